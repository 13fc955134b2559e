"""Two sheets about the same orders: in whichever order they come, both tell what they know."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from app.data.models import Order, OrderLine, Parcel, ParcelLine, Store
from app.domain.sheet_line import ParsedSheet
from app.services.order_import import ImportResult
from tests.services.orders.sheets import RECIPIENT, line, sheet

TakeIn = Callable[..., ImportResult]
BARE = {"sku_code": None, "spec": None, "unit_price": None, "quantity": 3}


def order_list(**values: Any) -> ParsedSheet:
    """One row an order: joined titles, the recipient, what was paid, the parcel."""
    joined = {**BARE, "title": "饭盒，水杯", "items_joined": ["饭盒", "水杯"], "flags": ["joined_items"]}
    return sheet(line(**{**joined, **RECIPIENT, "tracking_no": "SF1", "paid_amount": "147.40", **values}))


def detail_list() -> ParsedSheet:
    """One row a line: codes, variants and prices, no recipient, no shop, no time."""
    bare = {"shop": None, "order_time": None, "paid_amount": None}
    return sheet(
        line(title="饭盒", sku_code="FH1", spec="白色", quantity=2, **bare),
        line(title="水杯", sku_code="SB2", spec="500ml", quantity=1, **bare),
        kind="order_items",
    )


def state() -> tuple[Any, ...]:
    (order,) = Order.select()
    lines = OrderLine.select().order_by(OrderLine.line_no)
    carried = {(p.parcel.tracking_no, p.order_line.title) for p in ParcelLine.select()}
    return (
        order.store.name,
        order.recipient,
        order.paid_minor,
        order.flags,
        [(x.line_no, x.title, x.sku_code, x.spec, x.quantity, x.unit_price_minor) for x in lines],
        carried,
    )


JOINED = (
    "云栖",
    "朱清越",
    14740,
    [],
    [(1, "饭盒", "FH1", "白色", 2, 4580), (2, "水杯", "SB2", "500ml", 1, 4580)],
    {("SF1", "饭盒"), ("SF1", "水杯")},
)


@pytest.mark.parametrize("first,second", [(order_list, detail_list), (detail_list, order_list)])
def test_both_ways_give_the_same_orders(
    take_in: TakeIn, first: Callable[[], ParsedSheet], second: Callable[[], ParsedSheet]
) -> None:
    assert take_in(first(), "first.csv").created == 1
    assert take_in(second(), "second.csv").updated == 1
    assert state() == JOINED
    assert take_in(first(), "first.csv").unchanged == 1
    assert take_in(second(), "second.csv").unchanged == 1
    assert state() == JOINED
    assert (OrderLine.select().count(), Parcel.select().count()) == (2, 1)


def test_a_line_that_replaces_joined_titles_keeps_the_row(take_in: TakeIn) -> None:
    take_in(order_list())
    placeholder = OrderLine.get().id
    take_in(detail_list(), "second.csv")
    assert OrderLine.get(OrderLine.line_no == 1).id == placeholder


def test_before_the_details_come_the_titles_are_marked_as_joined(take_in: TakeIn) -> None:
    take_in(order_list())
    assert state()[3] == ["joined_items"]


def test_the_same_title_with_another_number_replaces_joined_titles_once(take_in: TakeIn) -> None:
    take_in(sheet(line(title="饭盒", sub_order_no="A", flags=["joined_items"])))
    for _ in range(2):
        result = take_in(sheet(line(title="饭盒", sub_order_no="B")), "later.xlsx")
    assert result.unchanged == 1
    assert [x.sub_order_no for x in OrderLine.select()] == ["B"]
    assert "joined_items" not in Order.get().flags


def test_a_total_of_known_lines_does_not_change_one_of_them(take_in: TakeIn) -> None:
    take_in(detail_list(), "second.csv")
    take_in(sheet(line(**{**BARE, "title": "饭盒", **RECIPIENT})), "first.csv")
    assert [x.quantity for x in OrderLine.select().order_by(OrderLine.line_no)] == [2, 1]


def test_a_sheet_of_lines_does_not_correct_what_the_order_paid(take_in: TakeIn) -> None:
    take_in(order_list())
    levels = {"paid_amount": "line"}
    details = sheet(line(title="饭盒", paid_amount="60"), kind="order_items", levels=levels)
    take_in(details, "second.csv")
    assert Order.get().paid_minor == 14740


def test_other_suborders_are_other_lines(take_in: TakeIn) -> None:
    take_in(sheet(line(sub_order_no="A")))
    take_in(sheet(line(sub_order_no="B")), "later.xlsx")
    assert [x.sub_order_no for x in OrderLine.select()] == ["A", "B"]


def test_a_changed_variant_changes_the_line(take_in: TakeIn) -> None:
    take_in(sheet(line(spec="白色")))
    take_in(sheet(line(spec="黑色")), "later.xlsx")
    assert [x.spec for x in OrderLine.select()] == ["黑色"]


@pytest.mark.parametrize("software_first", [True, False])
def test_order_software_fills_the_recipient_of_a_platform_s_order(
    take_in: TakeIn, software_first: bool
) -> None:
    sheets = [
        (sheet(line(**RECIPIENT), platform="jst"), "erp.csv"),
        (sheet(line(shop=None), platform="taobao"), "taobao.csv"),
    ]
    for parsed, name in sheets if software_first else reversed(sheets):
        take_in(parsed, name)
    (order,) = Order.select()
    assert (order.recipient, order.store.platform) == ("朱清越", "taobao")
    assert take_in(sheets[0][0], "erp.csv").unchanged == 1
    assert take_in(sheets[1][0], "taobao.csv").unchanged == 1


def test_order_software_names_a_store_that_is_there(take_in: TakeIn) -> None:
    take_in(sheet(line("T1"), platform="taobao"))
    take_in(sheet(line("T2"), platform="jst"), "erp.csv")
    assert Store.select().count() == 1


def test_equal_numbers_of_two_platforms_are_two_orders(take_in: TakeIn) -> None:
    take_in(sheet(line("1"), platform="taobao"))
    take_in(sheet(line("1"), platform="pdd"), "pdd.csv")
    assert Order.select().count() == 2
