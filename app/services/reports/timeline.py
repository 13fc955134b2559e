"""What happened on an incident, one line each, oldest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from app.data.models import ClaimReceipt, Commitment, Compensation, Incident, Message, Offer, SupplierClaim
from app.data.queries import reports as queries
from app.domain.money import Money
from app.domain.statuses import Escalation, Progress
from app.services.reports.incident_report import Event, EventKind
from app.services.reports.privacy import Hide


def events(
    incident: Incident,
    compensations: Iterable[Compensation],
    claims: Iterable[SupplierClaim],
    receipts: Iterable[ClaimReceipt],
    hide: Hide,
) -> tuple[Event, ...]:
    """The timeline; texts are masked. Equal moments keep: found, moves, words, money."""
    found = Event(incident.discovered_at, EventKind.FOUND)
    lines = chain(
        [found],
        _moves(incident),
        _escalation(incident),
        _messages(incident, hide),
        _promises(incident, hide),
        _offers(incident, hide),
        _payments(compensations),
        _received(claims, receipts),
    )
    return tuple(sorted(lines, key=lambda event: event.at))


def _moves(incident: Incident) -> Iterator[Event]:
    for row in queries.moves(incident):
        yield Event(row.at, EventKind.MOVED, progress=Progress(row.after["progress"]))


def _escalation(incident: Incident) -> Iterator[Event]:
    if incident.escalation != Escalation.NONE and incident.escalated_at is not None:
        yield Event(incident.escalated_at, EventKind.ESCALATED, escalation=incident.escalation)


def _messages(incident: Incident, hide: Hide) -> Iterator[Event]:
    for row in queries.rows_of(Message, incident):
        yield Event(
            row.at,
            EventKind.MESSAGE,
            text=hide(row.body),
            party=row.party,
            direction=row.direction,
            channel=row.channel,
        )


def _promises(incident: Incident, hide: Hide) -> Iterator[Event]:
    said = {row.id: row.at for row in queries.rows_of(Message, incident)}
    for row in queries.rows_of(Commitment, incident):
        amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
        at = said.get(row.message_id, incident.discovered_at)
        yield Event(at, EventKind.PROMISED, text=hide(row.text), amount=amount)


def _offers(incident: Incident, hide: Hide) -> Iterator[Event]:
    for row in queries.rows_of(Offer, incident):
        amount = None if row.amount_minor is None else Money(row.amount_minor, row.currency)
        yield Event(row.made_at, EventKind.OFFERED, text=hide(row.text), party=row.party, amount=amount)


def _payments(compensations: Iterable[Compensation]) -> Iterator[Event]:
    for row in compensations:
        if row.paid_at is not None:
            kind = EventKind.PAID if row.reverses_id is None else EventKind.TAKEN_BACK
            amount = Money(row.amount_minor, row.currency)
            yield Event(row.paid_at, kind, compensation=row.kind, amount=amount)


def _received(claims: Iterable[SupplierClaim], receipts: Iterable[ClaimReceipt]) -> Iterator[Event]:
    items = {claim.id: claim.item for claim in claims}
    for row in receipts:
        amount = Money(row.amount_minor, row.currency)
        yield Event(row.received_at, EventKind.RECEIVED, claim_item=items[row.claim_id], amount=amount)
