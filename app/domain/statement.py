"""A supplier's account over a period: what was open, what came on, what went off, what is open now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.journal import Event

_IN = frozenset({Event.RECEIVED, Event.DEDUCTED})
_DROPPED = frozenset({Event.GIVEN_UP, Event.WRITTEN_OFF})


@dataclass(frozen=True)
class Step:
    """One entry of the journal on a claim; of a counter-entry `minor` is below zero."""

    event: Event
    on: date
    minor: int


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


def movement(currency: str, steps: Iterable[Step], from_on: date, to_on: date) -> Movement:
    """What happened to one claim over these days, both included."""
    opening = claimed = reduced = dropped = received = 0
    for step in steps:
        if step.on > to_on:
            continue
        if step.on < from_on:
            opening += _effect(step)
        elif step.event is Event.CLAIMED:
            # Taken back whole, a claim was dropped; it is not unsaid.
            claimed += max(0, step.minor)
            dropped += max(0, -step.minor)
        elif step.event is Event.REDUCED:
            reduced += step.minor
        elif step.event in _DROPPED:
            dropped += step.minor
        elif step.event in _IN:
            received += step.minor
    closing = opening + claimed - reduced - dropped - received
    return Movement(currency, opening, claimed, reduced, dropped, received, closing)


def _effect(step: Step) -> int:
    """What the step adds to what is still to come in; that a claim was admitted adds nothing."""
    if step.event is Event.CLAIMED:
        return step.minor
    return 0 if step.event is Event.ADMITTED else -step.minor


def sum_by_currency(movements: Iterable[Movement]) -> list[Movement]:
    """One sum for each currency, by its letters."""
    sums: dict[str, Movement] = {}
    for one in movements:
        sums[one.currency] = sums.get(one.currency, Movement(one.currency)) + one
    return [sums[currency] for currency in sorted(sums)]
