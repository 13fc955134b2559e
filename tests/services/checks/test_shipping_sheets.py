"""Shipping sheets taken in: whose they are, how they stand, what a question may mean."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import DomainError, NotFound
from app.domain.statuses import ParcelState
from app.services.shipping_sheets import Goods, SheetSummary
from tests.services.checks.sheets import shipping_sheet
from tests.services.checks.waiting import Waiting


def take_in(shop: Waiting, path: Path) -> SheetSummary:
    result = shop.services.shipping_sheets.take_in(path).value.result
    assert result is not None
    return shop.services.shipping_sheets.summary(result.import_id)


def test_the_figures_of_a_sheet(shop: Waiting, tmp_path: Path) -> None:
    right, wrong = shop.order(), shop.order({"spec": "黑色"})
    short = shop.order({"quantity": 2})
    late = shop.order(paid_at=shop.clock.now() - timedelta(hours=40))
    path = shipping_sheet(
        tmp_path / "s.xlsx", [(right, {}), (wrong, {"spec": "白色"}), (short, {"quantity": 1})]
    )
    found = take_in(shop, path)
    assert (found.rows, found.right, found.uploadable) == (3, 1, 1)
    assert (found.wrong, found.stoppable, found.swapped) == (2, 2, 0)
    assert (found.not_shipped, found.open_findings, len(found.wrong_ids)) == (1, 2, 2)
    assert found.supplier == "义乌暖衣坊"
    assert late.order_no not in {
        row.order_no for lot in shop.services.bulk_shipping.waiting() for row in lot.rows
    }


def test_swapped_ones_are_counted_apart(shop: Waiting, tmp_path: Path) -> None:
    one, two = shop.order({"title": "保温饭盒"}), shop.order({"title": "羊毛围巾", "spec": "军绿色"})
    path = shipping_sheet(
        tmp_path / "s.xlsx",
        [(one, {"title": "羊毛围巾", "spec": "军绿色"}), (two, {"title": "保温饭盒", "spec": "白色"})],
    )
    found = take_in(shop, path)
    assert (found.wrong, found.swapped, found.right) == (0, 2, 0)


def test_what_arrived_cannot_be_stopped(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order({"spec": "黑色"})
    found = take_in(shop, shipping_sheet(tmp_path / "s.xlsx", [(order, {"spec": "白色"})]))
    parcel = order.lines.get().parcel_lines.get().parcel
    parcel.state = ParcelState.DELIVERED
    parcel.save()
    found = shop.services.shipping_sheets.summary(found.import_id)
    assert (found.wrong, found.stoppable) == (1, 0)


def test_confirmed_right_is_right(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order({"spec": "黑色"})
    found = take_in(shop, shipping_sheet(tmp_path / "s.xlsx", [(order, {"spec": "白色"})]))
    shop.services.findings.confirm_right(found.wrong_ids)
    found = shop.services.shipping_sheets.summary(found.import_id)
    assert (found.right, found.uploadable, found.wrong, found.open_findings) == (1, 1, 0, 0)


def test_orders_not_on_it_do_not_keep_it_from_being_signed(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    shop.order()
    found = take_in(shop, shipping_sheet(tmp_path / "s.xlsx", [(order, {})]))
    assert (found.not_shipped, found.open_findings) == (1, 0)
    shop.services.reconciliation.sign_off(found.import_id)
    found = shop.services.shipping_sheets.summary(found.import_id)
    assert (found.signed_off_by, found.signed_off_at) == ("mei", shop.clock.now())


def test_the_supplier_is_told_by_the_file_or_by_the_orders(shop: Waiting, tmp_path: Path) -> None:
    shoes = shop.supplier_named("温州鞋厂")
    orders = [shop.order(supplier=shoes), shop.order(supplier=shoes), shop.order()]
    path = shipping_sheet(tmp_path / "s.xlsx", [(order, {}) for order in orders])
    assert take_in(shop, path).supplier == "温州鞋厂"
    named = shipping_sheet(tmp_path / "3月 义乌暖衣坊 发货.xlsx", [(order, {}) for order in orders])
    assert take_in(shop, named).supplier == "义乌暖衣坊"


def test_nobody_knows_whose_it_is(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    order.supplier = None
    order.save()
    path = shipping_sheet(tmp_path / "s.xlsx", [(order, {})])
    sheets = shop.services.shipping_sheets
    assert sheets.take_in(path).value.result is None
    assert shop.services.findings.sheets() == []
    assert sheets.take_in(path, is_unknown_fine=True).value.result is not None
    assert shop.services.findings.sheets()[0].supplier == ""


def test_a_sheet_about_nobody_is_refused(shop: Waiting, tmp_path: Path) -> None:
    shop.order()
    strange = shop.order()
    path = shipping_sheet(tmp_path / "义乌暖衣坊.xlsx", [(strange, {})])
    strange.delete_instance(recursive=True)
    with pytest.raises(DomainError, match="sheet_matches_nothing"):
        shop.services.shipping_sheets.take_in(path)
    assert shop.services.findings.sheets() == []


def test_what_a_question_may_mean(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order({"title": "男士工装裤", "spec": "卡其色;M", "sku_code": "K1"})
    shop.order({"title": "羊毛围巾", "spec": "军绿色", "sku_code": "W1"})
    found = take_in(
        shop, shipping_sheet(tmp_path / "s.xlsx", [(order, {"title": "那个新款", "spec": "大号"})])
    )
    (question,) = found.question_ids
    sheets = shop.services.shipping_sheets
    assert found.to_look == 1
    assert sheets.goods_in_question(question) == Goods("男士工装裤", "卡其色;M", "K1")
    assert sheets.goods_choices(question) == (
        Goods("男士工装裤", "卡其色;M", "K1"),
        Goods("羊毛围巾", "军绿色", "W1"),
    )


def test_a_sheet_that_is_not_there(shop: Waiting) -> None:
    with pytest.raises(NotFound):
        shop.services.shipping_sheets.summary(99)
    with pytest.raises(NotFound):
        shop.services.shipping_sheets.goods_in_question(99)
