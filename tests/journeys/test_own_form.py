"""A supplier's empty sheet dropped on the window, its columns settled, filled, and read back by ourselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from app.data.models import Dispatch
from app.data.sheets.parse import parse_sheet
from app.domain.clock import FixedClock
from tests.data.forms_made import MADE
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.services.checks.waiting import Waiting, open_waiting
from ui.pages.orders.page import OrdersPage
from ui.pages.suppliers.page import SuppliersPage
from ui.theme import Theme


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    """A shop with one supplier."""
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close()


@pytest.fixture
def hands(shop: Waiting, qtbot: QtBot, look: Theme) -> Iterator[Hands]:
    """The window on that shop."""
    with open_window(shop.services, qtbot) as hands:
        yield hands


def test_dropped_settled_sent_and_read_back(
    shop: Waiting, hands: Hands, qtbot: QtBot, tmp_path: Path, answers: Answers
) -> None:
    orders = [shop.order({"title": f"饭盒{n}", "quantity": n}) for n in (1, 2, 3)]
    form = MADE["titled"](tmp_path / "某厂下单表.xlsx")
    hands.drop(form)
    page = hands.window.page("suppliers")
    assert isinstance(page, SuppliersPage)
    qtbot.waitUntil(lambda: page.own_form.isVisible() and bool(page.own_form.columns.choices), timeout=20_000)
    hands.choose("Goes to", "义乌暖衣坊")
    hands.press("Use this sheet")
    hands.settle()
    assert shop.services.sheet_layouts.of_supplier(shop.supplier.id).suffix == ".xlsx"

    hands.window.go("orders", None, view="checks")
    desk = hands.window.page("orders")
    assert isinstance(desk, OrdersPage)
    assert desk.checks is not None
    checks = desk.checks
    qtbot.waitUntil(lambda: bool(checks.ready.rows), timeout=20_000)
    hands.settle()
    out = tmp_path / "out.xlsx"
    answers("save_file", out)
    hands.press("Write sheet")
    qtbot.waitUntil(out.exists, timeout=20_000)
    qtbot.waitUntil(lambda: Dispatch.select().count() == 1, timeout=20_000)

    sheet = load_workbook(out)["下单表"]
    assert sheet["A1"].value == "某某饰品代发下单表"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "H4:H6"
    lines = parse_sheet(out).lines
    assert [(line.order_no, line.recipient, line.phone, line.title, line.quantity) for line in lines] == [
        (order.order_no, order.recipient, order.phone, f"饭盒{n}", n) for n, order in enumerate(orders, 1)
    ]
