"""Reads an incident into the plain values that guards, guide and next step look at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.data.models import Compensation, Incident, IncidentLine, Liability, Parcel
from app.data.queries import incidents as queries
from app.domain.incident_facts import IncidentFacts
from app.domain.parcel_track import STOPPABLE
from app.domain.statuses import (
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    DeliveryState,
    EvidenceKind,
    FollowUpOutcome,
    InterceptState,
    LiableParty,
    ReturnState,
)
from app.domain.transitions import BEFORE_PICKUP
from app.services.incidents.money import returned_ids
from app.services.incidents.rows import IncidentRows

_NOT_CASH = frozenset({CompensationKind.COUPON, CompensationKind.GIFT})
# What shows how a stop or cancellation ended; a picture of the goods does not.
RESULT_PROOF = frozenset(
    {
        EvidenceKind.TRACKING_TRACE,
        EvidenceKind.SUPPLIER_CONFIRMATION,
        EvidenceKind.SIGNATURE,
        EvidenceKind.PACKING_PHOTO,
        EvidenceKind.CHAT,
    }
)


@dataclass(frozen=True)
class _Ledger:
    planned: int
    approved: int
    paid: int
    sent: int
    missing_consent: int
    failed_reships: int
    travelling_reships: int
    count: int


def read_facts(incident: Incident, *, reason: str = "", rows: IncidentRows | None = None) -> IncidentFacts:
    """The incident as it stands in the database now, or as `rows` has it."""
    rows = rows or IncidentRows(incident)
    parcel, shares = rows.parcel, rows.liabilities
    ledger = _ledger(rows)
    return IncidentFacts(
        progress=incident.progress,
        kind=incident.kind,
        discovered_by=incident.discovered_by,
        line_count=len(rows.lines),
        unread_line_count=sum(not is_read(line) for line in rows.lines),
        parcel=None if parcel is None else parcel.state,
        shipped_parcel_count=sum(p.state not in BEFORE_PICKUP for p in rows.parcels),
        unstopped_parcel_count=sum(_is_unstopped(p) for p in rows.parcels),
        intercept=_intercept(parcel),
        goods_return=ReturnState.NONE if parcel is None else parcel.return_state,
        has_supplier=incident.supplier_id is not None,
        liability_total=sum(s.share_percent for s in shares),
        supplier_share=share_of(shares, LiableParty.SUPPLIER),
        courier_share=share_of(shares, LiableParty.COURIER),
        is_liability_undecided=any(s.party is LiableParty.UNDECIDED for s in shares),
        wish=incident.buyer_wish,
        has_supplier_message=incident.supplier_told_at is not None,
        has_supplier_answer=incident.supplier_answered_at is not None,
        remedy=incident.remedy,
        is_plan_agreed=incident.plan_agreed_at is not None,
        freight_payer=incident.freight_payer,
        goods_holder=incident.goods_holder,
        result=incident.result,
        unresolved_line_count=sum(line.stopped_quantity is None for line in rows.lines),
        has_result_proof=any(e.kind in RESULT_PROOF for e in rows.evidence),
        is_buyer_told=incident.buyer_told_at is not None,
        compensation_count=ledger.count,
        planned_compensation_count=ledger.planned,
        approved_compensation_count=ledger.approved,
        paid_compensation_count=ledger.paid,
        sent_compensation_count=ledger.sent,
        missing_consent_count=ledger.missing_consent,
        failed_reship_count=ledger.failed_reships,
        travelling_reship_count=ledger.travelling_reships,
        open_claim_count=sum(c.status in queries.OPEN_CLAIMS for c in rows.claims),
        unsubmitted_claim_count=sum(c.status is ClaimStatus.PLANNED for c in rows.claims),
        open_commitment_count=sum(c.kept_at is None for c in rows.commitments),
        is_follow_up_done=any(f.outcome is not FollowUpOutcome.NOT_DONE for f in rows.follow_ups),
        supplier_part=incident.supplier_part,
        supplier_part_note=incident.supplier_part_note,
        root_cause=incident.root_cause,
        prevention=incident.prevention,
        escalation=incident.escalation,
        reason=reason,
        answer_due_at=next((d.due_at for d in rows.running if d.clock == "supplier_answer"), None),
    )


def is_read(line: IncidentLine) -> bool:
    """Whether a line says both what was ordered and what was sent; nothing sent is an answer too."""
    ordered = line.ordered_quantity == 0 or bool(line.ordered_title or line.ordered_sku_code)
    sent = line.sent_quantity == 0 or bool(line.sent_title or line.sent_spec or line.sent_sku_code)
    return ordered and sent and (line.ordered_quantity + line.sent_quantity) > 0


def share_of(shares: Sequence[Liability], party: LiableParty) -> int:
    """The share of one party in percent."""
    return sum(s.share_percent for s in shares if s.party is party)


def main_party(shares: Sequence[Liability]) -> LiableParty:
    """Who bears most; undecided when nobody was named."""
    return max(shares, key=lambda s: s.share_percent).party if shares else LiableParty.UNDECIDED


def _is_unstopped(parcel: Parcel) -> bool:
    return parcel.state in STOPPABLE and parcel.intercept_state is InterceptState.NONE


def _intercept(parcel: Parcel | None) -> InterceptState:
    return InterceptState.NONE if parcel is None else parcel.intercept_state


def _ledger(rows: IncidentRows) -> _Ledger:
    returned = returned_ids(rows.compensations)
    live = [
        r for r in rows.compensations if r.status is not CompensationStatus.VOIDED and r.reverses_id is None
    ]
    live = [r for r in live if r.id not in returned]
    return _Ledger(
        planned=sum(r.status is CompensationStatus.PLANNED for r in live),
        approved=sum(r.status is CompensationStatus.APPROVED for r in live),
        paid=sum(r.status is CompensationStatus.PAID for r in live),
        sent=sum(queries.is_sent(r) and r.status is not CompensationStatus.PAID for r in live),
        missing_consent=sum(r.kind in _NOT_CASH and not r.has_consent for r in live),
        failed_reships=sum(_is_unanswered(r, live, rows.failed_at) for r in live),
        travelling_reships=sum(_is_travelling(r) for r in live),
        count=len(live),
    )


def _is_unanswered(
    row: Compensation, live: Sequence[Compensation], failed_at: Mapping[int, datetime]
) -> bool:
    """A reship that failed, and nothing was given instead since; what stood beside it before is no answer."""
    if row.kind is not CompensationKind.RESHIP or row.delivery is not DeliveryState.FAILED:
        return False
    since = failed_at.get(row.id, row.planned_at)
    return not any(other.id > row.id and other.planned_at >= since for other in live)


def _is_travelling(row: Compensation) -> bool:
    is_sent = row.kind is CompensationKind.RESHIP and row.status is CompensationStatus.PAID
    return is_sent and row.delivery in (DeliveryState.NONE, DeliveryState.SHIPPED)
