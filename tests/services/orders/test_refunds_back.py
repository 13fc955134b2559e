"""In whatever order sheets come the end is the same, and every import can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.order_import import OrderImportService
from app.services.order_import.plan import ImportResult
from tests.services.orders.cases import case, cases, empty, everything, outcome, take, two_lines
from tests.services.orders.sheets import Desk, line, sheet

TakeIn = Callable[..., ImportResult]


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
        empty(uow)
        for number, (kind, parsed) in enumerate(turn):
            take(uow, desk, kind, parsed, f"{number}.xlsx")
        ends.append(outcome())
    empty(uow)
    for number, (kind, parsed) in enumerate(next(_sheets())):
        take(uow, desk, kind, parsed, f"{number}.xlsx")
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
        empty(uow)
        for kind in turn:
            take(uow, desk, kind, two_lines() if kind == "orders" else cases(*lines), f"{kind}.xlsx")
        ends.append(outcome())
    assert ends[0] == ends[1] == ends[2]
