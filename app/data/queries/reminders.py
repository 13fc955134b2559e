"""Clocks that ran out between two moments."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.domain.statuses import ClockKind

_stamp = UtcDateTimeField().db_value
_instant = UtcDateTimeField().python_value
_FALLEN = """
SELECT d.incident_id, i.number, COALESCE(su.name, ''), d.clock, d.due_at
FROM deadline d JOIN incident i ON i.id = d.incident_id LEFT JOIN supplier su ON su.id = i.supplier_id
WHERE d.stopped_at IS NULL AND d.due_at > ? AND d.due_at <= ? AND d.paused_at IS NULL
  AND i.progress NOT IN ('closed', 'false_alarm', 'withdrawn') ORDER BY d.due_at, d.id
"""


def fallen_due(since: datetime, until: datetime) -> list[tuple[int, str, str, ClockKind, datetime]]:
    """(incident, its number, its supplier, clock, when it ran out) of open incidents, the earliest first."""
    database: Any = Incident._meta.database
    rows = database.execute_sql(_FALLEN, (_stamp(since), _stamp(until))).fetchall()
    found = ((*row[:3], ClockKind(row[3]), _instant(row[4])) for row in rows)
    return [(*rest, at) for *rest, at in found if at is not None]
