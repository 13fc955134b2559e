"""Cases that tempt to accuse wrongly, and those that must not be missed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.data.lexicons import load_couriers, load_lexicon
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import (
    OrderedLine,
    OrderedOrder,
    OrderState,
    Reconciliation,
    ShippedLine,
    reconcile,
)
from app.domain.reconcile.goods import alias_key
from app.domain.statuses import FindingKind as K

HOODIE, CUP, SHOES = "秋冬连帽卫衣女宽松", "316不锈钢保温杯便携", "小白鞋女百搭板鞋"
T1, T2, T3 = "YT7125366466856", "73295799531841", "SF4868585886305"


def order(number: str, *goods: tuple[str, str, int], **changes: Any) -> OrderedOrder:
    lines = tuple(
        OrderedLine(int(number) * 10 + i, Goods(title, spec), pieces)
        for i, (title, spec, pieces) in enumerate(goods)
    )
    base = {
        "recipient": f"王小{number}",
        "phone": f"1380000{int(number):04d}",
        "full_address": f"北京市朝阳区文一路{number}号",
    }
    return OrderedOrder(number, lines, **{**base, **changes})


def row(
    place: int, number: str, title: str = "", spec: str = "", tracking: str = T1, **changes: Any
) -> ShippedLine:
    return ShippedLine(
        place,
        number,
        title=title,
        spec=spec,
        tracking_no=tracking,
        courier=changes.pop("courier", ""),
        **changes,
    )


def held(orders: Sequence[OrderedOrder], lines: Sequence[ShippedLine], **options: Any) -> Reconciliation:
    return reconcile(orders, lines, options.pop("aliases", {}), load_lexicon(), load_couriers(), **options)


def kinds(outcome: Reconciliation) -> set[tuple[str, K]]:
    return {(f.order_no, f.kind) for f in outcome.findings}


def test_one_order_in_two_parcels_is_right() -> None:
    orders = [order("1", (HOODIE, "黑色;L", 1), (CUP, "黑色;500ml", 1)), order("2", (SHOES, "白色;42", 2))]
    lines = [
        row(2, "1", "卫衣", "黑 L", T1, quantity=1),
        row(3, "1", "保温杯", "黑 500ml", T2, quantity=1),
        row(4, "2", "小白鞋", "白 42", T3, quantity=1),
        row(5, "2", "小白鞋", "白 42", "SF4868585886306", quantity=1),
    ]
    assert kinds(held(orders, lines)) == set()


def test_a_row_repeated_with_the_same_number_is_no_mistake() -> None:
    lines = [row(2, "1", "卫衣", "黑 L", quantity=1), row(3, "1", "卫衣", "黑 L", quantity=1)]
    assert kinds(held([order("1", (HOODIE, "黑色;L", 1))], lines)) == set()


def test_the_same_goods_with_a_second_number_are_a_duplicate() -> None:
    lines = [row(2, "1", "卫衣", "黑 L", T1, quantity=1), row(3, "1", "连帽卫衣", "L 黑色", T2, quantity=1)]
    assert kinds(held([order("1", (HOODIE, "黑色;L", 1))], lines)) == {("1", K.DUPLICATE)}


def test_two_orders_of_one_buyer_may_share_a_parcel_and_strangers_may_not() -> None:
    same = {"recipient": "王小一", "phone": "13800000001", "full_address": "北京市朝阳区文一路1号"}
    orders = [
        order("1", (HOODIE, "黑色;L", 1), **same),
        order("2", (CUP, "黑色;500ml", 1), **same),
        order("3", (SHOES, "白色;42", 1)),
    ]
    lines = [row(2, "1", "卫衣", "黑 L"), row(3, "2", "保温杯", "黑 500ml"), row(4, "3", "小白鞋", "白 42")]
    assert kinds(held(orders[:2], lines[:2])) == set()
    assert ("3", K.TRACKING_REUSED) in kinds(held(orders, lines))


def test_goods_of_a_second_order_of_the_buyer_may_be_written_under_the_first() -> None:
    same = {"recipient": "王小一", "phone": "13800000001", "full_address": "北京市朝阳区文一路1号"}
    orders = [order("1", (HOODIE, "黑色;L", 1), **same), order("2", (CUP, "黑色;500ml", 1), **same)]
    outcome = held(orders, [row(2, "1", "卫衣 黑 L*1；保温杯 黑 500ml*1")])
    assert kinds(outcome) == set()
    assert {s.order_no for s in outcome.shipments} == {"1", "2"}


def test_one_cell_for_two_orders_is_held_against_both() -> None:
    orders = [
        order("1", (HOODIE, "黑色;L", 1)),
        order("2", (CUP, "黑色;500ml", 1), recipient="王小1", phone="13800000001"),
    ]
    cell = "卫衣 黑 L*1；保温杯 黑 500ml*1"
    flags = frozenset({"merged_parcel"})
    lines = [row(2, "1", cell, flags=flags), row(2, "2", cell, flags=flags)]
    assert K.EXTRA_LINE not in {f.kind for f in held(orders, lines).findings}
    assert K.MISSING_LINE not in {f.kind for f in held(orders, lines).findings}


def test_a_gift_is_not_a_line_that_was_not_ordered() -> None:
    assert kinds(held([order("1", (HOODIE, "黑色;L", 1))], [row(2, "1", "卫衣 黑 L*1；赠品小样*1")])) == set()


def test_a_sheet_without_goods_accuses_nobody() -> None:
    assert kinds(held([order("1", (HOODIE, "黑色;L", 2))], [row(2, "1")])) == set()


def test_a_name_nobody_knows_is_asked_once_and_then_remembered() -> None:
    orders = [order("1", (HOODIE, "黑色;L", 1)), order("2", (CUP, "黑色;500ml", 1))]
    lines = [row(2, "1", "大熊系列 A3"), row(3, "2", "保温杯", "黑 500ml", T2)]
    (question,) = held(orders, lines).findings
    assert (question.kind, question.goods_text) == (K.UNMAPPED, "大熊系列 A3")
    known = {alias_key(question.goods_text): Goods(HOODIE, "黑色;L")}
    assert kinds(held(orders, lines, aliases=known)) == set()
    wrong = {alias_key(question.goods_text): Goods(HOODIE, "白色;L")}
    assert kinds(held(orders, lines, aliases=wrong)) == {("1", K.WRONG_SPEC)}


def test_a_suppliers_own_name_is_learned_from_the_orders_that_agree() -> None:
    orders = [order(str(n), (HOODIE, "黑色;L", 1)) for n in range(1, 7)] + [
        order("9", (CUP, "黑色;500ml", 1))
    ]
    lines = [row(n, str(n), "大熊系列", "黑 L", f"SF486858588630{n}") for n in range(1, 7)]
    lines.append(row(9, "9", "大熊系列", "黑 L", "SF4868585886309"))
    assert kinds(held(orders, lines)) == {("9", K.WRONG_ITEM)}


def test_a_line_of_another_supplier_is_not_missing() -> None:
    mine = OrderedLine(11, Goods(HOODIE, "黑色;L"), supplier="甲")
    other = OrderedLine(12, Goods(CUP, "黑色;500ml"), supplier="乙")
    orders = [OrderedOrder("1", (mine, other)), order("2", (CUP, "黑色;500ml", 1), supplier="乙")]
    lines = [row(2, "1", "卫衣", "黑 L")]
    assert kinds(held(orders, lines, supplier="甲")) == set()
    assert kinds(held(orders, lines, supplier="乙")) >= {("2", K.NOT_SHIPPED)}


def test_orders_of_a_supplier_are_not_expected_on_a_sheet_of_nobody_known() -> None:
    orders = [order("1", (HOODIE, "黑色;L", 1), supplier="甲"), order("2", (CUP, "黑色;500ml", 1))]
    assert kinds(held(orders, [])) == {("2", K.NOT_SHIPPED)}


def test_a_refunded_line_must_not_be_shipped_and_is_not_missed() -> None:
    kept = OrderedLine(11, Goods(HOODIE, "黑色;L"))
    refunded = OrderedLine(12, Goods(CUP, "黑色;500ml"), is_refunded=True)
    orders = [OrderedOrder("1", (kept, refunded))]
    assert kinds(held(orders, [row(2, "1", "卫衣", "黑 L")])) == set()
    both = [row(2, "1", "卫衣", "黑 L"), row(3, "1", "保温杯", "黑 500ml")]
    assert kinds(held(orders, both)) == {("1", K.CANCELLED_ORDER_SHIPPED)}


def test_a_row_without_number_on_a_sheet_with_numbers_is_not_shipped() -> None:
    orders = [
        order("1", (HOODIE, "黑色;L", 1)),
        order("2", (CUP, "黑色;500ml", 1)),
        order("3", (SHOES, "白色;42", 1)),
    ]
    orders[2] = OrderedOrder("3", orders[2].lines, OrderState.CANCELLED)
    lines = [
        row(2, "1", "卫衣", "黑 L"),
        row(3, "2", "保温杯", "黑 500ml", "缺货"),
        row(4, "3", "小白鞋", "白 42", ""),
    ]
    assert kinds(held(orders, lines)) == {("2", K.NOT_SHIPPED)}


def test_recipients_of_two_orders_exchanged_are_a_swap() -> None:
    orders = [order("1", (HOODIE, "黑色;L", 1)), order("2", (HOODIE, "黑色;L", 1))]
    lines = [
        row(2, "1", "卫衣", "黑 L", T1, recipient="王小2", phone="13800000002"),
        row(3, "2", "卫衣", "黑 L", T2, recipient="王小1", phone="13800000001"),
    ]
    outcome = held(orders, lines)
    assert kinds(outcome) == {("1", K.SWAPPED), ("2", K.SWAPPED)}
    assert {(f.order_no, f.with_order) for f in outcome.findings} == {("1", "2"), ("2", "1")}


def test_a_quantity_that_text_and_column_say_differently_counts_for_the_supplier() -> None:
    orders = [order("1", (HOODIE, "黑色;L", 2))]
    assert kinds(held(orders, [row(2, "1", "卫衣 黑 L*2", quantity=1)])) == set()
    assert kinds(held(orders, [row(2, "1", "卫衣 黑 L*1", quantity=1)])) == {("1", K.SHORT)}


def test_what_came_with_an_earlier_sheet_adds_up() -> None:
    line = OrderedLine(11, Goods(HOODIE, "黑色;L"), 2, shipped_before=1)
    orders = [OrderedOrder("1", (line,), tracking_before=(T1,))]
    assert kinds(held(orders, [row(2, "1", "卫衣", "黑 L", T2, quantity=1)])) == set()
    assert kinds(held(orders, [row(2, "1", "卫衣", "黑 L", T1, quantity=1)])) == set()
    assert kinds(held(orders, [row(2, "1", "卫衣", "黑 L", T2, quantity=2)])) == {("1", K.OVER)}


def test_an_unknown_number_names_the_order_it_may_have_meant() -> None:
    orders = [
        order("1", (HOODIE, "黑色;L", 1)),
        order("2", (CUP, "黑色;500ml", 1)),
        order("3", (SHOES, "白色;42", 1)),
    ]
    lines = [
        row(2, "1", "卫衣", "黑 L", T1),
        row(3, "2", "保温杯", "黑 500ml", T2),
        row(4, "33", "小白鞋", "白 42", T3, recipient="王小3", phone="13800000003"),
    ]
    findings = {f.kind: f for f in held(orders, lines).findings}
    assert findings[K.UNKNOWN_ORDER].with_order == "3"


def test_swapped_lines_of_larger_orders_are_paired() -> None:
    orders = [
        order("1", (HOODIE, "黑色;L", 1), (CUP, "黑色;500ml", 1)),
        order("2", (SHOES, "白色;42", 1), (CUP, "白色;750ml", 1)),
    ]
    lines = [
        row(2, "1", "卫衣", "黑 L", T1),
        row(2, "1", "保温杯", "白 750ml", T1),
        row(3, "2", "小白鞋", "白 42", T2),
        row(3, "2", "保温杯", "黑 500ml", T2),
    ]
    assert kinds(held(orders, lines)) == {("1", K.SWAPPED), ("2", K.SWAPPED)}
