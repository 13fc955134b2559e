"""What the incident service gives back; frozen, with codes instead of words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from app.domain.deadlines import Urgency
from app.domain.next_step import NextStep
from app.domain.remedy import Proposal
from app.domain.remedy_cost import Option
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    Direction,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    EvidenceOrigin,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    LiableParty,
    MismatchKind,
    OfferAnswer,
    ParcelState,
    Party,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.domain.transitions import Move
from app.services.prevention import ActionRow


@dataclass(frozen=True)
class IncidentRow:
    """One line of the list."""

    id: int
    number: str
    kind: MismatchKind
    progress: Progress
    order_id: int
    order_no: str
    platform: str
    store_name: str
    supplier_id: int | None
    supplier_name: str
    recipient: str
    phone: str
    ordered: str
    sent: str
    """Title, variant and pieces of the first line, as printed; "" when not filled in."""
    ordered_quantity: int
    sent_quantity: int
    line_count: int
    partner_number: str
    discovered_by: DiscoveredBy
    discovered_at: datetime
    parcel_state: ParcelState | None
    intercept_state: InterceptState
    escalation: Escalation
    due_clock: ClockKind | None
    due_at: datetime | None
    urgency: Urgency
    currency: str
    """The order's."""
    sums: tuple[CurrencyTotals, ...]
    """One for each currency, the order's first: a shop abroad buys in another."""
    closed_at: datetime | None


@dataclass(frozen=True)
class CurrencyTotals:
    """Sums of one currency, in minor units; of two currencies nothing is ever added."""

    currency: str
    buyer_paid_minor: int
    claimed_minor: int
    received_minor: int


@dataclass(frozen=True)
class IncidentTotals:
    """The foot of the list."""

    count: int
    open_count: int
    overdue_count: int
    sums: tuple[CurrencyTotals, ...]


@dataclass(frozen=True)
class LineView:
    """Ordered against sent."""

    id: int
    order_line_id: int | None
    ordered_title: str
    ordered_spec: str
    ordered_sku_code: str
    ordered_quantity: int
    sent_title: str
    sent_spec: str
    sent_sku_code: str
    sent_quantity: int
    stopped_quantity: int | None
    paid_minor: int | None


@dataclass(frozen=True)
class ParcelView:
    """One parcel of the incident with the states it may go to."""

    id: int
    tracking_no: str
    courier: str
    state: ParcelState
    intercept_state: InterceptState
    return_state: ReturnState
    return_tracking_no: str
    shipped_at: datetime | None
    delivered_at: datetime | None


@dataclass(frozen=True)
class EvidenceView:
    """A piece of evidence; the file is at `path`."""

    id: int
    kind: EvidenceKind
    file_name: str
    path: str
    media_type: str
    size_bytes: int
    sha256: str
    note: str
    added_at: datetime
    actor: str = ""
    """Who filed it."""
    origin: EvidenceOrigin | None = None
    """None: filed before that was written down."""
    original_at: datetime | None = None
    """When its file was last written; None where it was pasted."""


@dataclass(frozen=True)
class ChecklistItem:
    """What should be on file for this incident, and who has to prove it. Source: domain.md 1.3."""

    kind: EvidenceKind
    is_there: bool
    by: Party = Party.SELF
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class TimelineEntry:
    """One line of "what happened": a message, a note, a move, an offer, a payment …"""

    at: datetime
    kind: str
    """ "opened", "move", "message", "note", "evidence", "offer", "plan", "commitment", "compensation",
    "claim"."""
    code: str
    """What of it: the target state of a move, the kind of a payment, the remedy of a plan …"""
    text: str
    """Words that people wrote."""
    actor: str = ""
    party: Party | None = None
    direction: Direction | None = None
    channel: Channel | None = None
    amount_minor: int | None = None
    currency: str = ""
    """Of the amount; empty: the order's."""
    source_code: str = ""
    """The state a move came from; the template of a message."""
    freight_payer: FreightPayer | None = None
    goods_holder: GoodsHolder | None = None


@dataclass(frozen=True)
class OfferView:
    """One step of the negotiation."""

    id: int
    party: Party
    text: str
    amount_minor: int | None
    currency: str
    freight_payer: FreightPayer | None
    answer: OfferAnswer
    made_at: datetime
    answer_due_at: datetime | None
    answered_at: datetime | None


@dataclass(frozen=True)
class CommitmentView:
    """A promise, kept or not."""

    id: int
    text: str
    amount_minor: int | None
    currency: str
    due_at: datetime
    kept_at: datetime | None
    urgency: Urgency


