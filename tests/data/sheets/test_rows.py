"""Which rows hold goods, and what they take over from the rows above."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.sheets.parse import parse_sheet
from app.domain.sheet_line import ParsedSheet
from tests.data.sheets.books import csv_file

SHIP = ["订单号", "收件人", "电话", "商品名称", "数量", "快递公司", "快递单号"]
ONE = ["260301-825097771625198", "张三", "13800138000", "保温杯", "2", "顺丰", "SF1234567890123"]
TWO = ["260302-440118538593111", "李四", "13900139000", "雨衣", "1件", "中通", "73572389234602"]


def parsed(tmp_path: Path, *rows: list[str]) -> ParsedSheet:
    return parse_sheet(csv_file(tmp_path / "s.csv", rows))


def test_titles_blanks_totals_and_notes_are_no_lines(tmp_path: Path) -> None:
    sheet = parsed(
        tmp_path,
        ["晴川百货发货单"],
        [""],
        SHIP,
        ONE,
        [""],
        TWO,
        ["合计", "", "", "", "3"],
        ["制单人：小满", "", "审核：", "", "打印时间：2026-03-12 18:20"],
        ["以上请核对，谢谢！"],
    )
    assert [(line.order_no, line.row) for line in sheet.lines] == [(ONE[0], 4), (TWO[0], 6)]
    assert sheet.issues == ()


def test_a_heading_repeated_on_each_page_is_no_line(tmp_path: Path) -> None:
    sheet = parsed(tmp_path, SHIP, ONE, SHIP, TWO)
    assert [line.order_no for line in sheet.lines] == [ONE[0], TWO[0]]


def test_a_row_of_descriptions_below_the_heading_is_no_line(tmp_path: Path) -> None:
    words = ["平台订单编号", "收货人的姓名", "联系方式", "商品", "件数", "快递名称", "面单号"]
    sheet = parsed(tmp_path, SHIP, words, ONE)
    assert [line.order_no for line in sheet.lines] == [ONE[0]]
    assert sheet.issues == ()


def test_further_goods_of_an_order_take_over_what_stands_above(tmp_path: Path) -> None:
    sheet = parsed(tmp_path, SHIP, ONE, ["", "", "", "雨衣", "1", "", ""])
    second = sheet.lines[1]
    assert (second.order_no, second.recipient, second.tracking_no) == (ONE[0], "张三", "SF1234567890123")
    assert (second.title, second.quantity) == ("雨衣", 1)


def test_goods_for_somebody_else_take_over_nothing(tmp_path: Path) -> None:
    sheet = parsed(tmp_path, SHIP, ONE, ["", "王五", "13700137000", "雨衣", "1", "顺丰", "SF1234567890124"])
    assert sheet.lines[1].order_no is None


def test_merged_cells_count_for_each_row_but_not_for_amounts(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(SHIP)
    page.append(ONE)
    page.append(["", "", "", "雨衣", "", "", ""])
    for column in "ABCEFG":
        page.merge_cells(f"{column}2:{column}3")
    book.save(tmp_path / "m.xlsx")

    first, second = parse_sheet(tmp_path / "m.xlsx").lines

    assert (second.order_no, second.tracking_no, second.title) == (first.order_no, first.tracking_no, "雨衣")
    assert second.quantity is None


def test_an_order_of_a_platform_never_takes_over_a_number(tmp_path: Path) -> None:
    heading = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "用户实付金额(元)"]
    sheet = parsed(
        tmp_path,
        heading,
        ["保温杯", ONE[0], "待发货", "1", "白", "9.90"],
        ["雨衣", "", "待发货", "1", "蓝", "9.90"],
    )
    assert sheet.lines[1].order_no is None
    assert [(i.row, i.code, i.is_fatal) for i in sheet.issues] == [(3, "order_no_missing", True)]


def test_bad_rows_are_told_with_number_and_reason(tmp_path: Path) -> None:
    heading = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "用户实付金额(元)", "订单成交时间"]
    sheet = parsed(
        tmp_path,
        heading,
        ["杯", "2.51988E+18", "待发货", "1", "白", "9.90", "2026-03-05"],
        ["杯", "260302-440118538593111", "待发货", "-2", "白", "9.90", "2026-03-05"],
        ["杯", "260302-440118538593112", "待发货", "两", "白", "9.90", "2026-03-05"],
        ["杯", "260302-440118538593113", "待发货", "1", "白", "九块九", "2026-03-05"],
        ["杯", "260302-440118538593114", "待发货", "1", "白", "9.90", "昨天"],
        ["杯", "见备注", "待发货", "1", "白", "9.90", "2026-03-05"],
    )
    assert [(i.row, i.code, i.value, i.is_fatal) for i in sheet.issues] == [
        (2, "order_no_damaged", "2.51988E+18", True),
        (3, "quantity_negative", "-2", True),
        (4, "quantity_unreadable", "两", True),
        (5, "money_unreadable", "九块九", True),
        (6, "time_unreadable", "昨天", False),
        (7, "order_no_unreadable", "见备注", True),
    ]
    assert sheet.rejected_rows() == {2, 3, 4, 5, 7}
    assert len(sheet.lines) == sheet.row_count == 6


def test_a_damaged_sub_order_number_is_left_out_and_the_row_goes_in(tmp_path: Path) -> None:
    heading = ["子订单编号", "主订单编号", "标题", "价格", "购买数量", "商品属性"]
    sheet = parsed(
        tmp_path,
        heading,
        ["3.70207E+18", '"=""3702068563837205766"""', "杯", "9.9", "1", "白"],
        ["3702068563837205768.0", "3702068563837205767", "杯", "9.9", "1", "白"],
    )
    assert [line.sub_order_no for line in sheet.lines] == [None, "3702068563837205768"]
    assert sheet.lines[0].flags == ["damaged_sub_order_no"]
    assert sheet.rejected_rows() == frozenset()


