"""Statutory damages: the grounds with their multiple and minimum, kept as data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import DomainError
from app.domain.money import Money


class StatutoryGround(StrEnum):
    """On what ground damages above the price are owed."""

    FRAUD = "fraud"
    FOOD = "food"
    RULING = "ruling"
    """A platform's, an authority's or a court's decision that names the sum itself."""


@dataclass(frozen=True)
class GroundRule:
    """`multiple` of the price, at least `minimum_minor` fen; `article` is where it says so."""

    multiple: int
    minimum_minor: int
    article: str


# Source: domain.md 1.1 (text of the laws read).
RULES: dict[StatutoryGround, GroundRule] = {
    StatutoryGround.FRAUD: GroundRule(3, 50_000, "消费者权益保护法 §55"),
    StatutoryGround.FOOD: GroundRule(10, 100_000, "食品安全法 §148"),
    StatutoryGround.RULING: GroundRule(0, 0, ""),
}


def minimum(ground: StatutoryGround, currency: str) -> Money:
    """The least the law grants. The minimum is written in yuan: none for another currency."""
    return Money(RULES[ground].minimum_minor if currency == "CNY" else 0, currency)


def due(ground: StatutoryGround, price: Money) -> Money:
    """What the law grants for goods of this price: the multiple, or the minimum where that is more."""
    by_price = Money(price.minor * RULES[ground].multiple, price.currency)
    least = minimum(ground, price.currency)
    return least if by_price < least else by_price


def check(ground: str, amount: Money, *, has_ruling: bool) -> None:
    """Raises: DomainError statutory_needs_ground, statutory_needs_ruling, statutory_below_minimum."""
    if ground not in set(StatutoryGround):
        raise DomainError("statutory_needs_ground")
    if not has_ruling:
        raise DomainError("statutory_needs_ruling")
    least = minimum(StatutoryGround(ground), amount.currency)
    if amount < least:
        raise DomainError(
            "statutory_below_minimum",
            amount=amount.plain(),
            minimum=least.plain(),
            currency=amount.currency,
            article=RULES[StatutoryGround(ground)].article,
        )
