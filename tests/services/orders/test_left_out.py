"""Rows left out go into a sheet with their reasons; corrected there and dropped again they are in."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.data.db import open_database
from app.data.models import AuditEntry, LeftOut, Order, OrderLine
from app.data.sheets.parse import parse_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.statuses import RowOutcome
from app.services.money_sheets import CodeWords
from app.services.order_import import ImportPlan, OrderImportService, RowProblem
from app.services.settings import SettingsService

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"
HEADINGS = (
    "订单编号",
    "店铺",
    "订单状态",
    "商品名称",
    "规格",
    "数量",
    "买家实付",
    "收货人",
    "手机",
    "收货地址",
    "备注",
)
GOODS = {"A": ("保温饭盒", "白色"), "B": ("水杯", "黑色")}


def order_row(number: str, goods: str, quantity: str, paid: str, who: str, note: str) -> tuple[str, ...]:
    place = f"江苏省苏州市昆山市拾光路{number[-1]}号"
    return (
        number,
        "云栖",
        "待发货",
        *GOODS[goods],
        quantity,
        paid,
        who,
        f"1860000320{number[-1]}",
        place,
        note,
    )


ROWS = (
    order_row("260001", "A", "1", "45.80", "朱清越", ""),
    order_row("260002", "A", "一个", "45.80", "李四", "=1+1"),
    order_row("260003", "A", "1", "88.80", "王五", ""),
    order_row("260003", "B", "-2", "88.80", "王五", "@快"),
    order_row("260004", "B", "1", "12.345", "赵六", "-急"),
)
CORRECTED = (
    ROWS[0],
    order_row("260002", "A", "1", "45.80", "李四", "=1+1"),
    ROWS[2],
    order_row("260003", "B", "2", "88.80", "王五", "@快"),
    order_row("260004", "B", "1", "12.34", "赵六", "-急"),
)


@pytest.fixture
def real(tmp_path: Path, clock: FixedClock) -> Iterator[OrderImportService]:
    """With the reader of real files."""
    database = open_database(tmp_path / "data", clock)
    uow = UnitOfWork(database, clock)
    yield OrderImportService(uow, SettingsService(uow), parse_sheet)
    database.close()


def put(path: Path, rows: tuple[tuple[str, ...], ...] = ROWS) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    return path


def code_of(problem: RowProblem) -> str:
    return problem.code


def save(real: OrderImportService, plan: ImportPlan, path: Path) -> list[list[Any]]:
    real.save_left_out(plan, path, CodeWords(), code_of)
    return [list(row) for row in openpyxl.load_workbook(path).active.iter_rows(values_only=True)]


def test_the_sheet_has_the_rows_as_printed_with_their_reasons(
    real: OrderImportService, tmp_path: Path
) -> None:
    plan = real.preview(put(tmp_path / "orders.csv"))
    head, *rows = save(real, plan, tmp_path / "out.xlsx")
    assert head == [*HEADINGS, "Makegood left_out_row", "Makegood left_out_reason"]
    assert [row[-2:] for row in rows] == [
        [3, "quantity_unreadable"],
        [4, "left_out_same_order"],
        [5, "quantity_negative"],
        [6, "amount_decimals"],
    ]
    assert [[cell or "" for cell in row[: len(HEADINGS)]] for row in rows] == [list(row) for row in ROWS[1:]]


def test_corrected_and_dropped_again_the_rows_are_in(real: OrderImportService, tmp_path: Path) -> None:
    first = real.preview(put(tmp_path / "orders.csv"))
    real.commit(first)
    assert Order.select().count() == 2
    real.save_left_out(first, tmp_path / "out.xlsx", CodeWords(), code_of)
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    for place, column, value in ((2, "数量", "1"), (4, "数量", 2), (5, "买家实付", 12.34)):
        book.active.cell(place, HEADINGS.index(column) + 1).value = value
    book.save(tmp_path / "corrected.xlsx")
    again = real.preview(tmp_path / "corrected.xlsx")
    assert (again.format, again.kind, again.platform) == (first.format, first.kind, first.platform)
    assert again.parsed.fingerprint == first.parsed.fingerprint
    assert again.parsed.columns == first.parsed.columns
    assert again.rejected == ()
    real.commit(again)
    everything = put(tmp_path / "whole.csv", CORRECTED)
    assert real.preview(everything).counts[RowOutcome.UNCHANGED] == 4
    assert OrderLine.select().count() == 5
    assert Order.get(Order.order_no == "260003").paid_minor == 8880


def test_a_sheet_of_a_platform_is_the_same_layout_again(real: OrderImportService, tmp_path: Path) -> None:
    plan = real.preview(SAMPLES / "taobao_ExportOrderList_resaved.csv")
    head, *rows = save(real, plan, tmp_path / "out.xlsx")
    book = openpyxl.load_workbook(tmp_path / "out.xlsx")
    for number in range(len(rows)):
        book.active.cell(number + 2, head.index("订单编号") + 1).value = f"36085401360812228{number:02}"
    book.save(tmp_path / "out.xlsx")
    again = real.preview(tmp_path / "out.xlsx")
    assert (again.format, again.kind) == (plan.format, plan.kind)
    assert again.parsed.fingerprint == plan.parsed.fingerprint
    assert (len(again.orders), again.rejected) == (len(rows), ())
    assert "Makegood" not in str(again.parsed.columns)


def test_what_is_still_wrong_can_be_saved_again(real: OrderImportService, tmp_path: Path) -> None:
    first = save(real, real.preview(put(tmp_path / "orders.csv")), tmp_path / "once.xlsx")
    book = openpyxl.load_workbook(tmp_path / "once.xlsx")
    book.active.cell(2, HEADINGS.index("数量") + 1).value = 1
    book.save(tmp_path / "once.xlsx")
    second = save(real, real.preview(tmp_path / "once.xlsx"), tmp_path / "twice.xlsx")
    assert second[0] == first[0]
    assert [row[-1] for row in second[1:]] == [
        "left_out_same_order",
        "quantity_negative",
        "amount_decimals",
    ]


def test_an_import_holds_them_and_no_audit_row_names_people(real: OrderImportService, tmp_path: Path) -> None:
    real.commit(real.preview(put(tmp_path / "orders.csv")))
    (held,) = LeftOut.select()
    assert held.headings == list(HEADINGS)
    assert held.cells["3"][7] == "李四"
    assert all("李四" not in str((entry.before, entry.after)) for entry in AuditEntry.select())
