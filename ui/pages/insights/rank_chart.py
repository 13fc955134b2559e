"""Lying bars, the first on top: names at the left, values at the end of each bar."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ui.pages.insights.charts import Bar, Chart, metrics, whole_box
from ui.theme import scaled, sized_font, tokens

_ROW, _MARGIN, _GAP, _WIDEST_NAME = 30, 8, 7, 220
_BODY = 0.62
"""How much of a row's height its bar takes."""


class RankChart(Chart):
    """A long name is cut where `cut` says; the whole of it is in the tool tip."""

    def __init__(self, described: str, cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        self._cut = cut
        super().__init__(described)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these."""
        self._take([bar for bar in bars if bar.value is not None])

    def wanted_height(self) -> int:
        return scaled(2 * _MARGIN + _ROW * max(1, len(self._bars)))

    # Where things stand

    def _names(self) -> list[str]:
        cut, most = metrics(), scaled(_WIDEST_NAME)
        return [cut.elidedText(bar.name, self._cut, most) for bar in self._bars]

    def _plot(self) -> QRectF:
        """Where bars may lie: between the names and the widest value's words."""
        advance, bold = metrics().horizontalAdvance, QFontMetrics(sized_font("secondary", bold=True))
        left = max(map(advance, self._names()), default=0) + 2 * scaled(_GAP)
        words = max((bold.horizontalAdvance(bar.words) for bar in self._bars), default=0)
        width = self.width() - left - words - 2 * scaled(_GAP)
        return QRectF(left, scaled(_MARGIN), max(1, width), self.height() - 2 * scaled(_MARGIN))

    def boxes(self) -> list[QRectF]:
        plot = self._plot()
        values = [bar.value or 0.0 for bar in self._bars]
        top, bottom = max([*values, 0.0]), min([*values, 0.0])
        each = plot.width() / ((top - bottom) or 1.0)
        zero, row = plot.left() - bottom * each, scaled(_ROW)
        found = []
        for place, value in enumerate(values):
            above = plot.top() + row * (place + (1 - _BODY) / 2)
            found.append(whole_box(zero, above, zero + value * each, above + row * _BODY))
        return found

    def reach(self, box: QRectF) -> QRectF:
        high = scaled(_ROW)
        return QRectF(0, box.center().y() - high / 2, self.width(), high)

    # Around the bars

    def draw_around(self, painter: QPainter, boxes: list[QRectF]) -> None:
        self._draw_names(painter, boxes)
        painter.setFont(sized_font("secondary", bold=True))
        painter.setPen(QColor(tokens().text))
        for bar, box in zip(self._bars, boxes, strict=True):
            left = box.right() + scaled(_GAP)
            room = QRectF(left, box.top(), self.width() - left, box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, bar.words)

    def _draw_names(self, painter: QPainter, boxes: list[QRectF]) -> None:
        painter.setPen(QColor(tokens().muted))
        right = self._plot().left() - scaled(_GAP)
        for name, box in zip(self._names(), boxes, strict=True):
            room = QRectF(0, box.top(), right, box.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, name)
