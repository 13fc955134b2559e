"""A buyer's chat read: whose order, what is wrong, what is wanted; each with the words it was read from.

Everything is a proposal: what was not recognised stays empty. Source: domain.md 2.2 and 2.3.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from app.domain.statuses import BuyerWish, MismatchKind

T = TypeVar("T", bound=StrEnum)
_NUMBER = re.compile(r"(?<![0-9A-Za-z*])[A-Za-z]{0,6}\d[0-9A-Za-z-]{8,31}(?![0-9A-Za-z*])")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_DATE = re.compile(r"20\d\d-?\d\d-?\d\d")
_TAIL = re.compile(
    r"(?:尾号|后四位|手机尾号|last (?:four|4)(?: digits)?)\s*(?:是|为|is|:)?\s*(\d{4})(?!\d)", re.I
)
_NAME = re.compile(
    r"(?:收件人|收货人|姓名|我叫|(?:my )?name(?: is)?|recipient)\s*(?:是|为|is)?\s*:?\s*"
    r"([\u4e00-\u9fff·]{2,6}|[A-Z][a-z]+(?: [A-Z][a-z]+){0,2})"
)
_BEFORE = 16


@dataclass(frozen=True)
class Read(Generic[T]):
    """What was recognised, and the words that say so."""

    value: T
    words: str


@dataclass(frozen=True)
class ChatWords:
    """Word lists, all lower case; see resources/wordlists/chats.toml."""

    kinds: Mapping[MismatchKind, tuple[str, ...]]
    damaged: tuple[str, ...]
    wishes: Mapping[BuyerWish, tuple[str, ...]]
    refusing: tuple[str, ...]
    denying: tuple[str, ...]


@dataclass(frozen=True)
class ChatRead:
    """What a chat says. `numbers`: of orders or parcels; `damaged`: the words that tell of damage, or ""."""

    numbers: tuple[str, ...] = ()
    phone_tails: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    kind: Read[MismatchKind] | None = None
    wish: Read[BuyerWish] | None = None
    damaged: str = ""


def read_chat(text: str, words: ChatWords) -> ChatRead:
    """Read a pasted chat; the last wish named holds, two that are joined by "or" mean either."""
    plain = unicodedata.normalize("NFKC", text)
    low = plain.lower()
    found = [m.group() for m in _NUMBER.finditer(plain)]
    mobiles = [n for n in found if _MOBILE.fullmatch(n)]
    numbers = [n for n in found if not _MOBILE.fullmatch(n) and not _DATE.fullmatch(n)]
    tails = [m.group(1) for m in _TAIL.finditer(plain)] + [number[-4:] for number in mobiles]
    return ChatRead(
        tuple(dict.fromkeys(numbers)),
        tuple(dict.fromkeys(tails)),
        tuple(dict.fromkeys(m.group(1) for m in _NAME.finditer(plain))),
        _first(low, words.kinds, words.denying),
        _wish(low, words),
        next((w for w in words.damaged if _places(low, w)), ""),
    )


def _first(low: str, lists: Mapping[T, Sequence[str]], refusing: Sequence[str]) -> Read[T] | None:
    """The kind named first; of two at one place the longer word."""
    found = [
        (at, -len(word), Read(value, word))
        for value, listed in lists.items()
        for word in listed
        for at in _places(low, word)
        if not _is_refused(low, at, refusing)
    ]
    return min(found, key=lambda f: f[:2])[2] if found else None


def _wish(low: str, words: ChatWords) -> Read[BuyerWish] | None:
    found = sorted(
        (at, len(word), value, word)
        for value, listed in words.wishes.items()
        for word in listed
        for at in _places(low, word)
        if not _is_refused(low, at, words.refusing)
    )
    if not found:
        return None
    at, _, value, word = found[-1]
    either = [
        f for f in found[:-1] if re.fullmatch(r"\s*(?:或者?|还是|,?\s*or)\s*(?:a )?", low[f[0] + f[1] : at])
    ]
    if either and either[-1][2] is not value:
        first = either[-1]
        return Read(BuyerWish.ANY, low[first[0] : at + len(word)])
    return Read(value, word)


def _places(low: str, word: str) -> list[int]:
    edge = r"(?<![a-z])" if word.isascii() else ""
    return [m.start() for m in re.finditer(edge + re.escape(word), low)]


def _is_refused(low: str, at: int, refusing: Sequence[str]) -> bool:
    before = low[max(0, at - _BEFORE) : at].rstrip()
    return any(
        before.endswith(word) and (not word.isascii() or not before[: -len(word)][-1:].isalpha())
        for word in refusing
    )
