"""Sheets dropped together are held against each other, so that the figures of the preview are true."""

from __future__ import annotations

import random
from collections import Counter
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from app.data.db import open_database
from app.data.models import Order, OrderLine, Parcel, ParcelLine
from app.data.sheets.parse import parse_sheet
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import SheetProblem
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.order_import import ImportPlan, OrderImportService
from app.services.settings import SettingsService
from tests.services.orders.sheets import MASKED, RECIPIENT, Desk, line, sheet
from tests.services.orders.test_join import detail_list, order_list

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"


def plans_of(
    imports: OrderImportService, desk: Desk, *sheets: ParsedSheet, store: str | None = None
) -> list[ImportPlan]:
    paths = [(desk.put(parsed, f"{place}.xlsx"), parsed) for place, parsed in enumerate(sheets)]
    plans = [plan for _, plan in imports.plan_in_sequence(paths, store_name=store)]
    assert all(isinstance(plan, ImportPlan) for plan in plans)
    return plans  # type: ignore[return-value]


def told(plan: ImportPlan) -> dict[str, int]:
    return {outcome.value: count for outcome, count in plan.counts.items() if count}


@pytest.mark.parametrize("is_turned", [False, True])
def test_an_order_list_and_its_details_say_the_same_in_either_order(
    imports: OrderImportService, desk: Desk, is_turned: bool
) -> None:
    sheets = [order_list(), detail_list()]
    first, second = plans_of(imports, desk, *(reversed(sheets) if is_turned else sheets))
    assert (first.kind, told(first)) == ("orders", {"created": 1})
    assert (second.kind, told(second)) == ("order_items", {"updated": 1})
    (order,) = second.orders
    assert order.known_as == first.orders[0].known_as < 0
    assert {change.field for change in order.changes} >= {"sku_code", "spec", "line_added"}
    for plan in (first, second):
        imports.commit(plan)
    assert [(x.title, x.sku_code, x.quantity) for x in OrderLine.select().order_by(OrderLine.line_no)] == [
        ("饭盒", "FH1", 2),
        ("水杯", "SB2", 1),
    ]


def test_what_an_earlier_sheet_brings_is_no_news_of_a_later_one(
    imports: OrderImportService, desk: Desk
) -> None:
    shipped: dict[str, Any] = {"tracking_no": "SF1", "status_norm": "shipped"}
    first, again, later = plans_of(
        imports,
        desk,
        sheet(line("T1"), line("T2")),
        sheet(line("T2"), line("T3")),
        sheet(line("T2", **shipped)),
    )
    assert told(first) == {"created": 2}
    assert told(again) == {"created": 1, "unchanged": 1}
    assert told(later) == {"updated": 1}
    assert {change.field for change in later.orders[0].changes} == {"status", "tracking_no"}


def test_the_database_is_looked_at_too(imports: OrderImportService, desk: Desk) -> None:
    imports.commit(imports.preview(desk.put(sheet(line("T1"), line("T2")), "old.xlsx")))
    first, second = plans_of(
        imports, desk, sheet(line("T1", quantity=2), line("T2")), sheet(line("T1", quantity=3), line("T2"))
    )
    assert told(first) == told(second) == {"updated": 1, "unchanged": 1}
    (change,) = next(order for order in second.orders if order.draft.order_no == "T1").changes
    assert (change.field, change.old, change.new) == ("quantity", 2, 3)


def test_a_masked_recipient_in_a_later_sheet_changes_nothing(imports: OrderImportService, desk: Desk) -> None:
    _, second = plans_of(imports, desk, sheet(line(**RECIPIENT)), sheet(line(**MASKED)))
    assert told(second) == {"unchanged": 1}


def test_a_store_that_is_not_there_yet_is_one_store(imports: OrderImportService, desk: Desk) -> None:
    of_software = sheet(line("T1", shop="云栖", tracking_no="SF1"), platform="jst")
    first, second = plans_of(imports, desk, sheet(line("T1")), of_software)
    assert first.stores == second.stores == (("taobao", "云栖"),)
    assert told(second) == {"updated": 1}


def test_a_refused_sheet_keeps_no_other_out(imports: OrderImportService, desk: Desk) -> None:
    bad, good = sheet(line(None)), sheet(line("T1"))
    paths = [(desk.put(bad, "bad.xlsx"), bad), (desk.put(good, "good.xlsx"), good)]
    refused, plan = (found for _, found in imports.plan_in_sequence(paths))
    assert isinstance(refused, SheetProblem)
    assert isinstance(plan, ImportPlan)


CLASSIC = [f"taobao_ExportOrder{kind}List_classic.csv" for kind in ("", "Detail")]
TOGETHER = [*CLASSIC, "taobao_ExportOrderList_resaved.csv", "qianniu_orders_21col_masked.xlsx"]
TABLES = (Order, OrderLine, Parcel, ParcelLine)


@pytest.mark.parametrize("names", [*permutations(CLASSIC), random.Random(7).sample(TOGETHER, 4)], ids=str)
def test_the_figures_of_real_sheets_come_true(names: list[str], tmp_path: Path, clock: FixedClock) -> None:
    """What was planned for a sheet on the others' plans is what its commit does."""
    database = open_database(tmp_path / "data", clock)
    uow = UnitOfWork(database, clock)
    imports = OrderImportService(uow, SettingsService(uow), parse_sheet)
    sheets = [(SAMPLES / name, parse_sheet(SAMPLES / name)) for name in names]
    plans = [plan for _, plan in imports.plan_in_sequence(sheets) if isinstance(plan, ImportPlan)]
    assert len(plans) == len(names)
    for plan in plans:
        done = imports.commit(plan).value
        counted = Counter(order.outcome for order in plan.orders)
        assert (done.created, done.updated, done.unchanged) == tuple(
            counted[outcome] for outcome in (RowOutcome.CREATED, RowOutcome.UPDATED, RowOutcome.UNCHANGED)
        ), plan.file_name
    assert sum(model.select().count() for model in TABLES) > 0
    database.close()
