"""The one search box: orders, incidents, suppliers and compensation by whatever was typed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.data.models import Incident
from app.data.search_index import escaped_like, newest

_ORDERS = """
SELECT o.id, o.order_no, o.recipient, o.phone_tail, st.name,
  (SELECT l.title || CHAR(10) || l.spec FROM order_line l WHERE l.order_id = o.id ORDER BY l.line_no LIMIT 1)
FROM orders o JOIN store st ON st.id = o.store_id
WHERE {where} ORDER BY o.ordered_at DESC, o.id DESC LIMIT :limit
"""
_IS_CALLED = "(o.order_no = :text OR o.phone_tail = :text OR o.recipient = :text)"
_CANDIDATES = 200
"""Orders looked at for one word: a sheet is entered whole, and within it the newest is wanted."""
_INCIDENTS = """
SELECT i.id, i.number, i.kind, i.progress, o.order_no, o.recipient
FROM incident i JOIN orders o ON o.id = i.order_id
WHERE i.id IN (
  SELECT n.id FROM incident n WHERE n.number LIKE :text ESCAPE '\\'
  UNION ALL SELECT n.id FROM incident n WHERE n.order_id IN ({orders})
  UNION ALL SELECT c.incident_id FROM compensation c
    WHERE c.tracking_no LIKE :text ESCAPE '\\' OR c.coupon_code LIKE :text ESCAPE '\\')
ORDER BY i.discovered_at DESC, i.id DESC LIMIT :limit
"""
_SUPPLIERS = """
SELECT s.id, s.name, s.contact_name FROM supplier s
WHERE s.name LIKE :text ESCAPE '\\' OR s.contact_name LIKE :text ESCAPE '\\' OR s.phone LIKE :text ESCAPE '\\'
  OR s.wechat LIKE :text ESCAPE '\\' ORDER BY s.name LIMIT :limit
"""


def find_orders(text: str, limit: int) -> list[tuple[Any, ...]]:
    """(id, order number, recipient, phone tail, store, first goods) of orders that hold `text` anywhere.

    Those whose number, phone tail or name it is come first, then the newest of those entered last.
    The goods are title and variant on a line each.
    """
    ids = [*_called(text, limit), *newest(text, _CANDIDATES)]
    listed = ", ".join(str(int(number)) for number in ids)
    sql = _ORDERS.format(where=f"o.id IN ({listed})").replace("ORDER BY", f"ORDER BY {_IS_CALLED} DESC,")
    return _execute(sql, {"text": text, "limit": limit})


def _called(text: str, limit: int) -> list[int]:
    """The newest orders of this very number, phone tail or name."""
    sql = " UNION ALL ".join(
        f"SELECT * FROM (SELECT id FROM orders WHERE {column} = :text ORDER BY ordered_at DESC LIMIT :limit)"
        for column in ("order_no", "phone_tail", "recipient")
    )
    return [row[0] for row in _execute(sql, {"text": text, "limit": limit})]


def find_orders_by_numbers(numbers: Sequence[str], limit: int) -> list[tuple[Any, ...]]:
    """The same for orders with one of `numbers`: their own, a line's, a parcel's or an after-sales case's."""
    marks = ", ".join(f":n{i}" for i in range(len(numbers)))
    where = (
        f"o.order_no IN ({marks}) OR EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id "
        f"AND l.sub_order_no IN ({marks})) OR EXISTS (SELECT 1 FROM order_line l "
        "JOIN parcel_line pl ON pl.order_line_id = l.id JOIN parcel p ON p.id = pl.parcel_id "
        f"WHERE l.order_id = o.id AND (p.tracking_no IN ({marks}) OR p.return_tracking_no IN ({marks}))) "
        "OR EXISTS (SELECT 1 FROM platform_refund r WHERE r.order_id = o.id "
        f"AND (r.refund_no IN ({marks}) OR r.return_tracking_no IN ({marks})))"
    )
    named = {f"n{i}": number for i, number in enumerate(numbers)}
    return _execute(_ORDERS.format(where=where), {**named, "limit": limit})


def find_orders_by_person(names: Sequence[str], tails: Sequence[str], limit: int) -> list[tuple[Any, ...]]:
    """The same for orders whose phone ends so, or whose recipient one of `names` begins with.

    Those that name and phone agree on come first. Read out of a chat a name may drag words behind it.
    """
    if not names and not tails:
        return []
    phone = f"o.phone_tail IN ({', '.join(f':t{i}' for i in range(len(tails)))})" if tails else "0"
    begun = [name[:length] for name in names for length in range(2, len(name) + 1)]
    person = f"o.recipient IN ({', '.join(f':n{i}' for i in range(len(begun)))})" if begun else "0"
    named = {f"t{i}": tail for i, tail in enumerate(tails)} | {f"n{i}": name for i, name in enumerate(begun)}
    sql = _ORDERS.format(where=f"({phone}) OR ({person})")
    if tails and begun:
        sql = sql.replace("ORDER BY o.", f"ORDER BY (({phone}) AND ({person})) DESC, o.")
    return _execute(sql, {**named, "limit": limit})


def find_incidents(text: str, order_ids: Sequence[int], limit: int) -> list[tuple[Any, ...]]:
    """(id, number, kind, progress, order number, recipient) by their number or by the orders found."""
    listed = ", ".join(str(int(number)) for number in order_ids)
    return _rows(_INCIDENTS.format(orders=listed), text, limit)


def find_suppliers(text: str, limit: int) -> list[tuple[Any, ...]]:
    """(id, name, contact) of suppliers."""
    return _rows(_SUPPLIERS, text, limit)


def _rows(sql: str, text: str, limit: int) -> list[tuple[Any, ...]]:
    return _execute(sql, {"text": f"%{escaped_like(text)}%", "limit": limit})


def _execute(sql: str, parameters: dict[str, Any]) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, parameters).fetchall())
