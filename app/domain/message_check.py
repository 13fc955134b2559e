"""What to look at before a message goes out: void clauses, promises, threats, blame, data, amounts.

Source: domain.md 5, "Linter warnings". Nothing is forbidden here; the owner decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from app.domain.money import Money, decimals
from app.domain.statuses import Party

_GAP = "…"
_MOBILE = re.compile(r"(?<![\dA-Za-z*])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\dA-Za-z])")
_NUMBER = r"(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
AMOUNT = re.compile(
    rf"(?:[¥￥$€]|\b(?:CNY|RMB|USD|EUR)\s?){_NUMBER}|{_NUMBER}\s*(?:元|块|yuan\b|美元|欧元)", re.IGNORECASE
)


@dataclass(frozen=True)
class WordList:
    """Phrases of one kind. `to`: whom they must not go to; None: anybody."""

    code: str
    to: Party | None
    source: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class MessageWarning:
    """One thing to look at: `code` ("message_threat") names the sentence, `start` is where it stands."""

    code: str
    found: str
    start: int
    source: str = ""


@dataclass(frozen=True)
class Person:
    """Whose data must not leave the house in full. Empty text: not known."""

    name: str = ""
    phone: str = ""
    address: str = ""


def check_message(
    text: str,
    to: Party,
    lists: Sequence[WordList],
    *,
    person: Person | None = None,
    approved: Iterable[Money] = (),
    currency: str = "CNY",
    strangers: Sequence[Person] = (),
    known_phones: Iterable[str] = (),
) -> tuple[MessageWarning, ...]:
    """Warnings in the order in which they stand in `text`. `approved`: amounts that may be promised.

    `known_phones`: numbers the reader has anyway, such as a supplier's own on his return address.
    `strangers`: people neither side may read of, such as the other buyer of two that were swapped.
    """
    found = [*_listed(text, to, lists)]
    for stranger in strangers:
        found += _named(text, (stranger.name, stranger.phone, stranger.address))
    if to is not Party.BUYER:
        found += _personal(text, person or Person(), {_digits(phone) for phone in known_phones})
    else:
        found += _amounts(text, list(approved), currency)
    return tuple(sorted(found, key=lambda warning: (warning.start, warning.code)))


def _listed(text: str, to: Party, lists: Sequence[WordList]) -> Iterable[MessageWarning]:
    for words in lists:
        if words.to is not None and words.to is not to:
            continue
        for phrase in words.words:
            match = _pattern(phrase).search(text)
            if match is not None:
                yield MessageWarning(f"message_{words.code}", match.group(), match.start(), words.source)


def _pattern(phrase: str) -> re.Pattern[str]:
    parts = (re.escape(part.strip()) for part in phrase.split(_GAP))
    return re.compile(r".{0,8}?".join(parts), re.IGNORECASE)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _personal(text: str, person: Person, known: set[str]) -> Iterable[MessageWarning]:
    for match in _MOBILE.finditer(text):
        if _digits(match.group()) in known:
            continue
        yield MessageWarning("message_personal_data", match.group(), match.start(), "consumer_law:29")
    yield from _named(text, (person.name, person.address))


def _named(text: str, secrets: Iterable[str]) -> Iterable[MessageWarning]:
    for secret in (word.strip() for word in secrets):
        at = text.find(secret) if len(secret) > 1 and "*" not in secret else -1
        if at >= 0:
            yield MessageWarning("message_personal_data", secret, at, "consumer_law:29")


def _amounts(text: str, approved: list[Money], currency: str) -> Iterable[MessageWarning]:
    """An amount is fine when it was approved, or when it is not above all that was approved."""
    limits: dict[str, int] = {}
    for money in approved:
        limits[money.currency] = limits.get(money.currency, 0) + money.minor
    for match in AMOUNT.finditer(text):
        said, named = _number(match), _named_currency(match, currency)
        if said.scaleb(decimals(named)) > limits.get(named, 0):
            yield MessageWarning("message_amount", match.group().strip(), match.start(), "owner")


_CURRENCIES = (("usd", "USD"), ("$", "USD"), ("美元", "USD"), ("eur", "EUR"), ("€", "EUR"), ("欧元", "EUR"))
_SHARED = {"$": ("USD", "CAD", "AUD", "HKD", "SGD", "NZD", "TWD"), "¥": ("CNY", "JPY"), "￥": ("CNY", "JPY")}


def amount_of(match: re.Match[str], currency: str) -> Money | None:
    """The amount an `AMOUNT` match names, in its own currency; None: nothing, or too many digits.

    A sign that several currencies share is read as `currency` where that is one of them.
    """
    named = _named_currency(match, currency)
    minor = _number(match).scaleb(decimals(named))
    return Money(int(minor), named) if minor > 0 and minor == minor.to_integral_value() else None


def _number(match: re.Match[str]) -> Decimal:
    return Decimal((match.group(1) or match.group(2)).replace(",", ""))


def _named_currency(match: re.Match[str], currency: str) -> str:
    written = match.group().lower()
    if any(sign in written and currency in codes for sign, codes in _SHARED.items()):
        return currency
    return next((code for sign, code in _CURRENCIES if sign in written), "CNY")
