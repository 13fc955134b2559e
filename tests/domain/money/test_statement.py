"""A statement's sums: each day's balance follows from the one before."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal import Event as E
from app.domain.statement import Movement, Step, movement, sum_by_currency

MARCH = date(2026, 3, 1)


def day(n: int) -> date:
    return MARCH + timedelta(days=n)


def steps(*found: tuple[E, int, int]) -> list[Step]:
    """(event, day, minor units)."""
    return [Step(event, day(n), minor) for event, n, minor in found]


def moved(found: list[Step], first: int, last: int) -> Movement:
    return movement("CNY", found, day(first), day(last))


ADMITTED = [(E.CLAIMED, 5, 100), (E.ADMITTED, 7, 80), (E.REDUCED, 7, 20), (E.RECEIVED, 9, 30)]


def test_claimed_admitted_less_received_in_parts() -> None:
    claim = steps(*ADMITTED, (E.DEDUCTED, 20, 10))
    assert moved(claim, 0, 10) == Movement("CNY", 0, 100, 20, 0, 30, 50)
    assert moved(claim, 11, 30) == Movement("CNY", 50, 0, 0, 0, 10, 40)


def test_written_off_and_void_are_told_apart_from_money() -> None:
    assert moved(steps(*ADMITTED, (E.WRITTEN_OFF, 12, 50)), 10, 30) == Movement("CNY", 50, 0, 0, 50, 0, 0)
    assert moved(steps((E.CLAIMED, 5, 100), (E.GIVEN_UP, 6, 100)), 0, 30) == Movement("CNY", 0, 100, 0, 100)
    assert moved(steps((E.CLAIMED, 5, 100), (E.CLAIMED, 6, -100)), 0, 30) == Movement("CNY", 0, 100, 0, 100)


def test_a_bounce_counts_in_its_own_month() -> None:
    claim = steps(*ADMITTED, (E.RECEIVED, 40, -30))
    assert moved(claim, 0, 30) == Movement("CNY", 0, 100, 20, 0, 30, 50)
    assert moved(claim, 31, 60) == Movement("CNY", 50, 0, 0, 0, -30, 80)


def test_a_claim_that_never_went_out_is_on_no_statement() -> None:
    assert moved([], 0, 30).is_empty


def test_currencies_are_summed_apart() -> None:
    sums = sum_by_currency(
        [Movement("USD", opening=1), Movement("CNY", opening=2), Movement("USD", opening=3)]
    )
    assert sums == [Movement("CNY", opening=2), Movement("USD", opening=4)]


OF_CLAIMS = (E.CLAIMED, E.ADMITTED, E.REDUCED, E.RECEIVED, E.DEDUCTED, E.GIVEN_UP, E.WRITTEN_OFF)
histories = st.lists(
    st.builds(Step, st.sampled_from(OF_CLAIMS), st.integers(0, 120).map(day), st.integers(-10_000, 10_000))
)


@given(histories, st.integers(0, 100), st.integers(0, 60))
def test_the_sums_close_and_periods_join(claim: list[Step], first: int, length: int) -> None:
    last = first + length
    m = moved(claim, first, last)
    assert m.opening + m.claimed - m.reduced - m.dropped - m.received == m.closing
    assert moved(claim, last + 1, last + 9).opening == m.closing


@given(histories, st.integers(0, 100), st.integers(0, 60), st.integers(0, 60))
def test_two_periods_add_up_to_the_one_over_both(claim: list[Step], a: int, b: int, c: int) -> None:
    one, two = moved(claim, a, a + b), moved(claim, a + b + 1, a + b + 1 + c)
    both = moved(claim, a, a + b + 1 + c)
    for name in ("claimed", "reduced", "dropped", "received"):
        assert getattr(one, name) + getattr(two, name) == getattr(both, name)
    assert (one.opening, two.closing) == (both.opening, both.closing)
