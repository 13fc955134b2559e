"""What is ready to go, supplier by supplier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.services.dispatches import SupplierLot
from app.services.sheet_layouts import SheetLayoutService
from ui import formats
from ui.pages.orders.checks.lot_row import LotRow
from ui.widgets import Card, muted, quiet


class ReadyCard(Card):
    """A `LotRow` for each supplier; its signals are handed on."""

    wanted = Signal(object, bool)
    text_wanted = Signal(object)
    layout_chosen = Signal(object, str)
    all_wanted = Signal()

    def __init__(self, layouts: SheetLayoutService, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.set_title(self.tr("Ready to go out"))
        self._layouts = layouts
        self.rows: list[LotRow] = []

    def show_lots(self, lots: Sequence[SupplierLot]) -> None:
        """Show what each supplier can get now."""
        self.clear()
        self.rows = []
        orders = len({order_id for lot in lots for order_id in lot.order_ids})
        self.set_count(formats.number(orders), "ok" if orders else "neutral")
        for lot in lots:
            row = LotRow(lot, self._layouts.choices(lot.supplier_id))
            row.wanted.connect(self.wanted)
            row.text_wanted.connect(self.text_wanted)
            row.layout_chosen.connect(self.layout_chosen)
            self.rows.append(row)
            self.add(row)
        if sum(1 for lot in lots if lot.orders) > 1:
            self.everything = quiet(
                self.tr("Write all into a folder…"), "folder-arrow-right-outline", self.all_wanted.emit
            )
            self.add(self.everything)
        if not lots:
            self.add(muted(self.tr("Nothing waits to go to a supplier."), wrap=True))
