"""The tasks of every day by the keyboard alone, with their strokes counted, in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.compensation import Stage
from app.domain.statuses import CompensationKind
from app.services.build import Services, build_services
from app.services.compensations import CompensationFilter
from tests.journeys.conftest import open_window
from tests.journeys.hands import Hands
from tests.journeys.keyboard import CTRL, Keyboard, StrayWindows
from tests.speaking import speaking
from ui.pages.incidents.page import IncidentsPage
from ui.pages.orders.page import OrdersPage
from ui.theme import Theme

Key = Qt.Key


@pytest.fixture(params=["zh_CN", "en"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language."""
    with speaking(qapp, request.param):
        yield request.param


@pytest.fixture
def services(tmp_path: Path, sample_folder: Path, clock: FixedClock) -> Iterator[Services]:
    """The sample shop."""
    made = build_services(Path(shutil.copytree(sample_folder, tmp_path / "data")), clock)
    yield made
    made.close()


@pytest.fixture
def hands(services: Services, qtbot: QtBot, look: Theme, language: str) -> Iterator[Hands]:
    """The window on that shop."""
    with open_window(services, qtbot) as hands:
        yield hands


@pytest.fixture
def keyboard(qtbot: QtBot, qapp: QApplication, hands: Hands) -> Iterator[Keyboard]:
    """All there is to work with; nothing may take it away."""
    stray = StrayWindows()
    qapp.installEventFilter(stray)
    yield Keyboard(qtbot, hands)
    qapp.removeEventFilter(stray)
    assert stray.seen == []


def orders(hands: Hands) -> OrdersPage:
    page = hands.window.page("orders")
    assert isinstance(page, OrdersPage)
    return page


def incidents(hands: Hands) -> IncidentsPage:
    page = hands.window.page("incidents")
    assert isinstance(page, IncidentsPage)
    return page


def to_order(services: Services, keyboard: Keyboard, hands: Hands) -> int:
    """Find an order without an incident by the end of its phone number; gives its id."""
    ids = services.orders.find_ids(None, ("ordered_at", True))
    wanted = next(
        order
        for order in map(services.orders.get, ids)
        if order.recipient.phone[-4:].isdigit() and not order.incidents and len(order.lines) == 1
    )
    keyboard.press(Key.Key_K, CTRL)
    keyboard.type_text(wanted.recipient.phone[-4:])
    popup = hands.window._popup
    keyboard.wait_for(popup.isVisible)
    at = [hit.id for hit in popup.hits].index(wanted.id)
    for _ in range(at):
        keyboard.press(Key.Key_Down)
    keyboard.press(Key.Key_Return)
    keyboard.wait_for(lambda: orders(hands).list.table.current_id() == wanted.id)
    return wanted.id


@pytest.mark.brief("9")
def test_an_order_is_found_by_the_end_of_a_phone_number(
    services: Services, keyboard: Keyboard, hands: Hands
) -> None:
    to_order(services, keyboard, hands)
    assert hands.window.current_page() is orders(hands)
    assert keyboard.strokes <= 8


@pytest.mark.brief("9", "2.1")
def test_an_incident_is_opened_from_the_order_that_was_found(
    services: Services, keyboard: Keyboard, hands: Hands
) -> None:
    order_id = to_order(services, keyboard, hands)
    before = keyboard.strokes
    keyboard.press(Key.Key_N, CTRL)
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.strokes - before <= 4
    assert [incident.number for incident in services.orders.get(order_id).incidents]
    detail = incidents(hands).panel.detail
    assert detail is not None
    assert detail.row.order_id == order_id, "it is in front, to go on with"


@pytest.mark.brief("9", "3.1")
def test_the_buyer_is_told(services: Services, keyboard: Keyboard, hands: Hands) -> None:
    waiting = next(
        one for one in services.today.overview().incidents if services.incidents.get(one.row.id).moves
    )
    before = services.incidents.get(waiting.row.id)
    hands.window.go("incidents", waiting.row.id)
    hands.settle()
    QGuiApplication.clipboard().clear()
    keyboard.press(Key.Key_M, CTRL)
    keyboard.press(Key.Key_Return, CTRL)
    assert keyboard.strokes <= 4
    after = services.incidents.get(waiting.row.id)
    assert after.row.order_no in QGuiApplication.clipboard().text(), "to be pasted into the chat"
    assert after.buyer_told_at is not None
    assert len(after.timeline) == len(before.timeline) + 1, "and it is on record"


def test_a_refund_is_paid_from_its_incident(services: Services, keyboard: Keyboard, hands: Hands) -> None:
    refund = refund_to_pay(services)
    hands.window.go("incidents", services.compensations.get(refund).incident_id)
    hands.settle()
    QGuiApplication.clipboard().setText("R2026031312")
    keyboard.press(Key.Key_Return, CTRL)
    keyboard.press(Key.Key_V, CTRL)
    keyboard.press(Key.Key_Return)
    assert keyboard.strokes <= 6
    assert is_paid(services, refund)
    at = QApplication.focusWidget()
    assert at is not None
    assert incidents(hands).panel.isAncestorOf(at), "the keyboard stays where the next step is"


@pytest.mark.brief("9", "6.1")
def test_a_refund_is_paid_from_any_page(services: Services, keyboard: Keyboard, hands: Hands) -> None:
    refund = refund_to_pay(services)
    QGuiApplication.clipboard().setText("R2026031312")
    keyboard.press(Key.Key_5, CTRL)
    keyboard.press(Key.Key_Down)
    keyboard.press(Key.Key_Return)
    keyboard.press(Key.Key_V, CTRL)
    keyboard.press(Key.Key_Return)
    assert keyboard.strokes <= 6
    assert is_paid(services, refund)
    at = QApplication.focusWidget()
    assert at is not None
    assert hands.page.isAncestorOf(at)


def refund_to_pay(services: Services) -> int:
    passing = CompensationFilter(stages=frozenset({Stage.TO_PAY}), kinds=frozenset({CompensationKind.REFUND}))
    (found,) = services.compensations.find_ids(passing, None)
    return found


def is_paid(services: Services, compensation_id: int) -> bool:
    row = services.compensations.get(compensation_id)
    return row.paid_at is not None and row.proof_note == "R2026031312"
