"""The reading process: what it hands over, and that it goes when it is told to."""

from __future__ import annotations

import csv
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.data.sheets import child, memory
from app.data.sheets.cells import NUMBER, TIME
from app.data.sheets.parse import parse_sheet
from app.data.sheets.reader import Limits, read_tables
from app.domain.errors import Cancelled, SheetProblem
from app.domain.progress import Job
from tests.data.sheets.books import cell, raw_book

ROOT = Path(__file__).resolve().parents[3]
SLEEPER = "import sys, time; print('x' * 10, flush=True); time.sleep(60)"


def test_rows_and_columns_stay_where_the_sheet_has_them(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet["C4"], sheet["D4"], sheet["E6"] = "a", 2.5, True
    book.save(tmp_path / "off.xlsx")

    (table,) = read_tables(tmp_path / "off.xlsx")

    assert [table.cells(i) for i in range(6)] == [
        [""], [""], [""], ["", "", "a", f"{NUMBER}2.5"], [""], ["", "", "", "", "TRUE"],
    ]  # fmt: skip


def test_the_packaged_program_reads_in_a_process_of_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "s.csv"
    path.write_text("a,b\n", encoding="utf-8")
    plain = child._command(path, Limits(), is_request=False)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    packaged = child._command(path, Limits(), is_request=False)
    assert packaged[1] == "--import-worker"

    outputs = [
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout
        for command in (plain, [packaged[0], str(ROOT / "main.py"), *packaged[1:]])
    ]

    assert outputs[0] == outputs[1] != b""


def test_a_dimension_that_says_one_cell_hides_nothing(tmp_path: Path) -> None:
    rows = f'<row r="1">{cell("A1", "one")}{cell("B1", "two")}</row>'
    (table,) = read_tables(raw_book(tmp_path / "d.xlsx", rows, dimension='<dimension ref="A1"/>'))
    assert table.cells(0) == ["one", "two"]


def test_dates_and_merged_cells_arrive(tmp_path: Path) -> None:
    import datetime as dt

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([dt.datetime(2026, 3, 5, 9, 5, 12), "a"])  # noqa: DTZ001 - sheets have no zone
    sheet.append([None, "b"])
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    book.save(tmp_path / "m.xlsx")

    (table,) = read_tables(tmp_path / "m.xlsx")

    assert table.cells(0) == [f"{TIME}2026-03-05 09:05:12", "a"]
    assert table.merged == [(0, 0, 1, 0)]


def test_cancelling_stops_the_reading_process_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    monkeypatch.setattr(child, "_command", lambda *_, **__: [sys.executable, "-c", SLEEPER])
    job = Job()
    threading.Timer(0.3, job.cancel).start()
    started = time.monotonic()

    with pytest.raises(Cancelled):
        read_tables(path, job=job)

    assert time.monotonic() - started < 2


def test_a_process_that_eats_memory_is_killed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    eater = "import time; hold = bytearray(b'x') * (300 * 1024 * 1024); time.sleep(60)"
    monkeypatch.setattr(child, "_command", lambda *_, **__: [sys.executable, "-c", eater])
    started = time.monotonic()

    with pytest.raises(SheetProblem, match="sheet_too_many_cells"):
        read_tables(path, limits=Limits(memory_bytes=100 * 1024 * 1024))

    assert time.monotonic() - started < 10


@pytest.mark.parametrize(
    "program",
    ["import os; os.abort()", "raise SystemExit(3)", "print('half a sheet')", "import os; os._exit(0)"],
)
def test_a_process_that_dies_or_says_half_is_unreadable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    monkeypatch.setattr(child, "_command", lambda *_, **__: [sys.executable, "-c", program])

    with pytest.raises(SheetProblem, match="sheet_unreadable"):
        read_tables(path)


def test_records_longer_than_a_pipe_and_bytes_that_are_no_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("x")
    program = (
        "import sys; out = sys.stdout.buffer; "
        r"out.write('\x1dsheet\x1fs\x1f2\x1f\x1f\x1e'.encode()); "
        r"out.write(('宽' * 500_000 + '\x1fb\x1e').encode() + b'\xff\xfe\x1e'); out.write(b'\x1dend\x1e')"
    )
    monkeypatch.setattr(child, "_command", lambda *_, **__: [sys.executable, "-c", program])
    (table,) = read_tables(path)
    assert table.cells(0) == ["宽" * 500_000, "b"]
    assert table.cells(1) == ["\ufffd\ufffd"]


def test_cancelling_while_lines_are_made(tmp_path: Path) -> None:
    path = tmp_path / "many.csv"
    rows = (
        f"{260301825097771625000 + i},保温杯,2,张三,13800138000,广东省深圳市龙岗区x路1号\n"
        for i in range(1000)
    )
    path.write_text("订单号,商品名称,数量,收件人,收件人手机,收货地址\n" + "".join(rows), encoding="utf-8")

    class Impatient(Job):
        def progress(self, done: int, total: int, phase: str = "") -> None:
            super().progress(done, total, phase)
            if phase == "parsing":
                self.cancel()

    with pytest.raises(Cancelled):
        parse_sheet(path, job=Impatient())


def test_progress_ends_where_the_sheet_ends(tmp_path: Path) -> None:
    path = tmp_path / "one.csv"
    path.write_text("订单号,商品名称,数量,收件人\n260301-825097,保温杯,2,张三\n", encoding="utf-8")
    job = Job()
    parse_sheet(path, job=job)
    assert (job.done, job.total, job.phase) == (2, 2, "parsing")


def test_the_memory_of_another_process_is_seen() -> None:
    program = "hold = bytearray(b'x') * (40 * 1024 * 1024); print('ready', flush=True); input()"
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", program], **pipes) as process:
        try:
            assert process.stdout is not None
            process.stdout.readline()
            assert memory.resident_bytes(process.pid) > 40 * 1024 * 1024
        finally:
            process.kill()
    assert memory.resident_bytes(process.pid) == 0


@pytest.mark.parametrize("above", [[], ["Unshipped orders", ""], ["Report", "\tby\tAmazon"]])
def test_a_mark_opens_no_cell_in_a_file_that_quotes_nothing(tmp_path: Path, above: list[str]) -> None:
    rows = ["order-id\tproduct-name\tsku", '1\t"Best mug\tA', '2\t12" pan\tB', '3\t"both"\tC', 'note: "ok"']
    path = tmp_path / "a.txt"
    path.write_text("\n".join([*above, *rows]), "utf-8")
    (table,) = read_tables(path)
    cells = [table.cells(i) for i in range(len(above) + 1, len(above) + 4)]
    assert cells == [["1", '"Best mug', "A"], ["2", '12" pan', "B"], ["3", "both", "C"]]


@pytest.mark.parametrize("title", ["two\nlines", "a\ttab", 'a "word"', "plain"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_a_tab_file_that_quotes_is_read_as_one(tmp_path: Path, title: str, quoting: Any) -> None:
    path = tmp_path / "a.txt"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out, delimiter="\t", quoting=quoting).writerows(
            [["Orders"], ["order-id", "product-name", "sku"], ["1", title, "A"], ["2", "mug", "B"]]
        )
    (table,) = read_tables(path)
    assert [table.cells(i) for i in (2, 3)] == [["1", title, "A"], ["2", "mug", "B"]]
