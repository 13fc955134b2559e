"""Clocks run out while the owner does something else: he is told once, and never at night."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.data.models import Deadline
from app.domain import settings
from app.domain.statuses import ClockKind
from tests.journeys.conftest import open_window
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from tests.speaking import speaking
from ui import labels
from ui.theme import Theme

HOUR = timedelta(hours=1)


@dataclass
class FakeTray:
    """What the system was asked to show."""

    told: list[str] = field(default_factory=list)
    counts: list[int] = field(default_factory=list)
    follow: Callable[[], object] | None = None

    def tell(self, text: str, follow: Callable[[], object]) -> None:
        self.told.append(text)
        self.follow = follow

    def show_count(self, count: int) -> None:
        self.counts.append(count)


def _clock(desk: Desk, incident_id: int, kind: ClockKind, hours: float) -> None:
    now = desk.clock.now()
    Deadline.delete().where(Deadline.incident == incident_id, Deadline.clock == kind).execute()
    Deadline.create(incident=incident_id, clock=kind, starts_at=now, due_at=now + hours * HOUR)


def _incident(desk: Desk, number: str) -> int:
    incident_id = desk.incident(desk.order(number))
    Deadline.delete().where(Deadline.incident == incident_id).execute()
    return incident_id


@pytest.mark.brief("9")
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_each_end_is_told_once_and_leads_there(
    desk: Desk, qtbot: QtBot, look: Theme, qapp: QApplication, language: str
) -> None:
    first, second = _incident(desk, "A1"), _incident(desk, "A2")
    _clock(desk, first, ClockKind.REFUND, 0.5)
    tray = FakeTray()
    with speaking(qapp, language), open_window(desk.services, qtbot) as hands:
        hands.window.reminder.use(tray)
        assert (tray.told, tray.counts[-1]) == ([], 0)
        desk.clock.advance(HOUR)
        hands.a_minute_passes()
        hands.a_minute_passes()
        number = desk.services.incidents.get(first).row.number
        (told,) = tray.told
        assert number in told
        assert labels.words(ClockKind.REFUND) in told
        assert hands.notice == told
        assert tray.counts[-1] == 1
        assert tray.follow is not None
        tray.follow()
        hands.settle()
        assert hands.window.current_page() is hands.window.page("incidents")
        assert number in hands.words()
        _off_and_night(desk, hands, tray, second)
    _after_a_restart(desk, qtbot, tray)


def _off_and_night(desk: Desk, hands: Hands, tray: FakeTray, incident_id: int) -> None:
    """A kind that is off is not told; what ends at night is told in the morning."""
    desk.services.settings.set(settings.reminder("reship"), False)
    _clock(desk, incident_id, ClockKind.RESHIP, 0.1)
    desk.clock.advance(HOUR)
    hands.a_minute_passes()
    assert len(tray.told) == 1
    _clock(desk, incident_id, ClockKind.INSPECTION, 11)
    desk.clock.advance(12 * HOUR)  # midnight in Shanghai
    hands.a_minute_passes()
    assert len(tray.told) == 1
    desk.clock.advance(9 * HOUR)
    hands.a_minute_passes()
    assert labels.words(ClockKind.INSPECTION) in tray.told[1]


def _after_a_restart(desk: Desk, qtbot: QtBot, tray: FakeTray) -> None:
    """Nothing is told twice; what ended meanwhile is told."""
    with open_window(desk.services, qtbot) as hands:
        hands.window.reminder.use(tray)
        assert len(tray.told) == 2
    incident_id = _incident(desk, "A3")
    _clock(desk, incident_id, ClockKind.DELAY_LIMIT, 0.1)
    _clock(desk, incident_id, ClockKind.COURT, 0.2)
    desk.clock.advance(HOUR)
    with open_window(desk.services, qtbot) as hands:
        hands.window.reminder.use(tray)
        assert len(tray.told) == 3
        assert labels.words(ClockKind.COURT) in tray.told[2]
        assert tray.follow is not None
        tray.follow()
        assert hands.window.current_page() is hands.window.page("today")


def test_without_a_tray_the_window_tells(desk: Desk, hands: Hands) -> None:
    incident_id = _incident(desk, "A1")
    _clock(desk, incident_id, ClockKind.REFUND, 0.5)
    desk.clock.advance(HOUR)
    hands.a_minute_passes()
    assert labels.words(ClockKind.REFUND) in hands.notice
