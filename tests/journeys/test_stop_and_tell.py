"""From a wrong row of a sheet to "stop requested, buyer told": how many clicks, how many keys, how long."""

from __future__ import annotations

import time
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.data.models import Incident, Message, Order, Parcel
from app.domain.statuses import Channel, Direction, InterceptState, MismatchKind, Party, Progress
from app.services.stop_sheets import StopRequest
from tests.journeys import stop_day
from tests.journeys.chinese import english_left
from tests.journeys.conftest import open_window
from tests.journeys.hands import Hands
from tests.journeys.test_stop_window import take_in_orders
from tests.services.incidents.desk import Desk
from ui.pages.incidents.together.stop_and_tell import StopAndTellPanel
from ui.theme import Theme

MOST_CLICKS = 5
MOST_SECONDS = 60
# A person looks and decides before a key, then presses it. Source: keystroke-level model, Card et al. 1983.
SECONDS_A_KEY = 1.35 + 0.28


class Counted:
    """A `qtbot` that counts what is pressed."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clicks = self.keys = 0

    def __getattr__(self, name: str) -> Any:
        return getattr(self._qtbot, name)

    def mouseClick(self, *args: Any, **named: Any) -> None:
        self.clicks += 1
        self._qtbot.mouseClick(*args, **named)

    def keyClick(self, *args: Any, **named: Any) -> None:
        self.keys += 1
        self._qtbot.keyClick(*args, **named)


def held_against(hands: Hands, desk: Desk, folder: Path) -> Counted:
    """Orders and shipping sheet are in; from here on everything pressed counts."""
    day = stop_day.FIRST_DAY
    take_in_orders(hands, stop_day.write_orders(folder / "orders.csv", day, desk.supplier.name))
    hands.drop(stop_day.write_shipping(folder / "shipping.csv", day))
    counted = Counted(hands.qtbot)
    hands.qtbot = counted  # type: ignore[assignment]
    return counted


def said(number: str, party: Party) -> list[str]:
    """What went out to somebody about an order."""
    incident = Incident.select().where(Incident.order == order_of(number)).get()
    rows = Message.select().where(
        Message.incident == incident, Message.party == party, Message.direction == Direction.OUT
    )
    return [row.body for row in rows]


def order_of(number: str) -> Order:
    """The order with this number."""
    return Order.get(Order.order_no == number)


def is_stopped_and_told(one: stop_day.Sold) -> None:
    """Asked to stop, on record with the supplier and with the buyer."""
    incident = Incident.get(Incident.order == order_of(one.order_no))
    assert incident.progress is Progress.REQUESTED
    assert incident.buyer_told_at is not None
    assert Parcel.get(Parcel.tracking_no == one.tracking_no).intercept_state is InterceptState.REQUESTED
    (request,) = said(one.order_no, Party.SUPPLIER)
    assert one.tracking_no in request
    (told,) = said(one.order_no, Party.BUYER)
    assert one.order_no in told


@pytest.mark.brief("2.2", "3.1")
def test_a_wrong_row_is_stopped_and_its_buyer_told_in_four_clicks(
    hands: Hands, desk: Desk, desktop: Path
) -> None:
    counted = held_against(hands, desk, desktop)
    hands.row(stop_day.VARIANT.order_no)
    hands.press("Stop it now")
    hands.press("Copy the request and log")
    assert stop_day.VARIANT.tracking_no in QGuiApplication.clipboard().text()
    hands.press("Copy for the buyer and log")
    assert said(stop_day.VARIANT.order_no, Party.BUYER) == [QGuiApplication.clipboard().text().strip()]
    is_stopped_and_told(stop_day.VARIANT)
    assert counted.clicks <= MOST_CLICKS
    assert counted.clicks == 4
    assert not list(hands.in_sight(StopAndTellPanel)), "the incident stands there again"


@pytest.mark.brief("2.2")
def test_a_swap_is_one_case_also_when_it_is_stopped(hands: Hands, desk: Desk, desktop: Path) -> None:
    counted = held_against(hands, desk, desktop)
    hands.row(f"| {stop_day.PAIR[0].order_no} |")
    hands.press("Stop it now")
    hands.press("Copy the request and log")
    text = QGuiApplication.clipboard().text()
    assert all(one.tracking_no in text for one in stop_day.PAIR), "one request for both parcels"
    hands.press("Copy for the buyer and log")
    hands.press("Copy for the buyer and log")
    for one in stop_day.PAIR:
        is_stopped_and_told(one)
    assert counted.clicks <= MOST_CLICKS
    assert Incident.select().where(Incident.kind == MismatchKind.SWAPPED).count() == 2
    assert all(i.partner_id is not None for i in Incident.select())


def by_keyboard(hands: Hands, desk: Desk, folder: Path) -> None:
    """The arrows to the row, Ctrl+J, twice Ctrl+Enter."""
    counted = held_against(hands, desk, folder)
    began = time.perf_counter()
    ctrl = Qt.KeyboardModifier.ControlModifier
    wanted = next(place for place, row in enumerate(hands.rows()) if stop_day.VARIANT.order_no in row)
    # Headings stand between the rows; the arrows pass over them.
    while (here := hands.current_place()) != wanted:
        hands.key(Qt.Key.Key_Down if here < wanted else Qt.Key.Key_Up)
    hands.key(Qt.Key.Key_J, ctrl)
    hands.key(Qt.Key.Key_Return, ctrl)
    hands.key(Qt.Key.Key_Return, ctrl)
    machine = time.perf_counter() - began
    is_stopped_and_told(stop_day.VARIANT)
    assert counted.clicks == 0
    assert machine + counted.keys * SECONDS_A_KEY < MOST_SECONDS


@pytest.mark.brief("2.2", "3.1")
def test_the_same_by_keyboard_within_a_minute(hands: Hands, desk: Desk, desktop: Path) -> None:
    by_keyboard(hands, desk, desktop)


def test_the_same_in_a_chinese_window_by_keyboard(
    desk: Desk, qtbot: QtBot, look: Theme, chinese: Mapping[str, set[str]], desktop: Path
) -> None:
    with open_window(desk.services, qtbot, chinese) as hands:
        by_keyboard(hands, desk, desktop)
        assert sorted(english_left(hands.read)) == []


def test_what_was_asked_already_is_not_asked_for_again(hands: Hands, desk: Desk, desktop: Path) -> None:
    held_against(hands, desk, desktop)
    hands.row(stop_day.VARIANT.order_no)
    hands.press("Make an incident")
    incident = Incident.get(Incident.order == order_of(stop_day.VARIANT.order_no))
    desk.clock.advance(timedelta(hours=1))
    stops = desk.services.stop_sheets
    asked = [
        StopRequest(parcel.incident_id, parcel.id, parcel.action)
        for lot in stops.lots()
        for parcel in lot.parcels
    ]
    stops.send(asked, stops.due_from_now(), Channel.WECHAT, "请拦截")
    hands.tab("Incidents")
    hands.window.go("incidents", None, stop=[incident.id])
    hands.settle()
    assert "asked already" in hands.notice
    assert not list(hands.in_sight(StopAndTellPanel))
