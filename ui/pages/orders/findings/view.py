"""A supplier's shipping sheet held against the orders: figures, findings, and what to do about them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.statuses import FindingKind, FindingState
from app.services.reconciliation import FindingFilter, FindingRow, ReconcileResult
from app.services.shipping_sheets import Goods, SheetSummary
from ui import ask
from ui.pages.base import Page
from ui.pages.orders.findings.actions import FindingActions
from ui.pages.orders.findings.columns import finding_columns
from ui.pages.orders.findings.figures import FindingFigures
from ui.pages.orders.findings.finding_bar import FindingBar, is_wrong
from ui.pages.orders.findings.grouped_table import GroupedModel, GroupedTable
from ui.pages.orders.findings.groups import GroupedFindings
from ui.pages.orders.findings.head import FindingsHead
from ui.pages.orders.findings.question_bar import QuestionBar
from ui.pages.orders.findings.reading import SheetReading
from ui.pages.orders.findings.sheet_list import SheetList
from ui.pages.orders.findings.supplier_bar import SupplierBar
from ui.tables import Sort
from ui.theme import SPACE_M
from ui.widgets import EmptyState


class FindingsView(Page):
    """Shows the list of sheets, or one of them; see the package."""

    page_id = "findings"
    watches = frozenset({"finding", "incident", "order", "parcel", "sheet_import", "supplier", "upload"})
    shows_clocks = True
    back_wanted = Signal()
    order_wanted = Signal(int)

    def build(self) -> None:
        self._import_id: int | None = None
        self._summary: SheetSummary | None = None
        self._asked: list[Path] = []
        self._is_masked = True
        self._kinds: frozenset[FindingKind] = frozenset()
        self._reading = SheetReading(self)
        self._reading.taken.connect(self._taken)
        self._reading.asked.connect(self._ask_supplier)
        self._actions = FindingActions(self)
        self.head, self.figures, self.supplier = FindingsHead(), FindingFigures(), SupplierBar()
        self.list = SheetList(self.services.findings, self.choose_file)
        self.question = QuestionBar(self.services.shipping_sheets.goods_choices)
        self.bar = FindingBar()
        self._lay_out()
        self._connect()
        self._show_list()

    def _lay_out(self) -> None:
        # The orders page around it has its own margins.
        self.column.setContentsMargins(0, 0, 0, 0)
        self._model = GroupedModel(
            GroupedFindings(self.services.findings),
            finding_columns(lambda: self._is_masked),
            context="FindingColumns",
            sort=Sort("severity"),
        )
        self._model.setParent(self)
        empty = EmptyState("check-circle-outline", self.tr("Everything on this sheet is right"))
        self.table = GroupedTable("findings", self._model, empty=empty)
        self.table.setAccessibleName(self.tr("Findings"))
        detail = QWidget()
        column = QVBoxLayout(detail)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.figures)
        column.addWidget(self.table, 1)
        for bar in (self.question, self.bar):
            column.addWidget(bar)
        self._detail = detail
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(detail)
        self.column.addWidget(self.head)
        self.column.addWidget(self.supplier)
        self.column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.head.back_wanted.connect(self._go_back)
        self.head.sheets.clicked.connect(self.show_sheets)
        self.head.open.clicked.connect(self.choose_file)
        self.head.eye.toggled.connect(self._show_people)
        self.head.sign.clicked.connect(lambda: self._with(lambda s: self._actions.sign_off(s.import_id)))
        self.head.bulk.clicked.connect(lambda: self._with(self._actions.export_bulk))
        self.head.incidents.clicked.connect(
            lambda: self._with(lambda s: self._actions.make_incidents(s.wrong_ids))
        )
        forms = QMenu(self)
        forms.aboutToShow.connect(lambda: self._actions.fill_forms(forms))
        self.head.forms.setMenu(forms)
        self.figures.narrowed.connect(self._narrow)
        self.supplier.chosen.connect(self._take_as)
        self.list.opened.connect(self.show_import)
        self.question.answered.connect(self._answer)
        self.question.skipped.connect(lambda finding_id: self._confirm([finding_id]))
        self.bar.right.connect(self._confirm_chosen)
        self.bar.reopened.connect(self._reopen)
        self.bar.incident_wanted.connect(self._incident)
        self.bar.stop_wanted.connect(self._stop)
        self.bar.order_wanted.connect(lambda: self._open_order(self.table.current_row()))
        self.table.row_opened.connect(self._open_order)
        self.table.menu_wanted.connect(self._fill_menu)
        self.table.selectionModel().selectionChanged.connect(self._show_bar)
        escape = QShortcut(QKeySequence("Escape"), self, self._go_back)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the orders page asks for

    def open_sheet(self, path: Path) -> None:
        """Read a shipping sheet and show what it found; nothing is taken in when it cannot be read."""
        self._reading.read(path)

    def show_import(self, import_id: int) -> None:
        """Show a sheet that was taken in before."""
        self._import_id, self._kinds = import_id, frozenset()
        self._stack.setCurrentWidget(self._detail)
        if self._load():
            self._select_first()
            self.table.setFocus()

    def show_sheets(self) -> None:
        """Show the list of sheets."""
        self._import_id = None
        self._show_list()
        if self._asked:
            self._ask_next()

    def choose_file(self) -> None:
        """Ask for a shipping sheet to open."""
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)")
        if chosen := ask.open_files(self, self.tr("Open a shipping sheet"), patterns):
            self.context.take_files(chosen)

    # Reading

    def reload(self) -> None:
        """Read the sheet in sight again, or the list."""
        if self._import_id is None:
            self._show_list()
        else:
            self._load()

    def _show_list(self) -> None:
        self._stack.setCurrentWidget(self.list)
        self.head.show_list()
        self.supplier.setVisible(bool(self._asked))
        if self.isVisible():
            self.list.reload()

    def _load(self) -> bool:
        """Figures, table and bars; false when the sheet is gone."""
        assert self._import_id is not None
        try:
            self._summary = self.services.shipping_sheets.summary(self._import_id)
        except MakegoodError as error:
            self.tell(error)
            self.show_sheets()
            return False
        is_leaving = self.head.incidents.hasFocus()
        self.head.show_summary(self._summary)
        if is_leaving and self.head.incidents.isHidden():
            self.table.setFocus()
        self.figures.show_summary(self._summary, self.services.clock.now())
        self._show_supplier(self._summary)
        self._model.set_filter(FindingFilter(import_id=self._import_id, kinds=self._kinds))
        self._show_bar()
        return True

    def _select_first(self) -> None:
        """A question is what only the owner can answer, so it comes first."""
        assert self._summary is not None
        shown = (number for number in self._model.ids if number > 0)
        first = next(iter((*self._summary.question_ids, *shown)), None)
        self.table.select_id(first)

    def _with(self, action: Any) -> None:
        if self._summary is not None:
            action(self._summary)

    # Whose sheet it is

    def _ask_supplier(self, path: Path) -> None:
        """Several sheets may come at once: they are asked about one after the other."""
        if path not in self._asked:
            self._asked.append(path)
        self._ask_next()

    def _ask_next(self) -> None:
        path, self._import_id = self._asked[0], None
        self._show_list()
        note = self.tr("{name} names no supplier, and its orders do not tell. Nothing is taken in yet.")
        suppliers = self.services.suppliers.names()
        self.supplier.ask(suppliers, note.format(name=path.name), is_taken_in=False)
        self.supplier.show()
        self.supplier.suppliers.setFocus()

    def _show_supplier(self, summary: SheetSummary) -> None:
        suppliers = self.services.suppliers.names() if summary.supplier_id is None else []
        can_ask = bool(suppliers) and summary.import_id in self._reading.paths
        self.supplier.setVisible(can_ask)
        if can_ask:
            note = self.tr("Then his orders that are not on it show as not sent, and answers are remembered.")
            self.supplier.ask(suppliers, note, is_taken_in=True)

    def _take_as(self, supplier_id: int | None) -> None:
        known = self._reading.paths.get(self._import_id) if self._import_id is not None else None
        path = known or (self._asked.pop(0) if self._asked else None)
        if path is not None:
            self._reading.read(path, supplier_id, is_unknown_fine=True)

    def _taken(self, result: ReconcileResult) -> None:
        if self._asked:
            words = self.tr("{name} is held against the orders.").format(name=result.file_name)
            self.notify(words, "ok", self.tr("Show"), lambda: self.show_import(result.import_id))
            self._ask_next()
            return
        self.show_import(result.import_id)
        if not result.is_new:
            self.notify(self.tr("This very sheet was taken in before; nothing on it has changed."))

    # Showing

    def chosen_rows(self) -> list[FindingRow]:
        """The findings that are selected."""
        return self.services.findings.load_rows(self.table.selected_ids())

    def _narrow(self, kinds: frozenset[FindingKind]) -> None:
        self._kinds = kinds
        self.reload()

    def _show_people(self, is_shown: bool) -> None:
        self._is_masked = not is_shown
        self._model.reload()

    def _show_bar(self) -> None:
        rows = self.chosen_rows() if self._import_id is not None else []
        is_question = (
            len(rows) == 1 and rows[0].kind is FindingKind.UNMAPPED and rows[0].state is FindingState.OPEN
        )
        self.question.setVisible(is_question)
        self.bar.setVisible(bool(rows) and not is_question)
        if is_question:
            goods = self.services.shipping_sheets.goods_in_question(rows[0].id)
            self.question.show_question(rows[0], goods, is_remembered=rows[0].supplier_id is not None)
        elif rows:
            self.bar.show_rows(rows)

    def _fill_menu(self, menu: QMenu, ids: list[int]) -> None:
        rows = self.chosen_rows()
        place = self.table.currentIndex().row()
        if place >= 0:
            whole = partial(self.table.select_group, place)
            menu.addAction(self.tr("Select the whole group"), QKeySequence("Ctrl+Shift+G"), whole)
        if rows and all(row.state is FindingState.OPEN for row in rows):
            menu.addAction(self.tr("It is right after all"), self.bar.confirm.click)
        if any(is_wrong(row) for row in rows):
            menu.addAction(self.tr("Make an incident"), self._incident)
        if rows and len({row.order_id for row in rows}) == 1 and rows[0].order_id is not None:
            menu.addAction(self.tr("Open the order"), lambda: self._open_order(rows[0]))

    # Doing

    def _answer(self, finding_id: int, goods: Goods) -> None:
        summary = self._summary
        is_remembered = summary is not None and summary.supplier_id is not None
        findings = self.services.findings
        outcome = self.do(lambda: findings.answer(finding_id, goods, is_remembered=is_remembered))
        if outcome is None:
            return
        right, wrong = len(outcome.value.right), len(outcome.value.wrong)
        words = QCoreApplication.translate(
            "FindingsView", "%n row(s) settled by this answer.", "", right + wrong
        )
        if wrong:
            words += " " + QCoreApplication.translate("FindingsView", "%n of them wrong.", "", wrong)
        self.notify(words, "ok")
        self._next_question()

    def _confirm_chosen(self, reason: str, is_remembered: bool) -> None:
        self._confirm(self.table.selected_ids(), reason, is_remembered=is_remembered)

    def _confirm(self, ids: list[int], reason: str = "", *, is_remembered: bool = False) -> None:
        findings = self.services.findings
        confirm = partial(findings.confirm_right, ids, reason, is_remembered=is_remembered)
        if ids and (outcome := self.do(confirm)) is not None:
            words = QCoreApplication.translate(
                "FindingsView", "%n finding(s) confirmed to be right.", "", len(ids)
            )
            self.notify_done(words, outcome)
            self._next_question()

    def _reopen(self) -> None:
        ids = [row.id for row in self.chosen_rows() if row.state is FindingState.RIGHT]
        self.do(lambda: self.services.findings.reopen(ids))

    def _next_question(self) -> None:
        """Go on to the next one that is asked about, if any."""
        if self._summary is not None and self._summary.question_ids:
            self.table.select_id(self._summary.question_ids[0])

    def _incident(self) -> None:
        rows = self.chosen_rows()
        made = next((row.incident_id for row in rows if row.incident_id is not None), None)
        wrong = [row.id for row in rows if is_wrong(row)]
        if wrong:
            self._actions.make_incidents(wrong)
        elif made is not None:
            self.context.go("incidents", made)

    def _stop(self) -> None:
        self._actions.make_and_stop([row.id for row in self.chosen_rows() if is_wrong(row)])

    def _open_order(self, row: FindingRow | None) -> None:
        if row is not None and row.order_id is not None:
            self.order_wanted.emit(row.order_id)

    def _go_back(self) -> None:
        if self.question.is_choosing():
            self.question.stop_choosing()
        else:
            self.back_wanted.emit()

    def save_state(self) -> dict[str, Any]:
        return {"import_id": self._import_id, "paths": dict(self._reading.paths)}

    def restore_state(self, state: dict[str, Any]) -> None:
        self._reading.paths.update(state.get("paths", {}))
        if state.get("import_id") is not None:
            self.show_import(state["import_id"])
