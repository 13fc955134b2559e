"""Claims: moves over every pair, amounts, days, and what is suggested."""

from __future__ import annotations

import itertools
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain import claims
from app.domain.claim_suggestion import Given, Loss, difference_left, goods_loss, suggest
from app.domain.errors import DomainError, IllegalMove
from app.domain.money import Money
from app.domain.statuses import ClaimItem as I
from app.domain.statuses import ClaimStatus as S
from app.domain.statuses import LiableParty as P

ALLOWED = {
    (S.PLANNED, S.SUBMITTED), (S.PLANNED, S.VOIDED),
    (S.SUBMITTED, S.ADMITTED), (S.SUBMITTED, S.WRITTEN_OFF), (S.SUBMITTED, S.VOIDED),
    (S.ADMITTED, S.SETTLED), (S.ADMITTED, S.WRITTEN_OFF), (S.ADMITTED, S.SUBMITTED),
    (S.SETTLED, S.ADMITTED),
}  # fmt: skip


@pytest.mark.parametrize("pair", list(itertools.product(S, S)), ids=lambda p: f"{p[0]}-{p[1]}")
def test_every_pair(pair: tuple[S, S]) -> None:
    if pair in ALLOWED:
        claims.check_move(*pair)
    else:
        with pytest.raises(IllegalMove):
            claims.check_move(*pair)


def money(minor: int) -> Money:
    return Money(minor, "CNY")


def test_less_may_be_admitted_but_not_more() -> None:
    claims.check_admitted(money(100), money(0))
    claims.check_admitted(money(100), money(100))
    with pytest.raises(DomainError, match="admitted_above_claimed"):
        claims.check_admitted(money(100), money(101))
    with pytest.raises(DomainError, match="amount_not_positive"):
        claims.check_admitted(money(100), money(-1))


@pytest.mark.parametrize(
    "received, amount, code",
    [(0, 100, ""), (40, 60, ""), (40, 61, "received_above_admitted"), (0, 0, "amount_not_positive")],
)
def test_receipts_never_exceed_what_was_admitted(received: int, amount: int, code: str) -> None:
    try:
        claims.check_receipt(money(100), money(received), money(amount))
        found = ""
    except DomainError as error:
        found = error.code
    assert found == code


@pytest.mark.parametrize(
    "status, admitted, received, left",
    [
        (S.PLANNED, None, 0, 0),
        (S.SUBMITTED, None, 0, 100),
        (S.ADMITTED, 60, 20, 40),
        (S.SETTLED, 60, 60, 0),
        (S.WRITTEN_OFF, 60, 20, 0),
        (S.VOIDED, None, 0, 0),
    ],
)
def test_what_is_still_to_come(status: S, admitted: int | None, received: int, left: int) -> None:
    assert claims.outstanding(status, 100, admitted, received) == left


def test_days_to_answer_are_rounded_up() -> None:
    assert claims.answer_due_on(date(2026, 2, 27), 24) == date(2026, 2, 28)
    assert claims.answer_due_on(date(2026, 2, 27), 25) == date(2026, 3, 1)
    assert claims.payment_due_on(date(2026, 2, 27), 15) == date(2026, 3, 14)


def test_a_loss_is_claimed_by_share_and_goodwill_stands_apart() -> None:
    losses = [Loss(I.GOODS, 3_001), Loss(I.GOODWILL, 500)]
    found = suggest(losses, {P.SUPPLIER: 70, P.COURIER: 20, P.SHOP: 10}, {}, "CNY")
    assert [(s.item, s.party, s.amount, s.is_negotiable) for s in found] == [
        (I.GOODS, P.SUPPLIER, money(2_101), False),
        (I.GOODS, P.COURIER, money(600), False),
        (I.GOODWILL, P.SUPPLIER, money(350), True),
        (I.GOODWILL, P.COURIER, money(100), True),
    ]


def test_what_is_claimed_already_is_not_suggested_again() -> None:
    claimed = {(I.GOODS, P.SUPPLIER): 3_000, (I.RESHIP, P.SUPPLIER): 100}
    losses = [Loss(I.GOODS, 3_000), Loss(I.RESHIP, 250), Loss(I.FREIGHT_BACK, None)]
    found = suggest(losses, {P.SUPPLIER: 100}, claimed, "CNY")
    assert [(s.item, s.amount) for s in found] == [(I.RESHIP, money(150)), (I.FREIGHT_BACK, None)]


