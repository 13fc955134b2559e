"""Every pair of statuses: what is allowed, and how the rest is refused; proof, consent, damages."""

from __future__ import annotations

import itertools

import pytest

from app.domain import compensation, statutory
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import CompensationKind as K
from app.domain.statuses import CompensationStatus as S

ALLOWED = {(S.PLANNED, S.APPROVED), (S.PLANNED, S.VOIDED), (S.APPROVED, S.PAID), (S.APPROVED, S.VOIDED)}
REFUSALS = {S.PAID: "already_paid", S.VOIDED: "already_voided"}


@pytest.mark.parametrize("pair", list(itertools.product(S, S)), ids=lambda p: f"{p[0]}-{p[1]}")
def test_every_pair(pair: tuple[S, S]) -> None:
    current, wanted = pair
    if pair in ALLOWED:
        compensation.check_move(current, wanted)
        assert wanted in compensation.moves_from(current)
        return
    with pytest.raises(DomainError) as caught:
        compensation.check_move(current, wanted)
    assert caught.value.code == REFUSALS.get(current, "illegal_move")


@pytest.mark.parametrize(
    "kind, original, consent, note, refused",
    [
        (K.COUPON, True, False, "", True),
        (K.COUPON, True, True, "", True),
        (K.COUPON, True, True, "  ", True),
        (K.COUPON, True, True, "chat 12:01", False),
        (K.GIFT, True, False, "chat", True),
        (K.REFUND, True, False, "", False),
        (K.REFUND, False, False, "", True),
        (K.REFUND, False, True, "by WeChat, asked for it", False),
        (K.TRANSFER, True, False, "", False),
        (K.RESHIP, True, False, "", False),
    ],
)
def test_consent(kind: K, original: bool, consent: bool, note: str, refused: bool) -> None:
    def ask() -> None:
        compensation.check_consent(kind, is_original_route=original, has_consent=consent, note=note)

    if refused:
        with pytest.raises(DomainError, match="consent_missing"):
            ask()
    else:
        ask()


@pytest.mark.parametrize(
    "kind, has_file, note, tracking_no, refused",
    [
        (K.REFUND, False, "", "", True),
        (K.REFUND, False, " ", "SF1", True),
        (K.REFUND, True, "", "", False),
        (K.REFUND, False, "refund no. 2026031300", "", False),
        (K.RESHIP, False, "", "SF1234567890123", False),
        (K.GIFT, False, "", "", True),
        (K.COUPON, False, "", "SF1", True),
    ],
)
def test_proof(kind: K, has_file: bool, note: str, tracking_no: str, refused: bool) -> None:
    def ask() -> None:
        compensation.check_proof(kind, has_file=has_file, note=note, tracking_no=tracking_no)

    if refused:
        with pytest.raises(DomainError, match="proof_missing"):
            ask()
    else:
        ask()


@pytest.mark.parametrize(
    "ground, minor, ruling, code",
    [
        ("", 50_000, True, "statutory_needs_ground"),
        ("anger", 50_000, True, "statutory_needs_ground"),
        ("fraud", 50_000, False, "statutory_needs_ruling"),
        ("fraud", 49_999, True, "statutory_below_minimum"),
        ("fraud", 50_000, True, ""),
        ("food", 99_999, True, "statutory_below_minimum"),
        ("food", 100_000, True, ""),
        ("ruling", 1, True, ""),
    ],
)
def test_statutory_damages(ground: str, minor: int, ruling: bool, code: str) -> None:
    try:
        statutory.check(ground, Money(minor, "CNY"), has_ruling=ruling)
        found = ""
    except DomainError as error:
        found = error.code
    assert found == code


@pytest.mark.parametrize(
    "ground, price, due",
    [
        ("fraud", 8_900, 50_000),
        ("fraud", 20_000, 60_000),
        ("food", 3_000, 100_000),
        ("food", 12_000, 120_000),
    ],
)
def test_the_law_grants_the_multiple_or_the_minimum(ground: str, price: int, due: int) -> None:
    found = statutory.due(statutory.StatutoryGround(ground), Money(price, "CNY"))
    assert found == Money(due, "CNY")


def test_the_minimum_is_in_yuan_only() -> None:
    assert statutory.minimum(statutory.StatutoryGround.FRAUD, "USD") == Money(0, "USD")
