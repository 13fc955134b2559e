"""Taking a big sheet in, against reading its cells and writing them into one table without any thought."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, seconds


def bare_import(sheet: Path, folder: Path) -> int:
    """Cells from the first sheet into a table of a new file, kept as safely as ours; how many rows."""
    rows: list[list[Any]] = CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python()
    database = sqlite3.connect(folder / "bare.db")
    database.execute("PRAGMA journal_mode = wal")
    database.execute("PRAGMA synchronous = full")
    columns = ", ".join(f"c{i}" for i in range(len(rows[0])))
    places = ", ".join("?" * len(rows[0]))
    with database:
        database.execute(f"CREATE TABLE bare ({columns})")
        database.executemany(f"INSERT INTO bare VALUES ({places})", rows[1:])
    database.close()
    return len(rows) - 1


def test_import_of_a_big_sheet(table: Table, shop: BenchShop, tmp_path: Path) -> None:
    counted: list[int] = []
    floor = seconds(lambda: counted.append(bare_import(shop.sheet, tmp_path)))
    rows, bare = f"{counted[0]:,} rows", "calamine + executemany"
    whole = table.add(f"import of {rows}", shop.preview_s + shop.commit_s, "s", floor, bare)
    table.add("  of this: reading, preview", shop.preview_s, "s")
    table.add("  of this: writing, audit", shop.commit_s, "s")
    again = seconds(lambda: shop.services.order_import.commit(shop.services.order_import.preview(shop.sheet)))
    table.add("the same sheet a second time", again, "s", floor, bare)
    assert counted[0] >= len(shop.orders)
    assert whole.ratio is not None
    assert whole.ratio < 60
