"""Promises of a message: written with it, and kept by what happens afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.data.models import Commitment, Compensation, Incident, Message
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain.errors import DomainError
from app.domain.money import Money
from app.domain.statuses import CompensationKind, CompensationStatus, Party, PromiseKind
from app.domain.transitions import ENDED
from app.services.incidents import clocks
from app.services.incidents.money import returned_ids

_MONEY = frozenset(
    {
        CompensationKind.REFUND,
        CompensationKind.FREIGHT_REFUND,
        CompensationKind.PRICE_DIFFERENCE,
        CompensationKind.TRANSFER,
        CompensationKind.STATUTORY,
    }
)


@dataclass(frozen=True)
class NewPromise:
    """A promise that the owner left ticked, with the day it is due."""

    text: str
    due_at: datetime
    kind: PromiseKind = PromiseKind.OTHER
    amount: Money | None = None


def write(
    tx: Transaction, incident: Incident, promises: Sequence[NewPromise], message: int | None = None
) -> list[Commitment]:
    """A row and a clock for each. Raises: DomainError message_empty, amount_negative, incident_ended.

    Nothing is promised on a case that is over: reopening it comes first.
    """
    if promises and incident.progress in ENDED:
        raise DomainError("incident_ended", number=incident.number, progress=incident.progress)
    return [_insert(tx, incident, promise, message) for promise in promises]


def _insert(tx: Transaction, incident: Incident, promise: NewPromise, message: int | None) -> Commitment:
    if not promise.text.strip():
        raise DomainError("message_empty", id=incident.id)
    amount = promise.amount
    if amount is not None and amount.minor < 0:
        raise DomainError("amount_negative", amount=amount.minor)
    row = tx.insert(
        Commitment,
        incident=incident,
        message=message,
        kind=promise.kind,
        text=promise.text.strip(),
        amount_minor=None if amount is None else amount.minor,
        currency=incident.order.currency if amount is None else amount.currency,
        due_at=promise.due_at,
    )
    clocks.promise(tx, incident, promise.due_at)
    return row


def keep(tx: Transaction, row: Commitment, *, payment: Compensation | None = None) -> None:
    """The promise was kept: its clock stops; kept before, nothing changes."""
    if row.kept_at is None:
        clocks.promise_kept(tx, row.incident, row.due_at)
        tx.update(row, kept_at=tx.at, kept_by_payment=None if payment is None else payment.id)


def taken_up(tx: Transaction, incident: Incident) -> None:
    """An incident that was over goes on: what was promised and not kept is due as it was."""
    for row in queries.commitments(incident.id):
        if row.kept_at is None:
            clocks.promise(tx, incident, row.due_at)


def answered(tx: Transaction, incident: Incident, message: Message) -> None:
    """A further word to whom one was promised keeps that promise."""
    for row in _open(incident, PromiseKind.ANSWER):
        party = Party.BUYER if row.message is None else row.message.party
        if party is message.party:
            keep(tx, row)


def buyer_settled(tx: Transaction, incident: Incident) -> None:
    """The owner finished the buyer's side: an answer promised to the buyer has been given by then."""
    for row in _open(incident, PromiseKind.ANSWER):
        if row.message is None or row.message.party is Party.BUYER:
            keep(tx, row)


def reshipped(tx: Transaction, incident: Incident) -> None:
    """The right goods are on their way."""
    for row in _open(incident, PromiseKind.RESHIP):
        keep(tx, row)


def paid(tx: Transaction, payment: Compensation) -> None:
    """Money went to the buyer: what was promised is kept once all of it was paid since."""
    if payment.kind not in _MONEY:
        return
    for row in _open(payment.incident, PromiseKind.REFUND):
        if row.amount_minor is None or _left_of(row, payment.id) >= row.amount_minor:
            keep(tx, row, payment=payment)


def taken_back(tx: Transaction, payment: Compensation) -> None:
    """Money that had kept a promise bounced: what the rest does not cover is open again.

    The promise kept last is the first to be open: what was paid goes to the oldest.
    """
    if payment.kind not in _MONEY:
        return
    kept = [c for c in queries.commitments(payment.incident_id) if c.kept_by_payment is not None]
    for row in sorted(kept, key=lambda c: c.kept_at, reverse=True):
        by = row.kept_by_payment or 0
        if _left_of(row, by) < 0 or _paid_since(row, by) == 0:
            tx.update(row, kept_at=None, kept_by_payment=None)
            clocks.promise(tx, payment.incident, row.due_at)


def _left_of(row: Commitment, payment_id: int) -> int:
    """Paid since the promise less what kept others since, in minor units of its currency."""
    since = None if row.message is None else row.message.at
    used: int = sum(
        other.amount_minor or 0
        for other in queries.commitments(row.incident_id)
        if other.kind is PromiseKind.REFUND
        and other.currency == row.currency
        and other.kept_at is not None
        and (since is None or other.kept_at >= since)
    )
    return _paid_since(row, payment_id) - used


def _paid_since(row: Commitment, payment_id: int) -> int:
    """What the buyer got since the promise and still has, in minor units of its currency.

    The payment that keeps it counts whatever its day: it may be noted late.
    """
    since = None if row.message is None else row.message.at
    rows = queries.compensations(row.incident_id)
    gone = returned_ids(rows)
    return sum(
        other.amount_minor
        for other in rows
        if other.status is CompensationStatus.PAID
        and other.reverses_id is None
        and other.id not in gone
        and other.kind in _MONEY
        and other.currency == row.currency
        and (other.id == payment_id or since is None or (other.paid_at and other.paid_at >= since))
    )


def _open(incident: Incident, kind: PromiseKind) -> list[Commitment]:
    return [c for c in queries.commitments(incident.id) if c.kept_at is None and c.kind is kind]
