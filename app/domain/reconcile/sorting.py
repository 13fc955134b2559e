"""Sorting the goods that came to the lines of the order they came for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.goods.compare import Comparison
from app.domain.goods.items import Item
from app.domain.goods.products import Fit
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedLine, ShippedLine


@dataclass(frozen=True)
class Arrival:
    """One goods in one parcel of the sheet."""

    item: Item
    line: ShippedLine
    parcels: tuple[str, ...]
    """Tracking numbers; several when one row names several parcels for the same goods."""


@dataclass
class Need:
    """An order line with what arrived for it."""

    line: OrderedLine
    order_no: str
    arrivals: list[Arrival] = field(default_factory=list)
    wrong: list[tuple[Arrival, Comparison]] = field(default_factory=list)
    """Goods that came in place of this line: another variant or another product."""
    unread: list[tuple[Arrival, Comparison]] = field(default_factory=list)
    confidence: float = 1.0
    is_required: bool = True
    """False for lines of other suppliers and refunded ones: nothing is missing without them."""

    @property
    def wanted(self) -> int | None:
        """Pieces still to come."""
        quantity = self.line.quantity
        return None if quantity is None else max(0, quantity - self.line.shipped_before)

    def pieces(self) -> int | None:
        """Pieces that arrived, None when the sheet does not say."""
        counts = [arrival.item.pieces for arrival in self.arrivals]
        return None if None in counts else sum(count for count in counts if count is not None)

    def room(self) -> int:
        """Pieces that may still come; goods without a count are taken to be all of them."""
        if self.wanted is None:
            return 1_000_000
        came = (*self.arrivals, *(a for a, _ in (*self.wrong, *self.unread)))
        return self.wanted - sum(a.item.pieces or self.wanted for a in came)


@dataclass
class Sorted:
    """The goods of an order (or of orders that share rows) sorted to its lines."""

    needs: list[Need]
    extra: list[Arrival] = field(default_factory=list)
    unread: list[Arrival] = field(default_factory=list)


def sort_arrivals(needs: list[Need], arrivals: Sequence[Arrival], desk: GoodsDesk) -> Sorted:
    """Give every arrival to the line it fits best: right goods first, then other variants of a line that
    still lacks pieces, then goods that cannot be read, then other products. What is left is extra."""
    outcome = Sorted(needs)
    seen = {(i, j): desk.compare(a.item, n.line) for i, a in enumerate(arrivals) for j, n in enumerate(needs)}
    left = [i for i in _give_right(needs, arrivals, seen) if not desk.is_gift(arrivals[i].item)]
    left = _give_wrong(needs, arrivals, seen, left, _is_other_variant)
    left = _give_unread(needs, arrivals, seen, left)
    left = _give_wrong(needs, arrivals, seen, left, _is_other_product)
    for i in left:
        readable = any(seen[i, j].fit is not Fit.UNSURE for j in range(len(needs)))
        (outcome.extra if readable else outcome.unread).append(arrivals[i])
    return outcome


Seen = dict[tuple[int, int], Comparison]


def _give_right(needs: list[Need], arrivals: Sequence[Arrival], seen: Seen) -> list[int]:
    fitting = [key for key, comparison in seen.items() if comparison.is_right]
    fitting.sort(key=lambda key: _rank(arrivals[key[0]], needs[key[1]], seen[key]))
    given: set[int] = set()
    for with_room in (True, False):
        for i, j in fitting:
            if i in given or (with_room and needs[j].room() < (arrivals[i].item.pieces or 1)):
                continue
            if with_room is False and needs[j].room() <= 0 and _fits_elsewhere(i, j, needs, seen):
                continue
            given.add(i)
            needs[j].arrivals.append(arrivals[i])
            needs[j].confidence = min(needs[j].confidence, seen[i, j].confidence)
    return [i for i in range(len(arrivals)) if i not in given]


def _fits_elsewhere(i: int, j: int, needs: list[Need], seen: Seen) -> bool:
    return any(k != j and seen[i, k].is_right and needs[k].room() > 0 for k in range(len(needs)))


def _rank(arrival: Arrival, need: Need, comparison: Comparison) -> tuple[int, int, int, int]:
    """Best first: most values named alike, fewest left open, the same quantity."""
    same_count = arrival.item.pieces is None or arrival.item.pieces == need.wanted
    return -comparison.same, comparison.silent + comparison.vague, not need.is_required, not same_count


def _is_other_variant(comparison: Comparison) -> bool:
    return comparison.fit in (Fit.YES, Fit.SILENT) and bool(comparison.differences)


def _is_other_product(comparison: Comparison) -> bool:
    return comparison.fit is Fit.NO


def _give_wrong(
    needs: list[Need], arrivals: Sequence[Arrival], seen: Seen, left: list[int], is_wrong: object
) -> list[int]:
    """Pair goods that do not fit with lines that still lack pieces, the nearest first."""
    assert callable(is_wrong)
    pairs = [
        (len(seen[i, j].differences), abs((arrivals[i].item.pieces or 1) - needs[j].room()), i, j)
        for i in left
        for j, need in enumerate(needs)
        if is_wrong(seen[i, j]) and need.is_required
    ]
    given: set[int] = set()
    for _, _, i, j in sorted(pairs):
        if i not in given and needs[j].room() > 0:
            given.add(i)
            needs[j].wrong.append((arrivals[i], seen[i, j]))
    return [i for i in left if i not in given]


def _give_unread(needs: list[Need], arrivals: Sequence[Arrival], seen: Seen, left: list[int]) -> list[int]:
    given: set[int] = set()
    for i in left:
        for j, need in enumerate(needs):
            if seen[i, j].fit is Fit.UNSURE and need.room() > 0 and i not in given:
                given.add(i)
                need.unread.append((arrivals[i], seen[i, j]))
    return [i for i in left if i not in given]


def arrivals_of(lines: Sequence[ShippedLine], needs: Sequence[Need], desk: GoodsDesk) -> list[Arrival]:
    """The goods of all lines about an order. One row that names several parcels counts its goods once."""
    by_row: dict[tuple[int, Item, int], list[ShippedLine]] = defaultdict(list)
    ordered = [need.line for need in needs]
    for line in lines:
        for place, item in enumerate(desk.explained(line, ordered)):
            by_row[line.row, item, place].append(line)
    return [
        Arrival(item, same[0], tuple(dict.fromkeys(line.tracking_no for line in same)))
        for (_, item, _), same in by_row.items()
    ]
