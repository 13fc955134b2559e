"""Every sample sheet is read into exactly what a careful person reads."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from app.data.sheets.parse import parse_sheet
from app.domain.errors import SheetProblem

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
INDEX: list[dict[str, Any]] = json.loads((SAMPLES / "index.json").read_text(encoding="utf-8"))["files"]
REFUSED = {"not_orders": "sheet_not_orders", "encrypted": "sheet_encrypted", "empty": "sheet_empty"}
READ = [entry for entry in INDEX if entry["kind"] not in REFUSED]
# Wider knowledge than the expected files': a courier they give no code, levels the amounts themselves show.
NOT_COMPARED = {"courier_code", "flags"}


def _without_space(value: object) -> object:
    return re.sub(r"\s", "", value) if isinstance(value, str) else value


@pytest.mark.parametrize("entry", READ, ids=lambda e: e["file"])
def test_a_sample_is_read_field_by_field(entry: dict[str, Any]) -> None:
    expected = json.loads((SAMPLES / entry["expected"]).read_text(encoding="utf-8"))["lines"]

    sheet = parse_sheet(SAMPLES / entry["file"])

    assert (sheet.format, sheet.kind, sheet.platform) == (entry["format"], entry["kind"], entry["platform"])
    assert len(sheet.lines) == len(expected)
    for wanted, line in zip(expected, sheet.lines, strict=True):
        read = line.as_dict()
        compared = [f for f in wanted if f in read and f not in NOT_COMPARED]
        assert {f: _without_space(read[f]) for f in compared} == {
            f: _without_space(wanted[f]) for f in compared
        }
        assert set(wanted["flags"]) <= set(line.flags)


@pytest.mark.parametrize("entry", [e for e in INDEX if e["kind"] in REFUSED], ids=lambda e: e["file"])
def test_what_is_no_order_sheet_is_refused_with_its_reason(entry: dict[str, Any]) -> None:
    with pytest.raises(SheetProblem) as refused:
        parse_sheet(SAMPLES / entry["file"])

    assert refused.value.code == REFUSED[entry["kind"]]
    assert refused.value.params["file"] == entry["file"]


def test_a_heading_without_rows_is_an_empty_order_sheet() -> None:
    sheet = parse_sheet(SAMPLES / "trap_header_only.csv")

    assert (sheet.kind, sheet.lines, sheet.issues) == ("orders", (), ())


def test_order_numbers_in_scientific_notation_are_shown_and_never_imported() -> None:
    sheet = parse_sheet(SAMPLES / "taobao_ExportOrderList_resaved.csv")

    damaged = [line for line in sheet.lines if "damaged_order_no" in line.flags]
    assert [line.order_no_raw for line in damaged] == ["3.60854E+18", "4.37601E+18", "4.47321E+18"]
    assert all(line.order_no is None for line in damaged)
    assert sheet.rejected_rows() == {line.row for line in damaged}
    assert {issue.code for issue in sheet.issues} == {"order_no_damaged"}
