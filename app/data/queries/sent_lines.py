"""Order lines that went out, and those of them that were wrong: the base of the shop's wrong rate."""

from __future__ import annotations

from datetime import datetime

from app.data.fields import UtcDateTimeField
from app.data.models import Incident

_stamp = UtcDateTimeField().db_value

# As in `suppliers.wrong_rates`: by the parcel's day, else by the order's where the platform says it went
# out, else by the day the mistake was found. Here every mistake counts, whoever is liable.
_SENT = """
WITH mistakes AS (
  SELECT il.order_line_id AS line, MIN(i.discovered_at) AS at
    FROM incident_line il JOIN incident i ON i.id = il.incident_id
   WHERE i.progress NOT IN ('false_alarm', 'withdrawn') AND il.order_line_id IS NOT NULL
   GROUP BY il.order_line_id
), sent AS (
  SELECT m.line IS NOT NULL AS wrong,
         COALESCE(
           (SELECT MIN(p.shipped_at) FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
             WHERE pl.order_line_id = l.id),
           CASE WHEN o.status IN ('shipped', 'done') THEN COALESCE(o.paid_at, o.ordered_at) END,
           m.at) AS at
    FROM order_line l JOIN orders o ON o.id = l.order_id LEFT JOIN mistakes m ON m.line = l.id
   WHERE o.status NOT IN ('unpaid', 'closed') OR m.line IS NOT NULL
)
SELECT COUNT(*), COALESCE(SUM(wrong), 0) FROM sent WHERE at >= ? AND at < ?
"""


def sent_and_wrong(since: datetime, until: datetime) -> tuple[int, int]:
    """How many order lines went out from `since` until before `until`, and how many of them were wrong."""
    cursor = Incident._meta.database.execute_sql(_SENT, (_stamp(since), _stamp(until)))
    sent, wrong = cursor.fetchone()
    return int(sent), int(wrong)
