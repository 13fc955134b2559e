"""What the values of an unknown sheet settle: whose an amount is, how a date is meant."""

from __future__ import annotations

import pytest

from app.data.sheets.cells import CELL_END
from app.data.sheets.evidence import date_order
from app.data.sheets.found import Recognised
from app.data.sheets.generic import understood
from app.data.sheets.heading_rows import heading_at
from app.data.sheets.reader import Table
from app.data.sheets.readings import readings_of

WHO = ["收货人", "电话", "地址"]
HIM = ["张三", "13800138000", "广东省深圳市龙岗区坂田街道1号"]


def found(*rows: list[str]) -> Recognised:
    return understood(heading_at(Table("s", [CELL_END.join(row) for row in rows]), 0))


def amounts(heading: list[str], *rows: list[str]) -> dict[str, str]:
    """Heading → field of the columns behind order number, goods and pieces; "?" for one to ask about."""
    sheet = found(["订单号", "商品名称", "数量", *heading, *WHO], *([*row, *HIM] for row in rows))
    asked = {reading.heading for reading in readings_of(sheet) if reading.certainty < 0.8}
    fields = {reading.heading: reading.field or "" for reading in readings_of(sheet)}
    return {word: "?" if word in asked else fields[word] for word in heading}


@pytest.mark.parametrize(
    "rows, field",
    [
        ([["A1", "碗", "2", "20"], ["A2", "碗", "1", "10"]], "line_amount"),
        ([["A1", "碗", "2", "10"], ["A2", "碗", "1", "10"]], "unit_price"),
        ([["A1", "碗", "3", "10"], ["A2", "盘", "1", "8"]], "unit_price"),
        ([["A1", "碗", "2", "20"], ["A2", "盘", "1", "8"]], "?"),
        ([["A1", "碗", "1", "20"], ["A2", "盘", "1", "8"]], "line_amount"),
    ],
    ids=["grows with the pieces", "stays", "not to be divided", "nothing tells", "one piece each"],
)
def test_an_amount_of_goods_is_a_price_or_a_lines(rows: list[list[str]], field: str) -> None:
    assert amounts(["商品金额"], *rows) == {"商品金额": field}


@pytest.mark.parametrize(
    "rows, field",
    [
        ([["A1", "碗", "2", "10", "20"], ["A1", "盘", "1", "8", "8"]], "line_amount"),
        ([["A1", "碗", "2", "10", "28"], ["A1", "盘", "1", "8", "28"]], "paid_amount"),
        ([["A1", "碗", "2", "10", "20"], ["A2", "盘", "3", "8", "24"]], "line_amount"),
        ([["A1", "碗", "2", "10", "18"], ["A2", "盘", "3", "8", "24"]], "?"),
    ],
    ids=["differs in an order", "the same in an order", "price times pieces", "nothing tells"],
)
def test_an_amount_without_more_words(rows: list[list[str]], field: str) -> None:
    assert amounts(["单价", "金额"], *rows) == {"单价": "unit_price", "金额": field}


def test_price_and_amount_the_wrong_way_round() -> None:
    rows = (["A1", "碗", "2", "20", "10"], ["A2", "盘", "3", "24", "8"])
    assert amounts(["单价", "小计"], *rows) == {"单价": "line_amount", "小计": "unit_price"}


def test_an_amount_with_shipping_is_the_orders() -> None:
    rows = (["A1", "碗", "2", "10", "5", "25"], ["A2", "盘", "1", "8", "0", "8"])
    assert amounts(["单价", "运费", "合计"], *rows)["合计"] == "paid_amount"


@pytest.mark.parametrize(
    "heading, values",
    [
        ("数量", ["1.5", "2.25"]),
        ("订单号", ["见备注", "无"]),
        ("实付金额", ["已付", "未付"]),
        ("快递单号", ["自提", "自提"]),
    ],
)
def test_a_column_whose_values_say_something_else_is_asked_about(heading: str, values: list[str]) -> None:
    base = {
        "订单号": "A1",
        "商品名称": "碗",
        "数量": "1",
        "实付金额": "10",
        "快递单号": "",
        "订单状态": "待发货",
    }
    rows = [list({**base, heading: value}.values()) for value in values]
    sheet = found(list(base), *rows)

    (asked,) = (reading for reading in readings_of(sheet) if reading.certainty < 0.8)
    assert (asked.heading, asked.field) == (heading, None)
    assert asked.others[0] in ("quantity", "order_no", "paid_amount", "tracking_no")


@pytest.mark.parametrize(
    "dates, country, order",
    [
        (["05/03/2026", "25/03/2026"], "", "dmy"),
        (["03/05/2026", "03/25/2026"], "", "mdy"),
        (["02/03/2026", "03/03/2026", "05/03/2026"], "", "dmy"),
        (["03/02/2026", "03/03/2026", "03/05/2026"], "", "mdy"),
        (["02/03/2026"], "Vietnam", "dmy"),
        (["02/03/2026"], "United States", "mdy"),
        (["02/03/2026"], "", ""),
    ],
)
def test_how_a_date_is_meant(dates: list[str], country: str, order: str) -> None:
    heading = ["Order ID", "Order Date", "Product", "Quantity", "Recipient", "Country"]
    sheet = found(heading, *([f"A{i}", date, "cup", "1", "Ann", country] for i, date in enumerate(dates)))
    assert date_order(sheet) == order


def test_another_date_of_the_sheet_tells_too() -> None:
    heading = ["Order ID", "Order Date", "Delivered Time", "Product", "Quantity", "Recipient"]
    sheet = found(heading, ["A1", "02/03/2026", "28/03/2026", "cup", "1", "Ann"])
    assert date_order(sheet) == "dmy"


def test_the_platforms_number_comes_before_the_programs_own() -> None:
    rows = [["DD2603010001", "4512345678901234567", "碗", "1", "待发货"]]
    sheet = found(["订单号", "交易号", "商品名称", "数量", "订单状态"], *rows)
    assert sheet.mapping.columns["order_no"] == ((1,),)


@pytest.mark.parametrize(
    "heading, number, platform",
    [
        ("订单号", "260302-440118538593111", "pdd"),
        ("Order ID", "114-7603970-2847799", "amazon"),
        ("小红书订单号", "P712345678901234567", "xiaohongshu"),
        ("订单号", "A1001", None),
    ],
)
def test_whose_sheet_it_is(heading: str, number: str, platform: str | None) -> None:
    sheet = found([heading, "商品名称", "数量", "订单状态"], [number, "碗", "1", "待发货"])
    assert sheet.layout.platform == platform
