"""What a sheet leaves open is asked where its own habits say that it means something."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from app.data.lexicons import load_couriers, load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder, ShippedLine, reconcile
from app.domain.statuses import FindingKind as K

HOODIE, TROUSERS = "2026秋冬新款加绒连帽卫衣女宽松", "男士休闲直筒工装裤多口袋"
Row = tuple[str, str, str]
USUAL: list[Row] = [
    (HOODIE, "颜色:黑色;尺码:L", "卫衣 黑 L"),
    (HOODIE, "颜色:米白色;尺码:M", "卫衣 米白 M"),
    (HOODIE, "颜色:黑色;尺码:L", "卫衣 黑 L"),
    (TROUSERS, "颜色:卡其;尺码:L", "工装裤 卡其 L"),
    (TROUSERS, "颜色:黑色;尺码:XL", "工装裤 黑 XL"),
    (TROUSERS, "颜色:黑色;尺码:XL", "工装裤 黑 XL"),
]


def kinds(rows: Sequence[Row]) -> list[K]:
    orders, lines = [], []
    for place, (title, spec, written) in enumerate(rows):
        goods = OrderedLine(place, Goods(title, spec), 1)
        orders.append(OrderedOrder(f"26{place:08d}", (goods,), recipient=f"王{place}"))
        lines.append(
            ShippedLine(
                place,
                f"26{place:08d}",
                title=written,
                quantity=1,
                courier="圆通速递",
                tracking_no=f"YT{7125366466000 + place}",
            )
        )
    return [f.kind for f in reconcile(orders, lines, {}, load_lexicon(), load_couriers()).findings]


@pytest.mark.parametrize("written", ["工装裤 L", "工装裤", "工装裤 G7-3 L", "工装裤 沙丘 L"])
def test_a_value_left_out_or_unknown_where_it_is_usually_named_is_asked(written: str) -> None:
    assert kinds([*USUAL, (TROUSERS, "颜色:卡其;尺码:L", written)]) == [K.UNMAPPED]


def test_an_unknown_word_beside_all_the_values_says_nothing() -> None:
    assert kinds([*USUAL, (TROUSERS, "颜色:卡其;尺码:L", "工装裤 卡其 L 麻烦快点")]) == []


def test_a_supplier_who_never_names_values_is_left_in_peace() -> None:
    assert kinds([(title, spec, "卫衣" if title == HOODIE else "工装裤") for title, spec, _ in USUAL]) == []


def test_a_word_that_comes_again_for_one_value_is_the_suppliers_name_for_it() -> None:
    assert kinds([(t, s, w.replace("卡其", "沙丘")) for t, s, w in USUAL * 4]) == []


@pytest.mark.parametrize("written", ["卫衣 白色 M", "卫衣 白 M", "白色卫衣M码"])
def test_white_is_not_off_white_even_where_nobody_ordered_white(written: str) -> None:
    assert kinds([*USUAL, (HOODIE, "颜色:米白色;尺码:M", written)]) == [K.WRONG_SPEC]
