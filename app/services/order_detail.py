"""One order whole: who ships what, parcels, incidents, money, messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.data.models import Parcel, PlatformRefund, Supplier
from app.data.queries.order_detail import LoadedOrder
from app.domain.money import Money
from app.domain.statuses import (
    InterceptState,
    MismatchKind,
    OrderStatus,
    ParcelState,
    Progress,
    RefundKind,
    RefundState,
    ReturnState,
)


@dataclass(frozen=True)
class Recipient:
    """Where the goods go; unmasked, so mask it before showing unless asked for."""

    name: str
    phone: str
    province: str
    city: str
    district: str
    address: str
    full_address: str
    country: str
    postcode: str


@dataclass(frozen=True)
class DetailLine:
    """One kind of goods, who ships it, and its part of what was paid."""

    id: int
    title: str
    spec: str
    sku_code: str
    sub_order_no: str
    quantity: int
    unit_price: Money | None
    share: Money | None
    """What was paid for this line: printed on the sheet, else its part of the order's goods."""
    is_share_printed: bool
    supplier_name: str
    status_text: str
    refund_text: str


@dataclass(frozen=True)
class DetailParcel:
    """One parcel and what it carries."""

    id: int
    tracking_no: str
    courier: str
    state: ParcelState
    intercept_state: InterceptState
    return_state: ReturnState
    supplier_name: str
    line_ids: tuple[int, ...]


@dataclass(frozen=True)
class DetailIncident:
    """An incident of this order."""

    id: int
    number: str
    kind: MismatchKind
    progress: Progress
    discovered_at: datetime


@dataclass(frozen=True)
class DetailRefund:
    """An after-sales case on the platform."""

    id: int
    refund_no: str
    kind: RefundKind
    state: RefundState
    status_text: str
    reason: str
    amount: Money | None
    applied_at: datetime | None
    return_courier: str
    return_tracking_no: str


@dataclass(frozen=True)
class OrderDetail:
    """Everything the panel shows of an order."""

    id: int
    order_no: str
    store_name: str
    platform: str
    status: OrderStatus
    status_text: str
    refund_text: str
    supplier_id: int | None
    supplier_name: str
    buyer: str
    recipient: Recipient
    paid: Money | None
    shipping: Money | None
    merchant: Money | None
    refunded: Money
    """What the platform's sheet says was refunded."""
    compensated: tuple[Money, ...]
    """What was paid to the buyer here, in money and kind."""
    ordered_at: datetime | None
    paid_at: datetime | None
    buyer_message: str
    seller_note: str
    flags: tuple[str, ...]
    lines: tuple[DetailLine, ...]
    parcels: tuple[DetailParcel, ...]
    incidents: tuple[DetailIncident, ...]
    refunds: tuple[DetailRefund, ...]
    reship_of: int | None
    reships: tuple[tuple[int, str], ...]
    """(id, order number) of replacements."""
    sheet_name: str
    """The file it came from first."""
    updated_at: datetime


def read_detail(loaded: LoadedOrder) -> OrderDetail:
    """The loaded rows as plain values."""
    order, currency = loaded.order, loaded.order.currency
    return OrderDetail(
        id=order.id,
        order_no=order.order_no,
        store_name=order.store.name,
        platform=order.store.platform,
        status=order.status,
        status_text=order.status_text,
        refund_text=order.refund_text,
        supplier_id=order.supplier_id,
        supplier_name=_name(order.supplier),
        buyer=order.buyer,
        recipient=_recipient(loaded),
        paid=_money(order.paid_minor, currency),
        shipping=_money(order.shipping_minor, currency),
        merchant=_money(order.merchant_minor, currency),
        refunded=Money(order.refunded_minor, currency),
        compensated=tuple(Money(minor, code) for code, minor in loaded.compensated),
        ordered_at=order.ordered_at,
        paid_at=order.paid_at,
        buyer_message=order.buyer_message,
        seller_note=order.seller_note,
        flags=tuple(order.flags),
        lines=_lines(loaded),
        parcels=tuple(_parcel(parcel, loaded.parcel_lines) for parcel in loaded.parcels),
        incidents=tuple(
            DetailIncident(i.id, i.number, i.kind, i.progress, i.discovered_at) for i in loaded.incidents
        ),
        refunds=tuple(_refund(row) for row in loaded.refunds),
        reship_of=order.reship_of_id,
        reships=tuple((other.id, other.order_no) for other in loaded.reships),
        sheet_name=order.sheet_import.file_name if order.sheet_import else "",
        updated_at=order.updated_at,
    )


def _recipient(loaded: LoadedOrder) -> Recipient:
    order = loaded.order
    return Recipient(
        name=order.recipient,
        phone=order.phone,
        province=order.province,
        city=order.city,
        district=order.district,
        address=order.address,
        full_address=order.full_address,
        country=order.country,
        postcode=order.postcode,
    )


def _refund(row: PlatformRefund) -> DetailRefund:
    return DetailRefund(
        id=row.id,
        refund_no=row.refund_no,
        kind=row.kind,
        state=row.state,
        status_text=row.status_text,
        reason=row.reason,
        amount=_money(row.amount_minor, row.currency),
        applied_at=row.applied_at,
        return_courier=row.return_courier,
        return_tracking_no=row.return_tracking_no,
    )


def _money(minor: int | None, currency: str) -> Money | None:
    return None if minor is None else Money(minor, currency)


def _name(supplier: Supplier | None) -> str:
    return "" if supplier is None else supplier.name


def _lines(loaded: LoadedOrder) -> tuple[DetailLine, ...]:
    currency, shares = loaded.order.currency, loaded.shares
    return tuple(
        DetailLine(
            id=line.id,
            title=line.title,
            spec=line.spec,
            sku_code=line.sku_code,
            sub_order_no=line.sub_order_no,
            quantity=line.quantity,
            unit_price=_money(line.unit_price_minor, currency),
            share=_money(shares.get(line.line_no), currency),
            is_share_printed=line.paid_minor is not None,
            supplier_name=_name(line.supplier),
            status_text=line.status_text,
            refund_text=line.refund_text,
        )
        for line in loaded.lines
    )


def _parcel(parcel: Parcel, pairs: list[tuple[int, int]]) -> DetailParcel:
    return DetailParcel(
        id=parcel.id,
        tracking_no=parcel.tracking_no,
        courier=parcel.courier,
        state=parcel.state,
        intercept_state=parcel.intercept_state,
        return_state=parcel.return_state,
        supplier_name=_name(parcel.supplier),
        line_ids=tuple(line for owner, line in pairs if owner == parcel.id),
    )