def test_words_around_the_number_of_an_order(tmp_path: Path) -> None:
    noted = [f"{ONE[0]}（补发）", *ONE[1:]]
    none = ["见备注", *TWO[1:]]
    two = [f"{ONE[0]} / {TWO[0]}", *ONE[1:]]
    sheet = parsed(tmp_path, SHIP, noted, none, two)
    assert [line.order_no for line in sheet.lines] == [ONE[0], None, ONE[0], TWO[0]]
    assert sheet.lines[0].order_no_raw == f"{ONE[0]}(补发)"
    assert [line.flags for line in sheet.lines[2:]] == [["merged_parcel"], ["merged_parcel"]]


def test_a_phone_inside_the_recipient_or_the_address(tmp_path: Path) -> None:
    heading = ["订单号", "收件人", "商品名称", "数量", "快递单号"]
    named = parsed(tmp_path, heading, [ONE[0], "张三 13800138000", "杯", "1", ONE[6]]).lines[0]
    assert (named.recipient, named.phone) == ("张三", "13800138000")
    heading = ["订单号", "收货地址", "商品名称", "数量", "快递单号"]
    placed = parsed(
        tmp_path, heading, [ONE[0], "李四 13900139000 广东省深圳市龙岗区x街1号", "杯", "1", ONE[6]]
    )
    line = placed.lines[0]
    assert (line.recipient, line.phone, line.district) == ("李四", "13900139000", "龙岗区")


def test_numbers_rounded_in_the_whole_sheet_are_told_from_chance(tmp_path: Path) -> None:
    heading = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格"]
    rounded = [["杯", f"47385057503{i:04d}0000", "待发货", "1", "白"] for i in range(4)]
    assert len(parsed(tmp_path, heading, *rounded).rejected_rows()) == 4
    exact = [["杯", f"47385057503{i:08d}", "待发货", "1", "白"] for i in range(9_000, 11_500)]
    assert parsed(tmp_path, heading, *exact).rejected_rows() == frozenset()


NAMED = ["收件人", "手机", "商品名称", "数量", "快递公司", "快递单号"]


@pytest.mark.parametrize("title", ["Total War 手办", "Summer dress", "总计划手账本", "小计本 A5", "合计"])
def test_goods_called_like_a_total_are_goods(tmp_path: Path, title: str) -> None:
    goods_first = ["商品名称", "收件人", "手机", "数量", "快递公司", "快递单号"]
    sheet = parsed(tmp_path, goods_first, [title, "张三", "13800138000", "1", "顺丰", "SF1234567890123"])
    assert [line.title for line in sheet.lines] == [title]
    nobody = parsed(tmp_path, goods_first, [title, "", "", "1", "顺丰", "SF1234567890123"])
    assert [line.tracking_no for line in nobody.lines] == ["SF1234567890123"]


