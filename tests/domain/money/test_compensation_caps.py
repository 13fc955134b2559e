"""The caps of what a buyer may get, as tables and as properties."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.compensation import (
    GOODWILL,
    REFUNDS,
    Entry,
    GoodwillPolicy,
    Headroom,
    LineMoney,
    OrderMoney,
    check_caps,
    headroom,
    line_shares,
    refunded,
)
from app.domain.errors import DomainError
from app.domain.money import MixedCurrency, Money
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S

POLICY = GoodwillPolicy(percent=10, cap=20_000)
# Paid 100.00: goods 90.00 split over amounts 60.00 and 40.00, freight 10.00.
ORDER = OrderMoney("CNY", 10_000, 1_000, (LineMoney(1, 6_000), LineMoney(2, 4_000)))


def entry(kind: K, amount: int, line: int | None = None, **more: object) -> Entry:
    return Entry(kind, S.PLANNED, amount, line, **more)  # type: ignore[arg-type]


def try_it(kind: K, minor: int, line: int | None, entries: list[Entry], reason: str = "") -> str:
    """The code of the refusal; empty when it is allowed."""
    room = headroom(ORDER, entries, POLICY)
    try:
        check_caps(kind, Money(minor, "CNY"), line, room, override_reason=reason)
    except DomainError as error:
        return error.code
    return ""


@pytest.mark.parametrize(
    "kind, minor, line, entries, reason, code",
    [
        (K.REFUND, 10_000, None, [], "", ""),
        (K.REFUND, 10_001, None, [], "", "refund_above_paid"),
        (K.REFUND, 5_400, 1, [], "", ""),
        (K.REFUND, 5_401, 1, [], "", "line_refund_above_share"),
        (K.PRICE_DIFFERENCE, 3_600, 2, [], "", ""),
        (K.PRICE_DIFFERENCE, 3_601, 2, [], "", "line_refund_above_share"),
        (K.REFUND, 100, 3, [], "", "line_refund_above_share"),
        (K.FREIGHT_REFUND, 1_000, None, [], "", ""),
        (K.FREIGHT_REFUND, 1_001, None, [], "", "freight_refund_above_paid"),
        # Two steps that are each within the cap but not together.
        (K.REFUND, 4_001, None, [entry(K.REFUND, 6_000)], "", "refund_above_paid"),
        (K.REFUND, 4_000, None, [entry(K.REFUND, 6_000)], "", ""),
        (K.REFUND, 401, 1, [entry(K.REFUND, 3_000, 1), entry(K.PRICE_DIFFERENCE, 2_000, 1)], "",
         "line_refund_above_share"),
        (K.FREIGHT_REFUND, 600, None, [entry(K.FREIGHT_REFUND, 500)], "", "freight_refund_above_paid"),
        (K.FREIGHT_REFUND, 100, None, [entry(K.REFUND, 10_000)], "", "freight_refund_above_paid"),
        # A coupon before a refund takes nothing from the refund.
        (K.REFUND, 10_000, None, [entry(K.COUPON, 1_000)], "", ""),
        (K.COUPON, 1_000, None, [], "", ""),
        (K.COUPON, 1_001, None, [], "", "goodwill_above_cap"),
        (K.COUPON, 1_001, None, [], "key customer", ""),
        (K.COUPON, 1_001, None, [], "   ", "goodwill_above_cap"),
        (K.TRANSFER, 501, None, [entry(K.GIFT, 300), entry(K.COUPON, 200)], "", "goodwill_above_cap"),
        (K.TRANSFER, 10_001, None, [], "key customer", "goodwill_above_paid"),
        (K.STATUTORY, 50_000, None, [entry(K.REFUND, 10_000)], "", ""),
        (K.RESHIP, 50_000, None, [], "", ""),
        (K.RESHIP, 0, None, [], "", ""),
        (K.GIFT, 0, None, [], "", ""),
        (K.REFUND, 0, None, [], "", "amount_not_positive"),
        (K.STATUTORY, -1, None, [], "", "amount_not_positive"),
        (K.RESHIP, -1, None, [], "", "amount_not_positive"),
    ],
)  # fmt: skip
def test_caps(kind: K, minor: int, line: int | None, entries: list[Entry], reason: str, code: str) -> None:
    assert try_it(kind, minor, line, entries, reason) == code


def test_void_rows_and_counter_entries_give_the_room_back() -> None:
    void = Entry(K.REFUND, S.VOIDED, 9_000)
    paid = Entry(K.REFUND, S.PAID, 9_000)
    counter = Entry(K.REFUND, S.PAID, 9_000, is_counter=True)
    assert try_it(K.REFUND, 10_000, None, [void]) == ""
    assert try_it(K.REFUND, 10_000, None, [paid]) == "refund_above_paid"
    assert try_it(K.REFUND, 10_000, None, [paid, counter]) == ""


@pytest.mark.parametrize(
    "platform, entries, expected",
    [
        (3_000, [], 3_000),
        (3_000, [Entry(K.REFUND, S.PAID, 2_000)], 5_000),
        (3_000, [Entry(K.REFUND, S.PAID, 2_000, is_in_platform_figure=True)], 3_000),
        (0, [Entry(K.REFUND, S.PAID, 2_000, is_in_platform_figure=True)], 2_000),
        (3_000, [Entry(K.REFUND, S.PAID, 3_000, is_in_platform_figure=True), entry(K.REFUND, 500)], 3_500),
    ],
)
def test_what_the_platform_refunded_counts_once(platform: int, entries: list[Entry], expected: int) -> None:
    assert refunded(OrderMoney("CNY", 10_000, platform_refunded=platform), entries) == expected


def test_nothing_is_refunded_while_it_is_not_known_what_was_paid() -> None:
    room = headroom(OrderMoney("CNY", None), [], POLICY)
    with pytest.raises(DomainError, match="order_paid_unknown"):
        check_caps(K.REFUND, Money(1, "CNY"), None, room)


def test_another_currency_is_refused() -> None:
    with pytest.raises(MixedCurrency):
        check_caps(K.REFUND, Money(1, "USD"), None, headroom(ORDER, [], POLICY))


@pytest.mark.parametrize(
    "paid, limit", [(10_000, 1_000), (199_999, 19_999), (200_000, 20_000), (900_000, 20_000), (9, 0), (0, 0)]
)
def test_goodwill_is_the_lower_of_share_and_cap(paid: int, limit: int) -> None:
    assert POLICY.limit(paid) == limit


def test_a_line_s_share_is_what_the_sheet_says_and_the_rest_is_split() -> None:
    lines = (LineMoney(1, 5_000, paid=4_000), LineMoney(2, 1), LineMoney(3, 1))
    assert line_shares(OrderMoney("CNY", 10_001, 1_000, lines)) == {1: 4_000, 2: 2_501, 3: 2_500}


amounts = st.integers(0, 10**9)
orders = st.builds(
    lambda paid, freight, weights: OrderMoney(
        "CNY", paid, min(freight, paid), tuple(LineMoney(i, w) for i, w in enumerate(weights, 1))
    ),
    amounts,
    amounts,
    st.lists(amounts, min_size=1, max_size=6),
)
steps = st.lists(
    st.tuples(st.sampled_from(sorted(REFUNDS | GOODWILL)), st.integers(1, 10**9), st.integers(0, 6)),
    max_size=25,
)


@given(orders)
def test_the_shares_and_the_freight_sum_to_what_was_paid(order: OrderMoney) -> None:
    assert sum(line_shares(order).values()) + order.freight == order.paid


@given(orders, steps)
def test_no_sequence_of_allowed_rows_breaks_a_cap(
    order: OrderMoney, wanted: list[tuple[K, int, int]]
) -> None:
    rows: list[Entry] = []
    for kind, minor, line in wanted:
        line_no = line or None
        try:
            check_caps(kind, Money(minor, "CNY"), line_no, headroom(order, rows, POLICY))
        except DomainError:
            continue
        rows.append(entry(kind, minor, line_no))
    paid = order.paid or 0
    back = [row for row in rows if row.kind in REFUNDS]
    freight = sum(row.amount for row in rows if row.kind is K.FREIGHT_REFUND)
    assert sum(row.amount for row in back) <= paid
    assert freight <= order.freight
    assert sum(row.amount for row in rows if row.kind in GOODWILL) <= POLICY.limit(paid)
    for no, share in line_shares(order).items():
        mine = [r.amount for r in back if r.line_no == no and r.kind is not K.FREIGHT_REFUND]
        assert sum(mine) <= share


@given(orders, steps)
def test_exactly_the_headroom_is_allowed_and_one_more_is_not(
    order: OrderMoney, wanted: list[tuple[K, int, int]]
) -> None:
    rows = [entry(kind, minor, line or None) for kind, minor, line in wanted]
    room = headroom(order, rows, POLICY)
    for kind in sorted(REFUNDS | GOODWILL):
        limit = room.of(kind)
        assert limit is not None
        assert limit.minor >= 0
        assert _allowed(kind, limit.minor + 1, room) is False
        assert limit.minor == 0 or _allowed(kind, limit.minor, room)


def _allowed(kind: K, minor: int, room: Headroom) -> bool:
    try:
        check_caps(kind, Money(minor, "CNY"), None, room)
    except DomainError:
        return False
    return True


@given(orders, steps)
def test_void_and_counter_entries_return_every_balance(
    order: OrderMoney, wanted: list[tuple[K, int, int]]
) -> None:
    paid = [Entry(kind, S.PAID, minor, line or None) for kind, minor, line in wanted]
    back = [Entry(e.kind, S.PAID, e.amount, e.line_no, is_counter=True) for e in paid]
    void = [Entry(e.kind, S.VOIDED, e.amount, e.line_no) for e in paid]
    assert headroom(order, paid + back + void, POLICY) == headroom(order, [], POLICY)
