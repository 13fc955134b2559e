"""Findings and incidents, and all that is said, promised and proven about them."""

from __future__ import annotations

from peewee import SQL, BooleanField, DateField, FloatField, ForeignKeyField, IntegerField, TextField

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.data.models.orders import Order, OrderLine, Parcel
from app.data.models.parties import Supplier
from app.data.models.sheets import SheetImport
from app.domain.statuses import (
    BuyerWish,
    Channel,
    ClockKind,
    Direction,
    DiscoveredBy,
    Escalation,
    EvidenceKind,
    EvidenceOrigin,
    FindingKind,
    FindingState,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    LiableParty,
    MismatchKind,
    OfferAnswer,
    Party,
    Progress,
    PromiseKind,
    Remedy,
    RootCause,
    SupplierPart,
)


class Incident(BaseModel):
    """One wrong shipment carried from "confirm" to "closed". Source: domain.md 2.1."""

    number = TextField(unique=True)
    order = ForeignKeyField(Order, backref="incidents", on_delete="RESTRICT")
    supplier = ForeignKeyField(Supplier, null=True, backref="incidents", on_delete="RESTRICT")
    kind = EnumField(MismatchKind)
    progress = EnumField(Progress, default=Progress.TO_VERIFY)
    discovered_by = EnumField(DiscoveredBy, default=DiscoveredBy.US)
    discovered_at = UtcDateTimeField()
    buyer_wish = EnumField(BuyerWish, default=BuyerWish.UNSTATED)
    has_buyer_confirmed_receipt = BooleanField(default=False)
    is_resalable = BooleanField(default=True)
    """False for food, intimate and fresh goods: what comes back is worth nothing."""
    recoverable_minor = IntegerField(null=True)
    """R of domain.md 2.3; may be below zero. NULL: not known."""
    partner = ForeignKeyField("self", null=True, backref="partners", on_delete="SET NULL")
    """The other half of a swapped pair."""
    remedy = EnumField(Remedy, null=True)
    remedy_reason = text_column()
    """Why the owner chose otherwise than proposed."""
    freight_payer = EnumField(FreightPayer, null=True)
    goods_holder = EnumField(GoodsHolder, null=True)
    plan_note = text_column()
    plan_amount_minor = amount_column("plan_amount_minor", null=True)
    plan_agreed_at = UtcDateTimeField(null=True)
    result = text_column()
    """How the cancel, intercept or return turned out: success, partial, failed."""
    supplier_told_at = UtcDateTimeField(null=True)
    supplier_answered_at = UtcDateTimeField(null=True)
    buyer_told_at = UtcDateTimeField(null=True)
    escalation = EnumField(Escalation, default=Escalation.NONE)
    escalated_at = UtcDateTimeField(null=True)
    root_cause = EnumField(RootCause, default=RootCause.UNDECIDED)
    prevention = text_column()
    supplier_part = EnumField(SupplierPart, default=SupplierPart.PENDING)
    closed_at = UtcDateTimeField(null=True)
    note = text_column()
    version = IntegerField(default=1)
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()
    has_right_goods = BooleanField(default=True, constraints=[SQL("DEFAULT 1")])
    """False: the supplier cannot send what was ordered, so nothing of it is promised."""
    supplier_part_note = text_column(constraints=[SQL("DEFAULT ''")])
    """Why the supplier's part stays open or was given up."""

    class Meta:
        indexes = ((("progress", "discovered_at"), False), (("discovered_at",), False))


class Finding(BaseModel):
    """One thing a supplier's sheet shows that is not as ordered."""

    sheet_import = ForeignKeyField(SheetImport, backref="findings", on_delete="CASCADE")
    kind = EnumField(FindingKind)
    state = EnumField(FindingState, default=FindingState.OPEN)
    order = ForeignKeyField(Order, null=True, backref="findings", on_delete="SET NULL")
    order_line = ForeignKeyField(OrderLine, null=True, on_delete="SET NULL")
    parcel = ForeignKeyField(Parcel, null=True, on_delete="SET NULL")
    order_no = text_column(index=True)
    row = IntegerField(null=True)
    tracking_no = text_column()
    expected = text_column()
    actual = text_column()
    with_order_no = text_column()
    confidence = FloatField(default=1.0)
    reason = text_column()
    """Code of the sentence."""
    params = JsonField(null=True)
    incident = ForeignKeyField(Incident, null=True, backref="findings", on_delete="SET NULL")


