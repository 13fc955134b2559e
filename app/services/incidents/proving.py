"""What an incident has to prove, read from its rows."""

from __future__ import annotations

from app.data.models import Incident
from app.domain.evidence_duty import Duty, Situation, duties
from app.domain.incident_facts import IncidentFacts
from app.domain.statuses import CompensationKind, CompensationStatus, Party
from app.services.incidents.rows import IncidentRows

_MONEY = frozenset(
    {
        CompensationKind.REFUND,
        CompensationKind.FREIGHT_REFUND,
        CompensationKind.PRICE_DIFFERENCE,
        CompensationKind.TRANSFER,
    }
)


def duties_of(incident: Incident, facts: IncidentFacts, rows: IncidentRows) -> tuple[Duty, ...]:
    """Who has to prove what as things stand. Source: domain.md 1.3."""
    paid = (row for row in rows.compensations if row.status is CompensationStatus.PAID)
    return duties(
        Situation(
            facts.parcel,
            has_buyer_confirmed_receipt=incident.has_buyer_confirmed_receipt,
            has_supplier=facts.has_supplier,
            has_talked=any(row.party is Party.BUYER for row in rows.messages),
            has_paid=any(row.kind in _MONEY for row in paid),
        )
    )
