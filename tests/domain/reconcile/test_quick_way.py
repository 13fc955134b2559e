"""The quick way finds what the whole way finds: the same findings to the letter, the same parcels."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.data.lexicons import load_couriers, load_lexicon
from app.data.sheets.cells import row_text
from app.data.sheets.parse import parse_tables
from app.data.sheets.reader import Table
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import (
    OrderBook,
    OrderedOrder,
    OrderState,
    Reconciliation,
    SheetColumns,
    ShippedLine,
    engine,
    reconcile,
)
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.matching import match_lines
from app.domain.reconcile.quick import QuickPath
from tests.benchmarks.reconcile import measure, slips
from tests.benchmarks.reconcile.shop import make_shop
from tests.benchmarks.reconcile.ways import Way
from tests.domain.reconcile.goods_world import SHOPS
from tests.domain.reconcile.shop import make_cases
from tests.domain.reconcile.test_properties import shop_with_mistakes
from tests.domain.reconcile.writings import WRITINGS, Writing

_SEEDS = st.integers(0, 10**6)
_SHOPS = st.sampled_from(sorted(SHOPS))
_WRITINGS = st.sampled_from(WRITINGS)
_PEOPLE = ("recipient", "phone", "full_address", "province", "city", "district", "address")
_TEXTS = ("order_no", *_PEOPLE, "title", "spec", "sku_code", "courier", "tracking_no")
Hold = Callable[[], Reconciliation]


class TakesNothing(QuickPath):
    """Leaves every order to the whole way, which learns the supplier's words from the same orders."""

    def take_alike(self) -> frozenset[int]:
        """No order."""
        return self._put_back(super().take_alike())

    def take_read(self) -> frozenset[int]:
        """No order."""
        return self._put_back(super().take_read())

    def _put_back(self, _: frozenset[int]) -> frozenset[int]:
        for taken in (self._sent, self._brought, self._for):
            taken.clear()
        return frozenset()


def same_both_ways(hold: Hold) -> Reconciliation:
    """What is found, by the quick way as by the whole."""
    quick = hold()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "QuickPath", TakesNothing)
        whole = hold()
    assert quick.findings == whole.findings
    assert (quick.row_count, quick.order_count) == (whole.row_count, whole.order_count)
    assert sorted(map(_told, quick.shipments)) == sorted(map(_told, whole.shipments))
    assert list(quick.matched.items()) == list(whole.matched.items())
    return quick


def _told(shipment: object) -> str:
    return repr(shipment)


def held(
    orders: Sequence[OrderedOrder], lines: Sequence[ShippedLine], aliases: dict[str, Goods] | None = None
) -> Hold:
    return partial(reconcile, orders, lines, aliases or {}, load_lexicon(), load_couriers())


@settings(max_examples=20, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS)
def test_a_shop_with_mistakes_in_any_order_of_rows(seed: int, shop: str, writing: Writing) -> None:
    cases = shop_with_mistakes(seed, shop, writing)
    rng = random.Random(seed)
    lines = writing.write(cases, rng)
    orders = [case.order for case in cases]
    same_both_ways(held(rng.sample(orders, len(orders)), rng.sample(lines, len(lines))))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS)
def test_halves_of_a_sheet(seed: int, shop: str, writing: Writing) -> None:
    cases = shop_with_mistakes(seed, shop, writing)
    rng = random.Random(seed)
    orders, lines = [case.order for case in cases], writing.write(cases, rng)
    first = [line for line in lines if rng.random() < 0.5]
    for half in (first, [line for line in lines if line not in first]):
        same_both_ways(held(orders, half))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS, st.integers(1, 3))
def test_cells_and_orders_changed_at_random(seed: int, shop: str, writing: Writing, times: int) -> None:
    cases = make_cases(seed, shop, 30)
    rng = random.Random(seed)
    orders, lines = [case.order for case in cases], writing.write(cases, rng)
    for _ in range(times):
        rng.choice((_change_cell, _repeat_row, _change_order))(orders, lines, rng)
    same_both_ways(held(orders, lines))


