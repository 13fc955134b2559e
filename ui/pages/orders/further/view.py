"""What an after-sales sheet or a price list would do, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from app.domain.changes import Outcome
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import import ImportResult
from app.services.refund_import import RefundPlan
from ui import ask, formats, labels
from ui.backups.before import after_backup
from ui.pages.base import Page
from ui.pages.orders.further.panel import FurtherPanel
from ui.pages.orders.further.reading import Further, FurtherRead, commit, plan_all
from ui.pages.orders.further.rows import CONTEXT, PRICE_COLUMNS, REFUND_COLUMNS, FurtherRow
from ui.pages.orders.import_words import refused_words
from ui.tables import ListSource, RecordModel, RecordTable, Sort
from ui.tasks import Operation
from ui.theme import SPACE_S, scaled
from ui.widgets import (
    EmptyState,
    Figure,
    SearchBox,
    SplitPanel,
    heading,
    icon_button,
    primary,
    secondary,
    secondary_button,
    toned,
)
from ui.widgets.words import tip

_SHOWN = (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED, RowOutcome.SKIPPED)
_TONES = {RowOutcome.CREATED: "ok", RowOutcome.UPDATED: "info", RowOutcome.SKIPPED: "bad"}


class FurtherView(Page):
    """Shows one sheet after the other; each is taken in by its button or put away."""

    page_id = "further_import"
    finished = Signal()
    """Nothing is left to look at."""
    taken_in = Signal(object, str)
    """The `ImportResult` of a sheet, and what to say of it."""

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.sheets: list[Further] = []
        self._only: RowOutcome | None = None
        self._source = ListSource()
        self.column.addLayout(self._head())
        self.told = secondary(wrap=True)
        self.column.addWidget(self.told)
        self.column.addLayout(self._figures())
        self.searching = SearchBox(self.tr("Order, case, goods, supplier…"))
        self.searching.searched.connect(self._filter)
        self.column.addWidget(self.searching)
        self.column.addWidget(self._table(), 1)
        for keys, slot in (("Escape", self.put_away), ("Ctrl+Return", self.start)):
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Put away, import nothing (Esc)"), self.put_away)
        self.title = heading()
        self.owner = secondary_button("", "storefront-outline", self.choose_owner)
        self.button = primary("", "tray-arrow-down", self.start)
        self.button.setToolTip(
            tip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        )
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.owner)
        row.addWidget(self.button)
        return row

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.rows_figure = Figure("", "", clickable=True)
        self.rows_figure.clicked.connect(self.show_all)
        row.addWidget(self.rows_figure, 1)
        self.figures: dict[RowOutcome, Figure] = {}
        for outcome in _SHOWN:
            figure = Figure("", "", clickable=True)
            figure.clicked.connect(partial(self.show_only, outcome))
            self.figures[outcome] = figure
            row.addWidget(figure, 1)
        return row

    def _table(self) -> SplitPanel:
        self.tables: dict[SheetKind, RecordTable] = {}
        self.models: dict[SheetKind, RecordModel] = {}
        self.panel = FurtherPanel()
        nothing = EmptyState("cursor-default-click-outline", self.tr("Choose a row"))
        for kind, columns in ((SheetKind.REFUNDS, REFUND_COLUMNS), (SheetKind.PRODUCTS, PRICE_COLUMNS)):
            model = RecordModel(self._source, columns, context=CONTEXT, sort=Sort("rank"))
            model.setParent(self)
            empty = EmptyState("filter-off-outline", self.tr("No row passes the filters"))
            table = RecordTable(f"import_{kind.value}", model, empty=empty)
            table.setAccessibleName(self.tr("Rows of the sheet"))
            table.row_selected.connect(self._show_row)
            self.tables[kind], self.models[kind] = table, model
        holder = QStackedWidget()
        for table in self.tables.values():
            holder.addWidget(table)
        self._holder = holder
        split = SplitPanel("further_import", holder, self.panel, nothing)
        split.setSizes([scaled(900), scaled(380)])
        self.split = split
        return split

    @property
    def kind(self) -> SheetKind:
        """Of the sheet shown."""
        return SheetKind(self.sheets[0].plan.kind) if self.sheets else SheetKind.REFUNDS

    @property
    def table(self) -> RecordTable:
        """The table of the sheet shown."""
        return self.tables[self.kind]

    @property
    def model(self) -> RecordModel:
        """Its rows."""
        return self.models[self.kind]

    def reload(self) -> None:
        """Nothing to read: the sheets were handed in."""

    # Showing

    def open_sheets(self, sheets: Sequence[tuple[Path, ParsedSheet]]) -> None:
        """Look at these after what is here already."""
        services = self.services
        Operation(
            self,
            lambda job: plan_all(services, sheets, None, job),
            title=self.tr("Comparing with the orders"),
        ).on_success(self._planned).start()

    def show_sheets(self, sheets: Sequence[Further]) -> None:
        """Show these as they were looked at before the window was made anew."""
        self.sheets = list(sheets)
        self._show_first()

    def _planned(self, read: FurtherRead) -> None:
        if read.problems:
            self.notify(refused_words(list(read.problems)), "bad")
        known = {sheet.path for sheet in read.sheets}
        self.sheets = [sheet for sheet in self.sheets if sheet.path not in known] + list(read.sheets)
        self._show_first()

    def _show_first(self) -> None:
        if not self.sheets:
            self.finished.emit()
            return
        sheet = self.sheets[0]
        self._only = None
        self.searching.clear()
        self._source.set_rows(sheet.rows)
        self._holder.setCurrentWidget(self.table)
        self._show_head(sheet)
        self._show_figures(sheet)
        self._filter()
        self.table.setFocus()
        if self.model.ids:
            self.table.select_id(self.model.ids[0])

    def _show_head(self, sheet: Further) -> None:
        plan = sheet.plan
        self.title.setText(sheet.path.name)
        news = plan.counts[RowOutcome.CREATED] + plan.counts[RowOutcome.UPDATED]
        if isinstance(plan, RefundPlan):
            words = QCoreApplication.translate("FurtherView", "Import %n case(s)", "", news)
            self.owner.setText(plan.store_name or self.tr("Shop…"))
            self.owner.setToolTip(self.tr("Say which of your shops the sheet is of"))
        else:
            words = QCoreApplication.translate("FurtherView", "Import %n price(s)", "", news)
            self.owner.setText(" · ".join(plan.suppliers[:2]) or self.tr("Whose prices?"))
            self.owner.setToolTip(self.tr("Say which supplier asks these prices"))
        self.button.setText(words if news else self.tr("Nothing to import"))
        self.button.setEnabled(bool(news))
        self.told.setText(self._recognised(sheet))
        toned(self.told, "" if plan.has_news else "warn")

    def _recognised(self, sheet: Further) -> str:
        plan = sheet.plan
        kind = labels.words(SheetKind(plan.kind))
        said = self.tr("Recognised as {kind}").format(kind=kind)
        if plan.platform:
            said = self.tr("Recognised as {platform} {kind}").format(
                platform=labels.platform(plan.platform), kind=kind
            )
        parts = [said]
        if not plan.has_news and plan.imported_before_at is not None:
            at = formats.moment(plan.imported_before_at)
            parts.append(self.tr("imported already on {moment}, nothing has changed").format(moment=at))
        if isinstance(plan, RefundPlan) and plan.without_order:
            parts.append(
                QCoreApplication.translate(
                    "FurtherView", "%n case(s) wait for their order", "", plan.without_order
                )
            )
        if len(self.sheets) > 1:
            more = len(self.sheets) - 1
            parts.append(QCoreApplication.translate("FurtherView", "%n more sheet(s) to look at", "", more))
        return " · ".join(parts)

    def _show_figures(self, sheet: Further) -> None:
        self.rows_figure.show_figure(formats.number(sheet.plan.row_count), self.tr("rows on the sheet"))
        is_refunds = isinstance(sheet.plan, RefundPlan)
        texts = {
            RowOutcome.CREATED: self.tr("new cases") if is_refunds else self.tr("new goods"),
            RowOutcome.UPDATED: self.tr("cases with changes")
            if is_refunds
            else self.tr("prices that change"),
            RowOutcome.UNCHANGED: self.tr("cases as they were")
            if is_refunds
            else self.tr("prices as they were"),
            RowOutcome.SKIPPED: self.tr("rows left out"),
        }
        for outcome, words in texts.items():
            count = sheet.plan.counts[outcome]
            tone = _TONES.get(outcome, "") if count else ""
            self.figures[outcome].show_figure(formats.number(count), words, tone)

    def show_only(self, outcome: RowOutcome) -> None:
        """Narrow the table to one outcome; the same again widens it."""
        self._only = None if self._only is outcome else outcome
        self._filter()

    def show_all(self) -> None:
        """Every row again."""
        self._only = None
        self.searching.clear()
        self._filter()

    def _filter(self) -> None:
        self.model.set_filter(partial(_passes, self._only, self.searching.text().strip().lower()))

    def _show_row(self, row: FurtherRow | None) -> None:
        self.split.show_detail(row is not None)
        if row is not None:
            self.panel.show_row(row)

    # Doing

    def choose_owner(self) -> None:
        """The shop of the cases, or the supplier of the prices."""
        if not self.sheets:
            return
        sheet, services = self.sheets[0], self.services
        if isinstance(sheet.plan, RefundPlan):
            name = ask.text(
                self,
                self.tr("Shop"),
                self.tr("The shop that these cases are of"),
                sheet.plan.store_name or "",
            )
        else:
            now = next(iter(sheet.plan.suppliers), "")
            name = ask.text(self, self.tr("Supplier"), self.tr("Who asks these prices"), now)
        if not name:
            return
        Operation(
            self,
            lambda job: plan_all(services, [(sheet.path, sheet.plan.parsed)], name, job),
            title=self.tr("Comparing with the orders"),
        ).on_success(self._planned_again).start()

    def _planned_again(self, read: FurtherRead) -> None:
        """The sheet in front as it is with another owner; it stays in front."""
        if read.problems:
            self.notify(refused_words(list(read.problems)), "bad")
        if read.sheets:
            self.sheets[0] = read.sheets[0]
        self._show_first()

    def start(self) -> None:
        """Take in the sheet shown."""
        if not self.button.isEnabled() or not self.sheets:
            return
        self.button.setEnabled(False)
        sheet, services = self.sheets[0], self.services
        Operation(
            self,
            after_backup(services, lambda job: commit(services, sheet, job)),
            title=self.tr("Importing the sheet"),
        ).on_success(self._imported).on_failure(self._failed).on_cancel(self._show_first).start()

    def _imported(self, outcome: Outcome[ImportResult]) -> None:
        sheet = self.sheets.pop(0)
        self.taken_in.emit(outcome.value, self._result_words(sheet, outcome.value))
        self._show_first()

    def _result_words(self, sheet: Further, result: ImportResult) -> str:
        count = result.created + result.updated
        if not isinstance(sheet.plan, RefundPlan):
            return QCoreApplication.translate("FurtherView", "Imported: %n price(s).", "", count)
        words = QCoreApplication.translate("FurtherView", "Imported: %n after-sales case(s).", "", count)
        return " ".join([words, *_case_effects(sheet.plan, result)])

    def _failed(self, error: Exception) -> None:
        self._show_first()
        self.tell(error)  # type: ignore[arg-type]

    def put_away(self) -> None:
        """Do not import the sheet shown; the next one comes."""
        self.sheets = self.sheets[1:]
        self._show_first()


def _case_effects(plan: RefundPlan, result: ImportResult) -> list[str]:
    """What came of the cases besides: orders, planned refunds that are paid now, refunds nobody planned."""
    translate = QCoreApplication.translate
    held = sum(case.status_before is not case.status_after for case in plan.cases)
    told = (
        (held, translate("FurtherView", "%n order(s) changed their state.", "", held)),
        (
            result.paid_refunds,
            translate("FurtherView", "%n planned refund(s) marked as paid.", "", result.paid_refunds),
        ),
        (
            result.unmatched_refunds,
            translate("FurtherView", "%n refund(s) match nothing you planned.", "", result.unmatched_refunds),
        ),
    )
    return [words for count, words in told if count]


def _passes(outcome: RowOutcome | None, text: str, row: FurtherRow) -> bool:
    if outcome is not None and row.outcome is not outcome:
        return False
    return (
        not text or text in "\n".join((row.name, row.refund_no, row.supplier, row.spec, *row.words)).lower()
    )
