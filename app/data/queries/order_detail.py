"""One order with all that hangs on it, in a handful of queries."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from peewee import JOIN, Case, fn

from app.data.models import (
    Compensation,
    Incident,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
    PlatformRefund,
    SheetImport,
    Store,
    Supplier,
)
from app.data.queries import order_money
from app.domain.compensation import line_shares
from app.domain.errors import NotFound
from app.domain.statuses import CompensationStatus


@dataclass(frozen=True)
class LoadedOrder:
    """Rows of one order; read them at once, they are bound to the database."""

    order: Order
    lines: list[OrderLine]
    parcels: list[Parcel]
    parcel_lines: list[tuple[int, int]]
    """(parcel, line)."""
    incidents: list[Incident]
    reships: list[Order]
    shares: dict[int, int]
    """Line number → its part of what was paid; empty where that is not known."""
    refunds: list[PlatformRefund]
    """After-sales cases on the platform, the oldest first."""
    compensated: list[tuple[str, int]]
    """(currency, minor units) paid to the buyer or spent on him by us, counter-entries taken off."""


def load(order_id: int) -> LoadedOrder:
    """Raises: NotFound."""
    order = (
        Order.select(Order, Store, Supplier, SheetImport)
        .join_from(Order, Store)
        .join_from(Order, Supplier, JOIN.LEFT_OUTER)
        .join_from(Order, SheetImport, JOIN.LEFT_OUTER)
        .where(Order.id == order_id)
        .get_or_none()
    )
    if order is None:
        raise NotFound(entity="order", id=order_id)
    lines = (
        OrderLine.select(OrderLine, Supplier)
        .join(Supplier, JOIN.LEFT_OUTER)
        .where(OrderLine.order == order_id)
        .order_by(OrderLine.line_no)
    )
    links = ParcelLine.select().join(OrderLine).where(OrderLine.order == order_id)
    pairs = [(link.parcel_id, link.order_line_id) for link in links]
    parcels = (
        Parcel.select(Parcel, Supplier)
        .join(Supplier, JOIN.LEFT_OUTER)
        .where(Parcel.id.in_([parcel for parcel, _ in pairs]))
        .order_by(Parcel.id)
    )
    return LoadedOrder(
        order=order,
        lines=list(lines),
        parcels=list(parcels),
        parcel_lines=pairs,
        incidents=list(Incident.select().where(Incident.order == order_id).order_by(Incident.id.desc())),
        reships=list(Order.select().where(Order.reship_of == order_id).order_by(Order.id)),
        shares={} if order.paid_minor is None else line_shares(order_money.load(order)),
        refunds=list(_refunds(order_id)),
        compensated=_compensated(order_id),
    )


def _refunds(order_id: int) -> Any:
    rows = PlatformRefund.select().where(PlatformRefund.order == order_id)
    return rows.order_by(PlatformRefund.applied_at, PlatformRefund.id)


def _compensated(order_id: int) -> list[tuple[str, int]]:
    C = Compensation
    sign = Case(None, [(C.reverses.is_null(), 1)], -1)
    paid: Any = (
        C.select(C.currency, fn.SUM(C.amount_minor * sign))
        .where((C.order == order_id) & (C.status == CompensationStatus.PAID))
        .group_by(C.currency)
        .order_by(C.currency)
        .tuples()
    )
    return [(currency, int(minor)) for currency, minor in paid if minor]
