"""Clocks: how they count, which variant holds, what starts and stops them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.domain.deadlines import (
    EVENTS,
    ClockRule,
    Event,
    PlatformProfile,
    Stage,
    Unit,
    Urgency,
    runs,
    urgency,
)
from app.domain.statuses import ClockKind, ParcelState
from app.domain.working_time import WorkCalendar

SHANGHAI = ZoneInfo("Asia/Shanghai")
# Friday, 16:00 in Shanghai.
FRIDAY = datetime(2026, 3, 13, 8, 0, tzinfo=UTC)
CALENDAR = WorkCalendar(SHANGHAI)


def rule(amount: int | None, unit: Unit, warn: int = 0) -> ClockRule:
    return ClockRule(ClockKind.REFUND, Stage.ANY, amount, unit, warn, "owner")


def local(moment: datetime) -> str:
    return moment.astimezone(SHANGHAI).strftime("%m-%d %H:%M")


@pytest.mark.parametrize(
    "amount,unit,due",
    [
        (4, Unit.HOURS, "03-13 20:00"),
        (7, Unit.DAYS, "03-20 16:00"),
        (4, Unit.WORKING_HOURS, "03-16 11:00"),
        (2, Unit.WORKING_HOURS, "03-13 18:00"),
        (7, Unit.WORKING_DAYS, "03-24 16:00"),
    ],
)
def test_how_a_clock_counts(amount: int, unit: Unit, due: str) -> None:
    ends = rule(amount, unit).ends(FRIDAY, CALENDAR)
    assert ends is not None
    assert local(ends[1]) == due


def test_a_holiday_moves_a_working_hours_deadline_and_not_a_legal_one() -> None:
    off = WorkCalendar(SHANGHAI, holidays=frozenset({date(2026, 3, 16)}))
    working, legal = rule(4, Unit.WORKING_HOURS), rule(7, Unit.DAYS)
    assert local(working.ends(FRIDAY, off)[1]) == "03-17 11:00"  # type: ignore[index]
    assert legal.ends(FRIDAY, off) == legal.ends(FRIDAY, CALENDAR)


def test_a_worked_weekend_counts() -> None:
    shifted = WorkCalendar(SHANGHAI, extra_days=frozenset({date(2026, 3, 14)}))
    assert local(rule(4, Unit.WORKING_HOURS).ends(FRIDAY, shifted)[1]) == "03-14 11:00"  # type: ignore[index]


def test_before_opening_the_clock_starts_at_nine() -> None:
    early = datetime(2026, 3, 12, 22, 0, tzinfo=UTC)  # Friday 06:00
    assert local(CALENDAR.add_hours(early, timedelta(hours=1))) == "03-13 10:00"


def test_an_unknown_length_makes_no_clock() -> None:
    assert rule(None, Unit.HOURS).ends(FRIDAY, CALENDAR) is None


def test_the_warning_comes_before_the_end() -> None:
    warn, due = rule(4, Unit.HOURS, warn=2).ends(FRIDAY, CALENDAR) or (FRIDAY, FRIDAY)
    assert due - warn == timedelta(hours=2)


def test_the_variant_for_the_parcel_s_place_stands_before_the_general_one() -> None:
    general = ClockRule(ClockKind.TELL_SUPPLIER, Stage.ANY, 8, Unit.HOURS, 0, "owner")
    late = ClockRule(ClockKind.TELL_SUPPLIER, Stage.DELIVERED, 24, Unit.HOURS, 0, "owner")
    profile = PlatformProfile("x", {}, "CNY", (general, late))
    assert profile.rule(ClockKind.TELL_SUPPLIER, ParcelState.DELIVERED) is late
    assert profile.rule(ClockKind.TELL_SUPPLIER, ParcelState.IN_TRANSIT) is general
    assert profile.rule(ClockKind.REFUND, None) is None


def test_a_clock_that_means_nothing_does_not_run() -> None:
    assert not runs(ClockKind.INTERCEPT, ParcelState.DELIVERED, has_supplier=True)
    assert not runs(ClockKind.FIRST_REPLY, ParcelState.NOT_PUSHED, has_supplier=True)
    assert not runs(ClockKind.TELL_SUPPLIER, ParcelState.DELIVERED, has_supplier=False)
    assert runs(ClockKind.INTERCEPT, ParcelState.IN_TRANSIT, has_supplier=False)


def test_ending_stops_everything_but_what_is_owed_to_us() -> None:
    owed = {ClockKind.CLAIM_PAYMENT, ClockKind.COURIER_ANSWER}
    assert set(ClockKind) - set(EVENTS[Event.ENDED].stops) == owed


def test_what_starts_is_stopped_by_something() -> None:
    started = {clock for effects in EVENTS.values() for clock in effects.starts}
    stopped = {clock for e, effects in EVENTS.items() if e is not Event.ENDED for clock in effects.stops}
    assert started <= stopped | {ClockKind.FOLLOW_UP}


@pytest.mark.parametrize(
    "hours,paused,expected",
    [
        (-3, False, Urgency.CALM),
        (-1, False, Urgency.WARN),
        (0, False, Urgency.OVERDUE),
        (5, True, Urgency.PAUSED),
    ],
)
def test_how_a_clock_stands(hours: int, paused: bool, expected: Urgency) -> None:
    due = FRIDAY
    held = FRIDAY if paused else None
    assert urgency(due + timedelta(hours=hours), due - timedelta(hours=2), due, held) is expected
