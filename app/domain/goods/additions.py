"""Values that are sets (锅, 锅+盖, 锅+盖+铲), told by what they add to the plainest: 带盖, 加盖和铲."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence

from app.domain.goods.negation import denials
from app.domain.goods.specs import SpecValue, core_of
from app.domain.goods.text import CJK, squash
from app.domain.goods.value_words import tokens_of

_JOIN = re.compile(rf"[+&]|(?<=[{CJK}a-z0-9])(?:加上|加|和|与|及|带|送)(?=[{CJK}a-z0-9])|\s+(?:with|and)\s+")
_LEADING = re.compile(r"^(?:[+&]|加|带|配|含|送|with\s+)\s*")
_JOINED = re.compile(r"[+&]")
Compare = Callable[[frozenset[str], frozenset[str]], bool]
_SPELLED = {"1": "一单", "2": "两二双", "3": "三", "4": "四", "5": "五", "6": "六", "8": "八"}


class Additions:
    """What the values of one dimension consist of."""

    def __init__(self, values: Sequence[SpecValue]) -> None:
        sets = [_parts(_JOINED, value.text) for value in values]
        self._sets = tuple((i, parts) for i, parts in enumerate(sets) if len(parts) > 1)
        common = frozenset.intersection(*(parts for _, parts in self._sets)) if self._sets else frozenset()
        singles = {part for parts in sets if len(parts) == 1 for part in parts if not denials(part)}
        self._base = frozenset(part for part in common if any(part in single for single in singles))

        words = {word for _, parts in self._sets for part in parts for word in _endings(part)}
        some = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
        self._joined = re.compile(
            rf"(?:{some})?(?:[+&]|加上|[加和与及带送])(?:{some})"
            rf"(?:[+&加和与及带送]?(?:{some}))*"
        )

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where parts stand joined in a folded text."""
        return [match.span() for match in self._joined.finditer(text)] if self._sets else []

    def told(self, piece: str) -> int:
        """The values, a bit each, that a folded piece names by all their parts, or by those they add."""
        if not self._sets:
            return 0
        is_addition = _LEADING.match(piece) is not None
        written = _parts(_JOIN, _LEADING.sub("", piece))
        if not written or (not is_addition and len(written) < 2):
            return 0
        for is_same in (_are_the_same, _are_alike):
            for without in (frozenset[str](), self._base):
                if found := self._with(written, without, is_same):
                    return found
        return 0

    def _with(self, written: frozenset[str], without: frozenset[str], is_same: Compare) -> int:
        """The sets that, without some parts, are what is written."""
        mask = 0
        for place, parts in self._sets:
            left = parts - without
            if left and is_same(written, left):
                mask |= 1 << place
        return mask


def _endings(part: str) -> list[str]:
    """A part, what it may be shortened to (标配 of 官方标配), and its number in Chinese (四节 for 4节)."""
    shorter = (part[i:] for i in range(1, len(part) - 1))
    spelled = [number + part[1:] for number in _SPELLED.get(part[:1], "") if not part[1:2].isdigit()]
    return [part, *spelled, *(end for end in shorter if end.isalpha())]


def _parts(between: re.Pattern[str], text: str) -> frozenset[str]:
    found = (core_of(part) for part in between.split(text) if squash(part))
    return frozenset(part for part in found if part)


def _are_the_same(written: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether what is written are the parts, one by one or with nothing between them (涂色本收纳包)."""
    if len(parts) == len(written):
        return all(any(tokens_of(w) == tokens_of(part) for part in parts) for w in written)
    return len(written) == 1 and next(iter(written)) in map("".join, itertools.permutations(parts))


def _are_alike(written: frozenset[str], parts: frozenset[str]) -> bool:
    """Whether each is a part, closing words aside: 替换装 and 替换, 标配 and 官方标配."""
    return len(parts) == len(written) and all(any(_is_alike(w, part) for part in parts) for w in written)


def _is_alike(written: str, part: str) -> bool:
    if tokens_of(written) == tokens_of(part):
        return True
    return min(len(written), len(part)) >= 2 and (written in part or part in written)
