"""Order lines that went out, and those of them that were wrong, counted by period and supplier in one pass.

A line counts at the first dispatch of its parcels; without one, where the platform says its order went out,
when it was paid; a wrong line that neither tells counts at the moment the mistake was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.domain.statuses import MismatchKind

_stamp = UtcDateTimeField().db_value

_SENT = """
WITH dated AS (
  SELECT pl.order_line_id AS line, MIN(p.shipped_at) AS at
    FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id GROUP BY pl.order_line_id
), sent AS (
  SELECT COALESCE(l.supplier_id, o.supplier_id) AS supplier, o.store_id AS store, d.at AS at
    FROM dated d JOIN order_line l ON l.id = d.line JOIN orders o ON o.id = l.order_id
   WHERE d.at IS NOT NULL AND o.status NOT IN ('unpaid', 'closed')
  UNION ALL
  SELECT COALESCE(l.supplier_id, o.supplier_id), o.store_id, COALESCE(o.paid_at, o.ordered_at)
    FROM order_line l JOIN orders o ON o.id = l.order_id
   WHERE o.status IN ('shipped', 'done') AND NOT EXISTS (
     SELECT 1 FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
      WHERE pl.order_line_id = l.id AND p.shipped_at IS NOT NULL)
)
"""

# Whose mistake it is: his where nobody was named yet, or where he bears a part. `is_counted`: `_SENT` has it.
_WRONG = """
WITH mistake AS (
  SELECT il.order_line_id AS line, MIN(i.discovered_at) AS found_at, MIN(i.id) AS incident, MAX({his}) AS his
    FROM incident_line il JOIN incident i ON i.id = il.incident_id
   WHERE i.progress NOT IN ('false_alarm', 'withdrawn') AND il.order_line_id IS NOT NULL
   GROUP BY il.order_line_id
), dated AS (
  SELECT m.*, (SELECT MIN(p.shipped_at) FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
                WHERE pl.order_line_id = m.line) AS sent_at FROM mistake m
), wrong AS (
  SELECT COALESCE(l.supplier_id, o.supplier_id) AS supplier, o.store_id AS store, d.his, i.kind,
         i.id AS incident,
         COALESCE(d.sent_at,
                  CASE WHEN o.status IN ('shipped', 'done') THEN COALESCE(o.paid_at, o.ordered_at) END,
                  d.found_at) AS at,
         CASE WHEN d.sent_at IS NULL THEN o.status IN ('shipped', 'done') AND
                COALESCE(o.paid_at, o.ordered_at) IS NOT NULL
              ELSE o.status NOT IN ('unpaid', 'closed') END AS is_counted
    FROM dated d JOIN incident i ON i.id = d.incident
    JOIN order_line l ON l.id = d.line JOIN orders o ON o.id = l.order_id
)
"""
HIS_MISTAKE = """(NOT EXISTS (SELECT 1 FROM liability b WHERE b.incident_id = i.id)
  OR EXISTS (SELECT 1 FROM liability b WHERE b.incident_id = i.id AND b.share_percent > 0
                AND b.party IN ('supplier', 'undecided')))"""
"""SQL: incident `i` counts against its supplier: he bears a part, or nobody was named yet."""


@dataclass(frozen=True)
class SentCount:
    """Lines of one supplier (None: of none) that went out in one period, the wrong ones among them."""

    period: int
    """Which period: 0 from the first bound to the second, and so on."""
    supplier_id: int | None
    sent: int


@dataclass(frozen=True)
class WrongCount:
    """Wrong lines of one kind, in one period, of one supplier; `is_his`: they count against him."""

    period: int
    supplier_id: int | None
    kind: MismatchKind
    is_his: bool
    wrong: int


@dataclass(frozen=True)
class LinesSent:
    """What was counted between bounds."""

    sent: tuple[SentCount, ...]
    wrong: tuple[WrongCount, ...]


def lines_sent(bounds: Sequence[datetime], store_id: int | None = None) -> LinesSent:
    """Lines from the first of `bounds` until before the last, by the periods between them.

    `bounds` rise; of one store, or of all.
    """
    period, values = _period(bounds)
    condition, stores = ("1", []) if store_id is None else ("store = ?", [store_id])
    values += stores
    sent = _rows(
        f"{_SENT} SELECT {period} AS period, supplier, COUNT(*) FROM sent WHERE {condition} GROUP BY 1, 2",
        values,
    )
    wrong = _rows(
        f"{_WRONG.format(his=HIS_MISTAKE)} SELECT {period} AS period, supplier, kind, his, COUNT(*), "
        f"SUM(NOT is_counted) FROM wrong WHERE {condition} GROUP BY 1, 2, 3, 4",
        values,
    )
    return _joined([row for row in sent if row[0] is not None], [row for row in wrong if row[0] is not None])


def wrong_incidents(
    since: datetime, until: datetime, store_id: int | None = None, supplier_id: int | None = None
) -> list[int]:
    """The incidents whose wrong lines went out between the moments, the newest first.

    Of one supplier: those that count against him.
    """
    conditions = ["at >= ?", "at < ?"]
    values: list[Any] = [_stamp(since), _stamp(until)]
    if store_id is not None:
        conditions, values = [*conditions, "store = ?"], [*values, store_id]
    if supplier_id is not None:
        conditions, values = [*conditions, "supplier = ? AND his"], [*values, supplier_id]
    sql = (
        f"{_WRONG.format(his=HIS_MISTAKE)} SELECT DISTINCT incident FROM wrong "
        f"WHERE {' AND '.join(conditions)} ORDER BY incident DESC"
    )
    return [row[0] for row in _rows(sql, values)]


def _joined(sent: list[tuple[Any, ...]], wrong: list[tuple[Any, ...]]) -> LinesSent:
    """A wrong line went out, whatever became of its order since."""
    counts = {(period, supplier): count for period, supplier, count in sent}
    for period, supplier, _, _, _, more in wrong:
        counts[period, supplier] = counts.get((period, supplier), 0) + more
    return LinesSent(
        tuple(SentCount(period, supplier, count) for (period, supplier), count in counts.items() if count),
        tuple(
            WrongCount(period, supplier, MismatchKind(kind), bool(his), count)
            for period, supplier, kind, his, count, _ in wrong
        ),
    )


def _period(bounds: Sequence[datetime]) -> tuple[str, list[Any]]:
    """SQL that names the period of `at`, NULL outside; halved again and again: rows are many."""
    values: list[Any] = []

    def halved(low: int, high: int) -> str:
        if high - low == 1:
            return str(low) if 0 <= low < len(bounds) - 1 else "NULL"
        middle = (low + high) // 2
        values.append(_stamp(bounds[middle]))
        below = halved(low, middle)
        return f"CASE WHEN at < ? THEN {below} ELSE {halved(middle, high)} END"

    return halved(-1, len(bounds)), values


def _rows(sql: str, values: Sequence[Any]) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, values).fetchall())
