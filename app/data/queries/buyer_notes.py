"""Incidents of one buyer, and buyers of whom nothing is noted, in SQL."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident

_stamp = UtcDateTimeField().db_value
# One buyer: the same account on the same platform, or the same phone at the same address; what is hidden
# behind stars, or only a telephone, is nobody's.
_SAME = """(
     (mine.buyer <> '' AND instr(mine.buyer, '*') = 0 AND mine.buyer NOT LIKE '匿名%'
      AND other.buyer = mine.buyer
      AND his_store.platform = my_store.platform)
  OR (length(mine.phone) >= 7 AND instr(mine.phone, '*') = 0 AND other.phone = mine.phone
      AND {address} <> '' AND instr({address}, '*') = 0 AND {other_address} = {address}))
""".format(
    address="COALESCE(NULLIF(mine.full_address, ''), mine.address)",
    other_address="COALESCE(NULLIF(other.full_address, ''), other.address)",
)
_BACK = "('received', 'inspected_good', 'inspected_flawed', 'inspected_short')"
_REFUNDED = """(SELECT COALESCE(SUM(CASE WHEN c.reverses_id IS NULL THEN c.amount_minor
    ELSE -c.amount_minor END), 0) FROM compensation c
  WHERE c.incident_id = i.id AND c.status = 'paid' AND c.kind = 'refund')"""
_OTHERS = f"""
  FROM orders mine JOIN store my_store ON my_store.id = mine.store_id
  JOIN incident i JOIN orders other ON other.id = i.order_id
  JOIN store his_store ON his_store.id = other.store_id
 WHERE mine.id = :order AND {_SAME}
"""


def incidents_of_buyer(order_id: int, since: datetime, until: datetime) -> list[tuple[int, str, int, int]]:
    """(incident, currency, refunded, whether goods came back or never arrived) of the order's buyer.

    Found between the moments; false alarms and withdrawn ones left out; the newest first.
    """
    sql = f"""
    SELECT i.id, other.currency, {_REFUNDED}, EXISTS (
             SELECT 1 FROM incident_parcel ip JOIN parcel p ON p.id = ip.parcel_id WHERE ip.incident_id = i.id
                AND (p.return_state IN {_BACK} OR p.intercept_state = 'succeeded'
                     OR p.state IN ('refused', 'lost', 'not_pushed', 'pushed', 'labelled')))
      {_OTHERS} AND i.discovered_at >= :since AND i.discovered_at <= :until
       AND i.progress NOT IN ('false_alarm', 'withdrawn') ORDER BY i.discovered_at DESC, i.id DESC
    """
    return _rows(sql, order=order_id, since=_stamp(since), until=_stamp(until))


def dismissal(order_id: int) -> tuple[int, str, datetime] | None:
    """(id, reason, when) where the owner wants no note on this order's buyer."""
    sql = f"""
    SELECT d.id, d.reason, d.at FROM buyer_note_dismissal d JOIN orders other ON other.id = d.order_id
      JOIN store his_store ON his_store.id = other.store_id
      JOIN orders mine ON mine.id = :order JOIN store my_store ON my_store.id = mine.store_id
     WHERE d.order_id = :order OR {_SAME} ORDER BY d.id DESC LIMIT 1
    """
    rows = _rows(sql, order=order_id)
    if not rows:
        return None
    number, reason, at = rows[0]
    moment = UtcDateTimeField().python_value(at)
    assert moment is not None, "a dismissal has its moment"
    return number, reason, moment


def _rows(sql: str, **values: Any) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, values).fetchall())
