"""The one search box."""

from __future__ import annotations

import pytest

from app.data.models import Order, Parcel, ParcelLine
from app.data.search_index import StaleOrders
from app.services.search import Hit, HitKind
from tests.services.money.shop import Shop

NUMBER = "3792439168251500705"


def found(shop: Shop, text: str) -> set[tuple[HitKind, int]]:
    """What is found by `text`. The shop's rows were made by hand, so the index is told of them first."""
    stale = StaleOrders()
    stale.touched(Order, [order.id for order in Order.select()])
    stale.catch_up()
    return {(hit.kind, hit.id) for hit in shop.services.search.find(text)}


@pytest.mark.parametrize(
    "text", [NUMBER, "8251500", "蒋小明", "小明", "T恤1", "TX-2", " tx-1 ", "３７９２４３９"]
)
def test_orders_by_number_name_and_goods_with_their_incidents(shop: Shop, text: str) -> None:
    assert found(shop, text) == {(HitKind.ORDER, shop.order.id), (HitKind.INCIDENT, shop.incident.id)}


def test_incidents_and_suppliers_by_their_own_names(shop: Shop) -> None:
    assert found(shop, "CF-26-0001") == {(HitKind.INCIDENT, shop.incident.id)}
    assert found(shop, "暖衣坊") == {(HitKind.SUPPLIER, shop.supplier.id)}


def test_parcels_out_and_back(shop: Shop) -> None:
    parcel = Parcel.create(tracking_no="YT1234567890123", return_tracking_no="SF99887766554")
    ParcelLine.create(parcel=parcel, order_line=shop.lines[0])
    for number in ("YT1234567890123", "SF99887766554"):
        assert (HitKind.ORDER, shop.order.id) in found(shop, number)


def test_a_pasted_chat_gives_the_orders_it_names(shop: Shop) -> None:
    other = shop.make_order("12345678901234")
    chat = f"老板你好，单号{NUMBER}的衣服颜色发错了，还有 12345678901234，电话13800138000，麻烦看看谢谢"
    assert found(shop, chat) == {
        (HitKind.ORDER, shop.order.id),
        (HitKind.ORDER, other.id),
        (HitKind.INCIDENT, shop.incident.id),
    }


@pytest.mark.parametrize("text", ["", " ", "a", "%", "__", "没有这个", "'; DROP TABLE orders; --"])
def test_nothing_is_found_by_nothing_or_by_wildcards(shop: Shop, text: str) -> None:
    assert shop.services.search.find(text) == []


def test_hits_mask_the_person_and_are_limited(shop: Shop) -> None:
    for n in range(12):
        shop.make_order(f"Z{n:03}")
    assert len(found(shop, "Z0")) == 8
    hits: list[Hit] = shop.services.search.find("Z0", limit=5)
    assert len(hits) == 5
    assert all("小明" not in hit.detail for hit in hits)
    assert "蒋" in hits[0].detail
