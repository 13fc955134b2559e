"""The Insights tab on a shop of 100,000 orders and 3,000 incidents (`PAST_ORDERS`, `PAST_INCIDENTS`)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.benchmarks.table import Table, p95_ms
from tests.benchmarks.test_start import run_python
from tests.past_shop import PastShop, fill_past

FIRST = {
    "first_words": "the words",
    "first_in_sight": "the charts in sight",
    "first_charts": "every chart painted",
}
LATER = {"words": "the words", "in_sight": "the charts in sight", "charts": "every chart painted"}


def counted_plainly(past: PastShop) -> object:
    """The least SQLite does for one figure: every line that went out, by month and supplier."""
    return past.ask("SELECT SUBSTR(at, 1, 7), supplier_id, COUNT(*) FROM line_sent GROUP BY 1, 2")


def test_insights_opened(table: Table, tmp_path: Path) -> None:
    orders, incidents = (
        int(os.environ.get("PAST_ORDERS", 100_000)),
        int(os.environ.get("PAST_INCIDENTS", 3_000)),
    )
    folder = tmp_path / "data"
    past = fill_past(folder, orders, incidents)
    floor, floor_is = p95_ms([lambda: counted_plainly(past)], rounds=10), "lines by month and supplier, SQL"
    past.services.close()
    bar = f"{floor_is}; bar 300 ms"
    for idle_s, when in ((0, "at once after the start"), (5, "after 5 s")):
        found = opened(folder, idle_s, tmp_path)
        for key, what in FIRST.items():
            table.add(f"Insights first opened {when}: {what}", found[key], "ms", floor, bar)
        table.add("          the window silent at most", found["silent"], "ms")
        table.add("          memory then", found["mb"], "MB")
    for key, what in LATER.items():
        table.add(f"Insights opened after a write: {what}, p95", found[key], "ms", floor, bar)
    assert found["words"] < 2_000


def opened(folder: Path, idle_s: float, home: Path) -> dict[str, float]:
    """What `tests.benchmarks.insights` found."""
    printed = run_python("-m", "tests.benchmarks.insights", str(folder), str(idle_s), home=home)
    found: dict[str, float] = json.loads(printed.splitlines()[-1])
    return found
