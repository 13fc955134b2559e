"""The supplier's own settlement sheets: read one, and the list of those that were booked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.services.settlements import BookedSettlement
from app.services.suppliers import SupplierDetail
from ui import ask, formats
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, Elided, muted, quiet, secondary, secondary_button
from ui.widgets.clearing import clear_layout

_SHOWN = 5


class SettlementsCard(Card):
    """Emits `wanted(path)` when a sheet was chosen."""

    wanted = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.set_title(self.tr("His settlement sheets"))
        self._page = page
        self._supplier_id: int | None = None
        self.choose = secondary_button(self.tr("Read his sheet…"), "file-compare", self._choose)
        self.choose.setToolTip(self.tr("Held against what you claim: what agrees, differs or is missing"))
        self.head.addStretch(1)
        self.head.addWidget(self.choose)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE_S)
        self.body.addLayout(self._list)

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self._supplier_id = detail.id
        clear_layout(self._list)
        found = self._page.services.settlements.history(detail.id)
        if not found:
            self._list.addWidget(muted(self.tr("None was booked yet.")))
        for one in found[:_SHOWN]:
            self._list.addLayout(self._row(one))

    def _row(self, one: BookedSettlement) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(Elided(one.file_name), 1)
        sums = " · ".join(formats.money(amount) for amount in one.booked)
        count = QCoreApplication.translate("SettlementsCard", "%n item(s)", "", one.count)
        row.addWidget(secondary(" · ".join(filter(None, (formats.moment(one.booked_at), count, sums)))))
        if one.undone_at is None:
            row.addWidget(quiet(self.tr("Take back"), "undo-variant", lambda: self._take_back(one)))
        else:
            row.addWidget(secondary(self.tr("taken back")))
        return row

    def _choose(self) -> None:
        patterns = self.tr("Sheets (*.xlsx *.xls *.csv *.tsv *.ods)")
        files = ask.open_files(self._page, self.tr("His settlement sheet"), patterns)
        if files:
            self.wanted.emit(files[0])

    def _take_back(self, one: BookedSettlement) -> None:
        service, reason = self._page.services.settlements, self.tr("The sheet {name} was taken back")
        self._page.do(lambda: service.take_back(one.id, reason.format(name=one.file_name)))