@dataclass(frozen=True)
class DeadlineView:
    """One clock."""

    id: int
    clock: ClockKind
    starts_at: datetime
    warn_at: datetime | None
    due_at: datetime
    stopped_at: datetime | None
    paused_at: datetime | None
    source: str
    urgency: Urgency


@dataclass(frozen=True)
class WindowView:
    """A day until when something may be done or is kept; nothing is due by then."""

    clock: ClockKind
    ends_at: datetime
    source: str


@dataclass(frozen=True)
class LiabilityView:
    """A share in percent."""

    party: LiableParty
    share_percent: int
    reason: str


@dataclass(frozen=True)
class CompensationView:
    """A row of the buyer's ledger, as far as the incident's panel shows it."""

    id: int
    kind: CompensationKind
    status: CompensationStatus
    amount_minor: int
    currency: str
    is_reversal: bool


@dataclass(frozen=True)
class MoneySums:
    """Both ledgers of one incident in one currency, in minor units."""

    currency: str
    planned_minor: int
    """To the buyer, planned or approved."""
    paid_minor: int
    """To the buyer, paid, what was taken back left out."""
    costs_minor: int
    """Freight, fees, penalties."""
    claimed_minor: int
    admitted_minor: int
    received_minor: int
    on_platform_minor: int = 0
    """Asked for on the platform and not decided yet; no part of the ledger."""

    @property
    def net_loss_minor(self) -> int:
        """Paid + costs − received. Source: domain.md 2.1 C."""
        return self.paid_minor + self.costs_minor - self.received_minor


@dataclass(frozen=True)
class MoneyView:
    """Both ledgers of one incident."""

    sums: tuple[MoneySums, ...]
    """One for each currency, the order's first; always at least one."""
    compensations: tuple[CompensationView, ...]


@dataclass(frozen=True)
class FollowUpView:
    """The care call and the survey."""

    id: int
    due_on: date
    done_at: datetime | None
    outcome: FollowUpOutcome
    score: int | None
    words: str


@dataclass(frozen=True)
class MoveView:
    """A move the table offers from here, with what stands in its way."""

    move: Move
    unmet: tuple[str, ...]

    @property
    def is_ready(self) -> bool:
        """Whether nothing but a reason, at most, is missing."""
        return all(code == "guard_reason" for code in self.unmet)


@dataclass(frozen=True)
class PlanView:
    """What was agreed."""

    remedy: Remedy | None
    remedy_reason: str
    freight_payer: FreightPayer | None
    goods_holder: GoodsHolder | None
    amount_minor: int | None
    note: str
    agreed_at: datetime | None
    result: str


@dataclass(frozen=True)
class IncidentDetail:
    """Everything the panel shows."""

    row: IncidentRow
    buyer: str
    full_address: str
    buyer_wish: BuyerWish
    has_buyer_confirmed_receipt: bool
    is_resalable: bool
    note: str
    partner_id: int | None
    next_step: NextStep
    proposal: Proposal | None
    options: tuple[Option, ...]
    """Remedies with their price, the proposed one first."""
    recoverable_minor: int | None
    moves: tuple[MoveView, ...]
    plan: PlanView
    lines: tuple[LineView, ...]
    parcels: tuple[ParcelView, ...]
    evidence: tuple[EvidenceView, ...]
    checklist: tuple[ChecklistItem, ...]
    timeline: tuple[TimelineEntry, ...]
    offers: tuple[OfferView, ...]
    commitments: tuple[CommitmentView, ...]
    deadlines: tuple[DeadlineView, ...]
    liabilities: tuple[LiabilityView, ...]
    money: MoneyView
    follow_up: FollowUpView | None
    actions: tuple[ActionRow, ...]
    root_cause: RootCause
    prevention: str
    supplier_part: SupplierPart
    supplier_part_note: str
    """Why it stays open."""
    has_right_goods: bool
    """Whether the supplier can send what was ordered."""
    windows: tuple[WindowView, ...]
    """Until when the buyer may return, until when the records are kept."""
    escalation: Escalation
    escalated_at: datetime | None
    supplier_told_at: datetime | None
    supplier_answered_at: datetime | None
    buyer_told_at: datetime | None

    @property
    def id(self) -> int:
        """The incident's id."""
        return self.row.id


@dataclass(frozen=True)
class Opened:
    """What opening gave: the incidents, and the findings that already had one."""

    incident_ids: tuple[int, ...]
    already_open: tuple[int, ...] = ()
