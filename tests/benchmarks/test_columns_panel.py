"""How long the window is silent when it asks about a sheet of many columns for the first time."""

from __future__ import annotations

import csv
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.progress import Job
from app.services.build import build_services
from tests.benchmarks.table import Table
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.columns_panel import Asked
from ui.pages.orders.import_reading import read_sheets
from ui.pages.orders.page import OrdersPage
from ui.tasks import TaskRunner, install_runner

COLUMNS, ROWS = 60, 100
HEADINGS = ["编", "谁", "去哪", "啥", "几份啊", *(f"列{i}" for i in range(COLUMNS))]
CELLS = ["陈雨桐", "浙江省杭州市西湖区文三路1号", "卫衣", "1", *(f"值{i}" for i in range(COLUMNS))]


def sheet(path: Path) -> Path:
    """A sheet nobody knows, with more columns than any platform's."""
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([HEADINGS, *([f"A20260313{i:05}", *CELLS] for i in range(ROWS))])
    return path


def silences(page: OrdersPage, asked: list[Asked], qtbot: QtBot) -> list[float]:
    """The times the window did not answer until all its cards were made, in seconds."""
    found, start = [], time.perf_counter()
    page.asking.add(asked)
    found.append(time.perf_counter() - start)
    view = page.asking.view
    assert view is not None
    while not view.questions.is_complete:
        start = time.perf_counter()
        QApplication.processEvents()
        found.append(time.perf_counter() - start)
    return found


def test_panel_asks_for_the_first_time(table: Table, qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> None:
    bus = ChangeBus()
    runner = TaskRunner(publish=bus.publish)
    install_runner(runner)
    services = build_services(tmp_path / "data", clock)
    page = OrdersPage(PageContext(services, bus, lambda *a, **hints: None, lambda paths: None))
    qtbot.addWidget(page)
    page.resize(1360, 800)
    with qtbot.waitExposed(page):
        page.show()
    read = read_sheets(services, [sheet(tmp_path / "a.csv")], Job())
    longest = max(silences(page, read.asked, qtbot))
    qtbot.waitUntil(lambda: not runner.is_busy())
    page.close()
    runner.close()
    install_runner(None)
    services.close()
    figure = table.add("columns panel, first time, 65 columns", longest * 1000, "ms")
    assert figure.value < 100
