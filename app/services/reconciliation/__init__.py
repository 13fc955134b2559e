"""A supplier's shipping sheet held against the orders: looked at, taken in, settled finding by finding."""

from app.services.reconciliation.findings import (
    LEARNT_FROM,
    FindingFilter,
    FindingRow,
    FindingService,
)
from app.services.reconciliation.plan import ReconcilePlan, ReconcileResult
from app.services.reconciliation.service import ReconciliationService

__all__ = [
    "LEARNT_FROM",
    "FindingFilter",
    "FindingRow",
    "FindingService",
    "ReconcilePlan",
    "ReconcileResult",
    "ReconciliationService",
]
