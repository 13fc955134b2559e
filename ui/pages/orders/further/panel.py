"""The panel of one row of an after-sales sheet or a price list."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.domain.statuses import RowOutcome
from ui import labels
from ui.pages.orders.further.rows import FurtherRow
from ui.sheet_rows import place_words
from ui.widgets import Card, Chip, Form, ScrollPanel, card_title, fact, muted, secondary, toned


class FurtherPanel(ScrollPanel):
    """What the row says, what it changes, or why it is left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title, self.chip = card_title(), Chip("")
        self.where = secondary()
        self.head = Card()
        self.head.head.addWidget(self.title)
        self.head.head.addWidget(self.chip)
        self.head.head.addStretch(1)
        self.head.add(self.where)
        self.told = muted(wrap=True)
        self.head.add(self.told)
        self.facts = Card(self.tr("On the sheet"))
        for card in (self.head, self.facts):
            self.add(card)
        self.column.addStretch(1)

    def show_row(self, row: FurtherRow) -> None:
        """Show a row."""
        found = labels.label(row.outcome)
        where = place_words(row.row, row.tabs)
        self.title.setText(row.name or where)
        self.chip.set_label(found)
        self.where.setText(where)
        self.where.setVisible(bool(row.name))
        words = row.words
        if row.outcome is RowOutcome.UNCHANGED:
            words = [self.tr("Everything on the sheet is known already. Nothing is written.")]
        self.told.setText("\n".join(words))
        self.told.setVisible(bool(words))
        toned(self.told, "bad" if row.outcome is RowOutcome.SKIPPED else "")
        self.facts.clear()
        self.facts.setVisible(bool(row.facts))
        form = Form()
        for name, text in row.facts:
            form.add(name, fact(text))
        self.facts.add(form)

    def words(self) -> str:
        """All that is said of the row."""
        return self.told.text()
