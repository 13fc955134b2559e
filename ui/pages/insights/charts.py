"""Charts drawn with pyqtgraph, which is imported when the first is wanted (it costs half a second).

A bar is chosen with the mouse or the arrow keys; clicking it, or Enter, opens the rows it counts.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Any

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QToolTip, QVBoxLayout, QWidget

from ui import formats
from ui.theme import font_px, scaled, sized_font, tokens
from ui.widgets.screen_reader import Role
from ui.widgets.words import tip

_WIDEST_NAME = 220


def load_library() -> None:
    """Import pyqtgraph, beside the window: it makes no widgets by itself, and the window stays awake."""
    import_module("pyqtgraph")


@dataclass(frozen=True)
class Bar:
    """One bar: `key` finds the rows behind it, `words` say its value; None leaves a gap."""

    key: str
    name: str
    value: float | None
    words: str
    tone: str = "info"


class Chart(QWidget):
    """Axes in the colours in force; draws itself anew when light turns to dark.

    Emits `opened(key)`. Subclasses draw in `_draw`, and find the bar at a place in `_bar_at`.
    """

    opened = Signal(str)
    accessible_role = Role.Chart

    def __init__(self, described: str) -> None:
        super().__init__()
        self.setAccessibleName(described)
        self.setFixedHeight(scaled(220))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._column = column
        self._view: Any = None
        self._bars: list[Bar] = []
        self._chosen: int | None = None
        self.drawn = 0
        """How often it was drawn."""

    def bars(self) -> list[Bar]:
        """The bars as they are shown, those without a value left out."""
        return self._bars

    def open_bar(self, place: int) -> None:
        """As if the bar was clicked; one that counts nothing has no rows to open."""
        if self._bars[place].value:
            self.opened.emit(self._bars[place].key)

    def redraw(self) -> None:
        """Draw with the colours of now."""
        import pyqtgraph

        if self._view is None:
            self._make_view(pyqtgraph)
        self._view.setBackground(tokens().surface)
        self._view.clear()
        self._style_axes(pyqtgraph)
        self._draw(pyqtgraph)
        self.drawn += 1

    def _make_view(self, graph: Any) -> None:
        view = self._view = graph.PlotWidget(background=None)
        view.setMouseEnabled(x=False, y=False)
        view.setMenuEnabled(False)
        view.hideButtons()
        view.setFrameShape(view.Shape.NoFrame)
        for inner in (view, view.viewport()):  # the keyboard is the chart's
            inner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The wheel scrolls the page, and the menu is the chart's own.
        view.wheelEvent = lambda event: event.ignore()
        view.contextMenuEvent = lambda event: event.ignore()
        view.scene().sigMouseClicked.connect(self._clicked)
        view.scene().sigMouseMoved.connect(self._pointed)
        self._column.addWidget(view)

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

    def _pen(self, graph: Any, bar: Bar) -> Any:
        """The chosen bar has a frame as long as the chart has the cursor."""
        is_chosen = self.hasFocus() and self._chosen is not None and self._bars[self._chosen] is bar
        return graph.mkPen(tokens().text, width=2) if is_chosen else graph.mkPen(None)

    def _draw(self, graph: Any) -> None:
        raise NotImplementedError

    def _bar_at(self, x: float, y: float) -> int | None:
        raise NotImplementedError

    # Choosing

    def _place_of(self, scene_place: QPointF) -> int | None:
        if not self._bars or not self._view.plotItem.vb.sceneBoundingRect().contains(scene_place):
            return None
        place = self._view.plotItem.vb.mapSceneToView(scene_place)
        return self._bar_at(place.x(), place.y())

    def _clicked(self, event: Any) -> None:
        place = self._place_of(event.scenePos()) if event.button() == Qt.MouseButton.LeftButton else None
        if place is not None:
            self._choose(place)
            self.open_bar(place)

    def _pointed(self, scene_place: QPointF) -> None:
        place = self._place_of(scene_place)
        shape = Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor
        self._view.setCursor(shape)
        if place is not None:
            at = self._view.mapToGlobal(self._view.mapFromScene(scene_place))
            QToolTip.showText(at, tip(_said(self._bars[place])), self)

    def _choose(self, place: int) -> None:
        self._chosen = place
        self.setAccessibleDescription(_said(self._bars[place]))
        self.redraw()

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
        if self._bars and self._view is not None:
            self._choose(self._chosen or 0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self._view is not None:
            self.redraw()

    def _take(self, bars: list[Bar]) -> None:
        self._bars = bars
        # An empty chart has nothing to choose from.
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if bars else Qt.FocusPolicy.NoFocus)
        if self._chosen is not None and self._chosen >= len(bars):
            self._chosen = None

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._view is not None:
            self.redraw()
        super().changeEvent(event)


def _said(bar: Bar) -> str:
    return f"{bar.name}: {bar.words}"


class BarChart(Chart):
    """Groups of upright bars, each group at its name; the series stand beside each other."""

    def __init__(self, described: str, *, suffix: str = "") -> None:
        super().__init__(described)
        self._names: Sequence[str] = ()
        self._series: Sequence[Sequence[Bar]] = ()
        self._suffix = suffix

    def show_series(self, names: Sequence[str], series: Sequence[Sequence[Bar]]) -> None:
        """Draw these; the series are as long as the names."""
        self._names, self._series = names, series
        groups = zip(*series, strict=True) if series else ()
        self._take([bar for group in groups for bar in group if bar.value is not None])
        self.redraw()

    @property
    def _whole(self) -> float:
        """How high the axis is where every bar is 0."""
        return 100.0 if self._suffix else 1.0

    @property
    def _width(self) -> float:
        return 0.64 / max(1, len(self._series))

    def _middle(self, series: int, place: int) -> float:
        return place + (series - (len(self._series) - 1) / 2) * self._width

    def _draw(self, graph: Any) -> None:
        for number, bars in enumerate(self._series):
            for place, bar in enumerate(bars):
                if bar.value is not None:
                    self._add(graph, bar, self._middle(number, place))
        self._ticks(self._names)
        self._set_range()

    def _add(self, graph: Any, bar: Bar, x: float) -> None:
        brush = graph.mkBrush(tokens().tone(bar.tone)[0])
        item = graph.BarGraphItem(
            x=[x], height=[bar.value], width=self._width * 0.92, brush=brush, pen=self._pen(graph, bar)
        )
        self._view.addItem(item)

    def _bar_at(self, x: float, y: float) -> int | None:
        for number, bars in enumerate(self._series):
            for place, bar in enumerate(bars):
                if bar.value is not None and abs(x - self._middle(number, place)) <= self._width / 2:
                    return self._bars.index(bar)
        return None

    def _set_range(self) -> None:
        values = [bar.value for bars in self._series for bar in bars if bar.value is not None]
        top, bottom = max([*values, 0.0]) or self._whole, min([*values, 0.0])
        self._view.setXRange(-0.6, max(0, len(self._names) - 1) + 0.6, padding=0)
        self._view.setYRange(bottom * 1.1, top * 1.15, padding=0)
        axis = self._view.getPlotItem().getAxis("left")
        axis.setWidth(scaled(52))
        axis.setTicks([[(value, self._tick_words(value)) for value in _steps(bottom, top)]])

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
    """Lying bars with their names at the left and their values at the end; the first on top.

    A long name is cut where `cut` says; the whole of it is in the tool tip.
    """

    def __init__(self, described: str, cut: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle) -> None:
        super().__init__(described)
        self._cut = cut

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Draw these."""
        self._take([bar for bar in bars if bar.value is not None])
        self.setFixedHeight(scaled(38 + 30 * max(1, len(self._bars))))
        self.redraw()

    def _draw(self, graph: Any) -> None:
        values = [bar.value or 0.0 for bar in self._bars]
        top, bottom = max([*values, 0.0]) or 1.0, min([*values, 0.0])
        for place, bar in enumerate(self._bars):
            self._add(graph, bar, len(self._bars) - 1 - place, top - bottom)
        self._name_axis()
        self._view.getPlotItem().hideAxis("bottom")
        self._view.showGrid(x=False, y=False)
        self._view.setXRange(bottom * 1.05, bottom * 1.05 + (top - bottom) * 1.4, padding=0)
        self._view.setYRange(-0.6, len(self._bars) - 0.4, padding=0)

    def _add(self, graph: Any, bar: Bar, y: int, span: float) -> None:
        value = bar.value or 0.0
        ink = graph.mkBrush(tokens().tone(bar.tone)[0])
        pen = self._pen(graph, bar)
        self._view.addItem(graph.BarGraphItem(x0=0, y=y, height=0.62, width=value, brush=ink, pen=pen))
        text = graph.TextItem(bar.words, color=tokens().text, anchor=(0, 0.5))
        text.setFont(sized_font("secondary", bold=True))
        text.setPos(max(value, 0.0) + span * 0.01, y)
        self._view.addItem(text)

    def _name_axis(self) -> None:
        metrics, most = QFontMetrics(sized_font("secondary")), scaled(_WIDEST_NAME)
        names = [metrics.elidedText(bar.name, self._cut, most) for bar in self._bars]
        self._ticks(names[::-1], "left")
        widest = max([metrics.horizontalAdvance(name) for name in names] or [0])
        self._view.getPlotItem().getAxis("left").setWidth(widest + scaled(14))

    def _bar_at(self, x: float, y: float) -> int | None:
        place = len(self._bars) - 1 - round(y)
        return place if 0 <= place < len(self._bars) else None
