"""What an import would do, before anything is written: figures, rows, one button."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.changes import Outcome
from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import import ImportPlan, ImportResult
from ui import ask, formats, labels
from ui.pages.base import Page
from ui.pages.orders.import_reading import commit_all, plan_again
from ui.pages.orders.import_rows import COLUMNS, CONTEXT, PreviewRow, preview_rows
from ui.pages.orders.import_words import problem_words
from ui.pages.orders.words import store_words
from ui.tables import ListSource, RecordModel, RecordTable, Sort
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets import (
    Card,
    EmptyState,
    Figure,
    FilterBar,
    heading,
    icon_button,
    muted,
    primary,
    secondary,
    secondary_button,
    toned,
)

Sheet = tuple[Path, ImportPlan]
_SHOWN = (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED, RowOutcome.SKIPPED)
_TONES = {RowOutcome.CREATED: "ok", RowOutcome.UPDATED: "info", RowOutcome.SKIPPED: "bad"}


class ImportView(Page):
    """Holds the sheets that were read until they are imported or put away."""

    page_id = "order_import"
    finished = Signal(object)
    """The results (list of ImportResult) after importing, None when put away."""

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.sheets: list[Sheet] = []
        self._source = ListSource()
        self.column.addLayout(self._head())
        self.told = secondary(wrap=True)
        self.column.addWidget(self.told)
        self.column.addLayout(self._figures())
        self.column.addWidget(self._filter_row())
        self.model = RecordModel(self._source, COLUMNS, context=CONTEXT, sort=Sort("rank"))
        self.model.setParent(self)
        empty = EmptyState("check-circle-outline", self.tr("No row of this kind"))
        self.table = RecordTable("order_import", self.model, empty=empty)
        self.table.setAccessibleName(self.tr("Rows of the sheet"))
        self.table.row_selected.connect(self._show_words)
        self.column.addWidget(self.table, 1)
        self.words = Card()
        self.words_text = muted(wrap=True)
        self.words.add(self.words_text)
        self.column.addWidget(self.words)
        for keys, slot in (("Escape", self.put_away), ("Ctrl+Return", self.start)):
            QShortcut(QKeySequence(keys), self, slot).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.back = icon_button("arrow-left", self.tr("Put away, import nothing (Esc)"), self.put_away)
        self.title = heading()
        self.store_button = secondary_button("", "storefront-outline", self.choose_store)
        self.store_button.setToolTip(self.tr("Put these orders into another shop"))
        self.button = primary("", "tray-arrow-down", self.start)
        row.addWidget(self.back)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.store_button)
        row.addWidget(self.button)
        return row

    def _figures(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        self.rows_figure = Figure("", "")
        row.addWidget(self.rows_figure, 1)
        self.figures: dict[RowOutcome, Figure] = {}
        for outcome in _SHOWN:
            figure = Figure("", "", clickable=True)
            figure.clicked.connect(partial(self.show_only, outcome))
            self.figures[outcome] = figure
            row.addWidget(figure, 1)
        return row

    def _filter_row(self) -> QWidget:
        self.filters = FilterBar()
        everything = (self.tr("All"), None)
        self.filters.add("outcome", self.tr("Outcome"), [everything, *labels.options(_SHOWN)])
        self.filters.add("file", self.tr("Sheet"), [everything])
        self.filters.changed.connect(self._filter)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.filters)
        row.addStretch(1)
        return holder

    def reload(self) -> None:
        """Nothing to read: the sheets were handed in."""

    # Showing

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show what importing these would do."""
        self.sheets = list(sheets)
        suppliers = dict(self.services.orders.suppliers())
        self._source.set_rows(list(preview_rows(self.sheets, suppliers)))
        files = [(path.name, number) for number, (path, _) in enumerate(self.sheets)]
        self.filters.chip("file").set_options([(self.tr("All"), None), *files])
        self.filters.chip("file").setVisible(len(files) > 1)
        self._show_head()
        self._show_figures()
        self._filter()
        self.table.setFocus()
        if self.model.ids:
            self.table.select_id(self.model.ids[0])

    def counts(self) -> dict[RowOutcome, int]:
        """Orders by outcome and rows left out, over all sheets."""
        return {outcome: sum(plan.counts[outcome] for _, plan in self.sheets) for outcome in _SHOWN}

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
        news = self.counts()[RowOutcome.CREATED] + self.counts()[RowOutcome.UPDATED]
        self.button.setEnabled(bool(news))
        one = QCoreApplication.translate("ImportView", "Import %n order(s)", "", news)
        if not news:
            one = self.tr("Nothing to import")
        self.button.setText(self.tr("Import all") if news and len(self.sheets) > 1 else one)
        self.told.setText("\n".join(self._recognised(path, plan) for path, plan in self.sheets[:4]))
        toned(self.told, "" if news else "warn")
        remarks = [remark for _, plan in self.sheets for remark in plan.remarks]
        self.told.setToolTip("\n".join(f"{r.row}: {problem_words(r)}" for r in remarks[:20]))

    def _recognised(self, path: Path, plan: ImportPlan) -> str:
        kind = labels.words(SheetKind(plan.kind))
        words = self.tr("Recognised as {platform} {kind}").format(
            platform=labels.platform(plan.platform), kind=kind
        )
        if plan.imported_before_at is not None and not plan.has_news:
            at = formats.moment(plan.imported_before_at)
            words += " · " + self.tr("imported already on {moment}, nothing has changed").format(moment=at)
        elif not plan.has_news:
            words += " · " + self.tr("nothing new in it")
        if plan.remarks:
            words += " · " + QCoreApplication.translate("ImportView", "%n remark(s)", "", len(plan.remarks))
        return f"{path.name}: {words}" if len(self.sheets) > 1 else words

    def _show_figures(self) -> None:
        rows = sum(plan.row_count for _, plan in self.sheets)
        self.rows_figure.show_figure(formats.number(rows), self.tr("rows on the sheet"))
        texts = {
            RowOutcome.CREATED: self.tr("new orders"),
            RowOutcome.UPDATED: self.tr("orders with changes"),
            RowOutcome.UNCHANGED: self.tr("orders as they were"),
            RowOutcome.SKIPPED: self.tr("rows left out"),
        }
        for outcome, count in self.counts().items():
            tone = _TONES.get(outcome, "") if count else ""
            self.figures[outcome].show_figure(formats.number(count), texts[outcome], tone)

    def show_only(self, outcome: RowOutcome) -> None:
        """Narrow the table to one outcome; the same again widens it."""
        chip = self.filters.chip("outcome")
        chip.choose(None if chip.value() is outcome else outcome)

    def _filter(self) -> None:
        values = self.filters.values()
        self.model.set_filter(partial(_passes, values["outcome"], values["file"]))

    def _show_words(self, row: PreviewRow | None) -> None:
        words = row.words if row is not None else []
        self.words.setVisible(bool(words))
        self.words_text.setText("\n".join(words[:8]))

    # Doing

    def choose_store(self) -> None:
        """Another shop for all orders of these sheets."""
        now = next((store for _, plan in self.sheets for store in plan.stores), ("", ""))
        name = ask.text(self, self.tr("Shop"), self.tr("Put these orders into the shop"), now[1])
        if not name:
            return
        sheets, imports = self.sheets, self.services.order_import
        Operation(
            self, lambda job: plan_again(imports, sheets, name, job), title=self.tr("Comparing orders")
        ).on_success(self.show_sheets).start()

    def start(self) -> None:
        """Import all sheets shown."""
        if not self.button.isEnabled():
            return
        self.button.setEnabled(False)
        sheets, imports = self.sheets, self.services.order_import
        Operation(
            self, lambda job: commit_all(imports, sheets, job), title=self.tr("Importing orders")
        ).on_success(self._imported).on_failure(self._failed).on_cancel(self._show_head).start()

    def _imported(self, outcome: Outcome[list[ImportResult]]) -> None:
        self.sheets = []
        self.finished.emit(outcome.value)

    def _failed(self, error: Exception) -> None:
        self._show_head()
        self.tell(error)  # type: ignore[arg-type]

    def put_away(self) -> None:
        """Import nothing."""
        self.sheets = []
        self.finished.emit(None)


def _passes(outcome: RowOutcome | None, file: int | None, row: PreviewRow) -> bool:
    return (outcome is None or row.outcome is outcome) and (file is None or row.file == file)
