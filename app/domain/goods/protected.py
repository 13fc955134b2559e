"""Numbers in a goods text that are no quantities, because goods are sold that way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from app.domain.goods.catalogue import Catalogue
from app.domain.goods.patterns import Mention
from app.domain.goods.quantities import HAS_NUMBER
from app.domain.goods.text import fold

_LARGE = 10


@dataclass(frozen=True)
class _Numbers:
    """What of a product's values holds numbers that are no quantities."""

    texts: tuple[str, ...]
    packs: tuple[str, ...]
    multipacks: frozenset[str]
    singles: frozenset[str]
    counts: tuple[str, ...]
    """Counts too large for pieces, as 42片 of XL码42片."""


class ProtectedTexts:
    """Finds names and values known from the orders in a text."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._numbers_of = lru_cache(maxsize=None)(self._read_numbers)

    def of(self, text: str) -> tuple[str, ...]:
        """Names and values known from the orders, whose numbers are not quantities."""
        folded = fold(text)
        if not HAS_NUMBER.search(folded):
            return ()
        numbers = sorted(n for n, part in self._catalogue.cover(folded).items() if part > 0.2)
        known = [self._numbers_of(number) for number in numbers]
        values = tuple({text for numbers in known for text in numbers.texts if text in folded})
        return values + self._multipacks(folded, known) + self._counts(folded, known)

    def _read_numbers(self, number: int) -> _Numbers:
        """The values of a product that hold numbers."""
        product = self._catalogue.products[number]
        values = [v for slot in product.slots.values() for v in slot.values()]
        texts = tuple(v.text for v in values if not v.text.isdigit() and any(map(str.isdigit, v.text)))
        mentions = [(v, m) for v in values for m in v.mentions]
        return _Numbers(
            texts,
            tuple({v.text for v, m in mentions if m.family == "pack"}),
            frozenset(m.value for _, m in mentions if m.family == "multipack"),
            frozenset(m.value for _, m in mentions if m.family != "multipack"),
            tuple({v.text[m.start : m.end] for v, m in mentions if _is_large_count(m)}),
        )

    def _multipacks(self, folded: str, known: Iterable[_Numbers]) -> tuple[str, ...]:
        """What reads like 6L*4包, where the goods are sold that way: then the 4 is no quantity."""
        packs = frozenset().union(*(numbers.multipacks for numbers in known))
        if not packs:
            return ()
        singles = frozenset().union(*(numbers.singles for numbers in known))
        found = [m for m in self._catalogue.reader.read(folded) if m.family == "multipack"]
        return tuple(
            folded[m.start : m.end]
            for m in found
            if m.value in packs or m.value.partition("x")[0] not in singles
        )

    def _counts(self, folded: str, known: Iterable[_Numbers]) -> tuple[str, ...]:
        """What reads like 10支, where the goods are sold in packs of that many."""
        packs = {text for numbers in known for text in numbers.packs}
        found = self._catalogue.reader.read_value(folded) if packs else ()
        pieces = (folded[m.start : m.end] for m in found if m.family == "pack")
        read = tuple(piece for piece in pieces if any(piece in text for text in packs))
        return read + tuple(piece for numbers in known for piece in numbers.counts if piece in folded)


def _is_large_count(mention: Mention) -> bool:
    return mention.family == "pack" and float(mention.number or mention.value) >= _LARGE
