"""Public holidays: as announced, changed by the owner, and only where working time is counted."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest

from app.domain import settings
from app.domain.deadlines import ClockRule, Stage, Unit
from app.domain.errors import DomainError
from app.domain.statuses import ClockKind
from app.services.work_calendar import holiday_years, work_calendar
from tests.services.incidents.desk import Desk

# The last working day before the long holiday of spring 2026, 17:00 in Shanghai: a Saturday worked.
BEFORE = datetime(2026, 2, 14, 9, 0, tzinfo=UTC)


def rule(amount: int, unit: Unit) -> ClockRule:
    return ClockRule(ClockKind.REFUND, Stage.ANY, amount, unit, 0, "owner")


def due(desk: Desk, amount: int, unit: Unit) -> str:
    calendar = work_calendar(desk.services.settings)
    ends = rule(amount, unit).ends(BEFORE, calendar)
    assert ends is not None
    return ends[1].astimezone(calendar.zone).strftime("%m-%d %H:%M")


def test_a_holiday_moves_a_working_hours_deadline_and_not_a_legal_one(desk: Desk) -> None:
    assert due(desk, 4, Unit.WORKING_HOURS) == "02-24 12:00"
    assert due(desk, 2, Unit.WORKING_DAYS) == "02-25 17:00"
    assert due(desk, 7, Unit.DAYS) == "02-21 17:00"
    assert due(desk, 48, Unit.HOURS) == "02-16 17:00"


def test_the_owner_adds_and_takes_away_days(desk: Desk) -> None:
    desk.services.settings.set(settings.DAYS_WORKED, "2026-02-16")
    assert due(desk, 4, Unit.WORKING_HOURS) == "02-16 12:00"
    desk.services.settings.set(settings.DAYS_WORKED, "")
    desk.services.settings.set(settings.DAYS_OFF, "2026-02-24, 2026-02-25")
    assert due(desk, 4, Unit.WORKING_HOURS) == "02-26 12:00"


@pytest.mark.parametrize("written", ["Christmas", "2026-02-30", "12/24"])
def test_what_is_no_day_is_refused(desk: Desk, written: str) -> None:
    with pytest.raises(DomainError) as told:
        desk.services.settings.set(settings.DAYS_OFF, written)
    assert told.value.code == "setting_invalid"


def test_a_shop_abroad_has_no_chinese_holidays(desk: Desk) -> None:
    desk.services.settings.set(settings.ZONE, "Europe/Berlin")
    assert work_calendar(desk.services.settings).is_working_day(date(2026, 2, 16))


def test_the_years_are_whole() -> None:
    for year in holiday_years():
        assert {day.year for day in year.off | year.worked} == {year.year}
        assert all(day.weekday() >= 5 for day in year.worked), "only weekends are worked in exchange"
        assert not year.off & year.worked
        assert year.source
    assert [year.year for year in holiday_years()] == [2025, 2026]
    assert [len(year.off) for year in holiday_years()] == [28, 33]


def test_the_supplier_is_never_asked_for_an_answer_at_night(desk: Desk) -> None:
    number = desk.incident()
    calendar = work_calendar(desk.services.settings)
    for hours in range(0, 72, 3):
        desk.clock.advance(timedelta(hours=3))
        body = desk.services.messages.render("supplier.chase", number, "en").body
        named = body[body.index("2026-") :][:16]
        local = datetime.strptime(named, "%Y-%m-%d %H:%M").replace(tzinfo=calendar.zone)
        assert calendar.is_working_day(local.date()), hours
        assert time(9) <= local.time() <= time(18), hours
