"""The usual order, told right without reading anything: the same goods word for word, the same recipient.

Nothing is decided here. What this says is right, the rules of the other modules say is right; what it leaves
over they look at.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache

from app.domain.couriers import CourierBook
from app.domain.goods.catalogue import Catalogue, Variant
from app.domain.goods.items import Item
from app.domain.goods.text import squash
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedLine, OrderedOrder, OrderState, Shipment, ShippedLine

_BETWEEN = re.compile(r"[;；,，/|\n\s]+")
_LABEL = re.compile(r"(?:^|(?<=[;；,，/|\s]))[^\s:：;；,，/|\d]{1,12}[:：]")
Lines = Mapping[str, Sequence[ShippedLine]]
Words = tuple[str, ...]
Told = tuple[Variant | Item, int | None]
"""Goods of a line with their pieces."""
Tell = Callable[[ShippedLine], Sequence[Told]]
Places = list[tuple[ShippedLine, int]]
"""The line of the sheet and the place of the order line that it brings."""


class QuickPath:
    """Tells the orders of a sheet of which nothing can be wrong."""

    def __init__(
        self, desk: GoodsDesk, couriers: CourierBook, orders: Mapping[str, OrderedOrder], lines: Lines
    ) -> None:
        self._desk = desk
        self._exact = _by_words(desk.catalogue)
        self._variant = lru_cache(maxsize=200_000)(self._read)
        self._couriers = couriers
        self._orders = orders
        self._lines = lines
        self._before = {number for order in orders.values() for number in order.tracking_before}
        self._places: dict[str, Places] = {}
        self._candidates = self._arrived()

    def take(self, tell: Tell) -> frozenset[str]:
        """The orders that are right beyond doubt, by one way to tell goods; each is taken once."""
        right = set()
        for order_no, lines in self._candidates.items():
            places = self._matched(self._orders[order_no], lines, tell)
            if places is not None:
                self._places[order_no] = places
                right.add(order_no)
        for order_no in right:
            del self._candidates[order_no]
        return frozenset(right)

    def _arrived(self) -> dict[str, Sequence[ShippedLine]]:
        """Orders of which nothing but the goods may be wrong."""
        numbers = Counter(n for of_order in self._lines.values() for n in {li.tracking_no for li in of_order})
        rows = Counter(row for of_order in self._lines.values() for row in {li.row for li in of_order})
        return {
            order_no: of_order
            for order_no, of_order in self._lines.items()
            if self._is_plain(self._orders[order_no], of_order)
            and all(numbers[li.tracking_no] == 1 and rows[li.row] == 1 for li in of_order)
        }

    def _is_plain(self, order: OrderedOrder, lines: Sequence[ShippedLine]) -> bool:
        if order.state is not OrderState.WAITING or order.tracking_before or len(lines) > len(order.lines):
            return False
        if len(lines) > 1 and len({line.row for line in lines}) < len(lines):
            return False
        return all(self._is_sent(order, line) for line in lines)

    def _is_sent(self, order: OrderedOrder, line: ShippedLine) -> bool:
        """To the order's own recipient, under a number of that courier that no earlier sheet brought."""
        return (
            not line.flags
            and line.tracking_no not in self._before
            and (line.recipient == order.recipient or not line.recipient)
            and (line.phone == order.phone or not line.phone)
            and _is_same_place(order, line)
            and self._couriers.is_plainly(line.courier, line.tracking_no)
        )

    def word_for_word(self, line: ShippedLine) -> tuple[Told, ...]:
        """The goods of a line that prints exactly a title and the values of one variant."""
        variant = None if line.sku_code else self._variant(line.title, line.spec)
        return () if variant is None else ((variant, line.quantity),)

    def as_read(self, line: ShippedLine) -> tuple[Told, ...]:
        """The goods of a line, read with all that is known."""
        return tuple((item, item.pieces) for item in self._desk.items(line))

    def shipments(self) -> Iterator[Shipment]:
        """The parcels of the orders taken, goods by goods."""
        for order_no, places in self._places.items():
            ordered = self._orders[order_no].lines
            for sent, place in places:
                line = ordered[place]
                number, pieces = sent.tracking_no, line.quantity or 1
                yield Shipment(order_no, line.line_id, number, sent.courier, pieces, sent.row)

    def _matched(self, order: OrderedOrder, lines: Sequence[ShippedLine], tell: Tell) -> Places | None:
        """Which order line each goods is, where every order line got its pieces from exactly one of them."""
        told = [(line, goods, pieces) for line in lines for goods, pieces in tell(line)]
        if len(told) != len(order.lines):
            return None
        found: list[tuple[ShippedLine, int]] = []
        for line, goods, pieces in told:
            fitting = [i for i, ordered in enumerate(order.lines) if self._fits(goods, ordered)]
            if len(fitting) != 1 or not _is_all_of(pieces, order.lines[fitting[0]]):
                return None
            found.append((line, fitting[0]))
        return found if len({place for _, place in found}) == len(found) else None

    def _fits(self, goods: Variant | Item, ordered: OrderedLine) -> bool:
        if isinstance(goods, Variant):
            return goods is self._desk.catalogue.variant(ordered.goods)
        return self._desk.compare(goods, ordered).is_right

    def _read(self, title: str, spec: str) -> Variant | None:
        if not title or self._desk.has_alias(f"{title} {spec}"):
            return None
        return self._exact.get((squash(title), _words(spec)))


def _is_all_of(pieces: int | None, line: OrderedLine) -> bool:
    if line.is_refunded or line.shipped_before or pieces is None:
        return False
    return line.quantity == pieces


def _by_words(catalogue: Catalogue) -> dict[tuple[str, Words], Variant | None]:
    """The variants by title and words of the variant; None where those words stand for two."""
    found: dict[tuple[str, Words], Variant | None] = {}
    for goods, variant in catalogue.goods():
        key = squash(goods.title), _words(goods.spec)
        known = found.setdefault(key, variant)
        if known is not variant:
            found[key] = None
    return found


def _words(spec: str) -> Words:
    """The words of a variant in any order, without labels and separators."""
    return tuple(sorted(word for part in _BETWEEN.split(_LABEL.sub("", spec)) if (word := squash(part))))


def _is_same_place(order: OrderedOrder, line: ShippedLine) -> bool:
    """Whether both print the same address, spaces aside, or the sheet prints none."""
    ours, theirs = order.full_address, line.full_address
    if theirs:
        return ours == theirs or ours.replace(" ", "") == theirs.replace(" ", "")
    if not (line.province or line.city or line.district or line.address):
        return True
    return (order.province, order.city, order.district, order.address) == (
        line.province,
        line.city,
        line.district,
        line.address,
    )
