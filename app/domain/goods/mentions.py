"""Finding the attributes that a goods text names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from app.domain.goods.lexicon import Lexicon, WordIndex, is_single_character
from app.domain.goods.patterns import Mention, Patterns, find_marks, find_numbers
from app.domain.goods.text import CJK, fold

_CJK_CHAR = re.compile(f"[{CJK}]")
_CJK_RUN = re.compile(f"[{CJK}]+")
_MIXED_TAIL = re.compile(r"(拼色|配色|相间|双色|双拼|撞色|色)$")
_TAKEN = "\x00"


class AttributeReader:
    """Reads colours, sizes, volumes, models and so on out of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._words = WordIndex(lexicon.families)
        self._patterns = Patterns(lexicon)
        self._shades = {family.id: family.shades for family in lexicon.families if family.shades}
        self.read = lru_cache(maxsize=100_000)(self._read)

    def is_word(self, text: str) -> bool:
        """Whether the whole (folded) text is one attribute word."""
        return text in self._words.forms

    def read_value(self, text: str) -> tuple[Mention, ...]:
        """The attributes in a value of an order's variant, where 10支 says how many a pack holds."""
        found = [m for m in self.read(text) if m.family != "number"]
        free = fold(text)
        for mention in found:
            free = _blank(free, mention)
        found += self._patterns.find_counts(free)
        for mention in found:
            free = _blank(free, mention)
        return tuple(sorted([*found, *find_numbers(free)], key=lambda m: m.start))

    def _read(self, text: str) -> tuple[Mention, ...]:
        """The attributes in `text` in order of place; places count in the folded text."""
        folded = fold(text)
        found, rest = _take([], folded, self._patterns.find_all(folded))
        found, rest = _take(found, rest, self._read_words(rest))
        found, rest = _take(found, rest, find_numbers(folded))
        found, _ = _take(found, rest, find_marks(rest))
        return tuple(sorted((m for m in found if m.family != "advice"), key=lambda m: m.start))

    def _read_words(self, text: str) -> Iterator[Mention]:
        place = 0
        while place < len(text):
            hit = self._words.at(text, place)
            if hit is None:
                place += 1
                continue
            form, meanings = hit
            end = place + len(form)
            if is_single_character(form):
                compound = self._compound(text, place)
                if compound is not None:
                    yield compound
                    place = compound.end
                    continue
                standing = _standing(text, place, end)
            else:
                standing = "alone"
            if standing != "inside":
                yield from (self._shaded(text, place, end, f, v, standing) for f, v in meanings)
            place = end

    def _shaded(self, text: str, start: int, end: int, family: str, value: str, standing: str) -> Mention:
        """A word with the shade in front of it: 浅 and 杏色."""
        for shade, meaning in self._shades.get(family, {}).items():
            if text.endswith(shade, 0, start):
                begin = start - len(shade)
                alone = not begin or not _CJK_CHAR.match(text[begin - 1])
                return Mention(
                    family, f"{meaning} {value}", begin, end, is_weak=standing == "last" and not alone
                )
        return Mention(family, value, start, end, is_weak=standing == "last")

    def _compound(self, text: str, place: int) -> Mention | None:
        """A run of nothing but one-character colours, such as 黑白 or 红黑色: one value of its own."""
        match = _CJK_RUN.match(text, place)
        if match is None or (place and _CJK_CHAR.match(text[place - 1])):
            return None
        characters = _MIXED_TAIL.sub("", match.group())
        hits = [self._words.at(character, 0) for character in characters]
        if len(characters) < 2 or not all(hits):
            return None
        values = [value for hit in hits if hit for family, value in hit[1] if family == "colour"]
        if len(values) != len(characters):
            return None
        return Mention("colour", "+".join(values), place, match.end())


def _take(found: list[Mention], rest: str, mentions: Iterable[Mention]) -> tuple[list[Mention], str]:
    """Add the mentions whose place is still free, and make their places unreadable for what follows."""
    taken = list(found)
    free = rest
    for mention in mentions:
        same_place = taken and taken[-1].start == mention.start and taken[-1].end == mention.end
        if same_place or _TAKEN not in free[mention.start : mention.end]:
            free = _blank(free, mention)
            taken.append(mention)
    return taken, free


def _blank(text: str, mention: Mention) -> str:
    return text[: mention.start] + _TAKEN * (mention.end - mention.start) + text[mention.end :]


def _standing(text: str, start: int, end: int) -> str:
    """Whether a single Chinese character stands alone, ends a longer word, or is inside of one."""
    before = start > 0 and _CJK_CHAR.match(text[start - 1]) is not None
    after = end < len(text) and _CJK_CHAR.match(text[end]) is not None
    if after:
        return "inside"
    return "last" if before else "alone"