class IncidentLine(BaseModel):
    """Ordered against sent, with quantities."""

    incident = ForeignKeyField(Incident, backref="lines", on_delete="CASCADE")
    order_line = ForeignKeyField(OrderLine, null=True, on_delete="SET NULL")
    ordered_title = text_column()
    ordered_spec = text_column()
    ordered_sku_code = text_column()
    ordered_quantity = IntegerField(default=0)
    sent_title = text_column()
    sent_spec = text_column()
    sent_sku_code = text_column()
    sent_quantity = IntegerField(default=0)
    stopped_quantity = IntegerField(null=True)


class IncidentParcel(BaseModel):
    """The parcels an incident is about."""

    incident = ForeignKeyField(Incident, backref="incident_parcels", on_delete="CASCADE")
    parcel = ForeignKeyField(Parcel, backref="incident_parcels", on_delete="CASCADE")

    class Meta:
        indexes = ((("incident", "parcel"), True),)


class Liability(BaseModel):
    """Who bears what share, in percent; the shares of an incident sum to 100."""

    incident = ForeignKeyField(Incident, backref="liabilities", on_delete="CASCADE")
    party = EnumField(LiableParty)
    share_percent = IntegerField(default=100)
    reason = text_column()

    class Meta:
        indexes = ((("incident", "party"), True),)


class Evidence(BaseModel):
    """A file kept under its SHA-256; written before this row."""

    incident = ForeignKeyField(Incident, null=True, backref="evidence", on_delete="RESTRICT")
    supplier = ForeignKeyField(Supplier, null=True, backref="evidence", on_delete="RESTRICT")
    kind = EnumField(EvidenceKind, default=EvidenceKind.OTHER)
    file_name = TextField()
    sha256 = TextField(index=True)
    size_bytes = IntegerField()
    media_type = text_column()
    note = text_column()
    added_at = UtcDateTimeField()
    actor = text_column()
    origin = EnumField(EvidenceOrigin, null=True)
    original_at = UtcDateTimeField(null=True)


class Message(BaseModel):
    """Something said to or by somebody, or a note of the owner's."""

    incident = ForeignKeyField(Incident, backref="messages", on_delete="CASCADE")
    party = EnumField(Party)
    direction = EnumField(Direction)
    channel = EnumField(Channel, default=Channel.OTHER)
    template_key = text_column()
    body = TextField()
    at = UtcDateTimeField()
    actor = text_column()


class Commitment(BaseModel):
    """A promise made, with its day; it is kept or it is overdue."""

    incident = ForeignKeyField(Incident, backref="commitments", on_delete="CASCADE")
    message = ForeignKeyField(Message, null=True, on_delete="SET NULL")
    text = TextField()
    amount_minor = amount_column("amount_minor", null=True)
    currency = currency_column()
    due_at = UtcDateTimeField()
    kept_at = UtcDateTimeField(null=True)
    kind = EnumField(PromiseKind, null=True)
    """What keeps it by itself; None or OTHER: the owner says when."""
    kept_by_payment = IntegerField(null=True)
    """Id of the compensation that kept it by being paid: open again should that be taken back."""


class Offer(BaseModel):
    """One step of a negotiation."""

    incident = ForeignKeyField(Incident, backref="offers", on_delete="CASCADE")
    party = EnumField(Party)
    """Who made it; SELF is the shop."""
    text = TextField()
    amount_minor = amount_column("amount_minor", null=True)
    currency = currency_column()
    freight_payer = EnumField(FreightPayer, null=True)
    answer = EnumField(OfferAnswer, default=OfferAnswer.OPEN)
    answer_due_at = UtcDateTimeField(null=True)
    made_at = UtcDateTimeField()
    answered_at = UtcDateTimeField(null=True)


class Deadline(BaseModel):
    """A clock that runs on an incident or an order."""

    incident = ForeignKeyField(Incident, null=True, backref="deadlines", on_delete="CASCADE")
    order = ForeignKeyField(Order, null=True, backref="deadlines", on_delete="CASCADE")
    clock = EnumField(ClockKind)
    starts_at = UtcDateTimeField()
    warn_at = UtcDateTimeField(null=True)
    due_at = UtcDateTimeField()
    stopped_at = UtcDateTimeField(null=True)
    paused_at = UtcDateTimeField(null=True)
    source = text_column()

    class Meta:
        indexes = ((("stopped_at", "due_at"), False), (("incident", "clock"), False))


class FollowUp(BaseModel):
    """A care call and the survey, once for each incident."""

    incident = ForeignKeyField(Incident, backref="follow_ups", on_delete="CASCADE")
    due_on = DateField()
    done_at = UtcDateTimeField(null=True)
    outcome = EnumField(FollowUpOutcome, default=FollowUpOutcome.NOT_DONE)
    score = IntegerField(null=True)
    words = text_column()
