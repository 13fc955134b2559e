"""Goods on hold: reason, end, release; the check before dispatch stops every order with them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import AuditEntry, Sku
from app.domain.checks import CheckCode
from app.domain.errors import DomainError, NotFound
from app.services.goods_holds import Goods
from tests.services.checks.waiting import Waiting

BOX = Goods("保温饭盒", "白色", "BW04")


def stopped(shop: Waiting) -> list[CheckCode]:
    return [row.code for row in shop.services.checks.run().rows]


def test_what_is_on_hold_goes_out_to_nobody_until_it_is_released(shop: Waiting) -> None:
    shop.order()
    held = shop.services.goods_holds.hold(BOX, " 一个月错三次 ").value
    assert stopped(shop) == [CheckCode.SKU_HELD]
    assert shop.services.goods_holds.list() == [held]
    assert (held.goods, held.reason, held.until_on) == (BOX, "一个月错三次", None)
    assert shop.services.goods_holds.release(held.id).value == held
    assert stopped(shop) == []
    assert shop.services.goods_holds.list() == []


def test_goods_without_a_code_are_held_by_their_words(shop: Waiting) -> None:
    shop.order({"title": "围巾", "spec": "军绿", "sku_code": ""})
    shop.order({"title": "围巾", "spec": "米白", "sku_code": ""})
    shop.services.goods_holds.hold(Goods("围巾", "军绿"), "发错")
    assert stopped(shop) == [CheckCode.SKU_HELD]


def test_a_hold_with_an_end_is_over_the_day_after(shop: Waiting) -> None:
    shop.order()
    today = shop.clock.now().astimezone(shop.services.settings.zone()).date()
    shop.services.goods_holds.hold(BOX, "换批次", today + timedelta(days=1))
    shop.clock.advance(timedelta(days=1))
    assert stopped(shop) == [CheckCode.SKU_HELD]
    shop.clock.advance(timedelta(days=1))
    assert CheckCode.SKU_HELD not in stopped(shop)
    assert shop.services.goods_holds.find(BOX) is None


def test_holding_again_changes_the_hold(shop: Waiting) -> None:
    first = shop.services.goods_holds.hold(BOX, "一").value
    second = shop.services.goods_holds.hold(BOX, "二").value
    assert (first.id, Sku.select().count()) == (second.id, 1)
    found = shop.services.goods_holds.find(Goods("别的写法", "", "BW04"))
    assert found is not None
    assert found.reason == "二"


def test_refusals_change_nothing(shop: Waiting) -> None:
    service = shop.services.goods_holds
    yesterday = (shop.clock.now() - timedelta(days=2)).date()
    for goods, reason, until, code in (
        (BOX, "  ", None, "reason_missing"),
        (BOX, "x", yesterday, "hold_in_past"),
        (Goods(" "), "x", None, "goods_missing"),
    ):
        with pytest.raises(DomainError) as refused:
            service.hold(goods, reason, until)
        assert refused.value.code == code
    with pytest.raises(NotFound):
        service.release(99)
    assert (Sku.select().count(), AuditEntry.select().count()) == (0, 0)
