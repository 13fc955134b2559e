"""A hundred thousand shipping rows held against a million orders, beside the bare read of the file."""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from app.domain.progress import Job
from app.services.reconciliation import ReconcilePlan
from tests.benchmarks import million
from tests.benchmarks.table import Table, seconds

_KIB_PER_UNIT = 1 / 1024 if sys.platform == "darwin" else 1.0


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> million.MillionShop:
    return million.fill(tmp_path_factory.mktemp("million"))


def test_reconciling_against_a_million_orders(table: Table, shop: million.MillionShop) -> None:
    service = shop.services.reconciliation
    floor = sorted(seconds(lambda: _bare_read(shop.sheet)) for _ in range(3))[1]
    plans: list[ReconcilePlan] = []
    preview_s = seconds(lambda: plans.append(service.preview(shop.sheet)))
    commit_s = seconds(lambda: service.commit(plans[0], job=Job()))
    what, bare = f"{shop.rows:,} rows against {million.ORDERS:,} orders", "python-calamine, same file"
    table.add(f"reconcile {what}", preview_s, "s", floor, bare)
    table.add("  and taken in: parcels, findings, audit", preview_s + commit_s, "s", floor, bare)
    table.add("  memory of this process at most", _memory_mib(), "MiB", 800, "the bar")
    absent = million.ORDERS // 10 - len(plans[0].outcome.matched)
    assert len(plans[0].findings) == absent
    assert plans[0].right_count == len(plans[0].outcome.matched)
    assert _memory_mib() <= 800
    shop.services.close()


def _bare_read(sheet: Path) -> int:
    return len(CalamineWorkbook.from_path(str(sheet)).get_sheet_by_index(0).to_python())


def _memory_mib() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * _KIB_PER_UNIT / 1024
