"""Sheets laid out in other ways read as one goods a row below one row of headings."""

from __future__ import annotations

from typing import Any

import pytest

from app.data.sheets.cells import CELL_END, cell
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import Table
from app.domain.sheet_line import ParsedSheet

NOS = ("2608112233445566778", "2608112233445566779", "2608112233445566780")
NUMBERS = ("SF1234567890123", "YT1234567890123", "77123456789012")
ADDRESS = "陕西省西安市雁塔区小寨路街道建设路12号3栋2单元1203室"


def _sheet(*rows: list[Any], name: str = "Sheet1") -> Table:
    return Table(name, [CELL_END.join(map(cell, row)).rstrip(CELL_END) for row in rows])


def _read(*tables: Table) -> ParsedSheet:
    return parse_tables("sheet.xlsx", tables)


def _told(parsed: ParsedSheet, *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(line, name) for name in names) for line in parsed.lines]


def _who(place: int) -> list[str]:
    return [NOS[place], "孟晨曦", "13812345678", ADDRESS]


HEADS = ["订单号", "收件人", "电话", "地址"]


def test_goods_side_by_side_are_lines_of_their_own() -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "商品1", "数量1", "商品2", "数量2", "快递公司", "快递单号"],
            [*_who(0), "雨衣 黑", 1, "梯子 白", 2, "顺丰", NUMBERS[0]],
            [*_who(1), "雨衣 黑", 3, "", "", "圆通", NUMBERS[1]],
        )
    )
    assert _told(parsed, "row", "order_no", "title", "quantity", "tracking_no") == [
        (2, NOS[0], "雨衣 黑", 1, NUMBERS[0]),
        (2, NOS[0], "梯子 白", 2, NUMBERS[0]),
        (3, NOS[1], "雨衣 黑", 3, NUMBERS[1]),
    ]


def test_variants_named_by_two_columns_are_no_two_goods() -> None:
    heads = [*HEADS, "商品", "规格1", "规格2", "数量", "快递公司", "快递单号"]
    parsed = _read(_sheet(heads, [*_who(0), "雨衣", "黑", "XL", 1, "顺丰", NUMBERS[0]]))
    assert _told(parsed, "title", "quantity") == [("雨衣", 1)]


def test_a_courier_may_head_the_column_of_its_numbers() -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "商品", "数量", "顺丰单号", "圆通单号"],
            [*_who(0), "雨衣 黑", 1, NUMBERS[0], ""],
            [*_who(1), "雨衣 黑", 3, "", NUMBERS[1]],
        )
    )
    assert _told(parsed, "courier_code", "tracking_no") == [("SF", NUMBERS[0]), ("YTO", NUMBERS[1])]


@pytest.mark.parametrize("title", ["【顺丰速运】共1单", "顺丰发货明细"])
def test_a_row_names_the_courier_of_the_rows_below(title: str) -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "商品", "数量", "快递单号"],
            [title],
            [*_who(0), "雨衣 黑", 1, NUMBERS[0]],
            ["圆通：2单"],
            [*_who(1), "雨衣 黑", 3, NUMBERS[1]],
        )
    )
    assert _told(parsed, "row", "courier_code") == [(3, "SF"), (5, "YTO")]


def test_a_sheet_may_be_named_after_its_courier() -> None:
    heads = [*HEADS, "商品", "数量", "快递单号"]
    first = _sheet(heads, [*_who(0), "雨衣 黑", 1, NUMBERS[0]], name="顺丰")
    second = _sheet(heads, [*_who(1), "雨衣 黑", 1, NUMBERS[1]], name="圆通")
    assert _told(_read(first, second), "courier_code") == [("SF",), ("YTO",)]


def test_pieces_below_their_goods_are_lines() -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "雨衣 黑", "雨衣 白", "梯子 四步", "快递公司", "快递单号"],
            [*_who(0), 1, "", 2, "顺丰", NUMBERS[0]],
            [*_who(1), "", 1, "", "圆通", NUMBERS[1]],
        )
    )
    assert _told(parsed, "title", "quantity") == [("雨衣 黑", 1), ("梯子 四步", 2), ("雨衣 白", 1)]


