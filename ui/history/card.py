"""The history of the record in front, read when it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from app.domain.errors import NotFound
from app.services.history import HistoryEntry, RecordHistoryService, RecordKey
from ui import icons
from ui.history.step_words import operation_words, step_words
from ui.history.value_words import lines_of
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.timeline import Timeline, TimelineEntry
from ui.widgets.words import secondary

_PAGE = 10


class HistoryCard(Card):
    """Who did what when, from what to what; the newest first. Folded until somebody wants to see it."""

    def __init__(self, history: RecordHistoryService, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("History"), parent=parent)
        self._history = history
        self._record: RecordKey | None = None
        self._entries: list[HistoryEntry] = []
        self.toggle = quiet(self.tr("Show"), "chevron-down", self._toggle)
        self.head.addStretch(1)
        self.head.addWidget(self.toggle)
        self.timeline = Timeline()
        self.nothing = secondary(self.tr("Nothing was changed since it was made."), wrap=True)
        self.more = quiet(self.tr("Earlier"), "chevron-down", self._go_on)
        for widget in (self.timeline, self.nothing):
            self.add(widget)
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._fold(True)

    @property
    def is_open(self) -> bool:
        """Whether it is shown."""
        return not self.timeline.isHidden()

    def show_record(self, kind: str, record_id: int) -> None:
        """Be about this record; another one is folded again, the same one read again where it is open."""
        record = RecordKey(kind, record_id)
        if record != self._record:
            self._record = record
            self._fold(True)
        elif self.is_open:
            self._read()

    def _toggle(self) -> None:
        if self.is_open:
            self._fold(True)
        else:
            self._fold(False)
            self._read()

    def _fold(self, is_folded: bool) -> None:
        self.timeline.setVisible(not is_folded)
        self.nothing.hide()
        self.more.hide()
        self.toggle.setIcon(icons.icon("chevron-down" if is_folded else "chevron-up", "accent"))
        self.toggle.setText(self.tr("Show") if is_folded else self.tr("Hide"))
        self.toggle.setAccessibleName(
            self.tr("Show the history") if is_folded else self.tr("Hide the history")
        )
        if is_folded:
            self.timeline.set_entries([])

    def _read(self) -> None:
        self._entries = []
        self._go_on()

    def _go_on(self) -> None:
        if self._record is None:
            return
        below = self._entries[-1].step.number if self._entries else None
        try:
            found = self._history.of(self._record, below=below, limit=_PAGE)
        except NotFound:
            found = []
        self._entries += found
        self.timeline.set_entries([_line(entry) for entry in self._entries])
        self.nothing.setVisible(not self._entries)
        self.more.setVisible(len(found) == _PAGE)


def _line(entry: HistoryEntry) -> TimelineEntry:
    icon = "undo-variant" if entry.takes_back else "circle-small"
    return TimelineEntry(entry.step.at, _first_line(entry), "\n".join(lines_of(entry)), icon)


def _first_line(entry: HistoryEntry) -> str:
    """ "Confirm the incident · owner"; what was taken back since says so."""
    words = operation_words(entry.step.operation)
    if entry.takes_back is not None:
        pattern = (
            QCoreApplication.translate("History", "Done again: {step}")
            if entry.is_again
            else QCoreApplication.translate("History", "Taken back: {step}")
        )
        words = pattern.format(step=step_words(entry.takes_back))
    elif entry.is_undone:
        words = QCoreApplication.translate("History", "{step} (taken back since)").format(step=words)
    return f"{words} · {actor_words(entry.step.actor)}"


def actor_words(actor: str) -> str:
    """Who did it; the one person of a small shop is called the owner."""
    return QCoreApplication.translate("History", "Owner") if actor == "owner" else actor
