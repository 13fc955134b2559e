"""What somebody else's sheet says was paid, held against our own rows."""

from __future__ import annotations

from peewee import BooleanField, ForeignKeyField, IntegerField, TextField

from app.data.fields import EnumField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.data.models.money import ClaimReceipt, Compensation, SupplierClaim
from app.data.models.parties import Supplier
from app.data.models.refunds import PlatformRefund
from app.domain.settlement import SettlementFinding


class RefundMatch(BaseModel):
    """A refund of ours that a platform's case paid; without `compensation` the owner put the case aside."""

    platform_refund = ForeignKeyField(PlatformRefund, backref="matches", on_delete="CASCADE")
    compensation = ForeignKeyField(
        Compensation, null=True, unique=True, backref="refund_matches", on_delete="RESTRICT"
    )
    matched_at = UtcDateTimeField()
    actor = text_column()
    note = text_column()


class Settlement(BaseModel):
    """A supplier's own settlement sheet that was booked."""

    supplier = ForeignKeyField(Supplier, backref="settlements", on_delete="RESTRICT")
    file_name = TextField()
    sha256 = TextField()
    row_count = IntegerField()
    booked_at = UtcDateTimeField(index=True)
    actor = text_column()
    undone_at = UtcDateTimeField(null=True)


class SettlementRow(BaseModel):
    """A row of the sheet, or a claim that should be on it (`row` 0), with what was booked for it."""

    settlement = ForeignKeyField(Settlement, backref="rows", on_delete="CASCADE")
    row = IntegerField()
    finding = EnumField(SettlementFinding)
    claim = ForeignKeyField(SupplierClaim, null=True, backref="settlement_rows", on_delete="RESTRICT")
    receipt = ForeignKeyField(ClaimReceipt, null=True, backref="settlement_rows", on_delete="RESTRICT")
    reference = text_column()
    """The number by which the sheet names it."""
    amount_minor = amount_column("amount_minor", null=True)
    currency = currency_column()
    was_admitted_here = BooleanField(default=False)
    """The claim was admitted by this sheet, so taking the sheet back takes the answer back too."""
