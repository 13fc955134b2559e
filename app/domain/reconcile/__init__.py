"""Holding a supplier's shipping sheet against the orders: `reconcile` and the values it works on."""

from app.domain.reconcile.engine import reconcile
from app.domain.reconcile.model import (
    Finding,
    OrderedLine,
    OrderedOrder,
    OrderState,
    Reconciliation,
    Shipment,
    ShippedLine,
)

__all__ = [
    "Finding",
    "OrderState",
    "OrderedLine",
    "OrderedOrder",
    "Reconciliation",
    "Shipment",
    "ShippedLine",
    "reconcile",
]
