"""A shipping sheet goes in once, whole, with its parcels and findings; a corrected one takes its place."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import AuditEntry, Finding, Order, Parcel, ParcelLine, SheetImport
from app.domain.errors import DomainError, NotFound, SheetProblem
from app.domain.statuses import FindingKind, FindingState, OrderStatus
from app.services.reconciliation import FindingFilter
from tests.services.orders.sheets import line as order_line
from tests.services.orders.sheets import sheet
from tests.services.reconciliation.conftest import CUP, HOODIE, SHOES, Shop, row, ship

T1, T2, T3 = "YT7125366466856", "73295799531841", "SF4868585886305"


def standing() -> set[tuple[str, FindingKind]]:
    return {(f.order_no, f.kind) for f in Finding.select().where(Finding.state != FindingState.REPLACED)}


def test_right_rows_become_parcels_and_wrong_ones_findings_too(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 2))
    shop.order("2", (CUP, "黑色;500ml", 1))
    shop.order("3", (SHOES, "白色;42", 1))
    parsed = ship(
        row("1", "卫衣", "黑 L", T1, quantity=2, courier="圆通"),
        row("2", "保温杯", "黑 750ml", T2, quantity=1),
    )
    result = shop.take_in(parsed)
    assert (result.right_count, result.parcel_count, result.is_new) == (1, 2, True)
    assert standing() == {("2", FindingKind.WRONG_SPEC), ("3", FindingKind.NOT_SHIPPED)}
    (wrong,) = Finding.select().where(Finding.kind == FindingKind.WRONG_SPEC)
    assert (wrong.parcel.tracking_no, wrong.order_line.title) == (T2, CUP)
    assert wrong.params["sent_spec"] == "黑 750ml"
    carried = {
        (link.parcel.tracking_no, link.order_line.title): link.quantity for link in ParcelLine.select()
    }
    assert carried == {(T1, HOODIE): 2, (T2, CUP): 1}
    assert AuditEntry.select().where(AuditEntry.operation == "sheet.reconcile").count() > 0


def test_looking_writes_nothing(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    path = shop.desk.put(ship(row("1", "卫衣", "白 L", T1)), "ship.xlsx")
    assert len(shop.sheets.preview(path).findings) == 1
    assert SheetImport.select().count() == Finding.select().count() == Parcel.select().count() == 0


def test_the_same_sheet_again_changes_nothing(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    parsed = ship(row("1", "卫衣", "白 L", T1), row("2", "保温杯", "黑 500ml", T2))
    first = shop.take_in(parsed)
    before = AuditEntry.select().count()
    second = shop.take_in(parsed)
    assert (second.import_id, second.finding_ids, second.is_new) == (
        first.import_id,
        first.finding_ids,
        False,
    )
    assert AuditEntry.select().count() == before


def test_the_same_sheet_tells_what_changed_since(shop: Shop) -> None:
    order = shop.order("1", (HOODIE, "黑色;L", 1))
    parsed = ship(row("1", "卫衣", "黑 L", T1))
    shop.take_in(parsed)
    Order.update(status=OrderStatus.CLOSED).where(Order.id == order.id).execute()
    shop.take_in(parsed)
    assert standing() == {("1", FindingKind.CANCELLED_ORDER_SHIPPED)}
    assert SheetImport.select().count() == Parcel.select().count() == 1


def test_a_corrected_sheet_of_the_day_takes_the_place_of_the_first(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    shop.take_in(ship(row("1", "卫衣", "白 L", T1), row("2", "保温杯", "黑 500ml", T2)), "first.xlsx")
    shop.take_in(ship(row("1", "卫衣", "黑 L", T3), row("2", "保温杯", "黑 500ml", T2)), "second.xlsx")
    assert standing() == set()
    assert {p.tracking_no for p in Parcel.select()} == {T2, T3}


def test_sheets_add_up_over_the_days(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1), (CUP, "黑色;500ml", 1))
    shop.take_in(ship(row("1", "卫衣", "黑 L", T1, quantity=1)), "monday.xlsx")
    assert standing() == {("1", FindingKind.MISSING_LINE)}
    shop.clock.advance(timedelta(days=1))
    shop.take_in(ship(row("1", "保温杯", "黑 500ml", T2, quantity=1)), "tuesday.xlsx")
    assert Finding.select().count() == 1
    shop.clock.advance(timedelta(days=1))
    shop.take_in(ship(row("1", "卫衣", "黑 L", T3, quantity=1)), "wednesday.xlsx")
    assert ("1", FindingKind.DUPLICATE) in standing()


def test_goods_sent_again_for_wrong_ones_are_no_duplicate(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.take_in(ship(row("1", "卫衣", "白 L", T1, quantity=1)), "monday.xlsx")
    shop.clock.advance(timedelta(days=1))
    shop.take_in(ship(row("1", "卫衣", "黑 L", T2, quantity=1)), "tuesday.xlsx")
    assert standing() == {("1", FindingKind.WRONG_SPEC)}


def test_a_parcel_the_platform_told_of_is_no_earlier_sending(shop: Shop) -> None:
    order = shop.order("1", (HOODIE, "黑色;L", 1), status=OrderStatus.SHIPPED)
    parcel = Parcel.create(tracking_no=T1)
    ParcelLine.create(parcel=parcel, order_line=order.lines[0], quantity=1)
    shop.take_in(ship(row("1", "卫衣", "白 L", T1, quantity=1)))
    assert standing() == {("1", FindingKind.WRONG_SPEC)}
    assert Parcel.select().count() == 1


def test_only_orders_of_the_supplier_are_missed(shop: Shop) -> None:
    mine, other = shop.supplier("甲"), shop.supplier("乙")
    shop.order("1", (HOODIE, "黑色;L", 1), supplier=mine)
    shop.order("2", (CUP, "黑色;500ml", 1), supplier=other)
    shop.order("3", (SHOES, "白色;42", 1))
    shop.take_in(ship(), "mine.xlsx", mine)
    assert standing() == {("1", FindingKind.NOT_SHIPPED)}


def test_joined_titles_of_an_order_are_held_one_by_one(shop: Shop) -> None:
    shop.order("1", (f"{HOODIE}，{CUP}", "", 3), flags=["joined_items"])
    right = ship(row("1", "卫衣", "黑 L", T1, quantity=1), row("1", "保温杯", "黑 500ml", T1, quantity=2))
    path = shop.desk.put(right, "right.xlsx")
    assert shop.sheets.preview(path).findings == ()
    half = shop.desk.put(ship(row("1", "卫衣", "黑 L", T1, quantity=1)), "half.xlsx")
    assert [f.kind for f in shop.sheets.preview(half).findings] == [FindingKind.MISSING_LINE]


def test_purchases_match_by_person_and_goods(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    parsed = ship(
        row("5501", "卫衣", "黑 L", T1, recipient="王小1", phone="13800000001"),
        row("5502", "保温杯", "黑 500ml", T2, recipient="王小2", phone="13800000002"),
        kind="purchases",
    )
    result = shop.take_in(parsed)
    assert (result.right_count, standing()) == (2, set())


def test_a_row_that_cannot_be_read_is_noted_and_the_rest_goes_in(shop: Shop) -> None:
    from app.domain.sheet_line import CellIssue

    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    lines = (row("1", "卫衣", "黑 L", T1), row("2", "保温杯", "黑 500ml", T2))
    parsed = sheet(*lines, kind="shipments", issues=(CellIssue(3, "quantity_unreadable", value="?"),))
    shop.take_in(parsed)
    (record,) = SheetImport.select()
    assert (record.skipped_count, [r.reason for r in record.rows]) == (1, ["quantity_unreadable"])
    assert standing() == {("2", FindingKind.NOT_SHIPPED)}


def test_order_sheets_are_refused(shop: Shop) -> None:
    with pytest.raises(SheetProblem) as refused:
        shop.sheets.preview(shop.desk.put(sheet(order_line("1"))))
    assert refused.value.code == "sheet_is_orders"
    with pytest.raises(NotFound):
        shop.sheets.supplier_named("谁")


def test_a_sheet_is_signed_off_when_all_is_settled(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    result = shop.take_in(ship(row("1", "卫衣", "白 L", T1)))
    with pytest.raises(DomainError, match="findings_open"):
        shop.sheets.sign_off(result.import_id)
    shop.findings.confirm_right(result.finding_ids)
    shop.sheets.sign_off(result.import_id)
    (sheet_row,) = shop.findings.sheets()
    assert (sheet_row.signed_off_by, sheet_row.open_count, sheet_row.finding_count) == ("mei", 0, 1)


def test_the_list_sorts_by_severity_and_counts(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    shop.take_in(ship(row("1", "卫衣", "白 L", T1), row("9", "保温杯", "黑 500ml", T2)))
    rows = shop.findings.load_rows(shop.findings.find_ids(FindingFilter()))
    kinds = [r.kind for r in rows]
    assert kinds == [FindingKind.WRONG_SPEC, FindingKind.UNKNOWN_ORDER, FindingKind.NOT_SHIPPED]
    assert shop.findings.counts(FindingFilter(text="卫衣")) == {FindingKind.WRONG_SPEC: 1}
    assert rows[0].params["ordered"] == "黑色"


def test_a_preview_that_has_aged_is_held_against_the_orders_anew(shop: Shop) -> None:
    order = shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    first = shop.sheets.preview(
        shop.desk.put(ship(row("1", "卫衣", "白 L", T1), row("2", "保温杯", "黑 500ml", T2)), "first.xlsx")
    )
    second = shop.sheets.preview(
        shop.desk.put(ship(row("1", "卫衣", "黑 L", T3), row("2", "保温杯", "黑 500ml", T2)), "second.xlsx")
    )
    shop.sheets.commit(first)
    Order.update(status=OrderStatus.CLOSED).where(Order.id == order.id).execute()
    shop.sheets.commit(second)
    assert standing() == {("1", FindingKind.CANCELLED_ORDER_SHIPPED)}
    assert {p.tracking_no for p in Parcel.select()} == {T2, T3}
