"""A row of a further sheet is told by its sheet and Excel's own row, wherever people read of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.domain.errors import DomainError, SheetProblem
from app.domain.sheet_line import ROWS_OF_A_SHEET, FurtherSheet, ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.past_imports import ImportedRow
from ui.error_text import error_text, explain_without_window
from ui.look_up import language_without_window
from ui.pages.orders.findings.columns import finding_columns
from ui.pages.orders.past_columns import ROW_COLUMNS
from ui.sheet_rows import cell_value, place_tip, place_words, row_number, tabs_of

SECOND = ROWS_OF_A_SHEET + 3
TABS = ("一月", "二月")


@pytest.fixture(autouse=True)
def chinese() -> Iterator[None]:
    with language_without_window("zh_CN"):
        yield


@pytest.mark.parametrize(
    "row, tabs, place, cell",
    [
        (3, (), "第 3 行", 3),
        (SECOND, (), "工作表 2 · 第 3 行", "3 · 工作表 2"),
        (3, TABS, "“一月” · 第 3 行", "3 · “一月”"),
        (SECOND, TABS, "“二月” · 第 3 行", "3 · “二月”"),
        (2 * ROWS_OF_A_SHEET + 7, TABS, "工作表 3 · 第 7 行", "7 · 工作表 3"),
    ],
)
def test_a_row_is_told_with_its_sheet(row: int, tabs: tuple[str, ...], place: str, cell: object) -> None:
    assert place_words(row, tabs) == place
    assert cell_value(row, tabs) == cell
    assert place_tip(row, tabs) == ("" if isinstance(cell, int) else place)
    assert row_number(row) in ("3", "7")


def test_only_sheets_read_together_are_named() -> None:
    alone = ParsedSheet("own", "orders", None, (), (), {}, sheet_name="一月")
    both = ParsedSheet(
        "own", "orders", None, (), (), {}, sheet_name="一月", further=(FurtherSheet("二月", 1),)
    )
    assert (tabs_of(alone), tabs_of(both)) == ((), TABS)


def test_sentences_name_the_sheet() -> None:
    assert error_text(DomainError("product_cost_missing", row=SECOND)).startswith("工作表 2 · 第 3 行")
    assert error_text(DomainError("product_cost_missing", row=3)).startswith("第 3 行")
    told = explain_without_window(DomainError("product_cost_missing", row=SECOND), "en")
    assert told.startswith("Sheet 2 · Row 3 has no cost")


def test_a_sentence_in_a_sentence_names_the_sheet_once() -> None:
    problem = SheetProblem(
        "sheet_all_rows_bad", file="a.xlsx", rows=2, row=SECOND, trouble="product_cost_missing"
    )
    told = error_text(problem)
    assert "10000003" not in told
    assert "10,000,003" not in told
    assert told.count("工作表 2") == 1


def test_lists_show_the_row_first() -> None:
    row = ImportedRow(1, RowOutcome.SKIPPED, SECOND, "", None, "quantity_unreadable", "", "", ())
    column = next(column for column in ROW_COLUMNS if column.key == "row")
    assert (column.text_of(row), column.cell_of(row)) == ("3 · 工作表 2", "3 · 工作表 2")
    finding = next(column for column in finding_columns(lambda: True) if column.key == "row")
    assert (finding.text_of(row), finding.tooltip(row)) == ("3 · 工作表 2", "工作表 2 · 第 3 行")
