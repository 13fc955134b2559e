"""Plain rows read by columns give the lines that the rules give row by row, and the same issues."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from app.data.sheets.cells import CELL_END
from app.data.sheets.evidence import date_order, is_rounded
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.joins import additions
from app.data.sheets.layouts import own_layouts
from app.data.sheets.lines import LineMaker
from app.data.sheets.makers import block_reader
from app.data.sheets.reader import Table, read_tables
from app.data.sheets.recognise import recognise
from app.data.sheets.rows import RowFilter
from app.domain.errors import SheetProblem
from app.domain.sheet_line import CellIssue, SheetLine
from tests.benchmarks.big_sheet import HEADINGS, order_rows

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
SHEETS = sorted([*SAMPLES.glob("*.[xct][lsx]*"), *SAMPLES.glob("reconcile/*.[xct][lsx]*")])
ODD_CELLS = (
    "", " ", "-", "\x01138", "\x033.6e+18", "\x022026-03-05 09:05:12", '="3608540000000000001"', "'0012",
    "1E5", "x2", "0", "-1", "１２３", "¥12,50", "$9.99", "abc", "2026-13-05 09:05:12", "26/3/5",
    "顺丰 SF1234567890123",
    "4312345678901/4312345678902", "朱**", "##x##", "李文博 17723787920 北京市北京市朝阳区x路1号",
    "广东省深圳市龙岗区x路",
    "YT8812345678901,YT8812345678902", "no: 12345", "退款成功", "合计",
)  # fmt: skip


def both(
    found: Recognised, at_once: int = 7
) -> tuple[list[SheetLine], list[CellIssue], list[SheetLine], list[CellIssue], int]:
    """Lines and issues by blocks and row by row, and how many rows were plain."""
    blocks, by_row = block_reader(found), RowFilter(found)
    lines = [line for block in RowFilter(found).blocks(at_once) for line in blocks.lines(block)]
    rows = by_row._sifted(by_row._start, found.heading.table.rows[by_row._start :])
    maker = LineMaker(found, additions(found), rounded=is_rounded(found), dates=date_order(found))
    slow = [line for row in rows.rows() for line in maker.lines(row)]
    plain = len(rows) - len(blocks._plain.lines(rows)[1]) if blocks._plain and len(rows) else 0
    return lines, blocks.issues, slow, maker.issues, plain


def recognised(path: Path) -> Recognised | None:
    try:
        found = recognise(read_tables(path), own_layouts())
    except SheetProblem:
        return None
    return None if found.layout.kind in ("refunds", "products") else found


@pytest.fixture(scope="module")
def sheets() -> list[Recognised]:
    """Every sample that can be read."""
    return [found for found in map(recognised, SHEETS) if found is not None]


def test_of_every_sample(sheets: list[Recognised]) -> None:
    plain = 0
    for found in sheets:
        lines, issues, slow, slow_issues, count = both(found)
        assert lines == slow
        assert issues == slow_issues
        plain += count
    assert plain > 500


@pytest.mark.parametrize("seed", range(4))
def test_with_cells_that_are_odd(sheets: list[Recognised], seed: int) -> None:
    chance = random.Random(seed)
    for found in sheets:
        changed = with_odd_cells(found, chance)
        lines, issues, slow, slow_issues, _ = both(changed)
        assert lines == slow
        assert issues == slow_issues


@pytest.mark.parametrize("seed", range(2))
def test_of_columns_that_hardly_repeat_themselves(seed: int) -> None:
    """Big blocks of different cells are read together, not through what was asked before."""
    table = Table("s", [CELL_END.join(cells) for cells in (HEADINGS, *order_rows(2_500, seed))])
    changed = with_odd_cells(recognise([table], own_layouts()), random.Random(seed))

    lines, issues, slow, slow_issues, plain = both(changed, at_once=800)

    assert lines == slow
    assert issues == slow_issues
    assert plain > 1_000


def with_odd_cells(found: Recognised, chance: random.Random) -> Recognised:
    """The same sheet with some cells replaced, most rows left as they are."""
    heading = found.heading
    table = Table(heading.table.name, [*heading.table.rows], heading.table.merged)
    width = len(heading.normals)
    for at in range(heading.row + 1, len(table.rows)):
        cells = table.rows[at].split(CELL_END)
        if chance.random() < 0.5 and len(cells) > 3:
            cells[chance.randrange(min(width, len(cells)))] = chance.choice(ODD_CELLS)
            table.rows[at] = CELL_END.join(cells)
    moved = Heading(table, heading.row, heading.printed, heading.normals, heading.known)
    return replace(found, heading=moved)