@pytest.mark.parametrize("party", [P.SHOP, P.BUYER, P.UNDECIDED])
def test_nothing_is_claimed_from_those_who_cannot_owe_it(party: P) -> None:
    assert suggest([Loss(I.GOODS, 100)], {party: 100}, {}, "CNY") == []


@given(st.integers(0, 10**9), st.integers(0, 100))
def test_the_parts_of_a_loss_never_sum_to_more(loss: int, supplier: int) -> None:
    shares = {P.SUPPLIER: supplier, P.COURIER: 100 - supplier}
    found = suggest([Loss(I.PENALTY, loss)], shares, {}, "CNY")
    assert sum(s.amount.minor for s in found if s.amount) == loss


@pytest.mark.parametrize(
    "ordered, sent, same, lost",
    [(1, 1, False, 1), (3, 3, False, 3), (3, 2, True, 1), (3, 0, True, 3), (1, 2, True, 0)],
)
def test_pieces_lost(ordered: int, sent: int, same: bool, lost: int) -> None:
    assert claims.quantity_lost(ordered, sent, is_same_goods=same) == lost


def test_what_was_claimed_as_goods_is_taken_off_the_reship() -> None:
    """The claim went out before the goods were sent again: the two are for the same pieces."""
    claimed = {(I.GOODS, P.SUPPLIER): 3_000}
    (found,) = suggest([Loss(I.RESHIP, 3_500)], {P.SUPPLIER: 100}, claimed, "CNY")
    assert (found.amount, found.ground) == (money(500), "less_claimed")
    assert suggest([Loss(I.RESHIP, 3_000)], {P.SUPPLIER: 100}, claimed, "CNY") == []
    unknown = [Loss(I.GOODS, None), Loss(I.RESHIP, 3_500)]
    assert [s.amount for s in suggest(unknown, {P.SUPPLIER: 100}, claimed, "CNY")] == [money(3_500)]


@pytest.mark.parametrize(
    "missing, wrong, given, lost",
    [
        (0, 3_000, Given(), 3_000),
        (0, 3_000, Given(refunded=5_400), 3_000),
        (0, 3_000, Given(refunded=2_000), 2_000),
        (0, 3_000, Given(difference=500), 0),
        (0, 3_000, Given(is_kept=True), 0),
        (1_500, 0, Given(difference=2_700), 1_500),
        (1_500, 0, Given(difference=1_000), 1_000),
        (0, 3_000, None, 3_000),
    ],
)
def test_the_price_of_goods_is_lost_as_far_as_the_buyer_gets_it_back(
    missing: int, wrong: int, given: Given | None, lost: int
) -> None:
    assert goods_loss(missing, wrong, given) == lost


_minor = st.integers(0, 10**6)


@given(_minor, _minor, _minor, _minor, st.booleans())
def test_goods_and_difference_together_never_exceed_what_the_buyer_gets(
    missing: int, wrong: int, refunded: int, difference: int, is_kept: bool
) -> None:
    given = Given(refunded, difference, is_kept)
    goods = goods_loss(missing, wrong, given)
    if refunded + difference:
        assert goods + difference_left(given, goods) <= refunded + difference


@given(
    st.lists(st.integers(0, 10**6), min_size=7, max_size=7),
    st.lists(st.integers(0, 10**6), min_size=7, max_size=7),
)
def test_claims_and_suggestions_together_never_exceed_the_loss(lost: list[int], asked: list[int]) -> None:
    losses = [Loss(item, minor) for item, minor in zip(I, lost, strict=True)]
    claimed = {(item, P.SUPPLIER): minor for item, minor in zip(I, asked, strict=True)}
    found = suggest(losses, {P.SUPPLIER: 100}, claimed, "CNY")
    for pool in ((I.GOODS, I.RESHIP), (I.PENALTY,), (I.GOODWILL,)):
        left = sum(loss.amount or 0 for loss in losses if loss.item in pool)
        left -= sum(claimed[item, P.SUPPLIER] for item in pool)
        assert sum(s.amount.minor for s in found if s.amount and s.item in pool) <= max(0, left)
