"""Whose a parcel that came back may be: by each of the things that can be written on it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.data.models import Order
from app.data.queries.stop_sheets import moment

Row = tuple[Any, ...]
_MOST = 200

_RETURN_NO = """
SELECT l.order_id FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
  JOIN order_line l ON l.id = pl.order_line_id WHERE p.return_tracking_no IN ({marks})
UNION SELECT i.order_id FROM parcel p JOIN incident_parcel ip ON ip.parcel_id = p.id
  JOIN incident i ON i.id = ip.incident_id WHERE p.return_tracking_no IN ({marks})
UNION SELECT r.order_id FROM platform_refund r
  WHERE r.order_id IS NOT NULL AND r.return_tracking_no IN ({marks})
"""
_SENT_NO = """
SELECT l.order_id FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
  JOIN order_line l ON l.id = pl.order_line_id WHERE p.tracking_no IN ({marks})
UNION SELECT i.order_id FROM parcel p JOIN incident_parcel ip ON ip.parcel_id = p.id
  JOIN incident i ON i.id = ip.incident_id WHERE p.tracking_no IN ({marks})
UNION SELECT i.order_id FROM compensation c JOIN incident i ON i.id = c.incident_id
  WHERE c.tracking_no IN ({marks})
"""
_ORDER_NO = """
SELECT id FROM orders WHERE order_no IN ({marks})
UNION SELECT order_id FROM order_line WHERE sub_order_no IN ({marks})
"""
_PHONE = "SELECT id FROM orders WHERE phone_tail IN ({tails}) AND phone IN ({marks})"
_TAIL = "SELECT id FROM orders WHERE phone_tail IN ({marks}) ORDER BY id DESC LIMIT :most"
_NAME = "SELECT id FROM orders WHERE recipient IN ({marks}) ORDER BY id DESC LIMIT :most"
_GOODS = """
SELECT DISTINCT i.order_id FROM incident_line il JOIN incident i ON i.id = il.incident_id
WHERE i.progress NOT IN ('closed', 'false_alarm', 'withdrawn') AND ({any}) LIMIT :most
"""
_SHOWN = """
SELECT o.id, o.order_no, st.name, o.recipient, o.phone_tail, o.ordered_at,
  (SELECT l.title || CHAR(10) || l.spec FROM order_line l WHERE l.order_id = o.id ORDER BY l.line_no LIMIT 1),
  (SELECT i.id FROM incident i WHERE i.order_id = o.id
     ORDER BY i.progress IN ('closed', 'false_alarm', 'withdrawn'), i.id DESC LIMIT 1)
FROM orders o JOIN store st ON st.id = o.store_id WHERE o.id IN ({marks})
"""
_OPEN = """
SELECT s.id, s.text, s.tracking_no, s.note, s.found_at, s.settled_at, s.order_id, COALESCE(o.order_no, '')
FROM stray_parcel s LEFT JOIN orders o ON o.id = s.order_id
WHERE s.settled_at IS NULL OR :all ORDER BY s.settled_at IS NOT NULL, s.id DESC LIMIT 500
"""


def by_return_no(numbers: Sequence[str]) -> set[int]:
    """Orders whose buyer, or whose platform, gave one of these numbers for the way back."""
    return _ids(_RETURN_NO, numbers)


def by_sent_no(numbers: Sequence[str]) -> set[int]:
    """Orders that went out under one of these numbers, replacements too."""
    return _ids(_SENT_NO, numbers)


def by_order_no(numbers: Sequence[str]) -> set[int]:
    """Orders of these numbers, or with a line of one."""
    return _ids(_ORDER_NO, numbers)


def by_phone(phones: Sequence[str]) -> set[int]:
    """Orders of exactly these phones."""
    if not phones:
        return set()
    tails = {f"t{i}": phone[-4:] for i, phone in enumerate(phones)}
    sql = _PHONE.replace("{tails}", ", ".join(f":{name}" for name in tails))
    return _ids(sql, phones, **tails)


def by_tail(tails: Sequence[str]) -> set[int]:
    """The latest orders whose phone ends so."""
    return _ids(_TAIL, tails, most=_MOST)


def by_name(names: Sequence[str]) -> set[int]:
    """The latest orders of exactly these recipients."""
    return _ids(_NAME, names, most=_MOST)


def by_goods(words: Sequence[str]) -> set[int]:
    """Orders with an open incident in which goods of such a name were sent."""
    if not words:
        return set()
    named = {f"w{i}": f"%{_escaped(word)}%" for i, word in enumerate(words)}
    any_of = " OR ".join(f"il.sent_title || ' ' || il.sent_spec LIKE :{name} ESCAPE '\\'" for name in named)
    rows = _execute(_GOODS.replace("{any}", any_of), {**named, "most": _MOST})
    return {row[0] for row in rows}


def shown(order_ids: Sequence[int]) -> list[Row]:
    """(order, its number, store, recipient, phone tail, ordered at, first goods, its incident or None)."""
    if not order_ids:
        return []
    marks = ", ".join(str(int(number)) for number in order_ids)
    rows = _execute(_SHOWN.replace("{marks}", marks), {})
    return [(*row[:5], moment(row[5]), *row[6:]) for row in rows]


def strays(*, settled: bool) -> list[Row]:
    """(id, text, number, note, found at, settled at, order, order number); the open ones first."""
    rows = _execute(_OPEN, {"all": settled})
    return [(*row[:4], moment(row[4]), moment(row[5]), *row[6:]) for row in rows]


def _ids(sql: str, values: Sequence[str], **more: Any) -> set[int]:
    if not values:
        return set()
    named = {f"v{i}": value for i, value in enumerate(values)}
    marks = ", ".join(f":{name}" for name in named)
    return {row[0] for row in _execute(sql.replace("{marks}", marks), {**named, **more})}


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _execute(sql: str, parameters: Any) -> list[Row]:
    return list(Order._meta.database.execute_sql(sql, parameters).fetchall())
