"""After-sales sheets: what they make of orders, in whatever order sheets come, and taking them back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.models import AuditEntry, ImportRow, Order, OrderLine, OrderSaid, PlatformRefund, SheetImport
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError, SheetProblem
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.domain.statuses import OrderStatus, RefundKind, RefundState, RowOutcome
from app.services.order_import import OrderImportService
from app.services.order_import.plan import ImportResult
from app.services.refund_import import RefundImportService
from app.services.settings import SettingsService
from tests.services.orders.sheets import Desk, line, sheet

TakeIn = Callable[..., ImportResult]


@pytest.fixture
def refunds(uow: UnitOfWork, desk: Desk) -> RefundImportService:
    return RefundImportService(uow, SettingsService(uow), desk.read)


@pytest.fixture
def take_refunds(refunds: RefundImportService, desk: Desk) -> TakeIn:
    """Preview and commit an after-sales sheet."""

    def take(parsed: ParsedSheet, name: str = "refunds.xlsx") -> ImportResult:
        return refunds.commit(refunds.preview(desk.put(parsed, name))).value

    return take


def case(
    order_no: str = "T1", refund_no: str | None = "R1", state: str | None = "under_way", **values: Any
) -> SheetLine:
    """A case of an order; `values` replace what the test is about."""
    usual: dict[str, Any] = {
        "order_no": order_no,
        "refund_no": refund_no,
        "refund_state": state,
        "refund_status": {"under_way": "待商家处理", "refunded": "退款成功", "withdrawn": "售后关闭"}.get(
            state or "", state
        ),
        "refund_kind": "refund",
        "refund_amount": "45.80",
        "refund_applied_time": "2026-03-06 10:00:00",
    }
    return SheetLine(**{**usual, **values})


def cases(*lines: SheetLine, platform: str | None = "taobao") -> ParsedSheet:
    return sheet(*lines, kind="refunds", platform=platform)


def the_order(number: str = "T1") -> Order:
    return Order.get(Order.order_no == number)


def two_lines() -> ParsedSheet:
    """An order of two goods, 30 and 20, that waits."""
    return sheet(
        line(
            sub_order_no="T1-1",
            title="杯",
            sku_code="A",
            paid_amount="50.00",
            line_amount="30.00",
            unit_price="30.00",
        ),
        line(
            sub_order_no="T1-2",
            title="盘",
            sku_code="B",
            paid_amount="50.00",
            line_amount="20.00",
            unit_price="20.00",
        ),
    )


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


def test_taken_back_everything_is_as_before(
    take_in: TakeIn, take_refunds: TakeIn, imports: OrderImportService
) -> None:
    take_in(two_lines())
    before = everything()
    first = take_refunds(cases(case(sub_order_no="T1-1"), case("T9", "R9")), "1.xlsx")
    middle = everything()
    second = take_refunds(cases(case(state="refunded", sub_order_no="T1-1", refund_amount="30.00")), "2.xlsx")
    assert imports.undo(int(second.import_id or 0)).value.restored == 1
    assert everything() == middle
    assert imports.undo(int(first.import_id or 0)).value.removed == 2
    assert everything() == before


def test_an_order_sheet_that_brought_the_order_of_a_case_can_go_back(
    take_in: TakeIn, take_refunds: TakeIn, imports: OrderImportService
) -> None:
    take_refunds(cases(case()))
    before = everything()
    brought = take_in(sheet(line(), line("T2")))
    imports.undo(int(brought.import_id or 0))
    assert everything() == before


def test_an_order_sheet_over_a_case_goes_back_to_what_was(
    take_in: TakeIn, take_refunds: TakeIn, imports: OrderImportService
) -> None:
    take_in(two_lines())
    take_refunds(cases(case(sub_order_no="T1-1")))
    before = everything()
    later = take_in(
        sheet(line(status="已发货", status_norm="shipped", sub_order_no="T1-2", title="盘", sku_code="B")),
        "later.xlsx",
    )
    assert everything() != before
    imports.undo(int(later.import_id or 0))
    assert everything() == before


def test_orders_that_cases_changed_keep_their_sheet(
    take_in: TakeIn, take_refunds: TakeIn, imports: OrderImportService
) -> None:
    brought = take_in(sheet(line()))
    take_refunds(cases(case()))
    with pytest.raises(DomainError, match="import_used"):
        imports.undo(int(brought.import_id or 0))


def everything() -> list[Any]:
    """Orders, lines, cases and what is kept beside them, without ids and times of writing."""
    orders = Order.select(
        Order.order_no, Order.status, Order.refund_text, Order.refunded_minor, Order.flags, Order.updated_at
    )
    lines = OrderLine.select(OrderLine.order, OrderLine.line_no, OrderLine.refund_text, OrderLine.status_text)
    kept = PlatformRefund.select().order_by(PlatformRefund.case_key)
    return [
        list(orders.order_by(Order.order_no).tuples()),
        list(lines.order_by(OrderLine.order, OrderLine.line_no).tuples()),
        list(kept.dicts()),
        list(OrderSaid.select(OrderSaid.order, OrderSaid.said, OrderSaid.shown).tuples()),
    ]


def outcome() -> list[Any]:
    """What does not depend on ids."""
    found = []
    for order in Order.select().order_by(Order.order_no):
        texts = [x.refund_text for x in order.lines.order_by(OrderLine.line_no)]
        own = [
            (c.refund_no, c.state.value, c.amount_minor)
            for c in order.platform_refunds.order_by(PlatformRefund.case_key)
        ]
        found.append(
            (order.order_no, order.status.value, order.refunded_minor, sorted(order.flags), texts, own)
        )
    return found


def _sheets() -> Iterator[Sequence[tuple[str, ParsedSheet]]]:
    orders = ("orders", two_lines())
    more = ("orders", sheet(line("T2", status_norm="shipped", refund_status="退款中")))
    first = ("refunds", cases(case(sub_order_no="T1-1", refund_amount="30.00"), case("T2", "R2")))
    last = (
        "refunds",
        cases(
            case(sub_order_no="T1-1", state="refunded", refund_amount="30.00"), case("T2", "R2", "withdrawn")
        ),
    )
    yield from permutations([orders, more, first, last])


@pytest.mark.parametrize("group", range(4))
def test_in_whatever_order_sheets_come_the_end_is_the_same(uow: UnitOfWork, desk: Desk, group: int) -> None:
    ends = []
    for turn in list(_sheets())[group * 6 : group * 6 + 6]:
        _empty(uow)
        for number, (kind, parsed) in enumerate(turn):
            _take(uow, desk, kind, parsed, f"{number}.xlsx")
        ends.append(outcome())
    _empty(uow)
    for number, (kind, parsed) in enumerate(next(_sheets())):
        _take(uow, desk, kind, parsed, f"{number}.xlsx")
    assert all(end == outcome() for end in ends)


STATES = st.sampled_from(["under_way", "refunded", "refused", "withdrawn", "unknown"])
CASES = st.builds(
    lambda order, number, state, kind, amount, sub: case(
        order, f"R{number}", state, refund_kind=kind, refund_amount=amount, sub_order_no=sub
    ),
    st.sampled_from(["T1", "T2"]),
    st.integers(1, 3),
    STATES,
    st.sampled_from(["refund", "return", "exchange"]),
    st.sampled_from([None, "5.00", "20.00", "30.00", "50.00"]),
    st.sampled_from([None, "T1-1", "T1-2"]),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(CASES, min_size=1, max_size=4, unique_by=lambda c: (c.order_no, c.refund_no)), st.booleans())
def test_twice_is_once_and_first_is_last(
    uow: UnitOfWork, desk: Desk, lines: list[SheetLine], order_first: bool
) -> None:
    ends = []
    for turn in (("orders", "refunds"), ("refunds", "orders"), ("refunds", "orders", "refunds", "orders")):
        _empty(uow)
        for kind in turn:
            _take(uow, desk, kind, two_lines() if kind == "orders" else cases(*lines), f"{kind}.xlsx")
        ends.append(outcome())
    assert ends[0] == ends[1] == ends[2]


def _take(uow: UnitOfWork, desk: Desk, kind: str, parsed: ParsedSheet, name: str) -> None:
    service = RefundImportService if kind == "refunds" else OrderImportService
    made = service(uow, SettingsService(uow), desk.read)
    made.commit(made.preview(desk.put(parsed, name)))  # type: ignore[arg-type]


def _empty(uow: UnitOfWork) -> None:
    for model in (PlatformRefund, OrderSaid, OrderLine, Order, ImportRow, SheetImport):
        model.delete().execute()
