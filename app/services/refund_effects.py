"""Writes what after-sales cases make of their orders, beside what order sheets alone say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from app.data.models import Order, OrderLine, OrderSaid, PlatformRefund
from app.data.queries import platform_refunds as queries
from app.data.queries.platform_refunds import StoredCase, StoredOrder
from app.data.sheets.refund_words import written_text
from app.data.sheets.statuses import refund_state
from app.data.unit_of_work import Transaction
from app.domain.order_status import is_partly_stopped, line_status, order_status
from app.domain.platform_refunds import PARTLY_FLAG, Said, Standing, as_said
from app.domain.statuses import OrderStatus


def unwind(tx: Transaction, order_ids: Iterable[int]) -> None:
    """Bring orders back to what order sheets alone say, before such a sheet changes them."""
    changes, notes = [], []
    for order in queries.load(queries.with_said(order_ids)):
        if (said := _said(order)) is not None:
            changes.append((order, _now(order), said))
            before = {"said": order.said, "shown": order.shown}
            notes.append((int(order.said_id or 0), before, {"said": said, "shown": said}))
    _write(tx, changes)
    tx.update_many(OrderSaid, notes)


def settle(tx: Transaction, order_ids: Iterable[int] = ()) -> None:
    """Give cases their orders where these are known by now; then write what the cases make of them.

    `order_ids` are those whose cases changed, or that an order sheet changed.
    """
    found = queries.orders_of_waiting_cases()
    tx.update_many(PlatformRefund, [(case, {"order_id": None}, {"order_id": order}) for case, order in found])
    stored = queries.load(queries.with_cases({*order_ids, *(order for _, order in found)}))
    _write(tx, [(order, _now(order), _shown(order)) for order in stored])
    _note_said(tx, stored)


def _said(order: StoredOrder) -> Said | None:
    """What order sheets say of it; None where no case ever changed it."""
    if order.said is None or order.shown is None:
        return None
    return as_said(_now(order), order.said, order.shown)


def _now(order: StoredOrder) -> Said:
    return {
        "status": order.status,
        "refund_text": order.refund_text,
        "refunded_minor": order.refunded_minor,
        "is_partly": PARTLY_FLAG in order.flags,
        "lines": {str(line.line_no): line.refund_text for line in order.lines},
    }


def _shown(order: StoredOrder) -> Said:
    """What both say together."""
    said = _said(order) or _now(order)
    found = queries.order_standing(order)
    status = OrderStatus(said["status"])
    refunds = [found.lines.get(int(n)) or refund_state(text) for n, text in said["lines"].items()]
    statuses = [line_status(status.value, refund) for refund in refunds]
    return {
        "status": (order_status(statuses) if found.lines else status).value,
        "refund_text": " / ".join(dict.fromkeys(c.status_text for c in order.cases if c.status_text))
        or said["refund_text"],
        "refunded_minor": max(said["refunded_minor"], found.refunded),
        "is_partly": said["is_partly"] or found.is_partial or is_partly_stopped(statuses),
        "lines": {number: _line_text(order, number, text, found) for number, text in said["lines"].items()},
    }


def _line_text(order: StoredOrder, number: str, said: str, found: Standing) -> str:
    """The line's word on refunds: it must not go out while one is under way, nor after it was refunded."""
    state = found.lines.get(int(number))
    if state is None or (state == "done" and refund_state(said) == "done"):
        return said
    printed = " / ".join(dict.fromkeys(case.status_text for case in order.cases if case.status_text))
    return written_text(state, printed)


def status_with(order: StoredOrder, cases: tuple[StoredCase, ...]) -> OrderStatus:
    """What the order would be with these cases in place of its own."""
    return OrderStatus(_shown(replace(order, cases=cases))["status"])


def _write(tx: Transaction, changes: Sequence[tuple[StoredOrder, Said, Said]]) -> None:
    """Change orders and lines from one reading to another."""
    orders, lines = [], []
    for order, before, after in changes:
        if before == after:
            continue
        old, new = _columns(order, before), _columns(order, after)
        if old != new:
            times = ({"updated_at": order.updated_at}, {"updated_at": tx.at})
            orders.append((order.id, {**old, **times[0]}, {**new, **times[1]}))
        for line in order.lines:
            number = str(line.line_no)
            pair = (before["lines"][number], after["lines"][number])
            lines.append((line.id, {"refund_text": pair[0]}, {"refund_text": pair[1]}))
        tx.touch(Order, [order.id])
    tx.update_many(Order, orders)
    tx.update_many(OrderLine, lines)


def _columns(order: StoredOrder, said: Said) -> dict[str, Any]:
    flags = order.flags - {PARTLY_FLAG} | ({PARTLY_FLAG} if said["is_partly"] else set())
    return {
        "status": said["status"],
        "refund_text": said["refund_text"],
        "refunded_minor": said["refunded_minor"],
        "flags": sorted(flags),
    }


def _note_said(tx: Transaction, orders: Sequence[StoredOrder]) -> None:
    """Keep what order sheets say beside what was written in its place."""
    new = []
    changed = []
    for order in orders:
        said, shown = _said(order) or _now(order), _shown(order)
        if order.said_id is None:
            new.append({"order": order.id, "said": said, "shown": shown})
        else:
            before = {"said": order.said, "shown": order.shown}
            changed.append((order.said_id, before, {"said": said, "shown": shown}))
    tx.insert_many(OrderSaid, new)
    tx.update_many(OrderSaid, changed)
