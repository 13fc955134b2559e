"""A search field that speaks after a short pause."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import icons


class SearchBox(QLineEdit):
    """Emits `searched(text)` 250 ms after the last key, at once on Return; Esc empties it."""

    searched = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None, *, pause_ms: int = 250) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icons.icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._speak)
        self.textChanged.connect(self._pause.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._last = ""
            self._speak(is_return=True)
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _speak(self, *, is_return: bool = False) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last or is_return:
            self._last = text
            self.searched.emit(text)
