"""Orders that passed the checks leave in the supplier's own columns, once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from app.data.models import AuditEntry, Dispatch, DispatchLine, SupplierSku
from app.domain.errors import DomainError, EnvironmentProblem, NotFound
from app.services.checks import Looked
from tests.services.checks.waiting import Waiting

Cells = Callable[..., list[list[Any]]]


def test_the_default_sheet(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    order = shop.order({"quantity": 2}, {"title": "=1+1", "spec": ""}, seller_note="轻放")
    out = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    head = ["订单号", "收件人", "电话", "地址", "商品", "规格", "数量", "备注", "快递公司", "快递单号"]
    person = [order.order_no, order.recipient, order.phone, order.full_address]
    assert cells(out.value.path) == [
        head,
        [*person, "保温饭盒", "白色", 2, "轻放", None, None],
        [*person, "=1+1", None, 1, "轻放", None, None],
    ]
    assert (out.value.orders, out.value.rows) == (1, 2)


def test_numbers_stay_text_and_remarks_are_bold(shop: Waiting, tmp_path: Path) -> None:
    shop.order(seller_note="轻放")
    shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    row = list(load_workbook(tmp_path / "out.xlsx").worksheets[0].iter_rows())[1]
    assert [cell.data_type for cell in row[:3]] == ["s", "s", "s"]
    assert row[0].number_format == "@"
    assert [cell.value for cell in row if cell.font.b] == ["轻放"]


def test_only_orders_that_may_go(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    good = shop.order()
    shop.order(phone="")
    changed = shop.order(buyer_message="换黑色")
    desk = shop.services.dispatches
    assert [lot.order_ids for lot in desk.waiting()] == [(good.id,)]
    rows = shop.services.checks.run().rows
    looks = [Looked(r.order_id, r.code, r.fingerprint) for r in rows if r.order_id == changed.id]
    shop.services.checks.mark_looked(looks)
    desk.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert [row[0] for row in cells(tmp_path / "out.xlsx")[1:]] == [good.order_no, changed.order_no]
    assert cells(tmp_path / "out.xlsx")[2][7] == "换黑色"


def test_it_is_noted_and_does_not_go_twice(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    desk = shop.services.dispatches
    outcome = desk.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert outcome.changes.ids["order"] == {order.id}
    assert [line.order_line.order_id for line in DispatchLine.select()] == [order.id]
    assert AuditEntry.select().where(AuditEntry.operation == "dispatch.export").count() == 2
    with pytest.raises(DomainError) as refusal:
        desk.export(tmp_path / "again.xlsx", shop.supplier.id)
    assert (refusal.value.code, refusal.value.params) == ("already_dispatched", {"count": 1})
    assert not (tmp_path / "again.xlsx").exists()
    assert desk.export(tmp_path / "again.xlsx", shop.supplier.id, again=True).value.orders == 1


def test_new_orders_go_without_the_old_ones(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    shop.dispatch(shop.order())
    new = shop.order()
    (lot,) = shop.services.dispatches.waiting()
    assert (lot.orders, lot.sent_orders, lot.pieces) == (1, 1, 1)
    shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert [row[0] for row in cells(tmp_path / "out.xlsx")[1:]] == [new.order_no]


def test_each_supplier_gets_his_lines_only(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    shoes = shop.supplier_named("温州鞋厂")
    shop.order({}, {"supplier": shoes, "title": "小白鞋", "spec": "43", "sku_code": "S43"})
    out = shop.services.dispatches.export(tmp_path / "one.xlsx", shoes.id)
    assert [row[4] for row in cells(out.value.path)[1:]] == ["小白鞋"]
    everything = shop.services.dispatches.export_all(tmp_path / "all.xlsx", again=True)
    assert sorted(load_workbook(everything.value.path).sheetnames) == sorted(["温州鞋厂", "义乌暖衣坊"])
    assert (everything.value.orders, everything.value.rows) == (1, 2)


def test_refunded_lines_and_parcels_stay_here(shop: Waiting, tmp_path: Path) -> None:
    shop.ship(shop.order())
    order = shop.order({}, {"title": "勺子", "refund_text": "退款中"})
    rows = shop.services.checks.run().rows
    shop.services.checks.mark_looked([Looked(order.id, row.code, row.fingerprint) for row in rows])
    (lot,) = shop.services.dispatches.waiting()
    assert [line.title for line in lot.lines] == ["保温饭盒"]


def test_nothing_to_send_is_refused(shop: Waiting, tmp_path: Path) -> None:
    with pytest.raises(DomainError, match="nothing_to_dispatch"):
        shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert not (tmp_path / "out.xlsx").exists()


def test_what_could_not_be_written_did_not_go(shop: Waiting, tmp_path: Path) -> None:
    shop.order()
    with pytest.raises(EnvironmentProblem, match="export_folder_missing"):
        shop.services.dispatches.export(tmp_path / "no" / "out.xlsx", shop.supplier.id)
    assert Dispatch.select().count() == 0


def test_a_shop_without_suppliers_still_gets_its_sheet(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    order.supplier = None
    order.save()
    shop.supplier.delete_instance()
    assert shop.services.dispatches.export_all(tmp_path / "out.xlsx").value.orders == 1
    assert Dispatch.get().supplier is None


def test_a_sheet_that_did_not_go_is_taken_back(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    desk = shop.services.dispatches
    ids = desk.export(tmp_path / "out.xlsx", shop.supplier.id).value.dispatch_ids
    assert [(row.id, row.supplier, row.order_count) for row in desk.history()] == [(ids[0], "义乌暖衣坊", 1)]
    assert desk.take_back(ids).changes.ids["order"] == {order.id}
    assert desk.waiting()[0].orders == 1
    assert desk.history() == []
    with pytest.raises(NotFound):
        desk.take_back(ids)


def test_what_is_in_parcels_cannot_be_taken_back(shop: Waiting, tmp_path: Path) -> None:
    order = shop.order()
    ids = shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id).value.dispatch_ids
    shop.ship(order)
    with pytest.raises(DomainError, match="dispatch_shipped"):
        shop.services.dispatches.take_back(ids)


def test_the_suppliers_own_words(shop: Waiting, tmp_path: Path, cells: Cells) -> None:
    from app.domain.out_layouts import OutColumn

    SupplierSku.create(supplier=shop.supplier, written="饭盒-白", sku_code="BW04")
    columns = [
        OutColumn("单号", "{order_no}"),
        OutColumn("寄给", "{recipient} {phone}"),
        OutColumn("货", "{supplier_writing} x{quantity}"),
    ]
    shop.services.sheet_layouts.set_columns(shop.supplier.id, columns)
    order = shop.order()
    shop.services.dispatches.export(tmp_path / "out.xlsx", shop.supplier.id)
    assert cells(tmp_path / "out.xlsx") == [
        ["单号", "寄给", "货"],
        [order.order_no, f"{order.recipient} {order.phone}", "饭盒-白 x1"],
    ]
