"""A day and a time in the zone of the business, and no more than that; may be left out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QWidget

from ui import formats
from ui.theme import SPACE_S


class MomentEdit(QWidget):
    """`MomentEdit(words, start)`: a tick with these words, and the moment it stands for."""

    def __init__(self, words: str, start: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tick = QCheckBox(words)
        local = formats.local(start)
        shown = QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
        self.edit = QDateTimeEdit(shown)
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.edit.setAccessibleName(words)
        self.edit.setEnabled(False)
        self.tick.toggled.connect(self.edit.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.tick)
        row.addWidget(self.edit, 1)
        self.setFocusProxy(self.tick)

    def moment(self) -> datetime | None:
        """The moment, aware; None where it is not ticked."""
        if not self.tick.isChecked():
            return None
        day, time = self.edit.date(), self.edit.time()
        parts = (day.year(), day.month(), day.day(), time.hour(), time.minute())
        return datetime(*parts, tzinfo=formats.business_zone())
