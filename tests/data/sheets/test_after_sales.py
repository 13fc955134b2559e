"""After-sales sheets of the platforms, known and unknown ones: recognised, and read field by field."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.sheets.parse import parse_sheet
from app.data.sheets.refund_words import refund_kind, refund_state
from app.domain.errors import SheetProblem
from app.domain.sheet_line import ParsedSheet, SheetLine
from tests.data.sheets.books import csv_file

TAOBAO = "4213875520018834567"
PDD = "260301-825097771625198"
DOUYIN = "6917926768823643751"


def parsed(tmp_path: Path, *rows: list[str]) -> ParsedSheet:
    return parse_sheet(csv_file(tmp_path / "s.csv", rows))


def one(tmp_path: Path, row: dict[str, str]) -> tuple[ParsedSheet, SheetLine]:
    sheet = parsed(tmp_path, list(row), list(row.values()))
    (line,) = sheet.lines
    assert not [issue for issue in sheet.issues if issue.is_fatal]
    return sheet, line


_FILE = Path(__file__).resolve().parents[2] / "samples" / "after_sales.toml"
SHEETS = [
    (
        sheet["layout"],
        sheet["row"],
        {name: None if value == "" else value for name, value in sheet["read"].items()},
    )
    for sheet in tomllib.loads(_FILE.read_text(encoding="utf-8"))["sheet"]
]


def _name(value: object) -> str:
    return value if isinstance(value, str) else ""


@pytest.mark.parametrize("layout, row, wanted", SHEETS, ids=_name)
def test_a_case_is_read_as_a_careful_person_reads_it(
    tmp_path: Path, layout: str, row: dict[str, str], wanted: dict[str, object]
) -> None:
    sheet, line = one(tmp_path, {head: f'"{text}"' for head, text in row.items()})
    assert (sheet.kind, sheet.format) == ("refunds", layout)
    assert {name: getattr(line, name) for name in wanted} == wanted


@pytest.mark.parametrize("layout, row, wanted", SHEETS[:9], ids=_name)
def test_without_its_layout_the_same_is_read(
    tmp_path: Path, layout: str, row: dict[str, str], wanted: dict[str, object]
) -> None:
    quoted = {head: f'"{text}"' for head, text in row.items()}
    sheet = parse_sheet(csv_file(tmp_path / "s.csv", [list(quoted), list(quoted.values())]), layouts=())
    assert (sheet.kind, sheet.format) == ("refunds", "refunds.generic")
    (line,) = sheet.lines
    assert {name: getattr(line, name) for name in wanted if name != "currency"} == {
        name: value for name, value in wanted.items() if name != "currency"
    }


def test_an_order_sheet_with_a_nearly_empty_column_of_cases_stays_one(tmp_path: Path) -> None:
    heading = ["订单号", "商品名称", "数量", "实付金额", "收件人", "手机", "收货地址", "下单时间", "售后单号"]
    order = ["杯", "1", "9", "张三", "13800138000", "广东省深圳市龙岗区坂田街道1号", "2026-03-05 09:00:00"]
    rows = [[f"{PDD[:-1]}{i}", *order, "T1" if i == 3 else ""] for i in range(6)]
    assert parsed(tmp_path, heading, *rows).kind == "orders"


def test_an_order_sheet_of_refunding_orders_stays_one(tmp_path: Path) -> None:
    heading = ["订单号", "商品名称", "数量", "实付金额", "收件人", "售后状态", "退款金额"]
    assert parsed(tmp_path, heading, [PDD, "杯", "1", "9", "张三", "退款中", "9"]).kind == "orders"


def test_a_settlement_with_case_numbers_is_none(tmp_path: Path) -> None:
    heading = ["动账时间", "结算时间", "订单号", "售后编号", "动账金额", "账户余额", "退款金额"]
    with pytest.raises(SheetProblem, match="sheet_not_orders"):
        parsed(tmp_path, heading, ["2026-03-05", "2026-03-06", PDD, "T1", "9", "100", "9"])


def test_a_rounded_number_leaves_its_row_out(tmp_path: Path) -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    page.append(["退款编号", "订单编号", "退款状态", "退款金额"])
    page.append(["T1", 4213875520018834567, "退款成功", 9])
    page.append(["T2", TAOBAO, "退款成功", 9.5])
    book.save(tmp_path / "s.xlsx")
    sheet = parse_sheet(tmp_path / "s.xlsx")
    assert [(i.row, i.code) for i in sheet.issues] == [(2, "order_no_damaged")]
    assert sheet.lines[1].refund_amount == "9.50"


@pytest.mark.parametrize(
    "printed, state",
    [
        ("买家已经申请退款，等待卖家同意", "under_way"),
        ("卖家已经同意退款，等待买家退货", "under_way"),
        ("买家已经退货，等待卖家确认收货", "under_way"),
        ("卖家拒绝退款", "refused"),
        ("退款关闭", "withdrawn"),
        ("退款成功", "refunded"),
        ("同意退款，退款成功", "refunded"),
        ("没有申请退款", "none"),
        ("商家拒绝退款，平台介入中", "under_way"),
        ("售后处理中", "under_way"),
        ("待商家收货", "under_way"),
        ("买家撤销", "withdrawn"),
        ("Refund/Return complete", "refunded"),
        ("Awaiting buyer to ship", "under_way"),
        ("Cancelled", "withdrawn"),
        ("Rejected", "refused"),
        ("Closed", "unknown"),
        ("冻结", "unknown"),
        (None, None),
    ],
)
def test_what_a_printed_state_means(printed: str | None, state: str | None) -> None:
    assert refund_state(printed) == state


@pytest.mark.parametrize(
    "printed, kind",
    [
        ("仅退款", "refund"),
        ("未发货仅退款", "refund"),
        ("退货退款", "return"),
        ("换货", "exchange"),
        ("补寄", "resend"),
        ("Refund without return", "refund"),
        ("Return and refund", "return"),
        ("维修", "unknown"),
        (None, None),
    ],
)
def test_what_a_printed_kind_means(printed: str | None, kind: str | None) -> None:
    assert refund_kind(printed) == kind
