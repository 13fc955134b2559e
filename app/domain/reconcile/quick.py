"""The usual order, told right without reading anything: the same goods word for word, the same recipient.

Nothing is decided here. What this says is right, the rules of the other modules say is right; what it leaves
over they look at. It goes through the sheet field by field: a hundred thousand rows in a fifth of a second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, repeat
from typing import TypeVar

from app.domain.couriers import CourierBook
from app.domain.goods.catalogue import Catalogue, Goods, Variant
from app.domain.goods.items import Item
from app.domain.goods.text import squash
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderState
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.sheet_columns import SheetColumns
from app.domain.reconcile.shipment import Shipments

_BETWEEN = re.compile(r"[;；,，/|\n\s]+")
_LABEL = re.compile(r"(?:^|(?<=[;；,，/|\s]))[^\s:：;；,，/|\d]{1,12}[:：]")
T = TypeVar("T")
_NEVER = -1
"""Pieces that no sheet tells."""
Words = tuple[str, ...]
Told = tuple[Variant | Item, int | None]
"""Goods of a line with their pieces."""
Tell = Callable[[int, int], Sequence[Told]]
"""The goods of a line of the sheet that is about an order."""
Places = list[tuple[int, int]]
"""The line of the sheet and the order line that it brings."""


class QuickPath:
    """Tells the orders of a sheet of which nothing can be wrong; orders and lines by their places."""

    def __init__(
        self,
        desk: GoodsDesk,
        couriers: CourierBook,
        book: OrderBook,
        sheet: SheetColumns,
        lines: Mapping[int, Sequence[int]],
    ) -> None:
        self._desk, self._book, self._sheet = desk, book, sheet
        self._exact = _by_words(desk.catalogue)
        self._printed = cache(self._read)
        self._items: dict[tuple[object, ...], tuple[Told, ...]] = {}
        self._fitting: dict[tuple[int, int], bool] = {}
        self._wanted = _wanted(book)
        self._ordered = _variants(desk.catalogue, book.lines.goods)
        self._found: Places = []
        doubtful = _Doubts(book, sheet, couriers, lines).orders()
        self._candidates = {
            order: of_order
            for order, of_order in lines.items()
            if order not in doubtful and len(of_order) <= book.orders.line_count[order]
        }

    def take(self, tell: Tell) -> frozenset[int]:
        """The orders that are right beyond doubt, by one way to tell goods; each is taken once."""
        right = []
        first, count = self._book.orders.first_line, self._book.orders.line_count
        for order, lines in self._candidates.items():
            if count[order] == len(lines) == 1:
                found = self._matched_one(first[order], lines[0], tell(lines[0], order))
            else:
                found = self._matched(order, lines, tell)
            if found is not None:
                self._found += found
                right.append(order)
        for order in right:
            del self._candidates[order]
        return frozenset(right)

    def word_for_word(self, line: int, order: int) -> tuple[Told, ...]:
        """The goods of a line that prints exactly a title and the values of one variant."""
        sheet = self._sheet
        variant = self._printed(sheet.title[line], sheet.spec[line], sheet.sku_code[line])
        return () if variant is None else ((variant, sheet.quantity[line]),)

    def as_read(self, line: int, order: int) -> tuple[Told, ...]:
        """The goods of a line, read with all that is known and what was ordered in mind; once for all lines
        that print the same for the same goods."""
        sheet, lines = self._sheet, self._book.lines
        ordered = tuple((id(lines.goods[at]), lines.quantity[at]) for at in self._book.line_places(order))
        cells = (sheet.title[line], sheet.spec[line], sheet.sku_code[line], sheet.quantity[line])
        key = (cells, ordered)
        told = self._items.get(key)
        if told is None:
            items = self._desk.explained(sheet.line(line), self._book.order(order).lines)
            told = self._items[key] = tuple((item, item.pieces) for item in items)
        return told

    def shipments(self) -> Shipments:
        """The parcels of the orders taken, goods by goods."""
        sent, brought = [line for line, _ in self._found], [ordered for _, ordered in self._found]
        sheet, lines = self._sheet, self._book.lines
        numbers, by_number = self._book.orders.order_no, self._order_of_line()
        return Shipments(
            [numbers[by_number[line]] for line in brought],
            [lines.line_id[line] for line in brought],
            [sheet.tracking_no[line] for line in sent],
            [sheet.courier[line] for line in sent],
            [lines.quantity[line] or 1 for line in brought],
            [sheet.row[line] for line in sent],
            [True] * len(sent),
        )

    def named(self) -> Counter[int]:
        """How often each product was named with all its values."""
        return Counter(self._ordered[line].product for _, line in self._found)

    def _order_of_line(self) -> list[int]:
        """The order of each order line."""
        counts = self._book.orders.line_count
        order_of = [0] * len(self._book.lines.line_id)
        for order, (first, count) in enumerate(zip(self._book.orders.first_line, counts, strict=True)):
            order_of[first : first + count] = [order] * count
        return order_of

    def _matched_one(self, ordered: int, line: int, told: Sequence[Told]) -> Places | None:
        """`_matched` of the usual case: one line of the sheet for an order of one line."""
        if len(told) != 1:
            return None
        ((goods, pieces),) = told
        is_it = pieces == self._wanted[ordered] and self._fits(goods, ordered)
        return [(line, ordered)] if is_it else None

    def _matched(self, order: int, lines: Sequence[int], tell: Tell) -> Places | None:
        """Which order line each goods is, where every order line got its pieces from exactly one of them."""
        ordered = self._book.line_places(order)
        told = [(line, goods, pieces) for line in lines for goods, pieces in tell(line, order)]
        if len(told) != len(ordered):
            return None
        found: Places = []
        for line, goods, pieces in told:
            fitting = [ours for ours in ordered if self._fits(goods, ours)]
            if len(fitting) != 1 or pieces != self._wanted[fitting[0]]:
                return None
            found.append((line, fitting[0]))
        return found if len(found) == 1 or len({ours for _, ours in found}) == len(found) else None

    def _fits(self, goods: Variant | Item, ordered: int) -> bool:
        if isinstance(goods, Variant):
            return goods is self._ordered[ordered]
        wanted = self._book.lines.goods[ordered]
        key = id(goods), id(wanted)
        known = self._fitting.get(key)
        if known is None:
            comparison = self._desk.compare_goods(goods, wanted)
            is_open = comparison.silent or comparison.has_unknown_words
            known = self._fitting[key] = comparison.is_right and not is_open
        return known

    def _read(self, title: str, spec: str, code: str) -> Variant | None:
        if not title or code or self._desk.has_alias(f"{title} {spec}"):
            return None
        return self._exact.get((squash(title), _words(spec)))


class _Doubts:
    """Finds the orders of which something else than the goods may be wrong."""

    def __init__(
        self, book: OrderBook, sheet: SheetColumns, couriers: CourierBook, lines: Mapping[int, Sequence[int]]
    ) -> None:
        self._book, self._sheet, self._couriers = book, sheet, couriers
        self._states = {order: book.orders.state[order] for order in lines}
        self._lines = list(chain.from_iterable(lines.values()))
        self._orders = list(chain.from_iterable(map(repeat, lines, map(len, lines.values()))))

    def orders(self) -> set[int]:
        """Not waiting, sent before, or in doubt for what one of their lines says."""
        before = self._book.orders.tracking_before
        found = {order for order, state in self._states.items() if state is not OrderState.WAITING}
        found.update(before)
        found.update(self._shared(), self._flagged(), self._misaddressed(), self._misnumbered())
        return found

    def _shared(self) -> Iterator[int]:
        """Orders that share a number or a row, or name a row twice."""
        numbers = self._told(self._sheet.tracking_no)
        last = dict(zip(numbers, self._orders, strict=True))
        for order, number in zip(self._orders, numbers, strict=True):
            if last[number] != order:
                yield from (order, last[number])
        rows = self._told(self._sheet.row)
        counts = Counter(rows) if len(set(rows)) < len(rows) else Counter()
        if counts:
            yield from (order for order, row in zip(self._orders, rows, strict=True) if counts[row] > 1)

    def _flagged(self) -> Iterator[int]:
        """Orders with a line of which the reader remarked something, or under an earlier sheet's number."""
        before = {n for numbers in self._book.orders.tracking_before.values() for n in numbers}
        lines = zip(
            self._orders, self._told(self._sheet.flags), self._told(self._sheet.tracking_no), strict=True
        )
        return (order for order, flags, number in lines if flags or number in before)

    def _misaddressed(self) -> Iterator[int]:
        """Orders with a line that does not print the order's own recipient."""
        sheet, orders = self._sheet, self._book.orders
        for theirs, ours in ((sheet.recipient, orders.recipient), (sheet.phone, orders.phone)):
            told = zip(self._orders, self._told(theirs), strict=True)
            yield from (order for order, text in told if text and text != ours[order])
        addresses = zip(self._lines, self._orders, self._told(sheet.full_address), strict=True)
        for line, order, address in addresses:
            if (not address or address != orders.full_address[order]) and not self._is_same_place(
                line, order
            ):
                yield order

    def _is_same_place(self, line: int, order: int) -> bool:
        """Whether both print the same address, spaces aside, or the sheet prints none."""
        sheet, orders = self._sheet, self._book.orders
        if address := sheet.full_address[line]:
            return orders.full_address[order].replace(" ", "") == address.replace(" ", "")
        theirs = (sheet.province[line], sheet.city[line], sheet.district[line], sheet.address[line])
        ours = (orders.province[order], orders.city[order], orders.district[order], orders.address[order])
        return not any(theirs) or theirs == ours

    def _misnumbered(self) -> Iterator[int]:
        """Orders with a number that is not plainly one of the courier named."""
        couriers, numbers = self._told(self._sheet.courier), self._told(self._sheet.tracking_no)
        has_form = {courier: self._couriers.plain_form(courier) for courier in set(couriers)}
        told = zip(self._orders, couriers, numbers, strict=True)
        return (order for order, courier, number in told if not has_form[courier](number))

    def _told(self, column: Sequence[T]) -> list[T]:
        return list(map(column.__getitem__, self._lines))


def _wanted(book: OrderBook) -> list[int]:
    """The pieces that each order line must get; none may come of those refunded or sent in part."""
    lines = book.lines
    wanted = [
        _NEVER if refunded or quantity is None else quantity
        for quantity, refunded in zip(lines.quantity, lines.is_refunded, strict=True)
    ]
    for line in lines.shipped_before:
        wanted[line] = _NEVER
    return wanted


def _variants(catalogue: Catalogue, goods: Sequence[Goods]) -> list[Variant]:
    """The variant of each; equal goods are one, so that their ids tell them."""
    ids = list(map(id, goods))
    by_id = {key: catalogue.variant(each) for key, each in dict(zip(ids, goods, strict=True)).items()}
    return list(map(by_id.__getitem__, ids))


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
