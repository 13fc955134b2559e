"""Figures over one shipping sheet, and what helps to tell whose it is."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from peewee import chunked

from app.data.fields import UtcDateTimeField
from app.data.models import Finding, Order, OrderLine, SheetImport, SupplierSku

_INSTANT = UtcDateTimeField()
_OVER = "('delivered', 'refused', 'lost')"
_ENDED = "('succeeded', 'failed', 'impossible')"


@dataclass(frozen=True)
class FoundOrder:
    """A finding of the sheet that still stands, with where its parcel is."""

    id: int
    kind: str
    state: str
    order_id: int | None
    order_no: str
    is_over: bool
    """The parcel has arrived, is lost or was tried to be stopped: nothing to stop any more."""
    platform: str
    waits_since: datetime | None
    """When the order was paid, else made."""


def findings_of(import_id: int) -> list[FoundOrder]:
    """All findings of the sheet that still stand."""
    sql = f"""SELECT f.id, f.kind, f.state, f.order_id, f.order_no,
        COALESCE(p.state IN {_OVER} OR p.intercept_state IN {_ENDED}, 0),
        COALESCE(st.platform, ''), COALESCE(o.paid_at, o.ordered_at)
      FROM finding f LEFT JOIN parcel p ON p.id = f.parcel_id
      LEFT JOIN orders o ON o.id = f.order_id LEFT JOIN store st ON st.id = o.store_id
      WHERE f.sheet_import_id = ? AND f.state != 'replaced'"""
    return [
        FoundOrder(*(*row[:5], bool(row[5]), row[6], _INSTANT.python_value(row[7])))
        for row in _rows(sql, [import_id])
    ]


def orders_sent(import_id: int) -> set[int]:
    """Orders with a parcel that this sheet brought."""
    sql = """SELECT DISTINCT l.order_id FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
      JOIN order_line l ON l.id = pl.order_line_id WHERE p.sheet_import_id = ?"""
    return {row[0] for row in _rows(sql, [import_id])}


def sheet(import_id: int) -> SheetImport | None:
    """The import with this id."""
    found: SheetImport | None = SheetImport.get_or_none(SheetImport.id == import_id)
    return found


def suppliers_of(order_nos: Iterable[str]) -> list[tuple[int, int]]:
    """(supplier, number of these orders that are his), most first."""
    counts: dict[int, int] = {}
    for chunk in chunked(order_nos, 2_000):
        sql = """SELECT supplier, COUNT(*) FROM (SELECT DISTINCT o.id, COALESCE(l.supplier_id, o.supplier_id)
            AS supplier FROM orders o JOIN order_line l ON l.order_id = o.id WHERE
              o.order_no IN (SELECT value FROM json_each(?)))
          WHERE supplier IS NOT NULL GROUP BY supplier"""
        for supplier_id, count in _rows(sql, [json.dumps(chunk)]):
            counts[supplier_id] = counts.get(supplier_id, 0) + count
    return sorted(counts.items(), key=lambda pair: -pair[1])


def finding(finding_id: int) -> Finding | None:
    """One finding."""
    found: Finding | None = Finding.get_or_none(Finding.id == finding_id)
    return found


def goods_of_order(order_id: int) -> list[tuple[str, str, str]]:
    """(title, variant, code) of the order's lines."""
    query = OrderLine.select(OrderLine.title, OrderLine.spec, OrderLine.sku_code).where(
        OrderLine.order == order_id
    )
    return _tuples(query.order_by(OrderLine.line_no))


def goods_of_supplier(supplier_id: int) -> list[tuple[str, str, str]]:
    """What the supplier is known to sell."""
    query = SupplierSku.select(SupplierSku.title, SupplierSku.spec, SupplierSku.sku_code).where(
        (SupplierSku.supplier == supplier_id) & (SupplierSku.title != "")
    )
    return _tuples(query.distinct().order_by(SupplierSku.title, SupplierSku.spec))


def goods_ordered(limit: int) -> list[tuple[str, str, str]]:
    """What the shop sells, the most ordered first."""
    sql = """SELECT title, spec, sku_code FROM order_line WHERE title != ''
      GROUP BY title, spec, sku_code ORDER BY COUNT(*) DESC, title, spec LIMIT ?"""
    return [(row[0], row[1], row[2]) for row in _rows(sql, [limit])]


def _tuples(query: Any) -> list[tuple[str, str, str]]:
    return list(query.tuples())


def _rows(sql: str, values: Sequence[Any]) -> list[Any]:
    database: Any = Order._meta.database
    return list(database.execute_sql(sql, tuple(values)).fetchall())
