"""Money in minor units: parsing, splitting, no mixing."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.money import AmountProblem, MixedCurrency, Money, decimals, split, total

MINOR = st.integers(min_value=-(10**12), max_value=10**12)


@pytest.mark.parametrize(
    "text, currency, minor",
    [
        ("12.50", "CNY", 1250),
        ("0", "CNY", 0),
        ("-3.1", "USD", -310),
        ("100", "JPY", 100),
        ("1.234", "KWD", 1234),
    ],
)
def test_parse(text: str, currency: str, minor: int) -> None:
    assert Money.parse(text, currency) == Money(minor, currency)


@pytest.mark.parametrize(
    "text, code",
    [("abc", "amount_unreadable"), ("NaN", "amount_unreadable"), ("1.005", "amount_decimals")],
)
def test_parse_refuses_rather_than_rounds(text: str, code: str) -> None:
    with pytest.raises(AmountProblem) as caught:
        Money.parse(text, "CNY")
    assert caught.value.code == code


@given(MINOR, st.sampled_from(["CNY", "JPY", "KWD"]))
def test_plain_reads_back(minor: int, currency: str) -> None:
    assert Money.parse(Money(minor, currency).plain(), currency) == Money(minor, currency)
    assert len(Money(minor, currency).plain().partition(".")[2]) == decimals(currency)


@given(MINOR, st.lists(st.integers(min_value=0, max_value=10**9), min_size=1, max_size=20))
def test_split_sums_to_the_whole(minor: int, weights: list[int]) -> None:
    parts = split(minor, weights)
    assert sum(parts) == minor
    whole = sum(weights) or len(weights)
    for part, weight in zip(parts, weights if any(weights) else [1] * len(weights), strict=True):
        assert abs(part - Decimal(minor) * weight / whole) < 1


def test_currencies_do_not_mix() -> None:
    with pytest.raises(MixedCurrency):
        total([Money(1, "CNY"), Money(1, "USD")], "CNY")


@pytest.mark.parametrize("factor, minor", [("0.5", 51), ("0.005", 1), ("0.1", 10)])
def test_computed_amounts_round_half_up_once(factor: str, minor: int) -> None:
    assert Money(101, "CNY").times(Decimal(factor)).minor == minor
