"""Labels in the type sizes of the design; all of them plain text, so buyers' words cannot become markup."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.theme import set_role


def _label(text: str, role: str, *, wrap: bool = False, selectable: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    if selectable:
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        label.setTextInteractionFlags(flags)
    if role:
        set_role(label, role)
    return label


def tip(text: str) -> str:
    """A tooltip that shows `text` as it is: Qt takes one with a `<b>` in it for markup."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if "<" in text else text


def plain(text: str = "", *, wrap: bool = False) -> QLabel:
    """Body words; an ampersand is one."""
    return _label(text, "", wrap=wrap)


def heading(text: str = "", *, selectable: bool = False) -> QLabel:
    """A page's title, 18/600."""
    return _label(text, "page", selectable=selectable)


def card_title(text: str = "", *, wrap: bool = False) -> QLabel:
    """A card's title, 15/600."""
    return _label(text, "title", wrap=wrap)


def muted(text: str = "", *, wrap: bool = False) -> QLabel:
    """Secondary words in body size."""
    return _label(text, "muted", wrap=wrap)


def secondary(text: str = "", *, wrap: bool = False) -> QLabel:
    """Secondary words, small."""
    return _label(text, "secondary", wrap=wrap)


def strong(text: str = "", *, wrap: bool = False, selectable: bool = False) -> QLabel:
    """Body words in weight 600."""
    return _label(text, "strong", wrap=wrap, selectable=selectable)


class Elided(QLabel):
    """One line that is cut with an ellipsis where there is no room; the tooltip then has it whole."""

    def __init__(self, text: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            set_role(self, role)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), self.fontMetrics().averageCharWidth() * 6), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(tip(self.text()) if words != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.setFont(self.font())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), words)
        painter.end()


def toned(label: QLabel, tone: str) -> QLabel:
    """Colour a label bad, warn, info, ok, neutral or (empty) plain; its words must say the same."""
    label.setProperty("tone", tone)
    label.style().unpolish(label)
    label.style().polish(label)
    return label


def fact(value: str) -> QLabel:
    """The value beside its name: it takes the room of its row and wraps there."""
    label = muted(value, wrap=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
