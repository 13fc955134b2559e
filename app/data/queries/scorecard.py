"""What is counted of every supplier between two moments, in SQL; the lines sent are in `sent_counts`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.data.queries.sent_counts import HIS_MISTAKE
from app.domain.scorecard import ClaimFigures, Share

_stamp = UtcDateTimeField().db_value
_REAL = "i.progress NOT IN ('false_alarm', 'withdrawn')"
_FOUND = f"i.supplier_id IS NOT NULL AND i.discovered_at >= :since AND i.discovered_at < :until AND {_REAL}"


@dataclass(frozen=True)
class FoundCounts:
    """Incidents found: all, those we saw first, those without a file, those told and not answered."""

    incidents: int = 0
    by_us: int = 0
    without_evidence: int = 0
    unanswered: int = 0


def incidents_found(since: datetime, until: datetime) -> dict[int, FoundCounts]:
    """By supplier."""
    sql = f"""
    SELECT i.supplier_id, COUNT(*), SUM(i.discovered_by = 'us'),
           SUM(NOT EXISTS (SELECT 1 FROM evidence e WHERE e.incident_id = i.id)),
           SUM(i.supplier_told_at IS NOT NULL AND i.supplier_answered_at IS NULL)
      FROM incident i WHERE {_FOUND} GROUP BY 1
    """
    return {row[0]: FoundCounts(*row[1:]) for row in _rows(sql, since, until)}


def stops_ended(since: datetime, until: datetime) -> dict[int, Share]:
    """Parcels of incidents found then whose stop succeeded, of those whose stop ended; by supplier."""
    sql = f"""
    SELECT i.supplier_id, COUNT(DISTINCT p.id) FILTER (WHERE p.intercept_state = 'succeeded'),
           COUNT(DISTINCT p.id)
      FROM incident i JOIN incident_parcel ip ON ip.incident_id = i.id JOIN parcel p ON p.id = ip.parcel_id
     WHERE {_FOUND} AND p.intercept_state IN ('succeeded', 'failed') GROUP BY 1
    """
    return {row[0]: Share(row[1], row[2]) for row in _rows(sql, since, until)}


def answer_hours(since: datetime, until: datetime) -> dict[int, list[float]]:
    """Hours from telling a supplier of a mistake to his first answer, rising; by supplier."""
    sql = f"""
    SELECT i.supplier_id, (JULIANDAY(i.supplier_answered_at) - JULIANDAY(i.supplier_told_at)) * 24 AS hours
      FROM incident i WHERE {_FOUND} AND i.supplier_answered_at >= i.supplier_told_at ORDER BY 2
    """
    found: dict[int, list[float]] = defaultdict(list)
    for supplier, hours in _rows(sql, since, until):
        found[supplier].append(hours)
    return dict(found)


def on_time(since: datetime, until: datetime, hours: int) -> dict[int, Share]:
    """Orders whose first parcel left then, and those of them that left within `hours` of their payment."""
    sql = """
    SELECT supplier, SUM(JULIANDAY(sent_at) - JULIANDAY(paid_at) <= :hours / 24.0 + 1e-6), COUNT(*) FROM (
      SELECT COALESCE(l.supplier_id, o.supplier_id) AS supplier, MIN(p.shipped_at) AS sent_at,
             COALESCE(o.paid_at, o.ordered_at) AS paid_at
        FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
        JOIN order_line l ON l.id = pl.order_line_id JOIN orders o ON o.id = l.order_id
       WHERE p.shipped_at >= :since AND p.shipped_at < :until AND o.status NOT IN ('unpaid', 'closed')
       GROUP BY 1, o.id)
     WHERE supplier IS NOT NULL AND paid_at IS NOT NULL GROUP BY 1
    """
    return {row[0]: Share(row[1], row[2]) for row in _rows(sql, since, until, hours=hours)}


def orders_sent(since: datetime, until: datetime) -> dict[int, int]:
    """Orders of which something went out then, by supplier."""
    sql = """
    SELECT supplier_id, COUNT(DISTINCT order_id) FROM line_sent
     WHERE at >= :since AND at < :until AND supplier_id IS NOT NULL GROUP BY 1
    """
    return dict(_rows(sql, since, until))


# What came in counts in full; the days run from the admission to the claim's last money.
_CLAIMS = """
WITH came AS (
  SELECT claim_id, SUM(amount_minor) AS minor, MAX(received_at) AS at FROM claim_receipt
   WHERE voided_at IS NULL GROUP BY claim_id)
SELECT c.supplier_id, c.currency, COUNT(*), SUM(c.amount_minor),
       SUM(CASE WHEN c.admitted_minor IS NOT NULL OR c.status IN ('settled', 'written_off')
                THEN c.amount_minor ELSE 0 END),
       SUM(COALESCE(c.admitted_minor, 0)), SUM(COALESCE(r.minor, 0)),
       SUM(r.at IS NOT NULL AND c.admitted_at IS NOT NULL),
       SUM(COALESCE(MAX(JULIANDAY(r.at) - JULIANDAY(c.admitted_at), 0), 0))
  FROM supplier_claim c LEFT JOIN came r ON r.claim_id = c.id
 WHERE c.party = 'supplier' AND c.supplier_id IS NOT NULL AND c.status NOT IN ('planned', 'voided')
   AND c.submitted_at >= :since AND c.submitted_at < :until
 GROUP BY 1, 2 ORDER BY 1, 3 DESC, 2
"""


def claims(since: datetime, until: datetime) -> dict[int, tuple[ClaimFigures, ...]]:
    """Claims that went out then, by supplier; the currency with most of them first."""
    found: dict[int, list[ClaimFigures]] = defaultdict(list)
    for supplier, *figures in _rows(_CLAIMS, since, until):
        found[supplier].append(ClaimFigures(*figures))
    return {supplier: tuple(rows) for supplier, rows in found.items()}


@dataclass(frozen=True)
class RepeatedMistake:
    """Goods that one supplier got wrong again and again; `last_incident_id` is the newest of them."""

    supplier_id: int
    sku_code: str
    title: str
    spec: str
    incidents: int
    last_incident_id: int


def repeated_mistakes(since: datetime, until: datetime, least: int) -> list[RepeatedMistake]:
    """Goods with `least` incidents or more found then that count against their supplier."""
    sql = f"""
    SELECT i.supplier_id, COALESCE(NULLIF(il.ordered_sku_code, ''), l.sku_code, '') AS sku,
           MAX(il.ordered_title), MAX(il.ordered_spec), COUNT(DISTINCT i.id), MAX(i.id)
      FROM incident i JOIN incident_line il ON il.incident_id = i.id
      LEFT JOIN order_line l ON l.id = il.order_line_id
     WHERE {_FOUND} AND {HIS_MISTAKE}
     GROUP BY 1, CASE WHEN sku = '' THEN il.ordered_title || '/' || il.ordered_spec ELSE sku END
    HAVING COUNT(DISTINCT i.id) >= :least ORDER BY 5 DESC, 1, 2
    """
    return [RepeatedMistake(*row) for row in _rows(sql, since, until, least=least)]


def _rows(sql: str, since: datetime, until: datetime, **values: Any) -> Iterable[tuple[Any, ...]]:
    moments = {"since": _stamp(since), "until": _stamp(until)}
    return list(Incident._meta.database.execute_sql(sql, {**moments, **values}).fetchall())
