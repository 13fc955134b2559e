"""Headings that stand several times, numbered or word for word: 商品1 数量1 商品2 数量2."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.data.sheets.cells import plain
from app.data.sheets.heading_words import meanings
from app.data.sheets.headings import normal

_NUMERALS = {c: i for i, c in enumerate("一二三四五六七八九十", start=1)}
_ORDINAL = re.compile(
    r"第?(?:(?<!\d)[1-9]\d?(?!\d)|[一二三四五六七八九十])[款组项号、.)]?|(?<=[^\x00-\x7f])[A-J]$"
)
_AROUND = re.compile(r"[\s_\-#/.()\[\]【】第]+")


@dataclass(frozen=True)
class Family:
    """Columns of one meaning; `places`: which of them is the first, the second …"""

    heading: str
    """What they are called without their numbers."""
    field: str
    """What that means; "" where the words do not tell."""
    places: tuple[int, ...]
    is_numbered: bool


def field_of(heading: str) -> str:
    """The likeliest meaning of a heading's words; "" for none."""
    return next((meaning.field for meaning in meanings(heading)), "")


def families(printed: Sequence[str]) -> list[Family]:
    """The headings that stand there more than once."""
    headings = [unicodedata.normalize("NFKC", plain(p)).strip() for p in printed]
    numbered = _numbered(headings)
    used = {at for _, places in numbered for at in places}
    same = _same(headings, used)
    stems = [stem for stem, _ in numbered]
    shared = _shared_start(stems)
    found = [_family(stem, shared, places, is_numbered=True) for stem, places in numbered]
    return [*found, *(_family(stem, "", places, is_numbered=False) for stem, places in same)]


def _family(stem: str, shared: str, places: tuple[int, ...], *, is_numbered: bool) -> Family:
    """What follows the words that all of a group share tells more: 包裹1内容 is 内容."""
    rest = stem.removeprefix(shared)
    heading = stem if field_of(stem) or not field_of(rest) else rest
    return Family(heading, field_of(heading), places, is_numbered)


def _numbered(headings: Sequence[str]) -> list[tuple[str, tuple[int, ...]]]:
    """Stems with the columns numbered 1, 2 … in this order; the first one may be without its number."""
    found: dict[str, dict[int, int]] = defaultdict(dict)
    for at, heading in enumerate(headings):
        for stem, number in _readings(heading):
            found[stem].setdefault(number, at)
    for at, heading in enumerate(headings):
        stem = _bare(heading)
        if stem in found and 2 in found[stem]:
            found[stem].setdefault(1, at)
    ranked = sorted(found.items(), key=lambda pair: -len(pair[1]))
    used: set[int] = set()
    kept = []
    for stem, by_number in ranked:
        count = len(by_number)
        places = tuple(by_number[n] for n in range(1, count + 1) if n in by_number)
        if count > 1 and len(places) == count and used.isdisjoint(places):
            used.update(places)
            kept.append((stem, places))
    return sorted(kept, key=lambda pair: pair[1][0])


def _readings(heading: str) -> Iterator[tuple[str, int]]:
    """Each number in a heading, with the words around it."""
    for found in _ORDINAL.finditer(heading):
        rest = _bare(heading[: found.start()] + " " + heading[found.end() :])
        if rest:
            yield rest, _value(found.group())


def _bare(heading: str) -> str:
    return " ".join(_AROUND.sub(" ", heading).split())


def _value(text: str) -> int:
    digits = re.search(r"\d+", text)
    if digits:
        return int(digits.group())
    numeral = next((c for c in text if c in _NUMERALS), "")
    return _NUMERALS[numeral] if numeral else ord(text[-1]) - ord("A") + 1


def _same(headings: Sequence[str], used: set[int]) -> list[tuple[str, tuple[int, ...]]]:
    places: dict[str, list[int]] = defaultdict(list)
    for at, heading in enumerate(headings):
        if at not in used and normal(heading):
            places[normal(heading)].append(at)
    return [(headings[p[0]], tuple(p)) for p in places.values() if len(p) > 1]


def _shared_start(stems: Sequence[str]) -> str:
    if len(stems) < 2:
        return ""
    first, last = min(stems), max(stems)
    length = next((i for i, c in enumerate(first) if i >= len(last) or c != last[i]), len(first))
    return first[:length]
