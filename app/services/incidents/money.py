"""Sums of both ledgers of one incident; the ledgers themselves are written elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.models import Compensation
from app.data.queries import incidents as queries
from app.domain.statuses import ClaimStatus, CompensationStatus
from app.services.incidents.results import CompensationView, MoneyView
from app.services.incidents.rows import IncidentRows

_DEAD_CLAIMS = (ClaimStatus.VOIDED, ClaimStatus.WRITTEN_OFF)


def returned_ids(rows: Sequence[Compensation]) -> frozenset[int]:
    """Ids of paid rows that a counter-entry took back."""
    return frozenset(
        r.reverses_id for r in rows if r.reverses_id is not None and r.status is not CompensationStatus.VOIDED
    )


def paid_minor(rows: Sequence[Compensation]) -> int:
    """What the buyer has had and kept, in minor units."""
    paid = [r for r in rows if r.status is CompensationStatus.PAID]
    return sum(-r.amount_minor if r.reverses_id is not None else r.amount_minor for r in paid)


def read_money(look: IncidentRows) -> MoneyView:
    """Both ledgers in sums. Net loss = paid + costs − received. Source: domain.md 2.1 C."""
    incident, rows = look.incident, look.compensations
    claims = [c for c in look.claims if c.status is not ClaimStatus.VOIDED]
    paid, costs = paid_minor(rows), queries.costs_minor(incident.id)
    received = queries.received_minor(incident.id)
    return MoneyView(
        currency=incident.order.currency,
        planned_minor=sum(r.amount_minor for r in rows if r.status in queries.OPEN_COMPENSATIONS),
        paid_minor=paid,
        costs_minor=costs,
        claimed_minor=sum(c.amount_minor for c in claims if c.status not in _DEAD_CLAIMS),
        admitted_minor=sum(c.admitted_minor or 0 for c in claims),
        received_minor=received,
        net_loss_minor=paid + costs - received,
        compensations=tuple(_view(row) for row in rows),
    )


def _view(row: Compensation) -> CompensationView:
    return CompensationView(
        id=row.id,
        kind=row.kind,
        status=row.status,
        amount_minor=row.amount_minor,
        currency=row.currency,
        is_reversal=row.reverses_id is not None,
    )
