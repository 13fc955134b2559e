"""One past import: its figures, whether it can be taken back, its rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.domain.statuses import RowOutcome
from app.services.past_imports import ImportedRow, ImportedRowFilter, OrderUse, PastImport, PastImportService
from ui import formats, labels
from ui.label_words.import_uses import use_words
from ui.pages.orders.import_counts import as_before_words, count_words
from ui.pages.orders.past_columns import (
    CONTEXT,
    ROW_COLUMNS,
    kind_words,
    shop_words,
    state_label,
    who_words,
)
from ui.tables import RecordModel, RecordTable, Sort
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import Card, Chip, EmptyState, FilterBar, card_title, secondary, secondary_button, toned
from ui.widgets.words import tip

_TOLD_USES = 3
_SHOWN = (RowOutcome.SKIPPED, RowOutcome.UPDATED, RowOutcome.CREATED)

LOOKED_UP_BELOW = 20_000
"""Orders of an import; of bigger ones what depends on them is looked for only when they are taken back."""


class PastImportPanel(QWidget):
    """`back_wanted(import_id)`, `save_wanted(PastImport)`, `order_wanted(order_id)`."""

    back_wanted = Signal(int)
    save_wanted = Signal(object)
    order_wanted = Signal(int)

    def __init__(self, past: PastImportService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._past = past
        self._shown: PastImport | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self._head())
        self.filters = FilterBar()
        everything = (self.tr("All"), None)
        self.filters.add("outcome", self.tr("Outcome"), [everything, *labels.options(_SHOWN)])
        self.filters.changed.connect(self._filter)
        row = QHBoxLayout()
        row.addWidget(self.filters)
        row.addStretch(1)
        column.addLayout(row)
        self.model = RecordModel(past.rows, ROW_COLUMNS, context=CONTEXT, sort=Sort("rank"))
        self.model.setParent(self)
        self.table = RecordTable(
            "past_import_rows",
            self.model,
            empty=EmptyState("filter-off-outline", self.tr("No row of this kind")),
        )
        self.table.setAccessibleName(self.tr("Rows of the import"))
        self.table.row_opened.connect(self._open)
        column.addWidget(self.table, 1)

    def _head(self) -> Card:
        card = Card()
        self.title, self.chip = card_title(wrap=True), Chip("")
        card.head.addWidget(self.title, 1)
        card.head.addWidget(self.chip)
        self.what, self.counts, self.why = secondary(wrap=True), secondary(wrap=True), secondary(wrap=True)
        toned(self.why, "warn")
        for label in (self.what, self.counts, self.why):
            card.add(label)
        self.back = secondary_button(self.tr("Take back"), "undo", self._take_back)
        self.save = secondary_button(self.tr("Save rows left out…"), "file-excel-outline", self._save)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for button in (self.back, self.save):
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)
        return card

    def show_import(self, found: PastImport) -> None:
        """Show one import."""
        self._shown = found
        self.title.setText(found.file_name)
        self.chip.set_label(state_label(found))
        told = (
            kind_words(found),
            shop_words(found),
            formats.moment(found.imported_at),
            who_words(found),
        )
        self.what.setText(" · ".join(part for part in told if part))
        self.counts.setText(self._counts_words(found))
        self.save.setVisible(bool(found.skipped))
        self.save.setEnabled(found.has_left_out)
        self.save.setToolTip("" if found.has_left_out else self.tr("The rows are not held any more"))
        self._show_way_back(found)
        self._filter()

    def _counts_words(self, found: PastImport) -> str:
        parts = [
            QCoreApplication.translate("PastImportPanel", "%n row(s)", "", found.row_count),
            QCoreApplication.translate("PastImportPanel", "%n new", "", found.created),
            QCoreApplication.translate("PastImportPanel", "%n changed", "", found.updated),
            QCoreApplication.translate("PastImportPanel", "%n as before", "", found.unchanged),
            QCoreApplication.translate("PastImportPanel", "%n left out", "", found.skipped),
        ]
        return " · ".join(parts)

    def _show_way_back(self, found: PastImport) -> None:
        self.back.setVisible(found.undone_at is None)
        words = ""
        if found.undone_at is not None:
            moment = formats.moment(found.undone_at)
            told = self.tr("Taken back on {moment}.").format(moment=moment)
            words = f"{told} {as_before_words(found.kind)}"
        elif uses := self._uses(found):
            words = self._uses_words(uses, found.kind)
        self.back.setEnabled(not words)
        self.back.setToolTip(tip(words))
        self.why.setText(words)
        self.why.setVisible(bool(words))

    def _uses(self, found: PastImport) -> list[OrderUse]:
        if found.created + found.updated > LOOKED_UP_BELOW:
            return []
        try:
            return self._past.uses(found.id)
        except MakegoodError:
            return []  # the button tells why

    def _uses_words(self, uses: list[OrderUse], kind: str) -> str:
        first = {use.order_no: use for use in reversed(uses)}
        told = "; ".join(use_words(use) for use in list(first.values())[::-1][:_TOLD_USES])
        words = self.tr("Cannot be taken back: something was done since with what it brought ({counts}).")
        # Cases are told by their orders, prices by their goods: what was done is listed by these.
        words = words.format(counts=count_words(kind, len(first)))
        return f"{words} {told}" + (" …" if len(first) > _TOLD_USES else "")

    def _filter(self) -> None:
        if self._shown is not None:
            outcome = self.filters.values()["outcome"]
            self.model.set_filter(ImportedRowFilter(self._shown.id, outcome))

    def _take_back(self) -> None:
        if self._shown is not None:
            self.back_wanted.emit(self._shown.id)

    def _save(self) -> None:
        if self._shown is not None:
            self.save_wanted.emit(self._shown)

    def _open(self, row: ImportedRow | None) -> None:
        if row is not None and row.order_id is not None:
            self.order_wanted.emit(row.order_id)
