"""Taking a big sheet in, against reading its cells, writing and indexing them without any thought."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from app.data.sqlite import sqlite3
from tests.benchmarks.big_sheet import order_rows, write_big_sheet
from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, seconds
from tests.benchmarks.test_start import run_python

ROWS = int(os.environ.get("BENCH_ROWS", "100000"))
ROUNDS = 3


@dataclass(frozen=True)
class Floor:
    """Seconds that the bare libraries need for the same rows, each by itself.

    As issue 3 words it: python-calamine's own read of the file, one `executemany` of all twenty columns into
    one table, and one trigram index over all texts of those rows. The two writes are committed as safely as
    ours (WAL, synchronous FULL), and nothing is recognised, checked or compared.
    """

    read_s: float
    write_s: float
    index_s: float

    @property
    def whole_s(self) -> float:
        """One after the other."""
        return self.read_s + self.write_s + self.index_s


class Bare:
    """Cells of the first sheet into one table of a new file, kept as safely as ours, and an index."""

    def __init__(self, sheet: Path, folder: Path) -> None:
        self._sheet = sheet
        self._database = sqlite3.connect(folder / "bare.db")
        self._database.execute("PRAGMA journal_mode = wal")
        self._database.execute("PRAGMA synchronous = full")
        self._rows: list[list[Any]] = []

    def floor(self) -> Floor:
        """Do all three."""
        found = Floor(seconds(self._read), seconds(self._write), seconds(self._index))
        self._database.close()
        return found

    def _read(self) -> None:
        self._rows = CalamineWorkbook.from_path(str(self._sheet)).get_sheet_by_index(0).to_python()

    def _write(self) -> None:
        width = len(self._rows[0])
        columns, places = ", ".join(f"c{i}" for i in range(width)), ", ".join("?" * width)
        with self._database:
            self._database.execute(f"CREATE TABLE bare ({columns})")
            self._database.executemany(f"INSERT INTO bare VALUES ({places})", self._rows[1:])

    def _index(self) -> None:
        texts = (("\n".join(map(str, row)),) for row in self._rows[1:])
        with self._database:
            self._database.execute("CREATE VIRTUAL TABLE bare_search USING fts5(text, tokenize = 'trigram')")
            self._database.executemany("INSERT INTO bare_search VALUES (?)", texts)


@pytest.fixture(scope="module")
def big_sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of `BENCH_ROWS` (100,000) orders in twenty columns."""
    return write_big_sheet(tmp_path_factory.mktemp("sheet") / "orders.xlsx", list(order_rows(ROWS)))


def importing(what: str, sheet: Path, folder: Path) -> dict[str, float]:
    """What `importing.py` printed."""
    folder.mkdir()
    printed = run_python(
        "-m", "tests.benchmarks.importing", what, str(sheet), str(folder / "data"), home=folder
    )
    answer: dict[str, float] = json.loads(printed.splitlines()[-1])
    return answer


def test_import_of_a_hundred_thousand_rows(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    """Read, recognised, checked, written, indexed, committed; as the window does it, on an empty shop.

    Measured: 1.8 times the floor (18.6 s to 10.0 s on a machine busy otherwise), 527 MiB, silent for 47 ms.
    """
    floors, imports = [], []
    for at in range(ROUNDS):  # in turn, so that a busy machine is busy for both
        folder = tmp_path / f"floor{at}"
        folder.mkdir()
        floors.append(Bare(big_sheet, folder).floor())
        imports.append(importing("whole", big_sheet, tmp_path / f"import{at}"))
    floor = sorted(floors, key=lambda one: one.whole_s)[ROUNDS // 2]
    ours = sorted(imports, key=lambda one: one["read_s"] + one["commit_s"])[ROUNDS // 2]
    whole = ours["read_s"] + ours["commit_s"]
    bare = "calamine + executemany + FTS5"
    figure = table.add(f"import of {ROWS:,} rows x 20", whole, "s", floor.whole_s, bare)
    table.add("  reading, comparing", ours["read_s"], "s", floor.read_s, "calamine")
    table.add(
        "  writing, indexing", ours["commit_s"], "s", floor.write_s + floor.index_s, "executemany + FTS5"
    )
    table.add("  memory, both processes", ours["memory_mib"], "MiB")
    table.add("  longest the window was silent", ours["silent_ms"], "ms")
    assert {one["orders"] for one in imports} == {ROWS}
    assert ours["memory_mib"] < 600
    assert figure.ratio is not None
    assert figure.ratio <= 2.0


def test_the_window_answers_throughout(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    """The real window: a sheet is dropped, looked at, taken in and taken back."""
    runs = [heartbeat(big_sheet, tmp_path / f"window{at}") for at in range(ROUNDS)]
    for phase in runs[0]:
        pauses = sorted(run[phase] for run in runs)
        silent, own, machine = pauses[ROUNDS // 2]
        what = f"a process that only waits; of the window's silence {own:.0f} ms were its own work"
        table.add(f"window silent, {phase}", silent, "ms", machine, what)
    for phase in runs[0]:
        assert min(run[phase][0] for run in runs) < 250, phase


def heartbeat(sheet: Path, folder: Path) -> dict[str, list[float]]:
    """Phase → the longest silence of the window, its own work in it, and the machine's, in ms."""
    folder.mkdir()
    printed = run_python("-m", "tests.benchmarks.heartbeat", str(sheet), str(folder / "data"), home=folder)
    answer: dict[str, list[float]] = json.loads(printed.splitlines()[-1])
    return answer


def test_an_import_is_cancelled(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    took = importing("cancel", big_sheet, tmp_path / "cancelled")
    for phase, ms in took.items():
        table.add(f"cancelled while {phase}", ms, "ms")
    assert max(took.values()) < 2000


def test_the_same_sheet_a_second_time(table: Table, shop: BenchShop) -> None:
    """What is there already is compared; nothing is written."""
    imports = shop.services.order_import
    again = seconds(lambda: imports.commit(imports.preview(shop.sheet)))
    table.add(f"the same {len(shop.orders):,} orders a second time", again, "s")
    table.add("  the first time: reading, comparing", shop.preview_s, "s")
    table.add("  the first time: writing, indexing", shop.commit_s, "s")
    assert again < 60
