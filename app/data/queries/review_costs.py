"""What a period's mistakes cost, by what it was paid for, from the journal."""

from __future__ import annotations

from typing import Any

from app.data.models import Incident
from app.data.queries.insights import Span

_PARTS = """
SELECT l.account, COALESCE(c.kind, k.kind, r.method, ''), e.currency, SUM(l.debit_minor - l.credit_minor)
  FROM journal_entry e JOIN journal_line l ON l.entry_id = e.id
  LEFT JOIN compensation c ON c.id = e.compensation_id
  LEFT JOIN incident_cost k ON k.id = e.cost_id
  LEFT JOIN claim_receipt r ON r.id = e.receipt_id
  JOIN incident i ON i.id = e.incident_id
 WHERE l.account IN ('given', 'costs', 'recovered') AND e.at >= :since AND e.at < :until
   AND (:store IS NULL OR i.order_id IN (SELECT o.id FROM orders o WHERE o.store_id = :store))
 GROUP BY 1, 2, 3 ORDER BY 3, 4 DESC, 2
"""


def cost_parts(span: Span) -> list[tuple[str, str, str, int]]:
    """(account, kind of compensation or cost or way of receipt, currency, minor units).

    What came back is below zero.
    """
    found: Any = Incident._meta.database.execute_sql(_PARTS, span.values()).fetchall()
    return list(found)
