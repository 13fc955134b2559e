"""A list of orders written as a sheet, against openpyxl writing the same cells without any thought."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook

from app.data.sheets.writer import Cell
from app.domain.clock import FixedClock
from app.domain.money import Money
from app.domain.progress import Job
from app.services import order_sheet
from app.services.build import Services, build_services
from app.services.money_sheets import CodeWords
from tests.benchmarks.big_sheet import ROWS
from tests.benchmarks.table import Table, seconds
from tests.conftest import MOMENT

ROUNDS = 3


def bare(folder: Path, rows: Sequence[Sequence[Any]]) -> None:
    """openpyxl, write-only, no formats: texts, numbers and times as they are."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("orders")
    for row in rows:
        sheet.append(row)
    book.save(folder / "bare.xlsx")


def plain(value: Cell) -> Any:
    """The cell as openpyxl takes it."""
    if isinstance(value, Money):
        return value.as_decimal()
    return value.replace(tzinfo=None) if isinstance(value, datetime) else value


def cells_of(services: Services) -> list[list[Any]]:
    """The cells that the application writes, heading first."""
    ids = services.orders.find_ids(None, ("ordered_at", True))
    rows = order_sheet.rows_of(ids, CodeWords())
    return [list(order_sheet.COLUMNS), *([plain(cell) for cell in row] for row in rows)]


def test_export_of_a_hundred_thousand_orders(table: Table, big_sheet: Path, tmp_path: Path) -> None:
    """Orders read from the shop and written, checked and put in place; the bare cells are there already."""
    services = build_services(tmp_path / "data", FixedClock(MOMENT))
    services.order_import.commit(services.order_import.preview(big_sheet))
    cells = cells_of(services)
    floors, ours = [], []
    for _ in range(ROUNDS):  # in turn, so that a busy machine is busy for both
        floors.append(seconds(lambda: bare(tmp_path, cells)))
        ours.append(
            seconds(lambda: services.order_sheet.write(tmp_path / "orders.xlsx", CodeWords(), job=Job()))
        )
    services.close()
    floor, whole = sorted(floors)[ROUNDS // 2], sorted(ours)[ROUNDS // 2]
    what = f"openpyxl, write-only, the same {len(order_sheet.COLUMNS)} columns; bar 1.15"
    figure = table.add(f"export of {len(cells) - 1:,} rows", whole, "s", floor, what)
    assert len(cells) - 1 == ROWS
    assert figure.ratio is not None
    assert figure.ratio <= 1.15