def _change_cell(orders: list[OrderedOrder], lines: list[ShippedLine], rng: random.Random) -> None:
    """A cell of a row emptied, cut, spoilt, or taken from another row."""
    at, name = rng.randrange(len(lines)), rng.choice((*_TEXTS, "quantity", "row", "flags"))
    line, other = lines[at], rng.choice(lines)
    if name in _TEXTS:
        text = getattr(line, name)
        value: object = rng.choice(("", text[:-1], f"{text}1", f" {text}", text[::-1], getattr(other, name)))
    elif name == "flags":
        value = frozenset({"split_parcel"})
    else:
        value = getattr(other, name) if name == "row" else rng.choice((None, 0, 1, 2, 5))
    lines[at] = replace(line, **{name: value})  # type: ignore[arg-type]


def _repeat_row(orders: list[OrderedOrder], lines: list[ShippedLine], rng: random.Random) -> None:
    """The same row once more, or its goods in another parcel."""
    line = rng.choice(lines)
    number = rng.choice((line.tracking_no, "YT7125366466856"))
    lines.append(
        replace(line, row=rng.choice((line.row, max(li.row for li in lines) + 1)), tracking_no=number)
    )


def _change_order(orders: list[OrderedOrder], lines: list[ShippedLine], rng: random.Random) -> None:
    """An order that no longer waits, was sent in part, or has a line refunded or of unknown pieces."""
    at = rng.randrange(len(orders))
    order, numbers = orders[at], [line.tracking_no for line in lines]
    first, *rest = order.lines
    orders[at] = rng.choice(
        (
            replace(order, state=rng.choice(list(OrderState))),
            replace(order, tracking_before=(rng.choice(numbers),)),
            replace(order, lines=(replace(first, shipped_before=1), *rest)),
            replace(order, lines=(replace(first, is_refunded=True), *rest)),
            replace(order, lines=(replace(first, quantity=None), *rest)),
            replace(order, lines=(replace(first, sub_order_no=rng.choice(lines).order_no), *rest)),
            replace(order, lines=(first, *order.lines)),
            replace(order, recipient=rng.choice(orders).recipient, phone=rng.choice(orders).phone),
            replace(order, supplier="7"),
        )
    )


@settings(max_examples=10, deadline=None, derandomize=True)
@given(_SEEDS, _SHOPS, _WRITINGS)
def test_words_said_to_mean_something(seed: int, shop: str, writing: Writing) -> None:
    """Also where what they are said to mean is not what they say."""
    cases = make_cases(seed, shop, 30)
    rng = random.Random(seed)
    lines = writing.write(cases, rng)
    goods = [line.goods for case in cases for line in case.order.lines]
    aliases = {f"{line.title} {line.spec}": rng.choice(goods) for line in rng.sample(lines, 4)}
    same_both_ways(held([case.order for case in cases], lines, aliases))


# A supplier's own codes: pieces of words understood whole, 小 of 小型犬, were once learned to say nothing.
_TAUGHT = ("eleventh", "own code, a，b, 2件")
_SOME_WAYS = [
    pytest.param(half, way, id=f"{half} {way.name}")
    for half, ways in measure.WAYS.items()
    for place, way in enumerate(ways)
    if place % 5 == 0 or (half, way.name) == _TAUGHT
]


@pytest.mark.parametrize("half, way", _SOME_WAYS)
def test_ways_of_writing_of_the_benchmark(half: str, way: Way) -> None:
    rng, sold = random.Random(way.name), measure.GOODS_OF.get(half, half)
    cases = make_shop(way.name, sold, 150)
    measure.make_mistakes(way, slips.Scene(cases, rng, sold, set()))
    rows = [row_text(row) for row in way.table(rng.sample(cases, len(cases)), rng)]
    sheet = parse_tables("sheet.xlsx", [Table("1", rows)])
    orders = [case.order for case in cases if case.is_ours]
    assert same_both_ways(held(orders, [*SheetColumns.from_sheet(sheet.lines)])).findings


def test_the_quick_way_is_taken_at_all() -> None:
    cases = make_cases(1, "clothes", 40)
    book = OrderBook.of(case.order for case in cases)
    full = next(writing for writing in WRITINGS if writing.name == "full")
    sheet = SheetColumns.of(full.write(cases, random.Random(1)))
    desk = GoodsDesk((), {}, load_lexicon(), book.goods())
    lines = match_lines(book, sheet, desk).lines()
    quick = QuickPath(desk, load_couriers(), book, sheet, lines)
    waiting = sum(state is OrderState.WAITING for state in book.orders.state)
    assert len(quick.take_alike()) > 0.6 * waiting
