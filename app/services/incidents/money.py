"""Sums of both ledgers of one incident; the ledgers themselves are written elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from app.data.models import Compensation
from app.data.queries import incidents as queries
from app.data.queries import order_money, platform_refunds
from app.domain.statuses import ClaimStatus, CompensationStatus
from app.services.incidents.results import CompensationView, MoneySums, MoneyView
from app.services.incidents.rows import IncidentRows

_DEAD_CLAIMS = (ClaimStatus.VOIDED, ClaimStatus.WRITTEN_OFF)


def returned_ids(rows: Sequence[Compensation]) -> frozenset[int]:
    """Ids of paid rows that a counter-entry took back."""
    return frozenset(
        r.reverses_id for r in rows if r.reverses_id is not None and r.status is not CompensationStatus.VOIDED
    )


def paid_minor(row: Compensation) -> int:
    """What a paid row counts, in minor units; a counter-entry takes away."""
    return int(-row.amount_minor if row.reverses_id is not None else row.amount_minor)


def read_money(look: IncidentRows) -> MoneyView:
    """Both ledgers in sums, one for each currency, the order's first; as the printed report has them."""
    rows = look.compensations
    claims = [c for c in look.claims if c.status is not ClaimStatus.VOIDED]
    columns = (
        _sums((r.currency, r.amount_minor) for r in rows if r.status in queries.OPEN_COMPENSATIONS),
        _sums((r.currency, paid_minor(r)) for r in rows if r.status is CompensationStatus.PAID),
        _sums(queries.costs(look.incident.id)),
        _sums((c.currency, c.amount_minor) for c in claims if c.status not in _DEAD_CLAIMS),
        _sums((c.currency, c.admitted_minor) for c in claims if c.admitted_minor is not None),
        _sums(queries.received(look.incident.id)),
    )
    own, order = look.incident.order.currency, order_money.root_of(look.incident.order)
    pending = {order.currency: platform_refunds.pending_of(order.id)}
    others = sorted({currency for column in columns for currency in column} - {own})
    sums = (MoneySums(code, *(column[code] for column in columns)) for code in (own, *others))
    return MoneyView(
        sums=tuple(replace(one, on_platform_minor=pending.get(one.currency, 0)) for one in sums),
        compensations=tuple(_view(row) for row in rows),
    )


def _sums(amounts: Iterable[tuple[str, int]]) -> Counter[str]:
    """Minor units by currency; nothing for a currency that does not occur."""
    found: Counter[str] = Counter()
    for currency, minor in amounts:
        found[currency] += minor
    return found


def _view(row: Compensation) -> CompensationView:
    return CompensationView(
        id=row.id,
        kind=row.kind,
        status=row.status,
        amount_minor=row.amount_minor,
        currency=row.currency,
        is_reversal=row.reverses_id is not None,
    )
