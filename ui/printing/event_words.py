"""One line of the report's timeline in words."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.domain.statuses import Direction
from app.services.reports.incident_report import Event, EventKind
from ui import formats, labels
from ui.printing import paper_format

# Under this name Qt's lupdate still knows it.
translate = QCoreApplication.translate


def event_words(event: Event, limit: int = 140) -> str:
    """What happened, on one line; words of people are cut after `limit` characters."""
    short = replace(event, text=paper_format.one_line(event.text, limit))
    return _WRITERS[event.kind](short)


def _found(event: Event) -> str:
    return translate("Report", "Found")


def _moved(event: Event) -> str:
    words = labels.words(event.progress)
    return translate("Report", "Progress: {state}").format(state=words)


def _message(event: Event) -> str:
    party = labels.words(event.party)
    channel = labels.words(event.channel)
    text = event.text
    if event.direction is Direction.NOTE:
        return translate("Report", "Note: {text}").format(text=text)
    if event.direction is Direction.IN:
        pattern = translate("Report", "{party} said ({channel}): {text}")
    else:
        pattern = translate("Report", "Told {party} ({channel}): {text}")
    return pattern.format(party=party, channel=channel, text=text)


def _promised(event: Event) -> str:
    text = " ".join(filter(None, (event.text, _amount(event))))
    return translate("Report", "Promised: {text}").format(text=text)


def _offered(event: Event) -> str:
    party = labels.words(event.party)
    text = " ".join(filter(None, (event.text, _amount(event))))
    return translate("Report", "Offer by {party}: {text}").format(party=party, text=text)


def _paid(event: Event) -> str:
    kind = labels.words(event.compensation)
    pattern = translate("Report", "Paid to the buyer: {kind} {amount}")
    return pattern.format(kind=kind, amount=_amount(event))


def _taken_back(event: Event) -> str:
    kind = labels.words(event.compensation)
    pattern = translate("Report", "Payment taken back: {kind} {amount}")
    return pattern.format(kind=kind, amount=_amount(event))


def _received(event: Event) -> str:
    item = labels.words(event.claim_item)
    pattern = translate("Report", "Received for a claim: {item} {amount}")
    return pattern.format(item=item, amount=_amount(event))


def _escalated(event: Event) -> str:
    where = labels.words(event.escalation)
    return translate("Report", "Escalated: {where}").format(where=where)


def _amount(event: Event) -> str:
    return "" if event.amount is None else formats.money(event.amount)


_WRITERS = {
    EventKind.FOUND: _found,
    EventKind.MOVED: _moved,
    EventKind.MESSAGE: _message,
    EventKind.PROMISED: _promised,
    EventKind.OFFERED: _offered,
    EventKind.PAID: _paid,
    EventKind.TAKEN_BACK: _taken_back,
    EventKind.RECEIVED: _received,
    EventKind.ESCALATED: _escalated,
}
