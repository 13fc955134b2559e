"""Counts behind the Insights page, in SQL; false alarms and withdrawn incidents count nowhere."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Incident
from app.data.queries.checks import MIXED_UP

_stamp = UtcDateTimeField().db_value
_REAL = "i.progress NOT IN ('false_alarm', 'withdrawn')"
_OF_STORE = "(:store IS NULL OR i.order_id IN (SELECT o.id FROM orders o WHERE o.store_id = :store))"
_FOUND = f"i.discovered_at >= :since AND i.discovered_at < :until AND {_REAL} AND {_OF_STORE}"
_SCORED = f"f.score IS NOT NULL AND f.done_at >= :since AND f.done_at < :until AND {_REAL} AND {_OF_STORE}"
# Postings as the ledger counts them: given and spent, less what came back.
_NET = """(SELECT e.incident_id AS incident, e.currency, SUM(l.debit_minor - l.credit_minor) AS minor
  FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
 WHERE l.account IN ('given', 'costs', 'recovered') AND e.at >= :since AND e.at < :until
 GROUP BY 1, 2)"""
# The goods of incidents: by their code, else by their title.
_GOODS = """(SELECT il.incident_id,
    COALESCE(NULLIF(il.ordered_sku_code, ''), NULLIF(l.sku_code, ''), il.ordered_title) AS code,
    MIN(il.ordered_title) AS title
  FROM incident_line il LEFT JOIN order_line l ON l.id = il.order_line_id
 WHERE {which} AND (il.ordered_title <> '' OR il.ordered_sku_code <> '') GROUP BY 1, 2)"""


@dataclass(frozen=True)
class Span:
    """Between two moments, of one store or of all."""

    since: datetime
    until: datetime
    store_id: int | None = None

    def values(self) -> dict[str, Any]:
        """Parameters of the queries."""
        return {"since": _stamp(self.since), "until": _stamp(self.until), "store": self.store_id}


def causes(span: Span) -> list[tuple[str, int]]:
    """(root cause, incidents) of those found in the span, the most frequent first."""
    return _counted("root_cause", span)


def kinds(span: Span) -> list[tuple[str, int]]:
    """(kind of mismatch, incidents), the most frequent first."""
    return _counted("kind", span)


def _counted(column: str, span: Span) -> list[tuple[str, int]]:
    sql = f"SELECT i.{column}, COUNT(*) FROM incident i WHERE {_FOUND} GROUP BY 1 ORDER BY 2 DESC, 1"
    return _rows(sql, span)


def incidents_by_supplier(span: Span) -> dict[int, tuple[int, int]]:
    """Supplier id → incidents found in the span, and those of them we found first."""
    sql = f"""
    SELECT i.supplier_id, COUNT(*), SUM(i.discovered_by = 'us') FROM incident i
    WHERE {_FOUND} AND i.supplier_id IS NOT NULL GROUP BY 1
    """
    return {row[0]: (row[1], row[2]) for row in _rows(sql, span)}


def supplier_names() -> dict[int, str]:
    """Every supplier's name."""
    return dict(Incident._meta.database.execute_sql("SELECT id, name FROM supplier").fetchall())


def scores(span: Span) -> tuple[int, int]:
    """How many buyers gave a score in the span, and the sum of their scores (1 to 5)."""
    sql = f"""
    SELECT COUNT(f.score), COALESCE(SUM(f.score), 0) FROM follow_up f JOIN incident i ON i.id = f.incident_id
    WHERE {_SCORED}
    """
    count, total = _rows(sql, span)[0]
    return int(count), int(total)


def supplier_scores(span: Span) -> list[tuple[int, str, int, float]]:
    """(supplier, name, answers, mean score), the lowest first."""
    sql = f"""
    SELECT s.id, s.name, COUNT(f.score), AVG(f.score) FROM follow_up f JOIN incident i ON i.id = f.incident_id
    JOIN supplier s ON s.id = i.supplier_id WHERE {_SCORED} GROUP BY 1 ORDER BY 4, 3 DESC, 2
    """
    return _rows(sql, span)


def goods_scores(span: Span) -> list[tuple[str, str, int, float]]:
    """(code, title, answers, mean score) by goods, the lowest first."""
    sql = f"""
    WITH answer AS MATERIALIZED (SELECT f.incident_id AS incident, f.score FROM follow_up f
                                   JOIN incident i ON i.id = f.incident_id WHERE {_SCORED})
    SELECT g.code, MIN(g.title), COUNT(a.score), AVG(a.score) FROM answer a
    JOIN {_goods("il.incident_id IN (SELECT incident FROM answer)")} g ON g.incident_id = a.incident
    GROUP BY 1 ORDER BY 4, 3 DESC, 1
    """
    return _rows(sql, span)


