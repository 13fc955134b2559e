"""Messages with buyer, supplier, courier and platform: logged once, with what they set in motion."""

from __future__ import annotations

from collections.abc import Sequence

from app.data.models import Incident, Message
from app.data.unit_of_work import Transaction
from app.domain.deadlines import Event
from app.domain.errors import DomainError
from app.domain.statuses import Channel, Direction, Party
from app.services.incidents import promising
from app.services.incidents.clocks import happened
from app.services.incidents.context import Context
from app.services.incidents.effects import note
from app.services.incidents.promising import NewPromise

__all__ = ["answered", "log", "log_in", "note"]


def log(
    context: Context,
    tx: Transaction,
    incident: Incident,
    party: Party,
    channel: Channel,
    text: str,
    template_key: str = "",
    promises: Sequence[NewPromise] = (),
) -> Message:
    """Something we said, with what it promises; it keeps a promise to answer.

    The first word to supplier or buyer stops the clock that waited for it; so does any to the platform.
    """
    row = _insert(tx, incident, party, Direction.OUT, channel, text, template_key)
    promising.answered(tx, incident, row)
    promising.write(tx, incident, promises, row.id)
    if party is Party.SUPPLIER and incident.supplier_told_at is None:
        # What he said before he was asked is no answer to it.
        tx.update(incident, supplier_told_at=tx.at, supplier_answered_at=None)
        happened(context, tx, incident, Event.SUPPLIER_TOLD)
    if party is Party.BUYER and incident.buyer_told_at is None:
        tx.update(incident, buyer_told_at=tx.at)
        happened(context, tx, incident, Event.BUYER_TOLD)
    if party is Party.PLATFORM:
        happened(context, tx, incident, Event.PLATFORM_ANSWERED)
    return row


def log_in(
    context: Context,
    tx: Transaction,
    incident: Incident,
    party: Party,
    channel: Channel,
    text: str,
) -> Message:
    """Something said to us. The supplier's first word answers our request, the courier's our complaint."""
    row = _insert(tx, incident, party, Direction.IN, channel, text, "")
    if party is Party.SUPPLIER:
        answered(context, tx, incident)
    if party is Party.COURIER:
        happened(context, tx, incident, Event.COURIER_ANSWERED)
    return row


def answered(context: Context, tx: Transaction, incident: Incident) -> None:
    """The supplier let us hear something; the first time stops the clock that waited for it."""
    if incident.supplier_answered_at is None:
        tx.update(incident, supplier_answered_at=tx.at)
        happened(context, tx, incident, Event.SUPPLIER_ANSWERED)


def _insert(
    tx: Transaction,
    incident: Incident,
    party: Party,
    direction: Direction,
    channel: Channel,
    text: str,
    template_key: str,
) -> Message:
    if not text.strip():
        raise DomainError("message_empty", number=incident.number)
    tx.update(incident, updated_at=tx.at)
    return tx.insert(
        Message,
        incident=incident,
        party=party,
        direction=direction,
        channel=channel,
        template_key=template_key,
        body=text.strip(),
        at=tx.at,
        actor=tx.actor,
    )
