"""Importing after-sales sheets: read → cases → plan (preview) → one transaction."""

from __future__ import annotations

from app.services.refund_import.plan import CaseChange, PlannedCase, RefundPlan
from app.services.refund_import.service import RefundImportService

__all__ = ["CaseChange", "PlannedCase", "RefundImportService", "RefundPlan"]
