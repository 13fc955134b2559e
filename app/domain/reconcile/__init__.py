"""Holding a supplier's shipping sheet against the orders: `reconcile` and the values it works on."""

from app.domain.reconcile.engine import desk_for, hold, reconcile
from app.domain.reconcile.model import (
    Finding,
    OrderedLine,
    OrderedOrder,
    OrderState,
    Reconciliation,
    ShippedLine,
)
from app.domain.reconcile.order_book import LineColumns, OrderBook, OrderColumns
from app.domain.reconcile.sheet_columns import SheetColumns
from app.domain.reconcile.shipment import Shipment, Shipments

__all__ = [
    "Finding",
    "LineColumns",
    "OrderBook",
    "OrderColumns",
    "OrderState",
    "OrderedLine",
    "OrderedOrder",
    "Reconciliation",
    "SheetColumns",
    "Shipment",
    "Shipments",
    "ShippedLine",
    "desk_for",
    "hold",
    "reconcile",
]
