"""The Orders tab: the list, and in its place an import, the checks or a shipping sheet's findings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.sheet_line import ParsedSheet
from ui import ask
from ui.pages.base import Page
from ui.pages.orders.checks import ChecksView, RulesView
from ui.pages.orders.columns_panel import Asking, RememberedView
from ui.pages.orders.findings import FindingsView
from ui.pages.orders.further import FurtherView
from ui.pages.orders.import_flow import ImportFlow
from ui.pages.orders.import_reading import SheetsRead
from ui.pages.orders.import_view import ImportView
from ui.pages.orders.list_view import OrderListView
from ui.pages.orders.past_imports import PastImportsView
from ui.pages.orders.uploads import UploadsView


class OrdersPage(Page):
    """Holds the views; each reads for itself."""

    page_id = "orders"
    shipping_sheet_dropped = Signal(object)
    incident_requested = Signal(object, object)

    def build(self) -> None:
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack, 1)
        self.list = OrderListView(self.context)
        self.importing = ImportView(self.context)
        self.checks: ChecksView | None = None
        self.rules: RulesView | None = None
        self.uploads: UploadsView | None = None
        self.findings: FindingsView | None = None
        self.past: PastImportsView | None = None
        self.further: FurtherView | None = None
        for view in (self.list, self.importing):
            self.stack.addWidget(view)
        self.list.import_wanted.connect(self.choose_files)
        self.list.checks_wanted.connect(self.show_checks)
        self.list.findings_wanted.connect(self._show_findings)
        self.list.uploads_wanted.connect(self.show_uploads)
        self.list.incident_requested.connect(self._new_incident)
        self.list.imports_wanted.connect(self.show_imports)
        self.flow = ImportFlow(self, self)
        self._after_orders: list[tuple[Path, ParsedSheet]] = []
        self.importing.finished.connect(self._orders_done)
        self.importing.columns_wanted.connect(self.flow.ask_columns)
        self.remembered: RememberedView | None = None
        self.asking = Asking(self.context, self.show_view, self)
        self.asking.read_wanted.connect(self.take_files)
        self.asking.finished.connect(self._asked_all)

    def reload(self) -> None:
        """The views reload by themselves."""

    # Views

    def show_view(self, view: QWidget) -> None:
        """Put a view in front, one that was made just now too."""
        if self.stack.indexOf(view) < 0:
            self.stack.addWidget(view)
        self.stack.setCurrentWidget(view)

    def show_list(self) -> None:
        """Back to the orders."""
        self.show_view(self.list)
        self.list.table.setFocus()

    def show_checks(self) -> None:
        """The checks before dispatch."""
        if self.checks is None:
            self.checks = ChecksView(self.context)
            self.checks.back_wanted.connect(self.show_list)
            self.checks.order_wanted.connect(self.show_record)
            self.checks.rules_wanted.connect(self.show_rules)
        self.show_view(self.checks)

    def show_uploads(self) -> None:
        """What each shop can tell its platform, and what stays here."""
        if self.uploads is None:
            self.uploads = UploadsView(self.context)
            self.uploads.back_wanted.connect(self.show_list)
            self.uploads.order_wanted.connect(self.show_record)
        self.show_view(self.uploads)

    def show_rules(self) -> None:
        """How much each check weighs."""
        if self.rules is None:
            self.rules = RulesView(self.context)
            self.rules.back_wanted.connect(self.show_checks)
        self.show_view(self.rules)

    def findings_view(self) -> FindingsView:
        """The findings of shipping sheets, made when first wanted; now in sight."""
        if self.findings is None:
            self.findings = FindingsView(self.context)
            self.findings.back_wanted.connect(self.show_list)
            self.findings.order_wanted.connect(self.show_record)
        self.show_view(self.findings)
        return self.findings

    def show_imports(self, import_id: int | None = None) -> None:
        """The sheets that were taken in; one of them selected."""
        if self.past is None:
            self.past = PastImportsView(self.context, self.flow)
            self.past.back_wanted.connect(self.show_list)
            self.past.order_wanted.connect(self.show_record)
        self.show_view(self.past)
        self.past.select(import_id)

    def show_remembered(self) -> None:
        """The sheets the owner explained."""
        if self.remembered is None:
            self.remembered = RememberedView(self.context)
            self.remembered.back_wanted.connect(self.show_list)
        self.show_view(self.remembered)
        self.remembered.table.setFocus()

    def _asked_all(self) -> None:
        """Back to what waits for its button, else to the orders."""
        if self.importing.sheets:
            self.show_view(self.importing)
        else:
            self.show_list()

    def show_record(self, record_id: int, **hints: Any) -> None:
        """Select an order; `view="checks"`, `"remembered"` or `"findings"` (with `import_id`) shows these.

        `status=` and `platform=` narrow the list.
        """
        view = hints.get("view")
        if view == "checks":
            self.show_checks()
            return
        if view in ("findings", "imports"):
            show = self._show_findings if view == "findings" else self.show_imports
            show(hints.get("import_id"))
            return
        if view == "uploads":
            self.show_uploads()
            return
        if view == "remembered":
            self.show_remembered()
            return
        self.show_list()
        if "status" in hints or "platform" in hints:
            self.list.narrow(hints.get("status"), hints.get("platform"))
        if record_id:
            self.list.refresh()
            self.list.select(record_id)

    def _show_findings(self, import_id: int | None = None) -> None:
        view = self.findings_view()
        if import_id is None:
            view.show_sheets()
        else:
            view.show_import(import_id)

    # Sheets

    def choose_files(self) -> None:
        """Choose sheets to import."""
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.csv *.tsv *.txt *.ods);;All files (*)")
        if paths := ask.open_files(self, self.tr("Choose order sheets"), patterns):
            self.take_files(paths)

    def take_files(self, paths: list[Path]) -> None:
        """Read sheets that were dropped or chosen, and show what they are."""
        self.flow.take_files(paths)

    def further_view(self) -> FurtherView:
        """Where after-sales sheets and price lists are looked at."""
        if self.further is None:
            self.further = FurtherView(self.context)
            self.further.finished.connect(self._asked_all)
            self.further.taken_in.connect(self.flow.tell_one)
        self.show_view(self.further)
        return self.further

    def sheets_told_apart(self, found: SheetsRead) -> None:
        """Shipping sheets are held against the orders; sheets that are not clear are asked about."""
        if found.plans and found.further:  # held against the orders once these are in
            self._after_orders += found.further
            self.notify(
                QCoreApplication.translate(
                    "OrdersPage",
                    "%n sheet(s) of after-sales cases or prices follow after these orders.",
                    "",
                    len(found.further),
                )
            )
        elif found.further:
            self.further_view().open_sheets(found.further)
        for path in found.shipping:
            self.shipping_sheet_dropped.emit(path)
            self.findings_view().open_sheet(path)
        for path in found.forms[:1]:
            self._take_form(path)
        if found.settlements:
            self._take_settlements(found)
        self.asking.add(found.asked)

    def _orders_done(self) -> None:
        waiting, self._after_orders = self._after_orders, []
        if waiting and self.importing.sheets:
            self._after_orders = waiting
        elif waiting:
            self.further_view().open_sheets(waiting)

    def _take_settlements(self, found: SheetsRead) -> None:
        """Suppliers' settlements go to their panel; at once only where nothing else came in with them."""
        show = partial(self.context.go, "suppliers", None, settlements=found.settlements)
        if not (found.plans or found.further or found.shipping or found.asked):
            show()
            return
        count = len(found.settlements)
        words = QCoreApplication.translate(
            "OrdersPage", "%n settlement sheet(s) of suppliers wait.", "", count
        )
        self.notify(words, "info", self.tr("Show"), show)

    def _take_form(self, path: Path) -> None:
        """A sheet without rows is somebody's empty form, to be filled from now on: whose is asked."""
        self.notify(self.tr("{file} has no rows: say whose empty sheet it is.").format(file=path.name))
        self.context.go("suppliers", None, form=path)

    # What the window asks of a page

    def _new_incident(self, order_id: int, line_id: int | None) -> None:
        self.incident_requested.emit(order_id, line_id)
        self.context.go("incidents", None, order_id=order_id, line_id=line_id)

    def new_record(self) -> None:
        """An incident on the order selected."""
        number = self.list.table.current_id()
        if number is None:
            self.notify(self.tr("Choose the order that was sent wrong, then “New incident”."))
        else:
            self._new_incident(number, None)

    def export(self) -> None:
        if self.stack.currentWidget() is self.list:
            self.list.export()
        else:
            super().export()

    def undo_imports(self, import_ids: Sequence[int]) -> None:
        self.flow.undo(import_ids)

    def focus_filter(self) -> None:
        shown = self.stack.currentWidget()
        if isinstance(shown, ImportView | PastImportsView):
            shown.focus_filter()
            return
        self.show_list()
        self.list.searching.setFocus()
        self.list.searching.selectAll()

    def save_state(self) -> dict[str, Any]:
        return {
            "list": self.list.save_state(),
            "importing": self.importing.save_state(),
            "asked": self.asking.waiting,
            "further": self.further.sheets if self.further else [],
            "after_orders": self._after_orders,
            "view": self._view(),
            "findings": self.findings.save_state() if self.findings else {},
        }

    def _view(self) -> str:
        shown = self.stack.currentWidget()
        views = (
            ("import", self.importing),
            ("checks", self.checks),
            ("findings", self.findings),
            ("remembered", self.remembered),
            ("uploads", self.uploads),
            ("further", self.further),
        )
        return next((name for name, view in views if view is shown), "list")

    def restore_state(self, state: dict[str, Any]) -> None:
        self.list.restore_state(state.get("list", {}))
        self.importing.restore_state(state.get("importing", {}))
        self._after_orders = list(state.get("after_orders", ()))
        if state.get("view") == "import" and self.importing.sheets:
            self.show_view(self.importing)
        elif state.get("view") == "further" and state.get("further"):
            self.further_view().show_sheets(state["further"])
        elif state.get("view") == "imports":
            self.show_imports()
        elif state.get("view") == "uploads":
            self.show_uploads()
        elif state.get("view") == "checks":
            self.show_checks()
        elif state.get("view") == "findings":
            self.findings_view().restore_state(state.get("findings", {}))
        elif state.get("view") == "remembered":
            self.show_remembered()
        self.asking.add(state.get("asked", ()))
