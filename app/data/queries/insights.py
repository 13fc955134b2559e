"""Counts behind the Insights page, in SQL; false alarms and withdrawn incidents count nowhere."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident

_stamp = UtcDateTimeField().db_value
_REAL = "i.progress NOT IN ('false_alarm', 'withdrawn')"


def causes(since: datetime, until: datetime) -> list[tuple[str, int]]:
    """(root cause, incidents) of those found between the moments, the most frequent first."""
    sql = f"""
    SELECT i.root_cause, COUNT(*) FROM incident i
    WHERE i.discovered_at >= ? AND i.discovered_at < ? AND {_REAL} GROUP BY 1 ORDER BY 2 DESC, 1
    """
    return _rows(sql, since, until)


def kinds(since: datetime, until: datetime) -> list[tuple[str, int]]:
    """(kind of mismatch, incidents), the most frequent first."""
    sql = f"""
    SELECT i.kind, COUNT(*) FROM incident i
    WHERE i.discovered_at >= ? AND i.discovered_at < ? AND {_REAL} GROUP BY 1 ORDER BY 2 DESC, 1
    """
    return _rows(sql, since, until)


def incidents_by_supplier(since: datetime, until: datetime) -> dict[int, tuple[int, int]]:
    """Supplier id → incidents found between the moments, and those of them we found first."""
    sql = f"""
    SELECT i.supplier_id, COUNT(*), SUM(i.discovered_by = 'us') FROM incident i
    WHERE i.discovered_at >= ? AND i.discovered_at < ? AND {_REAL} AND i.supplier_id IS NOT NULL GROUP BY 1
    """
    return {row[0]: (row[1], row[2]) for row in _rows(sql, since, until)}


def supplier_names() -> dict[int, str]:
    """Every supplier's name."""
    return dict(Incident._meta.database.execute_sql("SELECT id, name FROM supplier").fetchall())


def scores(since: datetime, until: datetime) -> tuple[int, int]:
    """How many buyers gave a score between the moments, and the sum of their scores (1 to 5)."""
    sql = """
    SELECT COUNT(score), COALESCE(SUM(score), 0) FROM follow_up
    WHERE score IS NOT NULL AND done_at >= ? AND done_at < ?
    """
    count, total = _rows(sql, since, until)[0]
    return int(count), int(total)


def _rows(sql: str, since: datetime, until: datetime) -> list[tuple[Any, ...]]:
    cursor = Incident._meta.database.execute_sql(sql, (_stamp(since), _stamp(until)))
    return list(cursor.fetchall())
