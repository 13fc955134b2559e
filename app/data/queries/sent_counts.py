"""Order lines that went out, and those of them that were wrong, counted by period and supplier.

`line_sent` keeps the lines that went out: triggers do it, the view `line_out` says what belongs there.
A line counts at the first dispatch of its parcels; without one, where the platform says its order went out,
when it was paid; a wrong line that neither tells counts at the moment the mistake was found.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.domain.statuses import MismatchKind

_stamp = UtcDateTimeField().db_value

# One reach into the index for each period of each supplier in each shop: nothing is sorted or grouped.
_SENT = """
WITH period (place, since, until) AS (VALUES {bounds}),
     sender (id) AS (SELECT id FROM supplier UNION ALL SELECT NULL)
SELECT place, sender.id, SUM((
         SELECT COUNT(*) FROM line_sent n
          WHERE n.store_id = store.id AND n.supplier_id IS sender.id AND n.at >= since AND n.at < until))
  FROM period, sender, store WHERE store.id = COALESCE(?, store.id) GROUP BY 1, 2
"""

# Whose mistake it is: his where nobody was named yet, or where he bears a part.
# What stands in `line_sent` is dated there: mistakes with older goods, many after some years, are
# passed over before their incidents are looked at. What it leaves out, such as lines of closed orders, is
# dated as the view `line_out` does.
_WRONG = """
WITH mistake AS (
  SELECT il.order_line_id AS line, MIN(i.discovered_at) AS found_at, MIN(i.id) AS incident, MAX({his}) AS his,
         n.at AS counted_at
    FROM incident_line il LEFT JOIN line_sent n ON n.order_line_id = il.order_line_id CROSS JOIN incident i
   WHERE i.id = il.incident_id AND i.progress NOT IN ('false_alarm', 'withdrawn')
     AND il.order_line_id IS NOT NULL AND (n.at IS NULL OR n.at >= ?)
   GROUP BY il.order_line_id
), wrong AS (
  SELECT COALESCE(l.supplier_id, o.supplier_id) AS supplier, o.store_id AS store, m.his, i.kind,
         i.id AS incident,
         COALESCE(m.counted_at,
                  (SELECT MIN(p.shipped_at) FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
                    WHERE pl.order_line_id = m.line),
                  CASE WHEN o.status IN ('shipped', 'done') THEN COALESCE(o.paid_at, o.ordered_at) END,
                  m.found_at) AS at,
         m.counted_at IS NOT NULL AS is_counted
    FROM mistake m JOIN incident i ON i.id = m.incident
    JOIN order_line l ON l.id = m.line JOIN orders o ON o.id = l.order_id
)
"""
HIS_MISTAKE = """(NOT EXISTS (SELECT 1 FROM liability b WHERE b.incident_id = i.id)
  OR EXISTS (SELECT 1 FROM liability b WHERE b.incident_id = i.id AND b.share_percent > 0
                AND b.party IN ('supplier', 'undecided')))"""
"""SQL: incident `i` counts against its supplier: he bears a part, or nobody was named yet."""
_MISTAKES = _WRONG.format(his=HIS_MISTAKE)


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
    sent = _rows(
        _SENT.format(bounds=", ".join(["(?, ?, ?)"] * (len(bounds) - 1))), [*_between(bounds), store_id]
    )
    period, values = _period(bounds)
    wrong = _rows(
        f"{_MISTAKES} SELECT {period} AS period, supplier, kind, his, COUNT(*), "
        "SUM(NOT is_counted) FROM wrong WHERE store = COALESCE(?, store) GROUP BY 1, 2, 3, 4",
        [_stamp(bounds[0]), *values, store_id],
    )
    return _joined(sent, [row for row in wrong if row[0] is not None])


def wrong_incidents(
    since: datetime, until: datetime, store_id: int | None = None, supplier_id: int | None = None
) -> list[int]:
    """The incidents whose wrong lines went out between the moments, the newest first.

    Of one supplier: those that count against him.
    """
    conditions = ["at >= ?", "at < ?"]
    values: list[Any] = [_stamp(since), _stamp(since), _stamp(until)]
    if store_id is not None:
        conditions, values = [*conditions, "store = ?"], [*values, store_id]
    if supplier_id is not None:
        conditions, values = [*conditions, "supplier = ? AND his"], [*values, supplier_id]
    sql = (
        f"{_MISTAKES} SELECT DISTINCT incident FROM wrong "
        f"WHERE {' AND '.join(conditions)} ORDER BY incident DESC"
    )
    return [row[0] for row in _rows(sql, values)]


def lines_kept_wrongly() -> int:
    """Lines that `line_sent` has other than orders and parcels say: for `doctor`, 0 in a whole shop."""
    sql = """
    WITH right AS (SELECT * FROM line_out WHERE at IS NOT NULL)
    SELECT COUNT(DISTINCT order_line_id) FROM (
      SELECT * FROM (SELECT * FROM line_sent EXCEPT SELECT * FROM right)
      UNION ALL SELECT * FROM (SELECT * FROM right EXCEPT SELECT * FROM line_sent))
    """
    found: int = _rows(sql, [])[0][0]
    return found


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


def _between(bounds: Sequence[datetime]) -> list[Any]:
    """Number, begin and end of each period."""
    stamps = [_stamp(bound) for bound in bounds]
    return [value for place, pair in enumerate(pairwise(stamps)) for value in (place, *pair)]


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
