"""Values that are sets (锅, 锅+盖, 锅+盖+铲), told by what they add to the plainest: 带盖, 加盖和铲."""

from __future__ import annotations

import re
from collections.abc import Sequence

from app.domain.goods.negation import denials
from app.domain.goods.specs import SpecValue, core_of
from app.domain.goods.text import CJK, squash

_JOIN = re.compile(rf"[+&]|(?<=[{CJK}a-z0-9])(?:加上|加|和|与|及|带|送)(?=[{CJK}a-z0-9])|\s+(?:with|and)\s+")
_LEADING = re.compile(r"^(?:[+&]|加|带|配|含|送|with\s+)\s*")
_JOINED = re.compile(r"[+&]")


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
            rf"(?:(?:[+&加和与及带送])(?:{some}))*"
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
        if not is_addition and len(written) < 2:
            return 0
        whole = self._with(written, frozenset())
        return whole or (self._with(written, self._base) if self._base else 0)

    def _with(self, written: frozenset[str], without: frozenset[str]) -> int:
        mask = 0
        for place, parts in self._sets:
            left = parts - without
            if left and len(left) == len(written) and all(any(_is_one(w, p) for p in left) for w in written):
                mask |= 1 << place
        return mask


def _endings(part: str) -> list[str]:
    """A part, and what it may be shortened to: 标配 of 官方标配."""
    return [part, *(part[i:] for i in range(1, len(part) - 1) if part[i:].isalpha() and len(part[i:]) >= 2)]


def _parts(between: re.Pattern[str], text: str) -> frozenset[str]:
    found = (core_of(part) for part in between.split(text) if squash(part))
    return frozenset(part for part in found if part)


def _is_one(written: str, part: str) -> bool:
    """Whether two parts are one, closing words aside: 替换装 and 替换, 标配 and 官方标配."""
    return written == part or (min(len(written), len(part)) >= 2 and (written in part or part in written))
