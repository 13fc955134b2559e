"""The usual order, told right without reading anything: the same goods word for word, the same recipient.

Nothing is decided here. What this says is right, the rules of the other modules say is right; what it leaves
over they look at. It goes through the sheet field by field: a hundred thousand rows in a fifth of a second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, compress, islice, repeat
from operator import add, eq, is_, not_

from app.domain.couriers import CourierBook
from app.domain.goods.catalogue import Catalogue, Goods, Variant
from app.domain.goods.items import Item
from app.domain.goods.text import squash
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.sheet_columns import SheetColumns
from app.domain.reconcile.shipment import Shipments
from app.domain.reconcile.suspects import Suspects

_BETWEEN = re.compile(r"[;；,，/|\n\s]+")
_LABEL = re.compile(r"(?:^|(?<=[;；,，/|\s]))[^\s:：;；,，/|\d]{1,12}[:：]")
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
        self._printed = _Printed(desk)
        self._items: dict[tuple[object, ...], tuple[Told, ...]] = {}
        self._fitting: dict[tuple[int, int], bool] = {}
        self._wanted = _wanted(book)
        self._ordered = _variants(desk.catalogue, book.lines.goods)
        self._sent: list[int] = []
        """The lines of the sheet, with the order lines they bring and their orders."""
        self._brought: list[int] = []
        self._for: list[int] = []
        self.plain: set[int] = set()
        """The orders told right so far. Nothing is learned from them: what their words leave over are
        pieces of words that were understood whole, and no sign that those pieces mean nothing."""
        suspects = Suspects(book, sheet, couriers, lines).orders()
        self._candidates = {
            order: of_order
            for order, of_order in lines.items()
            if order not in suspects and len(of_order) <= book.orders.line_count[order]
        }

    def take_alike(self) -> frozenset[int]:
        """The orders whose lines all print exactly the title and the values of a variant, with its pieces;
        each is taken once."""
        right = self._take_in_order() | self._take(self.word_for_word)
        self.plain |= right
        return right

    def take_read(self) -> frozenset[int]:
        """Those of the others that are right beyond doubt once their goods are read."""
        right = self._take(self.as_read)
        self.plain |= right
        return right

    def _take_in_order(self) -> frozenset[int]:
        """Orders of which each line of the sheet is the order line in its place: nearly all, as columns."""
        book, sheet = self._book.orders, self._sheet
        count = book.line_count
        exact = {no: lines for no, lines in self._candidates.items() if len(lines) == count[no]}
        orders = list(chain.from_iterable(map(repeat, exact, map(count.__getitem__, exact))))
        lines = list(chain.from_iterable(exact.values()))
        firsts = list(map(book.first_line.__getitem__, exact))
        ends = map(add, firsts, map(count.__getitem__, exact))
        ordered = list(chain.from_iterable(map(range, firsts, ends)))
        cells = zip(sheet.title, sheet.spec, sheet.sku_code, strict=True)
        printed = list(map(self._printed.__getitem__, cells))
        variants = list(map(self._ordered.__getitem__, ordered))
        goods = map(is_, map(printed.__getitem__, lines), variants)
        pieces = map(eq, map(sheet.quantity.__getitem__, lines), map(self._wanted.__getitem__, ordered))
        wrong = {no for no, same, whole in zip(orders, goods, pieces, strict=True) if not (same and whole)}
        wrong |= _with_twins(orders, variants)
        self._note(lines, ordered, orders, wrong)
        return frozenset(exact.keys() - wrong)

    def _note(
        self, lines: Sequence[int], ordered: Sequence[int], orders: Sequence[int], wrong: AbstractSet[int]
    ) -> None:
        """These are right, line by line, but not those of the orders that are wrong."""
        kept = list(map(not_, map(wrong.__contains__, orders)))
        self._sent += compress(lines, kept)
        self._brought += compress(ordered, kept)
        self._for += compress(orders, kept)
        taken = set(self._for)
        self._candidates = {no: of_order for no, of_order in self._candidates.items() if no not in taken}

    def _take(self, tell: Tell) -> frozenset[int]:
        """Orders that are right beyond doubt, by one way to tell goods."""
        right = []
        first, count = self._book.orders.first_line, self._book.orders.line_count
        for order, lines in self._candidates.items():
            if count[order] == len(lines) == 1:
                found = self._matched_one(first[order], lines[0], tell(lines[0], order))
            else:
                found = self._matched(order, lines, tell)
            if found is not None:
                self._sent += (line for line, _ in found)
                self._brought += (ordered for _, ordered in found)
                self._for += repeat(order, len(found))
                right.append(order)
        for order in right:
            del self._candidates[order]
        return frozenset(right)

    def word_for_word(self, line: int, order: int) -> tuple[Told, ...]:
        """The goods of a line that prints exactly a title and the values of one variant."""
        variant = self._variant_printed(line)
        return () if variant is None else ((variant, self._sheet.quantity[line]),)

    def is_printed(self, line: int) -> bool:
        """Whether a line prints exactly a title and the values of one variant: it has no words of its own."""
        return self._variant_printed(line) is not None

    def _variant_printed(self, line: int) -> Variant | None:
        sheet = self._sheet
        return self._printed[sheet.title[line], sheet.spec[line], sheet.sku_code[line]]

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
        sheet, lines, orders = self._sheet, self._book.lines, self._book.orders
        return Shipments(
            list(map(orders.order_no.__getitem__, self._for)),
            list(map(lines.line_id.__getitem__, self._brought)),
            list(map(sheet.tracking_no.__getitem__, self._sent)),
            list(map(sheet.courier.__getitem__, self._sent)),
            [quantity or 1 for quantity in map(lines.quantity.__getitem__, self._brought)],
            list(map(sheet.row.__getitem__, self._sent)),
            [True] * len(self._sent),
        )

    def named(self) -> Counter[int]:
        """How often each product was named with all its values."""
        return Counter(variant.product for variant in map(self._ordered.__getitem__, self._brought))

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
            is_open = comparison.silent or comparison.vague or comparison.has_unknown_words
            known = self._fitting[key] = comparison.is_right and not is_open
        return known


class _Printed(dict[tuple[str, str, str], Variant | None]):
    """What title, variant and code on a line print, each read once."""

    def __init__(self, desk: GoodsDesk) -> None:
        super().__init__()
        self._desk, self._exact = desk, _by_words(desk.catalogue)

    def __missing__(self, cells: tuple[str, str, str]) -> Variant | None:
        variant = self[cells] = self._read(*cells)
        return variant

    def _read(self, title: str, spec: str, code: str) -> Variant | None:
        if not title or code or self._desk.has_alias(f"{title} {spec}"):
            return None
        return self._exact.get((squash(title), _words(spec)))


def _with_twins(orders: Sequence[int], variants: Sequence[Variant]) -> set[int]:
    """The orders with two lines of one variant: nobody knows which of them came. Lines of an order stand
    side by side."""
    beside = map(eq, orders, islice(orders, 1, None))
    alike = map(is_, variants, islice(variants, 1, None))
    found = {no for no, same, twin in zip(orders, beside, alike, strict=False) if same and twin}
    counts = Counter(orders)
    if max(counts.values(), default=0) > 2:
        pairs = Counter((no, id(v)) for no, v in zip(orders, variants, strict=True) if counts[no] > 2)
        found |= {no for (no, _), count in pairs.items() if count > 1}
    return found


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
