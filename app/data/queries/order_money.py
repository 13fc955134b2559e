"""What an order brought in and what went back, over the order and all its replacements."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from peewee import fn

from app.data.models import AuditEntry, Compensation, Order, OrderLine
from app.data.queries import platform_refunds
from app.domain.compensation import Entry, LineMoney, OrderMoney


def root_of(order: Order) -> Order:
    """The order the buyer paid for: a replacement's first ancestor."""
    seen = {order.id}
    while order.reship_of_id is not None and order.reship_of_id not in seen:
        seen.add(order.reship_of_id)
        order = order.reship_of
    return order


def family_of(root: Order) -> list[int]:
    """Ids of the order and of all replacements, and replacements of replacements."""
    family, last = [root.id], [root.id]
    while last:
        found = Order.select(Order.id).where(Order.reship_of.in_(last), Order.id.not_in(family))
        last = [row.id for row in found]
        family += last
    return family


def load(order: Order) -> OrderMoney:
    """Caps are held against the order that was paid; a replacement brought in nothing."""
    root = root_of(order)
    lines = list(OrderLine.select().where(OrderLine.order == root).order_by(OrderLine.line_no))
    return OrderMoney(
        currency=root.currency,
        paid=_paid(root, lines),
        freight=root.shipping_minor or 0,
        lines=tuple(LineMoney(line.line_no, _amount(line), line.paid_minor) for line in lines),
        platform_refunded=root.refunded_minor or 0,
        platform_pending=platform_refunds.pending_of(root.id),
    )


def _paid(root: Order, lines: list[OrderLine]) -> int | None:
    if root.paid_minor is not None:
        return int(root.paid_minor)
    if lines and all(line.paid_minor is not None for line in lines):
        return sum(int(line.paid_minor) for line in lines)
    return None


def _amount(line: OrderLine) -> int:
    if line.line_minor is not None:
        return int(line.line_minor)
    return int(line.unit_price_minor or 0) * int(line.quantity)


def load_entries(order: Order, *, without_id: int | None = None) -> list[Entry]:
    """Every compensation of the order and its replacements, over all incidents."""
    root = root_of(order)
    figure_at = platform_figure_at(root)
    rows = (
        Compensation.select(Compensation, OrderLine.line_no.alias("no"))
        .join(OrderLine, "LEFT OUTER JOIN")
        .where(Compensation.order.in_(family_of(root)))
        .objects()
    )
    return [_entry(row, figure_at) for row in rows if row.id != without_id]


def _entry(row: Any, figure_at: datetime) -> Entry:
    return Entry(
        kind=row.kind,
        status=row.status,
        amount=row.amount_minor,
        line_no=row.no,
        is_counter=row.reverses_id is not None,
        is_in_platform_figure=row.paid_at is not None and row.paid_at <= figure_at,
    )


def platform_figure_at(root: Order) -> datetime:
    """When the platform's refunded figure was last seen to change; what we paid later is not in it.

    An import may write it twice, away and back: only what an operation changed in the end counts.
    """
    entries = AuditEntry.select(
        AuditEntry.operation_no, AuditEntry.at, AuditEntry.before, AuditEntry.after
    ).where(
        AuditEntry.entity == "order",
        AuditEntry.entity_id == root.id,
        fn.json_extract(AuditEntry.after, "$.refunded_minor").is_null(False),
    )
    first: dict[int, int] = {}
    last: dict[int, tuple[int, datetime]] = {}
    for entry in entries.order_by(AuditEntry.id):
        first.setdefault(entry.operation_no, (entry.before or {}).get("refunded_minor") or 0)
        last[entry.operation_no] = (entry.after["refunded_minor"], entry.at)
    changed = [at for number, (figure, at) in last.items() if figure != first[number]]
    found: datetime = changed[-1] if changed else root.created_at
    return found
