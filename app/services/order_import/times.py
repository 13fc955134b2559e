"""Printed local times brought to UTC."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from app.domain.memo import Memo

T = TypeVar("T")
_STORED = "%Y-%m-%dT%H:%M:%S.%fZ"
_MINUTES = re.compile(":[0-5][0-9]:[0-5][0-9]")


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


class LocalTimes:
    """`to_stored` for a sheet full of times of one zone.

    Within an hour in which the clocks of the zone stay what they are only the hour has to be worked out.
    """

    def __init__(self, zone: ZoneInfo) -> None:
        self._zone = zone
        self._hours = Memo(self._hour)
        self._rests = Memo(_rest)
        self._others: Memo[tuple[str, str | None], str] = Memo(lambda printed: to_stored(*printed, zone))

    def stored(self, text: str, offset: str | None) -> str:
        """A printed time as UTC text. Raises: ValueError when it is not a time."""
        if offset is None:
            hour, rest = self._hours[text[:13]], self._rests[text[13:]]
            if hour and rest:
                return hour + rest
        return self._others[text, offset]

    def all_stored(self, texts: Sequence[str | None], odd: T) -> list[str | T | None]:
        """Printed times without a zone of their own; `odd` for what is not a time, None for none."""
        if texts.count(None) == len(texts):
            return list(texts)
        hours = self._hours.each([(text or "")[:13] for text in texts])
        rests = self._rests.each([(text or "")[13:] for text in texts])
        return [
            hour + rest if hour and rest else self._one(text, odd)
            for hour, rest, text in zip(hours, rests, texts, strict=True)
        ]

    def _one(self, text: str | None, odd: T) -> str | T | None:
        try:
            return self.stored(text, None) if text else None
        except ValueError:
            return odd

    def _hour(self, printed: str) -> str:
        """The stored hour of "2026-03-05 09"; empty when it is none or the clocks change within it."""
        try:
            first, last = (to_stored(printed + rest, None, self._zone) for rest in (":00:00", ":59:59"))
        except ValueError:
            return ""
        is_whole = first[13:19] == ":00:00" and last[:13] == first[:13]
        return first[:13] if is_whole else ""


def _rest(printed: str) -> str:
    return f"{printed}.000000Z" if _MINUTES.fullmatch(printed) else ""


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
