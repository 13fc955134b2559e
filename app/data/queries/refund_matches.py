"""Platform refunds on orders with incidents that no row of ours accounts for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.data.fields import UtcDateTimeField
from app.data.models import Compensation, Order, RefundMatch
from app.data.queries import order_money
from app.domain.compensation import REFUNDS
from app.domain.money import Money
from app.domain.statuses import CompensationStatus

_UNMATCHED = """
WITH of_incident AS (
  SELECT COALESCE(o.reship_of_id, o.id) AS order_id, MAX(i.id) AS incident_id
    FROM incident i JOIN orders o ON o.id = i.order_id
   WHERE i.progress NOT IN ('false_alarm', 'withdrawn') GROUP BY 1
), matched AS (
  SELECT m.platform_refund_id AS case_id, SUM(c.amount_minor) AS minor
    FROM refund_match m JOIN compensation c ON c.id = m.compensation_id
   WHERE NOT EXISTS (SELECT 1 FROM compensation b WHERE b.reverses_id = c.id) GROUP BY 1
)
SELECT r.id, r.order_id, o.order_no, i.id, i.number, r.refund_no, r.title, r.currency, r.amount_minor,
       COALESCE(m.minor, 0), r.finished_at
  FROM platform_refund r JOIN orders o ON o.id = r.order_id
  JOIN of_incident f ON f.order_id = r.order_id JOIN incident i ON i.id = f.incident_id
  LEFT JOIN matched m ON m.case_id = r.id
 WHERE r.state = 'refunded' AND r.kind IN ('refund', 'return', 'unknown') AND r.amount_minor > 0
   AND COALESCE(m.minor, 0) <> r.amount_minor
   AND NOT EXISTS (SELECT 1 FROM refund_match a
                    WHERE a.platform_refund_id = r.id AND a.compensation_id IS NULL)
 ORDER BY COALESCE(r.finished_at, r.updated_at) DESC, r.id
"""


@dataclass(frozen=True)
class UnmatchedRefund:
    """Money that went back on the platform, and what of it our rows account for."""

    id: int
    order_id: int
    order_no: str
    incident_id: int
    incident_number: str
    refund_no: str
    title: str
    amount: Money
    matched: Money
    finished_at: datetime | None


def unmatched() -> list[UnmatchedRefund]:
    """The newest first; what the owner put aside is left out."""
    read = UtcDateTimeField().python_value
    rows: Any = RefundMatch._meta.database.execute_sql(_UNMATCHED).fetchall()
    return [
        UnmatchedRefund(
            id=row[0],
            order_id=row[1],
            order_no=row[2],
            incident_id=row[3],
            incident_number=row[4],
            refund_no=row[5],
            title=row[6],
            amount=Money(row[8], row[7]),
            matched=Money(row[9], row[7]),
            finished_at=read(row[10]),
        )
        for row in rows
    ]


def matched_cases(case_ids: Iterable[int]) -> set[int]:
    """Those of the cases that a row accounts for, or that were put aside."""
    query: Any = RefundMatch.select(RefundMatch.platform_refund).where(
        RefundMatch.platform_refund.in_(list(case_ids))
    )
    return {case for (case,) in query.tuples()}


def open_refunds(order_id: int, currency: str) -> list[Compensation]:
    """Refunds of the order that are not paid and go the way of the payment, the oldest first."""
    family = order_money.family_of(Order.get_by_id(order_id))
    query = Compensation.select().where(
        Compensation.order.in_(family),
        Compensation.kind.in_(list(REFUNDS)),
        Compensation.status.in_([CompensationStatus.PLANNED, CompensationStatus.APPROVED]),
        Compensation.is_original_route == True,  # noqa: E712
        Compensation.currency == currency,
    )
    return list(query.order_by(Compensation.id))
