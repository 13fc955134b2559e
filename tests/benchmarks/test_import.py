"""Taking a big sheet in, against reading its cells, writing and indexing them without any thought."""

from __future__ import annotations

import json
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from app.data.sqlite import sqlite3
from tests.benchmarks.big_sheet import ROWS, order_rows, write_big_sheet
from tests.benchmarks.desk.test_desk import SIZES, shop_of
from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, seconds
from tests.benchmarks.test_start import run_python

ROUNDS = 3
BARS = {"empty": 1.5, "full": 1.8}
OFFICE = shutil.which("soffice") or shutil.which("libreoffice")


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


def importing(what: str, sheet: Path, folder: Path) -> dict[str, float]:
    """What `importing.py` printed."""
    folder.mkdir(exist_ok=True)
    printed = run_python(
        "-m", "tests.benchmarks.importing", what, str(sheet), str(folder / "data"), home=folder
    )
    answer: dict[str, float] = json.loads(printed.splitlines()[-1])
    return answer


@dataclass(frozen=True)
class Runs:
    """The median of some imports and of their floors."""

    floor: Floor
    ours: dict[str, float]

    @property
    def whole_s(self) -> float:
        """Looked at and taken in."""
        return self.ours["read_s"] + self.ours["commit_s"]


def measured(sheet: Path, folder: Path, data: Path | None = None) -> Runs:
    """Some imports into copies of `data` (None: an empty shop), each beside its floor."""
    floors, imports = [], []
    for at in range(ROUNDS):  # in turn, so that a busy machine is busy for both
        own = folder / f"run{at}"
        own.mkdir()
        floors.append(Bare(sheet, own).floor())
        if data is not None:
            shutil.copytree(data, own / "data")
        imports.append(importing("whole", sheet, own))
        shutil.rmtree(own)
    floor = sorted(floors, key=lambda one: one.whole_s)[ROUNDS // 2]
    return Runs(floor, sorted(imports, key=lambda one: one["read_s"] + one["commit_s"])[ROUNDS // 2])


def note(table: Table, shop: str, runs: Runs) -> None:
    """The figures of imports into a shop."""
    floor, ours = runs.floor, runs.ours
    bare = f"calamine + executemany + FTS5; bar {BARS[shop]}"
    table.add(f"import of {ROWS:,} rows x 20, {shop} shop", runs.whole_s, "s", floor.whole_s, bare)
    table.add(f"  reading, comparing, {shop} shop", ours["read_s"], "s", floor.read_s, "calamine")
    written = floor.write_s + floor.index_s
    table.add(f"  writing, indexing, {shop} shop", ours["commit_s"], "s", written, "executemany + FTS5")
    table.add(f"  memory, both processes, {shop} shop", ours["memory_mib"], "MiB")
    table.add(f"  longest the window was silent, {shop} shop", ours["silent_ms"], "ms", 100, "the bar")
    assert ours["memory_mib"] < 600
    # A busy machine has half a processor for two; of few rows the start of the reader is the most.
    assert ROWS < 100_000 or runs.whole_s < 1.5 * BARS[shop] * floor.whole_s


def test_import_into_an_empty_shop(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    """Read, recognised, checked, written, indexed, committed; as the window does it."""
    runs = measured(big_sheet, tmp_path)
    note(table, "empty", runs)
    assert runs.ours["orders"] == ROWS
    if OFFICE is not None:
        loaded = office_s(big_sheet, tmp_path)
        table.add(
            "  the same, beside LibreOffice", runs.whole_s, "s", loaded, "LibreOffice loading it; bar 0.7"
        )


def test_import_into_a_full_shop(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    """The same beside the orders of five years."""
    data = shop_of(max(SIZES), tmp_path / "full")
    runs = measured(big_sheet, tmp_path, data)
    note(table, "full", runs)
    assert runs.ours["orders"] == max(SIZES) + ROWS


def office_s(sheet: Path, folder: Path) -> float:
    """How long LibreOffice takes to load a sheet and hand it out as text, its own start left out."""
    small = write_big_sheet(folder / "small.xlsx", list(order_rows(1)))
    loads = {path: [seconds(lambda p=path: load(p, folder)) for _ in range(2)] for path in (small, sheet)}
    return min(loads[sheet]) - min(loads[small])


def load(sheet: Path, folder: Path) -> None:
    """Load it and hand it out, with settings of its own."""
    command = [str(OFFICE), f"-env:UserInstallation={(folder / 'office').as_uri()}", "--headless"]
    command += ["--convert-to", "csv", "--outdir", str(folder), str(sheet)]
    subprocess.run(command, check=True, capture_output=True)


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
