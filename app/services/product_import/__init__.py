"""Importing lists of goods with their cost: read → plan (preview) → one transaction."""

from __future__ import annotations

from app.services.product_import.plan import PlannedPrice, PriceDraft, ProductPlan
from app.services.product_import.service import ProductImportService

__all__ = ["PlannedPrice", "PriceDraft", "ProductImportService", "ProductPlan"]
