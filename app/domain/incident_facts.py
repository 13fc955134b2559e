"""What the guards look at: an incident as plain values, read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.statuses import (
    BuyerWish,
    DiscoveredBy,
    Escalation,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    MismatchKind,
    ParcelState,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)


@dataclass(frozen=True)
class IncidentFacts:
    """One incident at one moment; counts are of rows that are not void."""

    progress: Progress = Progress.TO_VERIFY
    kind: MismatchKind | None = None
    discovered_by: DiscoveredBy | None = None
    line_count: int = 0
    """Lines that say what was ordered and what was sent."""
    unread_line_count: int = 0
    """Lines of which one of the two is not filled in."""
    parcel: ParcelState | None = None
    """Where the parcel is that the guide looks at."""
    shipped_parcel_count: int = 0
    """Parcels of the incident that left the house, whichever the guide looks at."""
    unstopped_parcel_count: int = 0
    """Parcels under way that nobody asked to stop yet, whichever the guide looks at."""
    intercept: InterceptState = InterceptState.NONE
    goods_return: ReturnState = ReturnState.NONE
    has_supplier: bool = False
    liability_total: int = 0
    """Sum of the shares in percent; 100, or 0 when nobody was named yet."""
    supplier_share: int = 0
    courier_share: int = 0
    is_liability_undecided: bool = False
    wish: BuyerWish = BuyerWish.UNSTATED
    has_supplier_message: bool = False
    has_supplier_answer: bool = False
    remedy: Remedy | None = None
    is_plan_agreed: bool = False
    freight_payer: FreightPayer | None = None
    goods_holder: GoodsHolder | None = None
    result: str = ""
    unresolved_line_count: int = 0
    """Lines whose stopped quantity is not recorded."""
    has_result_proof: bool = False
    is_buyer_told: bool = False
    compensation_count: int = 0
    planned_compensation_count: int = 0
    approved_compensation_count: int = 0
    paid_compensation_count: int = 0
    """Paid rows that were not taken back."""
    sent_compensation_count: int = 0
    """Rows not paid yet whose parcel is on its way or has arrived."""
    missing_consent_count: int = 0
    failed_reship_count: int = 0
    """Reships that failed and since which the buyer was given nothing else."""
    travelling_reship_count: int = 0
    """Reships sent and not arrived yet."""
    open_claim_count: int = 0
    unsubmitted_claim_count: int = 0
    open_commitment_count: int = 0
    is_follow_up_done: bool = False
    supplier_part: SupplierPart = SupplierPart.PENDING
    supplier_part_note: str = ""
    """Why it stays open, where it does."""
    root_cause: RootCause = RootCause.UNDECIDED
    prevention: str = ""
    escalation: Escalation = Escalation.NONE
    reason: str = ""
    """Why the owner asks for this move, where a move needs that."""
    answer_due_at: datetime | None = None
    """When the supplier's answer is due, while that clock runs."""

    @property
    def open_compensation_count(self) -> int:
        """Rows planned or approved, not yet paid."""
        return self.planned_compensation_count + self.approved_compensation_count
