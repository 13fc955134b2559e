"""Parcels that should not arrive, and the lists that asked suppliers to stop them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident, StopItem
from app.domain.remedy import LETS_PARCEL_GO_ON
from app.domain.statuses import InterceptState, ParcelState, Progress

Row = tuple[Any, ...]
_INSTANT = UtcDateTimeField()
_ENDED = (Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN)
_STOPPABLE = (ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY)
_WAITING = (InterceptState.REQUESTED, InterceptState.UNDER_WAY)

_GOODS = """(SELECT GROUP_CONCAT(
    il.sent_title || CHAR(10) || il.sent_spec || CHAR(10) || il.sent_quantity, CHAR(12))
  FROM incident_line il WHERE il.incident_id = i.id AND il.sent_quantity > 0)"""
_TO_STOP = f"""
SELECT i.id, i.number, o.order_no, i.supplier_id, COALESCE(su.name, ''), p.id, p.courier, p.tracking_no,
  p.state, {_GOODS}
FROM incident i
JOIN orders o ON o.id = i.order_id
JOIN incident_parcel ip ON ip.incident_id = i.id
JOIN parcel p ON p.id = ip.parcel_id
LEFT JOIN supplier su ON su.id = i.supplier_id
WHERE i.progress NOT IN ({{ended}}) AND p.state IN ({{stoppable}}) AND p.intercept_state = 'none'
  AND p.tracking_no <> '' AND (i.remedy IS NULL OR i.remedy NOT IN ({{goes_on}}))
ORDER BY su.name, p.state = 'in_transit', i.discovered_at, i.id, ip.id
"""
_SHEETS = """
SELECT s.id, s.supplier_id, COALESCE(su.name, ''), s.channel, s.sent_at, s.due_at, COUNT(t.id),
  SUM(p.intercept_state IN ({waiting})), SUM(p.intercept_state = 'succeeded'),
  SUM(p.intercept_state IN ('failed', 'impossible'))
FROM stop_sheet s
JOIN stop_item t ON t.stop_sheet_id = s.id
JOIN parcel p ON p.id = t.parcel_id
LEFT JOIN supplier su ON su.id = s.supplier_id
{where}
GROUP BY s.id ORDER BY SUM(p.intercept_state IN ({waiting})) = 0, s.due_at, s.id DESC LIMIT :limit
"""
_NUMBERS = f"""
SELECT t.id, i.id, i.number, o.order_no, p.id, p.courier, p.tracking_no, p.state, t.action, t.address,
  p.intercept_state, t.answered_at, t.note, {_GOODS}
FROM stop_item t
JOIN incident i ON i.id = t.incident_id
JOIN orders o ON o.id = i.order_id
JOIN parcel p ON p.id = t.parcel_id
WHERE t.stop_sheet_id = ? ORDER BY t.id
"""


def parcels_to_stop() -> list[Row]:
    """Parcels of open incidents that are under way with nothing asked yet, supplier by supplier.

    (incident, its number, order number, supplier id and name, parcel, courier, tracking number, state,
    goods sent); those on the courier's van first. Left out are the incidents whose agreed remedy lets the
    parcel arrive.
    """
    sql = _TO_STOP.format(
        ended=_listed(_ENDED), stoppable=_listed(_STOPPABLE), goes_on=_listed(tuple(LETS_PARCEL_GO_ON))
    )
    return list(_execute(sql, ()))


def stop_sheets(limit: int, sheet_id: int | None = None) -> list[Row]:
    """(id, supplier id and name, channel, sent, due, numbers, of these waiting, stopped, not stopped).

    Those that wait come first, the next due before the others.
    """
    where = "" if sheet_id is None else "WHERE s.id = :sheet"
    sql = _SHEETS.format(waiting=_listed(_WAITING), where=where)
    named = {"limit": limit} | ({} if sheet_id is None else {"sheet": sheet_id})
    rows = _execute(sql, named)
    return [(*row[:4], moment(row[4]), moment(row[5]), *row[6:]) for row in rows]


def numbers_of(sheet_id: int) -> list[Row]:
    """The parcels on a list, with what was asked and what came of it."""
    return [(*row[:11], moment(row[11]), *row[12:]) for row in _execute(_NUMBERS, (sheet_id,))]


def items(item_ids: Sequence[int]) -> list[StopItem]:
    """Some numbers, to write down what came of them."""
    return list(StopItem.select().where(StopItem.id.in_(list(item_ids))).order_by(StopItem.id))


def moment(text: str | None) -> datetime | None:
    """A stored instant."""
    return None if text is None else _INSTANT.python_value(text)


def _listed(members: Sequence[Any]) -> str:
    return ", ".join(f"'{member.value}'" for member in members)


def _execute(sql: str, parameters: Any) -> list[Row]:
    return list(Incident._meta.database.execute_sql(sql, parameters).fetchall())
