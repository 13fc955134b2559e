"""Whose settlement sheet it is, and whether it is one at all: asked where the sheet does not tell."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.build import Services
from app.services.settlement_look import SettlementLook
from ui.theme import SPACE_S
from ui.widgets import ChoiceBox, quiet, secondary, strong
from ui.widgets.words import plain


class SettlementOwner(QWidget):
    """Emits `chosen(supplier_id, path)`, and `is_other(path)` where it is another kind of sheet."""

    chosen = Signal(object, object)
    is_other = Signal(object)

    def __init__(self, services: Services) -> None:
        super().__init__()
        self._services = services
        self._path: Path | None = None
        self.question, self.reason = strong(wrap=True), secondary(wrap=True)
        self.whose = ChoiceBox([])
        self.whose.currentIndexChanged.connect(self._choose)
        self.other = quiet(self.tr("It is another sheet"), "swap-horizontal", self._say_other)
        self.other.setToolTip(self.tr("Read it as orders, parcels, after-sales cases or prices instead"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.question)
        column.addWidget(self.reason)
        column.addLayout(self._row())

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        words = plain(self.tr("&Supplier"))
        words.setBuddy(self.whose)
        row.addWidget(words)
        row.addWidget(self.whose, 1)
        row.addStretch(1)
        row.addWidget(self.other)
        return row

    def ask(self, look: SettlementLook) -> None:
        """Ask what is not clear; what is, is shown to be changed."""
        self._path = look.path
        is_clear = look.is_sure and look.supplier_id is not None
        self.question.setText(
            self.tr("Whose settlement sheet is it?")
            if look.is_sure
            else self.tr("Is this a supplier's settlement sheet?")
        )
        self.reason.setText(
            self.tr("Its orders and its title do not say which supplier it is from.")
            if look.is_sure
            else self.tr("It could be one, or another kind of sheet. If it is one, choose whose it is.")
        )
        for label in (self.question, self.reason):
            label.setVisible(not is_clear)
        self._offer(look.supplier_id if look.is_sure else None, is_clear)

    def _offer(self, supplier_id: int | None, is_clear: bool) -> None:
        known = [(name, number) for number, name in self._services.suppliers.names()]
        unsaid = [] if is_clear else [(self.tr("Choose the supplier"), None)]
        self.whose.set_options([*unsaid, *known], supplier_id)

    def _choose(self) -> None:
        supplier_id = self.whose.value()
        if supplier_id is not None and self._path is not None:
            for label in (self.question, self.reason):
                label.setVisible(False)
            self.chosen.emit(supplier_id, self._path)

    def _say_other(self) -> None:
        if self._path is not None:
            self.is_other.emit(self._path)
