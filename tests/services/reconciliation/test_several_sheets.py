"""What the morning's sheet missed is settled by the afternoon's that brings it, and open again without it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.data.models import AuditEntry, Finding
from app.domain.statuses import FindingKind, FindingState
from app.services.history import UndoService
from tests.services.reconciliation.conftest import CUP, HOODIE, SHOES, Shop, row, ship

T1, T2, T3 = "YT7125366466856", "73295799531841", "SF4868585886305"


def missed(number: str) -> Finding:
    """The one finding that an order was missed."""
    return Finding.get((Finding.order_no == number) & (Finding.kind == FindingKind.NOT_SHIPPED))


@pytest.fixture
def day(shop: Shop) -> Shop:
    """Three orders of which the morning's sheet brought the first."""
    shop.order("1", (HOODIE, "黑色;L", 1))
    shop.order("2", (CUP, "黑色;500ml", 1))
    shop.order("3", (SHOES, "白色;42", 1))
    shop.take_in(ship(row("1", "卫衣", "黑 L", T1)), "上午.xlsx")
    shop.clock.advance(timedelta(hours=4))
    return shop


def test_the_sheet_that_brings_the_parcel_settles_it_and_is_named(day: Shop) -> None:
    result = day.take_in(ship(row("2", "保温杯", "黑 500ml", T2)), "下午.xlsx")
    settled = missed("2")
    assert (settled.state, missed("3").state) == (FindingState.RIGHT, FindingState.OPEN)
    assert settled.params == {"settled_by": result.import_id, "settled_by_file": "下午.xlsx"}
    entry = AuditEntry.get((AuditEntry.entity == "finding") & (AuditEntry.entity_id == settled.id))
    assert (entry.operation, entry.before["state"], entry.after["state"]) == (
        "sheet.reconcile",
        "open",
        "right",
    )


def test_wrong_goods_are_a_finding_of_their_own_sheet_and_no_missed_order(day: Shop) -> None:
    day.take_in(ship(row("2", "保温杯", "黑 750ml", T2)), "下午.xlsx")
    assert missed("2").state is FindingState.RIGHT
    assert Finding.get(Finding.kind == FindingKind.WRONG_SPEC).state is FindingState.OPEN


def test_it_is_open_again_once_that_sheet_is_taken_back(day: Shop) -> None:
    day.take_in(ship(row("2", "保温杯", "黑 500ml", T2)), "下午.xlsx")
    UndoService(day.uow).undo()
    assert (missed("2").state, missed("2").params) == (FindingState.OPEN, None)


def test_it_is_open_again_when_the_corrected_sheet_does_not_bring_it(day: Shop) -> None:
    day.order("4", (CUP, "黑色;500ml", 1))
    two, three = row("2", "保温杯", "黑 500ml", T2), row("3", "小白鞋", "白 42", T3)
    four = row("4", "保温杯", "黑 500ml", "YT7125366466857")
    day.take_in(ship(two, three, four), "下午.xlsx")
    assert missed("3").state is FindingState.RIGHT
    again = day.take_in(ship(two, four), "下午改.xlsx")
    assert missed("2").params == {"settled_by": again.import_id, "settled_by_file": "下午改.xlsx"}
    states = {f.sheet_import.file_name: f.state for f in Finding.select().where(Finding.order_no == "3")}
    assert states == {"上午.xlsx": FindingState.OPEN, "下午改.xlsx": FindingState.OPEN}


def test_a_line_that_was_missing_comes_with_a_later_sheet(shop: Shop) -> None:
    shop.order("1", (HOODIE, "黑色;L", 1), (CUP, "黑色;500ml", 1))
    shop.take_in(ship(row("1", "卫衣", "黑 L", T1, quantity=1)), "上午.xlsx")
    (missing,) = Finding.select()
    assert (missing.kind, missing.state) == (FindingKind.MISSING_LINE, FindingState.OPEN)
    shop.clock.advance(timedelta(days=1))
    shop.take_in(ship(row("1", "保温杯", "黑 500ml", T2, quantity=1)), "次日.xlsx")
    assert Finding.get_by_id(missing.id).state is FindingState.RIGHT


def test_the_mornings_sheet_dropped_again_changes_nothing(day: Shop) -> None:
    morning = ship(row("1", "卫衣", "黑 L", T1))
    day.take_in(ship(row("2", "保温杯", "黑 500ml", T2)), "下午.xlsx")
    assert not day.take_in(morning, "上午.xlsx").is_new
    assert missed("2").state is FindingState.RIGHT


def test_what_a_person_confirmed_stays_confirmed(day: Shop) -> None:
    day.findings.confirm_right([missed("2").id], "自提")
    day.take_in(ship(row("2", "保温杯", "黑 500ml", T2)), "下午.xlsx")
    assert missed("2").params == {"note": "自提"}
