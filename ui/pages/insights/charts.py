"""Charts drawn with pyqtgraph, imported when the first is made (it costs a second)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import formats
from ui.theme import font_px, scaled, sized_font, tokens


class Chart(QWidget):
    """Axes in the colours in force; draws itself anew when light turns to dark. Subclasses draw in
    `_draw`.
    """

    def __init__(self, described: str) -> None:
        super().__init__()
        self.setAccessibleName(described)
        self.setFixedHeight(scaled(220))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        self._view: Any = None

    def redraw(self) -> None:
        """Draw with the colours of now."""
        import pyqtgraph

        if self._view is None:
            self._view = pyqtgraph.PlotWidget(background=None)
            self._view.setMouseEnabled(x=False, y=False)
            self._view.setMenuEnabled(False)
            self._view.hideButtons()
            self._view.setFrameShape(self._view.Shape.NoFrame)
            self._view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            # The wheel scrolls the page, not the chart.
            self._view.wheelEvent = lambda event: event.ignore()
            self._column.addWidget(self._view)
        self._view.setBackground(tokens().surface)
        self._view.clear()
        self._style_axes(pyqtgraph)
        self._draw(pyqtgraph)

    def _style_axes(self, graph: Any) -> None:
        look = tokens()
        item = self._view.getPlotItem()
        for name in ("left", "bottom"):
            axis = item.getAxis(name)
            axis.setPen(graph.mkPen(look.line))
            axis.setTextPen(graph.mkPen(look.muted))
            axis.setStyle(tickFont=sized_font("secondary"), tickLength=0)
            axis.enableAutoSIPrefix(False)
            # Names stand as far apart as bars do: none may be left out for want of room.
            axis.setStyle(hideOverlappingLabels=False)
        item.getAxis("left").setGrid(0)
        item.showGrid(x=False, y=True, alpha=0.12)

    def _ticks(self, names: Sequence[str], side: str = "bottom") -> None:
        axis = self._view.getPlotItem().getAxis(side)
        axis.setTicks([list(enumerate(names))])
        if side == "bottom" and any("\n" in name for name in names):
            axis.setHeight(font_px("secondary") * 3)

    def _draw(self, graph: Any) -> None:
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._view is not None:
            self.redraw()
        super().changeEvent(event)


class BarChart(Chart):
    """Groups of upright bars; `series` are (values, tone), None leaves a gap; an optional line above (0
    to 1).
    """

    def __init__(self, described: str, *, suffix: str = "") -> None:
        super().__init__(described)
        self._names: Sequence[str] = ()
        self._series: Sequence[tuple[Sequence[float | None], str]] = ()
        self._line: Sequence[float | None] = ()
        self._suffix = suffix

    def show_values(
        self,
        names: Sequence[str],
        series: Sequence[tuple[Sequence[float | None], str]],
        line: Sequence[float | None] = (),
    ) -> None:
        """Draw these."""
        self._names, self._series, self._line = names, series, line
        self.redraw()

    def _draw(self, graph: Any) -> None:
        width = 0.64 / max(1, len(self._series))
        for place, (values, tone) in enumerate(self._series):
            ink = tokens().tone(tone)[0]
            shift = (place - (len(self._series) - 1) / 2) * width
            known = [(i + shift, value) for i, value in enumerate(values) if value is not None]
            bars = graph.BarGraphItem(
                x=[x for x, _ in known],
                height=[value for _, value in known],
                width=width * 0.92,
                brush=graph.mkBrush(ink),
                pen=graph.mkPen(None),
            )
            self._view.addItem(bars)
        self._draw_line(graph)
        self._ticks(self._names)
        self._set_range()

    def _draw_line(self, graph: Any) -> None:
        known = [(i, value) for i, value in enumerate(self._line) if value is not None]
        if known:
            pen = graph.mkPen(tokens().muted, width=2)
            brush = graph.mkBrush(tokens().surface)
            x, y = [place for place, _ in known], [value for _, value in known]
            self._view.plot(x, y, pen=pen, symbol="o", symbolSize=6, symbolBrush=brush, symbolPen=pen)

    def _set_range(self) -> None:
        values = [v for series, _ in self._series for v in series if v is not None]
        values += [v for v in self._line if v is not None]
        top, bottom = max([*values, 0.0]), min([*values, 0.0])
        self._view.setXRange(-0.6, max(0, len(self._names) - 1) + 0.6, padding=0)
        self._view.setYRange(bottom * 1.1, (top or 1.0) * 1.15, padding=0)
        axis = self._view.getPlotItem().getAxis("left")
        axis.setWidth(scaled(52))
        axis.setTicks([[(value, self._tick_words(value)) for value in _steps(bottom, top or 1.0)]])

    def _tick_words(self, value: float) -> str:
        places = 0 if value == int(value) else 1
        return formats.decimal(value, places) + self._suffix


def _steps(bottom: float, top: float) -> list[float]:
    """Round values for an axis, four or five of them from `bottom` to `top`."""
    rough = (top - bottom) / 4
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough)
    return [step * n for n in range(math.floor(bottom / step), math.ceil(top / step) + 1)]


class RankChart(Chart):
    """Lying bars with their names at the left and their values at the end; the first on top."""

    def __init__(self, described: str) -> None:
        super().__init__(described)
        self._rows: Sequence[tuple[str, float, str, str]] = ()

    def show_rows(self, rows: Sequence[tuple[str, float, str, str]]) -> None:
        """Draw (name, value, words of the value, tone)."""
        self._rows = rows
        self.setFixedHeight(scaled(38 + 30 * max(1, len(rows))))
        self.redraw()

    def _draw(self, graph: Any) -> None:
        count = len(self._rows)
        top = max([value for _, value, _, _ in self._rows] or [1.0]) or 1.0
        for place, (_, value, words, tone) in enumerate(self._rows):
            y = count - 1 - place
            ink = graph.mkBrush(tokens().tone(tone)[0])
            bar = graph.BarGraphItem(x0=0, y=y, height=0.62, width=value, brush=ink, pen=graph.mkPen(None))
            self._view.addItem(bar)
            text = graph.TextItem(words, color=tokens().text, anchor=(0, 0.5))
            text.setFont(sized_font("secondary", bold=True))
            text.setPos(value + top * 0.01, y)
            self._view.addItem(text)
        self._ticks([row[0] for row in reversed(self._rows)], "left")
        names = QFontMetrics(sized_font("secondary"))
        widest = max([names.horizontalAdvance(name) for name, *_ in self._rows] or [0])
        self._view.getPlotItem().getAxis("left").setWidth(min(widest + scaled(14), scaled(240)))
        self._view.getPlotItem().hideAxis("bottom")
        self._view.showGrid(x=False, y=False)
        self._view.setXRange(0, top * 1.35, padding=0)
        self._view.setYRange(-0.6, count - 0.4, padding=0)
