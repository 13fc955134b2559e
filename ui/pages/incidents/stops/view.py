"""Stop lists: suppliers still to be asked and lists that went out at the left, one of them at the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from app.domain.errors import MakegoodError
from ui.pages.base import Page
from ui.pages.incidents.stops.answer_panel import AnswerPanel
from ui.pages.incidents.stops.ask_panel import AskPanel
from ui.pages.incidents.stops.columns import CONTEXT, ListRow, list_columns
from ui.tables import ListSource, RecordModel, RecordTable, Sort
from ui.theme import SPACE_S, scaled
from ui.widgets import EmptyState, ScrollPanel, SplitPanel, heading, icon_button, muted


class StopsView(Page):
    """`back_wanted` goes to the incidents, `incident_wanted(id)` to one of them."""

    page_id = "stops"
    watches = frozenset({"incident", "parcel", "stop_sheet", "stop_item", "supplier"})
    shows_clocks = True
    back_wanted = Signal()
    incident_wanted = Signal(int)

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self._source = ListSource()
        self._shown: int | None = None
        self.model = RecordModel(
            self._source, list_columns(self.services.clock.now), context=CONTEXT, sort=Sort("rank")
        )
        self.model.setParent(self)
        self.table = RecordTable("stops", self.model, empty=self._empty_list(), many=False)
        self.table.setAccessibleName(self.tr("Stop lists"))
        self.table.row_selected.connect(self._selected)
        self.asking, self.answers = AskPanel(self.context), AnswerPanel(self.context)
        self.asking.sent.connect(self._sent)
        self.answers.incident_wanted.connect(self.incident_wanted)
        self._right = QStackedWidget()
        for panel in (self.asking, self.answers):
            area = ScrollPanel()
            area.add(panel)
            self._right.addWidget(area)
        self.column.addLayout(self._head())
        self.split = SplitPanel("stops", self.table, self._right, self._empty_detail())
        self.split.setSizes([scaled(440), scaled(800)])
        self.column.addWidget(self.split, 1)
        for keys, slot in (("Escape", self.back_wanted.emit), ("Ctrl+Return", self._submit)):
            QShortcut(QKeySequence(keys), self, slot).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Back to the incidents (Esc)"), self.back_wanted.emit)
        row.addWidget(self.back)
        row.addWidget(heading(self.tr("Stop lists")))
        row.addWidget(muted(self.tr("Parcels that must not arrive, one request for each supplier")))
        row.addStretch(1)
        return row

    def _empty_list(self) -> EmptyState:
        sentence = self.tr("Wrong parcels that are still under way stand here, ready to be stopped.")
        return EmptyState("check-circle-outline", self.tr("Nothing to stop"), sentence)

    def _empty_detail(self) -> EmptyState:
        return EmptyState("truck-remove-outline", self.tr("Choose a supplier or a list at the left"))

    def show_list(self, sheet_id: int) -> None:
        """Show one of the lists that went out."""
        self._shown = sheet_id
        self.reload()

    def reload(self) -> None:
        """Read the lists again and keep what is shown."""
        try:
            lots, sheets = self.services.stop_sheets.lots(), self.services.stop_sheets.sheets()
        except MakegoodError as error:
            self.tell(error)
            return
        rows = [ListRow(-1 - (lot.supplier_id or 0), lot, None) for lot in lots]
        rows += [ListRow(sheet.id, None, sheet) for sheet in sheets]
        shown = self._shown if self._shown in {row.id for row in rows} else None
        self._source.set_rows(rows)
        self.model.reload()
        wanted = next(iter(self.model.ids), None) if shown is None else shown
        if wanted is None:
            self.split.show_detail(False)
        elif self.table.current_id() == wanted:
            self._selected(self.table.current_row())
        else:
            self.table.select_id(wanted)

    def _selected(self, row: ListRow | None) -> None:
        if row is None:
            return
        if row.lot is not None:
            self._show_lot(row)
        else:
            self.answers.show_sheet(row.id)
        self._shown = row.id
        self._right.setCurrentIndex(0 if row.lot is not None else 1)
        self.split.show_detail(True)

    def _show_lot(self, row: ListRow) -> None:
        """A reload must not throw away what the owner has set: only another list is shown anew."""
        if row.lot is not None and (self._shown != row.id or self.asking.lot != row.lot):
            self.asking.show_lot(row.lot)

    def _sent(self, sheet_id: int) -> None:
        self._shown = sheet_id
        self.refresh()

    def _submit(self) -> None:
        if self._right.currentIndex() == 0 and self.split.is_detail_shown():
            self.asking.submit()
