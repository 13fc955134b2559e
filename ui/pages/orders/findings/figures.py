"""The six figures over the findings; each narrows the table to what it counts."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.finding_kinds import mismatch_of
from app.domain.statuses import FindingKind
from app.services.shipping_sheets import SheetSummary
from ui import formats
from ui.theme import SPACE_S
from ui.widgets import Figure

_WRONG = frozenset(k for k in FindingKind if mismatch_of(k, none_ok=True) is not None)
SHOWN: dict[str, frozenset[FindingKind]] = {
    "rows": frozenset(),
    "wrong": _WRONG - {FindingKind.SWAPPED},
    "swapped": frozenset({FindingKind.SWAPPED}),
    "look": frozenset({FindingKind.UNMAPPED, FindingKind.UNKNOWN_ORDER}),
    "late": frozenset({FindingKind.NOT_SHIPPED}),
}
"""Figure → the kinds it counts; none means all."""


class FindingFigures(QWidget):
    """`narrowed(kinds)` when a figure is clicked."""

    narrowed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        self.boxes: dict[str, Figure] = {}
        for key in ("rows", "right", "wrong", "swapped", "look", "late"):
            box = Figure("", "", clickable=key in SHOWN)
            if key in SHOWN:
                box.clicked.connect(partial(self._narrow, key))
            self.boxes[key] = box
            row.addWidget(box, 1)

    def show_summary(self, summary: SheetSummary, now: datetime) -> None:
        """Show the figures of a sheet."""
        shown = {
            "rows": (summary.rows, self.tr("rows on the sheet"), ""),
            "right": (summary.right, self._right_words(summary), "ok"),
            "wrong": (summary.wrong, self._wrong_words(summary), "bad"),
            "swapped": (summary.swapped, self.tr("swapped with each other"), "bad"),
            "look": (summary.to_look, self.tr("want a look from you"), "warn"),
            "late": (summary.not_shipped, self._late_words(summary, now), "warn"),
        }
        for key, (number, words, tone) in shown.items():
            self.boxes[key].show_figure(formats.number(number), words, tone if number else "")

    def _right_words(self, summary: SheetSummary) -> str:
        if summary.right and not summary.uploadable:
            return self.tr("right, told to the platform")
        return self.tr("right, ready for the platform")

    def _wrong_words(self, summary: SheetSummary) -> str:
        if summary.stoppable == summary.wrong:
            return self.tr("wrong, can still be stopped")
        return self.tr("wrong, {count} can still be stopped").format(count=summary.stoppable)

    def _late_words(self, summary: SheetSummary, now: datetime) -> str:
        if not summary.not_shipped or summary.ship_due_at is None:
            return self.tr("not sent")
        return self.tr("not sent, {left}").format(left=formats.time_left(summary.ship_due_at, now)[0])

    def _narrow(self, key: str) -> None:
        self.narrowed.emit(SHOWN[key])
