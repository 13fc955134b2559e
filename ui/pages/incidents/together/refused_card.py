"""What came of a step for a group: how many took it, and who did not, with the reason."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.services.incidents.groups import GroupResult, Refusal
from ui.chips import Label
from ui.error_text import error_text
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted

_SHOWN = 40


class RefusedCard(Card):
    """`show_result(result)`; emits `incident_wanted(id)`."""

    incident_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__(self.tr("What came of it"))
        self.head.addStretch(1)

    def show_result(self, result: GroupResult) -> None:
        """Fill in and show."""
        clear_layout(self.body)
        done, refused = len(result.done), len(result.refused)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        words = QCoreApplication.translate("RefusedCard", "%n done", "", done)
        row.addWidget(Chip(Label(words, "ok" if done else "neutral", "check")))
        if refused:
            words = QCoreApplication.translate("RefusedCard", "%n left as they were", "", refused)
            row.addWidget(Chip(Label(words, "warn", "alert-outline")))
        row.addStretch(1)
        self.body.addLayout(row)
        for refusal in result.refused[:_SHOWN]:
            self.add(self._line(refusal))
        if refused > _SHOWN:
            self.add(muted(QCoreApplication.translate("RefusedCard", "and %n more", "", refused - _SHOWN)))
        self.show()

    def _line(self, refusal: Refusal) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        number = refusal.incident_id
        row.addWidget(quiet(refusal.number, "", lambda: self.incident_wanted.emit(number)))
        row.addWidget(muted(error_text(refusal.error), wrap=True), 1)
        return line
