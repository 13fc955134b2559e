"""Lists of goods with their cost, in the words of suppliers, order software and owners."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from app.data.sheets.parse import parse_sheet
from app.domain.errors import SheetProblem
from app.domain.sheet_line import ParsedSheet
from tests.data.sheets.books import csv_file

_FILE = Path(__file__).resolve().parents[2] / "samples" / "price_lists.toml"
LISTS = [
    (sheet["row"], {name: None if value == "" else value for name, value in sheet["read"].items()})
    for sheet in tomllib.loads(_FILE.read_text(encoding="utf-8"))["sheet"]
]


def parsed(tmp_path: Path, *rows: list[str]) -> ParsedSheet:
    return parse_sheet(csv_file(tmp_path / "s.csv", [[f'"{cell}"' for cell in row] for row in rows]))


@pytest.mark.parametrize("row, wanted", LISTS, ids=lambda row: next(iter(row)))
def test_a_price_list_is_read(tmp_path: Path, row: dict[str, str], wanted: dict[str, object]) -> None:
    sheet = parsed(tmp_path, list(row), list(row.values()))
    assert (sheet.kind, sheet.format, sheet.issues) == ("products", "products.generic", ())
    (line,) = sheet.lines
    assert {name: getattr(line, name) for name in wanted} == wanted


def test_a_weight_without_a_unit_is_not_guessed(tmp_path: Path) -> None:
    sheet = parsed(
        tmp_path, ["商品名称", "成本价", "重量"], ["杯", "3", "0.5"], ["碗", "3", "500g"], ["锅", "3", "重"]
    )
    assert [line.weight_g for line in sheet.lines] == [None, 500, None]
    assert [(i.row, i.code, i.is_fatal) for i in sheet.issues] == [
        (2, "weight_unit_unknown", False),
        (4, "weight_unreadable", False),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        ["下单日期", "店铺", "订单号", "订单金额", "代购成本", "负责人"],
        ["商品名称", "规格", "数量", "收件人", "电话", "地址", "成本价"],
        ["运单号", "重量(kg)", "运费", "账单日期"],
        ["商品名称", "价格", "库存"],
    ],
)
def test_sheets_with_prices_that_are_none(tmp_path: Path, heading: list[str]) -> None:
    try:
        kind = parsed(tmp_path, heading, ["1"] * len(heading)).kind
    except SheetProblem as problem:
        kind = problem.code
    assert kind != "products"
