"""Importing order sheets: read → drafts → plan (preview) → one transaction."""

from __future__ import annotations

from app.services.order_import.drafts import RowProblem
from app.services.order_import.fresh import FreshOrder
from app.services.order_import.plan import ImportPlan, ImportResult
from app.services.order_import.planned import FieldChange, PlannedOrder
from app.services.order_import.service import ORDER_KINDS, SHIPPING_KINDS, OrderImportService
from app.services.order_import.undo import ImportUndone

AnyOrder = PlannedOrder | FreshOrder
"""An order of a plan, told in full or worked out when somebody looks at it."""

__all__ = [
    "ORDER_KINDS",
    "SHIPPING_KINDS",
    "AnyOrder",
    "FieldChange",
    "ImportPlan",
    "ImportResult",
    "ImportUndone",
    "OrderImportService",
    "PlannedOrder",
    "RowProblem",
]
