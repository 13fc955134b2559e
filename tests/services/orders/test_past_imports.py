"""What was taken in can be looked at afterwards: figures, rows, why it cannot be taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from app.data.models import Incident, Order, Supplier
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import DomainError, NotFound
from app.domain.sheet_line import CellIssue, ParsedSheet
from app.domain.statuses import MismatchKind, RowOutcome
from app.services.money_sheets import CodeWords
from app.services.order_import import ImportResult, OrderImportService
from app.services.orders import OrderService
from app.services.past_imports import ImportedRowFilter, OrderUse, PastImportService
from app.services.settings import SettingsService
from tests.services.orders.sheets import line, sheet

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def past(uow: UnitOfWork) -> PastImportService:
    return PastImportService(SettingsService(uow))


def with_one_bad() -> ParsedSheet:
    bad = line("T9", quantity=None)
    parsed = sheet(
        line("T1"), line("T2"), bad, issues=(CellIssue(4, "quantity_unreadable", "quantity", "一"),)
    )
    cells = {4: ("T9", "一")}
    return ParsedSheet(
        **{**vars(parsed), "headings": ("订单", "数量"), "heading_row": 1, "rejected_cells": cells}
    )


def test_the_list_says_what_each_sheet_brought(
    take_in: TakeIn, past: PastImportService, imports: OrderImportService, clock: FixedClock
) -> None:
    take_in(with_one_bad(), "one.xlsx")
    clock.advance(timedelta(hours=1))
    second = take_in(sheet(line("T1", quantity=2), line("T2"), platform="taobao"), "Two.xlsx")
    imports.undo(second.import_id or 0)
    two, one = past.load_rows(past.find_ids(None, ("imported_at", True)))
    assert (one.file_name, one.actor, one.stores) == ("one.xlsx", "mei", (("taobao", "云栖"),))
    assert (one.row_count, one.created, one.updated, one.unchanged, one.skipped) == (3, 2, 0, 0, 1)
    assert (two.updated, two.unchanged, two.undone_at) == (1, 1, clock.now())
    assert one.has_left_out
    assert not two.has_left_out
    assert past.find_ids("TWO", None) == [two.id]
    assert past.latest() == one
    with pytest.raises(NotFound):
        past.get(99)


@pytest.mark.parametrize(
    "key", ["file_name", "actor", "row_count", "created", "updated", "unchanged", "skipped", "state"]
)
def test_every_column_sorts(key: str, take_in: TakeIn, past: PastImportService) -> None:
    take_in(sheet(line("T1"), line("T2")), "a.xlsx")
    take_in(sheet(line("T3")), "b.xlsx")
    assert sorted(past.find_ids(None, (key, False))) == [1, 2]
    if key in ("file_name", "row_count", "created"):
        assert past.find_ids(None, (key, False)) == past.find_ids(None, (key, True))[::-1]


def test_its_rows_are_told_by_outcome(take_in: TakeIn, past: PastImportService) -> None:
    take_in(with_one_bad(), "one.xlsx")
    take_in(sheet(line("T1", quantity=5)), "two.xlsx")

    def rows(
        import_id: int, outcome: RowOutcome | None = None, text: str = ""
    ) -> list[tuple[str, int | None, str]]:
        found = past.rows.load_rows(past.rows.find_ids(ImportedRowFilter(import_id, outcome, text), None))
        return [(row.outcome.value, row.row, row.order_no) for row in found]

    assert rows(1) == [("skipped", 4, ""), ("created", None, "T1"), ("created", None, "T2")]
    assert rows(1, RowOutcome.CREATED, "2") == [("created", None, "T2")]
    assert rows(2) == [("updated", 2, "T1")]
    (changed,) = past.rows.load_rows(past.rows.find_ids(ImportedRowFilter(2), ("order_no", True)))
    assert (changed.fields, changed.order_id) == (("quantity",), 1)


def test_what_was_left_out_can_be_saved_later(
    take_in: TakeIn, past: PastImportService, tmp_path: Path
) -> None:
    take_in(with_one_bad(), "one.xlsx")
    take_in(sheet(line("T1", quantity=5)), "two.xlsx")
    assert past.save_left_out(1, tmp_path / "out.xlsx", CodeWords(), lambda problem: problem.code) == 1
    rows = list(openpyxl.load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True))
    assert rows == [
        ("订单", "数量", "Makegood left_out_row", "Makegood left_out_reason"),
        ("T9", "一", 4, "quantity_unreadable"),
    ]
    with pytest.raises(DomainError, match="left_out_not_held"):
        past.save_left_out(2, tmp_path / "no.xlsx", CodeWords(), lambda problem: problem.code)


def test_what_stands_in_the_way_is_named(
    take_in: TakeIn, past: PastImportService, imports: OrderImportService, uow: UnitOfWork
) -> None:
    take_in(sheet(line("T1"), line("T2"), line("T3"), line("T4")))
    assert past.uses(1) == []
    now = uow.clock.now()
    Incident.create(
        number="CF-1", order=Order.get(Order.order_no == "T4"), kind=MismatchKind.SHORT, discovered_at=now,
        created_at=now, updated_at=now,
    )  # fmt: skip
    supplier = Supplier.create(name="永康", created_at=now)
    OrderService(uow, SettingsService(uow)).assign_supplier([1], supplier.id)
    take_in(sheet(line("T2", quantity=3)), "later.xlsx")
    found = {(use.order_no, use.what) for use in past.uses(1)}
    assert found == {("T4", "incident"), ("T1", "order.assign_supplier"), ("T2", "order.import")}
    with pytest.raises(DomainError) as refused:
        imports.undo(1)
    assert refused.value.params["count"] == 3
    assert refused.value.params["used"][0] == OrderUse("T4", "incident")
