"""Cards, figures and the banner across the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QEnterEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import SPACE_L, SPACE_M, SPACE_S, SPACE_XS, set_role
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.screen_reader import Role
from ui.widgets.words import card_title, secondary, toned


def hline() -> QFrame:
    """One hairline across."""
    line = QFrame()
    set_role(line, "line")
    return line


class Card(QFrame):
    """A surface with an optional title; put content into `body`, buttons and chips into `head`.

    ``role="next"`` makes it the loud card of the next step.
    """

    def __init__(self, title: str = "", *, role: str = "card", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, role)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        outer.setSpacing(SPACE_S)
        self.head = QHBoxLayout()
        self.head.setSpacing(SPACE_S)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE_S)
        self._title = card_title(title)
        self._count: Chip | None = None
        if title:
            self.head.addWidget(self._title)
        outer.addLayout(self.head)
        outer.addLayout(self.body)

    def head_words(self) -> str:
        """The words at the top; empty where there are none."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Change the words at the top."""
        if self.head.indexOf(self._title) < 0:
            self.head.insertWidget(0, self._title)
        self._title.setText(title)

    def set_count(self, text: str, tone: str = "neutral") -> None:
        """A small chip behind the title that counts what the card holds."""
        if self._count is None:
            self._count = Chip("")
            self.head.insertWidget(1, self._count)
            self.head.addStretch(1)
        self._count.set_label(text, tone)

    def add(self, widget: QWidget) -> QWidget:
        """Append a widget to the body; gives it back."""
        self.body.addWidget(widget)
        return widget

    def clear(self) -> None:
        """Take everything out of the body."""
        clear_layout(self.body)


class Figure(QFrame):
    """A big number over the words that say what it counts; emits `clicked` when made clickable."""

    clicked = Signal()

    def __init__(
        self,
        number: str,
        words: str,
        tone: str = "",
        *,
        clickable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setProperty("clickable", clickable)
        self._clickable = clickable
        self.accessible_role = Role.Button if clickable else Role.StaticText
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_L, SPACE_M, SPACE_L, SPACE_M)
        layout.setSpacing(SPACE_XS)
        self._number, self._words = QLabel(), secondary(wrap=True)
        set_role(self._number, "figure")
        layout.addWidget(self._number)
        layout.addWidget(self._words)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_figure(number, words, tone)

    def show_figure(self, number: str, words: str, tone: str = "") -> None:
        """Change the number and its words."""
        self._number.setText(number)
        self._words.setText(words)
        toned(self._number, tone)
        self.setAccessibleName(f"{number} {words}")

    def set_chosen(self, is_chosen: bool) -> None:
        """Frame it: what is shown is narrowed to what it counts."""
        self.setProperty("chosen", is_chosen)
        name = self.accessibleName().removesuffix(" ✓")
        self.setAccessibleName(f"{name} ✓" if is_chosen else name)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._clickable and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._clickable and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        self.style().polish(self)
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.style().polish(self)
        super().leaveEvent(event)


class Banner(QFrame):
    """A line across the window that stays, such as "this is the sample shop"."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "banner")
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(SPACE_L, SPACE_XS, SPACE_L, SPACE_XS)
        self.words = toned(secondary(text), "warn")
        self.row.addWidget(self.words)
        self.row.addStretch(1)
