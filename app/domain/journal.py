"""Double entry under both ledgers: the accounts, and what each event debits and credits.

What a row of either ledger has in the journal follows from the row as it stands; nothing of the journal is
ever changed, what no longer holds is countered. Source: domain.md 2.1 C.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.domain.statuses import ClaimStatus, CompensationKind, CompensationStatus, ReceiptMethod


class Account(StrEnum):
    """Where an amount stands; debits less credits is its balance."""

    PROMISED = "promised"
    """Approved and not paid: what still has to be given to buyers."""
    OWED_TO_BUYERS = "owed_to_buyers"
    """The same seen from the other side: what buyers wait for."""
    GIVEN = "given"
    """What buyers got: the first part of the loss."""
    COUPONS = "coupons"
    """Coupons that were issued and not used yet."""
    COSTS = "costs"
    """Freight, fees and penalties: the second part of the loss."""
    CASH = "cash"
    SETTLEMENTS = "settlements"
    """Kept back from what the shop owes suppliers for goods."""
    CLAIMED = "claimed"
    """Claims that wait for an answer."""
    ADMITTED = "admitted"
    """Claims the other side admitted and has not paid."""
    HOPED_FOR = "hoped_for"
    """All that is claimed and not in: it lessens no loss yet."""
    RECOVERED = "recovered"
    """What came back: it lessens the loss."""


class Event(StrEnum):
    """What happened to a row of a ledger."""

    APPROVED = "approved"
    PAID = "paid"
    COUPON_ISSUED = "coupon_issued"
    COUPON_USED = "coupon_used"
    TAKEN_BACK = "taken_back"
    COUPON_TAKEN_BACK = "coupon_taken_back"
    SPENT = "spent"
    CLAIMED = "claimed"
    ADMITTED = "admitted"
    REDUCED = "reduced"
    """Admitted less than was claimed."""
    RECEIVED = "received"
    DEDUCTED = "deducted"
    GIVEN_UP = "given_up"
    """Written off before anything was admitted."""
    WRITTEN_OFF = "written_off"


_A = Account
LINES: Mapping[Event, tuple[tuple[Account, Account], ...]] = {
    Event.APPROVED: ((_A.PROMISED, _A.OWED_TO_BUYERS),),
    Event.PAID: ((_A.OWED_TO_BUYERS, _A.PROMISED), (_A.GIVEN, _A.CASH)),
    Event.COUPON_ISSUED: ((_A.OWED_TO_BUYERS, _A.PROMISED), (_A.GIVEN, _A.COUPONS)),
    Event.COUPON_USED: ((_A.COUPONS, _A.CASH),),
    Event.TAKEN_BACK: ((_A.CASH, _A.GIVEN),),
    Event.COUPON_TAKEN_BACK: ((_A.COUPONS, _A.GIVEN),),
    Event.SPENT: ((_A.COSTS, _A.CASH),),
    Event.CLAIMED: ((_A.CLAIMED, _A.HOPED_FOR),),
    Event.ADMITTED: ((_A.ADMITTED, _A.CLAIMED),),
    Event.REDUCED: ((_A.HOPED_FOR, _A.CLAIMED),),
    Event.RECEIVED: ((_A.CASH, _A.ADMITTED), (_A.HOPED_FOR, _A.RECOVERED)),
    Event.DEDUCTED: ((_A.SETTLEMENTS, _A.ADMITTED), (_A.HOPED_FOR, _A.RECOVERED)),
    Event.GIVEN_UP: ((_A.HOPED_FOR, _A.CLAIMED),),
    Event.WRITTEN_OFF: ((_A.HOPED_FOR, _A.ADMITTED),),
}
"""Event → (account debited, account credited), each with the whole amount of the event."""


@dataclass(frozen=True)
class Posting:
    """An event with its amount (minor units, above zero), on the moment from which it counts."""

    event: Event
    minor: int
    at: datetime


def lines_of(event: Event, minor: int, *, is_counter: bool = False) -> list[tuple[Account, int, int]]:
    """(account, debit, credit) of an event; of its counter-entry the other way round."""
    found = []
    for debited, credited in LINES[event]:
        first, second = (credited, debited) if is_counter else (debited, credited)
        found += [(first, minor, 0), (second, 0, minor)]
    return found


@dataclass(frozen=True)
class CompensationFacts:
    """A row of the buyer's side as far as it is posted."""

    kind: CompensationKind
    status: CompensationStatus
    minor: int
    is_counter: bool
    approved_at: datetime | None
    paid_at: datetime | None
    used_at: datetime | None


