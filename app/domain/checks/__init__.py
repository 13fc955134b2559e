"""Checks of an order before it goes to its supplier. Source: domain.md 2.4."""

from app.domain.checks.model import (
    Check,
    CheckCode,
    CheckedLine,
    CheckedOrder,
    CheckRules,
    RemarkGroup,
    Severity,
    shipped_severity,
)
from app.domain.checks.run import check_orders

__all__ = [
    "Check",
    "CheckCode",
    "CheckRules",
    "CheckedLine",
    "CheckedOrder",
    "RemarkGroup",
    "Severity",
    "check_orders",
    "shipped_severity",
]
