"""The Insights tab on a shop with a year behind it: every bar opens exactly the rows it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import build_services
from app.services.insights import Chart, Window
from tests.past_shop import PastShop, fill_past
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.incidents.page import IncidentsPage
from ui.pages.insights import saving
from ui.pages.insights.charts import BarChart
from ui.pages.insights.page import InsightsPage
from ui.tasks import TaskRunner
from ui.theme import Theme


@dataclass
class Screen:
    """The page, its shop, and where it went."""

    page: InsightsPage
    past: PastShop
    went: list[tuple[Any, dict[str, Any]]] = field(default_factory=list)

    def chart(self, name: Chart) -> Any:
        """The drawn chart."""
        return self.page.cards[name].chart


@pytest.fixture
def screen(tmp_path: Path, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner) -> Iterator[Screen]:
    past = fill_past(tmp_path / "data", orders=700, incidents=110)
    went: list[tuple[Any, dict[str, Any]]] = []
    context = PageContext(past.services, ChangeBus(), lambda *a, **k: went.append((a, k)), lambda paths: None)
    page = InsightsPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 900)
    page.show()
    qtbot.waitUntil(lambda: bool(page.cards[Chart.PAIRS].chart.bars()))
    yield Screen(page, past, went)
    past.services.close()


@pytest.mark.brief("7.3")
@pytest.mark.brief("7.4")
def test_clicking_each_chart_opens_exactly_the_rows_counted(screen: Screen, qtbot: QtBot) -> None:
    for name, card in screen.page.cards.items():
        bars = card.chart.bars()
        assert bars, name
        for place, bar in enumerate(bars):
            screen.went.clear()
            card.chart.open_bar(place)
            if bar.value:
                [(where, hints)] = screen.went
                assert where == ("incidents", None)
                wanted = screen.past.services.insights.behind(name, bar.key, Window(90))
                assert hints["only"] == tuple(wanted)
                assert wanted
                assert bar.name in hints["only_words"]


def test_a_bar_is_hit_with_the_mouse(screen: Screen, qtbot: QtBot) -> None:
    chart = screen.chart(Chart.SUPPLIERS)
    view = chart._view
    place = view.plotItem.vb.mapViewToScene(QPointF((chart.bars()[0].value or 0) / 2, len(chart.bars()) - 1))
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.mapFromScene(place))
    qtbot.waitUntil(lambda: bool(screen.went))
    assert chart.bars()[0].name in screen.went[0][1]["only_words"]


def test_bars_are_reached_with_the_keyboard(screen: Screen, qtbot: QtBot) -> None:
    chart = screen.chart(Chart.RATE)
    chart.setFocus()
    QTest.keyClick(chart, Qt.Key.Key_Right)
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert isinstance(chart, BarChart)
    assert screen.went[0][1]["only_words"].endswith(chart.bars()[1].name)
    assert chart.bars()[1].words in chart.accessibleDescription()


def test_the_rows_are_what_the_incidents_tab_shows(screen: Screen, qtbot: QtBot) -> None:
    screen.chart(Chart.KINDS).open_bar(0)
    [(_, hints)] = screen.went
    incidents = IncidentsPage(screen.page.context)
    qtbot.addWidget(incidents)
    incidents.show()
    incidents.show_record(0, **hints)
    assert sorted(incidents.model.ids) == sorted(hints["only"])
    chip = incidents.bar.chip("only")
    assert chip.isVisible()
    chip.choose(None)
    assert len(incidents.model.ids) > len(hints["only"])


def test_another_period_and_another_shop_are_other_figures(screen: Screen, qtbot: QtBot) -> None:
    bar = screen.page.findChildren(type(screen.page._filters))[0]
    before = [b.value for b in screen.chart(Chart.KINDS).bars()]
    bar.chip("days").choose(365)
    qtbot.waitUntil(lambda: [b.value for b in screen.chart(Chart.KINDS).bars()] != before)
    year = [b.value for b in screen.chart(Chart.KINDS).bars()]
    bar.chip("store").choose(2)
    qtbot.waitUntil(lambda: [b.value for b in screen.chart(Chart.KINDS).bars()] != year)


def test_figures_are_saved_as_a_sheet_and_the_chart_as_a_picture(
    screen: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chart, sheet, picture = screen.chart(Chart.SUPPLIERS), tmp_path / "a.xlsx", tmp_path / "a.png"
    monkeypatch.setattr(saving, "ask_for_sheet", lambda *a: sheet)
    saving.save_figures(screen.page, chart)
    rows = list(openpyxl.load_workbook(sheet).active.iter_rows(values_only=True))
    assert [row[0] for row in rows[1:]] == [bar.name for bar in chart.bars()]
    assert [row[1] for row in rows[1:]] == pytest.approx([bar.value for bar in chart.bars()])
    monkeypatch.setattr(saving, "ask_for_sheet", lambda *a: picture)
    saving.save_picture(screen.page, chart)
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_nothing_yet_is_said(
    tmp_path: Path, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner, clock: FixedClock
) -> None:
    services = build_services(tmp_path / "empty", clock)
    page = InsightsPage(PageContext(services, ChangeBus(), lambda *a, **k: None, lambda paths: None))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(page._empty.isVisible)
    assert not page._panel.isVisible()
    services.close()
