"""What is known of the orders a sheet names, as stored values: quick to read and to compare."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import chunked, fn

from app.data.models import (
    AuditEntry,
    BaseModel,
    Order,
    OrderLine,
    OrderSaid,
    Parcel,
    ParcelLine,
    Store,
    Supplier,
    SupplierSku,
)
from app.domain.platform_refunds import PARTLY_FLAG, Said, as_said

_AT_ONCE = 5_000
_SAID = ("status", "refund_text", "refunded_minor")
_FIRST = ("id", "store_id", "order_no", "supplier_id", "updated_at")


@dataclass(slots=True)
class KnownLine:
    """A stored line: `values` by column."""

    id: int
    line_no: int
    supplier_id: int | None
    values: dict[str, Any]


@dataclass(slots=True)
class KnownOrder:
    """A stored order with its lines and parcels; `values` by column, flags as a list."""

    id: int
    store_id: int
    order_no: str
    supplier_id: int | None
    updated_at: str
    values: dict[str, Any]
    lines: list[KnownLine] = field(default_factory=list)
    parcels: set[tuple[str, int]] = field(default_factory=set)
    """(tracking number, line id)."""


@dataclass(slots=True)
class StoredAlone:
    """A stored order that has one line; `values` are the columns asked for, the order's then the line's."""

    id: int
    store_id: int
    supplier_id: int | None
    updated_at: str
    line_id: int
    line_no: int
    line_supplier_id: int | None
    values: tuple[Any, ...]
    parcels: tuple[str, ...] = ()
    """Numbers of those that carry the line."""

    def known(self, order_no: str, order: dict[str, Any], line: dict[str, Any]) -> KnownOrder:
        """The same as a `KnownOrder`, with its values by column as stored."""
        lines = [KnownLine(self.line_id, self.line_no, self.line_supplier_id, line)]
        values = {**order, "flags": json.loads(order["flags"])}
        parcels = {(number, self.line_id) for number in self.parcels}
        return KnownOrder(
            self.id, self.store_id, order_no, self.supplier_id, self.updated_at, values, lines, parcels
        )


def stored_alone(
    order_nos: Sequence[str], columns: Sequence[str], line_columns: Sequence[str]
) -> dict[tuple[str, int], StoredAlone]:
    """(number, store) → the order, of those numbers; without orders of several lines.

    Orders that after-sales cases changed are left out too: they are held against what sheets said of them.
    """
    names = ", ".join([*(f"o.{n}" for n in (*_FIRST, *columns)), "l.id", "l.line_no", "l.supplier_id",
                       *(f"l.{n}" for n in line_columns)])  # fmt: skip
    split = len(_FIRST) + len(columns)
    sql = f"""SELECT {names} FROM orders o JOIN order_line l ON l.order_id = o.id
      WHERE o.order_no IN (SELECT value FROM json_each(?))
      AND NOT EXISTS (SELECT 1 FROM order_said s WHERE s.order_id = o.id)"""
    found: dict[tuple[str, int], StoredAlone] = {}
    of_several = set()
    for row in Order._meta.database.execute_sql(sql, (json.dumps(list(order_nos)),)).fetchall():
        order_id, store_id, order_no, supplier_id, updated_at = row[: len(_FIRST)]
        line_id, line_no, line_supplier_id = row[split : split + 3]
        values = row[len(_FIRST) : split] + row[split + 3 :]
        if (order_no, store_id) in found:
            of_several.add((order_no, store_id))
        found[order_no, store_id] = StoredAlone(
            order_id, store_id, supplier_id, updated_at, line_id, line_no, line_supplier_id, values
        )
    for key in of_several:
        del found[key]
    _add_numbers({order.line_id: order for order in found.values()})
    return found


def _add_numbers(orders: dict[int, StoredAlone]) -> None:
    sql = """SELECT pl.order_line_id, p.tracking_no FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
      WHERE pl.order_line_id IN (SELECT value FROM json_each(?))"""
    for line_id, number in Order._meta.database.execute_sql(sql, (json.dumps(list(orders)),)).fetchall():
        orders[line_id].parcels += (number,)


def known_numbers(order_nos: Iterable[str]) -> set[str]:
    """Those of the numbers that some order has, in whatever store."""
    found: set[str] = set()
    for chunk in chunked(order_nos, _AT_ONCE):
        found.update(row[0] for row in _raw(Order, ["order_no"], "order_no", chunk))
    return found


def find_known(
    order_nos: Iterable[str], columns: Sequence[str], line_columns: Sequence[str]
) -> dict[str, list[KnownOrder]]:
    """Order number → orders of that number, in whatever store."""
    found: dict[str, list[KnownOrder]] = defaultdict(list)
    for chunk in chunked(order_nos, _AT_ONCE):
        by_id = {}
        for order_id, store_id, order_no, supplier_id, updated_at, *values in _raw(
            Order, [*_FIRST, *columns], "order_no", chunk
        ):
            known = dict(zip(columns, values, strict=True))
            known["flags"] = json.loads(known["flags"])
            order = KnownOrder(order_id, store_id, order_no, supplier_id, updated_at, known)
            by_id[order_id] = order
            found[order_no].append(order)
        _add_lines(by_id, line_columns)
        _put_as_said(by_id)
        _add_parcels(by_id)
    return found


def _put_as_said(orders: dict[int, KnownOrder]) -> None:
    """Where after-sales cases changed an order, a sheet is held against what order sheets say of it."""
    for chunk in chunked(orders, _AT_ONCE):
        for row in OrderSaid.select().where(OrderSaid.order.in_(chunk)):
            values, lines = orders[row.order_id].values, orders[row.order_id].lines
            now: Said = {n: values[n] for n in _SAID}
            now["is_partly"] = PARTLY_FLAG in values["flags"]
            now["lines"] = {str(line.line_no): line.values["refund_text"] for line in lines}
            said = as_said(now, row.said, row.shown)
            flags = set(values["flags"]) - {PARTLY_FLAG} | ({PARTLY_FLAG} if said.pop("is_partly") else set())
            texts = said.pop("lines")
            values |= said | {"flags": sorted(flags)}
            for line in lines:
                line.values["refund_text"] = texts[str(line.line_no)]


def _add_lines(orders: dict[int, KnownOrder], columns: Sequence[str]) -> None:
    names = ["id", "order_id", "line_no", "supplier_id", *columns]
    for chunk in chunked(orders, _AT_ONCE):
        for line_id, order_id, line_no, supplier_id, *values in _raw(OrderLine, names, "order_id", chunk):
            known = dict(zip(columns, values, strict=True))
            orders[order_id].lines.append(KnownLine(line_id, line_no, supplier_id, known))
    for order in orders.values():
        order.lines.sort(key=lambda line: line.line_no)


def _add_parcels(orders: dict[int, KnownOrder]) -> None:
    for chunk in chunked(orders, _AT_ONCE):
        rows = (
            OrderLine.select(OrderLine.order, OrderLine.id, Parcel.tracking_no)
            .join(ParcelLine, on=ParcelLine.order_line == OrderLine.id)
            .join(Parcel, on=ParcelLine.parcel == Parcel.id)
            .where(OrderLine.order.in_(chunk))
        )
        for order_id, line_id, number in _tuples(rows):
            orders[order_id].parcels.add((number, line_id))


def _raw(model: type[BaseModel], columns: Sequence[str], by: str, keys: Sequence[object]) -> list[Any]:
    """Rows as stored: no field turns a hundred thousand texts into times only to compare them."""
    named = ", ".join(f'"{column}"' for column in columns)
    listed = "(SELECT value FROM json_each(?))"  # one value to hand over instead of thousands
    sql = f'SELECT {named} FROM "{model._meta.table_name}" WHERE "{by}" IN {listed}'
    database: Any = model._meta.database
    rows: list[Any] = database.execute_sql(sql, (json.dumps(list(keys)),)).fetchall()
    return rows


def _tuples(query: Any) -> Iterator[Any]:
    return iter(query.tuples())


def last_operation() -> int:
    """Number of the last operation that wrote anything, 0 for none."""
    return int(AuditEntry.select(fn.MAX(AuditEntry.operation_no)).scalar() or 0)


def all_stores() -> list[tuple[int, str, str, str]]:
    """(id, platform, name, currency)."""
    return list(_tuples(Store.select(Store.id, Store.platform, Store.name, Store.currency)))


def supplier_ids() -> dict[str, int]:
    """Supplier's name → id."""
    return dict(_tuples(Supplier.select(Supplier.name, Supplier.id)))


def supplier_by_code() -> dict[str, int]:
    """SKU code → the one supplier who ships it, by the mapping, else by the latest order with it."""
    latest = (
        OrderLine.select(OrderLine.sku_code, OrderLine.supplier, fn.MAX(OrderLine.id))
        .where((OrderLine.sku_code != "") & OrderLine.supplier.is_null(False))
        .group_by(OrderLine.sku_code)
    )
    found = {code: supplier_id for code, supplier_id, _ in _tuples(latest)}
    mapped = (
        SupplierSku.select(SupplierSku.sku_code, fn.MIN(SupplierSku.supplier))
        .where(SupplierSku.sku_code != "")
        .group_by(SupplierSku.sku_code)
        .having(fn.COUNT(SupplierSku.supplier.distinct()) == 1)
    )
    return {**found, **dict(_tuples(mapped))}


def parcel_ids(numbers: Iterable[str]) -> dict[str, int]:
    """Tracking number → parcel."""
    found: dict[str, int] = {}
    for chunk in chunked(numbers, _AT_ONCE):
        found.update(_raw(Parcel, ["tracking_no", "id"], "tracking_no", chunk))
    return found
