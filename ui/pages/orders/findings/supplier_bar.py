"""Across the top while nobody knows whose sheet it is: choose the supplier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled, set_role
from ui.widgets import card_title, primary, quiet, secondary


class SupplierBar(QFrame):
    """`chosen(supplier_id)`: his sheet; None: take it in without knowing."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "next")
        self._title = card_title(self.tr("Whose sheet is this?"))
        self._note = secondary("", wrap=True)
        self.suppliers = QComboBox()
        self.suppliers.setMinimumWidth(scaled(200))
        self.suppliers.setAccessibleName(self.tr("Supplier of this sheet"))
        self.take = primary(self.tr("Hold it against his orders"), "check", self._take)
        self.unknown = quiet(self.tr("I do not know yet"), "", lambda: self.chosen.emit(None))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._note)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        row.setSpacing(SPACE_S)
        row.addLayout(words, 1)
        for widget in (self.suppliers, self.take, self.unknown):
            row.addWidget(widget)

    def ask(self, suppliers: Sequence[tuple[int, str]], note: str, *, is_taken_in: bool) -> None:
        """Offer these suppliers; `is_taken_in`: the sheet is in already, without one."""
        self.suppliers.clear()
        for supplier_id, name in suppliers:
            self.suppliers.addItem(name, supplier_id)
        self._note.setText(note)
        self.unknown.setVisible(not is_taken_in)
        self.take.setEnabled(bool(suppliers))

    def _take(self) -> None:
        self.chosen.emit(self.suppliers.currentData())
