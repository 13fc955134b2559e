"""What a page shows when there is nothing yet: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui import icons
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets.words import card_title, muted


class EmptyState(QWidget):
    """An icon, a title, a sentence, and buttons below, in the middle of the room."""

    def __init__(self, icon: str, title: str, sentence: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = icon
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title, self.sentence = card_title(title, wrap=True), muted(sentence, wrap=True)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE_S)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_M)
        column.addStretch(1)
        for widget in (self._icon, self.title, self.sentence):
            if isinstance(widget, QLabel):
                widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(widget)
        column.addLayout(self._buttons)
        column.addStretch(2)
        self._paint_icon()

    def add_button(self, button: QPushButton) -> QPushButton:
        """Append a button under the sentence."""
        if not self._buttons.count():
            self._buttons.addStretch(1)
            self._buttons.addStretch(1)
        self._buttons.insertWidget(self._buttons.count() - 1, button)
        return button

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._paint_icon()
        super().changeEvent(event)

    def _paint_icon(self) -> None:
        self._icon.setPixmap(icons.pixmap(self._name, scaled(40), "muted", self.devicePixelRatioF()))
