"""Single cells: what is read, what is refused, and that nothing ever raises anything else."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.sheets import cells, parcels, times, values
from app.data.sheets.values import BadCell

ANY_TEXT = st.text(max_size=40)
ANY_CELL = st.one_of(
    ANY_TEXT, st.floats(), st.integers(), st.dates(), st.datetimes(), st.booleans(), st.none()
).map(lambda v: cells.cell("" if v is None else v))


@pytest.mark.parametrize(
    "printed, read",
    [
        ('="3608540136081222827"', "3608540136081222827"),
        ("'18600003207", "18600003207"),
        ("\t6917926768823643751\t", "6917926768823643751"),
        ("３６０８５４", "３６０８５４"),
        ("-", None),
        ("--", None),
        ("null", None),
        ("#N/A", None),
        ("  \u3000\xa0", None),
        ('=""', None),
        ("' ", None),
        ("null and void", "null and void"),
    ],
)
def test_text_loses_its_wrappers(printed: str, read: str | None) -> None:
    assert values.text(printed) == read


@pytest.mark.parametrize(
    "printed, read",
    [
        ("4102444831496831587.0", "4102444831496831587"),
        ("２６０３０１-８２５０９７", "260301-825097"),
        ("#1001", "#1001"),
        (" 73 5682 \n", "735682"),
        ("\x01293214630171", "293214630171"),
        ("订单号：E20260303", "E20260303"),
        ("@4352", "4352"),
    ],
)
def test_order_numbers_are_text(printed: str, read: str) -> None:
    assert values.order_no(printed) == read


@pytest.mark.parametrize(
    "printed", ["3.60854E+18", "5.12e18", "2E+17", cells.number_cell(3608540136081222827.0)]
)
def test_an_order_number_a_spreadsheet_rounded_is_refused(printed: str) -> None:
    with pytest.raises(BadCell, match="order_no_damaged"):
        values.order_no(printed)


@pytest.mark.parametrize(
    "printed, read",
    [
        ("12.5", "12.50"),
        ("¥1,234.50", "1234.50"),
        ("￥１２.５", "12.50"),
        ("12.00元", "12.00"),
        ("$25.00", "25.00"),
        ("US $25", "25.00"),
        ("160.6000", "160.60"),
        ("0", "0.00"),
        ("-5", "-5.00"),
        ("(12.50)", "-12.50"),
        ("12,50", "12.50"),
        ("1.249,00 €", "1249.00"),
        ("39.905", "39.905"),
        ("\x0137.98", "37.98"),
        (cells.number_cell(0.1 + 0.2), "0.30"),
        ("-", None),
        ("1,234,567", "1234567.00"),
        ("1 234,50", "1234.50"),
        ("1\u202f234,50 €", "1234.50"),
        ("-¥5.00", "-5.00"),
        ("¥ -5", "-5.00"),
        ("(¥12.50)", "-12.50"),
        ("USD 12.50", "12.50"),
        ("12.50 USD", "12.50"),
        ("¥1,234.50元", "1234.50"),
        ("25.000₫", "25000.00"),
        ("₫1.250.000", "1250000.00"),
        ("1.234", "1.234"),
        ("1.234,50 €", "1234.50"),
    ],
)
def test_money_is_a_decimal_string(printed: str, read: str | None) -> None:
    assert values.money(printed) == read


@pytest.mark.parametrize(
    "printed",
    [
        *["无退款申请", "12.5.6", "1,23,4", "abc", "1e30", "12/5", "9" * 20],
        *["12元5", "12元5角", "5€50", "1$2", "12 50", "1 2", "0,500", "1.23,50", "1'234.50"],
        *[
            "5²",
            "5½",
            "12.5%",
            "¥12.50-¥15.00",
            "约12.5",
            "(12.50",
            "12.50)",
            "12\n50",
            "¥",
            "1,234,50",
            "12,5",
        ],
    ],
)
def test_money_that_is_none_is_refused(printed: str) -> None:
    with pytest.raises(BadCell, match="money_unreadable"):
        values.money(printed)


@pytest.mark.parametrize("printed", ["2", "2.0000", "2.0", "2件", "２双", "x2", "×2", "2 件", "\x012"])
def test_a_quantity_is_read_however_it_is_written(printed: str) -> None:
    assert values.quantity(printed) == 2


@pytest.mark.parametrize(
    "printed, code",
    [
        ("-1", "quantity_negative"),
        ("0", "quantity_unreadable"),
        ("1.5", "quantity_unreadable"),
        ("2+1", "quantity_unreadable"),
        ("3.5件", "quantity_unreadable"),
        ("2?", "quantity_unreadable"),
        ("2-", "quantity_unreadable"),
        ("2²", "quantity_unreadable"),
        ("1,000", "quantity_unreadable"),
        ("1E+2", "quantity_unreadable"),
        ("两件", "quantity_unreadable"),
        ("99999999", "quantity_unreadable"),
    ],
)
def test_a_quantity_nobody_can_mean_is_refused(printed: str, code: str) -> None:
    with pytest.raises(BadCell, match=code):
        values.quantity(printed)


@pytest.mark.parametrize(
    "printed, order, read",
    [
        ("2026/3/5 9:05", "", ("2026-03-05 09:05:00", None)),
        ("2026-03-05 09:05:12", "", ("2026-03-05 09:05:12", None)),
        ("2026年3月5日 9时5分", "", ("2026-03-05 09:05:00", None)),
        ("2026.3.5", "", ("2026-03-05", None)),
        ("20260305", "", ("2026-03-05", None)),
        ("20260305090512", "", ("2026-03-05 09:05:12", None)),
        ("46086.1598842593", "", ("2026-03-05 03:50:14", None)),
        ("\x0146086", "", ("2026-03-05", None)),
        ("05/03/2026 15:53:50", "dmy", ("2026-03-05 15:53:50", None)),
        ("25/03/2026", "", ("2026-03-25", None)),
        ("03/25/26", "", ("2026-03-25", None)),
        ("Mar-05-26", "", ("2026-03-05", None)),
        ("05 Mar 2026 3:07 PM", "", ("2026-03-05 15:07:00", None)),
        ("2026-03-02T22:28:33-08:00", "", ("2026-03-02 22:28:33", "-08:00")),
        ("2026-03-02 18:49:31 +0800", "", ("2026-03-02 18:49:31", "+0800")),
        ("2026-03-02 18:49:31 PST", "", ("2026-03-02 18:49:31", "-08:00")),
        ("2026-03-02 18:49:31 +0800 CST", "", ("2026-03-02 18:49:31", "+0800")),
        ("2026/3/5 下午 3:07", "", ("2026-03-05 15:07:00", None)),
        ("2026年3月5日 上午12:07:05", "", ("2026-03-05 00:07:05", None)),
        ("25/03/26", "dmy", ("2026-03-25", None)),
        ("2026-03-02T22:28:33Z", "", ("2026-03-02 22:28:33", "+00:00")),
        ("-", "", (None, None)),
    ],
)
def test_times_as_printed(printed: str, order: str, read: tuple[str | None, str | None]) -> None:
    assert times.moment(printed, order) == read


@pytest.mark.parametrize(
    "printed",
    [
        *["05/03/2026", "2026-13-05", "yesterday", "\x0112", "2026-03-05 25:00"],
        *["26-03-05", "26/3/25", "2026-03-05 09:05:12 CST", "2026-03-05 09:05:12 XYZ", "2026-02-29"],
        # Years that no order is of: the year 26 was stored in two digits, which nothing could read again.
        *["0026-03-02 20:59:22", "0001-01-01", "9999-12-31", "\x020026-03-02", "Mar 5 0026", "03/25/0026"],
    ],
)
def test_a_time_that_could_be_another_is_not_guessed(printed: str) -> None:
    with pytest.raises(BadCell, match="time_unreadable"):
        times.moment(printed, "")


@pytest.mark.parametrize(
    "printed, courier, numbers",
    [
        ("461448902064023-韵达快递,宠物自动饮水机 2.5L", "韵达快递", ["461448902064023"]),
        ("中通 73817760359416", "中通", ["73817760359416"]),
        ("顺丰SF1234567890123", "顺丰", ["SF1234567890123"]),
        ("YT1830919885964,YT8644379826343", None, ["YT1830919885964", "YT8644379826343"]),
        ("7394 0674 615244", None, ["73940674615244"]),
        ("ＹＴ８４４４１１０１１６４１６", None, ["YT8444110116416"]),
        ("No:JDVB07293978957", None, ["JDVB07293978957"]),
        ("1234567890123-EMS,保温杯", "EMS", ["1234567890123"]),
        ("41485099956702-YTO", "YTO", ["41485099956702"]),
        ("17531103964-A1", None, ["17531103964-A1"]),
    ],
)
def test_courier_and_number_in_one_cell(printed: str, courier: str | None, numbers: list[str]) -> None:
    assert parcels.split_cell(printed) == (courier, numbers)


READERS: tuple[Callable[[str], object], ...] = (
    values.text,
    values.order_no,
    values.tracking_no,
    values.phone,
    values.money,
    values.quantity,
    values.currency_of,
    times.moment,
    parcels.split_cell,
    parcels.courier_code,
)


@pytest.mark.parametrize("read", READERS, ids=lambda r: r.__name__)
@given(cell=ANY_CELL)
def test_a_reader_answers_or_says_why_not(read: Callable[[str], object], cell: str) -> None:
    with contextlib.suppress(BadCell):
        read(cell)


@given(st.integers(min_value=10**15, max_value=10**19))
def test_a_number_of_more_than_15_digits_never_becomes_an_order_number(number: int) -> None:
    with pytest.raises(BadCell):
        values.order_no(cells.cell(float(number)))


@given(st.integers(min_value=1, max_value=10**15 - 1))
def test_a_number_of_up_to_15_digits_keeps_every_digit(number: int) -> None:
    assert values.order_no(cells.cell(float(number))) == str(number)


@given(st.from_regex(r"[0-9]{16,20}", fullmatch=True))
def test_a_long_number_kept_as_text_keeps_every_digit(number: str) -> None:
    assert values.order_no(f'="{number}"') == number


@given(st.decimals(min_value=0, max_value=10**8, places=2))
def test_amounts_come_back_as_they_were_printed(amount: Decimal) -> None:
    printed = f"{amount:.2f}"
    assert values.money(printed) == printed
    assert values.money(f"¥{amount:,.2f}") == printed
    assert values.money(cells.cell(float(amount))) == printed


@given(st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)))  # noqa: DTZ001 - as in a cell
def test_moments_come_back_to_the_second(at: object) -> None:
    read, _ = times.moment(cells.cell(at))
    assert read is not None
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}", read)


@given(ANY_TEXT)
def test_no_control_character_passes(printed: str) -> None:
    travelled = cells.text_cell(printed)
    assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", travelled)
