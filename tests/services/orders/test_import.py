"""Importing order sheets: what is written, what is refused, and that twice is once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.data.models import AuditEntry, ImportRow, Order, OrderLine, Parcel, SheetImport, Store, Supplier
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import Cancelled, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import CellIssue
from app.domain.statuses import OrderStatus, ParcelState, RowOutcome
from app.services.order_import import ImportResult, OrderImportService
from tests.services.orders.sheets import MASKED, RECIPIENT, Desk, line, sheet

TakeIn = Callable[..., ImportResult]


def the_order() -> Order:
    (order,) = Order.select()
    return order


def the_lines() -> list[tuple[Any, ...]]:
    return [(x.title, x.sku_code, x.spec, x.quantity) for x in OrderLine.select().order_by(OrderLine.line_no)]


def test_an_order_goes_in_whole(take_in: TakeIn) -> None:
    result = take_in(sheet(line(**RECIPIENT, buyer_message="快点", tracking_no="SF1", courier="顺丰速运")))
    order = the_order()
    assert (result.created, result.updated, result.unchanged, result.skipped) == (1, 0, 0, 0)
    assert (order.order_no, order.store.name, order.store.platform) == ("T1", "云栖", "taobao")
    assert (order.recipient, order.phone, order.phone_tail) == ("朱清越", "18600003207", "3207")
    assert (order.paid_minor, order.currency, order.status) == (4580, "CNY", OrderStatus.TO_SHIP)
    assert order.ordered_at == datetime(2026, 3, 5, 1, 5, 12, tzinfo=UTC)
    assert (order.buyer_message, order.flags) == ("快点", [])
    assert the_lines() == [("保温饭盒", "BW04", "白色", 1)]
    parcel = order.lines[0].parcel_lines[0].parcel
    assert (parcel.tracking_no, parcel.courier, parcel.state) == ("SF1", "顺丰速运", ParcelState.LABELLED)
    assert order.sheet_import.file_name == "orders.xlsx"


def test_every_write_is_audited_under_one_operation(take_in: TakeIn) -> None:
    take_in(sheet(line("T1"), line("T2", tracking_no="SF1")))
    entries = list(AuditEntry.select())
    assert {e.operation for e in entries} == {"order.import"}
    assert len({e.operation_no for e in entries}) == 1
    assert {e.entity for e in entries} >= {"store", "sheet_import", "order", "order_line", "parcel"}


def test_a_change_is_audited_with_what_was(take_in: TakeIn, clock: FixedClock) -> None:
    take_in(sheet(line()))
    clock.advance(timedelta(hours=1))
    take_in(sheet(line(status="已发货", status_norm="shipped")), "later.xlsx")
    entry = AuditEntry.select().where(AuditEntry.entity == "order").order_by(AuditEntry.id.desc()).first()
    assert (entry.before["status"], entry.after["status"]) == ("to_ship", "shipped")
    assert entry.before["updated_at"] < entry.after["updated_at"]


def test_the_same_sheet_again_writes_nothing_and_says_so(
    take_in: TakeIn, imports: OrderImportService, desk: Desk
) -> None:
    parsed = sheet(line("T1", **RECIPIENT), line("T2", tracking_no="SF1"), line("T2", spec="黑色"))
    take_in(parsed)
    before = AuditEntry.select().count()
    plan = imports.preview(desk.put(parsed))
    result = imports.commit(plan)
    assert plan.imported_before_at is not None
    assert not plan.has_news
    assert (result.value.import_id, result.value.unchanged) == (None, 2)
    assert result.changes.kinds == frozenset()
    assert (AuditEntry.select().count(), SheetImport.select().count()) == (before, 1)


def test_amounts_of_the_order_count_once(take_in: TakeIn) -> None:
    take_in(
        sheet(
            line(paid_amount="89.00", shipping_fee="8"),
            line(spec="黑色", paid_amount="89.00", shipping_fee="8"),
        )
    )
    assert (the_order().paid_minor, the_order().shipping_minor) == (8900, 800)
    assert [x.paid_minor for x in OrderLine.select()] == [None, None]


def test_amounts_of_lines_are_summed(take_in: TakeIn) -> None:
    levels = {"paid_amount": "line", "shipping_fee": "line"}
    take_in(
        sheet(line(paid_amount="40"), line(spec="黑色", paid_amount="49.5", shipping_fee="8"), levels=levels)
    )
    assert (the_order().paid_minor, the_order().shipping_minor) == (8950, 800)
    assert [x.paid_minor for x in OrderLine.select()] == [4000, 4950]


def test_amounts_that_contradict_each_other_are_marked(take_in: TakeIn) -> None:
    take_in(sheet(line(paid_amount="10"), line(spec="黑色", paid_amount="20")))
    assert "amounts_differ" in the_order().flags


@pytest.mark.parametrize(
    "currency,printed,minor", [("JPY", "1200", 1200), ("USD", "12.5", 1250), ("KWD", "1.234", 1234)]
)
def test_amounts_follow_the_currency(take_in: TakeIn, currency: str, printed: str, minor: int) -> None:
    take_in(sheet(line(currency=currency, paid_amount=printed, unit_price=None)))
    assert (the_order().paid_minor, the_order().currency) == (minor, currency)


def test_the_offset_on_the_line_wins_over_the_zone(take_in: TakeIn) -> None:
    take_in(sheet(line(order_time="2026-03-05 09:00:00", tz="-08:00")))
    assert the_order().ordered_at == datetime(2026, 3, 5, 17, tzinfo=UTC)


@pytest.mark.parametrize(
    "values,reason",
    [
        ({"order_no": None}, "order_no_missing"),
        ({"order_no": None, "flags": ["damaged_order_no"], "order_no_raw": "2.5E+18"}, "order_no_damaged"),
        ({"quantity": -1}, "quantity_not_positive"),
        ({"paid_amount": "abc"}, "amount_unreadable"),
        ({"paid_amount": "1.234"}, "amount_decimals"),
        ({"paid_amount": "-3"}, "amount_negative"),
    ],
)
def test_a_bad_row_is_skipped_and_the_rest_goes_in(
    take_in: TakeIn, values: dict[str, Any], reason: str
) -> None:
    bad = line("BAD", **{k: v for k, v in values.items() if k != "order_no"})
    bad.order_no = values.get("order_no", "BAD")
    result = take_in(sheet(line("T1"), bad, line("T2")))
    assert (result.created, result.skipped) == (2, 1)
    (row,) = ImportRow.select()
    assert (row.row, row.outcome, row.reason) == (3, RowOutcome.SKIPPED, reason)


def test_a_row_the_reader_refused_is_skipped(take_in: TakeIn) -> None:
    issues = (CellIssue(3, "quantity_unreadable", "数量", "两"), CellIssue(2, "time_odd", is_fatal=False))
    result = take_in(sheet(line("T1"), line("T2"), issues=issues))
    assert (result.created, result.skipped) == (1, 1)


def test_a_sheet_without_a_good_row_is_refused(imports: OrderImportService, desk: Desk) -> None:
    path = desk.put(sheet(line(None), line(None)))
    with pytest.raises(SheetProblem) as caught:
        imports.preview(path)
    assert (caught.value.code, caught.value.params["rows"]) == ("sheet_all_rows_bad", 2)


@pytest.mark.parametrize(
    "kind,code",
    [
        ("shipments", "sheet_is_shipments"),
        ("supplier_order", "sheet_is_shipments"),
        ("batch_ship", "sheet_is_shipments"),
        ("purchases", "sheet_is_purchases"),
    ],
)
def test_other_sheets_are_sent_elsewhere(
    imports: OrderImportService, desk: Desk, kind: str, code: str
) -> None:
    path = desk.put(sheet(line(), kind=kind))
    with pytest.raises(SheetProblem) as caught:
        imports.preview(path)
    assert caught.value.code == code
    assert imports.read(path).kind == kind


def test_a_heading_without_rows_is_no_trouble(take_in: TakeIn) -> None:
    assert take_in(sheet()) == ImportResult(None, "orders.xlsx", 0, 0, 0, 0)


def test_preview_says_which_field_changes(take_in: TakeIn, imports: OrderImportService, desk: Desk) -> None:
    take_in(sheet(line("T1"), line("T2")))
    later = sheet(line("T1", status_norm="shipped", status="已发货", quantity=2), line("T2"), line("T3"))
    plan = imports.preview(desk.put(later, "later.xlsx"))
    assert [(o.draft.order_no, o.outcome.value) for o in plan.orders] == [
        ("T1", "updated"),
        ("T2", "unchanged"),
        ("T3", "created"),
    ]
    changes = {(c.field, c.old, c.new, c.line) for c in plan.orders[0].changes}
    assert ("status", OrderStatus.TO_SHIP, OrderStatus.SHIPPED, "") in changes
    assert ("quantity", 1, 2, "保温饭盒 白色") in changes
    assert Order.select().count() == 2


def test_cancelling_leaves_nothing(imports: OrderImportService, desk: Desk, uow: UnitOfWork) -> None:
    plan = imports.preview(desk.put(sheet(*(line(f"T{i}") for i in range(50)))))

    class CancelledWhileWriting(Job):
        def progress(self, done: int, total: int, phase: str = "") -> None:
            if phase == "writing":
                self.cancel()

    with pytest.raises(Cancelled):
        imports.commit(plan, job=CancelledWhileWriting())
    counts = [model.select().count() for model in (Order, OrderLine, Store, SheetImport, AuditEntry)]
    assert counts == [0, 0, 0, 0, 0]


def test_the_store_can_be_named(take_in: TakeIn) -> None:
    take_in(sheet(line(shop=None)), store_name="二店")
    assert the_order().store.name == "二店"


def test_suppliers_follow_the_goods(take_in: TakeIn, uow: UnitOfWork) -> None:
    supplier = Supplier.create(name="义乌暖衣坊", created_at=uow.clock.now())
    take_in(sheet(line("T1", supplier="义乌暖衣坊")))
    take_in(sheet(line("T2"), line("T3", sku_code="OTHER")), "next.xlsx")
    assert [(o.order_no, o.supplier_id) for o in Order.select().order_by(Order.order_no)] == [
        ("T1", supplier.id),
        ("T2", supplier.id),
        ("T3", None),
    ]


def test_a_parcel_of_two_orders_is_one_parcel(take_in: TakeIn) -> None:
    take_in(sheet(line("T1", tracking_no="SF1"), line("T2", tracking_no="SF1")))
    assert Parcel.select().count() == 1
    assert [link.order_line.order.order_no for link in Parcel.get().lines] == ["T1", "T2"]


def test_a_row_in_two_parcels_is_one_line(take_in: TakeIn) -> None:
    parts = [line(tracking_no=n, flags=["split_parcel"], row=2) for n in ("SF1", "SF2")]
    take_in(sheet(*parts))
    assert the_lines() == [("保温饭盒", "BW04", "白色", 1)]
    assert Parcel.select().count() == 2


def test_a_parcel_goes_along_with_its_order(take_in: TakeIn) -> None:
    take_in(sheet(line(tracking_no="SF1")))
    take_in(sheet(line(tracking_no="SF1", status_norm="done", status="交易成功")), "later.xlsx")
    assert Parcel.get().state is ParcelState.DELIVERED


def test_a_masked_recipient_never_replaces_a_full_one(take_in: TakeIn) -> None:
    take_in(sheet(line(**RECIPIENT)))
    take_in(sheet(line(**MASKED, seller_note="加急")), "later.xlsx")
    order = the_order()
    assert (order.recipient, order.phone, order.city) == ("朱清越", "18600003207", "苏州市")
    assert (order.seller_note, order.flags) == ("加急", [])


def test_a_full_recipient_fills_a_masked_one(take_in: TakeIn) -> None:
    take_in(sheet(line(**MASKED)))
    assert the_order().flags == ["masked_address", "masked_name", "masked_phone"]
    take_in(sheet(line(**RECIPIENT)), "later.xlsx")
    assert (the_order().phone, the_order().flags) == ("18600003207", [])


def test_a_cipher_is_no_recipient(take_in: TakeIn) -> None:
    take_in(sheet(line(recipient="##abc", phone="$$def", full_address="##ghi", flags=["encrypted"])))
    assert (the_order().recipient, the_order().flags) == ("", ["no_recipient"])


def test_a_moved_address_moves_whole(take_in: TakeIn) -> None:
    take_in(sheet(line(**RECIPIENT)))
    moved = {
        **RECIPIENT,
        "province": "浙江省",
        "city": "杭州市",
        "district": None,
        "full_address": "浙江省杭州市某路1号",
    }
    take_in(sheet(line(**{**moved, "address": "某路1号"})), "later.xlsx")
    assert (the_order().city, the_order().district, the_order().address) == ("杭州市", "", "某路1号")


def test_a_file_is_named_by_its_content(imports: OrderImportService, desk: Desk, tmp_path: Path) -> None:
    first = imports.preview(desk.put(sheet(line())))
    imports.commit(first)
    assert SheetImport.get().sha256 == first.sha256


def test_a_preview_that_has_aged_does_no_harm(imports: OrderImportService, desk: Desk) -> None:
    early = imports.preview(desk.put(sheet(line("T1"), line("T2"))))
    imports.commit(imports.preview(desk.put(sheet(line("T1", **RECIPIENT)), "other.xlsx")))
    result = imports.commit(early).value
    assert (result.created, result.unchanged) == (1, 1)
    assert Order.get(Order.order_no == "T1").recipient == "朱清越"


def test_an_order_repeated_elsewhere_on_the_sheet_counts_once(
    take_in: TakeIn, imports: OrderImportService, desk: Desk
) -> None:
    levels = {"paid_amount": "line"}
    rows = [line("T1"), line("T2"), line("T1", status_norm="shipped", quantity=2), line("T1", spec="黑色")]
    plan = imports.preview(desk.put(sheet(*rows, levels=levels)))
    imports.commit(plan)
    assert [(r.row, r.code) for r in plan.remarks] == [(4, "row_repeated")]
    order = Order.get(Order.order_no == "T1")
    assert [(x.spec, x.quantity) for x in order.lines] == [("白色", 2), ("黑色", 1)]
    assert order.paid_minor == 9160


def test_a_suborder_printed_twice_is_one_line(take_in: TakeIn) -> None:
    take_in(sheet(line(sub_order_no="S", tracking_no="SF1"), line(sub_order_no="S", tracking_no="SF2")))
    assert the_lines() == [("保温饭盒", "BW04", "白色", 1)]
    assert Parcel.select().count() == 2


def test_the_same_goods_row_after_row_are_pieces(take_in: TakeIn) -> None:
    take_in(sheet(line(), line()))
    assert len(the_lines()) == 2


def test_amounts_of_a_layout_in_baht_are_baht(take_in: TakeIn) -> None:
    """A sheet that prints no currency is in its layout's; such orders were taken for yuan."""
    take_in(replace(sheet(line(), platform="shopee"), currency="THB"))
    assert (the_order().currency, the_order().store.currency) == ("THB", "THB")


def test_the_time_of_payment_stands_in_for_that_of_the_order_until_it_is_known(take_in: TakeIn) -> None:
    take_in(sheet(line(order_time=None, paid_time="2026-03-05 09:30:00")))
    assert the_order().ordered_at == datetime(2026, 3, 5, 1, 30, tzinfo=UTC)
    take_in(sheet(line(order_time="2026-03-05 09:05:12", paid_time="2026-03-05 09:30:00")), "later.xlsx")
    assert the_order().ordered_at == datetime(2026, 3, 5, 1, 5, 12, tzinfo=UTC)
