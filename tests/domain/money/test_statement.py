"""A statement's sums: each day's balance follows from the one before."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.statement import ClaimHistory, Movement, movement, sum_by_currency

MARCH = date(2026, 3, 1)


def day(n: int) -> date:
    return MARCH + timedelta(days=n)


def history(**more: object) -> ClaimHistory:
    return ClaimHistory(1, "CNY", 100, day(5), **more)  # type: ignore[arg-type]


def test_claimed_admitted_less_received_in_parts() -> None:
    claim = history(admitted=80, admitted_on=day(7), receipts=((day(9), 30), (day(20), 10)))
    assert [claim.balance_on(day(n)) for n in (4, 5, 7, 9, 20)] == [0, 100, 80, 50, 40]
    assert movement(claim, day(0), day(10)) == Movement("CNY", 0, 100, 20, 0, 30, 50)
    assert movement(claim, day(11), day(30)) == Movement("CNY", 50, 0, 0, 0, 10, 40)


def test_written_off_and_void_are_told_apart_from_money() -> None:
    claim = history(admitted=80, admitted_on=day(7), receipts=((day(9), 30),), written_off_on=day(12))
    assert movement(claim, day(10), day(30)) == Movement("CNY", 50, 0, 0, 50, 0, 0)
    assert movement(history(voided_on=day(6)), day(0), day(30)) == Movement("CNY", 0, 100, 0, 100, 0, 0)


def test_a_claim_that_never_went_out_is_on_no_statement() -> None:
    claim = ClaimHistory(1, "CNY", 100, None, voided_on=day(3))
    assert movement(claim, day(0), day(30)).is_empty


def test_a_deduction_made_before_the_claim_counts_from_its_day() -> None:
    claim = history(admitted=100, admitted_on=day(6), receipts=((day(1), 100),))
    assert movement(claim, day(0), day(4)).is_empty
    assert movement(claim, day(5), day(9)) == Movement("CNY", 0, 100, 0, 0, 100, 0)


def test_currencies_are_summed_apart() -> None:
    sums = sum_by_currency(
        [Movement("USD", opening=1), Movement("CNY", opening=2), Movement("USD", opening=3)]
    )
    assert sums == [Movement("CNY", opening=2), Movement("USD", opening=4)]


@st.composite
def histories(draw: st.DrawFn) -> ClaimHistory:
    claimed = draw(st.integers(1, 10_000))
    submitted = draw(st.integers(0, 60))
    admitted = draw(st.none() | st.integers(0, claimed))
    later = submitted + draw(st.integers(0, 20))
    receipts, left = [], admitted or 0
    for _ in range(draw(st.integers(0, 3))):
        amount = draw(st.integers(0, left))
        left -= amount
        receipts.append((day(draw(st.integers(0, 100))), amount))
    is_off = admitted is not None and draw(st.booleans())
    is_void = admitted is None and draw(st.booleans())
    return ClaimHistory(
        1, "CNY", claimed, day(submitted), admitted,
        None if admitted is None else day(later),
        day(101) if is_off else None,
        day(later) if is_void else None,
        tuple(receipts),
    )  # fmt: skip


@given(histories(), st.integers(0, 100), st.integers(0, 60))
def test_the_sums_close_and_periods_join(claim: ClaimHistory, first: int, length: int) -> None:
    last = first + length
    m = movement(claim, day(first), day(last))
    assert m.opening + m.claimed - m.reduced - m.dropped - m.received == m.closing
    assert movement(claim, day(last + 1), day(last + 9)).opening == m.closing
    assert m.dropped >= 0 or m.closing == 0
    is_over = claim.written_off_on is not None and claim.written_off_on <= day(last)
    assert m.dropped == 0 or is_over or claim.voided_on is not None


@given(histories(), st.integers(0, 100), st.integers(0, 60), st.integers(0, 60))
def test_two_periods_add_up_to_the_one_over_both(claim: ClaimHistory, a: int, b: int, c: int) -> None:
    one = movement(claim, day(a), day(a + b))
    two = movement(claim, day(a + b + 1), day(a + b + 1 + c))
    both = movement(claim, day(a), day(a + b + 1 + c))
    for name in ("claimed", "reduced", "dropped", "received"):
        assert getattr(one, name) + getattr(two, name) == getattr(both, name)
    assert (one.opening, two.closing) == (both.opening, both.closing)
