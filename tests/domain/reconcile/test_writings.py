"""Whatever way a supplier writes: what is right is left in peace, each mistake is found by its name."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from app.data.lexicons import load_couriers, load_lexicon
from app.domain.reconcile import Reconciliation, ShippedLine, reconcile
from tests.domain.reconcile.goods_world import SHOPS
from tests.domain.reconcile.mistakes import MISTAKES
from tests.domain.reconcile.shop import Case, make_cases
from tests.domain.reconcile.writings import WRITINGS, Writing

_PLATFORMS = ("keyed", "comma", "semicolon")
_BY_NAME = {writing.name: writing for writing in WRITINGS}
_PAIRS = [
    (writing.name, name, list(SHOPS)[(i + j) % len(SHOPS)])
    for i, writing in enumerate(WRITINGS)
    for j, (name, mistake) in enumerate(MISTAKES.items())
    if mistake.needs(writing)
]


def _held(cases: list[Case], lines: list[ShippedLine]) -> Reconciliation:
    return reconcile([case.order for case in cases], lines, {}, load_lexicon(), load_couriers())


@pytest.mark.parametrize("shop", SHOPS)
@pytest.mark.parametrize("writing", WRITINGS, ids=lambda w: w.name)
def test_a_right_sheet_has_no_findings(writing: Writing, shop: str) -> None:
    cases = make_cases(5, shop, 30, _PLATFORMS[len(shop) % 3])
    outcome = _held(cases, writing.write(cases, random.Random(1)))
    assert [(f.kind.value, f.expected, f.actual) for f in outcome.findings] == []


@pytest.mark.parametrize("writing, mistake, shop", _PAIRS)
def test_each_mistake_is_found_by_its_name_and_nothing_else(writing: str, mistake: str, shop: str) -> None:
    rng = random.Random(f"{writing}/{mistake}")
    cases = make_cases(3, shop, 30, rng.choice(_PLATFORMS))
    wanted = MISTAKES[mistake].make(cases, rng, shop)
    outcome = _held(cases, _BY_NAME[writing].write(cases, rng))
    found: dict[str, set[str]] = defaultdict(set)
    for finding in outcome.findings:
        found[finding.order_no].add(finding.kind.value)
    assert found == {order_no: {kind.value} for order_no, kind in wanted.items()}


def test_the_order_of_the_rows_does_not_matter() -> None:
    rng = random.Random(8)
    cases = make_cases(8, "clothes", 40)
    for name in ("wrong spec", "swap", "duplicate", "recipient"):
        MISTAKES[name].make(cases, rng, "clothes")
    lines = _BY_NAME["short names"].write(cases, rng)
    shuffled = rng.sample(lines, len(lines))
    first, second = _held(cases, lines), _held(cases, shuffled)
    assert {(f.order_no, f.kind) for f in first.findings} == {(f.order_no, f.kind) for f in second.findings}
