"""A supplier's own words for values, told by the sheet itself.

Most of its rows are right: a word that nobody knows means what was ordered on the rows where it stands, and a
word beside all the values means nothing.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from app.domain.goods.catalogue import Variant
from app.domain.goods.decoding import Decoded
from app.domain.goods.evidence import Dimension
from app.domain.goods.text import shape_of

_AGAIN = 2
"""How often a word must come with a value, and how many times more often than with all the others."""
_NEARLY_ALL = 4
"""As many for words that may mean several values: those accuse nobody yet."""
_PRODUCTS = 3
"""A word that stands with so many products is about none of them."""
_SHORT_NUMBER = re.compile(r"\d{1,2}")


@dataclass(frozen=True)
class Learned:
    """A word that stands for values (`mask`, a bit each) of one dimension (`place`) of a product."""

    product: int
    place: int
    word: str
    mask: int
    instead_of: int = 0
    """For words that may mean several values: those."""


class SupplierWords:
    """Counts what unknown words stand with."""

    def __init__(self) -> None:
        self._votes: dict[tuple[int, int, str], Counter[int]] = defaultdict(Counter)
        self._vague: dict[tuple[int, int, int], Counter[int]] = defaultdict(Counter)
        self._products: dict[str, set[int]] = defaultdict(set)
        self._beside: Counter[str] = Counter()
        self._named: dict[tuple[int, int, str], Counter[int]] = defaultdict(Counter)
        self._counted: Counter[bool] = Counter()

    def see(self, goods: Decoded, ordered: Variant, dimensions: tuple[Dimension, ...]) -> None:
        """Goods as read, and what was ordered where they came."""
        self._counted[goods.pieces is not None] += 1
        places = {i: d.bit(v) for i, d in enumerate(dimensions) for v in ordered.values if v.slot in d.slots}
        for place, bit in places.items():
            mask = goods.masks[place]
            if mask is not None and mask & mask - 1:
                self._vague[goods.product, place, mask][bit] += 1
        several = {i: bit for i, bit in places.items() if len(dimensions[i].values) > 1}
        is_open = {i: bit for i, bit in several.items() if goods.masks[i] is None}
        for word in dict.fromkeys(goods.unknown):
            self._see_word(word, goods.product, is_open)
            if not is_open:
                self._see_beside(word, goods.product, several)

    def _see_beside(self, word: str, product: int, named: dict[int, int]) -> None:
        """A word that stands beside all the values; it may still be another word for one of them (5号AA)."""
        self._beside[shape_of(word)] += 1
        for place, bit in named.items():
            self._named[product, place, word][bit] += 1

    def _see_word(self, word: str, product: int, is_open: dict[int, int]) -> None:
        """A word that nothing explains, with the values ordered of which nothing is said."""
        self._products[word].add(product)
        for place, bit in is_open.items() if not _SHORT_NUMBER.fullmatch(word) else ():
            self._votes[product, place, word][bit] += 1

    def values(self) -> Iterator[Learned]:
        """The words that stand for values."""
        yield from (Learned(*key, 1 << bit) for key, bit in self._meant().items())
        for (product, place, mask), votes in self._vague.items():
            bit = _agreed(votes, _NEARLY_ALL)
            if bit is not None and len(votes) > 1:
                yield Learned(product, place, "", 1 << bit, instead_of=mask)

    @property
    def has_pieces(self) -> bool:
        """Whether the texts nearly always tell the pieces."""
        return self._counted[True] > _NEARLY_ALL * self._counted[False]

    def _meant(self) -> dict[tuple[int, int, str], int]:
        """The one value that each word stands for, if for one, also where that is named beside."""
        found = {}
        for key, votes in self._votes.items():
            bit = _agreed(votes)
            is_said_of_many = len(self._products[key[2]]) >= _PRODUCTS
            if bit is None or is_said_of_many:
                continue
            is_only_word = (votes | self._named[key]).keys() == {bit}
            if is_only_word or self._beside[shape_of(key[2])] < _AGAIN:
                found[key] = bit
        return found

    def noise(self) -> frozenset[str]:
        """The words, and the shapes of codes, that say nothing."""
        values = {shape_of(word) for _, _, word in self._meant()}
        often = {shape for shape, count in self._beside.items() if count >= _AGAIN and shape not in values}
        return frozenset(often | {word for word, some in self._products.items() if len(some) >= _PRODUCTS})


def _agreed(votes: Counter[int], times: int = _AGAIN) -> int | None:
    """What rows agree on, `times` as many as say something else."""
    bit, count = votes.most_common(1)[0]
    return bit if count >= times and count >= times * (votes.total() - count) else None
