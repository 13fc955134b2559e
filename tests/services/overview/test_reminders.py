"""What fell due is told by kind and hour."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest

from app.data.models import Deadline, Incident
from app.domain import settings
from app.domain.quiet_hours import is_quiet
from app.domain.statuses import ClockKind, Progress
from tests.services.money.shop import Shop

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    "hour, bounds, quiet",
    [
        (23, (22, 8), True),
        (7, (22, 8), True),
        (8, (22, 8), False),
        (21, (22, 8), False),
        (13, (12, 14), True),
        (14, (12, 14), False),
        (0, (0, 0), False),
    ],
)
def test_quiet_hours_may_pass_midnight(hour: int, bounds: tuple[int, int], quiet: bool) -> None:
    assert is_quiet(time(hour, 59), *bounds) is quiet


def _clock(shop: Shop, kind: ClockKind, **values: Any) -> Deadline:
    now = shop.clock.now()
    given = {"starts_at": now - 3 * HOUR, "due_at": now - HOUR, **values}
    made: Deadline = Deadline.create(incident=shop.incident, clock=kind, **given)
    return made


def test_only_clocks_that_run_and_are_wanted(shop: Shop) -> None:
    now, reminders = shop.clock.now(), shop.services.reminders
    _clock(shop, ClockKind.REFUND)
    _clock(shop, ClockKind.RESHIP, stopped_at=now)
    _clock(shop, ClockKind.INSPECTION, paused_at=now)
    _clock(shop, ClockKind.COURT, due_at=now + HOUR)
    _clock(shop, ClockKind.RETURN_WINDOW)
    (due,) = reminders.fallen_due(now - 2 * HOUR)
    assert (due.incident_id, due.clock, due.due_at) == (shop.incident.id, ClockKind.REFUND, now - HOUR)
    assert reminders.fallen_due(now - HOUR) == ()
    shop.services.settings.set(settings.reminder("refund"), False)
    assert reminders.fallen_due(now - 2 * HOUR) == ()
    shop.services.settings.set(settings.reminder("refund"), True)
    Incident.update(progress=Progress.CLOSED).execute()
    assert reminders.fallen_due(now - 2 * HOUR) == ()


def test_the_night_is_the_shop_s(shop: Shop) -> None:
    reminders = shop.services.reminders
    assert not reminders.is_silent()
    shop.clock.advance(13 * HOUR)  # eleven in the evening in Shanghai
    assert reminders.is_silent()
    shop.services.settings.set(settings.ZONE, "Europe/London")
    assert not reminders.is_silent()
    shop.services.settings.set(settings.REMIND_ON, False)
    assert reminders.is_silent()
