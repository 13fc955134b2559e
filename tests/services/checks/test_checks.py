"""The checks over stored orders: which are looked at, what holds, what a look changes."""

from __future__ import annotations

import io
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app import cli
from app.commands.context import Context
from app.data.models import AuditEntry, Product, Sku, SupplierSku
from app.domain import settings
from app.domain.checks import CheckCode, Severity
from app.domain.statuses import MismatchKind, OrderStatus, Progress
from app.services.checks import CheckFilter, CheckReport, Looked
from tests.services.checks.waiting import Waiting


def codes(report: CheckReport) -> list[CheckCode]:
    return [row.code for row in report.rows]


def looked(report: CheckReport) -> list[Looked]:
    return [Looked(row.order_id, row.code, row.fingerprint) for row in report.rows]


def test_a_shop_without_orders(shop: Waiting) -> None:
    report = shop.services.checks.run()
    assert (report.orders, report.ready, report.rows) == (0, 0, ())


def test_good_orders_are_ready(shop: Waiting) -> None:
    ids = {shop.order().id, shop.order().id}
    report = shop.services.checks.run()
    assert report.ready_ids == ids
    assert report.rows == ()


@pytest.mark.parametrize(
    "status", [OrderStatus.UNPAID, OrderStatus.SHIPPED, OrderStatus.DONE, OrderStatus.CLOSED]
)
def test_orders_that_do_not_wait_are_left_alone(shop: Waiting, status: OrderStatus) -> None:
    shop.order(status=status, phone="")
    assert shop.services.checks.run().orders == 0


def test_orders_in_parcels_or_sent_to_the_supplier_are_left_alone(shop: Waiting) -> None:
    shop.ship(shop.order(phone=""))
    shop.dispatch(shop.order(phone=""))
    assert shop.services.checks.run().orders == 0
    assert shop.services.checks.run(CheckFilter(is_dispatched_too=True)).orders == 1


def test_an_order_of_two_suppliers_waits_until_both_have_it(shop: Waiting) -> None:
    other = shop.supplier_named("温州鞋厂")
    order = shop.order({}, {"supplier": other, "title": "小白鞋"})
    shop.dispatch(shop.order())
    assert shop.services.checks.run(CheckFilter(supplier_id=other.id)).ready_ids == {order.id}


def test_counts_tell_stopped_from_to_look(shop: Waiting) -> None:
    shop.order(phone="")
    shop.order(buyer_message="换黑色", phone="123")
    shop.order(status=OrderStatus.REFUNDING)
    report = shop.services.checks.run()
    assert (report.orders, report.ready, report.stopped, report.to_look) == (3, 0, 2, 1)


def test_a_refund_long_ago_is_history(shop: Waiting) -> None:
    shop.order(status=OrderStatus.REFUNDING, ordered_at=shop.clock.now() - timedelta(days=31))
    assert shop.services.checks.run().orders == 0


def test_a_refunded_line_stops_the_order(shop: Waiting) -> None:
    shop.order({}, {"title": "勺子", "refund_text": "退款中"})
    assert codes(shop.services.checks.run()) == [CheckCode.REFUND_UNDER_WAY]


def test_suppliers_and_goods_on_hold(shop: Waiting) -> None:
    held = shop.supplier_named("停了的", is_held=True, hold_reason="错发太多")
    over = shop.supplier_named("过了的", is_held=True, hold_until_on=(shop.clock.now() - timedelta(2)).date())
    product = Product.create(title="围巾")
    Sku.create(product=product, spec="军绿", is_held=True, hold_reason="发错三次")
    shop.order(supplier=held)
    shop.order(supplier=over)
    shop.order({"title": "围巾", "spec": "军绿", "sku_code": ""})
    rows = shop.services.checks.run().rows
    assert {row.code: row.params["reason"] for row in rows} == {
        CheckCode.SUPPLIER_HELD: "错发太多",
        CheckCode.SKU_HELD: "发错三次",
    }


def test_prices_count_once_the_supplier_gave_some(shop: Waiting) -> None:
    shop.order({"sku_code": "NEW1"})
    assert shop.services.checks.run().rows == ()
    SupplierSku.create(supplier=shop.supplier, written="饭盒白", sku_code="BW04", cost_minor=4600)
    shop.order({"quantity": 2, "line_minor": 9100})
    assert sorted(codes(shop.services.checks.run())) == [CheckCode.BELOW_COST, CheckCode.SKU_UNMAPPED]


def test_a_line_needs_a_supplier_once_there_are_suppliers(shop: Waiting) -> None:
    order = shop.order()
    order.supplier = None
    order.save()
    assert codes(shop.services.checks.run()) == [CheckCode.NO_SUPPLIER]
    shop.supplier.delete_instance()
    assert codes(shop.services.checks.run()) == []


def test_twins_are_looked_for_among_what_went_out(shop: Waiting) -> None:
    first = shop.order(buyer="t", status=OrderStatus.SHIPPED)
    shop.ship(first)
    second = shop.order(buyer="t")
    (row,) = shop.services.checks.run().rows
    assert (row.order_id, row.code, row.params["with"]) == (second.id, CheckCode.DUPLICATE, [first.order_no])


