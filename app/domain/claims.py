"""What is claimed from a supplier or courier: moves, amounts, days.

Source: domain.md 2.1 C, 2.3 (Supplier claim suggestion), 1.4 (clocks).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from app.domain.errors import DomainError, IllegalMove
from app.domain.money import Money
from app.domain.statuses import ClaimStatus as Status
from app.domain.statuses import LiableParty

MOVES: Mapping[Status, frozenset[Status]] = {
    Status.PLANNED: frozenset({Status.SUBMITTED, Status.VOIDED}),
    Status.SUBMITTED: frozenset({Status.ADMITTED, Status.WRITTEN_OFF, Status.VOIDED}),
    # An answer noted in error is taken back as long as nothing came in on it.
    Status.ADMITTED: frozenset({Status.SETTLED, Status.WRITTEN_OFF, Status.SUBMITTED}),
    # Money that was booked and then bounced opens the claim again.
    Status.SETTLED: frozenset({Status.ADMITTED}),
    Status.WRITTEN_OFF: frozenset(),
    Status.VOIDED: frozenset(),
}
"""Every allowed move of a claim."""

OPEN = frozenset({Status.SUBMITTED, Status.ADMITTED})
"""Claims on which something is still to come."""
CLAIMABLE = (LiableParty.SUPPLIER, LiableParty.COURIER)
COURIER_ANSWER_DAYS = 7
"""A courier answers a complaint within seven days. Source: 快递暂行条例 §28."""
COURIER_PAY_DAYS = 15
"""Internal default, as for suppliers. Source: domain.md 1.4 (U)."""


def moves_from(status: Status) -> frozenset[Status]:
    """Where a claim can go from here."""
    return MOVES[status]


def check_move(status: Status, to: Status) -> None:
    """Raises: IllegalMove when the table does not allow it."""
    if to not in MOVES[status]:
        raise IllegalMove("claim_illegal_move", subject="claim", current=status.value, wanted=to.value)


def check_admitted(claimed: Money, admitted: Money) -> None:
    """Raises: DomainError admitted_above_claimed, amount_not_positive for a negative amount."""
    if admitted.minor < 0:
        raise DomainError("amount_not_positive", amount=admitted.plain(), currency=admitted.currency)
    if claimed < admitted:
        raise DomainError(
            "admitted_above_claimed",
            amount=admitted.plain(),
            limit=claimed.plain(),
            currency=claimed.currency,
        )


def check_receipt(admitted: Money, received: Money, amount: Money) -> None:
    """Raises: DomainError received_above_admitted, amount_not_positive."""
    if amount.minor <= 0:
        raise DomainError("amount_not_positive", amount=amount.plain(), currency=amount.currency)
    left = admitted - received
    if left < amount:
        raise DomainError(
            "received_above_admitted",
            amount=amount.plain(),
            limit=left.plain(),
            currency=admitted.currency,
        )


def outstanding(status: Status, claimed: int, admitted: int | None, received: int) -> int:
    """What is still to come in, in minor units; nothing once settled, written off or void."""
    if status not in OPEN:
        return 0
    owed = claimed if admitted is None else admitted
    return max(0, owed - received)


def answer_due_on(submitted_on: date, response_hours: int) -> date:
    """Day by which the other side must answer: whole days, rounded up."""
    return submitted_on + timedelta(days=-(-response_hours // 24))


def payment_due_on(admitted_on: date, claim_days: int) -> date:
    """Day by which what was admitted must be in."""
    return admitted_on + timedelta(days=claim_days)


def quantity_lost(ordered: int, sent: int, *, is_same_goods: bool) -> int:
    """Pieces paid to the supplier that the buyer did not get as ordered.

    Another product or variant: all that were ordered; fewer pieces: the missing ones; more: none.
    """
    return max(0, ordered - sent) if is_same_goods else ordered
