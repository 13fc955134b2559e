"""A supplier's account over a period: what was open, what came on, what went off, what is open now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

_LAST = date.max


@dataclass(frozen=True)
class ClaimHistory:
    """One claim's amounts (minor units) with the days on which they changed."""

    claim_id: int
    currency: str
    claimed: int
    submitted_on: date | None
    admitted: int | None = None
    admitted_on: date | None = None
    written_off_on: date | None = None
    voided_on: date | None = None
    receipts: tuple[tuple[date, int], ...] = ()

    def balance_on(self, on: date) -> int:
        """What was still to come in at the end of the day."""
        if self.submitted_on is None or self.submitted_on > on or self._is_over(on):
            return 0
        is_admitted = self.admitted_on is not None and self.admitted_on <= on
        owed = self.admitted if is_admitted and self.admitted is not None else self.claimed
        return owed - sum(amount for day, amount in self._booked() if day <= on)

    def _is_over(self, on: date) -> bool:
        return any(day is not None and day <= on for day in (self.written_off_on, self.voided_on))

    def _booked(self) -> Iterable[tuple[date, int]]:
        """A deduction made before the claim was written counts from the day the claim went out."""
        first = self.submitted_on or _LAST
        return ((max(day, first), amount) for day, amount in self.receipts)

    def received_between(self, from_on: date, to_on: date) -> int:
        """What came in over these days, both included."""
        return sum(amount for day, amount in self._booked() if from_on <= day <= to_on)


@dataclass(frozen=True)
class Movement:
    """opening + claimed − reduced − dropped − received = closing, in minor units of one currency.

    `reduced`: admitted less than claimed; `dropped`: written off or void.
    """

    currency: str
    opening: int = 0
    claimed: int = 0
    reduced: int = 0
    dropped: int = 0
    received: int = 0
    closing: int = 0

    def __add__(self, other: Movement) -> Movement:
        return Movement(
            self.currency,
            self.opening + other.opening,
            self.claimed + other.claimed,
            self.reduced + other.reduced,
            self.dropped + other.dropped,
            self.received + other.received,
            self.closing + other.closing,
        )

    @property
    def is_empty(self) -> bool:
        """Nothing was open and nothing happened."""
        return not any((self.opening, self.claimed, self.reduced, self.dropped, self.received, self.closing))


def movement(claim: ClaimHistory, from_on: date, to_on: date) -> Movement:
    """What happened to one claim over these days, both included."""

    def happened(day: date | None) -> bool:
        return day is not None and from_on <= day <= to_on and claim.submitted_on is not None

    opening = claim.balance_on(from_on - timedelta(days=1))
    closing = claim.balance_on(to_on)
    claimed = claim.claimed if happened(claim.submitted_on) else 0
    reduced = claim.claimed - (claim.admitted or 0) if happened(claim.admitted_on) else 0
    received = claim.received_between(from_on, to_on)
    # What is neither there any more nor explained otherwise was written off or void.
    dropped = opening + claimed - reduced - received - closing
    return Movement(claim.currency, opening, claimed, reduced, dropped, received, closing)


def sum_by_currency(movements: Iterable[Movement]) -> list[Movement]:
    """One sum for each currency, by its letters."""
    sums: dict[str, Movement] = {}
    for one in movements:
        sums[one.currency] = sums.get(one.currency, Movement(one.currency)) + one
    return [sums[currency] for currency in sorted(sums)]
