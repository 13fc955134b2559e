"""A row that shows how a form is meant, and one that is meant."""

from __future__ import annotations

import pytest

from app.data.sheets.examples import is_real_number
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.own_forms import seems_empty


@pytest.mark.parametrize(
    "number, is_real",
    [
        ("3792439168251500705", True),
        ("260517-607198974342268", True),
        ("YT8812938475610", True),
        ("123456789012", False),
        ("YT0000000000000", False),
        ("示例001", False),
        ("A-17", False),
        ("", False),
        (None, False),
    ],
)
def test_a_number_programs_give_out_is_real(number: str | None, is_real: bool) -> None:
    assert is_real_number(number) is is_real


def sheet(*lines: SheetLine) -> ParsedSheet:
    return ParsedSheet("supplier_ship.generic", "shipments", None, lines, (), {})


def test_a_form_with_an_example_is_empty() -> None:
    assert seems_empty(sheet())
    assert seems_empty(sheet(SheetLine(order_no="123456789012", recipient="张三", phone="13800138000")))


def test_a_real_row_of_somebody_called_like_an_example_is_meant() -> None:
    assert not seems_empty(sheet(SheetLine(order_no="3792439168251500705", recipient="王小明")))
    assert not seems_empty(sheet(SheetLine(recipient="李四", tracking_no="YT8812938475610")))
