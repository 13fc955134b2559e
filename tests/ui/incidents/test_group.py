"""One message for several parcels of one supplier, logged with each incident."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.data.models import Incident, Supplier
from app.domain.statuses import InterceptState, Progress
from tests.ui.incidents.conftest import Screen, press
from ui.pages.incidents.together.group_request import GroupRequestPanel


@pytest.fixture
def two(screen: Screen) -> Screen:
    """Two confirmed incidents whose parcels are under way."""
    for number in ("1000000000000000001", "1000000000000000002"):
        order = screen.desk.order(number)
        screen.desk.parcel(order)
        screen.desk.services.incidents.confirm(screen.desk.incident(order))
    screen.page.reload()
    return screen


def panel_of(screen: Screen) -> GroupRequestPanel:
    item = screen.page.new_area.column.itemAt(0)
    panel = item.widget() if item is not None else None
    assert isinstance(panel, GroupRequestPanel)
    return panel


def test_both_parcels_are_named_and_both_incidents_move_on(two: Screen, qtbot: QtBot) -> None:
    menu = QMenu()
    two.page._fill_menu(menu, [1, 2])
    next(a for a in menu.actions() if a.text() == "One request to the supplier…").trigger()
    panel = panel_of(two)
    text = panel.text.words()
    assert text.count("YT99") == 2
    press(qtbot, panel, "Copy and log")
    assert QGuiApplication.clipboard().text() == text
    for row in two.desk.services.incidents.load_rows([1, 2]):
        assert row.progress is Progress.REQUESTED
        assert row.intercept_state is InterceptState.REQUESTED
    assert two.page.right.currentWidget() is two.page.panel


def test_incidents_of_two_suppliers_are_refused(two: Screen) -> None:
    other = Supplier.create(name="永康杯业", created_at=two.desk.clock.now())
    Incident.update(supplier=other.id).where(Incident.id == 2).execute()
    two.page.aside.begin_request([1, 2])
    assert two.page.right.currentWidget() is two.page.panel


def test_one_that_refuses_is_named_and_the_other_is_logged(two: Screen, qtbot: QtBot) -> None:
    two.page.aside.begin_request([1, 2])
    panel = panel_of(two)
    panel.text.setPlainText("")
    press(qtbot, panel, "Copy and log")
    assert "CF-26-0001" in panel.trouble.text()
    assert "CF-26-0002" in panel.trouble.text()
    panel.text.setPlainText("please stop both")
    press(qtbot, panel, "Copy and log")
    rows = two.desk.services.incidents.load_rows([1, 2])
    assert {row.progress for row in rows} == {Progress.REQUESTED}
