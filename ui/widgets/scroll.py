"""A column that scrolls when the window is low."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import SPACE_M, set_role
from ui.widgets.clearing import clear_layout


class _Column(QVBoxLayout):
    """As high as its cards are at this width, from the top.

    Not `AlignTop`: Qt then takes the height hint, which knows nothing of lines that wrap, and cuts them.
    """

    def setGeometry(self, rect: QRect) -> None:
        wanted = self.heightForWidth(rect.width()) if self.hasHeightForWidth() else self.sizeHint().height()
        super().setGeometry(QRect(rect.topLeft(), QSize(rect.width(), min(rect.height(), wanted))))


class ScrollPanel(QScrollArea):
    """Cards one under the other in `column`; sideways only where a word would be cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        set_role(self.inside, "scroll")
        self.column = _Column(self.inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE_M)
        self.setWidget(self.inside)

    def add(self, widget: QWidget) -> QWidget:
        """Append a widget; gives it back."""
        self.column.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Take everything out."""
        clear_layout(self.column)
