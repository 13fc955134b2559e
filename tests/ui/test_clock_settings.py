"""How long a clock runs is changed in the settings, for every platform or for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain import settings
from app.domain.clock import FixedClock
from app.domain.deadlines import Unit
from app.domain.statuses import ClockKind
from app.services.build import Services, build_services
from app.services.clock_profiles import rule_in_force, ship_limit
from ui.change_bus import ChangeBus
from ui.setting_fields import SettingFields
from ui.settings_clocks import ClocksCard


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    made = build_services(tmp_path / "data", clock)
    yield made
    made.close_thread()


@pytest.fixture
def card(services: Services, qtbot: QtBot) -> ClocksCard:
    where = QWidget()
    bus = ChangeBus()
    made = ClocksCard(services, bus, SettingFields(services, bus, where))
    qtbot.addWidget(where)
    qtbot.addWidget(made)
    return made


def choose(card: ClocksCard, platform: str, clock: ClockKind) -> None:
    card.platform.choose(platform)
    terms = card._profiles.terms(platform)
    card.clock.choose(next(place for place, term in enumerate(terms) if term.rule.clock is clock))


def test_a_length_nobody_knew_is_entered_for_one_platform_and_taken_away_again(card: ClocksCard) -> None:
    choose(card, "taobao", ClockKind.SHIP)
    assert card.amount.value() == 0
    assert not card.shipped.isEnabled()
    card.amount.setValue(2)
    card.unit.choose(Unit.DAYS)
    card.amount.editingFinished.emit()
    limit = ship_limit("taobao")
    assert limit is not None
    assert limit.days == 2
    assert ship_limit("pdd") is None
    card.shipped.click()
    assert ship_limit("taobao") is None
    assert card.amount.value() == 0


def test_every_platform_follows_what_is_set_for_all(card: ClocksCard) -> None:
    choose(card, "default", ClockKind.REFUND)
    card.amount.setValue(3)
    card.warn.setValue(1)
    card.warn.editingFinished.emit()
    rule = rule_in_force("pdd", ClockKind.REFUND, None)
    assert rule is not None
    assert (rule.amount, rule.warn, rule.source) == (3, 1, "owner")


def test_a_warning_before_the_start_is_refused_in_words(card: ClocksCard) -> None:
    choose(card, "jd", ClockKind.DISPUTE)
    card.amount.setValue(4)
    card.warn.setValue(9)
    card.warn.editingFinished.emit()
    assert not card.trouble.isHidden()
    rule = rule_in_force("jd", ClockKind.DISPUTE, None)
    assert rule is not None
    assert rule.amount == 24


def test_the_second_call_and_goods_hardly_worth_it_are_settings(card: ClocksCard, services: Services) -> None:
    card.again.setValue(9)
    card.again.editingFinished.emit()
    assert services.settings.get(settings.FOLLOW_UP_REMIND_DAYS) == 9
