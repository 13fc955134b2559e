"""Words at the left and buttons at the right; the buttons go beneath where the words would be cut."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLayout, QSizePolicy, QWidget

from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets.flow import FlowLayout

_WORDS_AT_MOST = 560
"""Longer words are cut rather than moving the buttons beneath in a wide window."""


class Folding(QWidget):
    """`Folding(words, buttons)`; `fold()` after the words or the buttons changed."""

    def __init__(self, words: QLayout, buttons: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, SPACE_S)
        for button in buttons:
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self._buttons.setSizePolicy(policy)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SPACE_M)
        self._box.addLayout(words, 1)
        self._box.addWidget(self._buttons)

    def is_folded(self) -> bool:
        """Whether the buttons stand beneath."""
        return self._box.direction() == QBoxLayout.Direction.TopToBottom

    def fold(self) -> None:
        """Put the buttons where there is room for them."""
        self._box.invalidate()
        words = min(self._words.sizeHint().width(), scaled(_WORDS_AT_MOST))
        is_room = words + self._box.spacing() + self._flow.sizeHint().width() <= self.width()
        direction = QBoxLayout.Direction.LeftToRight if is_room else QBoxLayout.Direction.TopToBottom
        self._buttons.setMinimumWidth(self._flow.sizeHint().width() if is_room else 0)
        self._box.setDirection(direction)
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        # The width comes from outside: with the buttons beside, a narrow window could never fold them.
        return QSize(self._flow.minimumSize().width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fold()
