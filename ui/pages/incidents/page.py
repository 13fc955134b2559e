"""The Incidents tab: list with filters and sums at the left, one incident at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.incidents.results import EvidenceView, IncidentRow
from ui import ask
from ui.open_outside import open_outside
from ui.pages.base import Page
from ui.pages.incidents import filters, foot
from ui.pages.incidents.columns import CONTEXT, columns
from ui.pages.incidents.detail import IncidentPanel
from ui.pages.incidents.export import export_incidents
from ui.pages.incidents.group_request import GroupRequestPanel
from ui.pages.incidents.list_head import ListHead
from ui.pages.incidents.new_panel import NewIncidentPanel
from ui.pages.incidents.printing import preview_request
from ui.pages.incidents.proof.photo_flow import take_photos
from ui.pages.incidents.proof.photos_panel import PhotosPanel
from ui.pages.incidents.proof.return_action import preview_return
from ui.pages.incidents.source import IncidentSource
from ui.pages.incidents.stops import StopsView
from ui.pages.incidents.strays import StraysView
from ui.printing.report_printer import preview_incident
from ui.tables import RecordModel, RecordTable, Sort
from ui.theme import SPACE_M, scaled
from ui.widgets.buttons import secondary_button
from ui.widgets.empty_state import EmptyState
from ui.widgets.scroll import ScrollPanel
from ui.widgets.split_panel import SplitPanel
from ui.widgets.words import secondary


class IncidentsPage(Page):
    """Reads through `services.incidents`; the steps write."""

    page_id = "incidents"
    watches = frozenset(
        {
            "incident", "incident_line", "parcel", "message", "evidence", "offer", "commitment", "deadline",
            "compensation", "supplier_claim", "claim_receipt", "incident_cost", "liability", "follow_up",
        }
    )  # fmt: skip
    shows_clocks = True

    def build(self) -> None:
        self._text = ""
        self._wanted: int | None = None
        self._is_reading = False
        now = self.services.clock.now
        source = IncidentSource(self.services.incidents)
        self.model = RecordModel(source, columns(now), context=CONTEXT, sort=Sort("due_at"))
        self.table = RecordTable("incidents", self.model, empty=self._empty_list(), many=True)
        self.panel = IncidentPanel(self.context)
        self.sums = secondary(wrap=True)
        self.new_area = ScrollPanel()
        self.right = QStackedWidget()
        self.right.addWidget(self.panel)
        self.right.addWidget(self.new_area)
        self.split = SplitPanel("incidents", self._left(), self.right, self._empty_detail())
        self.split.setSizes([scaled(600), scaled(640)])
        self.stops: StopsView | None = None
        self.strays: StraysView | None = None
        self.stack = QStackedWidget()
        self.stack.addWidget(self.split)
        self.column.addWidget(self.stack, 1)
        self.table.row_selected.connect(self._selected)
        self.table.menu_wanted.connect(self._fill_menu)
        self.panel.print_wanted.connect(self.print_page)
        self.panel.request_print_wanted.connect(self._print_request)
        self.panel.return_print_wanted.connect(self._print_return)
        self.panel.report_save_wanted.connect(self._save_pdf)
        self.panel.order_wanted.connect(self._show_order)
        self.panel.evidence_opened.connect(self._open_file)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.panel.submit_step)

    def _left(self) -> QWidget:
        self.bar = filters.make_filters(0, [])
        self.bar.changed.connect(self._filter)
        self.head = ListHead()
        self.search_line = self.head.search_line
        self.search_line.textChanged.connect(self._typed)
        self.head.new_wanted.connect(self.new_record)
        self.head.stops_wanted.connect(self.show_stops)
        self.head.strays_wanted.connect(self.show_strays)
        self.head.export_wanted.connect(self.export)
        self.head.print_wanted.connect(self.print_page)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.addWidget(self.bar)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.table, 1)
        column.addWidget(self.sums)
        return left

    def _empty_list(self) -> EmptyState:
        sentence = self.tr(
            "Drop a supplier's shipping sheet on the window: what was sent wrong becomes an incident "
            "with one click. Or open one from an order."
        )
        empty = EmptyState("check-circle-outline", self.tr("No incidents here"), sentence)
        empty.add_button(
            secondary_button(self.tr("Show the orders"), "", lambda: self.context.go("orders", None))
        )
        return empty

    def _empty_detail(self) -> EmptyState:
        return EmptyState("alert-circle-outline", self.tr("Choose an incident at the left"))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.table.setFocus()

    # What stands in place of the list

    def show_stops(self, sheet_id: int | None = None) -> None:
        """What suppliers are to stop, in place of the incidents; made when first wanted."""
        if self.stops is None:
            self.stops = StopsView(self.context)
            self.stops.back_wanted.connect(self.show_list)
            self.stops.incident_wanted.connect(self.show_record)
            self.stack.addWidget(self.stops)
        self.stack.setCurrentWidget(self.stops)
        if sheet_id is not None:
            self.stops.show_list(sheet_id)
        self.stops.table.setFocus()

    def show_strays(self) -> None:
        """Parcels that came back, in place of the incidents; made when first wanted."""
        if self.strays is None:
            self.strays = StraysView(self.context)
            self.strays.back_wanted.connect(self.show_list)
            self.strays.incident_wanted.connect(self.show_record)
            self.strays.order_wanted.connect(lambda number: self.context.go("orders", number))
            self.stack.addWidget(self.strays)
        self.stack.setCurrentWidget(self.strays)
        self.strays.label.setFocus()

    def show_list(self) -> None:
        """Back to the incidents."""
        self.stack.setCurrentWidget(self.split)
        self.table.setFocus()

    # Reading

    def reload(self) -> None:
        """Read list, sums and the incident shown again, once."""
        self._is_reading = True
        try:
            self._read_list()
        finally:
            self._is_reading = False
        self._show(self._wanted if self._wanted is not None else self.table.current_id())

    def _read_list(self) -> None:
        totals = self.services.incidents.totals()
        self.bar.chip("state").set_options(filters.state_options(totals.open_count))
        suppliers = [(name, number) for number, name in self.services.suppliers.names()]
        self.bar.chip("supplier").set_options(filters.supplier_options(suppliers))
        self._filter()

    def _filter(self) -> None:
        wanted = filters.incident_filter(self.bar.values(), self._text, self.services.clock.now())
        self.model.set_filter(wanted)
        try:
            self.sums.setText(foot.totals_words(self.services.incidents.totals(wanted)))
        except MakegoodError as error:
            self.tell(error)
        if self.table.current_id() is None and self.model.ids and self._wanted is None:
            self.table.select_id(self.model.ids[0])

    def _typed(self, text: str) -> None:
        self._text = text.strip()
        self._filter()

    def _selected(self, row: IncidentRow | None) -> None:
        if row is not None:
            self._wanted = row.id
            if not self._is_reading:
                self._show(row.id)

    def _show(self, number: int | None) -> None:
        """Show one incident, also one the filter leaves out."""
        if number is None:
            self.split.show_detail(False)
            return
        try:
            detail = self.services.incidents.get(number)
        except MakegoodError as error:
            self._wanted = None
            self.split.show_detail(False)
            self.tell(error)
            return
        self.panel.show_incident(detail)
        self.right.setCurrentWidget(self.panel)
        self.split.show_detail(True)

    # What the window asks of a page

    def show_record(self, record_id: int, **hints: Any) -> None:
        """Select an incident; `action=…` opens a step, `order_id=…` a new incident on that order instead.

        `photos=…` are filed by the barcodes they show.
        """
        if hints.get("view") == "stops":
            self.show_stops(hints.get("sheet_id"))
            return
        if hints.get("view") == "strays":
            self.show_strays()
            return
        if "photos" in hints:
            self.take_photos(hints["photos"])
            return
        self.stack.setCurrentWidget(self.split)
        if "order_id" in hints:
            self.begin_new(int(hints["order_id"]), hints.get("line_id"))
            return
        self._wanted = record_id
        if not self.table.select_id(record_id):
            self.bar.restore({"state": "all", "supplier": None, "period": None, "kind": None})
            self.search_line.clear()
            self.table.select_id(record_id)
        self._show(record_id)
        if action := hints.get("action"):
            self.panel.open_step(str(action))

    def begin_new(self, order_id: int, line_id: int | None = None) -> None:
        """Ask what is wrong with an order, in place of the incident shown."""
        try:
            panel = NewIncidentPanel(self.context, order_id, line_id=line_id)
        except MakegoodError as error:
            self.tell(error)
            return
        self._put_right(panel)
        panel.opened.connect(self._opened)
        panel.kind.setFocus()

    def begin_group(self, ids: Sequence[int]) -> None:
        """One message about several incidents of one supplier, in place of the incident shown."""
        try:
            panel = GroupRequestPanel(self.context, self.services.incidents.load_rows(list(ids)))
        except MakegoodError as error:
            self.tell(error)
            return
        self._put_right(panel)
        panel.text.setFocus()

    def take_photos(self, paths: list[Path]) -> None:
        """Photos dropped on the window find their incident by the barcode they show."""
        take_photos(self, paths, self._put_photos)

    def _put_photos(self, panel: PhotosPanel) -> None:
        self.stack.setCurrentWidget(self.split)
        self._put_right(panel)
        panel.choices[0].setFocus()

    def _put_right(self, panel: NewIncidentPanel | GroupRequestPanel | PhotosPanel) -> None:
        self.new_area.clear()
        self.new_area.add(panel)
        panel.finished.connect(self._back_from_new)
        self.right.setCurrentWidget(self.new_area)
        self.split.show_detail(True)

    def _opened(self, number: int) -> None:
        self.show_record(number)

    def _back_from_new(self) -> None:
        self.right.setCurrentWidget(self.panel)
        self.split.show_detail(self.panel.detail is not None)
        self.table.setFocus()

    def new_record(self) -> None:
        """A new incident begins at an order."""
        self.notify(self.tr("Choose the order line that was sent wrong, then “New incident”."))
        self.context.go("orders", None)

    def export(self) -> None:
        """Write the list as filtered to a sheet."""
        export_incidents(self, self.model.current_filter)

    def print_page(self) -> None:
        """Preview the report of the incident shown."""
        if self.panel.detail is None or not self.split.is_detail_shown():
            self.notify(self.tr("Choose an incident first."))
            return
        try:
            preview_incident(self.services.reports.incident(self.panel.detail.id), self)
        except MakegoodError as error:
            self.tell(error)

    def focus_filter(self) -> None:
        """Into the search line of the list."""
        self.search_line.setFocus()
        self.search_line.selectAll()

    def save_state(self) -> dict[str, Any]:
        """Filters, search and selection."""
        return {"filters": self.bar.values(), "text": self._text, "id": self._wanted}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take them over."""
        self.search_line.setText(state.get("text", ""))
        self.bar.restore(state.get("filters", {}))
        self._wanted = state.get("id")

    # What the panel asks of the page

    def _print_request(self) -> None:
        if self.panel.detail is not None:
            preview_request(self, self.panel.detail)

    def _print_return(self) -> None:
        if self.panel.detail is not None:
            preview_return(self, self.panel.detail.id)

    def _show_order(self) -> None:
        if self.panel.detail is not None:
            self.context.go("orders", self.panel.detail.row.order_id)

    def _open_file(self, item: EvidenceView) -> None:
        from ui.pages.incidents.evidence_view import show_evidence

        if not show_evidence(item, self):
            open_outside(self, Path(item.path))

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        if len(ids) == 1 and self.panel.detail is not None and self.panel.detail.id == ids[0]:
            for action in self.panel.menu().actions():
                menu.addAction(action)
        if len(ids) > 1:
            request = menu.addAction(self.tr("One request to the supplier…"))
            request.triggered.connect(lambda: self.begin_group(ids))
            report = menu.addAction(self.tr("Save reports as PDF…"))
            report.triggered.connect(lambda: self._save_pdfs(ids))

    def _save_pdf(self) -> None:
        """The report of the incident shown, also of one that the filter leaves out."""
        from ui.pages.incidents.printing import save_report

        if self.panel.detail is None:
            return
        name = f"{self.panel.detail.row.number}.pdf"
        path = ask.save_file(self, self.tr("Save the report"), name, self.tr("PDF files (*.pdf)"))
        if path is not None:
            save_report(self, self.panel.detail.id, path)

    def _save_pdfs(self, ids: Sequence[int]) -> None:
        from ui.pages.incidents.printing import save_reports

        folder = ask.folder(self, self.tr("Save reports"))
        if folder is not None:
            save_reports(self, list(ids), folder)
