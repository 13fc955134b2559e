"""What happened, one line each: when, what, and quietly by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ui import formats, icons
from ui.theme import ICON, SPACE_M, SPACE_S, scaled
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted, plain, secondary, tip


@dataclass(frozen=True)
class TimelineEntry:
    """One thing that happened: moment, words, optional second line, icon name and tone."""

    at: datetime
    words: str
    detail: str = ""
    icon: str = "circle-small"
    tone: str = "muted"


class Timeline(QWidget):
    """Entries in the order given."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[TimelineEntry, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE_M)
        self._grid.setVerticalSpacing(SPACE_S)
        self._grid.setColumnStretch(2, 1)
        self._icons: list[tuple[QLabel, TimelineEntry]] = []

    def set_entries(self, entries: Sequence[TimelineEntry]) -> None:
        """Show these instead."""
        clear_layout(self._grid)
        self._entries = tuple(entries)
        self._icons.clear()
        row = 0
        for entry in self._entries:
            row = self._add(row, entry)
        self._paint_icons()

    def entries(self) -> tuple[TimelineEntry, ...]:
        """What is shown."""
        return self._entries

    def _add(self, row: int, entry: TimelineEntry) -> int:
        when = secondary(formats.moment(entry.at))
        when.setToolTip(tip(formats.full_moment(entry.at)))
        picture = QLabel()
        words = plain(entry.words)
        words.setWordWrap(True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(when, row, 0, top)
        self._grid.addWidget(picture, row, 1, top)
        self._grid.addWidget(words, row, 2)
        self._icons.append((picture, entry))
        if entry.detail:
            self._grid.addWidget(muted(entry.detail, wrap=True), row + 1, 2)
            return row + 2
        return row + 1

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._paint_icons()
        super().changeEvent(event)

    def _paint_icons(self) -> None:
        for label, entry in self._icons:
            label.setPixmap(icons.pixmap(entry.icon, scaled(ICON), entry.tone, self.devicePixelRatioF()))
