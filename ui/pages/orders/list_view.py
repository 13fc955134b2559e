"""The list of orders with its filters and sums, and the panel of the one selected."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.statuses import OrderStatus
from app.services.orders import OrderFilter, OrderRow, OrderTotals
from ui import formats
from ui.pages.base import Page
from ui.pages.orders.columns import COLUMNS, CONTEXT
from ui.pages.orders.detail import OrderPanel
from ui.pages.orders.export_action import export_orders
from ui.pages.orders.filters import OrderFilters
from ui.pages.orders.sideways import SidewaysScroll
from ui.tables import RecordModel, RecordTable, Sort
from ui.tables.chosen_sums import ChosenSums
from ui.tables.view_chip import ViewChip
from ui.tasks import Reading
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import EmptyState, SearchBox, SplitPanel, icon_button, primary, secondary, secondary_button
from ui.widgets.words import tip


class OrderListView(Page):
    """Reads through `services.orders`."""

    page_id = "order_list"
    watches = frozenset(
        {"order", "order_line", "parcel", "store", "supplier", "incident", "compensation", "setting"}
    )
    import_wanted = Signal()
    checks_wanted = Signal()
    findings_wanted = Signal()
    uploads_wanted = Signal()
    imports_wanted = Signal()
    incident_requested = Signal(object, object)

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.model = RecordModel(
            self.services.orders, COLUMNS, context=CONTEXT, sort=Sort("ordered_at", descending=True)
        )
        self.model.setParent(self)
        self.empty = QStackedWidget()
        for state in (self._first_orders(), self._nothing_passes()):
            self.empty.addWidget(state)
        self.table = RecordTable("orders", self.model, empty=self.empty)
        self.table.setAccessibleName(self.tr("Orders"))
        self.panel = OrderPanel(self.context)
        nothing = EmptyState(
            "package-variant-closed",
            self.tr("Choose an order"),
            self.tr("Its goods, recipient, parcels and incidents appear here."),
        )
        self.split = SplitPanel("orders", self._left(), self.panel, nothing)
        self.split.setSizes([scaled(900), scaled(420)])
        self.column.addWidget(self.split, 1)
        self._connect()

    def _connect(self) -> None:
        self._is_panel_stale = False
        self.table.row_selected.connect(self._selected)
        self.table.menu_wanted.connect(self._fill_menu)
        self.model.reloaded.connect(self._reloaded)
        self._summing = Reading(self)
        self._summing.arrived.connect(self._show_sums)
        self._summing.failed.connect(self.tell)
        self.panel.incident_requested.connect(self.incident_requested)
        self.panel.incident_opened.connect(self._open_incident)
        self.panel.order_opened.connect(self.select)

    # Building

    def _first_orders(self) -> EmptyState:
        sentence = self.tr(
            "Drop the order sheets of your platforms anywhere on this window, or choose the files. "
            "Each is recognised and shown before anything is taken in."
        )
        empty = EmptyState("tray-arrow-down", self.tr("No orders yet"), sentence)
        empty.add_button(primary(self.tr("Choose order sheets…"), "plus", self.import_wanted.emit))
        if not self.context.is_sample:
            empty.add_button(
                secondary_button(self.tr("Look at the sample shop"), "", self.context.open_sample)
            )
        return empty

    def _nothing_passes(self) -> EmptyState:
        empty = EmptyState("filter-off-outline", self.tr("No order passes the filters"))
        empty.add_button(secondary_button(self.tr("Show all orders"), "", self.show_all))
        return empty

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._tools())
        self.filters = OrderFilters(self.services.orders)
        self.filters.changed.connect(self.apply)
        self.views = self.filters.lead(ViewChip(self, "orders", self.table, self.filters, self.searching))
        column.addWidget(SidewaysScroll(self.filters))
        column.addWidget(self.table, 1)
        self.chosen_sums = ChosenSums(self.table)
        column.addWidget(self.chosen_sums)
        self.sums = secondary(wrap=True)
        column.addWidget(self.sums)
        return left

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.import_button = primary(self.tr("Import"), "plus", self.import_wanted.emit)
        self.import_button.setToolTip(
            tip(self.tr("Choose order sheets ({keys})").format(keys=QKeySequence("Ctrl+O").toString()))
        )
        self.searching = SearchBox(self.tr("Order, tracking, name, phone, goods, code, note…"))
        self.searching.searched.connect(self.apply)
        self.checks_button = secondary_button(
            self.tr("Checks"), "clipboard-check-outline", self.checks_wanted.emit
        )
        self.findings_button = secondary_button(
            self.tr("Shipping sheets"), "truck-check-outline", self.findings_wanted.emit
        )
        self.uploads_button = icon_button(
            "upload-outline",
            self.tr("Numbers for the platforms, and what stays here"),
            self.uploads_wanted.emit,
        )
        self.imports_button = icon_button("history", self.tr("Past imports"), self.imports_wanted.emit)
        self.export_button = icon_button(
            "file-excel-outline", self.tr("Export the list as a sheet"), self.export
        )
        self.checks_button.setToolTip(self.tr("Check orders before they go to the suppliers"))
        self.findings_button.setToolTip(self.tr("Suppliers' shipping sheets held against the orders"))
        row.addWidget(self.import_button)
        row.addWidget(self.searching, 1)
        row.addWidget(self.checks_button)
        row.addWidget(self.findings_button)
        row.addWidget(self.uploads_button)
        row.addWidget(self.imports_button)
        row.addWidget(self.export_button)
        return row

    # Reading

    def reload(self) -> None:
        self.filters.fill()
        self.views.read()
        self._is_panel_stale = True
        self.apply()

    def _reloaded(self) -> None:
        """The rows are there: the sums follow, and the order in the panel as it is now."""
        orders, passing = self.services.orders, self.model.current_filter
        self._summing.ask(lambda: orders.totals(passing))
        if self._is_panel_stale:
            self._is_panel_stale = False
            self._show(self.table.current_id())

    def wanted(self) -> OrderFilter:
        """The filters and words in force."""
        today = formats.local(self.services.clock.now()).date()
        return self.filters.wanted(self.searching.text().strip(), today)

    def apply(self) -> None:
        """Filter anew."""
        self.model.set_filter(self.wanted())
        self._show_empty()

    def _show_empty(self) -> None:
        self.empty.setCurrentIndex(1 if self.wanted() != OrderFilter() else 0)

    def show_all(self) -> None:
        """Take all filters off."""
        self.searching.clear()
        self.filters.clear()
        self.apply()

    def narrow(self, status: str | None, platform: str | None) -> None:
        """Show orders of a status and platform, as another page asks for."""
        self.searching.clear()
        self.filters.fill()
        self.filters.clear()
        values = {"status": OrderStatus(status) if status else None, "store": platform}
        self.filters.restore(values)
        self.apply()

    def _show_sums(self, totals: OrderTotals) -> None:
        parts = [QCoreApplication.translate("OrderListView", "%n order(s)", "", totals.count)]
        if totals.paid:
            sums = " + ".join(formats.money(amount) for amount in totals.paid)
            parts.append(self.tr("paid {sums}").format(sums=sums))
        if totals.refunded:
            sums = " + ".join(formats.money(amount) for amount in totals.refunded)
            parts.append(self.tr("refunded on the platform {sums}").format(sums=sums))
        self.sums.setText(" · ".join(parts))

    # One order

    def select(self, order_id: int) -> None:
        """Put the cursor on an order, taking the filters off where they hide it."""
        if not self.table.select_id(order_id):
            self.show_all()
            self.table.select_id(order_id)

    def _selected(self, row: OrderRow | None) -> None:
        self._show(None if row is None else row.id)

    def _show(self, order_id: int | None) -> None:
        if order_id is None:
            self.split.show_detail(False)
            return
        try:
            self.panel.show_order(self.services.orders.get(order_id))
        except MakegoodError as error:
            self.tell(error)
            self.split.show_detail(False)
            return
        self.split.show_detail(True)

    def _open_incident(self, incident_id: int) -> None:
        self.context.go("incidents", incident_id)

    # Doing

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        if not ids:
            return
        if len(ids) == 1:
            new = menu.addAction(self.tr("New incident"))
            new.setShortcut(QKeySequence("Ctrl+N"))
            new.triggered.connect(lambda: self.incident_requested.emit(ids[0], None))
        suppliers = menu.addMenu(self.tr("Shipped by"))
        for number, name in self.services.orders.suppliers():
            suppliers.addAction(name, partial(self.assign, ids, number))
        suppliers.addSeparator()
        suppliers.addAction(self.tr("No supplier"), partial(self.assign, ids, None))

    def assign(self, ids: Sequence[int], supplier_id: int | None) -> None:
        """Say who ships these orders."""
        outcome = self.do(lambda: self.services.orders.assign_supplier(ids, supplier_id))
        if outcome is not None:
            words = QCoreApplication.translate(
                "OrderListView", "Supplier set for %n order(s).", "", outcome.value
            )
            self.notify(words, "ok")

    def export(self) -> None:
        export_orders(self, self.wanted(), self.model.current_sort)

    def save_state(self) -> dict[str, Any]:
        return {
            "filters": self.filters.values(),
            "text": self.searching.text(),
            "selected": self.table.current_id(),
        }

    def restore_state(self, state: dict[str, Any]) -> None:
        self.filters.fill()
        self.filters.restore(state.get("filters", {}))
        self.searching.setText(state.get("text", ""))
        self.refresh()
        self.table.select_id(state.get("selected"))
