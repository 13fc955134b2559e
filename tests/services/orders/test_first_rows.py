"""The first rows of the list are those that the whole list begins with, whatever it is sorted by."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from app.data.models import OrderLine, Parcel, ParcelLine
from app.data.queries import order_firsts
from app.services.orders import OrderFilter
from tests.past_shop import PastShop, fill_past

KEYS = (
    "ordered_at", "order_no", "store", "recipient", "goods", "quantity", "paid", "supplier", "status",
    "tracking_no",
)  # fmt: skip
FILTERS = (OrderFilter(), OrderFilter(store_id=2), OrderFilter(platform="taobao"), OrderFilter(supplier_id=3))


@pytest.fixture(scope="module")
def past(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PastShop]:
    made = fill_past(tmp_path_factory.mktemp("past"), orders=400, incidents=10)
    # Whatever may be missing, and equal values, so that the ties show.
    for change in (
        "orders SET recipient = '', ordered_at = NULL, paid_minor = NULL WHERE id % 7 = 0",
        "orders SET supplier_id = NULL WHERE id % 5 = 0",
        "orders SET paid_minor = id % 3 WHERE id % 2 = 0",
        "order_line SET quantity = id % 4 + 1 WHERE id % 3 = 0",
    ):
        made.database.execute_sql(f"UPDATE {change}")
    further = Parcel.create(tracking_no="AA1", created_at=made.now, updated_at=made.now)
    ParcelLine.create(parcel=further, order_line=5, quantity=1)
    yield made
    made.services.close()


@pytest.mark.parametrize("filter", FILTERS, ids=str)
@pytest.mark.parametrize("is_down", [True, False])
@pytest.mark.parametrize("key", KEYS)
def test_they_begin_the_whole_list(
    past: PastShop, key: str, is_down: bool, filter: OrderFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(order_firsts, "_FEW", 1)
    whole = past.services.orders.find_ids(filter, (key, is_down))
    assert whole
    if key == "supplier" and filter.supplier_id is not None:
        return  # they are all of one supplier
    for most in (1, 60, len(whole)):
        assert past.services.orders.find_first(filter, (key, is_down), most) == whole[:most]


@pytest.mark.parametrize("key", KEYS)
def test_what_some_pass_begins_the_whole_list_too(past: PastShop, key: str) -> None:
    for filter in (
        OrderFilter(text="王"),
        OrderFilter(has_incident=False),
        OrderFilter(supplier_id=3, text="1"),
    ):
        whole = past.services.orders.find_ids(filter, (key, True))
        found = past.services.orders.find_first(filter, (key, True), 5)
        assert found is None or found == whole[:5]
    assert past.services.orders.find_first(OrderFilter(has_incident=False), ("order_no", False), 5)


def test_where_few_pass_the_whole_is_as_fast(past: PastShop) -> None:
    assert past.services.orders.find_first(OrderFilter(text="没有这个"), ("goods", False), 5) is None


def test_orders_with_and_without_incident_are_all_of_them(past: PastShop) -> None:
    orders = past.services.orders
    sort = ("order_no", False)
    with_one, without = (set(orders.find_ids(OrderFilter(has_incident=has), sort)) for has in (True, False))
    assert with_one == {row[0] for row in past.ask("SELECT DISTINCT order_id FROM incident")}
    assert with_one | without == set(orders.find_ids(OrderFilter(), sort))
    assert not with_one & without


def test_pieces_are_counted_whatever_becomes_of_lines(past: PastShop) -> None:
    def kept() -> list[tuple[int, int]]:
        return past.ask("SELECT order_id, pieces FROM order_pieces ORDER BY 1")

    def counted() -> list[tuple[int, int]]:
        return past.ask(
            "SELECT order_id, SUM(quantity) FROM order_line GROUP BY 1 HAVING SUM(quantity) <> 1 ORDER BY 1"
        )

    assert kept() == counted() != []
    OrderLine.create(order=1, line_no=90, title="杯", quantity=1)
    assert kept() == counted()
    OrderLine.update(order=2, line_no=91).where(OrderLine.order == 1, OrderLine.line_no == 90).execute()
    assert kept() == counted()
    OrderLine.delete().where(OrderLine.line_no == 91).execute()
    assert kept() == counted()
