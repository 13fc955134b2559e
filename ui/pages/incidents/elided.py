"""One line of secondary words that ends in an ellipsis where the room ends; the tooltip has it all."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import sized_font, tokens
from ui.widgets.words import tip


class ElidedLabel(QWidget):
    """Right-aligned; takes what room is left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_words(self, words: str) -> None:
        """Say something else."""
        self._words = words
        self.setToolTip(tip(words))
        self.setAccessibleName(words)
        self.update()

    def text(self) -> str:
        """The words in full."""
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(40, self.fontMetrics().height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(sized_font("secondary"))
        painter.setPen(tokens().muted)
        words = painter.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
