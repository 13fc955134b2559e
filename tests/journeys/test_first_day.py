"""An owner's first day: the first sheet, his name, his suppliers from a sheet, a view to come back to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.data.models import SavedView, Supplier
from app.domain.clock import FixedClock
from app.domain.settings import OWNER_NAME
from app.services.build import build_services
from tests.journeys.by_window import import_view
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from tests.services.money.test_supplier_import import supplier_list
from tests.services.orders.test_left_out import ROWS, put
from ui.pages.orders.list_view import OrderListView
from ui.pages.today.first_day import FirstDayCard
from ui.theme import Theme


def walk(hands: Hands, answers: Answers, desktop: Path) -> None:
    """From the empty window to everything ticked off but the shipping sheet."""
    hands.drop(put(desktop / "orders.csv", ROWS))
    hands.press(import_view(hands).button.text())
    hands.tab("Today")
    guide = hands.window.page("today").findChild(FirstDayCard)
    assert guide is not None
    hands.fill("Your name", "梅", within=guide)
    hands.press("Keep the name", within=guide)
    assert hands.window.services.settings.get(OWNER_NAME) == "梅"
    answers("open_files", [supplier_list(desktop, ["云织厂", "工厂", "王姐", "13800138000"])])
    hands.press("From a sheet", within=guide)
    hands.settle()
    hands.press("Take in")
    assert Supplier.get(Supplier.name == "云织厂").phone == "13800138000"
    hands.tab("Today")
    hands.press("Not now", within=guide)
    assert not guide.isVisible()
    view_of_orders(hands, answers)


def view_of_orders(hands: Hands, answers: Answers) -> None:
    """What is filtered is kept under a name; the rows selected are added up."""
    hands.tab("Orders")
    page = hands.window.page("orders").findChild(OrderListView)
    assert page is not None
    page.table.setFocus()
    hands.key(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    hands.qtbot.waitUntil(lambda: "¥" in page.chosen_sums.text())
    page.filters.chip("status").choose("to_ship")
    answers("text", "待发货")
    page.views.keep()
    hands.settle()
    assert SavedView.get().definition["filters"]["status"] == "to_ship"
    hands.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.settle()
    assert SavedView.select().count() == 0


@pytest.mark.brief("1")
@pytest.mark.brief("9")
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_first_day(
    language: str, tmp_path: Path, qtbot: QtBot, look: Theme, clock: FixedClock, answers: Answers,
    request: pytest.FixtureRequest,
) -> None:  # fmt: skip
    meanings: Mapping[str, set[str]] | None = None
    if language == "zh_CN":
        meanings = request.getfixturevalue("chinese")
    services = build_services(tmp_path / "data", clock)
    with open_window(services, qtbot, meanings) as hands:
        walk(hands, answers, tmp_path)
    services.close()
