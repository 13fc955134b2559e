"""What is written to a sheet comes back as it was, and the old file survives every failure."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from app.data.sheets import saving, xlsx_writer
from app.data.sheets.reader import read_tables
from app.data.sheets.writer import Cell, Table, Written, write_sheet
from app.domain.errors import Cancelled, EnvironmentProblem
from app.domain.money import Money
from app.domain.progress import Job

ZONE = ZoneInfo("Asia/Shanghai")


def written(path: Path, *row: Cell) -> Written:
    header = [f"h{i}" for i in range(len(row))]
    return write_sheet(path, [Table("orders", header, [row])], zone=ZONE)


def read_back(path: Path) -> list[Any]:
    sheet = openpyxl.load_workbook(path)["orders"]
    return list(next(sheet.iter_rows(min_row=2)))


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+86 138",
        "-5",
        "@sum",
        "#N/A",
        "3608540136081222827",
        "007",
        "13800138000",
        "颜色：白\n尺码：L",
    ],
)
def test_text_stays_text(tmp_path: Path, text: str) -> None:
    written(tmp_path / "a.xlsx", text)
    (cell,) = read_back(tmp_path / "a.xlsx")
    assert (cell.value, cell.data_type) == (text, "s")


def test_ids_keep_the_text_format_when_edited(tmp_path: Path) -> None:
    written(tmp_path / "a.xlsx", "3608540136081222827", "白色")
    number, word = read_back(tmp_path / "a.xlsx")
    assert (number.number_format, word.number_format) == ("@", "General")


def test_numbers_money_days_and_times(tmp_path: Path) -> None:
    moment = datetime(2026, 3, 13, 17, 30, tzinfo=UTC)
    row = (3, Money(8900, "CNY"), Money(500, "JPY"), Decimal("0.25"), date(2026, 3, 1), moment, None, "")
    written(tmp_path / "a.xlsx", *row)
    cells = read_back(tmp_path / "a.xlsx")
    assert [c.value for c in cells[:4]] == [3, 89, 500, 0.25]
    assert [c.number_format for c in cells[1:3]] == ["[$¥-804]#,##0.00", "[$JPY] #,##0"]
    assert [c.value for c in cells[4:]] == [datetime(2026, 3, 1), datetime(2026, 3, 14, 1, 30), None, None]  # noqa: DTZ001


def test_what_cannot_be_kept_is_said(tmp_path: Path) -> None:
    result = written(tmp_path / "a.xlsx", "a\x00b\ud800", "x" * 40_000, "fine")
    values = [c.value for c in read_back(tmp_path / "a.xlsx")]
    assert values == ["a\ufffdb\ufffd", "x" * 32_767, "fine"]
    assert (result.cleaned, result.cut, result.row_count) == (["orders!A2"], ["orders!B2"], 1)


def test_several_sheets_and_forbidden_names(tmp_path: Path) -> None:
    tables = [Table("a/b", ["x"], [["1"]]), Table("second", ["y"], [])]
    write_sheet(tmp_path / "a.xlsx", tables, zone=ZONE)
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames == ["a b", "second"]


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Path]:
    """A file that is there already; whatever happens it stays, alone."""
    path = tmp_path / "out.xlsx"
    path.write_bytes(b"the old file")
    yield path
    assert path.read_bytes() == b"the old file"
    assert [p.name for p in tmp_path.iterdir()] == ["out.xlsx"]


def refusal(path: Path) -> str:
    with pytest.raises(EnvironmentProblem) as caught:
        written(path, "x")
    return caught.value.code


@pytest.mark.parametrize(
    "number,code",
    [(errno.ENOSPC, "export_full"), (errno.EDQUOT, "export_full"), (errno.EIO, "export_failed")],
)
def test_a_full_or_failing_disk(old: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refusal(old) == code


def test_a_file_open_elsewhere(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(os, "replace", fail)
    assert refusal(old) == "export_locked"


def test_a_short_write_is_noticed(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def cut_short(part: Path) -> None:
        part.write_bytes(part.read_bytes()[:-400])

    monkeypatch.setattr(saving, "_sync", cut_short)
    assert refusal(old) == "export_damaged"


def test_cancelling_leaves_the_old_file(old: Path) -> None:
    job = Job()
    job.cancel()
    with pytest.raises(Cancelled):
        write_sheet(old, [Table("orders", ["x"], ([str(i)] for i in range(1000)))], zone=ZONE, job=job)


def test_too_many_rows(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_writer, "MAX_ROWS", 1)
    assert refusal(old) == "export_too_long"


@pytest.mark.parametrize(
    "name,code",
    [
        ("nowhere/a.xlsx", "export_folder_missing"),
        ("a.pdf", "export_not_a_sheet"),
        ("f.xlsx", "export_is_folder"),
    ],
)
def test_a_place_that_cannot_be_written(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "f.xlsx").mkdir()
    assert refusal(tmp_path / name) == code


@pytest.mark.parametrize("text", ["_x0041_ 款", "_x000D_", "_x005F_", "行一\r\n行二", "a\rb", "_x00_"])
def test_text_that_looks_like_a_workbooks_own_codes_comes_back(tmp_path: Path, text: str) -> None:
    written(tmp_path / "a.xlsx", text)
    (table,) = read_tables(tmp_path / "a.xlsx")
    assert table.cells(1) == [text]
