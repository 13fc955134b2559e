"""Printed local times brought to UTC."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_STORED = "%Y-%m-%dT%H:%M:%S.%fZ"


@lru_cache(maxsize=64)
def _offset(printed: str) -> tzinfo | None:
    """ "+0800", "-08:00" or "Z"; None when unreadable."""
    try:
        return datetime.strptime(printed.strip(), "%z").tzinfo
    except ValueError:
        return None


def to_stored(text: str, offset: str | None, zone: ZoneInfo) -> str:
    """A printed time as UTC text; its own offset wins over the business zone.

    Raises: ValueError when it is not a time.
    """
    local = datetime.fromisoformat(text)
    place = (_offset(offset) if offset else None) or zone
    return local.replace(tzinfo=local.tzinfo or place).astimezone(UTC).strftime(_STORED)


def read_stored(text: str) -> datetime:
    """The aware instant of a stored time."""
    return datetime.fromisoformat(text)


def is_coarser(new: str, old: str, zone: ZoneInfo) -> bool:
    """Whether `new` says the same moment as `old` with less precision: no seconds, or only the day.

    A sheet saved again by Excel loses the seconds; that is no news.
    """
    later, earlier = read_stored(old), read_stored(new)
    if earlier.second == 0 and timedelta(0) < later - earlier < timedelta(minutes=1):
        return True
    local, known = earlier.astimezone(zone), later.astimezone(zone)
    return local.time() == time(0) and local.date() == known.date()
