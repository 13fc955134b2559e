"""What the Today page counts, in SQL."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident

_ENDED = "('closed', 'false_alarm', 'withdrawn')"
# The store twice: no store means all.
_OF_STORE = "(? IS NULL OR i.order_id IN (SELECT o.id FROM orders o WHERE o.store_id = ?))"
_stamp = UtcDateTimeField().db_value
_instant = UtcDateTimeField().python_value


def open_incidents(now: datetime) -> tuple[int, int]:
    """How many incidents are open, and how many of them have a running clock that ran out."""
    sql = f"""
    SELECT COUNT(*), COALESCE(SUM(EXISTS (SELECT 1 FROM deadline d WHERE d.incident_id = i.id
      AND d.stopped_at IS NULL AND d.paused_at IS NULL AND d.due_at <= ?)), 0)
    FROM incident i WHERE i.progress NOT IN {_ENDED}
    """
    row = _one(sql, _stamp(now))
    return int(row[0]), int(row[1])


def next_due(count: int) -> list[int]:
    """The open incidents whose clocks end first, `count` of them; those without a clock come last."""
    # The plus keeps SQLite off the index on stopped_at: by incident there are few, running there are many.
    sql = f"""
    SELECT i.id, (SELECT MIN(d.due_at) FROM deadline d
      WHERE d.incident_id = i.id AND +d.stopped_at IS NULL AND d.paused_at IS NULL) AS due
    FROM incident i WHERE i.progress NOT IN {_ENDED} ORDER BY due IS NULL, due, i.id LIMIT ?
    """
    return [int(row[0]) for row in _rows(sql, count)]


def is_empty() -> bool:
    """Whether nothing was ever entered: no order and no incident."""
    return not _one("SELECT EXISTS (SELECT 1 FROM orders) OR EXISTS (SELECT 1 FROM incident)")[0]


def payments_waiting() -> list[tuple[str, int, int]]:
    """(currency, how many, sum) of compensation approved and not yet paid; reships cost nothing to pay
    here.
    """
    sql = """
    SELECT currency, COUNT(*), SUM(amount_minor) FROM compensation
    WHERE status = 'approved' AND kind NOT IN ('reship', 'gift') GROUP BY currency ORDER BY currency
    """
    return _rows(sql)


_TO_SHIP = """
SELECT COUNT(*), SUM({paid} <= :limit), MIN({paid})
FROM store st CROSS JOIN orders o
  ON o.store_id = st.id AND o.status = 'to_ship' AND {paid} <= :now
WHERE st.platform = :platform
  AND NOT EXISTS (SELECT 1 FROM order_line l JOIN parcel_line pl ON pl.order_line_id = l.id
    WHERE l.order_id = o.id)
""".format(paid="COALESCE(o.paid_at, o.ordered_at)")


def platforms() -> list[str]:
    """Of all shops."""
    return [row[0] for row in _rows("SELECT DISTINCT platform FROM store ORDER BY platform")]


def orders_to_ship(
    platform: str, now: datetime, paid_before: datetime | None
) -> tuple[int, int, datetime] | None:
    """(how many, those paid up to `paid_before`, earliest payment) of orders paid and not shipped.

    An order with a parcel counts as shipped, though the platform may not know yet. None: there is none.
    """
    limit = None if paid_before is None else _stamp(paid_before)
    found = _named(_TO_SHIP, platform=platform, now=_stamp(now), limit=limit)[0]
    oldest = _instant(found[2])
    return None if oldest is None else (int(found[0]), int(found[1] or 0), oldest)


def claims_due(until_on: str) -> list[tuple[Any, ...]]:
    """(supplier id, supplier, currency, how many, open sum, earliest due day) of claims admitted."""
    sql = """
    SELECT c.supplier_id, COALESCE(s.name, ''), c.currency, COUNT(*),
      SUM(COALESCE(c.admitted_minor, c.amount_minor) - COALESCE((SELECT SUM(r.amount_minor)
        FROM claim_receipt r WHERE r.claim_id = c.id AND r.voided_at IS NULL), 0)),
      MIN(c.due_on)
    FROM supplier_claim c LEFT JOIN supplier s ON s.id = c.supplier_id
    WHERE c.status = 'admitted' AND c.due_on IS NOT NULL AND c.due_on <= ?
    GROUP BY c.supplier_id, c.currency ORDER BY MIN(c.due_on)
    """
    return _rows(sql, until_on)


def orders_came_in(since: datetime) -> list[tuple[str, int]]:
    """(platform, how many) of orders first seen since then."""
    # Shop by shop, each counted in its index: joined and grouped, a million orders took half a second.
    sql = """
    SELECT st.platform, (SELECT COUNT(*) FROM orders o WHERE o.store_id = st.id AND o.created_at >= ?)
    FROM store st
    """
    found = Counter[str]()
    for platform, count in _rows(sql, _stamp(since)):
        found[platform] += count
    counted = ((platform, count) for platform, count in found.items() if count)
    return sorted(counted, key=lambda item: (-item[1], item[0]))


def sheets_came_in(since: datetime) -> tuple[int, int]:
    """How many suppliers' shipping sheets came in since then, and how many rows they had."""
    sql = """
    SELECT COUNT(*), COALESCE(SUM(row_count), 0) FROM sheet_import
    WHERE imported_at >= ? AND undone_at IS NULL AND kind IN ('shipments', 'supplier_order', 'batch_ship')
    """
    row = _one(sql, _stamp(since))
    return int(row[0]), int(row[1])


