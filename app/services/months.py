"""Business months, and the moments at which they begin."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo


def month_starts(today: date, count: int) -> list[date]:
    """First days of the last `count` months, the oldest first, this one last."""
    number = today.year * 12 + today.month - 1
    return [date(n // 12, n % 12 + 1, 1) for n in range(number - count + 1, number + 1)]


def next_month(first_on: date) -> date:
    """The first day of the month after."""
    return date(first_on.year + first_on.month // 12, first_on.month % 12 + 1, 1)


def moments_of(days: Sequence[date], zone: ZoneInfo) -> list[datetime]:
    """When each day begins in the business's zone."""
    return [datetime.combine(day, time(), zone).astimezone(UTC) for day in days]
