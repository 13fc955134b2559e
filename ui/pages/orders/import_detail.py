"""The panel of one row of an import's preview: old and new side by side, or why it is left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from app.domain.statuses import RowOutcome
from app.services.order_import import FieldChange, ImportPlan
from ui import formats, icons, labels
from ui.pages.orders.import_diff import marked
from ui.pages.orders.import_order_card import NewOrderCard
from ui.pages.orders.import_row_card import LeftOutCard
from ui.pages.orders.import_rows import PreviewRow
from ui.pages.orders.import_words import field_words, is_personal, value_words
from ui.sheet_rows import place_words
from ui.theme import SPACE_S
from ui.widgets import (
    Card,
    Chip,
    ScrollPanel,
    card_title,
    clear_layout,
    icon_button,
    muted,
    secondary,
    strong,
)
from ui.widgets.words import plain

Sheet = tuple[Path, ImportPlan]
_MOST_CHANGES = 60


class ChangesCard(Card):
    """Each field that changes: its name, what is stored now, what it will be."""

    def __init__(self) -> None:
        super().__init__(self.tr("What changes"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SPACE_S * 2)
        self.grid.setVerticalSpacing(SPACE_S)
        self.grid.setColumnStretch(1, 1)
        self.grid.setColumnStretch(2, 1)
        self.body.addLayout(self.grid)

    def show_row(self, row: PreviewRow, *, is_masked: bool) -> None:
        """A line for each field; fields of one line of goods under its name."""
        clear_layout(self.grid)
        self._place = 0
        for column, words in enumerate((self.tr("Now"), self.tr("After the import")), 1):
            self.grid.addWidget(secondary(words), 0, column)
        line = ""
        changes = row.changes
        for change in changes[:_MOST_CHANGES]:
            if change.line != line:
                line = change.line
                self._add_across(strong(line, wrap=True))
            self._add(change, row, is_masked)
        if (more := len(changes) - _MOST_CHANGES) and more > 0:
            self._add_across(secondary(self.tr("… and {count} more").format(count=formats.number(more))))

    def _add_across(self, widget: QWidget) -> None:
        self._place += 1
        self.grid.addWidget(widget, self._place, 0, 1, 3)

    def _add(self, change: FieldChange, row: PreviewRow, is_masked: bool) -> None:
        self._place += 1
        old, new = (
            value_words(change.field, value, row.suppliers, is_masked=is_masked)
            for value in (change.old, change.new)
        )
        name = secondary(field_words(change.field), wrap=True)
        name.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.grid.addWidget(name, self._place, 0)
        if is_masked and is_personal(change.field) and old == new:
            new += " " + self.tr("(differs where it is hidden)")
            before, after = _plain(old), _plain(new)
        else:
            before, after = (_rich(text) for text in marked(old, new))
        if not old:
            before = muted("—")
        name.setBuddy(after)
        after.setAccessibleName(f"{field_words(change.field)}: {old} → {new}")
        for column, label in ((1, before), (2, after)):
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(label, self._place, column)


def _plain(text: str) -> QLabel:
    return _value_label(plain(text))


def _rich(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.RichText)
    return _value_label(label)


def _value_label(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


class ImportPanel(ScrollPanel):
    """Shows one row; people are masked until asked for, and masked again with the next row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: PreviewRow | None = None
        self._sheets: Sequence[Sheet] = ()
        self._is_masked = True
        self.title, self.chip = card_title(), Chip("")
        self.eye = icon_button("eye-outline", self.tr("Show names, phones and addresses"), self.toggle)
        self.where = secondary(wrap=True)
        head = Card()
        head.head.addWidget(self.title)
        head.head.addWidget(self.chip)
        head.head.addStretch(1)
        head.head.addWidget(self.eye)
        head.add(self.where)
        self.same = muted(self.tr("Everything on the sheet is known already. Nothing is written."), wrap=True)
        head.add(self.same)
        self.changes, self.order, self.left_out = ChangesCard(), NewOrderCard(), LeftOutCard()
        for card in (head, self.changes, self.order, self.left_out):
            self.add(card)
        self.column.addStretch(1)

    def show_row(self, row: PreviewRow, sheets: Sequence[Sheet]) -> None:
        """Show a row of the sheets given."""
        self._row, self._sheets, self._is_masked = row, sheets, True
        self._show()
        self.verticalScrollBar().setValue(0)

    def toggle(self) -> None:
        """Show or hide the person."""
        self._is_masked = not self._is_masked
        self._show()

    def words(self) -> str:
        """All that is said of the row, a line each."""
        return "\n".join(self._row.words) if self._row is not None else ""

    def _show(self) -> None:
        row = self._row
        if row is None:
            return
        self.title.setText(row.order_no or place_words(row.row, row.tabs))
        self.chip.set_label(labels.label(row.outcome))
        self.where.setText(self._where(row))
        self.eye.setIcon(icons.icon("eye-outline" if self._is_masked else "eye-off-outline", "muted"))
        self.same.setVisible(row.outcome is RowOutcome.UNCHANGED)
        shown: tuple[tuple[Card, RowOutcome, Callable[..., None]], ...] = (
            (self.changes, RowOutcome.UPDATED, self.changes.show_row),
            (self.order, RowOutcome.CREATED, self.order.show_row),
        )
        for card, outcome, show in shown:
            card.setVisible(row.outcome is outcome)
            if row.outcome is outcome:
                show(row, is_masked=self._is_masked)
        self.left_out.setVisible(bool(row.problems))
        if row.problems:
            self.left_out.show_row(row, self._sheets[row.file][1].parsed, is_masked=self._is_masked)

    def _where(self, row: PreviewRow) -> str:
        names = " + ".join(row.file_names)
        told = f"{names} · {place_words(row.row, row.tabs)}"
        return f"{row.store} · {told}" if row.store else told

    def changeEvent(self, event: QEvent) -> None:
        # The marks in rich text carry the colours of the look they were made in.
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        super().changeEvent(event)
