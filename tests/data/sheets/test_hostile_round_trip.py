"""Whatever text a list holds, a sheet gives it back: as text, through our own reader, run by nobody."""

from __future__ import annotations

import csv
import re
import tempfile
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from app.data.sheets import values
from app.data.sheets.reader import read_tables
from app.data.sheets.text_writer import TextForm, guarded
from app.data.sheets.writer import Table, write_sheet

ZONE = ZoneInfo("Asia/Shanghai")
RUNS = "=+-@\t\r'\""
HOSTILE = (
    "=1+1", "+86 138", "-5", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''x", "=HYPERLINK(\"x\",\"y\")",
    "3608540136081222827", "007", "1e5", "#N/A", "a,b;c\td|e", '"quoted"', "第一行\n第二行",
    "=cmd|' /C calc'!A0", "颜色：白", "🦊", "x" * 300, "TRUE", "2026-03-01",
)  # fmt: skip
TEXTS = st.one_of(
    st.sampled_from(HOSTILE),
    st.builds(lambda first, rest: first + rest, st.sampled_from(RUNS), st.text(max_size=20)),
    st.text(max_size=30),
)
slow = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
# A cell cannot hold these, in any format.
_NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff\u2028\u2029]"
)
_WRAPPED = re.compile(r'\s*\'?="(.*)"\s*', re.DOTALL)


def readable(text: str) -> bool:
    """Texts that mean themselves: ="123" is how platforms protect a number, and is read as the number."""
    return not _NEVER.search(text) and not _WRAPPED.fullmatch(text)


def plain(text: str) -> str | None:
    """As it comes back: trimmed, line ends alike, blanks and dashes nothing."""
    bare = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return None if not bare or bare in values._BLANK else bare


def written(rows: Sequence[Sequence[str]], name: str, form: TextForm | None = None) -> list[list[str | None]]:
    """The rows through a file and our own reader."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        head = ["甲", "乙", "丙", "丁"]
        write_sheet(path, [Table("list", head, rows)], zone=ZONE, text_form=form)
        (table,) = read_tables(path)
        found = [table.cells(index) for index in range(len(table.rows))]
    assert found[0] == head
    wide = [[*row, *[""] * (4 - len(row))] for row in found[1:]]
    return [[values.text(cell) for cell in row] for row in wide]


ROWS = st.lists(st.lists(TEXTS.filter(readable), min_size=4, max_size=4), min_size=1, max_size=6)
# The last cell says that the row is there, so that blank rows at the end are not cut off.
MARKED = ROWS.map(lambda rows: [[*row[:3], f"行{number}"] for number, row in enumerate(rows)])


@slow
@given(MARKED)
def test_xlsx(rows: list[list[str]]) -> None:
    # A workbook has no apostrophe in front to take away: a text's own is told from it by nothing.
    own = [[cell.lstrip(" \t\r\n").lstrip("'") if plain(cell) else cell for cell in row] for row in rows]
    assert written(own, "a.xlsx") == [[plain(cell) for cell in row] for row in own]


@slow
@given(MARKED)
def test_csv(rows: list[list[str]]) -> None:
    clean = [[cell.strip() for cell in row] for row in rows]
    assert written(clean, "a.csv") == [[plain(cell) for cell in row] for row in clean]


@pytest.mark.parametrize("text", HOSTILE)
def test_each_hostile_text_in_a_workbook_is_text(tmp_path: Path, text: str) -> None:
    write_sheet(tmp_path / "a.xlsx", [Table("list", ["甲"], [[text]])], zone=ZONE)
    cell = load_workbook(tmp_path / "a.xlsx")["list"]["A2"]
    assert cell.data_type == "s"
    assert unescape(cell.value) == text  # a return is written as Excel itself writes it


@pytest.mark.parametrize("encoding, delimiter", [("gb18030", ","), ("utf-16", "\t"), ("utf-8", ";")])
def test_other_writings_of_text(encoding: str, delimiter: str) -> None:
    rows = [[text.strip(), "b", "c", f"行{number}"] for number, text in enumerate(HOSTILE)]
    found = written(rows, "a.csv", TextForm(delimiter, encoding))
    assert [row[0] for row in found] == [plain(row[0]) for row in rows]


def test_nothing_in_a_text_runs_in_a_spreadsheet(tmp_path: Path) -> None:
    write_sheet(tmp_path / "a.csv", [Table("list", ["=head"], [[text] for text in HOSTILE])], zone=ZONE)
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row[0] for row in csv.reader(file)]
    number = re.compile(r"[+-]?\d+(\.\d+)?")
    assert all(cell[0] not in "=+-@\t\r" or number.fullmatch(cell) for cell in cells if cell)


def test_plain_numbers_are_left_as_they_are() -> None:
    assert [guarded(text) for text in ("-5", "+8.50", "-5 kg", "007")] == ["-5", "+8.50", "'-5 kg", "007"]
