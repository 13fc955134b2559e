"""The currency of amounts on sheets that do not print one beside each."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from app.data.sheets.parse import parse_sheet
from app.domain.sheet_line import ParsedSheet

HEADING = ["Order ID", "Product", "Quantity", "Price", "Recipient", "Phone", "Country", "Currency"]


def parsed(tmp_path: Path, *rows: list[str], heading: list[str] | None = None) -> ParsedSheet:
    path = tmp_path / "s.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows([heading or HEADING, *rows])
    return parse_sheet(path)


@pytest.mark.parametrize(
    "price, phone, country, printed, told, store",
    [
        ("12.50", "", "", "USD", "USD", "CNY"),
        ("€12.50", "", "Germany", "", "EUR", "EUR"),
        ("12.50", "", "Thailand", "", None, "THB"),
        ("12.50", "+66 81 234 5678", "", "", None, "THB"),
        ("24.50", "", "Vietnam", "", None, "USD"),
        ("245000", "", "Vietnam", "", None, "VND"),
        ("12.50", "", "Freedonia", "", None, "USD"),
        ("12.50", "13800138000", "中国", "", None, "CNY"),
        ("12.50", "13800138000", "", "", None, "CNY"),
    ],
    ids=["said", "sign", "country", "phone", "no part of a dong", "dong", "unknown", "home", "no country"],
)
def test_what_the_amounts_are_in(
    tmp_path: Path, price: str, phone: str, country: str, printed: str, told: str | None, store: str
) -> None:
    sheet = parsed(tmp_path, ["A1001", "cup", "1", price, "Ann", phone, country, printed])

    assert (sheet.currency, sheet.store_currency) == (told, store)
    is_remarked = "currency_assumed" in {issue.code for issue in sheet.issues}
    assert is_remarked == (told is None and store != "CNY")


def test_a_unit_in_the_heading_is_the_currency(tmp_path: Path) -> None:
    heading = [*HEADING[:3], "Price (USD)", *HEADING[4:7]]
    sheet = parsed(tmp_path, ["A1", "cup", "1", "12.50", "Ann", "", "France"], heading=heading)
    assert sheet.currency == "USD"


def test_orders_to_several_countries_show_no_currency_of_one(tmp_path: Path) -> None:
    rows = [
        ["A1", "cup", "1", "9", "Ann", "", "France", ""],
        ["A2", "cup", "1", "9", "Bo", "", "Thailand", ""],
    ]
    assert parsed(tmp_path, *rows).store_currency == "USD"


CLASSIC = Path(__file__).resolve().parents[2] / "samples" / "sheets" / "taobao_ExportOrderList_classic.csv"


@pytest.mark.parametrize("phone", ["18600003207", "18600003207/0512-1234567"], ids=["plain row", "odd row"])
def test_a_sign_in_a_cell_overrules_the_yuan_of_the_layout(tmp_path: Path, phone: str) -> None:
    sheet = CLASSIC.read_bytes().decode("gb18030")
    dollars = sheet.replace(",147.40,0,147.40,", ",$147.40,0,$147.40,", 1).replace("'18600003207", phone, 1)
    assert dollars != sheet
    path = tmp_path / "s.csv"
    path.write_bytes(dollars.encode("gb18030"))
    lines = parse_sheet(path).lines
    assert [line.currency for line in lines] == ["USD"] + [None] * (len(lines) - 1)
    assert lines[0].paid_amount == "147.40"
