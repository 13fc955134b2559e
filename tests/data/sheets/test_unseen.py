"""Sheets of platforms, programs and suppliers that no layout and no sample knows."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.data.sheets.parse import parse_sheet
from app.domain.sheet_line import ParsedSheet

UNSEEN = sorted((Path(__file__).resolve().parents[2] / "samples" / "unseen").glob("*.json"))
# What follows from the other fields, and what says where a line came from.
NOT_COMPARED = {
    "platform",
    "flags",
    "row",
    "items_joined",
    "courier_code",
    "status_norm",
    "order_no_raw",
    "sheet",
}


def read(tmp_path: Path, rows: list[list[str]], merged: list[str]) -> ParsedSheet:
    if merged:
        return parse_sheet(book(tmp_path / "s.xlsx", rows, merged))
    path = tmp_path / "s.csv"
    with path.open("w", newline="", encoding="utf-8") as stream:
        csv.writer(stream).writerows(rows)
    return parse_sheet(path)


def book(path: Path, rows: list[list[str]], merged: list[str]) -> Path:
    """A workbook, where cells are merged."""
    workbook = Workbook()
    for row in rows:
        workbook.active.append([text or None for text in row])
    for cells in merged:
        workbook.active.merge_cells(cells)
    workbook.save(path)
    return path


@pytest.mark.parametrize("path", UNSEEN, ids=lambda path: path.stem)
def test_a_sheet_nobody_has_seen_is_read_by_words_and_values(tmp_path: Path, path: Path) -> None:
    case: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))

    sheet = read(tmp_path, case["rows"], case.get("merged", []))

    lines = [
        {n: v for n, v in line.as_dict().items() if v not in (None, "", []) and n not in NOT_COMPARED}
        for line in sheet.lines
    ]
    assert lines == case["lines"]
    assert (sheet.kind, sheet.levels) == (case["kind"], case["levels"])
    assert [question.heading for question in sheet.questions] == case["asked"]
    assert not [issue for issue in sheet.issues if issue.is_fatal]
