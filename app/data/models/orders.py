"""Orders, their lines, and the parcels that carry them."""

from __future__ import annotations

from peewee import SQL, Check, ForeignKeyField, IntegerField, TextField, fn

from app.data.fields import EnumField, JsonField, UtcDateTimeField
from app.data.models.base import BaseModel, amount_column, currency_column, text_column
from app.data.models.parties import Store, Supplier
from app.data.models.sheets import SheetImport
from app.domain.statuses import InterceptState, OrderStatus, ParcelState, ReturnState


class Order(BaseModel):
    """One order of one buyer. The number is text: it is longer than a float holds."""

    store = ForeignKeyField(Store, backref="orders", on_delete="RESTRICT")
    order_no = TextField()
    supplier = ForeignKeyField(Supplier, null=True, backref="orders", on_delete="SET NULL")
    status = EnumField(OrderStatus, is_bulk=True, default=OrderStatus.UNKNOWN)
    status_text = text_column()
    refund_text = text_column()
    buyer = text_column()
    recipient = text_column()
    phone = text_column()
    phone_tail = text_column(index=True)
    """Last four digits that are visible, for matching and search."""
    province = text_column()
    city = text_column()
    district = text_column()
    address = text_column()
    full_address = text_column()
    country = text_column()
    postcode = text_column()
    currency = currency_column()
    paid_minor = amount_column("paid_minor", null=True)
    """What the buyer paid for the whole order, freight included."""
    shipping_minor = amount_column("shipping_minor", null=True)
    merchant_minor = amount_column("merchant_minor", null=True)
    refunded_minor = amount_column("refunded_minor", default=0)
    """What the platform's sheet says was refunded already."""
    ordered_at = UtcDateTimeField(null=True)
    paid_at = UtcDateTimeField(null=True)
    buyer_message = text_column()
    seller_note = text_column()
    flags = JsonField(default=list)
    reship_of = ForeignKeyField("self", null=True, backref="reships", on_delete="SET NULL")
    sheet_import = ForeignKeyField(SheetImport, null=True, backref="orders", on_delete="SET NULL")
    created_at = UtcDateTimeField()
    updated_at = UtcDateTimeField()

    class Meta:
        table_name = "orders"
        indexes = (
            (("order_no", "store"), True),
            (("paid_minor",), False),
            (("ordered_at",), False),
            (("status", "ordered_at"), False),
            (("recipient",), False),
            (("store", "created_at"), False),
        )


# Few orders wait at any one time, so this one stays small however many there are.
Order.add_index(
    Order.index(
        Order.store,
        fn.COALESCE(Order.paid_at, Order.ordered_at),
        where=SQL("\"status\" = 'to_ship'"),
        name="orders_to_ship",
    )
)


class OrderLine(BaseModel):
    """One kind of goods on an order."""

    order = ForeignKeyField(Order, backref="lines", on_delete="CASCADE", index=False)
    line_no = IntegerField()
    sub_order_no = text_column(index=True)
    supplier = ForeignKeyField(Supplier, null=True, backref="order_lines", on_delete="SET NULL")
    title = text_column()
    sku_code = text_column(index=True)
    spec = text_column()
    quantity = IntegerField(default=1, constraints=[Check('"quantity" > 0')])
    unit_price_minor = amount_column("unit_price_minor", null=True)
    line_minor = amount_column("line_minor", null=True)
    paid_minor = amount_column("paid_minor", null=True)
    """What was paid for this line, where the sheet says so."""
    refund_text = text_column()
    status_text = text_column()

    class Meta:
        indexes = ((("order", "line_no"), True), (("title", "order", "line_no"), False))


class Parcel(BaseModel):
    """One parcel under way; its number is text."""

    tracking_no = text_column(index=True)
    courier = text_column()
    supplier = ForeignKeyField(Supplier, null=True, backref="parcels", on_delete="SET NULL")
    state = EnumField(ParcelState, is_bulk=True, default=ParcelState.IN_TRANSIT)
    intercept_state = EnumField(InterceptState, is_bulk=True, default=InterceptState.NONE)
    return_state = EnumField(ReturnState, is_bulk=True, default=ReturnState.NONE)
    return_tracking_no = text_column(index=True)
    shipped_at = UtcDateTimeField(null=True)
    delivered_at = UtcDateTimeField(null=True)
    weight_g = IntegerField(null=True)
    sheet_import = ForeignKeyField(SheetImport, null=True, backref="parcels", on_delete="SET NULL")
    note = text_column()


class ParcelLine(BaseModel):
    """Which order lines a parcel carries: several orders a parcel, several parcels an order."""

    parcel = ForeignKeyField(Parcel, backref="lines", on_delete="CASCADE", index=False)
    order_line = ForeignKeyField(OrderLine, backref="parcel_lines", on_delete="CASCADE")
    quantity = IntegerField(default=1)

    class Meta:
        indexes = ((("parcel", "order_line"), True),)


class Dispatch(BaseModel):
    """A sheet of orders that went to a supplier; to none named where the shop has entered none yet."""

    supplier = ForeignKeyField(Supplier, null=True, backref="dispatches", on_delete="RESTRICT")
    file_name = text_column()
    sent_at = UtcDateTimeField()
    line_count = IntegerField(default=0)


class DispatchLine(BaseModel):
    """An order line on a dispatch."""

    dispatch = ForeignKeyField(Dispatch, backref="lines", on_delete="CASCADE")
    order_line = ForeignKeyField(OrderLine, backref="dispatch_lines", on_delete="CASCADE")

    class Meta:
        indexes = ((("dispatch", "order_line"), True),)
