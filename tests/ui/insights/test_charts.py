"""Charts as painted: how long the bars are, in which colours, and which of them the mouse means."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.pages.insights.bar_chart import BarChart
from ui.pages.insights.charts import Bar, Chart
from ui.pages.insights.rank_chart import RankChart
from ui.theme import Theme, tokens

VALUES = {"a": 40.0, "b": 10.0, "none": None, "zero": 0.0, "loss": -20.0}
BARS = [Bar(key, key, value, f"{value} pieces", "bad") for key, value in VALUES.items()]
LEFT = Qt.MouseButton.LeftButton


def upright() -> Chart:
    chart = BarChart("by month")
    chart.show_series([bar.name for bar in BARS], [BARS])
    return chart


def lying() -> Chart:
    chart = RankChart("by supplier")
    chart.show_bars(BARS)
    return chart


@pytest.fixture(params=[upright, lying])
def chart(request: pytest.FixtureRequest, qtbot: QtBot, light: Theme) -> Chart:
    made: Chart = request.param()
    qtbot.addWidget(made)
    made.resize(500, made.height())
    made.show()
    return made


def lengths(chart: Chart) -> list[float]:
    """How long each bar is; the other way than most: negative."""
    boxes, is_lying = chart.boxes(), isinstance(chart, RankChart)
    zero = boxes[0].left() if is_lying else boxes[0].bottom()
    return [
        (box.width() if box.left() >= zero else -box.width())
        if is_lying
        else (box.height() if box.bottom() <= zero else -box.height())
        for box in boxes
    ]


def test_bars_are_as_long_as_what_they_count(chart: Chart) -> None:
    assert [bar.key for bar in chart.bars()] == ["a", "b", "zero", "loss"]
    longest, *others = lengths(chart)
    assert longest > 50
    assert others == pytest.approx([longest / 4, 0, -longest / 2], abs=1.5)
    assert all(chart.rect().toRectF().contains(box.center()) for box in chart.boxes())


def test_bars_are_painted_in_the_colours_of_the_look(chart: Chart, light: Theme) -> None:
    seen = set()
    for look in ("light", "dark"):
        light.choose(look)
        picture = chart.grab().toImage()
        middle = chart.boxes()[0].center().toPoint() * picture.devicePixelRatio()
        assert picture.pixelColor(middle) == QColor(tokens().bad)
        assert picture.pixelColor(0, 0) == QColor(tokens().surface)
        seen.add(tokens().bad)
    assert len(seen) == 2


def test_what_is_small_but_not_nothing_is_seen(qtbot: QtBot, light: Theme) -> None:
    chart = RankChart("by supplier")
    qtbot.addWidget(chart)
    chart.show_bars([Bar("a", "a", 1e6, ""), Bar("b", "b", 1.0, ""), Bar("c", "c", 0.0, "")])
    assert [box.width() for box in chart.boxes()][1:] == [1, 0]


def test_only_a_bar_that_is_pressed_and_let_go_is_opened(chart: Chart, qtbot: QtBot) -> None:
    opened: list[str] = []
    chart.opened.connect(opened.append)
    first, second, zero, _ = (chart.reach(box).center().toPoint() for box in chart.boxes())
    QTest.mousePress(chart, LEFT, pos=first)
    QTest.mouseRelease(chart, LEFT, pos=second)
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=first)
    QTest.mouseClick(chart, LEFT, pos=QPoint(1, 1))
    QTest.mouseClick(chart, LEFT, pos=zero)
    assert opened == [], "nothing was meant, or there is nothing behind it"
    QTest.mouseClick(chart, LEFT, pos=second)
    assert opened == ["b"]
    assert chart.accessibleDescription() == "b: 10.0 pieces"


def test_the_hand_says_what_can_be_opened(chart: Chart) -> None:
    QTest.mouseMove(chart, chart.reach(chart.boxes()[0]).center().toPoint())
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QTest.mouseMove(chart, QPoint(chart.width() - 1, chart.height() - 1))
    assert chart.cursor().shape() == Qt.CursorShape.ArrowCursor


def test_larger_words_make_a_higher_chart(chart: Chart, light: Theme) -> None:
    before = chart.height()
    light.set_text_scale(1.5)
    assert chart.height() > before * 1.4
    light.set_text_scale(1.0)
    assert chart.height() == before


def test_nothing_to_show_is_painted_too(qtbot: QtBot, light: Theme) -> None:
    empty: Any
    for empty in (BarChart("a"), RankChart("b")):
        qtbot.addWidget(empty)
        assert empty.boxes() == []
        assert not empty.grab().isNull()
        assert empty.focusPolicy() == Qt.FocusPolicy.NoFocus
