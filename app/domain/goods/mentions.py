"""Finding the attributes that a goods text names."""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.goods.lexicon import Lexicon, WordIndex, is_single_character
from app.domain.goods.patterns import Mention, Patterns
from app.domain.goods.text import CJK, fold

_CJK_CHAR = re.compile(f"[{CJK}]")
_TAKEN = "\x00"


class AttributeReader:
    """Reads colours, sizes, volumes, models and so on out of a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._words = WordIndex(lexicon.families)
        self._patterns = Patterns(lexicon)
        self.read = lru_cache(maxsize=100_000)(self._read)

    def is_word(self, text: str) -> bool:
        """Whether the whole (folded) text is one attribute word."""
        return text in self._words.forms

    def _read(self, text: str) -> tuple[Mention, ...]:
        """The attributes in `text` in order of place; places count in the folded text."""
        folded = fold(text)
        found: list[Mention] = []
        rest = folded
        for mention in self._patterns.find_all(folded):
            if _TAKEN not in rest[mention.start : mention.end]:
                rest = _blank(rest, mention)
                found.append(mention)
        found += self._read_words(rest)
        return tuple(sorted((m for m in found if m.family != "advice"), key=lambda m: m.start))

    def _read_words(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        place = 0
        while place < len(text):
            hit = self._words.at(text, place)
            if hit is None:
                place += 1
                continue
            form, meanings = hit
            end = place + len(form)
            standing = _standing(text, place, end) if is_single_character(form) else "alone"
            if standing != "inside":
                found += (Mention(f, v, place, end, is_weak=standing == "last") for f, v in meanings)
            place = end
        return found


def _blank(text: str, mention: Mention) -> str:
    return text[: mention.start] + _TAKEN * (mention.end - mention.start) + text[mention.end :]


def _standing(text: str, start: int, end: int) -> str:
    """Whether a single Chinese character stands alone, ends a longer word, or is inside of one."""
    before = start > 0 and _CJK_CHAR.match(text[start - 1]) is not None
    after = end < len(text) and _CJK_CHAR.match(text[end]) is not None
    if after:
        return "inside"
    return "last" if before else "alone"
