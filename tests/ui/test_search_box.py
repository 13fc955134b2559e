"""The one box: what is found stands in groups, commands by their names, a scanned barcode opens at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.pages.orders.page import OrdersPage
from ui.preferences import Preferences
from ui.tasks import TaskRunner

Key = Qt.Key


@pytest.fixture
def services(tmp_path: Path, sample_folder: Path, clock: FixedClock) -> Iterator[Services]:
    """The sample shop."""
    made = build_services(Path(shutil.copytree(sample_folder, tmp_path / "data")), clock)
    yield made
    made.close()


@pytest.fixture
def window(qtbot: QtBot, services: Services, inline_tasks: TaskRunner) -> MainWindow:
    """Its window, the cursor in the box."""
    made = MainWindow(services, ChangeBus(), Preferences())
    qtbot.addWidget(made)
    made.show_first()
    made.show()
    made.activateWindow()
    made.top.focus_search()
    qtbot.waitUntil(made.top.search.hasFocus)
    return made


def lines(window: MainWindow) -> list[str]:
    found = window._popup.list
    return [found.item(row).text() for row in range(found.count())]


def look_for(qtbot: QtBot, window: MainWindow, text: str) -> list[str]:
    """Typed a letter at a time by a person, who waits for the list."""
    window.top.search.setText(text)
    qtbot.keyClick(window.top.search, Key.Key_Return)
    assert window._popup.isVisible()
    return lines(window)


def test_groups_have_headings_that_the_arrows_pass_over(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    one = services.today.overview().incidents[0].row
    found = look_for(qtbot, window, one.order_no)
    assert found[0] == "Incidents"
    assert found[1].startswith(one.number)
    assert found[2] == "Orders"
    assert found[3].startswith(one.order_no)
    assert window._popup.list.currentRow() == 1
    qtbot.keyClick(window.top.search, Key.Key_Down)
    assert window._popup.list.currentRow() == 3
    qtbot.keyClick(window.top.search, Key.Key_Return)
    page = window.current_page()
    assert isinstance(page, OrdersPage)
    assert page.list.table.current_id() == one.order_id


@pytest.mark.parametrize("typed", ["shortcut", "KEYBOARD short"])
def test_a_command_is_found_by_its_words_and_run(qtbot: QtBot, window: MainWindow, typed: str) -> None:
    assert look_for(qtbot, window, typed)[:2] == ["Commands", "Keyboard shortcuts  Ctrl+/"]
    qtbot.keyClick(window.top.search, Key.Key_Return)
    (dialog,) = window.findChildren(QDialog)
    assert dialog.isVisible()
    dialog.close()


def test_a_tab_is_a_command_too(qtbot: QtBot, window: MainWindow) -> None:
    assert "Insights  Ctrl+6" in look_for(qtbot, window, "insi")


def test_a_scanned_number_opens_its_order_without_another_key(
    qtbot: QtBot, window: MainWindow, services: Services
) -> None:
    ids = services.orders.find_ids(None, ("ordered_at", True))
    wanted = next(o for o in map(services.orders.get, ids) if o.parcels and not o.incidents)
    look_for(qtbot, window, "insights")  # the scanner's Return may not choose what was looked for before
    window.top.search.clear()
    qtbot.keyClicks(window.top.search, wanted.parcels[0].tracking_no)
    qtbot.keyClick(window.top.search, Key.Key_Return)
    page = window.current_page()
    assert isinstance(page, OrdersPage)
    assert page.list.table.current_id() == wanted.id


def test_a_number_typed_by_hand_is_shown_first(qtbot: QtBot, window: MainWindow, services: Services) -> None:
    ids = services.orders.find_ids(None, ("ordered_at", True))
    number = services.orders.get(ids[0]).order_no
    window.top.search._pause.setInterval(60_000)  # a busy machine may not look before Return
    qtbot.keyClicks(window.top.search, number[:8], delay=60)
    qtbot.keyClick(window.top.search, Key.Key_Return)
    assert window._popup.isVisible()
    assert window.current_page() is window.page("today")


def test_a_pasted_chat_offers_a_new_incident(qtbot: QtBot, window: MainWindow) -> None:
    chat = "你好，颜色发错了，我要的是黑色，你们发的是藏青色，不退货了，麻烦尽快补发一件黑色的给我，谢谢老板"
    assert look_for(qtbot, window, chat) == ["New incident from these words…"]
    qtbot.keyClick(window.top.search, Key.Key_Return)
    assert window.current_page() is window.page("incidents")
    assert window.page("incidents").aside.is_in_front()  # type: ignore[attr-defined]


def test_nothing_is_told(qtbot: QtBot, window: MainWindow) -> None:
    (told,) = look_for(qtbot, window, "no such thing anywhere")
    assert told.startswith("Nothing found")
