"""Returned parcels in the window: scan, see whose it is, receive it, or keep it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.data.models import Parcel, StrayParcel
from app.domain.statuses import ParcelState, ReturnState
from tests.ui.incidents.conftest import Screen
from ui.pages.incidents.strays import StraysView


@pytest.fixture
def strays(screen: Screen) -> StraysView:
    """The view in sight, with one incident whose parcel was delivered."""
    order = screen.desk.order(recipient="王小明", phone="13800138000", phone_tail="8000")
    screen.desk.parcel(order, ParcelState.DELIVERED)
    screen.desk.incident(order, state=ParcelState.DELIVERED)
    screen.page.head.strays.click()
    view = screen.page.strays
    assert view is not None
    return view


def scan(view: StraysView, qtbot: QtBot, text: str) -> None:
    """As a scanner does: the number, then Enter."""
    view.label.setText(text)
    qtbot.keyClick(view.label, Qt.Key.Key_Return)


def test_a_scanned_number_finds_the_incident_and_one_click_receives_it(
    strays: StraysView, qtbot: QtBot
) -> None:
    scan(strays, qtbot, Parcel.select().first().tracking_no)
    assert strays.model.rowCount() == 1
    assert strays.receive_button.isVisible()
    qtbot.mouseClick(strays.receive_button, Qt.MouseButton.LeftButton)
    assert Parcel.select().first().return_state is ReturnState.RECEIVED
    assert strays.label.text() == ""


def test_what_is_typed_is_looked_for_after_a_moment(strays: StraysView, qtbot: QtBot) -> None:
    strays.label.setText("王小明 8000")
    qtbot.waitUntil(lambda: strays.model.rowCount() == 1)
    assert "name" in strays.told.text()


def test_an_order_without_an_incident_is_opened(screen: Screen, strays: StraysView, qtbot: QtBot) -> None:
    other = screen.desk.order("3792439168251500999", recipient="赵六", phone="13911112222", phone_tail="2222")
    scan(strays, qtbot, "赵六 13911112222")
    assert not strays.receive_button.isVisible()
    assert "no incident yet" in strays.told.text()
    strays.open_button.click()
    assert screen.went[-1][:2] == ("orders", other.id)


def test_one_nobody_knows_is_kept_and_found_later(screen: Screen, strays: StraysView, qtbot: QtBot) -> None:
    scan(strays, qtbot, "赵六 13911112222")
    assert strays.model.rowCount() == 0
    strays.keep_button.click()
    assert strays.kept_model.rowCount() == 1
    screen.desk.order("3792439168251500999", recipient="赵六", phone="13911112222", phone_tail="2222")
    strays._take_up(strays.services.strays.strays()[0])
    assert strays.model.rowCount() == 1
    strays.kept.select_id(strays.kept_model.ids[0])
    menu = QMenu()
    strays._fill_menu(menu, strays.kept_model.ids)
    menu.actions()[-1].trigger()
    assert StrayParcel.get().order.order_no == "3792439168251500999"


def test_a_text_without_anything_in_it_is_refused_in_words(strays: StraysView, qtbot: QtBot) -> None:
    scan(strays, qtbot, "??")
    strays.keep_button.click()
    assert StrayParcel.select().count() == 0


def test_esc_goes_back(screen: Screen, strays: StraysView, qtbot: QtBot) -> None:
    qtbot.keyClick(strays.label, Qt.Key.Key_Escape)
    assert screen.page.places.currentWidget() is screen.page.split
