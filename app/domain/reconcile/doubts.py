"""Goods that nothing contradicts and nothing confirms: whether to ask is told by the sheet's own habits.

A supplier who names the colour on every row but one means something by leaving it out once; one who never
names it does not. A word nobody knows that stands on rows of many goods says nothing about any of them; one
that comes again and again for the same value is the supplier's name for it; one that stands where the value
should stand is a question.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from app.domain.goods.compare import Comparison
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.sorting import Arrival, Need, Sorted

_USUAL = 3
"""How many times more often a value must be named than left out, for its lack to mean something."""
_AGAIN = 2
"""How often a word must come before it says anything."""
_AGREED = 0.8
_DIGIT, _LETTER = re.compile(r"\d"), re.compile(r"[a-z]")
Open = tuple[Need, Arrival, Comparison]


def put_in_doubt(outcomes: Sequence[Sorted], named: Mapping[int, int], desk: GoodsDesk) -> None:
    """Move what must be asked from the goods that arrived to those that could not be read. `named` counts by
    product the rows, besides these, that name every value."""
    habits = _Habits(outcomes, named, desk)
    for need, arrival, comparison in habits.open:
        if habits.is_doubtful(need, arrival):
            need.arrivals.remove(arrival)
            need.unread.append((arrival, comparison))


class _Habits:
    """What a sheet's supplier usually writes."""

    def __init__(self, outcomes: Sequence[Sorted], named: Mapping[int, int], desk: GoodsDesk) -> None:
        self._desk = desk
        self._named = Counter(named)
        self._silent: Counter[int] = Counter()
        self._words: dict[str, Counter[tuple[int, tuple[str, ...]]]] = defaultdict(Counter)
        self.open: list[Open] = []
        for need in (need for outcome in outcomes for need in outcome.needs):
            for arrival in need.arrivals:
                self._see(need, arrival)

    def _see(self, need: Need, arrival: Arrival) -> None:
        comparison = self._desk.compare(arrival.item, need.line)
        product = self._product(need)
        for word in self._unknown(arrival):
            self._words[word][product, self._desk.open_values(arrival.item, need.line)] += 1
        if not (comparison.silent or comparison.has_unknown_words):
            self._named[product] += 1
        elif not self._desk.has_alias(arrival.item.shown):
            self._silent[product] += bool(comparison.silent)
            self.open.append((need, arrival, comparison))

    def _product(self, need: Need) -> int:
        return self._desk.catalogue.variant(need.line.goods).product

    def _unknown(self, arrival: Arrival) -> Iterable[str]:
        """The words of a goods that nothing explains; codes by their form, since each may differ (A03-2)."""
        words = arrival.item.decoded.unknown if arrival.item.decoded else ()
        return [_DIGIT.sub("0", _LETTER.sub("a", w)) if _DIGIT.search(w) else w for w in words]

    def is_doubtful(self, need: Need, arrival: Arrival) -> bool:
        """Whether goods with a value left open must be asked about."""
        meant = [self._meaning(word, need, arrival) for word in self._unknown(arrival)]
        if "value" in meant:
            return False
        is_silent = self._desk.compare(arrival.item, need.line).silent > 0
        return "unknown" in meant or (is_silent and self._is_unusual(self._product(need)))

    def _meaning(self, word: str, need: Need, arrival: Arrival) -> str:
        """What a word nobody knows is here: "noise", the supplier's own word for this "value", "unknown"."""
        seen = self._words[word]
        if len({product for product, _ in seen}) > 1:
            return "noise"
        here = seen[self._product(need), self._desk.open_values(arrival.item, need.line)]
        is_agreed = seen.total() >= _AGAIN and here >= _AGREED * seen.total()
        return "value" if is_agreed else "unknown"

    def _is_unusual(self, product: int) -> bool:
        """Whether the sheet names the values of this product, or where it is rare those of all, elsewhere."""
        named, silent = self._named[product], self._silent[product]
        if named + silent <= _USUAL:
            named, silent = self._named.total(), self._silent.total()
        return named >= _USUAL * silent
