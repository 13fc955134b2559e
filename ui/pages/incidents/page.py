"""The Incidents tab: list with filters and sums at the left, one incident at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.errors import MakegoodError
from app.services.incidents.results import IncidentDetail, IncidentRow
from ui.pages.base import Page
from ui.pages.incidents.aside import Aside
from ui.pages.incidents.detail import IncidentPanel
from ui.pages.incidents.empty import empty_detail
from ui.pages.incidents.export import export_incidents
from ui.pages.incidents.list_side import ListSide
from ui.pages.incidents.papers import Papers
from ui.pages.incidents.places import Places
from ui.theme import scaled
from ui.widgets.split_panel import SplitPanel


class IncidentsPage(Page):
    """Reads through `services.incidents`; the steps write."""

    page_id = "incidents"
    watches = frozenset(
        {
            "incident", "incident_line", "parcel", "message", "evidence", "offer", "commitment", "deadline",
            "compensation", "supplier_claim", "claim_receipt", "incident_cost", "liability", "follow_up",
            "corrective_action",
        }
    )  # fmt: skip
    shows_clocks = True

    def build(self) -> None:
        self._wanted: int | None = None
        self._is_reading = False
        self.list = ListSide(self)
        self.model, self.table, self.bar = self.list.model, self.list.table, self.list.bar
        self.head, self.search_line = self.list.head, self.list.search_line
        self.chosen, self.sums = self.list.chosen, self.list.sums
        self.panel = IncidentPanel(self.context)
        self.aside = Aside(self, self.panel)
        self.right, self.new_area = self.aside.stack, self.aside.area
        self.papers = Papers(self, self._detail_in_front)
        self.split = SplitPanel("incidents", self.list, self.right, empty_detail())
        self.split.setSizes([scaled(600), scaled(640)])
        self.places = Places(self.context, self.split)
        self.column.addWidget(self.places, 1)
        self._connect()

    def _connect(self) -> None:
        self.table.row_selected.connect(self._selected)
        self.table.menu_wanted.connect(self._fill_menu)
        self.list.narrowed.connect(self._narrowed)
        head, papers = self.head, self.papers
        head.new_wanted.connect(self.new_record)
        head.stops_wanted.connect(self.show_stops)
        head.strays_wanted.connect(self.show_strays)
        head.export_wanted.connect(self.export)
        head.print_wanted.connect(self.print_page)
        self.chosen.together_wanted.connect(lambda: self.begin_group(self.table.selected_ids()))
        self.panel.print_wanted.connect(papers.print_report)
        self.panel.request_print_wanted.connect(papers.print_request)
        self.panel.return_print_wanted.connect(papers.print_return)
        self.panel.report_save_wanted.connect(papers.save_pdf)
        self.panel.evidence_opened.connect(papers.open_evidence)
        self.panel.order_wanted.connect(self._show_order)
        self.panel.together_wanted.connect(self.begin_group)
        self.panel.stop_wanted.connect(self.aside.begin_stop)
        self.aside.shown.connect(lambda: self.split.show_detail(True))
        self.aside.left.connect(self._back_from_new)
        self.aside.opened.connect(self.show_record)
        self.places.back_wanted.connect(self.show_list)
        self.places.incident_wanted.connect(self.show_record)
        # Of the list and what stands beside it, wherever in the window the keyboard is while they are in
        # sight; what stands in their place has keys of its own.
        QShortcut(QKeySequence("Ctrl+Return"), self.split, self.aside.submit)
        QShortcut(QKeySequence("Ctrl+M"), self.split, self._tell_buyer)

    def _tell_buyer(self) -> None:
        """The message to the buyer, whatever the next step is."""
        detail = self._detail_in_front()
        if detail is not None and detail.row.closed_at is None and not self.aside.is_in_front():
            self.panel.open_step("tell_buyer")

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.right.currentWidget() is self.panel:
            self.table.setFocus()

    # What stands in place of the list

    @property
    def stops(self) -> QWidget | None:
        """The stop lists, once they were wanted."""
        return self.places.stops

    @property
    def strays(self) -> QWidget | None:
        """The parcels that came back, once they were wanted."""
        return self.places.strays

    def show_stops(self, sheet_id: int | None = None) -> None:
        """What suppliers are to stop, in place of the incidents."""
        self.places.show_stops(sheet_id)

    def show_strays(self) -> None:
        """Parcels that came back, in place of the incidents."""
        self.places.show_strays()

    def show_list(self) -> None:
        """Back to the incidents."""
        self.places.show_incidents()
        self.table.setFocus()

    # Reading

    def reload(self) -> None:
        """Read list, sums and the incident shown again, once."""
        self._is_reading = True
        try:
            self.list.read()
            self._narrowed()
        finally:
            self._is_reading = False
        self._show(self._wanted if self._wanted is not None else self.table.current_id())

    def _narrowed(self) -> None:
        if self._wanted is None:
            self.list.select_first()

    def _selected(self, row: IncidentRow | None) -> None:
        if row is not None:
            self._wanted = row.id
            if not self._is_reading:
                self.aside.show_incident()
                self._show(row.id)

    def _select(self, number: int) -> None:
        """Put the cursor on an incident; it is not read and laid out for that: who asks shows it."""
        self._wanted = number
        self._is_reading = True
        try:
            self.list.select(number)
        finally:
            self._is_reading = False

    def _show(self, number: int | None) -> None:
        """Show one incident, also one the filter leaves out."""
        if number is None:
            self.split.show_detail(self.aside.is_in_front())
            return
        try:
            detail = self.services.incidents.get(number)
        except MakegoodError as error:
            self._wanted = None
            self.split.show_detail(False)
            self.tell(error)
            return
        self.panel.show_incident(detail)
        self.split.show_detail(True)

    # What the window asks of a page

    def show_record(self, record_id: int, **hints: Any) -> None:
        """Select an incident; `action=…` opens a step of it.

        In its place: `order_id=…` a new incident on that order, `chat=…` one that a chat tells of, `stop=ids`
        the way to stop their parcels, `group=ids` several as one; `view="stops"` or "strays"; `photos=…` are
        filed by the barcodes they show. `only=ids` with `only_words` shows what a figure counted, and
        `view="open"` all that are open.
        """
        if self._is_elsewhere(hints):
            return
        self.places.show_incidents()
        if "only" in hints:
            self._wanted = None
            self.aside.show_incident()
            self.list.show_only(hints["only"], str(hints["only_words"]))
            return
        if hints.get("view") == "open":
            self._wanted = None
            self.aside.show_incident()
            self.list.show_open()
            return
        if self._is_begun(hints):
            return
        self.aside.show_incident()
        self._select(record_id)
        self._show(record_id)
        if action := hints.get("action"):
            self.panel.open_step(str(action))

    def _is_elsewhere(self, hints: dict[str, Any]) -> bool:
        if hints.get("view") == "stops":
            self.show_stops(hints.get("sheet_id"))
        elif hints.get("view") == "strays":
            self.show_strays()
        elif "photos" in hints:
            self.take_photos(hints["photos"])
        else:
            return False
        return True

    def _is_begun(self, hints: dict[str, Any]) -> bool:
        if "order_id" in hints:
            self.begin_new(int(hints["order_id"]), hints.get("line_id"))
        elif "chat" in hints:
            self.aside.begin_search(str(hints["chat"]))
        elif "stop" in hints:
            self.aside.begin_stop(hints["stop"])
        elif "group" in hints:
            self.begin_group(hints["group"])
        else:
            return False
        return True

    def begin_new(self, order_id: int, line_id: int | None = None) -> None:
        """Ask what is wrong with an order, in place of the incident shown."""
        self.aside.begin_new(order_id, line_id)

    def begin_group(self, ids: Sequence[int]) -> None:
        """Several incidents as one, in place of the incident shown."""
        self.aside.begin_group(ids)

    def take_photos(self, paths: list[Path]) -> None:
        """Photos dropped on the window find their incident by the barcode they show."""
        self.places.show_incidents()
        self.aside.take_photos(paths)

    def _back_from_new(self) -> None:
        self.aside.show_incident()
        self.split.show_detail(self.panel.detail is not None)
        self.table.setFocus()

    def new_record(self) -> None:
        """A new incident begins with a chat, a number or a name."""
        self.places.show_incidents()
        self.aside.begin_search()

    def export(self) -> None:
        """Write the list as filtered to a sheet."""
        export_incidents(self, self.model.current_filter)

    def print_page(self) -> None:
        """Preview the report of the incident shown."""
        self.papers.print_report()

    def focus_filter(self) -> None:
        """Into the search line of the list."""
        self.search_line.setFocus()
        self.search_line.selectAll()

    def save_state(self) -> dict[str, Any]:
        """Filters, search and selection."""
        return {"filters": self.bar.values(), "text": self.list.typed, "id": self._wanted}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Take them over."""
        self.search_line.setText(state.get("text", ""))
        self.bar.restore(state.get("filters", {}))
        self._wanted = state.get("id")

    # What the panel asks of the page

    def _detail_in_front(self) -> IncidentDetail | None:
        return self.panel.detail if self.split.is_detail_shown() else None

    def _show_order(self) -> None:
        if self.panel.detail is not None:
            self.context.go("orders", self.panel.detail.row.order_id)

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        menu.setToolTipsVisible(True)
        if len(ids) == 1 and self.panel.detail is not None and self.panel.detail.id == ids[0]:
            for action in self.panel.menu().actions():
                menu.addAction(action)
        if len(ids) > 1:
            menu.addAction(self.tr("Work on them as one…"), lambda: self.begin_group(ids))
            menu.addAction(self.tr("One request to the supplier…"), lambda: self.aside.begin_request(ids))
            menu.addAction(self.tr("Save reports as PDF…"), lambda: self.papers.save_pdfs(ids))
