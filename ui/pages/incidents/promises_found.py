"""The promises read in a message before it goes out: a tick and a day for each."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.promises import Promise
from app.services.incidents.promising import NewPromise
from ui import formats
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets.elided_check import ElidedCheck
from ui.widgets.words import secondary


class PromiseFields(QWidget):
    """One promise: ticked where a day was read; the owner may change the day, or name the one missing."""

    def __init__(self, promise: Promise, now: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise = promise
        words = [promise.text]
        if promise.amount is not None:
            words.append(formats.money(promise.amount))
        if promise.due_at is None:
            words.append(self.tr("no day named"))
        self.tick = ElidedCheck(" · ".join(words))
        self.tick.setChecked(promise.due_at is not None)
        self.due = QDateTimeEdit(_shown(promise.due_at or now + timedelta(days=1)))
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.due.setAccessibleName(self.tr("Due"))
        self.due.setEnabled(self.tick.isChecked())
        self.tick.toggled.connect(self.due.setEnabled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.tick, 1)
        row.addWidget(self.due)

    def chosen(self) -> NewPromise:
        """The promise with its day."""
        day, time = self.due.date(), self.due.time()
        parts = (day.year(), day.month(), day.day(), time.hour(), time.minute())
        due = datetime(*parts, tzinfo=formats.business_zone())
        return NewPromise(self.promise.text, due, self.promise.kind, self.promise.amount)


class PromisesFound(QWidget):
    """`show_promises(…)` as the text changes; `chosen()` when it is logged. Ticks set by hand stay."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PromiseFields] = []
        self.head = secondary(wrap=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE_XS)
        self._column.addWidget(self.head)
        self.hide()

    def show_promises(self, found: Sequence[Promise], now: datetime) -> None:
        """Put up the rows; those of promises that are still in the text are left as they are."""
        known = {(row.promise.text, row.promise.due_at, row.promise.amount): row for row in self.rows}
        rows = []
        for p in found:
            key = (p.text, p.due_at, p.amount)
            rows.append(known.pop(key) if key in known else PromiseFields(p, now))
        for gone in known.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for at, row in enumerate(rows, 1):
            self._column.insertWidget(at, row)
        self.rows = rows
        self.head.setText(self.tr("%n promise(s) in the text; ticked ones get a clock:", "", len(rows)))
        self.setVisible(bool(rows))

    def chosen(self) -> list[NewPromise]:
        """What is ticked."""
        return [row.chosen() for row in self.rows if row.tick.isChecked()]


def _shown(moment: datetime) -> QDateTime:
    local = formats.local(moment)
    return QDateTime(QDate(local.year, local.month, local.day), QTime(local.hour, local.minute))
