"""Workbooks of several sheets: each day's orders, a summary, an example, parcels beside the orders."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.sheets.parse import parse_sheet
from app.data.sheets.printed import read_again
from app.domain.sheet_line import ROWS_OF_A_SHEET, FurtherSheet, ParsedSheet, row_on_sheet

ORDERS = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "售后状态"]
OWN = ["单号", "品名", "件数", "收货人", "电话", "地址"]
PARCELS = ["订单号", "快递公司", "快递单号"]


def number(last: int) -> str:
    return f"260302-44011853859311{last}"


def order(last: int, title: str = "杯", pieces: object = 1) -> list[object]:
    return [title, number(last), "待发货", pieces, "白", "无售后"]


def parsed(tmp_path: Path, **sheets: list[list[object]]) -> ParsedSheet:
    book = Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for name, rows in sheets.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    book.save(tmp_path / "b.xlsx")
    return parse_sheet(tmp_path / "b.xlsx")


def told(sheet: ParsedSheet) -> list[tuple[str | None, str | None, tuple[int, int]]]:
    return [(line.order_no, line.sheet, row_on_sheet(line.row or 0)) for line in sheet.lines]


def test_the_orders_of_each_day_are_all_read(tmp_path: Path) -> None:
    sheet = parsed(tmp_path, 一日=[ORDERS, order(1)], 二日=[["二日"], ORDERS, order(2), order(3)])

    assert told(sheet) == [
        (number(1), "一日", (0, 2)),
        (number(2), "二日", (1, 3)),
        (number(3), "二日", (1, 4)),
    ]
    assert (sheet.sheet_name, sheet.further, sheet.row_count) == ("一日", (FurtherSheet("二日", 2),), 3)


def test_a_bad_row_of_a_further_sheet_is_named_by_sheet_and_row(tmp_path: Path) -> None:
    sheet = parsed(tmp_path, 一日=[ORDERS, order(1)], 二日=[ORDERS, order(2), order(3, "碗", "两")])

    (issue,) = sheet.issues
    row = ROWS_OF_A_SHEET + 3
    assert (issue.row, issue.sheet, issue.code) == (row, "二日", "quantity_unreadable")
    assert sheet.rejected_rows() == {row}
    assert sheet.rejected_cells == {row: tuple(str(cell) for cell in order(3, "碗", "两"))}
    again = read_again(tmp_path / "b.xlsx", sheet, [2, ROWS_OF_A_SHEET + 2])
    assert [cells[1] for cells in again.values()] == [number(1), number(2)]


def test_a_summary_of_the_other_sheets_is_read_once(tmp_path: Path) -> None:
    sheet = parsed(
        tmp_path, 一日=[ORDERS, order(1)], 二日=[ORDERS, order(2)], 汇总=[ORDERS, order(1), order(2)]
    )

    assert [line.order_no for line in sheet.lines] == [number(1), number(2)]
    ignored = {issue.value for issue in sheet.issues if issue.code == "other_sheet_ignored"}
    assert ignored == {"一日", "二日"}


def test_a_sheet_that_only_shows_how_is_not_read(tmp_path: Path) -> None:
    row = ["D1", "杯", 1, "张三", "13800138000", "广东省深圳市龙岗区坂田街道1号"]
    sheet = parsed(tmp_path, 填写示例=[OWN, ["D0", *row[1:]]], 周一=[OWN, row], 周二=[OWN, ["D2", *row[1:]]])

    assert [(line.order_no, line.sheet) for line in sheet.lines] == [("D1", "周一"), ("D2", "周二")]


@pytest.mark.parametrize(
    "parcel, tracking, ignored",
    [(1, "YT1234567890123", []), (9, None, ["发货"])],
    ids=["of the same orders", "of other orders"],
)
def test_parcels_beside_the_orders(
    tmp_path: Path, parcel: int, tracking: str | None, ignored: list[str]
) -> None:
    parcels = [PARCELS, [number(parcel), "圆通", "YT1234567890123"]]

    sheet = parsed(tmp_path, 订单=[ORDERS, order(1)], 发货=parcels)

    assert (sheet.kind, [line.tracking_no for line in sheet.lines]) == ("orders", [tracking])
    assert [issue.value for issue in sheet.issues] == ignored
