"""What an import would do, before anything is written: figures, rows, one button."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.domain.money import CURRENCIES
from app.domain.statuses import RowOutcome
from ui import ask, formats
from ui.backups.before import after_backup
from ui.pages.base import Page
from ui.pages.orders.import_detail import ImportPanel
from ui.pages.orders.import_head import RecognisedAs
from ui.pages.orders.import_left_out import save_left_out
from ui.pages.orders.import_reading import Sheet, SheetsRead, TakenIn, Waiting, commit_all, plan_again
from ui.pages.orders.import_rows import COLUMNS, CONTEXT, PreviewFilter, PreviewRow, PreviewRows
from ui.pages.orders.words import store_words
from ui.tables import RecordModel, RecordTable, Sort
from ui.tasks import Operation
from ui.theme import SPACE_S, scaled
from ui.widgets import (
    EmptyState,
    Figure,
    FilterBar,
    SearchBox,
    SplitPanel,
    heading,
    icon_button,
    primary,
    secondary_button,
)
from ui.widgets.words import tip

_SHOWN = (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED, RowOutcome.SKIPPED)
_TONES = {RowOutcome.CREATED: "ok", RowOutcome.UPDATED: "info", RowOutcome.SKIPPED: "bad"}


class ImportView(Page):
    """Holds the sheets that were read until they are imported or put away."""

    page_id = "order_import"
    finished = Signal(object)
    """`TakenIn` after importing, None when put away."""
    columns_wanted = Signal(object)
    """The path of a sheet whose columns are to be looked at."""

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.sheets: list[Sheet] = []
        self.rows = PreviewRows()
        self.store_name: str | None = None
        self.column.addLayout(self._head())
        self.told = RecognisedAs()
        self.told.columns_wanted.connect(self.columns_wanted)
        self.column.addWidget(self.told)
        self.column.addLayout(self._figures())
        self.column.addLayout(self._filter_row())
        self.model = RecordModel(self.rows, COLUMNS, context=CONTEXT, sort=Sort("rank"))
        self.model.setParent(self)
        empty = EmptyState("filter-off-outline", self.tr("No row passes the filters"))
        empty.add_button(secondary_button(self.tr("Show all rows"), "", self.show_all))
        self.table = RecordTable("order_import", self.model, empty=empty)
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        self.table.row_selected.connect(self._show_row)
        self.panel = ImportPanel()
        nothing = EmptyState("cursor-default-click-outline", self.tr("Choose a row"))
        self.split = SplitPanel("order_import", self.table, self.panel, nothing)
        self.split.setSizes([scaled(900), scaled(420)])
        self.column.addWidget(self.split, 1)
        self._add_keys()

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Escape", self.put_away), ("Ctrl+Return", self.start), ("Ctrl+S", self.save_left_out)
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Put away, import nothing (Esc)"), self.put_away)
        self.title = heading()
        self.store_button = secondary_button("", "storefront-outline", self.choose_store)
        self.store_button.setToolTip(self.tr("Put these orders into another shop"))
        self.currency_button = secondary_button("", "cash", self.choose_currency)
        self.currency_button.setToolTip(
            self.tr("The sheet does not say what its amounts are in: choose what the new shop sells in")
        )
        self.button = primary("", "tray-arrow-down", self.start)
        self.button.setToolTip(
            tip(QKeySequence("Ctrl+Return").toString(QKeySequence.SequenceFormat.NativeText))
        )
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.currency_button)
        row.addWidget(self.store_button)
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

    def _filter_row(self) -> QHBoxLayout:
        self.filters = FilterBar()
        self.filters.add("file", self.tr("Sheet"), [(self.tr("All"), None)])
        self.filters.changed.connect(self._filter)
        self.searching = SearchBox(self.tr("Order, goods, shop, name…"))
        self.searching.searched.connect(self._filter)
        self.save_button = secondary_button(
            self.tr("Save rows left out…"), "file-excel-outline", self.save_left_out
        )
        hint = self.tr("A sheet with the reasons, to be corrected and dropped again ({keys})")
        native = QKeySequence.SequenceFormat.NativeText
        self.save_button.setToolTip(tip(hint.format(keys=QKeySequence("Ctrl+S").toString(native))))
        self._only: RowOutcome | None = None
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.searching, 1)
        row.addWidget(self.filters)
        row.addWidget(self.save_button)
        return row

    def reload(self) -> None:
        """Nothing to read: the sheets were handed in."""

    # Showing

    def waiting(self) -> Waiting:
        """What is shown, to be compared together with further sheets."""
        return Waiting(tuple(self.sheets), self.store_name, dict(self.services.orders.suppliers()))

    def show_sheets(self, found: SheetsRead) -> None:
        """Show what importing these would do."""
        self.sheets = list(found.plans)
        self.rows = found.rows or PreviewRows(self.sheets, self.waiting().suppliers)
        files = [(path.name, number) for number, (path, _) in enumerate(self.sheets)]
        self.filters.chip("file").set_options([(self.tr("All"), None), *files])
        self.filters.chip("file").setVisible(len(files) > 1)
        self._only = None
        self.searching.clear()
        self._show_head()
        self._show_figures()
        self.model.set_source(self.rows, self._wanted())
        self._show_chosen()
        self.table.setFocus()
        if self.model.ids:
            self.table.select_id(self.model.ids[0])

    def counts(self) -> dict[RowOutcome, int]:
        """Orders by outcome and rows left out, over all sheets; each order counts once."""
        return self.rows.counts

    def _show_head(self) -> None:
        if len(self.sheets) == 1:
            self.title.setText(self.sheets[0][0].name)
        else:
            self.title.setText(
                QCoreApplication.translate("ImportView", "%n order sheet(s)", "", len(self.sheets))
            )
        stores = list(dict.fromkeys(store for _, plan in self.sheets for store in plan.stores))
        first = store_words(*stores[0]) if stores else ""
        self.store_button.setText(f"{first} +{len(stores) - 1}" if len(stores) > 1 else first)
        self.store_button.setVisible(bool(stores))
        assumed = self.new_currency()
        self.currency_button.setText(self.tr("Amounts in {currency}").format(currency=assumed))
        self.currency_button.setVisible(bool(assumed))
        news = self.counts()[RowOutcome.CREATED] + self.counts()[RowOutcome.UPDATED]
        self.button.setEnabled(bool(news))
        words = QCoreApplication.translate("ImportView", "Import %n order(s)", "", news)
        self.button.setText(words if news else self.tr("Nothing to import"))
        self.told.show_sheets(self.sheets)

    def _show_figures(self) -> None:
        rows = sum(plan.row_count for _, plan in self.sheets)
        words = self.tr("rows on the sheet")
        if len(self.sheets) > 1:
            words = QCoreApplication.translate("ImportView", "rows on %n sheet(s)", "", len(self.sheets))
        self.rows_figure.show_figure(formats.number(rows), words)
        texts = {
            RowOutcome.CREATED: self.tr("new orders"),
            RowOutcome.UPDATED: self.tr("orders with changes"),
            RowOutcome.UNCHANGED: self.tr("orders as they were"),
            RowOutcome.SKIPPED: self.tr("rows left out"),
        }
        for outcome in _SHOWN:
            count = self.counts()[outcome]
            tone = _TONES.get(outcome, "") if count else ""
            self.figures[outcome].show_figure(formats.number(count), texts[outcome], tone)
        self.save_button.setVisible(bool(self.counts()[RowOutcome.SKIPPED]))

    def show_only(self, outcome: RowOutcome) -> None:
        """Narrow the table to one outcome; the same again widens it."""
        self._only = None if self._only is outcome else outcome
        self._filter()

    def show_all(self) -> None:
        """Take all filters off."""
        self._only = None
        self.searching.clear()
        self.filters.chip("file").choose(None)
        self._filter()

    def focus_filter(self) -> None:
        self.searching.setFocus()
        self.searching.selectAll()

    def _wanted(self) -> PreviewFilter:
        return PreviewFilter(self._only, self.filters.values()["file"], self.searching.text())

    def _show_chosen(self) -> None:
        for outcome, figure in self.figures.items():
            figure.set_chosen(outcome is self._only)

    def _filter(self) -> None:
        self._show_chosen()
        self.model.set_filter(self._wanted())
        if self.model.ids and self.table.current_id() is None:
            self.table.select_id(self.model.ids[0])

    def _show_row(self, row: PreviewRow | None) -> None:
        self.split.show_detail(row is not None)
        if row is not None:
            self.panel.show_row(row, self.sheets)

    # Doing

    def choose_store(self) -> None:
        """Another shop for all orders of these sheets."""
        now = next((store for _, plan in self.sheets for store in plan.stores), ("", ""))
        name = ask.text(self, self.tr("Shop"), self.tr("Put these orders into the shop"), now[1])
        if not name:
            return
        self.store_name = name
        waiting, imports = self.waiting(), self.services.order_import
        Operation(
            self, lambda job: plan_again(imports, waiting, job), title=self.tr("Comparing orders")
        ).on_success(self.show_sheets).start()

    def new_currency(self) -> str:
        """What new shops are taken to sell in, where no sheet says so; empty where that is known."""
        return next((plan.new_currency for _, plan in self.sheets if plan.new_currency), "")

    def choose_currency(self) -> None:
        """Say what the new shops of these sheets sell in."""
        options, now = list(CURRENCIES), self.new_currency()
        options = options if now in options else [now, *options]
        label = self.tr("The new shop sells in")
        chosen = ask.choice(self, self.tr("Currency"), label, options, options.index(now))
        if chosen is None or options[chosen] == now:
            return
        waiting, imports = self.waiting(), self.services.order_import
        Operation(
            self, lambda job: plan_again(imports, waiting, job, options[chosen]),
            title=self.tr("Comparing orders"),
        ).on_success(self.show_sheets).start()  # fmt: skip

    def save_left_out(self) -> None:
        """Write the rows left out, with the reasons, as a sheet."""
        if self.save_button.isVisible():
            save_left_out(self, self.sheets)

    def start(self) -> None:
        """Import all sheets shown."""
        if not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        sheets, imports = self.sheets, self.services.order_import
        Operation(
            self,
            after_backup(self.services, lambda job: commit_all(imports, sheets, job)),
            title=self.tr("Importing orders"),
        ).on_success(self._imported).on_failure(self._failed).on_cancel(self._show_head).start()

    def _imported(self, outcome: Outcome[TakenIn]) -> None:
        taken = outcome.value
        if taken.left:
            self.show_sheets(SheetsRead(plans=list(taken.left)))
        else:
            # Each order once, as it was shown; the sheets' own figures count it for each of them.
            taken = replace(taken, counts=self.counts())
            self._forget()
        self.finished.emit(taken)

    def _failed(self, error: MakegoodError) -> None:
        self._show_head()
        self.tell(error)

    def put_away(self) -> None:
        """Import nothing."""
        self._forget()
        self.finished.emit(None)

    def _forget(self) -> None:
        """Let go of the sheets: they hold many orders and whom they go to."""
        self.sheets, self.store_name = [], None
        self.rows = PreviewRows()
        self.model.set_source(self.rows)

    def save_state(self) -> dict[str, Any]:
        return {"sheets": tuple(self.sheets), "store_name": self.store_name, "rows": self.rows}

    def restore_state(self, state: dict[str, Any]) -> None:
        if state.get("sheets"):
            self.store_name = state["store_name"]
            self.show_sheets(SheetsRead(plans=list(state["sheets"])))
