"""What the owner says of a sheet is laid over what is recognised: confirming it changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.data.sheets.look import look_at_tables
from app.data.sheets.own import OwnLayout, answer_from, as_definition
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import Table, read_tables
from app.domain.errors import SheetProblem
from app.domain.sheet_answer import SheetAnswer
from app.services.sheet_reading import draft_answer

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
SHEETS = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".xlsx", ".xls", ".csv", ".txt"))


def confirmed(tables: list[Table]) -> SheetAnswer:
    """The answer that says of every column what it is taken for anyway."""
    parsed = parse_tables("x", tables)
    look = look_at_tables("x", tables, heading_rows={parsed.sheet_name: parsed.heading_row})
    table = next(table for table in look.tables if table.name == parsed.sheet_name)
    assert table.fingerprint == parsed.fingerprint
    return draft_answer(table, parsed)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_what_is_confirmed_reads_as_before(path: Path) -> None:
    try:
        tables = read_tables(path)
        before = parse_tables(path.name, tables)
    except SheetProblem:
        pytest.skip("refused")
    after = parse_tables(path.name, tables, own=[OwnLayout("own.1", confirmed(tables))])
    assert (after.format, after.kind, after.questions) == ("own.1", before.kind, ())
    assert after.lines == before.lines
    assert after.levels == before.levels
    assert {reading.ground for reading in after.readings} == {"owner"}


def test_kept_as_plain_values() -> None:
    answer = confirmed(
        _tables(["订单号", "商品名称", "数量", "实付款"], ["A1234567890123", "卫衣", "1", "9"])
    )
    answer = replace(answer, levels={"paid_amount": "line"}, platform="pdd")
    assert answer_from(answer.fingerprint, answer.kind, answer.platform, as_definition(answer)) == answer


@pytest.mark.parametrize(
    "before, after, is_his",
    [
        (["甲", "乙", "丙"], ["甲", "乙", "丙"], True),
        (["甲", "乙", "丙"], ["甲 ", "乙*", " 丙"], True),
        (["甲", "乙", "丙"], ["丙", "甲", "乙"], True),
        (["甲", "乙", "丙"], ["甲", "乙", "丙", "丁"], False),
        (["甲", "乙", "丙", "丁"], ["甲", "乙", "丙", "丁", "戊"], True),
        (["甲", "乙", "丙"], ["甲", "乙"], False),
        (["甲", "", "丙"], ["甲", "", "丙"], True),
        (["甲", "", "丙"], ["甲", "", "", "丙"], False),
    ],
)
def test_which_sheets_are_his(before: list[str], after: list[str], is_his: bool) -> None:
    """The same headings, or all that he reads and hardly any other; a nameless column only in its place."""
    row = ["A1234567890123", "卫衣", "YT1234567890123", "x", "y"]
    look = look_at_tables("x", _tables(before, row), heading_rows={"s": 1})
    fields = ["order_no", "title", "tracking_no", None]
    draft = draft_answer(look.tables[0])
    columns = tuple(replace(c, field=f) for c, f in zip(draft.columns, fields, strict=False))
    own = OwnLayout("own.1", replace(draft, kind="shipments", columns=columns))
    try:
        parsed = parse_tables("x", _tables(after, row), own=[own])
    except SheetProblem:
        assert not is_his
        return
    assert (parsed.format == "own.1") is is_his


def _tables(headings: list[str], row: list[str]) -> list[Table]:
    return [Table("s", ["\x1f".join(headings), "\x1f".join(row[: len(headings)])])]
