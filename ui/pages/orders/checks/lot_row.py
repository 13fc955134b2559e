"""One supplier in the card of what is ready: how much, in which columns, and the button that writes it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from app.services.dispatches import SupplierLot
from app.services.sheet_layouts import LayoutChoice
from ui.out_forms import layout_name
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets import Elided, hline, icon_button, quiet, secondary, secondary_button

LEARN = "learn"


class LotRow(QWidget):
    """`wanted(supplier_id, again)` asks for the sheet, `text_wanted(supplier_id)` for a text to paste,
    `layout_chosen(supplier_id, id)` for other columns.
    """

    wanted = Signal(object, bool)
    text_wanted = Signal(object)
    layout_chosen = Signal(object, str)

    def __init__(
        self, lot: SupplierLot, choices: tuple[LayoutChoice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lot = lot
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_XS)
        column.addWidget(hline())
        column.addLayout(self._head())
        column.addWidget(self._layouts(choices))
        if lot.sent_orders:
            column.addWidget(self._again())

    def _head(self) -> QHBoxLayout:
        name = self._lot.supplier or self.tr("No supplier entered")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(name, "strong"))
        count = QCoreApplication.translate("LotRow", "%n order(s)", "", self._lot.orders)
        pieces = QCoreApplication.translate("LotRow", "%n piece(s)", "", self._lot.pieces)
        words.addWidget(secondary(f"{count} · {pieces}"))
        self.button = secondary_button(self.tr("Write sheet…"), "file-export-outline", self._write)
        self.button.setAccessibleName(self.tr("Write the sheet for {name}").format(name=name))
        self.button.setEnabled(bool(self._lot.orders))
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        name = self.tr("Copy the orders for {name} as text for a chat").format(name=name)
        self.text = icon_button("content-copy", name, lambda: self.text_wanted.emit(self._lot.supplier_id))
        self.text.setEnabled(bool(self._lot.orders))
        head.addLayout(words, 1)
        head.addWidget(self.text)
        head.addWidget(self.button)
        return head

    def _layouts(self, choices: tuple[LayoutChoice, ...]) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Columns of the sheet"))
        box.setToolTip(self.tr("Which columns this supplier gets"))
        for choice in choices:
            box.addItem(layout_name(choice), choice.id)
        box.addItem(self.tr("Use his own empty sheet…"), LEARN)
        box.setCurrentIndex(max(0, box.findData(self._lot.layout_id)))
        box.activated.connect(lambda place: self._choose(str(box.itemData(place))))
        box.setEnabled(self._lot.supplier_id is not None)
        self.columns = box
        return box

    def _choose(self, layout_id: str) -> None:
        if layout_id == LEARN:
            self.columns.setCurrentIndex(max(0, self.columns.findData(self._lot.layout_id)))
        if layout_id != self._lot.layout_id:
            self.layout_chosen.emit(self._lot.supplier_id, layout_id)

    def _again(self) -> QWidget:
        words = QCoreApplication.translate(
            "LotRow", "%n order(s) sent before, no parcel yet: send again", "", self._lot.sent_orders
        )
        self.again = quiet(words, "history", lambda: self.wanted.emit(self._lot.supplier_id, True))
        self.again.setToolTip(
            self.tr("If he has not thrown the first sheet away he ships everything twice. Tell him.")
        )
        return self.again

    def _write(self) -> None:
        self.wanted.emit(self._lot.supplier_id, False)
