"""The list of orders and the one in full."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.data.models import AuditEntry, Order, Store, Supplier
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statuses import OrderStatus
from app.services.order_import import ImportResult
from app.services.orders import OrderFilter, OrderService
from app.services.settings import SettingsService
from tests.services.orders.sheets import MASKED, RECIPIENT, line, sheet

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def orders(uow: UnitOfWork) -> OrderService:
    return OrderService(uow, SettingsService(uow))


@pytest.fixture
def month(take_in: TakeIn) -> None:
    """Four orders that differ in what can be filtered and sorted by."""
    take_in(
        sheet(
            line("A1", **RECIPIENT, paid_amount="30", order_time="2026-03-01 10:00:00", tracking_no="SF77"),
            line("A2", **MASKED, paid_amount="10", order_time="2026-03-03 00:00:00", shop="二店"),
            line("A3", paid_amount="20", order_time="2026-03-02 23:59:59", status_norm="shipped", quantity=3),
            line(
                "A4", paid_amount=None, order_time=None, status_norm="closed", title="100%_棉", currency="CNY"
            ),
            line("A5", paid_amount="5", currency="USD", order_time="2026-02-01 10:00:00", seller_note="加急"),
        )
    )


def numbers(
    orders: OrderService, filter: OrderFilter | None = None, sort: Any = ("order_no", False)
) -> list[str]:
    return [row.order_no for row in orders.load_rows(orders.find_ids(filter, sort))]


@pytest.mark.parametrize(
    "key,up",
    [
        ("ordered_at", ["A5", "A1", "A3", "A2", "A4"]),
        ("paid", ["A5", "A2", "A3", "A1", "A4"]),
        ("quantity", ["A1", "A2", "A4", "A5", "A3"]),
        ("status", ["A5", "A1", "A2", "A3", "A4"]),
    ],
)
@pytest.mark.usefixtures("month")
def test_sorting_keeps_what_is_unknown_at_the_end(orders: OrderService, key: str, up: list[str]) -> None:
    assert numbers(orders, sort=(key, False)) == up


@pytest.mark.parametrize("key", ["store", "recipient", "goods", "supplier", "tracking_no", "order_no"])
@pytest.mark.parametrize("is_down", [False, True])
@pytest.mark.usefixtures("month")
def test_every_column_sorts(orders: OrderService, key: str, is_down: bool) -> None:
    assert len(numbers(orders, sort=(key, is_down))) == 5


def test_an_unknown_column_is_refused(orders: OrderService) -> None:
    with pytest.raises(DomainError, match="sort_unknown"):
        orders.find_ids(None, ("1; DROP TABLE orders", False))


@pytest.mark.parametrize(
    "filter,found",
    [
        (OrderFilter(statuses=frozenset({OrderStatus.SHIPPED, OrderStatus.CLOSED})), ["A3", "A4"]),
        (OrderFilter(lacks_recipient=True), ["A2", "A3", "A4", "A5"]),
        (OrderFilter(text="朱"), ["A1", "A2"]),
        (OrderFilter(text="3207 SF77"), ["A1"]),
        (OrderFilter(text="100%_"), ["A4"]),
        (OrderFilter(text="a%5"), []),
        (OrderFilter(text="加急"), ["A5"]),
        (OrderFilter(has_incident=True), []),
        (OrderFilter(has_incident=False, text="A1"), ["A1"]),
        (OrderFilter(has_no_supplier=True, text="A1"), ["A1"]),
    ],
)
@pytest.mark.usefixtures("month")
def test_filters(orders: OrderService, filter: OrderFilter, found: list[str]) -> None:
    assert numbers(orders, filter) == found


@pytest.mark.usefixtures("month")
def test_a_day_is_the_shop_s_day(orders: OrderService) -> None:
    since, until = orders.day_range(date(2026, 3, 2), date(2026, 3, 2))
    assert numbers(orders, OrderFilter(since=since, until=until)) == ["A3"]


@pytest.mark.usefixtures("month")
def test_store_and_supplier(orders: OrderService, uow: UnitOfWork) -> None:
    store = Store.get(Store.name == "二店")
    assert numbers(orders, OrderFilter(store_id=store.id)) == ["A2"]
    supplier = Supplier.create(name="永康", created_at=uow.clock.now())
    first, second, *_ = orders.find_ids(None, ("order_no", False))
    outcome = orders.assign_supplier([first, second], supplier.id)
    assert (outcome.value, outcome.changes.kinds) == (2, {"order", "order_line"})
    assert numbers(orders, OrderFilter(supplier_id=supplier.id)) == ["A1", "A2"]
    assert orders.assign_supplier([first, second], supplier.id).value == 0
    entry = AuditEntry.select().where(AuditEntry.operation == "order.assign_supplier").first()
    assert (entry.before["supplier_id"], entry.after["supplier_id"]) == (None, supplier.id)
    with pytest.raises(NotFound):
        orders.assign_supplier([first], 999)


@pytest.mark.usefixtures("month")
def test_totals_follow_the_filter_and_keep_currencies_apart(orders: OrderService) -> None:
    whole = orders.totals(None)
    assert (whole.count, whole.paid) == (5, (Money(6000, "CNY"), Money(500, "USD")))
    assert orders.totals(OrderFilter(text="A3")).paid == (Money(2000, "CNY"),)
    assert orders.status_counts(None)[OrderStatus.TO_SHIP] == 3


@pytest.mark.usefixtures("month")
def test_the_list_masks_people(orders: OrderService) -> None:
    row = orders.load_rows(orders.find_ids(OrderFilter(text="A1"), None))[0]
    assert (row.recipient, row.phone) == ("朱**", "186******07")
    assert (row.tracking_nos, row.goods, row.quantity) == (("SF77",), (("保温饭盒", "白色", 1),), 1)


def test_the_detail_tells_all(orders: OrderService, take_in: TakeIn) -> None:
    take_in(
        sheet(
            line(**RECIPIENT, paid_amount="108", shipping_fee="8", tracking_no="SF1", unit_price="30"),
            line(**RECIPIENT, paid_amount="108", shipping_fee="8", spec="黑色", unit_price="10", quantity=2),
        )
    )
    detail = orders.get(Order.get().id)
    assert (detail.recipient.phone, detail.store_name, detail.sheet_name) == (
        "18600003207",
        "云栖",
        "orders.xlsx",
    )
    assert (detail.paid, detail.shipping) == (Money(10800, "CNY"), Money(800, "CNY"))
    assert [(x.spec, x.quantity, x.share) for x in detail.lines] == [
        ("白色", 1, Money(6000, "CNY")),
        ("黑色", 2, Money(4000, "CNY")),
    ]
    assert [(p.tracking_no, p.line_ids) for p in detail.parcels] == [("SF1", (detail.lines[0].id,))]
    assert detail.ordered_at == datetime(2026, 3, 5, 1, 5, 12, tzinfo=UTC)
    with pytest.raises(NotFound):
        orders.get(999)
