"""Upright bars over names, such as months, with an axis of round values at the left."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from ui import formats
from ui.pages.insights.charts import Bar, Chart, metrics, whole_box
from ui.theme import font_px, scaled, tokens

_HEIGHT, _AXIS, _EDGE, _GAP = 220, 52, 8, 8
_HEADROOM = 1.05
_GROUP, _BODY = 0.64, 0.92
"""How much of the room of a name its bars take, and of a bar's room the bar."""
_GRID_ALPHA = 0.6


class BarChart(Chart):
    """Groups of upright bars, each group over its name; the series stand beside each other.

    `suffix` follows the values of the axis.
    """

    def __init__(self, described: str, *, suffix: str = "") -> None:
        self._names: Sequence[str] = ()
        self._series: Sequence[Sequence[Bar]] = ()
        self._suffix = suffix
        super().__init__(described)

    def show_series(self, names: Sequence[str], series: Sequence[Sequence[Bar]]) -> None:
        """Show these; the series are as long as the names."""
        self._names, self._series = names, series
        self._take([bar for _, _, bar in self._places()])

    def _places(self) -> Iterator[tuple[int, int, Bar]]:
        """(name, series, bar) from the left, those without a value left out."""
        for place, group in enumerate(zip(*self._series, strict=True)):
            for number, bar in enumerate(group):
                if bar.value is not None:
                    yield place, number, bar

    def wanted_height(self) -> int:
        return scaled(_HEIGHT)

    # Where things stand

    def _plot(self) -> QRectF:
        lines = 1 + max((name.count("\n") for name in self._names), default=0)
        foot = lines * metrics().height() + scaled(_GAP)
        edge = scaled(_EDGE)
        return QRectF(
            scaled(_AXIS), edge, self.width() - scaled(_AXIS) - edge, self.height() - foot - 1.5 * edge
        )

    def _range(self) -> tuple[float, float]:
        """The lowest and the highest value that there are; an axis needs a height also where all are 0."""
        values = [bar.value or 0.0 for bar in self._bars]
        return min([*values, 0.0]), max([*values, 0.0]) or (100.0 if self._suffix else 1.0)

    def _y(self, plot: QRectF, value: float) -> float:
        bottom, top = self._range()
        low, high = bottom * _HEADROOM, top * _HEADROOM
        return plot.bottom() - plot.height() * (value - low) / (high - low)

    def _room(self, plot: QRectF) -> float:
        return plot.width() / max(1, len(self._names))

    def boxes(self) -> list[QRectF]:
        plot = self._plot()
        room, zero = self._room(plot), self._y(plot, 0.0)
        each = room * _GROUP / max(1, len(self._series))
        found = []
        for place, number, bar in self._places():
            middle = plot.left() + (place + 0.5) * room + (number - (len(self._series) - 1) / 2) * each
            half = each * _BODY / 2
            found.append(whole_box(middle - half, self._y(plot, bar.value or 0.0), middle + half, zero))
        return found

    def reach(self, box: QRectF) -> QRectF:
        plot = self._plot()
        return QRectF(box.left(), plot.top(), box.width(), plot.height())

    # Around the bars

    def draw_around(self, painter: QPainter, boxes: list[QRectF]) -> None:
        if not self._names:
            return
        plot = self._plot()
        self._draw_values(painter, plot)
        self._draw_names(painter, plot)

    def _draw_values(self, painter: QPainter, plot: QRectF) -> None:
        look, high = tokens(), font_px("secondary") * 2
        faint = QColor(look.line)
        faint.setAlphaF(_GRID_ALPHA)
        for value in _steps(*self._range()):
            y = round(self._y(plot, value)) + 0.5
            if not plot.top() - 1 <= y <= plot.bottom() + 1:
                continue
            painter.setPen(faint if value else QColor(look.line))
            painter.drawLine(QLineF(plot.left(), y, plot.right(), y))
            painter.setPen(QColor(look.muted))
            room = QRectF(0, y - high / 2, plot.left() - scaled(_GAP), high)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._value_words(value)
            )

    def _value_words(self, value: float) -> str:
        places = 0 if value == int(value) else 1
        return formats.decimal(value, places) + self._suffix

    def _draw_names(self, painter: QPainter, plot: QRectF) -> None:
        painter.setPen(QColor(tokens().muted))
        room = self._room(plot)
        for place, name in enumerate(self._names):
            under = QPointF(plot.left() + place * room, plot.bottom() + scaled(_GAP) / 2)
            # A name may be wider than its bars' room: it is never cut.
            box = QRectF(under.x() - room, under.y(), 3 * room, self.height() - under.y())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, name)


def _steps(bottom: float, top: float) -> list[float]:
    """Round values for an axis, four or five of them from `bottom` to `top`."""
    rough = (top - bottom) / 4
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough)
    return [step * n for n in range(math.floor(bottom / step), math.ceil(top / step) + 1)]
