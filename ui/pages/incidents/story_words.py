"""One line of the incident's timeline in words, with its icon."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.domain.statuses import (
    ClaimItem,
    ClaimStatus,
    CompensationKind,
    CompensationStatus,
    Direction,
    EvidenceKind,
    OfferAnswer,
    Party,
    Progress,
    Remedy,
)
from app.services.incidents.results import TimelineEntry as Entry
from ui import formats, labels
from ui.widgets.timeline import TimelineEntry

translate = QCoreApplication.translate
TALK = frozenset({"message", "note", "offer", "plan", "commitment"})


def story_line(entry: Entry, currency: str) -> TimelineEntry:
    """What the timeline shows for one entry."""
    words, icon, tone = _WRITERS[entry.kind](entry, currency)
    return TimelineEntry(at=entry.at, words=words, icon=icon, tone=tone)


Line = tuple[str, str, str]


def _opened(entry: Entry, currency: str) -> Line:
    return translate("Story", "Incident opened"), "flag-outline", "muted"


def _move(entry: Entry, currency: str) -> Line:
    source, target = labels.words(Progress(entry.source_code)), labels.words(Progress(entry.code))
    words = translate("Story", "{source} → {target}").format(source=source, target=target)
    return words, "arrow-right", "accent"


def _message(entry: Entry, currency: str) -> Line:
    party, channel = labels.words(entry.party), labels.words(entry.channel)
    if entry.direction is Direction.IN:
        pattern, icon = translate("Story", "{channel} ← {party}: {text}"), "message-reply-text-outline"
    else:
        pattern, icon = translate("Story", "{channel} → {party}: {text}"), "message-arrow-right-outline"
    return pattern.format(channel=channel, party=party, text=entry.text.strip()), icon, "muted"


def _note(entry: Entry, currency: str) -> Line:
    return entry.text.strip(), "note-text-outline", "muted"


def _offer(entry: Entry, currency: str) -> Line:
    freight = labels.words(entry.freight_payer)
    text = " · ".join(filter(None, (entry.text, freight, _amount(entry, currency))))
    pattern = translate("Story", "{party} offers: {text} ({answer})")
    answer = labels.words(OfferAnswer(entry.code))
    words = pattern.format(party=side_words(entry.party), text=text, answer=answer)
    return words, "handshake-outline", "muted"


def side_words(party: Party | None) -> str:
    """Who made an offer; our own is not a note."""
    return translate("Story", "We") if party is Party.SELF else labels.words(party)


def _plan(entry: Entry, currency: str) -> Line:
    parts = (
        labels.words(Remedy(entry.code)),
        labels.words(entry.freight_payer),
        labels.words(entry.goods_holder),
        _amount(entry, currency),
        entry.text.strip(),
    )
    agreed = " · ".join(filter(None, parts))
    return translate("Story", "Agreed: {plan}").format(plan=agreed), "handshake-outline", "ok"


def _commitment(entry: Entry, currency: str) -> Line:
    text = " ".join(filter(None, (entry.text, _amount(entry, currency))))
    return translate("Story", "Promise kept: {text}").format(text=text), "check", "ok"


def _evidence(entry: Entry, currency: str) -> Line:
    words = translate("Story", "Evidence: {kind}, {text}")
    return (
        words.format(kind=labels.words(EvidenceKind(entry.code)), text=entry.text),
        "paperclip",
        "muted",
    )


def _compensation(entry: Entry, currency: str) -> Line:
    pattern = translate("Story", "Buyer: {kind} {amount} {status}")
    words = pattern.format(
        kind=labels.words(CompensationKind(entry.code)),
        amount=_amount(entry, currency),
        status=labels.words(CompensationStatus(entry.source_code)),
    )
    return _with_reason(words, entry.text), "account-cash-outline", "muted"


def _claim(entry: Entry, currency: str) -> Line:
    pattern = translate("Story", "Claim: {item} {amount} {status}")
    words = pattern.format(
        item=labels.words(ClaimItem(entry.code)),
        amount=_amount(entry, currency),
        status=labels.words(ClaimStatus(entry.source_code)),
    )
    return _with_reason(words, entry.text), "cash-refund", "muted"


def _with_reason(words: str, text: str) -> str:
    return f"{words} · {text}" if text else words


def _amount(entry: Entry, currency: str) -> str:
    if entry.amount_minor is None:
        return ""
    return formats.money(Money(entry.amount_minor, entry.currency or currency))


_WRITERS = {
    "opened": _opened,
    "move": _move,
    "message": _message,
    "note": _note,
    "offer": _offer,
    "plan": _plan,
    "commitment": _commitment,
    "evidence": _evidence,
    "compensation": _compensation,
    "claim": _claim,
}