def test_the_hours_are_a_setting(shop: Waiting) -> None:
    shop.order(buyer="t")
    shop.order(buyer="t", ordered_at=shop.clock.now() - timedelta(hours=15))
    assert len(shop.services.checks.run().rows) == 2
    shop.services.settings.set(settings.DUPLICATE_HOURS, 9)
    assert shop.services.checks.run().rows == ()


def test_a_look_lets_the_order_go_until_it_says_something_else(shop: Waiting) -> None:
    order = shop.order(buyer_message="换黑色")
    report = shop.services.checks.run()
    outcome = shop.services.checks.mark_looked(looked(report))
    assert outcome.value == 1
    assert outcome.changes.touches({"order", "check_look"})
    report = shop.services.checks.run()
    assert report.ready_ids == {order.id}
    assert report.rows[0].looked_by == "mei"
    assert report.rows[0].looked_at == shop.clock.now()
    order.buyer_message = "换白色"
    order.save()
    assert shop.services.checks.run().ready == 0


def test_a_look_is_audited_once_and_can_be_taken_back(shop: Waiting) -> None:
    shop.order(buyer_message="换黑色")
    marks = looked(shop.services.checks.run())
    shop.services.checks.mark_looked(marks)
    assert shop.services.checks.mark_looked(marks).value == 0
    assert AuditEntry.select().where(AuditEntry.operation == "check.look").count() == 1
    assert shop.services.checks.take_back(marks).value == 1
    assert shop.services.checks.run().ready == 0
    assert AuditEntry.select().where(AuditEntry.operation == "check.take_back").count() == 1


def test_a_note_does_not_hold(shop: Waiting) -> None:
    same = {
        "recipient": "李佳怡",
        "phone": "13800001111",
        "full_address": "浙江省杭州市西湖区文三路8号2幢301",
    }
    shop.order(**same, province="", city="", district="", address="")
    shop.order({"sku_code": "X2"}, **same, province="", city="", district="", address="")
    report = shop.services.checks.run()
    assert [row.severity for row in report.rows] == [Severity.NOTE, Severity.NOTE]
    assert report.ready == 2


def test_an_order_abroad_needs_no_chinese_address(shop: Waiting) -> None:
    abroad = {"province": "", "city": "", "district": "", "address": "", "country": "GB", "currency": "GBP"}
    shop.order(**abroad, phone="+44 20 7946 0958", full_address="10 Downing Street, London")
    assert shop.services.checks.run().ready == 1


def test_the_command_prints_one_json_object(shop: Waiting) -> None:
    order = shop.order(buyer_message="换黑色")
    shop.order()
    out = io.StringIO()
    context = Context(shop.services.folder, shop.clock, str, lambda *_: None, out, shop.services)
    assert cli.run(context, cli.parse(["check", "--json"])) == 0
    assert json.loads(out.getvalue()) == {
        "orders": 2,
        "ready": 1,
        "checks": [
            {
                "order_no": order.order_no,
                "code": "remark",
                "severity": "look",
                "detail": {"group": "change", "word": "换", "text": "换黑色"},
            }
        ],
    }


@pytest.mark.brief("5.4")
def test_goods_that_the_supplier_mixed_up_before_are_warned_of(shop: Waiting, tmp_path: Path) -> None:
    for sent in ("米白色", "米白色", "奶白色", "奶白色", "奶白色", "黑色"):
        shop.mixed_up(shop.order(status=OrderStatus.DONE), sent)
    order = shop.order(seller_note="轻放")
    shop.order({"spec": "红色"})
    report = shop.services.checks.run()
    (row,) = report.rows
    assert (row.order_id, row.code, row.severity) == (order.id, CheckCode.OFTEN_CONFUSED, Severity.NOTE)
    assert row.params["others"] == ["奶白色", "米白色"]
    assert report.ready == 2
    shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert [cell.value for cell in sheet["H"]] == ["备注", "轻放；注意别发成：奶白色、米白色", None]
    assert sheet["H2"].font.b


@pytest.mark.parametrize(
    "values",
    [
        {"progress": Progress.FALSE_ALARM},
        {"kind": MismatchKind.SHORT},
        {"discovered_at": datetime(2025, 8, 1, tzinfo=UTC)},
    ],
)
def test_what_was_no_mix_up_or_long_ago_is_not_warned_of(shop: Waiting, values: dict[str, Any]) -> None:
    for _ in range(3):
        shop.mixed_up(shop.order(status=OrderStatus.DONE), "米白色", **values)
    shop.order()
    assert shop.services.checks.run().rows == ()


def test_how_often_is_a_setting_and_zero_means_never(shop: Waiting) -> None:
    shop.mixed_up(shop.order(status=OrderStatus.DONE), "米白色")
    shop.order()
    assert shop.services.checks.run().rows == ()
    shop.services.settings.set(settings.CONFUSED_TIMES, 1)
    assert len(shop.services.checks.run().rows) == 1
    shop.services.settings.set(settings.CONFUSED_TIMES, 0)
    assert shop.services.checks.run().rows == ()
