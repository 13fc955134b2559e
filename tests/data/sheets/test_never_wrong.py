"""Numbers of orders, pieces and amounts: read digit by digit or refused, never anything between."""

from __future__ import annotations

import contextlib
import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.sheets import cells, values
from app.data.sheets.rows import is_order_no
from app.data.sheets.values import BadCell
from app.domain.errors import DomainError
from app.domain.money import Money, decimals
from tests.data.sheets.printing.profile import examples

_AMOUNT_SIGNS = ("¥", "￥", "$", "€", "元", " ", "\xa0", "-", "(", ")", "+", "USD ", " RMB", "'", "\t")
AMOUNTS = st.lists(
    st.one_of(st.integers(0, 9999).map(str), st.sampled_from(".,．，"), st.sampled_from(_AMOUNT_SIGNS)),
    min_size=1,
    max_size=7,
).map("".join)


def digits(text: str) -> str:
    """The digits alone, half-width, without zeros that say nothing."""
    return re.sub(r"\D", "", values.halfwidth(text)).lstrip("0").rstrip("0")


def decimals_printed(text: str) -> int:
    """How many digits stand behind the last point or comma; 0 without any."""
    found = re.search(r"[.,](\d*)\D*$", values.halfwidth(text))
    return len(found[1]) if found else 0


@given(AMOUNTS)
@examples(300)
def test_an_amount_keeps_every_digit_in_its_place_or_is_refused(printed: str) -> None:
    try:
        read = values.money(printed)
    except BadCell:
        return
    if read is None:
        assert not digits(printed) or printed.strip(" \t'") == ""
        return
    assert digits(read) == digits(printed)
    behind = decimals_printed(printed)
    if behind != 3:  # three are a group of thousands behind a comma, and decimals behind a point
        assert abs(Decimal(read)) == Decimal(digits_kept(printed)).scaleb(-behind)
    assert (Decimal(read) < 0) == (is_minus(printed) and bool(digits(printed)))


def digits_kept(text: str) -> str:
    """All digits, half-width."""
    return re.sub(r"\D", "", values.halfwidth(text))


def is_minus(text: str) -> bool:
    """Below zero as accountants and everybody else write it."""
    return "-" in values.halfwidth(text) or "(" in text


@given(AMOUNTS, st.sampled_from(["CNY", "JPY", "KWD", "USD"]))
@examples(150)
def test_no_amount_is_rounded_to_the_decimals_of_its_currency(printed: str, currency: str) -> None:
    try:
        read = values.money(printed)
        minor = Money.parse(read, currency).minor if read else None
    except (BadCell, DomainError):
        return
    if read is not None:
        assert minor == Decimal(read).scaleb(decimals(currency))


NUMBERS = st.lists(
    st.one_of(st.integers(0, 10**10).map(str), st.sampled_from((*".-e ０'\"#", ".0", "E+", '="'))),
    min_size=1,
    max_size=5,
).map("".join)


@given(NUMBERS)
@examples(300)
def test_a_number_of_an_order_keeps_every_digit_or_is_refused(printed: str) -> None:
    try:
        read = values.order_no(printed)
    except BadCell:
        return
    bare = re.sub(r"\.0+\W*$", "", values.halfwidth(printed))
    assert digits_kept(read or "") in (digits_kept(bare), digits_kept(printed))


@given(st.from_regex(r"[x×]?[0-9０-９]{1,4}([.．,，][0-9]{1,3})?[ ]?(件|个|pcs|\?|\+1|²)?", fullmatch=True))
@examples(200)
def test_a_count_of_pieces_is_the_whole_number_printed_or_refused(printed: str) -> None:
    try:
        read = values.quantity(printed)
    except BadCell:
        return
    found = re.fullmatch(r"[x×]?(\d+)(?:\.0+)?\s*\w*", values.halfwidth(printed))
    assert found is not None
    assert read == int(found[1])


@given(st.floats(allow_nan=True, allow_infinity=True))
@examples(200)
def test_a_number_cell_is_a_whole_count_or_refused(value: float) -> None:
    cell = cells.cell(value)
    try:
        read = values.quantity(cell)
    except BadCell:
        return
    assert read is None or read == value


@pytest.mark.parametrize("number", ["3608540136081222827", "260517607198974342", "10000000000000001"])
@pytest.mark.parametrize(
    "spoil",
    [
        lambda n: f"{float(n):.5E}",
        lambda n: f"{float(n):.5e}".replace("+", ""),
        lambda n: f"{float(n):.5E}".replace(".", ","),
        lambda n: f"{float(n):.2E}".translate(str.maketrans("0123456789E+.", "０１２３４５６７８９Ｅ＋．")),
        lambda n: f'="{float(n):.5E}"',
        lambda n: f"'{float(n):.5E}\t",
        lambda n: cells.cell(float(n)),
        lambda n: cells.cell(int(n)),
    ],
)
def test_a_number_a_spreadsheet_shortened_is_no_number(number: str, spoil: object) -> None:
    assert callable(spoil)
    read = None
    with contextlib.suppress(BadCell):
        read = values.order_no(spoil(number))
    assert read is None or not is_order_no(read)
