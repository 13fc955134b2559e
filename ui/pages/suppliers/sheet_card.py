"""The sheet this supplier gets: whose columns, and the way to his own empty sheet."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from app.services.sheet_layouts import OWN
from app.services.suppliers import SupplierDetail
from ui.out_forms import ask_for_form, layout_name
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, Elided, WideChoice, muted, quiet, secondary_button


class SheetCard(Card):
    """`form_wanted(path or None)`: a file to settle, or None for the one that is kept."""

    form_wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._id = page, 0
        self.set_title(self.tr("Order sheet he gets"))

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self.clear()
        self._id = detail.id
        layouts = self._page.services.sheet_layouts
        choices, used = layouts.choices(detail.id), layouts.of_supplier(detail.id)
        self.layouts = WideChoice([(layout_name(choice), choice.id) for choice in choices], used.id)
        self.layouts.setAccessibleName(self.tr("Columns of the sheet"))
        self.layouts.currentIndexChanged.connect(self._choose)
        self.add(self.layouts)
        self.add(Elided(" · ".join(used.headings)))
        own = next((choice for choice in choices if choice.id == OWN), None)
        has_file = own is not None and bool(own.file_name)
        if not has_file:
            words = self.tr("Drop his own empty sheet here or anywhere: it is filled from then on.")
            self.add(muted(words, wrap=True))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.hand_over = secondary_button(
            self.tr("Use his own empty sheet…"), "file-table-outline", self._hand_over
        )
        row.addWidget(self.hand_over)
        if has_file and used.id == OWN:
            self.change = quiet(
                self.tr("Change its columns"), "pencil-outline", lambda: self.form_wanted.emit(None)
            )
            row.addWidget(self.change)
        row.addStretch(1)
        self.body.addLayout(row)

    def _choose(self) -> None:
        layouts = self._page.services.sheet_layouts
        self._page.do(lambda: layouts.choose(self._id, str(self.layouts.value())))

    def _hand_over(self) -> None:
        path = ask_for_form(self._page)
        if path is not None:
            self.form_wanted.emit(path)
