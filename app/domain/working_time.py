"""Working hours and working days, counted in the business zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_SATURDAY = 5


@dataclass(frozen=True)
class WorkCalendar:
    """When the house and its suppliers work; `holidays` are off, `extra_days` are worked weekends."""

    zone: ZoneInfo
    opens: time = time(9)
    closes: time = time(18)
    holidays: frozenset[date] = frozenset()
    extra_days: frozenset[date] = frozenset()

    def is_working_day(self, day: date) -> bool:
        """Whether people work on `day`."""
        if day in self.extra_days:
            return True
        return day.weekday() < _SATURDAY and day not in self.holidays

    def add_hours(self, start: datetime, span: timedelta, *, every_day: bool = False) -> datetime:
        """The moment `span` of working time after `start`; `every_day`: office hours of any day count."""
        moment, left = start.astimezone(self.zone), span
        while True:
            begin, end = self._bounds(moment.date())
            moment = max(moment, begin)
            if (every_day or self.is_working_day(moment.date())) and moment < end:
                if moment + left <= end:
                    return moment + left
                left -= end - moment
            moment = datetime.combine(moment.date() + timedelta(days=1), time(), self.zone)

    def at_work(self, moment: datetime) -> datetime:
        """`moment`, or the next opening where nobody is at work then."""
        return self.add_hours(moment, timedelta())

    def add_days(self, start: datetime, days: int) -> datetime:
        """The same time of day, `days` working days after `start`."""
        moment = start.astimezone(self.zone)
        while days > 0:
            moment += timedelta(days=1)
            days -= self.is_working_day(moment.date())
        return moment

    def add_full_days(self, start: datetime, days: int) -> datetime:
        """The end of `days` whole days, the first of which begins at the midnight after `start`."""
        first = start.astimezone(self.zone).date() + timedelta(days=1)
        return datetime.combine(first + timedelta(days=days), time(), self.zone)

    def add_years(self, start: datetime, years: int) -> datetime:
        """The same day and time, `years` later; 29 February becomes 1 March."""
        moment = start.astimezone(self.zone)
        try:
            return moment.replace(year=moment.year + years)
        except ValueError:
            return moment.replace(year=moment.year + years, month=3, day=1)

    def _bounds(self, day: date) -> tuple[datetime, datetime]:
        return (
            datetime.combine(day, self.opens, self.zone),
            datetime.combine(day, self.closes, self.zone),
        )


def parse_days(text: str) -> frozenset[date]:
    """Days written as 2026-12-24, with anything but digits and hyphens between. Raises: ValueError."""
    return frozenset(date.fromisoformat(word) for word in re.split(r"[\s,，;；、]+", text) if word)
