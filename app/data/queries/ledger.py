"""What mistakes cost, from the journal of both sides: every entry once, summed as asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.data.queries.common import day_end, day_start
from app.domain.ledger import GroupBy, LedgerRow, NetLoss

# One row for each line of the journal that says what a mistake cost; counter-entries lessen it.
_POSTINGS = """
SELECT e.incident_id, e.currency, e.at,
       CASE l.account WHEN 'given' THEN l.debit_minor - l.credit_minor ELSE 0 END AS paid,
       CASE l.account WHEN 'costs' THEN l.debit_minor - l.credit_minor ELSE 0 END AS cost,
       CASE l.account WHEN 'recovered' THEN l.credit_minor - l.debit_minor ELSE 0 END AS received
  FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id
 WHERE l.account IN ('given', 'costs', 'recovered')
"""

_KEYS = {
    GroupBy.INCIDENT: "p.incident_id",
    GroupBy.SUPPLIER: "i.supplier_id",
    GroupBy.STORE: "o.store_id",
    GroupBy.MONTH: "m.name",
}
_stamp = UtcDateTimeField().db_value


@dataclass(frozen=True)
class LedgerFilter:
    """Which postings; empty means all. Days are business days of the posting, both included."""

    incident_id: int | None = None
    supplier_id: int | None = None
    store_id: int | None = None
    order_id: int | None = None
    currency: str = ""
    from_on: date | None = None
    to_on: date | None = None


def net_losses(by: GroupBy | None, wanted: LedgerFilter, zone: ZoneInfo) -> list[LedgerRow]:
    """Sums by `by` (None: all in one) and currency; every posting counts in exactly one row of them."""
    # Each posting has its incident and order; outer joins are left out by SQLite where nothing asks for them.
    key = "NULL" if by is None else _KEYS[by]
    months = _months(wanted, zone) if by is GroupBy.MONTH else []
    head, month_join, values = _month_table(months)
    where, parameters = _conditions(wanted, zone)
    sql = (
        f"{head} SELECT {key}, p.currency, SUM(p.paid), SUM(p.cost), SUM(p.received) "
        f"FROM ({_POSTINGS}) p LEFT JOIN incident i ON i.id = p.incident_id "
        f"LEFT JOIN orders o ON o.id = i.order_id "
        f"{month_join} {where} GROUP BY 1, 2 ORDER BY 1, 2"
    )
    found = Incident._meta.database.execute_sql(sql, [*values, *parameters])
    return [LedgerRow(row[0], NetLoss(row[1], row[2], row[3], row[4])) for row in found]


def _conditions(wanted: LedgerFilter, zone: ZoneInfo) -> tuple[str, list[Any]]:
    pairs = (
        ("p.incident_id = ?", wanted.incident_id),
        ("i.supplier_id = ?", wanted.supplier_id),
        ("o.store_id = ?", wanted.store_id),
        ("i.order_id = ?", wanted.order_id),
        ("p.currency = ?", wanted.currency or None),
        ("p.at >= ?", _stamp(day_start(wanted.from_on, zone)) if wanted.from_on else None),
        ("p.at < ?", _stamp(day_end(wanted.to_on, zone)) if wanted.to_on else None),
    )
    used = [(term, value) for term, value in pairs if value is not None]
    where = "WHERE " + " AND ".join(term for term, _ in used) if used else ""
    return where, [value for _, value in used]


def _months(wanted: LedgerFilter, zone: ZoneInfo) -> list[tuple[str, datetime, datetime]]:
    """Business months that the journal spans, of those wanted, with their bounds; summer time shifts them."""
    sql = "SELECT (SELECT MIN(at) FROM journal_entry), (SELECT MAX(at) FROM journal_entry)"
    first, last = Incident._meta.database.execute_sql(sql).fetchone()
    if first is None:
        return []
    read = UtcDateTimeField().python_value
    begin, end = _local_day(read(first), zone), _local_day(read(last), zone)
    day, end = max(begin, wanted.from_on or begin).replace(day=1), min(end, wanted.to_on or end)
    months = []
    while day <= end:
        following = (day.replace(day=28) + timedelta(days=4)).replace(day=1)
        months.append((f"{day:%Y-%m}", day_start(day, zone), day_start(following, zone)))
        day = following
    return months


def _local_day(moment: datetime | None, zone: ZoneInfo) -> date:
    assert moment is not None
    return moment.astimezone(zone).date()


def _month_table(months: Sequence[tuple[str, datetime, datetime]]) -> tuple[str, str, list[Any]]:
    if not months:
        return "", "LEFT JOIN (SELECT NULL AS name) m ON 1", []
    rows = ", ".join("(?, ?, ?)" for _ in months)
    values = [part for name, lo, hi in months for part in (name, _stamp(lo), _stamp(hi))]
    return f"WITH m(name, lo, hi) AS (VALUES {rows})", "JOIN m ON p.at >= m.lo AND p.at < m.hi", values
