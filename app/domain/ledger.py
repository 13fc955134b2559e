"""Both sides of the money in one sum: what a mistake cost in the end."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.money import MixedCurrency, Money


class GroupBy(StrEnum):
    """By what the ledger is summed."""

    INCIDENT = "incident"
    SUPPLIER = "supplier"
    STORE = "store"
    MONTH = "month"


@dataclass(frozen=True)
class NetLoss:
    """What went to buyers, what else it cost, what came back; minor units of one currency.

    Source: domain.md 2.1 C.
    """

    currency: str
    paid: int = 0
    costs: int = 0
    received: int = 0

    @property
    def net(self) -> Money:
        """Paid to buyers + freight, fees and penalties − received; below zero is a gain."""
        return Money(self.paid + self.costs - self.received, self.currency)

    def __add__(self, other: NetLoss) -> NetLoss:
        if self.currency != other.currency:
            raise MixedCurrency(first=self.currency, second=other.currency)
        return NetLoss(
            self.currency,
            self.paid + other.paid,
            self.costs + other.costs,
            self.received + other.received,
        )


@dataclass(frozen=True)
class LedgerRow:
    """One sum of the ledger: `key` is an id, or "2026-03" for a month; None where there is none."""

    key: int | str | None
    loss: NetLoss
