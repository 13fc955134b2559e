"""Checks before dispatch: figures, what needs a look, and what is ready to go to whom."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QVBoxLayout, QWidget

from app.domain.checks import Severity
from app.services.checks import CheckReport, CheckRow, Looked
from app.services.dispatches import SupplierLot
from ui import ask, formats
from ui.out_forms import ask_for_form
from ui.pages.base import Page
from ui.pages.orders.checks.advice_bar import AdviceBar
from ui.pages.orders.checks.columns import COLUMNS
from ui.pages.orders.checks.dispatch_action import DispatchAction
from ui.pages.orders.checks.lot_row import LEARN
from ui.pages.orders.checks.ready_card import ReadyCard
from ui.pages.orders.checks.sent_card import SentCard
from ui.tables import ListSource, RecordModel, RecordTable
from ui.tasks import Operation
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import EmptyState, Figure, ScrollPanel, heading, icon_button, secondary, secondary_button

_SENT_SHOWN = 6
SHOWN = ("open", "stop", "look", "all")


class ChecksView(Page):
    """Reads in the background when shown or when orders, parcels, suppliers change."""

    page_id = "checks"
    watches = frozenset({"order", "order_line", "supplier", "sku", "supplier_sku", "out_layout", "setting"})
    back_wanted = Signal()
    order_wanted = Signal(int)
    rules_wanted = Signal()

    def build(self) -> None:
        self._report: CheckReport | None = None
        self._lots: tuple[SupplierLot, ...] = ()
        self._shown = "open"
        self._is_reading = self._is_wanted_again = False
        self._source = ListSource()
        self._dispatch = DispatchAction(self)
        # The orders page around it has its own margins.
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addLayout(self._head())
        self.column.addLayout(self._figures())
        self.column.addWidget(self._middle(), 1)
        self.table.setFocus()
        QShortcut(QKeySequence("Escape"), self, self.back_wanted.emit).setContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
        )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Back to the orders (Esc)"), self.back_wanted.emit)
        row.addWidget(self.back)
        row.addWidget(heading(self.tr("Checks before dispatch")))
        row.addStretch(1)
        self._told = secondary("")
        row.addWidget(self._told)
        row.addWidget(secondary_button(self.tr("Rules…"), "tune", self.rules_wanted.emit))
        return row

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.figures: dict[str, Figure] = {}
        for key in ("orders", "ready", "stop", "look", "all"):
            figure = Figure("", "", clickable=key in SHOWN)
            if key in SHOWN:
                figure.clicked.connect(partial(self.show_only, key))
            self.figures[key] = figure
            row.addWidget(figure, 1)
        return row

    def _middle(self) -> QWidget:
        self._model = RecordModel(self._source, COLUMNS, context="CheckColumns")
        self._model.setParent(self)
        self._empty = EmptyState("check-circle-outline", self.tr("Nothing needs a look"))
        self.table = RecordTable("checks", self._model, empty=self._empty)
        self.table.setAccessibleName(self.tr("Checks before dispatch"))
        self.table.menu_wanted.connect(self._fill_menu)
        self.table.row_opened.connect(self._open_order)
        self.table.selectionModel().selectionChanged.connect(self._show_advice)
        self.advice = AdviceBar()
        self.advice.looked.connect(self.mark_looked)
        self.advice.taken_back.connect(self.take_back)
        self.advice.supplier_chosen.connect(self.say_who_ships)
        self.advice.order_wanted.connect(lambda: self._open_order(self.table.current_row()))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.table, 1)
        column.addWidget(self.advice)
        return self._beside(left)

    def _beside(self, left: QWidget) -> QSplitter:
        self.ready = ReadyCard(self.services.sheet_layouts)
        self.ready.wanted.connect(self._write)
        self.ready.text_wanted.connect(lambda number: self._dispatch.copy(number, again=False))
        self.ready.all_wanted.connect(self._dispatch.write_all)
        self.ready.layout_chosen.connect(self._choose_layout)
        split = QSplitter(Qt.Orientation.Horizontal)
        panel = ScrollPanel()
        panel.add(self.ready)
        self.sent = SentCard()
        self.sent.taken_back.connect(self._take_back_sheet)
        panel.add(self.sent)
        split.addWidget(left)
        split.addWidget(panel)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(12)
        split.setStretchFactor(0, 1)
        split.setSizes([scaled(960), scaled(350)])
        if state := QSettings().value("split/checks"):
            split.restoreState(state)
        split.splitterMoved.connect(lambda: QSettings().setValue("split/checks", split.saveState()))
        return split

    # Reading

    def reload(self) -> None:
        """Run the checks in the background; what is shown stays until they are done."""
        if self._is_reading:
            self._is_wanted_again = True
            return
        self._is_reading = True
        checks, dispatches = self.services.checks, self.services.dispatches
        Operation(
            self,
            lambda job: (checks.run(job=job), dispatches.waiting(job=job)),
            title=self.tr("Checking orders"),
        ).on_success(self._show).on_failure(self._failed).on_cancel(self._stopped).start()

    def _show(self, found: tuple[CheckReport, tuple[SupplierLot, ...]]) -> None:
        self._report, self._lots = found
        self._stopped()
        self._source.set_rows(self._report.rows)
        self._show_figures(self._report)
        self.ready.show_lots(self._lots)
        self.advice.offer_suppliers(self.services.suppliers.names())
        self.sent.show_rows(self.services.dispatches.history(_SENT_SHOWN))
        self.show_only(self._shown)
        self._told.setText(
            self.tr("Checked at {moment}").format(moment=formats.clock_time(self.services.clock.now()))
        )

    def _failed(self, error: Any) -> None:
        self._stopped()
        self.tell(error)

    def _stopped(self) -> None:
        self._is_reading = False
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.refresh()

    def _show_figures(self, report: CheckReport) -> None:
        looked = len([row for row in report.rows if row.looked_at is not None])
        shown = {
            "orders": (report.orders, self.tr("orders wait to go out"), ""),
            "ready": (report.ready, self.tr("may go"), "ok"),
            "stop": (report.stopped, self.tr("cannot go like this"), "bad"),
            "look": (report.to_look, self.tr("need a look first"), "warn"),
            "all": (len(report.rows), self._all_words(looked), ""),
        }
        nothing = self.tr("Nothing needs a look") if report.orders else self.tr("No order waits to go out")
        self._empty.title.setText(nothing)
        for key, (number, words, tone) in shown.items():
            self.figures[key].show_figure(formats.number(number), words, tone if number else "")

    def _all_words(self, looked: int) -> str:
        if not looked:
            return self.tr("remarks in all")
        return QCoreApplication.translate("ChecksView", "remarks in all, %n looked at", "", looked)

    # Showing

    def show_only(self, key: str) -> None:
        """Narrow the table: "open", "stop", "look" or "all"; the same figure again widens it."""
        self._shown = key if key in SHOWN else "open"
        self._model.set_filter(partial(_is_shown, self._shown))
        if self.table.current_id() is None and self._model.ids:
            self.table.select_id(self._model.ids[0])
        self._show_advice()

    def chosen_rows(self) -> list[CheckRow]:
        """The checks that are selected."""
        return list(self._source.load_rows(self.table.selected_ids()))

    def _show_advice(self) -> None:
        self.advice.show_rows(self.chosen_rows())

    def _fill_menu(self, menu: QMenu, ids: list[int]) -> None:
        rows = self.chosen_rows()
        if any(row.is_open for row in rows):
            menu.addAction(self.tr("Looked at, it is right"), self.mark_looked)
        if any(row.looked_at is not None for row in rows):
            menu.addAction(self.tr("Hold it again"), self.take_back)
        if len({row.order_id for row in rows}) == 1:
            menu.addAction(self.tr("Open the order"), lambda: self._open_order(rows[0]))

    # Doing

    def mark_looked(self) -> None:
        """The selected checks are right as they are; for one that holds its order the reason is asked."""
        marks = [_mark(row) for row in self.chosen_rows() if row.is_open]
        reason = self._reason() if any(mark.is_stop for mark in marks) else ""
        if not marks or reason is None:
            return
        outcome = self.do(lambda: self.services.checks.mark_looked(marks, reason))
        if outcome is not None:
            words = QCoreApplication.translate("ChecksView", "%n check(s) looked at.", "", len(marks))
            self.notify(words, "ok", self.tr("Undo"), lambda: self._undo(marks))

    def _reason(self) -> str | None:
        """Why it may go out all the same; None where the owner thought better of it."""
        words = self.tr("Why may it go out like this?")
        return ask.text(self, self.tr("Let it go out"), words) or None

    def take_back(self) -> None:
        """The selected checks hold their orders back again."""
        self._undo([_mark(row) for row in self.chosen_rows() if row.looked_at is not None])

    def _undo(self, marks: list[Looked]) -> None:
        if marks:
            self.do(lambda: self.services.checks.take_back(marks))

    def _write(self, supplier_id: int | None, again: bool) -> None:
        lot = next((lot for lot in self._lots if lot.supplier_id == supplier_id), None)
        self._dispatch.write(supplier_id, lot.supplier if lot is not None else "", again=again)

    def _take_back_sheet(self, dispatch_id: int) -> None:
        dispatches = self.services.dispatches
        if self.do(lambda: dispatches.take_back([dispatch_id])) is not None:
            self.notify(self.tr("Taken back: its orders wait again. Tell the supplier if he has the sheet."))

    def _choose_layout(self, supplier_id: int, layout_id: str) -> None:
        if layout_id == LEARN:
            path = ask_for_form(self)
            if path is not None:
                self.context.go("suppliers", supplier_id, form=path)
        else:
            self.do(lambda: self.services.sheet_layouts.choose(supplier_id, layout_id))

    def say_who_ships(self, supplier_id: int) -> None:
        """The owner knows who ships the selected orders, which no supplier was known for."""
        dispatches, ids = self.services.dispatches, [row.order_id for row in self.chosen_rows()]
        outcome = self.do(lambda: dispatches.say_who_ships(ids, supplier_id))
        if outcome is not None:
            words = QCoreApplication.translate("ChecksView", "%n order(s) have a supplier now.", "", len(ids))
            self.notify_done(words, outcome)

    def _open_order(self, row: CheckRow | None) -> None:
        if row is not None:
            self.order_wanted.emit(row.order_id)

    def save_state(self) -> dict[str, Any]:
        return {"shown": self._shown}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._shown = state.get("shown", "open")


def _is_shown(key: str, row: CheckRow) -> bool:
    if key == "all":
        return True
    if key == "open":
        return row.looked_at is None
    return row.is_open and row.severity is Severity(key)


def _mark(row: CheckRow) -> Looked:
    return Looked(row.order_id, row.code, row.fingerprint, row.severity is Severity.STOP)
