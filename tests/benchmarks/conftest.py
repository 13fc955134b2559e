"""Everything here measures, and runs with `make bench` only; `BENCH_ORDERS` says how big the shop is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT
from tests.benchmarks.big_sheet import ROWS, order_rows, write_big_sheet
from tests.benchmarks.shop import BenchShop, fill_shop
from tests.benchmarks.table import Table

HERE = Path(__file__).parent
_TABLE = Table()
_RATIOS = ROOT / "build" / "benchmarks.json"
"""Of the last run, for the next."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.benchmark)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if _TABLE.figures:
        terminalreporter.section("measured")
        _TABLE.recall(_RATIOS)
        for line in _TABLE.lines():
            terminalreporter.line(line)
        _TABLE.remember(_RATIOS)


@pytest.fixture(scope="session")
def table() -> Table:
    """Where each test notes its figures; printed at the end."""
    return _TABLE


@pytest.fixture(scope="session")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BenchShop]:
    """A shop of `BENCH_ORDERS` orders (20,000), taken in from one sheet, with some hundred incidents."""
    made = fill_shop(tmp_path_factory.mktemp("shop"))
    yield made
    made.services.close()


@pytest.fixture(scope="session")
def big_sheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workbook of `BENCH_ROWS` (100,000) orders in twenty columns."""
    return write_big_sheet(tmp_path_factory.mktemp("sheet") / "orders.xlsx", list(order_rows(ROWS)))
