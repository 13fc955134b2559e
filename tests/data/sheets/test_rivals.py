"""Columns of after-sales sheets and price lists of which nobody can say at once which one counts."""

from __future__ import annotations

import pytest

from app.data.sheets.cells import CELL_END
from app.data.sheets.look import look_at_tables
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import Table
from app.domain.errors import SheetProblem
from app.domain.sheet_line import ParsedSheet

PDD_1, PDD_2 = "260312-100000000000001", "260312-100000000000002"


def table(*rows: str) -> Table:
    return Table("Sheet1", [row.replace("|", CELL_END) for row in rows])


def parsed(*rows: str) -> ParsedSheet:
    return parse_tables("s.csv", [table(*rows)])


def asked(sheet: ParsedSheet) -> list[tuple[str, tuple[str, ...]]]:
    return [(question.heading, question.others) for question in sheet.questions]


def test_two_sums_of_a_refund_are_asked_about_and_none_is_read() -> None:
    sheet = parsed(
        "售后单号|订单号|售后状态|平台退款金额|商家退款金额",
        f"T1|{PDD_1}|退款成功|1.00|9.90",
        f"T2|{PDD_2}|退款成功|0.00|19.90",
    )
    assert (sheet.kind, sheet.lines[0].refund_amount) == ("refunds", None)
    assert asked(sheet) == [("平台退款金额", ("refund_amount",)), ("商家退款金额", ("refund_amount",))]


def test_a_bare_amount_of_a_refund_is_asked_about() -> None:
    sheet = parsed("售后单号|订单号|售后状态|金额", f"T1|{PDD_1}|退款成功|1.00", f"T2|{PDD_2}|退款成功|2.00")
    assert asked(sheet) == [("金额", ("refund_amount",))]


@pytest.mark.parametrize("heading", ["单号", "交易", "哪一单"])
def test_the_order_of_a_case_is_known_by_its_looks(heading: str) -> None:
    sheet = parsed(
        f"售后单号|{heading}|售后状态|退款金额", f"T1|{PDD_1}|退款中|9.90", f"T2|{PDD_2}|退款成功|19.90"
    )
    assert (sheet.kind, asked(sheet)) == ("refunds", [])
    assert [line.order_no for line in sheet.lines] == [PDD_1, PDD_2]


def test_cases_of_which_no_column_looks_like_an_order_are_asked_about() -> None:
    rows = ("售后单号|编号|售后状态|退款金额", "T1|A1001|退款中|9.90", "T2|A1002|退款成功|19.90")
    assert asked(parsed(*rows)) == [("编号", ("order_no",))]
    with pytest.raises(SheetProblem) as caught:
        parsed(rows[0].replace("编号", "哪一单"), *rows[1:])
    assert caught.value.code == "sheet_missing_column"


def test_a_platforms_number_is_read_before_a_programs_own() -> None:
    """Also where a layout names the program's column."""
    sheet = parsed(
        "售后单号|订单号|平台订单号|售后状态|退款金额",
        f"T1|88001|{PDD_1}|退款成功|1.00",
        f"T2|88002|{PDD_2}|退款成功|2.00",
    )
    assert [line.order_no for line in sheet.lines] == [PDD_1, PDD_2]


def test_the_price_for_sending_single_pieces_is_the_cost() -> None:
    sheet = parsed("商品名称|规格|拿货价|代发价", "杯|白|3.5|5.5", "碗|黑|4.5|6.5")
    assert ([line.cost_price for line in sheet.lines], asked(sheet)) == (["5.50", "6.50"], [])


@pytest.mark.parametrize("second", ["采购价", "会员供货价"])
def test_two_costs_that_differ_are_asked_about(second: str) -> None:
    sheet = parsed(f"商品名称|规格|成本价|{second}", "杯|白|3.5|5.5", "碗|黑|4.5|6.5")
    assert (sheet.kind, [line.cost_price for line in sheet.lines]) == ("products", [None, None])
    assert [heading for heading, _ in asked(sheet)] == ["成本价", second]
    alike = parsed(f"商品名称|规格|成本价|{second}", "杯|白|3.5|3.5", "碗|黑|4.5|4.5")
    assert ([line.cost_price for line in alike.lines], asked(alike)) == (["3.50", "4.50"], [])


def test_a_sheet_nobody_knows_is_shown_in_the_words_of_each_kind() -> None:
    (look,) = look_at_tables("s.csv", [table("商品名称|规格|单价", "杯|白|3.5", "碗|黑|4.5")]).tables
    fields = {r.heading: r.field for r in look.readings_as["products"]}
    assert fields == {"商品名称": "title", "规格": "spec", "单价": "cost_price"}
