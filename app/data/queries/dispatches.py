"""Parcels that may be told to the platforms, and what was sent to suppliers before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import JOIN, chunked, fn

from app.data.fields import UtcDateTimeField
from app.data.models import Dispatch, DispatchLine, Order, OrderLine, Store, Supplier

_INSTANT = UtcDateTimeField()
_ENDED = "('closed', 'false_alarm', 'withdrawn')"


@dataclass(frozen=True)
class BulkFilter:
    """Which parcels; a field left as it is does not narrow."""

    store_id: int | None = None
    import_id: int | None = None
    """Orders that this shipping sheet names."""
    is_uploaded_too: bool = False


@dataclass(frozen=True)
class BulkRow:
    """An order and a number under which goods of it travel."""

    order_id: int
    store_id: int
    order_no: str
    parcel_id: int
    tracking_no: str
    courier: str
    recipient: str
    phone: str
    sub_order_no: str
    """Of its first line in the parcel."""
    shipped_at: datetime | None
    is_held: bool
    """A finding of a shipping sheet says that something is not right, and nobody settled it yet."""
    is_uploaded: bool


_BULK = f"""SELECT o.id, o.store_id, o.order_no, p.id, p.tracking_no, p.courier, o.recipient, o.phone,
    MIN(l.sub_order_no), p.shipped_at,
    EXISTS (SELECT 1 FROM finding f LEFT JOIN incident i ON i.id = f.incident_id
      WHERE f.order_id = o.id AND f.kind != 'not_shipped'
        AND (f.state = 'open' OR (f.state = 'incident' AND COALESCE(i.progress, '') NOT IN {_ENDED}))),
    EXISTS (SELECT 1 FROM upload u WHERE u.order_id = o.id AND u.parcel_id = p.id)
  FROM parcel p
  JOIN parcel_line pl ON pl.parcel_id = p.id
  JOIN order_line l ON l.id = pl.order_line_id
  JOIN orders o ON o.id = l.order_id
  WHERE o.status = 'to_ship' AND p.tracking_no != ''
    AND (:store IS NULL OR o.store_id = :store)
    AND (:import IS NULL OR p.sheet_import_id = :import)
  GROUP BY o.id, p.id
  ORDER BY o.ordered_at, o.id, p.id"""


def bulk_rows(wanted: BulkFilter) -> list[BulkRow]:
    """Numbers of orders that the platform still waits for, the oldest order first."""
    parameters = {"store": wanted.store_id, "import": wanted.import_id}
    cursor: Any = Order._meta.database.execute_sql(_BULK, parameters)
    rows = [_bulk_row(list(row)) for row in cursor.fetchall()]
    return [row for row in rows if wanted.is_uploaded_too or not row.is_uploaded]


def _bulk_row(values: list[Any]) -> BulkRow:
    values[-3:] = [_INSTANT.python_value(values[-3]), bool(values[-2]), bool(values[-1])]
    return BulkRow(*values)


@dataclass(frozen=True)
class ParcelItem:
    """Goods of an order in a parcel."""

    sub_order_no: str
    title: str
    spec: str
    sku_code: str
    quantity: int


def parcel_items(parcel_ids: Iterable[int]) -> dict[tuple[int, int], list[ParcelItem]]:
    """(order, parcel) → the goods of the order in it."""
    found: dict[tuple[int, int], list[ParcelItem]] = {}
    for chunk in chunked(set(parcel_ids), 5_000):
        sql = f"""SELECT l.order_id, pl.parcel_id, l.sub_order_no, l.title, l.spec, l.sku_code, pl.quantity
          FROM parcel_line pl JOIN order_line l ON l.id = pl.order_line_id
          WHERE pl.parcel_id IN ({", ".join("?" * len(chunk))}) ORDER BY l.order_id, l.line_no"""
        cursor: Any = Order._meta.database.execute_sql(sql, tuple(chunk))
        for order_id, parcel_id, *values in cursor.fetchall():
            found.setdefault((order_id, parcel_id), []).append(ParcelItem(*values))
    return found


def stores(ids: Iterable[int]) -> dict[int, Store]:
    """The stores by id."""
    return {row.id: row for row in Store.select().where(Store.id.in_(list(ids)))}


@dataclass(frozen=True)
class DispatchRow:
    """A sheet that went to a supplier."""

    id: int
    supplier_id: int | None
    supplier: str
    file_name: str
    sent_at: datetime
    line_count: int
    order_count: int


def dispatch_rows(limit: int) -> list[DispatchRow]:
    """The sheets that went out last, the newest first."""
    orders = fn.COUNT(OrderLine.order.distinct())
    query = (
        Dispatch.select(Dispatch, Supplier.name.alias("supplier_name"), orders.alias("order_count"))
        .join(Supplier, JOIN.LEFT_OUTER)
        .switch(Dispatch)
        .join(DispatchLine, JOIN.LEFT_OUTER)
        .join(OrderLine, JOIN.LEFT_OUTER)
        .group_by(Dispatch.id)
        .order_by(Dispatch.sent_at.desc(), Dispatch.id.desc())
        .limit(limit)
    )
    rows: list[Any] = list(query.dicts())
    return [
        DispatchRow(
            id=row["id"],
            supplier_id=row["supplier"],
            supplier=row["supplier_name"] or "",
            file_name=row["file_name"],
            sent_at=row["sent_at"],
            line_count=row["line_count"],
            order_count=row["order_count"],
        )
        for row in rows
    ]


def lines_of_dispatch(dispatch_id: int) -> list[DispatchLine]:
    """The lines of one dispatch."""
    return list(DispatchLine.select().where(DispatchLine.dispatch == dispatch_id))


def shipped_since(dispatch_id: int) -> int:
    """How many lines of a dispatch are in parcels by now."""
    sql = """SELECT COUNT(*) FROM dispatch_line d WHERE d.dispatch_id = ?
      AND EXISTS (SELECT 1 FROM parcel_line p WHERE p.order_line_id = d.order_line_id)"""
    cursor: Any = Dispatch._meta.database.execute_sql(sql, (dispatch_id,))
    return int(cursor.fetchone()[0])


def orders_of_lines(line_ids: Iterable[int]) -> set[int]:
    """The orders that these lines belong to."""
    found: set[int] = set()
    for chunk in chunked(line_ids, 5_000):
        rows: Any = OrderLine.select(OrderLine.order).where(OrderLine.id.in_(chunk)).tuples()
        found |= {order_id for (order_id,) in rows}
    return found
