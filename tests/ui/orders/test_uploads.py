"""Numbers for the platforms: what goes, what stays here and why."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.data.models import OrderLine, Upload
from app.domain.clock import FixedClock
from tests.services.checks.waiting import Waiting, open_waiting
from ui import ask
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.uploads import UploadsView
from ui.tasks import TaskRunner, install_runner


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()


@pytest.fixture
def view(qtbot: QtBot, qapp: QApplication, shop: Waiting) -> Iterator[UploadsView]:
    bus = ChangeBus()
    runner = TaskRunner(inline=True, publish=bus.publish)
    install_runner(runner)
    found = UploadsView(PageContext(shop.services, bus, lambda *target, **hints: None, lambda paths: None))
    qtbot.addWidget(found)
    found.resize(1200, 600)
    yield found
    install_runner(None)


def test_each_number_that_stays_says_why(view: UploadsView, shop: Waiting) -> None:
    shop.ship(shop.order(), "YT0000000000001")
    wrong = shop.order()
    shop.ship(wrong, "YT0000000000002")
    shop.find_wrong(wrong)
    half = shop.order()
    shop.ship(half, "YT0000000000003")
    OrderLine.create(order=half, line_no=2, title="杯子")
    shop.ship(shop.order(), "X1", courier="没听过的快递")
    shop.ship(shop.order(), "X2", courier="")
    view.show()
    shown = [view.table.model().index(row, 0).data() for row in range(view.table.model().rowCount())]
    assert sorted(shown) == ["Courier not known", "Found wrong", "No courier named", "Not whole yet"]
    assert view.ready.findChildren(type(view.buttons[0]))


def test_what_is_right_is_written(
    view: UploadsView, shop: Waiting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    order = shop.order()
    shop.ship(order, "YT0000000000001")
    shop.ship(shop.order(), "X1", courier="没听过的快递")
    names: list[str] = []

    def save(parent: object, title: str, name: str, patterns: str) -> Path:
        names.append(name)
        return tmp_path / "out.xlsx"

    monkeypatch.setattr(ask, "save_file", save)
    view.show()
    view.buttons[0].click()
    assert names == ["云栖 bulk shipping 2026-03-13.xlsx"]
    rows = list(load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows(values_only=True))
    assert [row[0] for row in rows[2:]] == [order.order_no]
    assert Upload.select().count() == 1


def test_a_row_leads_to_its_order(view: UploadsView, shop: Waiting, qtbot: QtBot) -> None:
    order = shop.order()
    shop.ship(order, "X1", courier="没听过的快递")
    view.show()
    with qtbot.waitSignal(view.order_wanted) as wanted:
        view.table.row_opened.emit(view.table.model().row_at(0))
    assert wanted.args == [order.id]
