"""One column that is asked about: what it is taken for and why, and what else it may be."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.sheet_line import ASK_BELOW, ColumnReading
from ui.pages.orders.columns_panel.draft import Draft
from ui.pages.orders.columns_panel.words import (
    NOT_NEEDED,
    column_letters,
    field_options,
    field_words,
    why,
)
from ui.theme import SPACE_M, SPACE_S, SPACE_XS, set_role
from ui.widgets import Chip, Elided, WideChoice, secondary, toned


class ColumnCard(QFrame):
    """Writes into the draft; `changed` when something was chosen, `entered(index)` when the cursor comes."""

    changed = Signal()
    entered = Signal(int)

    def __init__(self, draft: Draft, reading: ColumnReading, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._draft, self._reading = draft, reading
        self.index = reading.index
        self._letter = column_letters(reading.index)
        name = self.tr("Column {letter}, “{heading}”, is").format(
            letter=self._letter, heading=reading.heading
        )
        is_open = self.index in draft.open
        self.choice = WideChoice(
            field_options(draft.kind, reading), none=self.tr("Choose…") if is_open else ""
        )
        self.choice.choose(None if is_open else draft.fields[self.index] or NOT_NEEDED)
        self.choice.setAccessibleName(name)
        self.choice.currentIndexChanged.connect(self._chosen)
        levels = ((self.tr("Printed once for the order"), "order"), (self.tr("Each line its own"), "line"))
        self.level = WideChoice(levels, none=self.tr("Per order or line: as the amounts show"))
        self.level.setAccessibleName(
            self.tr("{heading}: per order or per line").format(heading=reading.heading)
        )
        self.level.choose(draft.levels.get(draft.fields[self.index] or ""))
        self.level.currentIndexChanged.connect(self._level_chosen)
        self._note = toned(secondary(wrap=True), "warn")
        self._lay_out()
        for box in (self.choice, self.level):
            box.installEventFilter(self)
        self.refresh()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(Elided(self._reading.heading or self._letter, "strong"), 1)
        head.addWidget(secondary(self.tr("Column {letter}").format(letter=self._letter)))
        if self._reading.certainty < ASK_BELOW:
            head.addWidget(Chip(self.tr("Not sure"), "warn", "help-circle-outline"))
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_M, SPACE_S, SPACE_M, SPACE_M)
        column.setSpacing(SPACE_XS)
        column.addLayout(head)
        if self._reading.examples:
            column.addWidget(
                Elided(" · ".join(" ".join(e.split()) for e in self._reading.examples), "secondary")
            )
        column.addWidget(secondary(why(self._reading), wrap=True))
        for widget in (self.choice, self.level, self._note):
            column.addWidget(widget)

    def refresh(self) -> None:
        """Show what depends on the rest of the sheet: levels, and a column read as the same field."""
        self.level.setVisible(self._draft.has_level(self.index))
        twin = self._draft.twin(self.index)
        self._note.setVisible(twin is not None)
        if twin is not None:
            words = self.tr("Column {letter} is read as “{field}” too.")
            name = field_words(self._draft.fields[self.index])
            self._note.setText(words.format(letter=column_letters(twin), field=name))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit(self.index)
        return super().eventFilter(watched, event)

    def _chosen(self) -> None:
        if self.choice.value() is not None:
            self._draft.say(self.index, self.choice.value() or None)
            self.changed.emit()

    def _level_chosen(self) -> None:
        name = self._draft.fields[self.index]
        if name is None:
            return
        if self.level.value() is None:
            self._draft.levels.pop(name, None)
        else:
            self._draft.levels[name] = self.level.value()
        self.changed.emit()
