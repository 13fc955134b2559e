"""Hands that touch nothing but the keyboard, and count: every key or chord is one stroke."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from pytestqt.qtbot import QtBot

from tests.journeys.hands import Hands

PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class StrayWindows(QObject):
    """Notes every widget that became a window of its own: most were shown before they had their place.

    Such a window flashes on the screen, and the keyboard is lost to it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            is_meant = isinstance(watched, QMainWindow) or watched.windowType() != Qt.WindowType.Window
            if not is_meant:
                words = getattr(watched, "text", watched.accessibleName)()
                self.seen.append(f"{type(watched).__name__} “{words}”")
        return False


class Keyboard:
    """`press(key)` and `type_text(digits)` go where the cursor is, as from a keyboard; `strokes` counts."""

    def __init__(self, qtbot: QtBot, hands: Hands) -> None:
        self._qtbot, self._hands = qtbot, hands
        self.strokes = 0
        hands.window.activateWindow()
        qtbot.waitUntil(hands.window.isActiveWindow)

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = PLAIN) -> None:
        """One key, alone or as a chord."""
        self.strokes += 1
        at = QApplication.focusWidget()
        assert at is not None, "the keyboard is nowhere"
        self._qtbot.keyClick(at, key, keys)
        self._hands.settle()

    def type_text(self, text: str) -> None:
        """Each letter is a stroke."""
        for letter in text:
            self.press(Qt.Key(ord(letter.upper())))

    def wait_for(self, is_there: Callable[[], bool]) -> None:
        """Look at the screen until it is there."""
        self._qtbot.waitUntil(is_there)
