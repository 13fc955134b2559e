"""The sheet of orders: what is text stays text, and an amount of an order stands once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl

from app.data.unit_of_work import UnitOfWork
from app.services.money_sheets import CodeWords
from app.services.order_import import ImportResult
from app.services.order_sheet import COLUMNS, OrderSheetService
from app.services.orders import OrderFilter, OrderService
from app.services.settings import SettingsService
from tests.services.orders.sheets import RECIPIENT, line, sheet

TakeIn = Callable[..., ImportResult]
LONG = "3608540136081222827"


def written(uow: UnitOfWork, path: Path, filter: OrderFilter | None = None) -> list[dict[str, object]]:
    settings = SettingsService(uow)
    OrderSheetService(OrderService(uow, settings), settings).write(path, CodeWords(), filter)
    head, *rows = openpyxl.load_workbook(path)["orders"].iter_rows(values_only=True)
    assert head == COLUMNS
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows]


def test_a_row_a_line_and_amounts_once(take_in: TakeIn, uow: UnitOfWork, tmp_path: Path) -> None:
    one = line(LONG, **RECIPIENT, paid_amount="99.90", tracking_no="SF1", courier="顺丰速运")
    other = line(LONG, **RECIPIENT, paid_amount="99.90", spec="黑色", buyer_message="=1+1")
    take_in(sheet(one, other))
    first, second = written(uow, tmp_path / "out.xlsx")
    assert (first["order_no"], first["order_paid"], first["spec"]) == (LONG, 99.9, "白色")
    assert (second["order_paid"], second["spec"], second["buyer_message"]) == (None, "黑色", "=1+1")
    assert (first["tracking_no"], first["courier"], second["tracking_no"]) == ("SF1", "顺丰速运", None)
    assert first["ordered_at"] == datetime(2026, 3, 5, 9, 5, 12)  # noqa: DTZ001 - as the sheet shows it
    assert first["phone"] == "18600003207"


def test_only_what_the_filter_lets_through(take_in: TakeIn, uow: UnitOfWork, tmp_path: Path) -> None:
    take_in(sheet(line("T-A"), line("T-B")))
    assert [row["order_no"] for row in written(uow, tmp_path / "b.xlsx", OrderFilter(text="T-B"))] == ["T-B"]
