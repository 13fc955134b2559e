"""A search field that speaks after a short pause, and knows a scanner from fingers."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui import icons

# A scanner sends a number of ten digits and more in a tenth of a second; nobody types as quickly.
_SHORTEST_SCAN, _SCAN_MS_PER_KEY = 8, 40


class SearchBox(QLineEdit):
    """Emits `searched(text)` 250 ms after the last key, at once on Return; Esc empties it.

    `scanned(text)` after it for a barcode: many keys at once, ended by Return.
    """

    searched = Signal(str)
    scanned = Signal(str)

    def __init__(self, hint: str, parent: QWidget | None = None, *, pause_ms: int = 250) -> None:
        super().__init__(parent)
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self.addAction(icons.icon("magnify"), QLineEdit.ActionPosition.LeadingPosition)
        self._last = ""
        self._since_first, self._key_count = QElapsedTimer(), 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(pause_ms)
        self._pause.timeout.connect(self._speak)
        self.textChanged.connect(self._pause.start)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._last = ""
            self._speak(is_return=True)
            self._key_count = 0
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            self._count_key(event)
            super().keyPressEvent(event)

    def _count_key(self, event: QKeyEvent) -> None:
        if not event.text().isalnum():
            self._key_count = 0
            return
        if not self._key_count:
            self._since_first.start()
        self._key_count += 1

    def _is_scan(self) -> bool:
        keys = self._key_count
        return keys >= _SHORTEST_SCAN and self._since_first.elapsed() <= keys * _SCAN_MS_PER_KEY

    def _speak(self, *, is_return: bool = False) -> None:
        self._pause.stop()
        text = self.text().strip()
        if text != self._last or is_return:
            self._last = text
            self.searched.emit(text)
        if is_return and self._is_scan():
            self.scanned.emit(text)