def of_compensation(row: CompensationFacts) -> list[Posting]:
    """What the row has in the journal; nothing while it is only planned, nor once it is void."""
    is_coupon = row.kind is CompensationKind.COUPON
    if row.status is CompensationStatus.APPROVED:
        return _posted((Event.APPROVED, row.minor, row.approved_at))
    if row.status is not CompensationStatus.PAID:
        return []
    if row.is_counter:
        event = Event.COUPON_TAKEN_BACK if is_coupon else Event.TAKEN_BACK
        return _posted((event, row.minor, row.paid_at))
    return _posted(
        (Event.APPROVED, row.minor, row.approved_at or row.paid_at),
        (Event.COUPON_ISSUED if is_coupon else Event.PAID, row.minor, row.paid_at),
        (Event.COUPON_USED, row.minor if is_coupon else 0, row.used_at),
    )


@dataclass(frozen=True)
class ClaimFacts:
    """A row of the supplier's side; `received`: what is in and was not taken back."""

    status: ClaimStatus
    minor: int
    admitted: int | None
    received: int
    submitted_at: datetime | None
    admitted_at: datetime | None
    written_off_at: datetime | None


def of_claim(row: ClaimFacts) -> list[Posting]:
    """What the claim has in the journal besides its receipts; nothing before it went out or once void."""
    if row.submitted_at is None or row.status in (ClaimStatus.PLANNED, ClaimStatus.VOIDED):
        return []
    is_off = row.status is ClaimStatus.WRITTEN_OFF
    if row.admitted is None:
        return _posted(
            (Event.CLAIMED, row.minor, row.submitted_at),
            (Event.GIVEN_UP, row.minor if is_off else 0, row.written_off_at),
        )
    return _posted(
        (Event.CLAIMED, row.minor, row.submitted_at),
        (Event.ADMITTED, row.admitted, row.admitted_at),
        (Event.REDUCED, row.minor - row.admitted, row.admitted_at),
        (Event.WRITTEN_OFF, row.admitted - row.received if is_off else 0, row.written_off_at),
    )


def of_receipt(
    method: ReceiptMethod,
    minor: int,
    received_at: datetime,
    submitted_at: datetime | None,
    *,
    is_void: bool,
) -> list[Posting]:
    """What came in; a deduction made before the claim was written counts from when the claim went out."""
    if is_void:
        return []
    event = Event.DEDUCTED if method is ReceiptMethod.DEDUCTION else Event.RECEIVED
    return _posted((event, minor, max(received_at, submitted_at or received_at)))


def of_cost(minor: int, spent_at: datetime, *, is_void: bool) -> list[Posting]:
    """What the shop paid out besides."""
    return [] if is_void else _posted((Event.SPENT, minor, spent_at))


def _posted(*events: tuple[Event, int, datetime | None]) -> list[Posting]:
    """Events that moved something: one without an amount, or that has not happened, has no entry."""
    return [Posting(event, minor, at) for event, minor, at in events if minor > 0 and at is not None]


@dataclass(frozen=True)
class Entry:
    """An entry of the journal that holds: neither a counter-entry nor countered."""

    id: int
    event: Event
    minor: int


@dataclass(frozen=True)
class Correction:
    """What brings the journal to where a row stands: entries to counter, and events to post."""

    counter: tuple[Entry, ...]
    post: tuple[Posting, ...]


def correction(wanted: Iterable[Posting], held: Iterable[Entry]) -> Correction:
    """What the journal lacks of `wanted`, and what of `held` no longer holds."""
    missing = list(wanted)
    over = []
    for entry in held:
        same = next((p for p in missing if (p.event, p.minor) == (entry.event, entry.minor)), None)
        if same is None:
            over.append(entry)
        else:
            missing.remove(same)
    return Correction(tuple(over), tuple(missing))
