"""The columns of a sheet may stand in any order: the same findings, whatever the way of writing."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pytest

from app.data.lexicons import load_couriers, load_lexicon
from app.data.sheets.parse import parse_sheet
from app.domain.reconcile import OrderedOrder, SheetColumns, reconcile
from app.domain.statuses import FindingKind
from tests.benchmarks.reconcile import slips
from tests.benchmarks.reconcile.measure import WAYS, write_sheet
from tests.benchmarks.reconcile.shop import make_shop
from tests.benchmarks.reconcile.ways import Way

_CHOSEN = [
    (half, way) for half in ("development", "sixth", "seventh", "eighth", "ninth") for way in WAYS[half][:2]
]
_MISTAKES = (slips.wrong_item, slips.short, slips.missing_line, slips.swap, slips.digit_lost)
_ORDERS = 60


def _found(
    path: Path, table: list[list[object]], orders: list[OrderedOrder]
) -> Counter[tuple[str, FindingKind]]:
    write_sheet(path, table)
    lines = [*SheetColumns.from_sheet(parse_sheet(path).lines)]
    outcome = reconcile(orders, lines, {}, load_lexicon(), load_couriers())
    return Counter((finding.order_no, finding.kind) for finding in outcome.findings)


@pytest.mark.parametrize("half, way", _CHOSEN, ids=lambda each: each.name if isinstance(each, Way) else each)
def test_the_order_of_the_columns_changes_no_finding(half: str, way: Way, tmp_path: Path) -> None:
    rng = random.Random(way.name)
    cases = make_shop(way.name, half, _ORDERS)
    scene = slips.Scene(cases, rng, half, set())
    wanted: set[str] = set()
    for make in _MISTAKES:
        wanted |= make(scene).keys()
    table = way.table(cases, rng)
    orders = [case.order for case in cases if case.is_ours]
    first = _found(tmp_path / "sheet.xlsx", table, orders)
    assert wanted & {order_no for order_no, _ in first}
    head, body = table[: len(way.before)], table[len(way.before) :]
    for _ in range(2):
        places = rng.sample(range(len(way.columns)), len(way.columns))
        shuffled = [*head, *([row[place] for place in places] for row in body)]
        assert _found(tmp_path / "shuffled.xlsx", shuffled, orders) == first
