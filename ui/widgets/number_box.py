"""A whole number to type or to step."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSpinBox

from ui.theme import scaled
from ui.widgets.inset import inset


class NumberBox(QSpinBox):
    """A whole number within bounds, not changed by scrolling past it."""

    def __init__(self, value: int, low: int = 0, high: int = 9999, suffix: str = "") -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setValue(value)
        self.setMaximumWidth(scaled(120))
        inset(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
