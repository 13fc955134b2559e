"""How the window answers on ten thousand, a hundred thousand and a million orders, and how that grows.

`DESK_ORDERS=10000,100000` leaves the million out; `DESK_KEEP=FOLDER` keeps the shops for the next run.
"""

from __future__ import annotations

import json
import os
import shutil
from datetime import timedelta
from pathlib import Path

from app.data.sqlite import sqlite3
from tests.benchmarks.table import Table, p95_ms
from tests.benchmarks.test_start import run_python
from tests.past_shop import fill_past

SIZES = [int(size) for size in os.environ.get("DESK_ORDERS", "10000,100000,1000000").split(",")]
SPAN = timedelta(days=5 * 365)
BARS = {
    "search": 50, "sort": 100, "filter": 100, "jump": 30, "open": 50, "today": 200, "insights": 300,
}  # fmt: skip
"""ms at p95, on a million orders."""
SAID = {
    "search": "search box, last key to rows",
    "sort": "orders sorted, first rows",
    "filter": "orders filtered, first rows",
    "jump": "jump in the list",
    "open": "an incident opened",
    "save": "a note saved, durable",
    "today": "Today opened after a write",
    "insights": "Insights opened after a write, every chart",
}


def shop_of(orders: int, folder: Path) -> Path:
    """The data of a shop of five years; made anew, or copied from those kept."""
    kept = os.environ.get("DESK_KEEP")
    made = Path(kept or folder) / f"shop{orders}"
    if not made.exists():
        fill_past(made, orders, orders // 50, span=SPAN).services.close()
    if not kept:
        return made
    return Path(shutil.copytree(made, folder / f"copy{orders}"))


def bare_insert(folder: Path) -> float:
    """One row into a file kept as safely as ours, ms at p95."""
    database = sqlite3.connect(folder / "bare.db", isolation_level=None)
    database.execute("PRAGMA journal_mode = wal")
    database.execute("PRAGMA synchronous = full")
    database.execute("CREATE TABLE bare (id INTEGER PRIMARY KEY, text TEXT)")
    found = p95_ms([lambda: database.execute("INSERT INTO bare (text) VALUES ('x')")], rounds=50)
    database.close()
    return found


def test_the_desk(table: Table, tmp_path: Path) -> None:
    insert = bare_insert(tmp_path)
    first: dict[str, float] = {}
    for orders in SIZES:
        folder = shop_of(orders, tmp_path)
        printed = run_python("-m", "tests.benchmarks.desk.sit", str(folder), home=tmp_path)
        found: dict[str, float] = json.loads(printed.splitlines()[-1])
        first = first or found
        for name, words in SAID.items():
            floor, floor_is = (
                (insert, "a bare durable insert") if name == "save" else (first[name], "fewest orders")
            )
            what = f"{orders:>9,} orders: {words}, p95"
            table.add(what, found[name], "ms", floor, f"{floor_is}; bar {BARS.get(name, '3 x')} ms")
            table.add("          the window silent at most", found[f"{name}_silent"], "ms")
        shutil.rmtree(folder)
    assert set(first) >= set(SAID)
