"""The whole day by clicks in the real window, and both ways through it come to the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import build_services
from app.services.sample_shop.build import enter_suppliers
from tests.journeys import by_services, by_window, the_day
from tests.journeys.chinese import english_left
from tests.journeys.conftest import Answers, open_window
from tests.journeys.hands import Hands
from ui.theme import Theme


@pytest.fixture
def inputs(clock: FixedClock, tmp_path: Path) -> the_day.Inputs:
    """The sheets of the day, the same for both ways."""
    return the_day.write_sheets(clock.now(), the_day.ZONE, tmp_path / "in")


@pytest.fixture
def proofs(tmp_path: Path) -> the_day.Proofs:
    """A photo of the goods and a trace."""
    return the_day.write_proofs(tmp_path / "in")


@dataclass
class Day:
    """What a day by clicks needs."""

    inputs: the_day.Inputs
    proofs: the_day.Proofs
    clock: FixedClock
    folder: Path
    qtbot: QtBot
    answers: Answers


@pytest.fixture
def day(
    inputs: the_day.Inputs,
    proofs: the_day.Proofs,
    clock: FixedClock,
    tmp_path: Path,
    qtbot: QtBot,
    look: Theme,
    answers: Answers,
) -> Day:
    """The same morning as for the services."""
    return Day(inputs, proofs, clock, tmp_path, qtbot, answers)


@pytest.fixture
def by_services_end(
    inputs: the_day.Inputs, proofs: the_day.Proofs, clock: FixedClock, tmp_path: Path
) -> dict[str, Any]:
    """The database after the day through services."""
    moved = FixedClock(clock.now())
    services = build_services(tmp_path / "by_services", moved)
    enter_suppliers(services)
    by_services.live(services, moved, inputs, proofs)
    found = the_day.snapshot()
    services.close()
    assert found["incident"], "something happened on this day"
    return found


def live_by_clicks(day: Day, meanings: Mapping[str, set[str]] | None = None) -> Hands:
    """The day in a window of its own; its database is open afterwards."""
    services = build_services(day.folder / "by_window", day.clock)
    enter_suppliers(services)
    with open_window(services, day.qtbot, meanings) as hands:
        by_window.live(hands, day.clock, day.answers, day.inputs, day.proofs)
        pdf = by_window.report(hands, day.answers, day.folder)
    assert "CF-26-0001" in PdfReader(pdf).pages[0].extract_text()
    return hands


def test_the_whole_day_by_clicks_ends_like_the_day_through_services(
    by_services_end: dict[str, Any], day: Day
) -> None:
    live_by_clicks(day)
    assert the_day.differences(by_services_end, the_day.snapshot()) == []


def test_the_same_day_in_a_chinese_window(day: Day, chinese: Mapping[str, set[str]]) -> None:
    hands = live_by_clicks(day, chinese)
    assert len(hands.read) > 200
    assert list(english_left(sorted(hands.read))) == []


def test_english_that_is_left_in_a_chinese_window_is_found() -> None:
    shown = ["订单 379 · CF-26-0001", "存为 goods.png", "Tell the buyer", "快递 YT9900123456789", "按 Ctrl+K"]
    assert list(english_left(shown)) == ["Tell the buyer"]
