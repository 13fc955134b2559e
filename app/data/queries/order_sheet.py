"""Orders with their lines as one sheet shows them, a row a line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.data.models import Order

_ORDER = (
    "id", "order_no", "status", "status_text", "currency", "paid_minor", "shipping_minor", "refunded_minor",
    "ordered_at", "paid_at", "recipient", "phone", "province", "city", "district", "address", "full_address",
    "buyer_message", "seller_note",
)  # fmt: skip
_LINE = ("sub_order_no", "title", "spec", "sku_code", "quantity", "unit_price_minor")
_PARCEL = """(SELECT GROUP_CONCAT({c}, ' ') FROM (SELECT DISTINCT p.{c} FROM parcel_line pl
  JOIN parcel p ON p.id = pl.parcel_id WHERE pl.order_line_id = l.id AND p.{c} <> '' ORDER BY p.id))"""


def load(ids: Sequence[int]) -> list[dict[str, Any]]:
    """A row for each line of these orders, by order (as given) and line; times as stored.

    An order without lines has one row.
    """
    columns = [f"o.{name} AS {name}" for name in _ORDER] + [f"l.{name} AS {name}" for name in _LINE]
    columns += ["st.name AS store", "st.platform AS platform", "COALESCE(ls.name, su.name, '') AS supplier"]
    columns += [f"{_PARCEL.format(c=name)} AS {name}" for name in ("tracking_no", "courier")]
    sql = f"""SELECT {", ".join(columns)} FROM orders o JOIN store st ON st.id = o.store_id
      LEFT JOIN supplier su ON su.id = o.supplier_id LEFT JOIN order_line l ON l.order_id = o.id
      LEFT JOIN supplier ls ON ls.id = l.supplier_id
      WHERE o.id IN ({", ".join("?" * len(ids))}) ORDER BY l.line_no"""
    database: Any = Order._meta.database
    cursor = database.execute_sql(sql, tuple(ids))
    names = [column[0] for column in cursor.description]
    rows = [dict(zip(names, row, strict=True)) for row in cursor]
    place = {order_id: position for position, order_id in enumerate(ids)}
    return sorted(rows, key=lambda row: place[row["id"]])
