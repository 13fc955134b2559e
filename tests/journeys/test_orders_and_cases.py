"""One workbook with a tab of orders, one of after-sales cases and one of prices: all three go in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.data.sheets.parse import parse_sheet
from app.domain.clock import FixedClock
from app.domain.statuses import OrderStatus, RowOutcome
from app.services.build import Services, build_services

ORDERS = ["商品", "订单号", "订单状态", "商品数量(件)", "商品规格", "售后状态"]
CASES = ["售后编号", "订单编号", "售后类型", "售后状态", "退款金额", "申请时间"]
PRICES = ["商品编码", "商品名称", "规格", "成本价", "供应商"]
NUMBERS = [f"260302-44011853859311{last}" for last in range(3)]


@pytest.fixture
def services(tmp_path: Path, clock: FixedClock) -> Iterator[Services]:
    found = build_services(tmp_path / "data", clock)
    yield found
    found.close()


def workbook(path: Path, *names: str) -> Path:
    sheets = {
        "订单": [ORDERS, *(["保温饭盒", number, "待发货", 1, "白色", "无售后"] for number in NUMBERS)],
        "售后": [CASES, ["T900001", NUMBERS[1], "仅退款", "待商家处理", "5.00", "2026-03-06 10:00:00"]],
        "进价": [PRICES, ["BW04", "保温饭盒", "白色", "12.50", "义乌暖衣坊"]],
        "说明": [["本表每日更新"]],
    }
    book = Workbook()
    book.remove(book.active)
    for name in names:
        page = book.create_sheet(name)
        for row in sheets[name]:
            page.append(row)
    book.save(path)
    return path


@pytest.mark.parametrize("names", [("订单", "售后"), ("售后", "订单"), ("说明", "售后", "订单")])
def test_orders_come_first_and_hold_no_columns_of_the_cases(tmp_path: Path, names: tuple[str, ...]) -> None:
    parsed = parse_sheet(workbook(tmp_path / "day.xlsx", *names))

    orders, cases = parsed.parts
    assert (orders.kind, orders.sheet_name, len(orders.lines)) == ("orders", "订单", 3)
    assert (cases.kind, cases.sheet_name, len(cases.lines)) == ("refunds", "售后", 1)
    assert cases.lines[0].refund_amount == "5.00"
    assert not [line for line in orders.lines if line.tracking_no or line.refund_amount]
    assert not [issue for part in parsed.parts for issue in part.issues]


def test_a_workbook_of_one_tab_has_nothing_beside(tmp_path: Path) -> None:
    assert parse_sheet(workbook(tmp_path / "day.xlsx", "售后")).beside == ()
    assert parse_sheet(workbook(tmp_path / "two.xlsx", "订单", "说明")).beside == ()


def test_a_day_in_one_workbook(services: Services, tmp_path: Path) -> None:
    path = workbook(tmp_path / "day.xlsx", "进价", "售后", "订单")
    orders, cases, prices = services.order_import.read(path).parts
    assert [part.kind for part in (orders, cases, prices)] == ["orders", "refunds", "products"]

    plan = services.order_import.plan(orders, path)
    assert plan.counts[RowOutcome.CREATED] == 3
    services.order_import.commit(plan)
    refunds = services.refund_import.plan(cases, path)
    assert refunds.cases[0].status_after is OrderStatus.REFUNDING
    services.refund_import.commit(refunds)
    listed = services.product_import.plan(prices, path)
    assert services.product_import.commit(listed).value.created == 1

    rows = services.orders.load_rows(services.orders.find_ids(None, ("ordered_at", True)))
    held = {row.order_no for row in rows if row.status is OrderStatus.REFUNDING}
    assert held == {NUMBERS[1]}
    # The file as a whole, given to one of them, is looked through for what it is about.
    assert services.refund_import.preview(path).counts[RowOutcome.UNCHANGED] == 1
    assert services.product_import.preview(path).counts[RowOutcome.UNCHANGED] == 1
