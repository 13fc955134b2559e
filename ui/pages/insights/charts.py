"""Charts of bars, painted by us: a library of charts costs half a second and 50 MB before its first bar.

A bar is chosen with the mouse or the arrow keys; clicking it, or Enter, opens the rows it counts.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QToolTip, QWidget

from ui.theme import sized_font, tokens
from ui.widgets.screen_reader import Role
from ui.widgets.words import tip

_FRAME = 2


@dataclass(frozen=True)
class Bar:
    """One bar: `key` finds the rows behind it, `words` say its value; None leaves a gap."""

    key: str
    name: str
    value: float | None
    words: str
    tone: str = "info"


class Chart(QWidget):
    """Bars in the colours in force, painted when they come into sight.

    Emits `opened(key)`. Subclasses say how high the chart is (`wanted_height`), where the bars stand
    (`boxes`) and how far a click on one reaches (`reach`), and draw what stands around them (`draw_around`).
    """

    opened = Signal(str)
    accessible_role = Role.Chart

    def __init__(self, described: str) -> None:
        super().__init__()
        self.setAccessibleName(described)
        self.setMouseTracking(True)
        self._bars: list[Bar] = []
        self._chosen: int | None = None
        self._pressed: int | None = None
        self._fit()

    def bars(self) -> list[Bar]:
        """The bars as they are shown, those without a value left out."""
        return self._bars

    def open_bar(self, place: int) -> None:
        """As if the bar was clicked; one that counts nothing has no rows to open."""
        if self._bars[place].value:
            self.opened.emit(self._bars[place].key)

    def wanted_height(self) -> int:
        """Pixels that the bars need."""
        raise NotImplementedError

    def boxes(self) -> list[QRectF]:
        """Where each bar stands, in whole pixels."""
        raise NotImplementedError

    def reach(self, box: QRectF) -> QRectF:
        """Where a click opens the bar that stands at `box`."""
        raise NotImplementedError

    def draw_around(self, painter: QPainter, boxes: list[QRectF]) -> None:
        """Axes, names and values; drawn before the bars."""
        raise NotImplementedError

    def _take(self, bars: list[Bar]) -> None:
        self._bars = bars
        # An empty chart has nothing to choose from.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bars else Qt.FocusPolicy.NoFocus)
        if self._chosen is not None and self._chosen >= len(bars):
            self._chosen = None
        self._fit()
        self.update()

    def _fit(self) -> None:
        self.setFixedHeight(self.wanted_height())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), tokens()
        painter.fillRect(self.rect(), look.surface)
        painter.setFont(sized_font("secondary"))
        boxes = self.boxes()
        self.draw_around(painter, boxes)
        for bar, box in zip(self._bars, boxes, strict=True):
            painter.fillRect(box, look.tone(bar.tone)[0])
        if self.hasFocus() and self._chosen is not None:
            # The chosen bar has a frame as long as the chart has the cursor.
            painter.setPen(QPen(QColor(look.text), _FRAME))
            painter.drawRect(boxes[self._chosen])
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    # Choosing

    def bar_at(self, at: QPointF) -> int | None:
        """Which bar a click there opens."""
        return next((n for n, box in enumerate(self.boxes()) if self.reach(box).contains(at)), None)

    def _choose(self, place: int) -> None:
        self._chosen = place
        self.setAccessibleDescription(_said(self._bars[place]))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._pressed = self.bar_at(event.position()) if is_left else None

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place, self._pressed = self._pressed, None
        if place is not None and place == self.bar_at(event.position()):
            self._choose(place)
            self.open_bar(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.bar_at(event.position())
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        words = "" if place is None else tip(_said(self._bars[place]))
        QToolTip.showText(event.globalPosition().toPoint(), words, self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        forward = event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down)
        back = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up)
        if not self._bars or not (forward or back or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)):
            super().keyPressEvent(event)
            return
        chosen = -1 if self._chosen is None else self._chosen
        if forward or back:
            self._choose(min(max(chosen + (1 if forward else -1), 0), len(self._bars) - 1))
        elif self._chosen is not None:
            self.open_bar(self._chosen)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._bars:
            self._choose(self._chosen or 0)


def _said(bar: Bar) -> str:
    return f"{bar.name}: {bar.words}"


def whole_box(left: float, top: float, right: float, bottom: float) -> QRectF:
    """A box between these edges, in whole pixels, so that its own are sharp; what is not nothing is seen."""
    (x, wide), (y, high) = _whole(left, right), _whole(top, bottom)
    return QRectF(x, y, wide, high)


def _whole(one: float, other: float) -> tuple[int, int]:
    first, last = round(min(one, other)), round(max(one, other))
    return first, last - first if first < last or one == other else 1


def metrics() -> QFontMetrics:
    """Of the words in a chart."""
    return QFontMetrics(sized_font("secondary"))
