"""The card of buyers' personal data: shows what would go, asks, erases, and tells what it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.personal import REMOVED
from app.domain.statuses import OrderStatus
from tests.services.incidents.desk import Desk, open_desk
from ui import ask
from ui.change_bus import ChangeBus
from ui.personal.card import PersonalCard
from ui.setting_fields import SettingFields
from ui.tasks import TaskRunner


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = open_desk(tmp_path, clock)
    yield desk
    desk.services.close()


@pytest.fixture
def card(desk: Desk, qtbot: QtBot, inline_tasks: TaskRunner) -> PersonalCard:
    bus = ChangeBus()
    card = PersonalCard(desk.services, bus, SettingFields(desk.services, bus, bus))
    qtbot.addWidget(card)
    return card


def test_a_buyer_is_looked_at_asked_about_and_erased(
    card: PersonalCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = desk.order(status=OrderStatus.DONE)
    asked: list[tuple[object, ...]] = []
    monkeypatch.setattr(ask, "confirm", lambda *given: bool(asked.append(given)))
    card.who.setText(order.phone)
    card.one.click()
    assert "1 order(s)" in str(asked[0][2])
    assert "cannot be taken back" in str(asked[0][4])
    assert type(order).get_by_id(order.id).recipient == order.recipient, "no means no"
    monkeypatch.setattr(ask, "confirm", lambda *given: True)
    card.one.click()
    assert type(order).get_by_id(order.id).recipient == REMOVED
    assert card.told.text() == "1 order(s) name nobody any more."


def test_what_cannot_be_erased_is_told(
    card: PersonalCard, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = desk.order(status=OrderStatus.TO_SHIP)
    card.who.setText(order.recipient)
    card.one.click()
    assert order.order_no in card.told.text()
    card.who.setText("nobody")
    card.one.click()
    assert "“nobody”" in card.told.text()
    card.old.click()
    assert "Nothing is older" in card.told.text()
