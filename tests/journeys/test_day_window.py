"""The whole day by clicks in the real window, and both ways through it come to the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import build_services
from app.services.sample_shop.build import enter_suppliers
from tests.journeys import by_services, by_window, the_day
from tests.journeys.conftest import Answers, open_window
from ui.theme import Theme


@pytest.fixture
def inputs(clock: FixedClock, tmp_path: Path) -> the_day.Inputs:
    """The sheets of the day, the same for both ways."""
    return the_day.write_sheets(clock.now(), the_day.ZONE, tmp_path / "in")


def test_the_whole_day_by_clicks_ends_like_the_day_through_services(
    inputs: the_day.Inputs,
    clock: FixedClock,
    tmp_path: Path,
    qtbot: QtBot,
    look: Theme,
    answers: Answers,
) -> None:
    proofs, start = the_day.write_proofs(tmp_path / "in"), clock.now()
    services = build_services(tmp_path / "by_services", clock)
    enter_suppliers(services)
    by_services.live(services, clock, inputs, proofs)
    one = the_day.snapshot()
    services.close()

    moved = FixedClock(start)
    services = build_services(tmp_path / "by_window", moved)
    enter_suppliers(services)
    with open_window(services, qtbot) as hands:
        by_window.live(hands, moved, answers, inputs, proofs)
        pdf = by_window.report(hands, answers, tmp_path)
        assert "CF-26-0001" in PdfReader(pdf).pages[0].extract_text()
    other = the_day.snapshot()
    services.close()
    assert the_day.differences(one, other) == []
    assert one["incident"], "something happened on this day"
