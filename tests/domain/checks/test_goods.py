"""Goods, remarks, twins and doors."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.data.check_rules import load_check_rules
from app.domain.checks import Check, CheckCode, CheckedLine, CheckedOrder, Severity, check_orders

MONDAY = datetime(2026, 3, 9, 2, tzinfo=UTC)
RULES = load_check_rules()
LINE = CheckedLine(title="保温饭盒", spec="白色", sku_code="BW04", quantity=1, price_minor=4580)


def order(number: int = 1, *lines: CheckedLine, **values: Any) -> CheckedOrder:
    usual: dict[str, Any] = {
        "buyer": f"buyer{number}",
        "recipient": f"朱清越{number}",
        "phone": f"1860000320{number}",
        "full_address": f"江苏省苏州市昆山市拾光路12{number}号13栋914室",
        "ordered_at": MONDAY,
    }
    return CheckedOrder(number, f"T{number}", lines or (LINE,), **{**usual, **values})


def found(*orders: CheckedOrder, others: tuple[CheckedOrder, ...] = ()) -> list[Check]:
    return check_orders(orders, RULES, others)


@pytest.mark.parametrize(
    "values, code",
    [
        ({"quantity": 10}, CheckCode.QUANTITY_ODD),
        ({"has_refund": True}, CheckCode.REFUND_UNDER_WAY),
        ({"has_supplier": False}, CheckCode.NO_SUPPLIER),
        ({"supplier_held_reason": "错发太多"}, CheckCode.SUPPLIER_HELD),
        ({"held_reason": ""}, CheckCode.SKU_HELD),
        ({"is_mapped": False}, CheckCode.SKU_UNMAPPED),
        ({"cost_minor": 4581}, CheckCode.BELOW_COST),
    ],
)
def test_a_line_is_told(values: dict[str, Any], code: CheckCode) -> None:
    assert [check.code for check in found(order(1, replace(LINE, **values)))] == [code]


@pytest.mark.parametrize("values", [{}, {"quantity": 9}, {"cost_minor": 4580}, {"cost_minor": None}])
def test_an_ordinary_line_is_not(values: dict[str, Any]) -> None:
    assert found(order(1, replace(LINE, **values))) == []


def test_two_lines_on_hold_for_one_reason_are_told_once() -> None:
    held = replace(LINE, supplier_held_reason="盘点")
    assert len(found(order(1, held, held))) == 1


@pytest.mark.parametrize(
    "message, group",
    [
        ("换成黑色谢谢", "change"),
        ("颜色要深的", "change"),
        ("尺码改L", "change"),
        ("不要红色的", "change"),
        ("请发到新地址", "address"),
        ("拍重了", "cancel"),
        ("等通知再发货", "wait"),
        ("帮忙写张贺卡", "extra"),
        ("麻烦发顺丰", "courier"),
        ("Please CHANGE to blue", "change"),
    ],
)
def test_a_remark_that_asks_for_something(message: str, group: str) -> None:
    checks = found(order(1, buyer_message=message))
    assert group in [check.params["group"] for check in checks if check.code is CheckCode.REMARK]
    assert all(check.params["text"] == message for check in checks)


@pytest.mark.parametrize(
    "message", ["", "尽快", "谢谢老板", "不用换", "换季穿刚好", "颜色随机", "颜色不要发错"]
)
def test_a_remark_that_asks_for_nothing(message: str) -> None:
    assert found(order(1, buyer_message=message)) == []


def test_a_refunding_order_is_told_and_nothing_else() -> None:
    checks = found(order(1, is_refunding=True, phone="", buyer_message="换"))
    assert [(c.code, c.severity) for c in checks] == [(CheckCode.REFUND_UNDER_WAY, Severity.STOP)]


def test_an_order_of_which_part_was_refunded_is_looked_at() -> None:
    (check,) = found(order(1, flags=frozenset({"partly_refunded"})))
    assert (check.code, check.severity) == (CheckCode.PART_REFUNDED, Severity.LOOK)


def test_the_gravest_stands_first() -> None:
    checks = found(order(1, buyer_message="换", phone=""))
    assert [check.severity for check in checks] == [Severity.STOP, Severity.LOOK]


def _twins(**values: Any) -> list[tuple[str, list[str]]]:
    one, two = order(1), order(2, **{"buyer": "buyer1", **values})
    checks = [check for check in found(one, two) if check.code is CheckCode.DUPLICATE]
    return [(check.order_no, check.params["with"]) for check in checks]


def test_the_same_goods_twice_within_three_days() -> None:
    assert _twins(ordered_at=MONDAY + timedelta(hours=72)) == [("T1", ["T2"]), ("T2", ["T1"])]
    assert _twins(ordered_at=MONDAY + timedelta(hours=72, seconds=1)) == []


def test_twins_without_times_are_told_without_hours() -> None:
    checks = found(order(1, ordered_at=None), order(2, buyer="buyer1", ordered_at=None))
    assert [check.params["hours"] for check in checks] == [None, None]


def test_twins_by_recipient_when_the_buyer_is_not_known() -> None:
    same = {"buyer": "", "recipient": "朱清越1", "phone": "18600003201"}
    assert len(_twins(**same)) == 2
    assert _twins(**{**same, "phone": "13900000000"}) == []


@pytest.mark.parametrize("buyer", ["t**3", ""])
def test_a_masked_buyer_is_nobody(buyer: str) -> None:
    assert [c.code for c in found(order(1, buyer=buyer), order(2, buyer=buyer))] == []


def test_other_goods_other_shop_or_a_reship_are_no_twins() -> None:
    assert _twins(store_id=7) == []
    assert _twins(is_reship=True) == []
    other = replace(LINE, sku_code="BW05")
    assert [c for c in found(order(1), order(2, other, buyer="buyer1"))] == []


def test_an_order_that_went_out_makes_a_twin_but_is_not_told_itself() -> None:
    checks = found(order(1), others=(order(2, buyer="buyer1"),))
    assert [(check.order_no, check.params["with"]) for check in checks] == [("T1", ["T2"])]


def test_several_orders_to_one_door_are_a_note() -> None:
    door = {
        "recipient": "李佳怡",
        "phone": "13800001111",
        "full_address": "浙江省杭州市西湖区文三路8号2幢301",
    }
    other = replace(LINE, sku_code="BW05")
    checks = found(order(1, **door), order(2, other, **door), order(3))
    assert [(c.order_no, c.code, c.severity) for c in checks] == [
        ("T1", CheckCode.SAME_ADDRESS, Severity.NOTE),
        ("T2", CheckCode.SAME_ADDRESS, Severity.NOTE),
    ]
