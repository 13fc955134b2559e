"""A line of text that shows its beginning while nobody types in it."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget


class LineEdit(QLineEdit):
    """For values longer than the field, such as a title: Qt shows the end of what was filled in."""

    def __init__(self, text: str = "", name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self.setCursorPosition(0)
        self.textChanged.connect(self._show_beginning)

    def _show_beginning(self) -> None:
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCursorPosition(0)
