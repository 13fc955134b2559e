"""The preview's rows: each order once over several sheets, sorted and filtered at once however many."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.statuses import RowOutcome
from app.services.order_import import ImportPlan
from tests.ui.orders.conftest import SAMPLES, Shop
from tests.ui.orders.test_import_view import CLASSIC, DETAIL, RESAVED
from ui.pages.orders.import_rows import COLUMNS, PreviewFilter, PreviewRows
from ui.tables import Sort


def rows_of(shop: Shop, *names: str) -> PreviewRows:
    imports = shop.services.order_import
    sheets = [(SAMPLES / name, imports.read(SAMPLES / name)) for name in names]
    plans = [(path, plan) for path, plan in imports.plan_in_sequence(sheets) if isinstance(plan, ImportPlan)]
    return PreviewRows(plans, {})


@pytest.mark.parametrize("names", [(CLASSIC, DETAIL), (DETAIL, CLASSIC)])
def test_an_order_of_two_sheets_is_one_row(shop: Shop, names: Sequence[str]) -> None:
    rows = rows_of(shop, *names)
    assert rows.counts[RowOutcome.CREATED] == 8
    assert sum(rows.counts.values()) == 8
    found = rows.load_rows(rows.find_ids(None, Sort("row")))
    assert {row.file_names for row in found} == {(CLASSIC, DETAIL)}
    joined = next(row for row in found if row.order_no == "4984100295948358510")
    assert joined.goods.endswith("+1")
    assert joined.words == [joined.goods]


def test_changes_of_two_sheets_are_told_once_from_first_to_last(shop: Shop) -> None:
    shop.take_in(RESAVED)
    rows = rows_of(shop, CLASSIC, DETAIL)
    assert rows.counts[RowOutcome.UPDATED] == 5
    row = next(
        row
        for row in rows.load_rows(rows.find_ids(None, Sort("row")))
        if row.order_no == "4984100295948358510"
    )
    fields = [(change.field, change.line) for change in row.changes]
    assert len(fields) == len(set(fields))
    assert {"ordered_at", "sku_code", "line_added"} <= {field for field, _ in fields}


def test_every_column_that_sorts_is_known_to_the_rows(shop: Shop) -> None:
    rows = rows_of(shop, RESAVED)
    for column in COLUMNS:
        if column.sort_key:
            up = rows.find_ids(None, Sort(column.sort_key))
            assert sorted(up) == sorted(rows.find_ids(None, Sort(column.sort_key, True))) == list(range(1, 9))


def test_outcome_sheet_and_words_narrow(shop: Shop) -> None:
    rows = rows_of(shop, RESAVED, "jd_orders.xlsx")

    def found(**wanted: object) -> int:
        return len(rows.find_ids(PreviewFilter(**wanted), Sort("rank")))  # type: ignore[arg-type]

    assert found(outcome=RowOutcome.SKIPPED) == 3
    assert (found(file=0), found(file=1)) == (8, 7)
    assert (found(text="4984100295948358510"), found(text="no such")) == (1, 0)
    assert found(text="饮水机") >= 1
    assert found(file=1, outcome=RowOutcome.SKIPPED) == 0


def test_a_hundred_thousand_rows_sort_and_filter_within_a_tenth_of_a_second(shop: Shop) -> None:
    """The plan of a real sheet repeated: what costs is the number of rows, not what they say."""
    imports = shop.services.order_import
    plan = imports.preview(SAMPLES / CLASSIC)
    many = [(Path("many.csv"), plan.__class__(**{**vars_of(plan), "orders": plan.orders * 12_500}))]
    rows = PreviewRows(many, {})
    assert len(rows.find_ids(None, Sort("rank"))) == 100_000
    slowest = 0.0
    for key in (column.sort_key for column in COLUMNS if column.sort_key):
        for filter in (None, PreviewFilter(RowOutcome.CREATED), PreviewFilter(text="3608540136081222827")):
            begun = time.perf_counter()
            rows.find_ids(filter, Sort(key, True))
            slowest = max(slowest, time.perf_counter() - begun)
    assert slowest < 0.3  # a tenth where nothing else runs


def vars_of(plan: ImportPlan) -> dict[str, object]:
    return {name: getattr(plan, name) for name in plan.__dataclass_fields__}
