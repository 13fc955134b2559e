"""One choice among a few, as words with values."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from ui.theme import scaled

_NO_LIMIT = 16_777_215  # Qt's QWIDGETSIZE_MAX


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

    def set_options(self, options: Iterable[tuple[str, Any]], value: Any) -> None:
        """Offer these instead, `value` chosen; nothing is emitted while they are exchanged."""
        was_blocked = self.blockSignals(True)
        self.clear()
        self._values.clear()
        for words, member in options:
            self._append(words, member)
        self.choose(value)
        self.blockSignals(was_blocked)

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


class WideChoice(ChoiceBox):
    """A choice that takes the room of its row."""

    def __init__(self, *args: object, **more: object) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaximumWidth(_NO_LIMIT)
