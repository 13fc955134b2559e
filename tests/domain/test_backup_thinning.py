"""Which copies stay, as properties over any days on which copies were made."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.backup_thinning import DAYS, MONTHS, WEEKS, kept

ZONE = ZoneInfo("Asia/Shanghai")
START = datetime(2025, 1, 1, 3, tzinfo=UTC)
moments = st.lists(
    st.integers(0, 60 * 24 * 500).map(lambda minutes: START + timedelta(minutes=minutes)), max_size=80
)
few = settings(max_examples=40, deadline=None)


@few
@given(moments)
def test_the_newest_stays_and_the_rest_is_bounded(made: list[datetime]) -> None:
    left = kept(made, ZONE)
    assert left <= set(made)
    assert len(left) <= DAYS + WEEKS + MONTHS
    assert not made or max(made) in left
    assert kept(left, ZONE) == left


@few
@given(moments)
def test_thinning_every_day_keeps_what_thinning_once_keeps(made: list[datetime]) -> None:
    left: frozenset[datetime] = frozenset()
    for moment in sorted(made):
        left = kept({*left, moment}, ZONE)
    assert left == kept(made, ZONE)


@few
@given(moments)
def test_each_late_day_week_and_month_has_its_newest(made: list[datetime]) -> None:
    left = kept(made, ZONE)
    local = [moment.astimezone(ZONE) for moment in made]
    for most, period in (
        (DAYS, lambda m: m.date()),
        (WEEKS, lambda m: m.isocalendar()[:2]),
        (MONTHS, lambda m: (m.year, m.month)),
    ):
        for one in sorted({period(moment) for moment in local}, reverse=True)[:most]:
            assert max(moment for moment in local if period(moment) == one) in left


def test_a_copy_each_day_of_two_years() -> None:
    made = [START + timedelta(days=day) for day in range(730)]
    left = sorted(kept(made, ZONE), reverse=True)
    assert left[:DAYS] == made[: -DAYS - 1 : -1]
    assert len(left) == 12 + 7 + 8  # some weeks end within the last days, some months too
    assert (left[0] - left[-1]).days > 8 * 28


def test_a_pause_of_half_a_year_takes_nothing_away() -> None:
    made = [START + timedelta(days=day) for day in range(10)]
    assert kept([*made, START + timedelta(days=200)], ZONE) >= set(made)


def test_days_are_those_of_the_shop() -> None:
    """23:50 and 00:10 in Shanghai are one day in UTC."""
    late, early = datetime(2026, 3, 13, 15, 50, tzinfo=UTC), datetime(2026, 3, 13, 16, 10, tzinfo=UTC)
    assert kept([late, early], ZONE) == {late, early}
    assert kept([late, early], UTC) == {early}
