"""Which copies of the shop are kept: the newest of each of 12 days, 10 weeks and 9 months.

Days, weeks and months are those that have copies, counted back from the newest: a shop that was not opened
for half a year loses none by it. Thinning a little every day keeps what thinning once would have kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo

DAYS, WEEKS, MONTHS = 12, 10, 9


def kept(moments: Iterable[datetime], zone: tzinfo) -> frozenset[datetime]:
    """The moments (aware) whose copies stay; days begin at midnight of `zone`, weeks on Monday."""
    newest_first = sorted(set(moments), reverse=True)
    out: set[datetime] = set()
    for most, period in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        out |= _newest_of_each(newest_first, most, period, zone)
    return frozenset(out)


def _newest_of_each(
    newest_first: list[datetime], most: int, period: Callable[[datetime], object], zone: tzinfo
) -> set[datetime]:
    found: dict[object, datetime] = {}
    for moment in newest_first:
        found.setdefault(period(moment.astimezone(zone)), moment)
        if len(found) > most:
            break
    return set(list(found.values())[:most])


def _day(moment: datetime) -> object:
    return moment.date()


def _week(moment: datetime) -> object:
    return moment.isocalendar()[:2]


def _month(moment: datetime) -> object:
    return moment.year, moment.month
