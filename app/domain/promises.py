"""Promises in a message of ours: what is promised, how much and until when. Source: brief.md 3.2.

Nothing is invented: a promise has words of the text, a day only where one is named, an amount likewise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.message_check import AMOUNT, amount_of
from app.domain.money import Money
from app.domain.promised_time import find_times
from app.domain.statuses import Party, PromiseKind
from app.domain.working_time import WorkCalendar

# A full stop between digits belongs to an amount.
_SENTENCE = re.compile(r"[^。！!？?；;\n.]+(?:\.(?=\S)[^。！!？?；;\n.]*)*[。！!？?；;\n.]?")
_CLAUSE = re.compile(r"[^，,、]+(?:,(?=\d)[^，,、]*)*")


@dataclass(frozen=True)
class PromiseWords:
    """Word lists, all lower case; see resources/wordlists/promises.toml."""

    kinds: Mapping[PromiseKind, tuple[str, ...]]
    blocked: tuple[str, ...]
    excepted: tuple[str, ...]
    past: tuple[str, ...]
    condition: tuple[str, ...]
    own: tuple[str, ...]


@dataclass(frozen=True)
class Promise:
    """One promise. `due_at` None: no day is named, or it hangs on something that has not happened."""

    kind: PromiseKind
    text: str
    start: int
    due_at: datetime | None = None
    amount: Money | None = None


def find_promises(
    text: str,
    to: Party,
    now: datetime,
    calendar: WorkCalendar,
    words: PromiseWords,
    *,
    currency: str = "CNY",
) -> tuple[Promise, ...]:
    """Promises in `text`, in their order; only those with a day or an amount."""
    found: list[Promise] = []
    for sentence in _SENTENCE.finditer(text):
        said = sentence.group()
        if not said.endswith(("?", "？")) and (to is Party.BUYER or _has(said, words.own)):
            found += _in_sentence(said, sentence.start(), now, calendar, words, currency)
    return tuple(found)


def _in_sentence(
    said: str, offset: int, now: datetime, calendar: WorkCalendar, words: PromiseWords, currency: str
) -> list[Promise]:
    hangs = _has(said, words.condition)
    found: list[Promise] = []
    waiting: datetime | None = None
    begins: int | None = None
    for clause in _CLAUSE.finditer(said):
        part = clause.group()
        times = [] if hangs else [t.due_at for t in find_times(part, now, calendar)]
        ahead = [moment for moment in times if moment is not None]
        kind = _kind(part, words)
        if _is_blocked(part, words):
            waiting = begins = None
            continue
        if kind is None:
            waiting = max(ahead, default=waiting)
            begins = clause.start() if ahead else begins
            continue
        due = max(ahead, default=None if times else waiting)
        start = begins if begins is not None and due is waiting is not None else clause.start()
        amount = _amount(part, kind, words, currency)
        shown = said[start : clause.end()].strip(" ，,、。.！!；;\n")
        found.append(Promise(kind, shown, offset + start, due, amount))
        waiting = begins = None
    return [p for p in _joined(found) if p.due_at is not None or p.amount is not None]


def _joined(found: Sequence[Promise]) -> Iterator[Promise]:
    """ "3 天内退款，退 12.50 元" is one promise, its day in one clause and its amount in the next."""
    last: Promise | None = None
    for promise in found:
        if last is None:
            last = promise
        elif last.kind is promise.kind and not _clash(last, promise):
            both = f"{last.text}，{promise.text}"
            due, amount = last.due_at or promise.due_at, last.amount or promise.amount
            last = replace(last, text=both, due_at=due, amount=amount)
        else:
            yield last
            last = promise
    if last is not None:
        yield last


def _clash(a: Promise, b: Promise) -> bool:
    days = a.due_at is not None and b.due_at is not None
    return days or (a.amount is not None and b.amount is not None)


def _kind(part: str, words: PromiseWords) -> PromiseKind | None:
    return next((kind for kind, listed in words.kinds.items() if _has(part, listed)), None)


def _is_blocked(part: str, words: PromiseWords) -> bool:
    low = part.lower()
    for phrase in words.excepted:
        low = low.replace(phrase, "")
    return _has(low, words.blocked) or _has(low, words.past)


def _amount(part: str, kind: PromiseKind, words: PromiseWords, currency: str) -> Money | None:
    """The first amount after the word that promises it, else the last before."""
    if kind is not PromiseKind.REFUND:
        return None
    said = min(at for word in words.kinds[kind] if (at := _at(part, word)) >= 0)
    found = [(m.start(), money) for m in AMOUNT.finditer(part) if (money := amount_of(m, currency))]
    after = [money for start, money in found if start >= said]
    return after[0] if after else found[-1][1] if found else None


def _has(text: str, listed: Sequence[str]) -> bool:
    return any(_at(text, word) >= 0 for word in listed)


def _at(text: str, word: str) -> int:
    """Where `word` stands; one in Latin letters begins at the beginning of a word."""
    if not word.isascii():
        return text.lower().find(word)
    match = re.search(rf"\b{re.escape(word)}", text.lower())
    return -1 if match is None else match.start()
