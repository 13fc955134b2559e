"""After-sales sheets: what they make of orders, and what the owner sees before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.data.models import AuditEntry, ImportRow, Order, OrderLine, OrderSaid, PlatformRefund, SheetImport
from app.data.queries import search
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import SheetProblem
from app.domain.money import Money
from app.domain.statuses import OrderStatus, RefundKind, RefundState, RowOutcome
from app.services.order_import.plan import ImportResult
from app.services.orders import OrderService
from app.services.refund_import import RefundImportService
from app.services.settings import SettingsService
from tests.services.orders.cases import case, cases, the_order, two_lines
from tests.services.orders.sheets import Desk, line, sheet

TakeIn = Callable[..., ImportResult]


def test_a_refund_under_way_holds_the_order(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(sheet(line(), line("T2")))
    result = take_refunds(
        cases(case(return_tracking_no="YT1", return_courier="圆通", refund_reason="不要了"))
    )
    order, stored = the_order(), PlatformRefund.get()
    assert (result.created, result.updated, result.unchanged, result.skipped) == (1, 0, 0, 0)
    assert (order.status, order.refunded_minor, order.refund_text) == (OrderStatus.REFUNDING, 0, "待商家处理")
    assert (stored.order_id, stored.refund_no, stored.kind, stored.state) == (
        order.id, "R1", RefundKind.REFUND, RefundState.UNDER_WAY,
    )  # fmt: skip
    assert (stored.amount_minor, stored.return_tracking_no, stored.reason) == (4580, "YT1", "不要了")
    assert the_order("T2").status is OrderStatus.TO_SHIP


@pytest.mark.parametrize(
    "state, amount, status, refunded, flags",
    [
        ("refunded", "45.80", OrderStatus.CLOSED, 4580, []),
        ("refunded", "10.00", OrderStatus.TO_SHIP, 1000, ["partly_refunded"]),
        ("refunded", "60.00", OrderStatus.CLOSED, 4580, []),
        ("refunded", None, OrderStatus.CLOSED, 0, []),
        ("refused", "45.80", OrderStatus.TO_SHIP, 0, []),
        ("withdrawn", "45.80", OrderStatus.TO_SHIP, 0, []),
        ("unknown", "45.80", OrderStatus.REFUNDING, 0, []),
    ],
)
def test_how_a_case_stands_is_how_its_order_stands(
    take_in: TakeIn,
    take_refunds: TakeIn,
    state: str,
    amount: str | None,
    status: OrderStatus,
    refunded: int,
    flags: list[str],
) -> None:
    take_in(sheet(line(recipient="朱", phone="18600003207", address="路1号")))
    take_refunds(cases(case(state=state, refund_amount=amount)))
    order = the_order()
    assert (order.status, order.refunded_minor, order.flags) == (status, refunded, flags)


def test_an_exchange_moves_no_money_and_holds_nothing(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(sheet(line(status_norm="shipped")))
    take_refunds(
        cases(case(refund_kind="exchange", state="settled"), case(refund_no="R2", refund_kind="resend"))
    )
    assert (the_order().status, the_order().refunded_minor) == (OrderStatus.SHIPPED, 0)
    assert PlatformRefund.select().count() == 2


def test_of_two_goods_only_the_refunded_one_stays_home(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(two_lines())
    take_refunds(cases(case(sub_order_no="T1-2", refund_amount="20.00", state="refunded")))
    order = the_order()
    texts = [x.refund_text for x in order.lines.order_by(OrderLine.line_no)]
    assert (order.status, texts, order.refunded_minor) == (OrderStatus.TO_SHIP, ["", "退款成功"], 2000)
    assert "partly_refunded" in order.flags


def test_a_case_that_names_no_goods_holds_all_of_them(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(two_lines())
    take_refunds(cases(case(refund_amount="20.00")))
    assert the_order().status is OrderStatus.REFUNDING
    assert {x.refund_text for x in the_order().lines} == {"退款中 · 待商家处理"}


def test_the_same_sheet_again_changes_nothing(
    take_in: TakeIn, take_refunds: TakeIn, refunds: RefundImportService, desk: Desk
) -> None:
    take_in(sheet(line()))
    parsed = cases(case(), case("T9", "R9"), case("T1", None, "refunded", refund_amount="5.00"))
    take_refunds(parsed)
    before = AuditEntry.select().count()
    plan = refunds.preview(desk.put(parsed, "refunds.xlsx"))
    assert (plan.has_news, plan.imported_before_at is not None) == (False, True)
    result = refunds.commit(plan)
    assert (result.value.import_id, result.value.unchanged) == (None, 3)
    assert (AuditEntry.select().count(), SheetImport.select().count()) == (before, 2)


def test_a_later_sheet_moves_the_case_on_and_an_older_one_not_back(
    take_in: TakeIn, take_refunds: TakeIn
) -> None:
    take_in(sheet(line()))
    first, later = cases(case(refund_amount="40.00")), cases(case(state="refunded", refund_amount="45.80"))
    take_refunds(first, "1.xlsx")
    assert take_refunds(later, "2.xlsx").updated == 1
    assert take_refunds(first, "1.xlsx").unchanged == 1
    stored = PlatformRefund.get()
    assert (stored.state, stored.amount_minor, the_order().status) == (
        RefundState.REFUNDED,
        4580,
        OrderStatus.CLOSED,
    )


def test_a_withdrawn_case_gives_the_order_back(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(two_lines())
    take_refunds(cases(case(sub_order_no="T1-1")), "1.xlsx")
    assert the_order().lines[0].refund_text
    take_refunds(cases(case(state="withdrawn", sub_order_no="T1-1")), "2.xlsx")
    assert (the_order().status, the_order().lines[0].refund_text) == (OrderStatus.TO_SHIP, "")


def test_an_order_sheet_does_not_free_an_order_under_refund(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(sheet(line()))
    take_refunds(cases(case()))
    assert take_in(sheet(line()), "again.xlsx").unchanged == 1
    take_in(sheet(line(status="已发货", status_norm="shipped", refund_status="无售后")), "later.xlsx")
    assert the_order().status is OrderStatus.REFUNDING
    take_refunds(cases(case(state="withdrawn")), "2.xlsx")
    assert (the_order().status, the_order().status_text) == (OrderStatus.SHIPPED, "已发货")


def test_a_closed_order_under_refund_stays_closed_when_the_case_is_withdrawn(
    take_in: TakeIn, take_refunds: TakeIn
) -> None:
    """The order sheet says the very status that was shown already."""
    take_in(sheet(line()))
    take_refunds(cases(case(state="refunded")), "1.xlsx")
    take_in(sheet(line(status="交易关闭", status_norm="closed")), "later.xlsx")
    assert OrderSaid.get().said["status"] == "closed"
    assert the_order().status is OrderStatus.CLOSED


def test_a_case_waits_for_its_order(
    take_in: TakeIn, take_refunds: TakeIn, refunds: RefundImportService, desk: Desk
) -> None:
    plan = refunds.preview(desk.put(cases(case()), "r.xlsx"))
    assert (plan.without_order, [r.code for r in plan.remarks]) == (1, ["refund_order_unknown"])
    take_refunds(cases(case()))
    assert PlatformRefund.get().order_id is None
    take_in(sheet(line(), line("T2")))
    assert PlatformRefund.get().order_id == the_order().id
    assert (the_order().status, the_order("T2").status) == (OrderStatus.REFUNDING, OrderStatus.TO_SHIP)


def test_the_shop_and_platform_choose_among_orders_of_one_number(
    take_in: TakeIn, take_refunds: TakeIn
) -> None:
    take_in(sheet(line()))
    take_in(sheet(line(), platform="pdd"), "pdd.xlsx")
    take_refunds(cases(case(), platform="pdd"))
    assert {(o.store.platform, o.status.value) for o in Order.select()} == {
        ("taobao", "to_ship"),
        ("pdd", "refunding"),
    }


def test_a_sheet_taken_for_another_platforms_holds_its_order_all_the_same(
    take_in: TakeIn, take_refunds: TakeIn, refunds: RefundImportService, desk: Desk
) -> None:
    take_in(sheet(line()))
    plan = refunds.preview(desk.put(cases(case(), platform="kuaishou"), "k.xlsx"))
    assert [remark.code for remark in plan.remarks] == ["refund_other_platform"]
    take_refunds(cases(case(), platform="kuaishou"), "k.xlsx")
    assert the_order().status is OrderStatus.REFUNDING
    assert take_refunds(cases(case()), "t.xlsx").unchanged == 1


def test_a_number_in_two_shops_is_left_out(take_in: TakeIn, refunds: RefundImportService, desk: Desk) -> None:
    take_in(sheet(line()))
    take_in(sheet(line(shop="二店")), "2.xlsx")
    unclear = case("T1")
    plan = refunds.preview(desk.put(cases(unclear, case("T1", "R2", shop="二店")), "r.xlsx"))
    assert [(p.row, p.code) for p in plan.rejected] == [(2, "refund_order_unclear")]
    assert plan.counts[RowOutcome.CREATED] == 1


def test_the_preview_tells_old_and_new_and_what_the_order_becomes(
    take_in: TakeIn, take_refunds: TakeIn, refunds: RefundImportService, desk: Desk
) -> None:
    take_in(sheet(line()))
    take_refunds(cases(case()))
    (planned,) = refunds.preview(
        desk.put(cases(case(state="refunded", refund_amount="99.00")), "2.xlsx")
    ).cases
    changes = {c.field: (str(c.old), str(c.new)) for c in planned.changes}
    assert changes["state"] == ("under_way", "refunded")
    assert {"state", "amount", "status_text"} == set(changes)
    assert (planned.status_before, planned.status_after) == (OrderStatus.REFUNDING, OrderStatus.CLOSED)
    assert [remark.code for remark in planned.remarks] == ["refund_exceeds_paid"]


def test_rows_of_one_case_are_one(take_in: TakeIn, refunds: RefundImportService, desk: Desk) -> None:
    take_in(two_lines())
    rows = [case(sub_order_no=f"T1-{i}", refund_amount=amount) for i, amount in ((1, "30.00"), (2, "20.00"))]
    (planned,) = refunds.preview(desk.put(cases(*rows), "r.xlsx")).cases
    assert (planned.after["amount_minor"], planned.after["sub_order_no"]) == (5000, "")
    same = [case(sub_order_no=f"T1-{i}", refund_amount="50.00") for i in (1, 2)]
    plan = refunds.preview(desk.put(cases(*same), "s.xlsx"))
    assert plan.cases[0].after["amount_minor"] == 5000
    assert [remark.code for remark in plan.remarks] == ["refund_amount_repeated"]


def test_a_minus_before_all_amounts_is_taken_off(
    take_in: TakeIn, take_refunds: TakeIn, refunds: RefundImportService, desk: Desk
) -> None:
    take_in(sheet(line()))
    mixed = cases(case(refund_amount="-1.00"), case("T1", "R2", refund_amount="2.00"))
    assert [p.code for p in refunds.preview(desk.put(mixed, "m.xlsx")).rejected] == ["amount_negative"]
    take_refunds(cases(case(refund_amount="-45.80", state="refunded")))
    assert the_order().refunded_minor == 4580


def test_a_list_without_states(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(sheet(line(), line("T2")))
    take_refunds(
        cases(case(state=None, refund_finished_time="2026-03-07 10:00:00"), case("T2", "R2", state=None))
    )
    assert (the_order().status, the_order("T2").status) == (OrderStatus.CLOSED, OrderStatus.REFUNDING)


def test_other_sheets_and_empty_ones_are_refused(refunds: RefundImportService, desk: Desk) -> None:
    with pytest.raises(SheetProblem, match="sheet_not_refunds"):
        refunds.preview(desk.put(sheet(line()), "o.xlsx"))
    with pytest.raises(SheetProblem, match="sheet_all_rows_bad"):
        refunds.preview(desk.put(cases(case(state="none")), "n.xlsx"))


def test_rows_left_out_are_on_record(take_in: TakeIn, take_refunds: TakeIn) -> None:
    take_in(sheet(line()))
    assert take_refunds(cases(case(), case("T1", "R2", state="none"))).skipped == 1
    assert ImportRow.get(ImportRow.outcome == RowOutcome.SKIPPED).reason == "refund_none"


def test_the_orders_panel_tells_its_cases(take_in: TakeIn, take_refunds: TakeIn, uow: UnitOfWork) -> None:
    take_in(sheet(line()))
    take_refunds(cases(case(return_tracking_no="YT8812345678901", return_courier="圆通")))
    (told,) = OrderService(uow, SettingsService(uow)).get(the_order().id).refunds
    assert (told.refund_no, told.kind, told.state) == ("R1", RefundKind.REFUND, RefundState.UNDER_WAY)
    assert (told.amount, told.return_tracking_no) == (Money(4580, "CNY"), "YT8812345678901")
    assert [hit[1] for hit in search.find_orders_by_numbers(["YT8812345678901"], 5)] == ["T1"]
    assert [hit[1] for hit in search.find_orders_by_numbers(["R1"], 5)] == ["T1"]
