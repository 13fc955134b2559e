"""An empty order sheet dropped on the window is no shipping sheet: it is asked whose it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from tests.data.forms_made import MADE
from tests.services.checks.waiting import Waiting, open_waiting
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.page import OrdersPage
from ui.tasks import TaskRunner, install_runner


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()


@pytest.fixture
def page(qtbot: QtBot, qapp: QApplication, shop: Waiting) -> Iterator[OrdersPage]:
    bus = ChangeBus()
    runner = TaskRunner(inline=True, publish=bus.publish)
    install_runner(runner)
    found = OrdersPage(PageContext(shop.services, bus, lambda *target, **hints: None, lambda paths: None))
    qtbot.addWidget(found)
    found.resize(1200, 700)
    found.show()
    yield found
    install_runner(None)


@pytest.mark.parametrize("name", ["titled", "with_lists", "two_rows"])
def test_a_form_without_rows_asks_whose_it_is(page: OrdersPage, tmp_path: Path, name: str) -> None:
    went: list[Any] = []
    page.context = replace(page.context, go=lambda *target, **hints: went.append((target, hints)))
    path = MADE[name](tmp_path / "his.xlsx")
    page.take_files([path])
    assert went == [(("suppliers", None), {"form": path})]


def test_a_sheet_with_a_row_of_mine_is_no_form(page: OrdersPage, shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    path = MADE["titled"](tmp_path / "his.xlsx")
    book = load_workbook(path)
    sheet = book.active
    for column, value in enumerate([order.order_no, order.recipient, order.phone, order.full_address], 1):
        sheet.cell(4, column, value)
    sheet.delete_rows(5)
    book.save(path)
    went: list[Any] = []
    page.context = replace(page.context, go=lambda *target, **hints: went.append((target, hints)))
    page.take_files([path])
    assert went == []
