"""The two ledgers: what buyers get, what suppliers and couriers owe."""

from __future__ import annotations

from peewee import BooleanField, DateField, ForeignKeyField, TextField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.data.models.incidents import Evidence, Incident
from app.data.models.orders import Order, OrderLine
from app.data.models.parties import Supplier
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    CostKind,
    DeliveryState,
    LiableParty,
    ReceiptMethod,
)


class Compensation(BaseModel):
    """One thing the buyer gets. What was paid is reversed by a counter-entry, never edited."""

    incident = ForeignKeyField(Incident, backref="compensations", on_delete="RESTRICT")
    order = ForeignKeyField(Order, backref="compensations", on_delete="RESTRICT")
    order_line = ForeignKeyField(OrderLine, null=True, on_delete="RESTRICT")
    kind = EnumField(CompensationKind)
    status = EnumField(CompensationStatus, default=CompensationStatus.PLANNED)
    amount_minor = amount_column("amount_minor")
    """What leaves the house: money for refunds, cost for a reship or a gift, value of a coupon."""
    currency = currency_column()
    reason = text_column()
    override_reason = text_column()
    """Why the goodwill cap was passed over; empty when it was not."""
    is_original_route = BooleanField(default=True)
    """Money goes back the way it came; another way needs consent. Source: 暂行办法 §14."""
    has_consent = BooleanField(default=False)
    consent_note = text_column()
    ground = text_column()
    """Legal ground of statutory damages."""
    has_ruling = BooleanField(default=False)
    """The owner ticked "advised or ruled" for statutory damages."""
    proof = ForeignKeyField(Evidence, null=True, on_delete="RESTRICT")
    proof_note = text_column()
    what = text_column()
    courier = text_column()
    tracking_no = text_column(index=True)
    delivery = EnumField(DeliveryState, default=DeliveryState.NONE)
    reship_order = ForeignKeyField(Order, null=True, backref="reship_compensations", on_delete="SET NULL")
    coupon_code = text_column()
    expires_on = DateField(null=True)
    used_at = UtcDateTimeField(null=True)
    planned_at = UtcDateTimeField()
    approved_at = UtcDateTimeField(null=True)
    approved_by = text_column()
    paid_at = UtcDateTimeField(null=True, index=True)
    voided_at = UtcDateTimeField(null=True)
    void_reason = text_column()
    reverses = ForeignKeyField("self", null=True, backref="reversals", on_delete="RESTRICT")
    """Set on a counter-entry: the paid row it takes back."""


class SupplierClaim(BaseModel):
    """One item claimed from the supplier, or from the courier."""

    incident = ForeignKeyField(Incident, backref="claims", on_delete="RESTRICT")
    party = EnumField(LiableParty, default=LiableParty.SUPPLIER)
    supplier = ForeignKeyField(Supplier, null=True, backref="claims", on_delete="RESTRICT")
    item = EnumField(ClaimItem)
    status = EnumField(ClaimStatus, default=ClaimStatus.PLANNED)
    amount_minor = amount_column("amount_minor")
    currency = currency_column()
    admitted_minor = amount_column("admitted_minor", null=True)
    note = text_column()
    planned_at = UtcDateTimeField()
    submitted_at = UtcDateTimeField(null=True)
    admitted_at = UtcDateTimeField(null=True)
    due_on = DateField(null=True, index=True)
    settled_at = UtcDateTimeField(null=True)
    written_off_at = UtcDateTimeField(null=True)
    write_off_reason = text_column()
    voided_at = UtcDateTimeField(null=True)
    void_reason = text_column()


class ClaimReceipt(BaseModel):
    """Money or a deduction that came in for a claim."""

    claim = ForeignKeyField(SupplierClaim, backref="receipts", on_delete="RESTRICT")
    amount_minor = amount_column("amount_minor")
    currency = currency_column()
    method = EnumField(ReceiptMethod, default=ReceiptMethod.MONEY)
    received_at = UtcDateTimeField()
    reference = text_column()
    voided_at = UtcDateTimeField(null=True)
    void_reason = text_column()


class IncidentCost(BaseModel):
    """What the shop itself paid out besides: freight, fees, platform penalties."""

    incident = ForeignKeyField(Incident, backref="costs", on_delete="RESTRICT")
    kind = EnumField(CostKind)
    amount_minor = amount_column("amount_minor")
    currency = currency_column()
    note = TextField(default="")
    spent_at = UtcDateTimeField()
    voided_at = UtcDateTimeField(null=True)
    void_reason = text_column()
