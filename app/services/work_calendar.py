"""The working calendar of the business: public holidays of its country and the owner's own days."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Any

from app.domain import settings as declared
from app.domain.working_time import WorkCalendar, parse_days
from app.paths import resource
from app.services.settings import SettingsService


@dataclass(frozen=True)
class HolidayYear:
    """A year as announced; one that was not checked against the notice is not `is_verified`."""

    year: int
    source: str
    is_verified: bool
    off: frozenset[date]
    worked: frozenset[date]


@cache
def holiday_years() -> tuple[HolidayYear, ...]:
    """The years shipped, from resources/holidays; others are not announced or too far back."""
    return tuple(
        HolidayYear(
            entry["year"],
            entry["source"],
            entry["verified"],
            frozenset(day for first, last in entry["off"] for day in _days(first, last)),
            frozenset(date.fromisoformat(day) for day in entry["worked"]),
        )
        for entry in _data()["years"]
    )


def work_calendar(settings: SettingsService) -> WorkCalendar:
    """Working days and hours in the business zone; the owner's own days stand before the announced ones."""
    zone = settings.zone()
    years = holiday_years() if zone.key in _data()["zones"] else ()
    own_off = parse_days(settings.get(declared.DAYS_OFF))
    own_worked = parse_days(settings.get(declared.DAYS_WORKED)) - own_off
    off = frozenset[date]().union(*(year.off for year in years))
    worked = frozenset[date]().union(*(year.worked for year in years))
    return WorkCalendar(
        zone, holidays=(off | own_off) - own_worked, extra_days=(worked | own_worked) - own_off
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(resource("holidays/cn.toml").read_text("utf-8"))


def _days(first: str, last: str) -> list[date]:
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    return [start + timedelta(days=n) for n in range((end - start).days + 1)]
