"""What each row has in the journal: balanced, and from one standing to any other by adding alone."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.journal import (
    LINES,
    Account,
    ClaimFacts,
    CompensationFacts,
    Entry,
    Event,
    Posting,
    correction,
    lines_of,
    of_claim,
    of_compensation,
    of_cost,
    of_receipt,
)
from app.domain.statuses import ClaimStatus as C
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S
from app.domain.statuses import ReceiptMethod

AT = datetime(2026, 3, 13, 2, tzinfo=UTC)
LATER = AT + timedelta(days=3)
A, E = Account, Event


def balances(postings: list[Posting]) -> dict[Account, int]:
    """Debits less credits of each account that is not even."""
    found: Counter[Account] = Counter()
    for one in postings:
        for account, debit, credit in lines_of(one.event, one.minor):
            found[account] += debit - credit
    return {account: minor for account, minor in found.items() if minor}


@pytest.mark.parametrize("event", Event)
@pytest.mark.parametrize("is_counter", [False, True])
def test_every_event_balances(event: Event, is_counter: bool) -> None:
    lines = lines_of(event, 7, is_counter=is_counter)
    assert sum(debit for _, debit, _ in lines) == sum(credit for _, _, credit in lines) > 0


def test_every_event_has_its_lines() -> None:
    assert set(LINES) == set(Event)


def compensation(
    status: S, kind: K = K.REFUND, *, is_counter: bool = False, used: datetime | None = None
) -> dict[Account, int]:
    return balances(of_compensation(CompensationFacts(kind, status, 50, is_counter, AT, LATER, used)))


@pytest.mark.parametrize(
    "status, kind, counter, used, expected",
    [
        (S.PLANNED, K.REFUND, False, None, {}),
        (S.VOIDED, K.REFUND, False, None, {}),
        (S.APPROVED, K.REFUND, False, None, {A.PROMISED: 50, A.OWED_TO_BUYERS: -50}),
        (S.PAID, K.REFUND, False, None, {A.GIVEN: 50, A.CASH: -50}),
        (S.PAID, K.COUPON, False, None, {A.GIVEN: 50, A.COUPONS: -50}),
        (S.PAID, K.COUPON, False, LATER, {A.GIVEN: 50, A.CASH: -50}),
        (S.PAID, K.REFUND, True, None, {A.GIVEN: -50, A.CASH: 50}),
        (S.PAID, K.COUPON, True, None, {A.GIVEN: -50, A.COUPONS: 50}),
    ],
)
def test_the_buyer_s_side(
    status: S, kind: K, counter: bool, used: datetime | None, expected: dict[Account, int]
) -> None:
    assert compensation(status, kind, is_counter=counter, used=used) == expected


@pytest.mark.parametrize(
    "status, admitted, received, expected",
    [
        (C.PLANNED, None, 0, {}),
        (C.VOIDED, None, 0, {}),
        (C.SUBMITTED, None, 0, {A.CLAIMED: 100, A.HOPED_FOR: -100}),
        (C.ADMITTED, 80, 0, {A.ADMITTED: 80, A.HOPED_FOR: -80}),
        (C.ADMITTED, 0, 0, {}),
        (C.WRITTEN_OFF, None, 0, {}),
        (C.WRITTEN_OFF, 80, 30, {A.ADMITTED: 30, A.HOPED_FOR: -30}),
    ],
)
def test_the_supplier_s_side(
    status: C, admitted: int | None, received: int, expected: dict[Account, int]
) -> None:
    """What is written off leaves open what the receipts take away: 80 − 50 written off = 30 received."""
    facts = ClaimFacts(status, 100, admitted, received, AT, LATER, LATER)
    assert balances(of_claim(facts)) == expected


def test_a_receipt_counts_when_the_claim_is_out_and_a_deduction_is_no_cash() -> None:
    early = of_receipt(ReceiptMethod.DEDUCTION, 30, AT, LATER, is_void=False)
    assert early == [Posting(E.DEDUCTED, 30, LATER)]
    assert balances(early) == {A.SETTLEMENTS: 30, A.ADMITTED: -30, A.HOPED_FOR: 30, A.RECOVERED: -30}
    assert of_receipt(ReceiptMethod.MONEY, 30, AT, None, is_void=True) == []


def test_a_cost() -> None:
    assert balances(of_cost(6, AT, is_void=False)) == {A.COSTS: 6, A.CASH: -6}
    assert of_cost(6, AT, is_void=True) == []


postings = st.lists(st.builds(Posting, st.sampled_from(Event), st.integers(1, 5), st.just(AT)), max_size=6)


@given(postings, postings)
def test_from_any_standing_to_any_other_by_adding_alone(before: list[Posting], after: list[Posting]) -> None:
    held = [Entry(number, one.event, one.minor) for number, one in enumerate(before)]
    found = correction(after, held)
    left = Counter((one.event, one.minor) for one in before)
    left.subtract(Counter((entry.event, entry.minor) for entry in found.counter))
    left.update((one.event, one.minor) for one in found.post)
    assert +left == Counter((one.event, one.minor) for one in after)
    assert not (-left)


@given(postings)
def test_what_stands_already_is_left_alone(rows: list[Posting]) -> None:
    held = [Entry(number, one.event, one.minor) for number, one in enumerate(rows)]
    found = correction(rows, held)
    assert not found.counter
    assert not found.post
