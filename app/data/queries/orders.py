"""The list of orders: filtering, sorting, sums, all in SQL."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Order
from app.data.queries.common import Sort, sort_parts
from app.data.search_index import condition
from app.domain.errors import DomainError
from app.domain.statuses import OrderStatus
from app.domain.texts import looked_for

_INSTANT = UtcDateTimeField()


@dataclass(frozen=True)
class OrderFilter:
    """Which orders; a field left as it is does not narrow."""

    store_id: int | None = None
    platform: str | None = None
    statuses: frozenset[OrderStatus] = frozenset()
    supplier_id: int | None = None
    has_no_supplier: bool = False
    lacks_recipient: bool = False
    """The recipient is missing or partly hidden, so the goods cannot be sent out."""
    has_incident: bool | None = None
    since: datetime | None = None
    """Ordered at or after."""
    until: datetime | None = None
    """Ordered before."""
    text: str = ""
    """Words that must all be found: order, suborder or tracking number, name, phone, goods, code, notes."""


@dataclass(frozen=True, slots=True)
class OrderFigures:
    """One currency of the list: how many orders, what was paid and refunded, in minor units."""

    currency: str
    count: int
    paid_minor: int
    refunded_minor: int


_FIRST = "(SELECT l.{c} FROM order_line l WHERE l.order_id = o.id ORDER BY l.line_no LIMIT 1)"
# Kept by triggers where they are not one.
_PIECES = "COALESCE((SELECT n.pieces FROM order_pieces n WHERE n.order_id = o.id), 1)"
_TRACKING = """(SELECT MIN(p.tracking_no) FROM order_line l JOIN parcel_line pl ON pl.order_line_id = l.id
  JOIN parcel p ON p.id = pl.parcel_id WHERE l.order_id = o.id)"""
STAGES = ",refunding,to_ship,unpaid,shipped,unknown,done,closed,"
_SORTS = {
    "ordered_at": "o.ordered_at {d} NULLS LAST",
    "order_no": "o.order_no {d}",
    "store": "st.platform {d}, st.name {d}, st.id {d}",
    "recipient": "o.recipient = '', o.recipient {d}",
    "goods": _FIRST.format(c="title") + " {d}",
    "quantity": _PIECES + " {d}",
    "paid": "o.paid_minor IS NULL, o.paid_minor {d}",
    "supplier": "su.name IS NULL, su.name {d}, su.id {d}",
    "status": f"INSTR('{STAGES}', ',' || o.status || ',') {{d}}, o.ordered_at {{d}}",
    "tracking_no": f"{_TRACKING} IS NULL, {_TRACKING} {{d}}",
}
_FROM = """
FROM orders o JOIN store st ON st.id = o.store_id LEFT JOIN supplier su ON su.id = o.supplier_id
"""
_JOINED = ("st.", "su.")
_LACKS = "(" + " OR ".join(
    f"INSTR(o.flags, '\"{flag}\"')"
    for flag in ("no_recipient", "masked_name", "masked_phone", "masked_address")
) + ")"  # fmt: skip
# Few orders have one: they are found from their incidents.
_HAS_INCIDENT = "o.id IN (SELECT i.order_id FROM incident i WHERE i.order_id IS NOT NULL)"


def find_ids(filter: OrderFilter, sort: Sort) -> list[int]:
    """Ids in order; equal ones by id, so that the order is the same at each call.

    Raises: DomainError("sort_unknown") for a key that has no column.
    """
    key, is_down = sort_parts(sort)
    if key and key not in _SORTS:
        raise DomainError("sort_unknown", key=key)
    way = "DESC" if is_down else "ASC"
    order = _SORTS[key].format(d=way) if key else "o.ordered_at DESC"
    where, values = passing(filter)
    found = f"SELECT o.id {_from(where, order)} {where} ORDER BY {order}, o.id {way}"
    # As one text: a hundred thousand rows would be handed over one by one, each time holding up the window.
    # The limit, which is none, keeps SQLite from dropping the order.
    listed = run(f"SELECT JSON_GROUP_ARRAY(id) FROM ({found} LIMIT -1)", values)
    ids: list[int] = json.loads(listed[0][0])
    return ids


def last_id() -> int:
    """The highest id, 0 where there is no order."""
    return int(run("SELECT COALESCE(MAX(id), 0) FROM orders", ())[0][0])


def _from(*terms: str) -> str:
    """The tables that the terms speak of: where orders are enough, an index holds all that is asked."""
    return _FROM if any(name in term for term in terms for name in _JOINED) else "FROM orders o"


def figures(filter: OrderFilter) -> list[OrderFigures]:
    """Sums by currency of all orders that pass."""
    where, values = passing(filter)
    sums = "SELECT o.currency, COUNT(*), COALESCE(SUM(o.paid_minor), 0), SUM(o.refunded_minor)"
    rows = run(f"{sums} {_from(where)} {where} GROUP BY o.currency ORDER BY COUNT(*) DESC", values)
    return [OrderFigures(*row) for row in rows]


def status_counts(filter: OrderFilter) -> dict[OrderStatus, int]:
    """How many orders of each status pass."""
    where, values = passing(filter)
    rows = run(f"SELECT o.status, COUNT(*) {_from(where)} {where} GROUP BY o.status", values)
    return {OrderStatus(status): count for status, count in rows}


_SHOWN = (
    "id", "order_no", "buyer", "recipient", "phone", "province", "city", "currency", "paid_minor",
    "refunded_minor", "ordered_at", "status", "status_text", "buyer_message", "seller_note", "flags",
)  # fmt: skip


def list_rows(ids: Sequence[int]) -> list[dict[str, Any]]:
    """What the list shows of these orders, by name; times as stored."""
    columns = ", ".join(f"o.{name}" for name in _SHOWN)
    sql = f"""SELECT {columns}, st.name, st.platform, su.name,
      (SELECT COUNT(*) FROM incident i WHERE i.order_id = o.id)
      {_FROM} WHERE o.id IN ({_places(ids)})"""
    names = (*_SHOWN, "store_name", "platform", "supplier_name", "incident_count")
    rows = [dict(zip(names, row, strict=True)) for row in run(sql, ids)]
    for row in rows:
        row["flags"] = json.loads(row["flags"])
    return rows


def goods_of(ids: Sequence[int]) -> dict[int, list[tuple[str, str, int]]]:
    """Order → (title, spec, quantity) of its lines."""
    sql = f"""SELECT order_id, title, spec, quantity FROM order_line
      WHERE order_id IN ({_places(ids)}) ORDER BY order_id, line_no"""
    return _grouped(run(sql, ids))


def tracking_of(ids: Sequence[int]) -> dict[int, list[tuple[str]]]:
    """Order → its tracking numbers."""
    sql = f"""SELECT DISTINCT l.order_id, p.tracking_no FROM order_line l
      JOIN parcel_line pl ON pl.order_line_id = l.id JOIN parcel p ON p.id = pl.parcel_id
      WHERE l.order_id IN ({_places(ids)}) ORDER BY l.order_id, p.id"""
    return _grouped(run(sql, ids))


def read_time(text: str | None) -> datetime | None:
    """A stored time as an instant."""
    return _INSTANT.python_value(text)


def _grouped(rows: Iterable[Any]) -> dict[int, list[Any]]:
    found: dict[int, list[Any]] = defaultdict(list)
    for key, *values in rows:
        found[key].append(tuple(values))
    return found


def passing(filter: OrderFilter) -> tuple[str, list[Any]]:
    """SQL after the tables of orders `o` and stores `st` that lets these orders through, and its values."""
    terms: list[tuple[str, list[Any]]] = []
    if filter.store_id is not None:
        terms.append(("o.store_id = ?", [filter.store_id]))
    if filter.platform is not None:
        terms.append(("st.platform = ?", [filter.platform]))
    if filter.statuses:
        words = sorted(status.value for status in filter.statuses)
        terms.append((f"o.status IN ({_places(words)})", words))
    if filter.supplier_id is not None:
        own_lines = "SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.supplier_id = ?"
        terms.append((f"(o.supplier_id = ? OR EXISTS ({own_lines}))", [filter.supplier_id] * 2))
    if filter.has_no_supplier:
        terms.append(("o.supplier_id IS NULL", []))
    if filter.lacks_recipient:
        terms.append((_LACKS, []))
    if filter.has_incident is not None:
        terms.append((_HAS_INCIDENT if filter.has_incident else f"NOT {_HAS_INCIDENT}", []))
    if filter.since is not None:
        terms.append(("o.ordered_at >= ?", [_INSTANT.db_value(filter.since)]))
    if filter.until is not None:
        terms.append(("o.ordered_at < ?", [_INSTANT.db_value(filter.until)]))
    terms += [condition(word) for word in looked_for(filter.text).split()]
    where = " AND ".join(sql for sql, _ in terms)
    return (f"WHERE {where}" if where else ""), [value for _, values in terms for value in values]


def _places(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def run(sql: str, values: Sequence[object]) -> list[Any]:
    """The rows of a statement."""
    database: Any = Order._meta.database
    rows: list[Any] = database.execute_sql(sql, tuple(values)).fetchall()
    return rows
