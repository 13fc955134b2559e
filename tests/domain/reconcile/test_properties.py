"""What must change no finding, and what must give exactly one, tried on shops and mistakes at random."""

from __future__ import annotations

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from app.data.lexicons import load_couriers, load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import (
    OrderedLine,
    OrderedOrder,
    Reconciliation,
    ShippedLine,
    reconcile,
)
from app.domain.statuses import FindingKind as K
from tests.domain.reconcile.goods_world import SHOPS
from tests.domain.reconcile.mistakes import MISTAKES
from tests.domain.reconcile.shop import Case, make_cases
from tests.domain.reconcile.writings import WRITINGS, Writing

_SEEDS = st.integers(0, 10**6)
_SHOPS = st.sampled_from(sorted(SHOPS))
_WRITINGS = st.sampled_from(WRITINGS)
_BY_NAME = {writing.name: writing for writing in WRITINGS}
_PAIRED = ("swap", "ring of three", "reused number", "recipient")
Kinds = Counter[tuple[str, K]]


def held(
    orders: Sequence[OrderedOrder], lines: Sequence[ShippedLine], known: Sequence[Goods] = ()
) -> Reconciliation:
    return reconcile(orders, lines, {}, load_lexicon(), load_couriers(), known_goods=known)


def kinds(outcome: Reconciliation) -> Kinds:
    return Counter((f.order_no, f.kind) for f in outcome.findings)


def shop_with_mistakes(seed: int, shop: str, writing: Writing, but: Sequence[str] = ()) -> list[Case]:
    """Orders with some mistakes that the writing can show, each on orders of its own."""
    rng = random.Random(seed)
    cases = make_cases(seed, shop, 40)
    names = [name for name, mistake in MISTAKES.items() if mistake.needs(writing) and name not in but]
    chosen = rng.sample(names, min(3, len(names)))
    for name in sorted(chosen, key=lambda each: each == "not shipped"):  # the others need a parcel
        MISTAKES[name].make(cases, rng, shop)
    return cases


@settings(max_examples=40, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS)
def test_the_order_of_rows_and_of_orders_changes_nothing(seed: int, shop: str, writing: Writing) -> None:
    cases = shop_with_mistakes(seed, shop, writing)
    lines = writing.write(cases, random.Random(seed))
    rng = random.Random(seed + 1)
    orders = [case.order for case in cases]
    first = kinds(held(orders, lines))
    assert kinds(held(rng.sample(orders, len(orders)), rng.sample(lines, len(lines)))) == first


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    _SEEDS, _SHOPS, st.sampled_from(("full", "short names", "cut titles", "cell star", "code and variant"))
)
def test_width_case_and_separators_change_nothing(seed: int, shop: str, name: str) -> None:
    cases = shop_with_mistakes(seed, shop, _BY_NAME[name])
    lines = _BY_NAME[name].write(cases, random.Random(seed))
    orders = [case.order for case in cases]
    first = kinds(held(orders, lines))
    for change in (_wide, str.upper, str.lower, _other_separators):
        changed = [replace(li, title=change(li.title), spec=change(li.spec)) for li in lines]
        assert kinds(held(orders, changed)) == first, change


def _wide(text: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text)


def _other_separators(text: str) -> str:
    return text.replace(";", "；").replace(",", "，").replace("；", "\n") if "：" not in text else text


@settings(max_examples=40, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, st.sampled_from(("full", "short names", "cell star", "no people", "masked people")))
def test_two_halves_find_what_the_whole_finds(seed: int, shop: str, name: str) -> None:
    cases = shop_with_mistakes(seed, shop, _BY_NAME[name], but=_PAIRED)
    rng = random.Random(seed)
    lines = _BY_NAME[name].write(cases, rng)
    mine = {case.order.order_no for case in cases if rng.random() < 0.5}
    known = [line.goods for case in cases for line in case.order.lines]
    halves = [
        held(
            [case.order for case in cases if (case.order.order_no in mine) is is_first],
            [li for li in lines if (li.order_no in mine) is is_first],
            known,
        )
        for is_first in (True, False)
    ]
    assert kinds(halves[0]) + kinds(halves[1]) == kinds(held([case.order for case in cases], lines))


_TEXT = st.text(
    "黑白灰红大小号码款装个件双XLMabc 0123456789+*/-,;，、()（）【】米cmgml", min_size=1, max_size=24
)


@settings(max_examples=150, deadline=None, derandomize=True)
@given(st.lists(st.tuples(_TEXT, _TEXT, st.integers(1, 3)), min_size=1, max_size=6))
def test_a_sheet_made_of_the_orders_has_no_findings(goods: list[tuple[str, str, int]]) -> None:
    orders = [
        OrderedOrder(
            f"26{place:08d}", (OrderedLine(place, Goods(title, spec), pieces),), recipient=f"王小{place}"
        )
        for place, (title, spec, pieces) in enumerate(goods)
    ]
    lines = [
        ShippedLine(
            row,
            order.order_no,
            order.recipient,
            title=order.lines[0].goods.title,
            spec=order.lines[0].goods.spec,
            quantity=order.lines[0].quantity,
            courier="圆通速递",
            tracking_no=f"YT{7125366466000 + row}",
        )
        for row, order in enumerate(orders, 2)
    ]
    assert held(orders, lines).findings == ()


@settings(max_examples=80, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS, st.sampled_from(sorted(MISTAKES)))
def test_one_mistake_gives_exactly_its_finding(seed: int, shop: str, writing: Writing, name: str) -> None:
    if not MISTAKES[name].needs(writing):
        return
    rng = random.Random(seed)
    cases = make_cases(seed, shop, 30, rng.choice(("keyed", "comma", "semicolon")))
    wanted = MISTAKES[name].make(cases, rng, shop)
    outcome = held([case.order for case in cases], writing.write(cases, rng))
    found: dict[str, set[K]] = defaultdict(set)
    for finding in outcome.findings:
        found[finding.order_no].add(finding.kind)
    assert found == {order_no: {kind} for order_no, kind in wanted.items()}
