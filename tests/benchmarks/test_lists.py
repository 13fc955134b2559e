"""Lists and search: until the first rows are there, against the least that SQLite needs for them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from typing import Any

from app.domain.statuses import OrderStatus
from app.services.orders import OrderFilter
from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, p95_ms

PAGE = 128
SORTS = ("ordered_at", "order_no", "store", "recipient", "goods", "quantity", "paid", "supplier", "status")


def first_rows(shop: BenchShop, wanted: OrderFilter, sort: tuple[str, bool]) -> None:
    """What the table does when it is sorted or filtered: all ids, the first page of rows."""
    orders = shop.services.orders
    orders.load_rows(orders.find_ids(wanted, sort)[:PAGE])


def raw(shop: BenchShop, sql: str) -> Callable[[], Any]:
    """A statement on the open database, without our code."""
    connection: sqlite3.Connection = shop.services._db.connection()
    return lambda: connection.execute(sql).fetchall()


def bare_rows(shop: BenchShop) -> Callable[[], Any]:
    """All ids by time, and a page of plain rows."""
    ids = raw(shop, "SELECT id FROM orders ORDER BY ordered_at DESC")
    rows = raw(shop, f"SELECT * FROM orders ORDER BY ordered_at DESC LIMIT {PAGE}")
    return lambda: (ids(), rows())


def test_orders_sorted(table: Table, shop: BenchShop) -> None:
    floor = p95_ms([bare_rows(shop)], rounds=20)
    pieces = [
        partial(first_rows, shop, OrderFilter(), (key, down)) for key in SORTS for down in (True, False)
    ]
    sorted_p95 = table.add(
        f"orders sorted, {len(SORTS)} columns, p95",
        p95_ms(pieces),
        "ms",
        floor,
        "ids and a page by time, SQL",
    )
    assert sorted_p95.value < 5_000


def test_orders_filtered(table: Table, shop: BenchShop) -> None:
    order = shop.orders[len(shop.orders) // 2]
    waiting = OrderFilter(statuses=frozenset({OrderStatus.TO_SHIP}))
    texts = (order.recipient, order.phone[-4:], order.order_no, order.lines[0].sku.title[:3], "没有这个")
    wanted = [waiting, OrderFilter(has_incident=True), *(OrderFilter(text=text) for text in texts)]
    floor = p95_ms([raw(shop, "SELECT id FROM orders WHERE recipient LIKE '%没有这个%'")], rounds=20)
    pieces = [partial(first_rows, shop, one, ("ordered_at", True)) for one in wanted]
    table.add("orders filtered, p95", p95_ms(pieces), "ms", floor, "one LIKE over all recipients")
    sums = [partial(shop.services.orders.totals, one) for one in wanted]
    found = table.add("sums below the list, p95", p95_ms(sums), "ms", floor, "one LIKE over all recipients")
    assert found.value < 5_000


def test_search(table: Table, shop: BenchShop) -> None:
    order = shop.orders[len(shop.orders) // 3]
    typed = [order.order_no, order.order_no[-6:], order.phone[-4:], order.recipient, order.lines[0].sku.code]
    chat = f"老板你好 我的订单 {order.order_no} 还有 {shop.orders[5].order_no} 发错货了，请看一下谢谢"
    floor = p95_ms([raw(shop, "SELECT id FROM orders WHERE recipient LIKE '%没有这个%'")], rounds=20)
    pieces = [partial(shop.services.search.find, text) for text in (*typed, chat, "没有这个")]
    assert shop.services.search.find(order.order_no)
    found = table.add("search box, p95", p95_ms(pieces), "ms", floor, "one LIKE over all recipients")
    assert found.value < 2_000