def findings_came_in(since: datetime) -> tuple[int, int]:
    """How many findings those sheets had, and how many of them are swapped parcels."""
    sql = """
    SELECT COUNT(*), COALESCE(SUM(f.kind = 'swapped'), 0) FROM finding f
    JOIN sheet_import s ON s.id = f.sheet_import_id
    WHERE s.imported_at >= ? AND s.undone_at IS NULL AND f.state <> 'replaced' AND f.kind <> 'not_shipped'
    """
    row = _one(sql, _stamp(since))
    return int(row[0]), int(row[1])


def findings_open() -> int:
    """Findings that nobody decided on yet."""
    return int(_one("SELECT COUNT(*) FROM finding WHERE state = 'open'")[0])


def incidents_found(since: datetime, until: datetime, store_id: int | None = None) -> tuple[int, int]:
    """Incidents found between the moments (false alarms and withdrawn left out): all, and those found by
    us.
    """
    sql = f"""
    SELECT COUNT(*), COALESCE(SUM(i.discovered_by = 'us'), 0) FROM incident i
    WHERE i.discovered_at >= ? AND i.discovered_at < ? AND i.progress NOT IN ('false_alarm', 'withdrawn')
      AND {_OF_STORE}
    """
    row = _one(sql, _stamp(since), _stamp(until), store_id, store_id)
    return int(row[0]), int(row[1])


def stops_ended(since: datetime, until: datetime, store_id: int | None = None) -> tuple[int, int]:
    """Attempts to stop a parcel of incidents found between the moments: ended, and those that succeeded."""
    sql = f"""
    SELECT COUNT(*), COALESCE(SUM(p.intercept_state = 'succeeded'), 0)
    FROM parcel p WHERE p.intercept_state IN ('succeeded', 'failed') AND p.id IN (
      SELECT ip.parcel_id FROM incident_parcel ip JOIN incident i ON i.id = ip.incident_id
      WHERE i.discovered_at >= ? AND i.discovered_at < ? AND {_OF_STORE})
    """
    row = _one(sql, _stamp(since), _stamp(until), store_id, store_id)
    return int(row[0]), int(row[1])


def suppliers_owe() -> list[tuple[str, int]]:
    """(currency, sum) claimed or admitted and not yet come in, of claims that are still open."""
    sql = """
    SELECT c.currency, SUM(COALESCE(c.admitted_minor, c.amount_minor) - COALESCE((SELECT SUM(r.amount_minor)
      FROM claim_receipt r WHERE r.claim_id = c.id AND r.voided_at IS NULL), 0))
    FROM supplier_claim c WHERE c.status IN ('submitted', 'admitted') GROUP BY c.currency ORDER BY c.currency
    """
    return _rows(sql)


def _rows(sql: str, *parameters: Any) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, parameters).fetchall())


def _named(sql: str, **parameters: Any) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, parameters).fetchall())


def _one(sql: str, *parameters: Any) -> tuple[Any, ...]:
    return _rows(sql, *parameters)[0]
