"""A supplier's answer pasted as text: what would be written down of it, to be looked at first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from app.domain.statuses import InterceptState
from app.domain.stop_answers import AnswerReading, Said
from app.domain.stop_sheet import ANSWERS, WAITING
from app.services.stop_sheets import StopNumber, StopSheetService
from ui import labels
from ui.theme import SPACE_M, SPACE_S, SPACE_XS, scaled
from ui.widgets import ChoiceBox, Elided, WordsEdit, primary, secondary_button
from ui.widgets.clearing import clear_layout
from ui.widgets.words import secondary, strong

_TYPING_MS = 250


class PastePanel(QWidget):
    """`begin(list id, its numbers)`; emits `wanted({item id: (answer, words)})` or `left`."""

    wanted = Signal(object)
    left = Signal()

    def __init__(self, stops: StopSheetService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops = stops
        self._sheet_id = 0
        self._numbers: dict[int, StopNumber] = {}
        self._said: dict[int, Said] = {}
        self.choices: dict[int, ChoiceBox] = {}
        self.text = WordsEdit(lines=5, placeholder=self.tr("Paste here what the supplier wrote"))
        self.text.setAccessibleName(self.tr("The supplier's answer"))
        self.rest = secondary(wrap=True)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.read)
        self.text.textChanged.connect(self._typing.start)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QGridLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setVerticalSpacing(SPACE_S)
        self._rows = QGridLayout()
        self._rows.setHorizontalSpacing(SPACE_M)
        self._rows.setVerticalSpacing(SPACE_XS)
        self._rows.setColumnStretch(1, 1)
        self.go = primary("", "check", self._go)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go)
        buttons.addWidget(secondary_button(self.tr("Cancel"), "", self.left.emit))
        buttons.addStretch(1)
        column.addWidget(self.text, 0, 0)
        column.addLayout(self._rows, 1, 0)
        column.addWidget(self.rest, 2, 0)
        column.addLayout(buttons, 3, 0)

    def begin(self, sheet_id: int, numbers: Sequence[StopNumber]) -> None:
        """Ask for the words; those in the clipboard are taken where they name a number of the list."""
        self._sheet_id, self._numbers = sheet_id, {row.id: row for row in numbers}
        copied = QGuiApplication.clipboard().text()
        is_answer = any(s.answer for s in self._stops.read_answer(sheet_id, copied).said)
        self.text.setPlainText(copied if is_answer else "")
        self.read()
        self.text.setFocus()

    def read(self) -> None:
        """Show what the words tell."""
        self._typing.stop()
        reading = self._stops.read_answer(self._sheet_id, self.text.words())
        self._said = {said.id: said for said in reading.said}
        self.choices = {}
        clear_layout(self._rows)
        for place, said in enumerate(reading.said):
            self._add_row(place, said)
        self.rest.setText("\n".join(self._rest(reading)))
        self.rest.setVisible(bool(self.rest.text()))
        self._count()

    def _add_row(self, place: int, said: Said) -> None:
        row = self._numbers[said.id]
        words = Elided(said.words)
        words.setMinimumWidth(scaled(80))
        box = ChoiceBox(labels.options(ANSWERS), said.answer, none=self.tr("Not clear: choose"))
        box.setAccessibleName(self.tr("Result of {number}").format(number=row.tracking_no))
        box.setMaximumWidth(scaled(190))
        box.currentIndexChanged.connect(self._count)
        self.choices[said.id] = box
        for column, widget in enumerate((strong(row.tracking_no), words, box)):
            self._rows.addWidget(widget, place, column)

    def _rest(self, reading: AnswerReading) -> list[str]:
        """What the words leave open."""
        lines = []
        silent = [self._numbers[number] for number in reading.silent]
        if self.text.words() and (waiting := [row for row in silent if row.answer in WAITING]):
            numbers = ", ".join(row.tracking_no for row in waiting)
            lines.append(self.tr("Nothing is said of {numbers}: they stay open.").format(numbers=numbers))
        if reading.strange:
            numbers = ", ".join(reading.strange)
            lines.append(self.tr("Not on this list: {numbers}.").format(numbers=numbers))
        if reading.unplaced:
            words = " · ".join(reading.unplaced)
            lines.append(self.tr("Of which number is this said? “{words}”").format(words=words))
        return lines

    def answers(self) -> dict[int, tuple[InterceptState, str]]:
        """What would be written down: every result that is chosen and new."""
        chosen = {number: box.value() for number, box in self.choices.items()}
        return {
            number: (answer, self._said[number].words)
            for number, answer in chosen.items()
            if answer is not None and answer is not self._numbers[number].answer
        }

    def _count(self) -> None:
        count = len(self.answers())
        words = QCoreApplication.translate("PastePanel", "Record %n result(s)", "", count)
        self.go.setText(words)
        self.go.setEnabled(bool(count))

    def _go(self) -> None:
        if found := self.answers():
            self.wanted.emit(found)
