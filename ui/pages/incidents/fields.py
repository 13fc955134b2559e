"""Inputs the step panels share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QSpinBox, QWidget

from ui.theme import font_px, scaled


def language_of_window() -> str:
    """``zh_CN`` or ``en``, for texts that are files."""
    return "zh_CN" if QLocale().language() == QLocale.Language.Chinese else "en"


class ChoiceBox(QComboBox):
    """One of (words, value) pairs; `none` adds a first entry that means "not chosen yet" (None)."""

    def __init__(
        self,
        options: Iterable[tuple[str, Any]],
        value: Any = None,
        *,
        none: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[Any] = []
        self.setMaxVisibleItems(20)
        # Long entries (a buyer's goods) may not widen the panel beyond the window.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(scaled(420))
        if none:
            self._append(none, None)
        for words, member in options:
            self._append(words, member)
        self.choose(value)

    def _append(self, words: str, value: Any) -> None:
        self._values.append(value)
        self.addItem(words)

    def value(self) -> Any:
        """What is chosen."""
        index = self.currentIndex()
        return self._values[index] if 0 <= index < len(self._values) else None

    def choose(self, value: Any) -> None:
        """Choose the entry with this value; an unknown one leaves the choice as it is."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls; a choice must not change under the pointer


class NumberBox(QSpinBox):
    """A whole number within bounds, not changed by scrolling past it."""

    def __init__(self, value: int, low: int = 0, high: int = 9999, suffix: str = "") -> None:
        super().__init__()
        self.setRange(low, high)
        self.setSuffix(suffix)
        self.setValue(value)
        self.setMaximumWidth(scaled(120))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class WordsEdit(QPlainTextEdit):
    """A few lines of plain text; Tab goes on to the next field."""

    def __init__(self, text: str = "", lines: int = 3, placeholder: str = "") -> None:
        super().__init__(text)
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._set_height(lines)

    def _set_height(self, lines: int) -> None:
        self.setFixedHeight(round(lines * font_px() * 1.6) + 18)

    def words(self) -> str:
        """The text without white space around it."""
        return self.toPlainText().strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # Ctrl+Enter belongs to the panel's button
            return
        super().keyPressEvent(event)
