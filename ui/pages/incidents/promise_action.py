"""Promises made: keep them, or note a new one with its day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QTime
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from app.domain.money import Money
from app.services.incidents.results import CommitmentView
from ui import formats
from ui.pages.incidents.step_panel import StepPanel
from ui.theme import SPACE_S
from ui.widgets.buttons import secondary_button
from ui.widgets.words import secondary, strong, toned


class PromisesPanel(StepPanel):
    """Each open promise with its clock and a button; below, a new one."""

    def panel_title(self) -> str:
        return self.tr("Promises")

    def button_words(self) -> str:
        return self.tr("Note the promise")

    def build(self) -> None:
        for promise in self.detail.commitments:
            if promise.kept_at is None:
                self.body.insertWidget(0, self._row(promise))
        now = formats.local(self.services.clock.now())
        self.text = QLineEdit()
        self.due = QDateTimeEdit(QDateTime(QDate(now.year, now.month, now.day), QTime(18, 0)))
        self.due.setCalendarPopup(True)
        self.due.setDisplayFormat("yyyy-MM-dd HH:mm")
        self.form.add(self.tr("&Promise"), self.text)
        self.form.add(self.tr("D&ue"), self.due)

    def _row(self, promise: CommitmentView) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        amount = "" if promise.amount_minor is None else formats.money(_amount(promise))
        words, tone = formats.time_left(promise.due_at, self.services.clock.now())
        layout.addWidget(strong(" ".join(filter(None, (promise.text, amount))), wrap=True), 1)
        layout.addWidget(toned(secondary(words), tone))
        kept = secondary_button(self.tr("Kept"), "check", lambda: self._kept(promise.id))
        layout.addWidget(kept)
        return row

    def _kept(self, number: int) -> None:
        self.keep(self.incidents.keep_commitment(number))
        self._publish()
        self.finished.emit()

    def fields(self) -> Mapping[str, QWidget]:
        return {"message_empty": self.text}

    def apply(self) -> None:
        day, time = self.due.date(), self.due.time()
        parts = (day.year(), day.month(), day.day(), time.hour(), time.minute())
        due = datetime(*parts, tzinfo=formats.business_zone())
        self.keep(self.incidents.add_commitment(self.detail.id, self.text.text(), due))


def _amount(promise: CommitmentView) -> Money:
    return Money(promise.amount_minor or 0, promise.currency)
