"""The incident report: facts, goods, parcels, evidence, timeline, plan, money. No words, only data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from app.domain.goods.shown import shown_variant
from app.domain.money import Money
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClaimItem,
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    CostKind,
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
    ParcelState,
    Party,
    Progress,
    ReceiptMethod,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)


@dataclass(frozen=True)
class Facts:
    """What was wrong, on which order, noticed when and by whom."""

    number: str
    kind: MismatchKind
    progress: Progress
    discovered_by: DiscoveredBy
    discovered_at: datetime
    partner_number: str
    """The other half of a swapped pair; empty when there is none."""
    order_no: str
    platform: str
    store: str
    supplier: str
    ordered_at: datetime | None
    paid: Money | None
    buyer_wish: BuyerWish
    recipient: str
    """Masked, as are phone and address."""
    phone: str
    address: str
    note: str


@dataclass(frozen=True)
class Goods:
    """One side of a line: what, which variant, its code, how many."""

    title: str
    spec: str
    sku_code: str
    quantity: int


@dataclass(frozen=True)
class GoodsLine:
    """Ordered against sent; `stopped` is how many were stopped on the way, None before the result."""

    ordered: Goods
    sent: Goods
    stopped: int | None

    def differs(self, field: str) -> bool:
        """Whether `field` of the goods sent (title, spec, sku_code, quantity) is not as ordered."""
        ordered, sent = getattr(self.ordered, field), getattr(self.sent, field)
        if field == "spec":  # the same variant in another sheet's writing is no difference
            return shown_variant(ordered) != shown_variant(sent)
        return bool(ordered != sent)


@dataclass(frozen=True)
class ParcelFacts:
    """One parcel of the incident."""

    courier: str
    tracking_no: str
    state: ParcelState
    intercept_state: InterceptState
    return_state: ReturnState
    return_tracking_no: str
    shipped_at: datetime | None
    delivered_at: datetime | None
    weight_g: int | None


@dataclass(frozen=True)
class Exhibit:
    """A piece of evidence: `path` is the stored file, which may be a picture or not."""

    kind: EvidenceKind
    file_name: str
    note: str
    sha256: str
    media_type: str
    added_at: datetime
    path: Path
    size_bytes: int = 0
    suffix: str = ""
    """The ending of the name it came under, which says what it is; from outside, so never trusted."""
    actor: str = ""
    """Who filed it."""
    origin: EvidenceOrigin | None = None
    """None: filed before that was written down."""
    original_at: datetime | None = None
    """When its file was last written; None where it was pasted."""


class EventKind(StrEnum):
    """What a line of the timeline is about."""

    FOUND = "found"
    MOVED = "moved"
    MESSAGE = "message"
    PROMISED = "promised"
    OFFERED = "offered"
    PAID = "paid"
    TAKEN_BACK = "taken_back"
    RECEIVED = "received"
    ESCALATED = "escalated"


@dataclass(frozen=True)
class Event:
    """One line of the timeline; which of the optional values it has depends on its kind."""

    at: datetime
    kind: EventKind
    text: str = ""
    progress: Progress | None = None
    party: Party | None = None
    direction: Direction | None = None
    channel: Channel | None = None
    compensation: CompensationKind | None = None
    claim_item: ClaimItem | None = None
    escalation: Escalation | None = None
    amount: Money | None = None


@dataclass(frozen=True)
class Share:
    """Who bears how many percent, and why."""

    party: LiableParty
    percent: int
    reason: str


@dataclass(frozen=True)
class Plan:
    """What was agreed, or None for what was not."""

    remedy: Remedy | None
    reason: str
    freight_payer: FreightPayer | None
    goods_holder: GoodsHolder | None
    amount: Money | None
    note: str
    agreed_at: datetime | None
    result: str


@dataclass(frozen=True)
class CompensationRow:
    """One thing the buyer gets; `takes_back` marks the counter-entry of a paid row."""

    kind: CompensationKind
    status: CompensationStatus
    amount: Money
    what: str
    proof: str
    paid_at: datetime | None
    takes_back: bool


@dataclass(frozen=True)
class ReceiptRow:
    """What came in for a claim, and how."""

    method: ReceiptMethod
    amount: Money
    received_at: datetime
    reference: str


@dataclass(frozen=True)
class ClaimRow:
    """One item claimed, what was admitted of it, and what came in."""

    party: LiableParty
    item: ClaimItem
    status: ClaimStatus
    claimed: Money
    admitted: Money | None
    due_on: date | None
    receipts: tuple[ReceiptRow, ...]


@dataclass(frozen=True)
class CostRow:
    """What the shop itself paid out besides."""

    kind: CostKind
    amount: Money
    note: str
    spent_at: datetime


@dataclass(frozen=True)
class Sums:
    """The sums of one currency. Voided rows count nowhere."""

    paid_out: Money
    """To the buyer, counter-entries taken off."""
    costs: Money
    claimed: Money
    admitted: Money
    received: Money

    @property
    def net_loss(self) -> Money:
        """Paid out and costs less what came in. Source: domain.md 2.1 C."""
        return self.paid_out + self.costs - self.received


@dataclass(frozen=True)
class Clock:
    """A deadline that still runs."""

    kind: ClockKind
    due_at: datetime


@dataclass(frozen=True)
class Ending:
    """How it ended: cause, prevention, the supplier's part, the buyer's words."""

    root_cause: RootCause
    prevention: str
    actions: tuple[str, ...]
    supplier_part: SupplierPart
    closed_at: datetime | None
    follow_up: FollowUpOutcome | None
    score: int | None
    words: str


@dataclass(frozen=True)
class IncidentReport:
    """All that the printed report of one incident shows; made at `made_at`."""

    made_at: datetime
    facts: Facts
    lines: tuple[GoodsLine, ...]
    parcels: tuple[ParcelFacts, ...]
    exhibits: tuple[Exhibit, ...]
    events: tuple[Event, ...]
    plan: Plan
    shares: tuple[Share, ...]
    compensations: tuple[CompensationRow, ...]
    claims: tuple[ClaimRow, ...]
    costs: tuple[CostRow, ...]
    sums: tuple[Sums, ...]
    """One for each currency, the order's first; always at least one."""
    clocks: tuple[Clock, ...]
    ending: Ending
