"""The left side: what begins, the filters, the list, what is selected, the sums that follow the filters."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from ui.pages.base import Page
from ui.pages.incidents import filters, foot
from ui.pages.incidents.columns import CONTEXT, columns
from ui.pages.incidents.empty import empty_list
from ui.pages.incidents.list_head import ListHead
from ui.pages.incidents.source import IncidentSource
from ui.pages.incidents.together.chosen_bar import ChosenBar
from ui.pages.orders.sideways import SidewaysScroll
from ui.tables import RecordModel, RecordTable, Sort
from ui.tables.view_chip import ViewChip
from ui.theme import SPACE_M
from ui.widgets.words import secondary


class ListSide(QWidget):
    """Reads through the incident service; emits `narrowed` after a filter was changed by hand."""

    narrowed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._services = page, page.services
        self.typed = ""
        source = IncidentSource(page.services.incidents)
        shown = columns(page.services.clock.now)
        self.model = RecordModel(source, shown, context=CONTEXT, sort=Sort("due_at"))
        empty = empty_list(page.new_record)
        self.table = RecordTable("incidents", self.model, empty=empty, many=True)
        self.table.setAccessibleName(QCoreApplication.translate("Pages", "Incidents"))
        self.bar = filters.make_filters(0, [])
        self.head = ListHead()
        self.search_line = self.head.search_line
        self.chosen = ChosenBar()
        self.sums = secondary(wrap=True)
        self.views = self.bar.lead(ViewChip(page, "incidents", self.table, self.bar, self.search_line))
        self._lay_out()
        self.bar.changed.connect(self._changed)
        self.search_line.textChanged.connect(self._type)
        self.table.selectionModel().selectionChanged.connect(self._count_chosen)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.head)
        column.addWidget(SidewaysScroll(self.bar))
        column.addWidget(self.table, 1)
        column.addWidget(self.chosen)
        column.addWidget(self.sums)

    def read(self) -> None:
        """The choices of the filters anew, then the list and its sums."""
        totals = self._services.incidents.totals()
        self.bar.chip("state").set_options(filters.state_options(totals.open_count))
        suppliers = [(name, number) for number, name in self._services.suppliers.names()]
        self.bar.chip("supplier").set_options(filters.supplier_options(suppliers))
        self.views.read()
        self.filter()

    def filter(self) -> None:
        """The list and its sums as the filters ask for."""
        wanted = filters.incident_filter(self.bar.values(), self.typed, self._services.clock.now())
        self.model.set_filter(wanted)
        try:
            self.sums.setText(foot.totals_words(self._services.incidents.totals(wanted)))
        except MakegoodError as error:
            self._page.tell(error)

    def select(self, record_id: int) -> None:
        """Select an incident; the filters make room for one they leave out."""
        if not self.table.select_id(record_id):
            self.bar.restore({"only": None, "state": "all", "supplier": None, "period": None, "kind": None})
            self.search_line.clear()
            self.table.select_id(record_id)

    def select_first(self) -> None:
        """The one at the top, where none is selected."""
        if self.table.current_id() is None and self.model.ids:
            self.table.select_id(self.model.ids[0])

    def show_only(self, ids: tuple[int, ...], words: str) -> None:
        """What a figure counted, with its words."""
        self.search_line.clear()
        filters.narrow(self.bar, ids, words)
        if self.model.ids:
            self.table.select_id(self.model.ids[0])

    def show_open(self) -> None:
        """All that are open, whatever was filtered before."""
        self.search_line.clear()
        self.bar.restore({"only": None, "state": "open", "supplier": None, "period": None, "kind": None})
        self.select_first()

    def _changed(self) -> None:
        self.filter()
        self.narrowed.emit()

    def _type(self, text: str) -> None:
        self.typed = text.strip()
        self._changed()

    def _count_chosen(self) -> None:
        self.chosen.show_count(len(self.table.selected_ids()))