@pytest.mark.parametrize("name", ["Summer Lee", "合计"])
def test_a_buyer_called_like_a_total_gets_his_parcel(tmp_path: Path, name: str) -> None:
    sheet = parsed(tmp_path, NAMED, [name, "13800138000", "杯", "1", "顺丰", "SF1234567890123"])
    assert [line.recipient for line in sheet.lines] == [name]


@pytest.mark.parametrize(
    "row",
    [
        ["合计", "3", "", "", "5"],
        ["合计（3单）", "3单", "", "", "5", "", "3"],
        ["总计：", "", "", "", "5件"],
        ["Total orders: 3", "", "", "", "5"],
        ["", "", "本页合计", "共3种", "5"],
    ],
)
def test_a_row_of_sums_is_no_line_even_with_the_number_of_orders(tmp_path: Path, row: list[str]) -> None:
    heading = ["序号", "订单号", "收件人", "商品名称", "数量", "快递公司", "快递单号"]
    sheet = parsed(tmp_path, heading, ["1", ONE[0], "张三", "杯", "5", "顺丰", "SF1234567890123"], row)
    assert [line.order_no for line in sheet.lines] == [ONE[0]]
    assert sheet.issues == ()


def test_the_number_may_stand_in_the_second_of_two_columns(tmp_path: Path) -> None:
    """Order software prints the platform's first number only where orders were merged."""
    heading = ["内部订单号", "线上订单号", "原始线上订单号", "商品名称", "状态"]
    first = ["1", ONE[0], "", "合计", ""]
    sheet = parsed(
        tmp_path, heading, first, ["", TWO[0], "", "", ""], ["3", "4738505750300090000", "", "杯", ""]
    )
    assert [line.order_no for line in sheet.lines] == [ONE[0], TWO[0], None]
    assert [issue.code for issue in sheet.issues] == ["order_no_damaged"]


TWO_PARCELS = [
    "SF1234567890123 YT1830919885964",
    "SF1234567890123,YT1830919885964",
    "SF1234567890123\nYT1830919885964",
]


@pytest.mark.parametrize("cell", TWO_PARCELS)
@pytest.mark.parametrize(
    "heading", [SHIP, ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "快递公司", "快递单号"]]
)
def test_two_parcels_in_one_cell_are_two(tmp_path: Path, heading: list[str], cell: str) -> None:
    row = ONE[:6] if heading is SHIP else ["杯", ONE[0], "已发货", "1", "白", "顺丰"]
    sheet = parsed(tmp_path, heading, [*row, f'"{cell}"'])
    assert [line.tracking_no for line in sheet.lines] == ["SF1234567890123", "YT1830919885964"]
    assert [line.flags[-1] for line in sheet.lines] == ["split_parcel", "split_parcel"]


def test_two_order_numbers_in_one_cell_are_no_number_of_both_together(tmp_path: Path) -> None:
    both = f"{ONE[0]} {TWO[0]}"
    shipped = parsed(tmp_path, SHIP, [both, *ONE[1:]])
    assert [line.order_no for line in shipped.lines] == [ONE[0], TWO[0]]
    heading = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格"]
    ordered = parsed(tmp_path, heading, ["杯", both, "待发货", "1", "白"])
    assert [(issue.code, issue.value) for issue in ordered.issues] == [("order_no_unreadable", both)]


ORDERS = ["订单号", "订单状态", "收件人", "商品名称", "数量", "实付金额"]


def order(last: str, quantity: str) -> list[str]:
    return [f"260301-82509777162519{last}", "待发货", "张三", "保温杯", quantity, "9.90"]


def test_a_row_without_pieces_among_others_is_left_out(tmp_path: Path) -> None:
    """A formula nobody calculated and #REF! arrive as blank cells: five pieces must not become one."""
    sheet = parsed(tmp_path, ORDERS, order("1", "5"), order("2", ""), order("3", "1"))
    assert [(i.row, i.code, i.column) for i in sheet.issues] == [(3, "quantity_missing", "数量")]


def test_a_column_of_pieces_that_nobody_fills_in_says_one_each(tmp_path: Path) -> None:
    assert parsed(tmp_path, ORDERS, order("1", ""), order("2", ""), order("3", "")).issues == ()


def test_a_shipping_sheet_may_leave_pieces_blank(tmp_path: Path) -> None:
    assert parsed(tmp_path, SHIP, ONE, [*TWO[:4], "", *TWO[5:]]).issues == ()
