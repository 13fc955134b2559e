"""Goods sold several at a time (500g*3袋), however that is written: 500克3袋, 3袋*500g, 1斤x3, 1500g."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from app.domain.goods.mentions import AttributeReader
from app.domain.goods.text import CJK, small_number

_COUNT = r"\d{1,3}|[一二两三四五六七八九十]{1,2}"
_UNIT = rf"[{CJK}]{{1,2}}|[a-z]{{1,7}}"
_EACH_FIRST = re.compile(
    rf"(?P<each>\d+(?:\.\d+)?\s*(?:{_UNIT}))(?:\s*/\s*[{CJK}])?\s*(?P<times>[x*/·]?)\s*"
    rf"(?P<count>{_COUNT})\s*(?P<unit>{_UNIT})?装?"
)
_COUNT_FIRST = re.compile(
    rf"(?P<count>{_COUNT})\s*(?P<unit>{_UNIT})?\s*(?P<times>[x*/])\s*(?P<each>\d+(?:\.\d+)?\s*(?:{_UNIT}))装?"
)
_JOINED = re.compile(
    rf"(?<![\d.])\d+(?:\.\d+)?(?:{_UNIT})(?:\s*[x*]\s*(?:{_COUNT})|(?:{_COUNT})(?={_UNIT}))(?:[{CJK}]装?|[a-z]{{1,7}})?"
    r"(?![\d.])"
)
_NO_COUNT = ("weight", "volume", "length", "dose")


@dataclass(frozen=True)
class Multipack:
    """So many of so much each; `each` in the first unit of its family."""

    family: str
    each: float
    count: int

    @property
    def total(self) -> tuple[str, float]:
        """All of it together."""
        return self.family, round(self.each * self.count, 4)


class MultipackReader:
    """Reads texts that are nothing but a multipack, or nothing but an amount."""

    def __init__(self, reader: AttributeReader) -> None:
        self._reader = reader
        self.read = lru_cache(maxsize=100_000)(self._read)
        self.amount = lru_cache(maxsize=100_000)(self._amount)

    def within(self, text: str) -> Iterator[Multipack]:
        """The multipacks that stand in a folded text beyond doubt: joined, or with a sign of times."""
        for match in _JOINED.finditer(text):
            if (pack := self.read(match.group())) is not None:
                yield pack

    def _read(self, text: str) -> Multipack | None:
        """The multipack that a folded text is, None where it is none."""
        for pattern in (_EACH_FIRST, _COUNT_FIRST):
            match = pattern.fullmatch(text.strip())
            if match is None or not (match["times"] or match["unit"]):
                continue
            count = small_number(match["count"])
            amount = self.amount(match["each"])
            if count and count > 1 and amount and (not match["unit"] or not self._is_measure(match)):
                return Multipack(*amount, count)
        return None

    def _is_measure(self, match: re.Match[str]) -> bool:
        """Whether what counts has a unit of measure of its own: 10cm*2m are two sides."""
        amount = self.amount(f"{match['count']}{match['unit']}")
        return amount is not None and amount[0] in _NO_COUNT

    def _amount(self, text: str) -> tuple[str, float] | None:
        """The one measure or count that a folded text is."""
        for mentions in (self._reader.read(text), self._reader.read_value(text)):
            if len(mentions) == 1 and mentions[0].start == 0 and mentions[0].end == len(text.strip()):
                family, value = mentions[0].family, mentions[0].value
                if family in (*_NO_COUNT, "pack"):
                    return family, float(value)
        return None
