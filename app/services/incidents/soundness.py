"""Reads incidents as the invariants look at them."""

from __future__ import annotations

from collections.abc import Iterator

from app.data.models import Compensation, Incident, SupplierClaim
from app.data.queries import order_money
from app.domain.compensation import refunded
from app.domain.incident_invariants import Case, ClaimStands, ParcelStands, Payment, contradictions
from app.domain.statuses import ClockKind
from app.services.incidents.facts import read_facts
from app.services.incidents.rows import IncidentRows


def unsound() -> Iterator[tuple[str, str]]:
    """(number, code) of each contradiction in the data."""
    for incident in Incident.select().order_by(Incident.id):
        for code in contradictions(read_case(incident)):
            yield incident.number, code


def read_case(incident: Incident) -> Case:
    """One incident as it stands in the database now."""
    rows = IncidentRows(incident)
    money = order_money.load(incident.order)
    promised = [d.due_at for d in rows.running if d.clock is ClockKind.COMMITMENT]
    return Case(
        facts=read_facts(incident, rows=rows),
        closed_at=incident.closed_at,
        parcels=tuple(ParcelStands(p.state, p.intercept_state, p.return_state) for p in rows.parcels),
        payments=tuple(map(_payment, rows.compensations)),
        claims=tuple(map(_claim, rows.claims)),
        running=tuple(d.clock for d in rows.running),
        promises_due=tuple(c.due_at for c in rows.commitments if c.kept_at is None),
        promise_clocks=tuple(promised),
        shares=tuple(share.share_percent for share in rows.liabilities),
        has_care_call=bool(rows.follow_ups),
        paid_minor=money.paid,
        refunded_minor=refunded(money, order_money.load_entries(incident.order)),
    )


def _payment(row: Compensation) -> Payment:
    return Payment(row.id, row.kind, row.status, row.amount_minor, row.has_consent, row.reverses_id)


def _claim(row: SupplierClaim) -> ClaimStands:
    received = sum(one.amount_minor for one in row.receipts if one.voided_at is None)
    return ClaimStands(row.status, row.amount_minor, row.admitted_minor, received)
