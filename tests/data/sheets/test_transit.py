"""What the reading process sends is the sheet it read; what it should not send is not believed."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.data.sheets.cells import BLOCK, CELL_END
from app.data.sheets.parse import parse_sheet, parse_tables
from app.data.sheets.reader import read_tables
from app.data.sheets.transit import LINES, SHEET, Arrivals, Damaged, lines_record, sheet_record
from app.domain.errors import SheetProblem
from app.domain.sheet_line import CellIssue, ParsedSheet, SheetLine

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
NAMES = [path.name for path in sorted(SAMPLES.glob("*.[xct][lsx]*"))]
LINE = SheetLine(
    order_no="A1", title='a"\x1e\n宽', quantity=2, flags=["masked_name"], items_joined=["a", "b"], row=3
)
WHOLE = ParsedSheet(
    "f", "orders", None, (LINE, SheetLine(row=4)), (CellIssue(3, "code", value="x", is_fatal=False),),
    {"paid_amount": "line"}, confidence=1.0, rejected_cells={4: ("a", "")},
)  # fmt: skip


def arrived(*records: str) -> ParsedSheet:
    arrivals = Arrivals()
    arrivals.hear(records)
    return arrivals.sheet()


def test_a_sheet_arrives_as_it_left() -> None:
    assert arrived(lines_record(WHOLE.lines), sheet_record(WHOLE)) == WHOLE


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_read_there_as_it_would_be_here(name: str) -> None:
    path = SAMPLES / name
    assert told(lambda: parse_sheet(path)) == told(lambda: parse_tables(name, read_tables(path)))


def told(read: Callable[[], ParsedSheet]) -> object:
    """The sheet, or why it is refused."""
    try:
        return read()
    except SheetProblem as problem:
        return problem.code, problem.params


def test_lines_with_nothing_to_say_share_one_list() -> None:
    """A hundred thousand empty lists each would hold up the window's thread when garbage is looked for."""
    first, second = arrived(lines_record((SheetLine(), SheetLine())), sheet_record(WHOLE)).lines
    assert first.flags is second.flags
    assert first.flags == []


def lines(**columns: object) -> str:
    return f"{LINES}{CELL_END}{json.dumps({'count': 1, 'columns': columns, 'texts': [], 'coded': []})}"


def joined(name: str, *texts: str) -> str:
    about = json.dumps({"count": 1, "columns": {}, "texts": [name], "coded": []})
    return f"{LINES}{CELL_END}{BLOCK.join([about, *texts])}"


def coded(name: str, *texts: str) -> str:
    about = json.dumps({"count": 1, "columns": {}, "texts": [], "coded": [name]})
    return f"{LINES}{CELL_END}{BLOCK.join([about, *texts])}"


def test_a_joined_column_is_read() -> None:
    assert arrived(joined("title", "饭盒"), sheet_record(WHOLE)).lines == (SheetLine(title="饭盒"),)


def test_a_column_of_few_texts_is_read() -> None:
    assert arrived(coded("title", f" {CELL_END}饭盒"), sheet_record(WHOLE)).lines == (
        SheetLine(title="饭盒"),
    )


def test_what_few_lines_tell_is_empty_on_the_others() -> None:
    blocks = (SheetLine(title="a"),), (SheetLine(row=2, flags=["masked_name"]),), (SheetLine(title="b"),)
    sheet = arrived(*map(lines_record, blocks), sheet_record(WHOLE))
    assert list(sheet.lines) == [line for block in blocks for line in block]


HOSTILE = ("", "饭盒", "a", CELL_END, f"x{BLOCK}", "\x1e", "\n", "\0", chr(34))
TEXTS = st.one_of(st.none(), st.sampled_from(HOSTILE))


@given(st.lists(st.builds(SheetLine, title=TEXTS, order_no=TEXTS, quantity=st.sampled_from([None, 1]))))
def test_whatever_the_texts_are_they_arrive(lines: list[SheetLine]) -> None:
    records = lines_record(lines).split("\x1e")
    assert len(records) == 1
    assert list(arrived(*records, sheet_record(WHOLE)).lines) == lines


@pytest.mark.parametrize(
    "record",
    [
        lines(title=[1]), lines(title=["a", "b"]), lines(title="a"), lines(quantity=["2"]),
        lines(flags=[[1]]), lines(flags=["a"]), lines(nothing=["a"]), lines(title=[{}]),
        joined("title", CELL_END), joined("title"), joined("title", "a", "b"), joined("quantity", "1"),
        joined("flags", "a"), joined("nothing", "a"), coded("title", "!"), coded("title", f"  {CELL_END}a"),
        coded("quantity", f" {CELL_END}a"), coded("nothing", f" {CELL_END}a"), f"{LINES}{CELL_END}[]",
        f"{LINES}{CELL_END}{{",
        f"{LINES}{CELL_END}{json.dumps({'count': 'x', 'columns': {}})}",
        f"{SHEET}{CELL_END}{{}}",
        f"{SHEET}{CELL_END}{json.dumps({'format': 1})}", f"{LINES}{CELL_END}{'[' * 100_000}",
        sheet_record(replace(WHOLE, sheet_name=3)),  # type: ignore[arg-type]
    ],
    ids=range(25),
)  # fmt: skip
def test_what_it_should_not_send_is_not_believed(record: str) -> None:
    with pytest.raises(Damaged):
        arrived(sheet_record(WHOLE), record)


def test_half_a_sheet_is_none() -> None:
    with pytest.raises(Damaged):
        arrived(lines_record(WHOLE.lines))