def supplier_costs(span: Span) -> list[tuple[int, str, str, int]]:
    """(supplier, name, currency, net loss) of the postings of the span, the dearest first."""
    sql = f"""
    SELECT s.id, s.name, n.currency, SUM(n.minor) FROM {_NET} n JOIN incident i ON i.id = n.incident
    JOIN supplier s ON s.id = i.supplier_id WHERE {_OF_STORE} GROUP BY 1, 3 ORDER BY 4 DESC, 2
    """
    return _rows(sql, span)


def goods_costs(span: Span) -> list[tuple[str, str, str, int]]:
    """(code, title, currency, net loss), the dearest first.

    An incident with several goods counts whole with each of them: which of them cost what is not told.
    """
    sql = f"""
    WITH net AS MATERIALIZED {_NET}
    SELECT g.code, MIN(g.title), n.currency, SUM(n.minor) FROM net n JOIN incident i ON i.id = n.incident
    JOIN {_goods("il.incident_id IN (SELECT incident FROM net)")} g ON g.incident_id = i.id
    WHERE {_OF_STORE} GROUP BY 1, 3 ORDER BY 4 DESC, 1
    """
    return _rows(sql, span)


def _goods(which: str) -> str:
    """Table of goods (incident_id, code, title): of the incident lines `il` that the condition names."""
    return _GOODS.format(which=which)


def open_ages(now: datetime, bounds: Sequence[int], store_id: int | None) -> list[int]:
    """Open incidents by days since they were found: from each of `bounds` (rising, 0 first) to the next."""
    sql = f"""
    SELECT CAST(JULIANDAY(:until) - JULIANDAY(i.discovered_at) AS INTEGER), COUNT(*) FROM incident i
    WHERE i.progress NOT IN ('closed', 'false_alarm', 'withdrawn') AND {_OF_STORE} GROUP BY 1
    """
    counts = [0] * len(bounds)
    for days, count in _rows(sql, Span(now, now, store_id)):
        counts[max(sum(days >= bound for bound in bounds) - 1, 0)] += count
    return counts


def pairs(span: Span) -> list[tuple[int, str, str, str, str, str, int]]:
    """(supplier, name, ordered title and spec, sent title and spec, incidents), the most frequent first."""
    sql = f"""
    SELECT s.id, s.name, l.ordered_title, l.ordered_spec, l.sent_title, l.sent_spec, COUNT(DISTINCT i.id)
      FROM incident i JOIN incident_line l ON l.incident_id = i.id JOIN supplier s ON s.id = i.supplier_id
     WHERE {_FOUND} AND i.kind IN {MIXED_UP} AND (l.sent_title <> '' OR l.sent_spec <> '')
     GROUP BY 1, 3, 4, 5, 6 ORDER BY 7 DESC, 2, 3, 4, 5, 6
    """
    return _rows(sql, span)


def incident_ids(condition: str, span: Span, **values: Any) -> list[int]:
    """Incidents that pass a condition on `i`; it may name the parameters of the span, and `values`."""
    sql = f"SELECT i.id FROM incident i WHERE {condition} ORDER BY i.discovered_at DESC, i.id DESC"
    return [row[0] for row in _rows(sql, span, values)]


FOUND = _FOUND
"""SQL: incident `i` is a mistake that was found in the span."""
POSTED = f"""i.id IN (SELECT e.incident_id FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
  WHERE l.account IN ('given', 'costs', 'recovered') AND e.at >= :since AND e.at < :until
    AND e.currency = :currency) AND {_OF_STORE}"""
"""SQL: something of it was posted in the span, in the currency."""
SCORED = f"i.id IN (SELECT f.incident_id FROM follow_up f WHERE {_SCORED})"
"""SQL: its buyer gave a score in the span."""
OF_GOODS = f"i.id IN (SELECT g.incident_id FROM {_GOODS.format(which='TRUE')} g WHERE g.code = :code)"
"""SQL: it is about these goods."""
OPEN = f"i.progress NOT IN ('closed', 'false_alarm', 'withdrawn') AND {_OF_STORE}"
"""SQL: it is still worked on."""
AGED = "CAST(JULIANDAY(:until) - JULIANDAY(i.discovered_at) AS INTEGER)"
"""SQL: whole days since it was found."""
PAIRED = f"""{_FOUND} AND i.kind IN {MIXED_UP} AND i.supplier_id = :supplier AND i.id IN (
  SELECT l.incident_id FROM incident_line l
   WHERE l.ordered_title = :ordered_title AND l.ordered_spec = :ordered_spec
     AND l.sent_title = :sent_title AND l.sent_spec = :sent_spec)"""
"""SQL: these goods came in place of those."""


def _rows(sql: str, span: Span, more: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
    return list(Incident._meta.database.execute_sql(sql, {**span.values(), **(more or {})}).fetchall())
