"""What happened, as one timeline, with a line to write a note."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.services.incidents.results import IncidentDetail
from ui.pages.incidents.story_words import TALK, story_line
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.timeline import Timeline


class StoryCard(Card):
    """Emits `note_written(str)`, and `wanted(action)` for logging answers and promises."""

    note_written = Signal(str)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("What happened"), parent=parent)
        self._detail: IncidentDetail | None = None
        self._only_talk = False
        self.head.addStretch(1)
        self.answer = quiet(self.tr("Log an answer…"), "", lambda: self.wanted.emit("supplier_answered"))
        self.promise = quiet(self.tr("Promises…"), "", lambda: self.wanted.emit("keep_commitment"))
        self.filter = quiet(self.tr("Only talk"), "filter-variant", self._toggle)
        for button in (self.answer, self.promise, self.filter):
            self.head.addWidget(button)
        self.timeline = Timeline()
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Write a note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note.returnPressed.connect(self._write)
        self.add(self.timeline)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.note, 1)
        row.addWidget(secondary_button(self.tr("Add"), "", self._write))
        self.body.addLayout(row)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in; newest at the foot."""
        if self._detail is None or self._detail.id != detail.id:
            self.note.clear()
        self._detail = detail
        entries = [e for e in detail.timeline if not self._only_talk or e.kind in TALK]
        self.timeline.set_entries([story_line(e, detail.row.currency) for e in entries])

    def _toggle(self) -> None:
        self._only_talk = not self._only_talk
        self.filter.setText(self.tr("All") if self._only_talk else self.tr("Only talk"))
        if self._detail is not None:
            self.show_incident(self._detail)

    def _write(self) -> None:
        if self.note.text().strip():
            self.note_written.emit(self.note.text().strip())
            self.note.clear()
