"""The Insights tab on a shop of 100,000 orders and 3,000 incidents (`PAST_ORDERS`, `PAST_INCIDENTS`)."""

from __future__ import annotations

import json
import os
from pathlib import Path

from tests.benchmarks.table import Table, p95_ms
from tests.benchmarks.test_start import run_python
from tests.past_shop import PastShop, fill_past

_AT_ONCE_S, _LOOKED_AT_TODAY_S = 1, 4
"""The library of charts is read in from one second after the start on (`ui.warm_up`)."""


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
    for seconds in (_AT_ONCE_S, _LOOKED_AT_TODAY_S):
        program = ("-m", "tests.benchmarks.insights", str(folder), str(seconds))
        found = json.loads(run_python(*program, home=tmp_path).splitlines()[-1])
        name = f"Insights first opened {seconds:g} s after the start"
        table.add(f"{name}: the words", found["first_words"], "ms", floor, floor_is)
        table.add(f"{name}: the charts in sight", found["first_in_sight"], "ms", floor, floor_is)
        table.add(f"{name}: every chart", found["first_charts"], "ms", floor, floor_is)
        table.add(f"  memory {seconds:g} s after the start", found["memory_mib"], "MiB", 200, "the bar")
        table.add("  longest that the window did not answer until then", found["silent_before"], "ms")
    words = table.add("Insights opened after a write: the words, p95", found["words"], "ms", floor, floor_is)
    sight = found["in_sight"]
    table.add("Insights opened after a write: the charts in sight, p95", sight, "ms", floor, floor_is)
    table.add("Insights opened after a write: every chart, p95", found["charts"], "ms", floor, floor_is)
    table.add("longest that the window did not answer", found["silent"], "ms")
    assert words.value < 2_000
