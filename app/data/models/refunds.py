"""After-sales cases of the platforms, and what order sheets alone say of the orders these changed."""

from __future__ import annotations

from peewee import ForeignKeyField, IntegerField, TextField

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.data.models.orders import Order
from app.data.models.sheets import SheetImport
from app.domain.statuses import RefundKind, RefundState


class PlatformRefund(BaseModel):
    """One after-sales case as the platform tells it; without `order` until the order itself is known."""

    order = ForeignKeyField(Order, null=True, backref="platform_refunds", on_delete="SET NULL")
    platform = text_column()
    """Whose case it is; empty where the sheet does not tell and the order is not known."""
    shop = text_column()
    order_no = TextField()
    case_key = TextField()
    """The case's number; where the sheet prints none, the goods and the time applied."""
    refund_no = text_column(index=True)
    sub_order_no = text_column()
    title = text_column()
    sku_code = text_column()
    spec = text_column()
    quantity = IntegerField(null=True)
    kind = EnumField(RefundKind, default=RefundKind.UNKNOWN)
    state = EnumField(RefundState, default=RefundState.UNKNOWN)
    status_text = text_column()
    reason = text_column()
    goods_status = text_column()
    currency = currency_column()
    amount_minor = amount_column("amount_minor", null=True)
    """What was asked for, and went back once refunded."""
    applied_at = UtcDateTimeField(null=True)
    finished_at = UtcDateTimeField(null=True)
    return_courier = text_column()
    return_tracking_no = text_column(index=True)
    sheet_import = ForeignKeyField(SheetImport, null=True, backref="platform_refunds", on_delete="SET NULL")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        indexes = ((("order_no", "case_key", "platform"), True),)


class OrderSaid(BaseModel):
    """What order sheets say of an order with after-sales cases, and what was written in its place.

    The order's own columns hold what both say together. Where they no longer hold `shown`, somebody else
    changed them since, and that is what counts as said.
    """

    order = ForeignKeyField(Order, unique=True, on_delete="CASCADE")
    said = JsonField()
    shown = JsonField()