def test_a_sheet_that_goes_on_beside_itself_is_stacked() -> None:
    heads = [*HEADS, "商品", "数量", "快递公司", "快递单号"]
    left, right = (
        [*_who(i), "雨衣 黑", i + 1, c, n]
        for i, (c, n) in enumerate((("顺丰", NUMBERS[0]), ("圆通", NUMBERS[1])))
    )
    parsed = _read(_sheet([*heads, "", *heads], [*left, "", *right]))
    assert _told(parsed, "order_no", "quantity") == [(NOS[0], 1), (NOS[1], 2)]


def test_orders_may_stand_in_columns() -> None:
    rows = [[*_who(i), "雨衣 黑*2", "顺丰", NUMBERS[0][:-1] + str(i)] for i in range(3)]
    heads = [*HEADS, "商品", "快递公司", "快递单号"]
    parsed = _read(_sheet(*map(list, zip(heads, *rows, strict=True))))
    assert _told(parsed, "order_no", "recipient") == [(no, "孟晨曦") for no in NOS]


def test_labels_with_values_make_records() -> None:
    rows: list[list[Any]] = []
    for i in range(3):
        rows += [[f"订单号：{NOS[i]}　收件人：孟晨曦　电话：13812345678　地址：{ADDRESS}"]]
        rows += [["品名", "规格", "数量"], ["雨衣", "黑", 1], ["梯子", "四步", 2]]
        rows += [[f"快递公司：顺丰　快递单号：{NUMBERS[0][:-1]}{i}"], []]
    parsed = _read(_sheet(*rows))
    assert _told(parsed, "order_no", "title", "quantity", "tracking_no") == [
        (NOS[i], title, pieces, f"{NUMBERS[0][:-1]}{i}")
        for i in range(3)
        for title, pieces in (("雨衣", 1), ("梯子", 2))
    ]


def test_lines_of_a_chat_are_parcels() -> None:
    lines = [[f"{NOS[i]} 孟晨曦 13812345678 {ADDRESS} 雨衣 黑*2 圆通 {NUMBERS[1][:-1]}{i}"] for i in range(3)]
    parsed = _read(_sheet(*lines))
    assert _told(parsed, "order_no", "recipient", "title", "courier_code") == [
        (no, "孟晨曦", "雨衣 黑*2", "YTO") for no in NOS
    ]


def test_two_numbers_that_could_be_the_parcels_are_not_chosen_from() -> None:
    lines = [
        [f"{NOS[i]} 孟晨曦 13812345678 雨衣 黑*2 圆通 {NUMBERS[1]} 圆通 {NUMBERS[1][:-1]}{i}"]
        for i in range(3)
    ]
    with pytest.raises(Exception, match="sheet_"):
        _read(_sheet(*lines))


def test_a_word_that_points_at_the_row_above_says_what_stands_there() -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "商品", "数量", "快递公司", "快递单号"],
            [*_who(0), "雨衣 黑", 1, "顺丰", NUMBERS[0]],
            [*["同上"] * 4, "梯子 白", "两件", "同上", "〃"],
        )
    )
    assert _told(parsed, "order_no", "quantity", "tracking_no") == [
        (NOS[0], 1, NUMBERS[0]),
        (NOS[0], 2, NUMBERS[0]),
    ]


def test_parallel_lists_are_lines() -> None:
    parsed = _read(
        _sheet(
            [*HEADS, "商品名称", "规格", "数量", "快递公司", "快递单号"],
            [*_who(0), "雨衣\n梯子", "黑\n四步", "1\n2", "顺丰", NUMBERS[0]],
        )
    )
    assert _told(parsed, "title", "spec", "quantity") == [("雨衣", "黑", 1), ("梯子", "四步", 2)]


def test_a_heading_that_says_nothing_may_stand_over_the_goods() -> None:
    rows = [[*_who(i), f"亲，雨衣给您发{c}色的，2件", "顺丰", NUMBERS[0]] for i, c in enumerate("黑白蓝")]
    parsed = _read(_sheet([*HEADS, "发货说明", "快递公司", "快递单号"], *rows))
    assert _told(parsed, "title")[0] == ("亲，雨衣给您发黑色的，2件",)
