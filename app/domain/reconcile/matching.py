"""Which order each line of the sheet is about: by number, else by recipient, phone and goods."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from app.domain.goods.text import squash
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedOrder, OrderState, ShippedLine
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.people import clean_name, clean_phone, differing_fields, person_of
from app.domain.reconcile.sheet_columns import SheetColumns

_FOREIGN_SHARE = 0.5
_TAIL = re.compile(r"-\d{1,2}$")
_NUMBERS = re.compile(r"[A-Za-z]{0,4}\d[\d-]{5,}\d")


@dataclass
class Matching:
    """The lines of the sheet by order, and those that belong to none; orders and lines by their places."""

    by_number: list[int | None]
    """The order of each line, as far as its number tells."""
    by_person: list[tuple[int, int]] = field(default_factory=list)
    """Lines with the order that the recipient tells."""
    unknown: list[tuple[int, str]] = field(default_factory=list)
    """Lines of no known order, each with the number of the order it may have meant ("" when none)."""

    def lines(self) -> dict[int, list[int]]:
        """The lines of each order."""
        found: dict[int, list[int]] = defaultdict(list)
        for line, order in enumerate(self.by_number):
            if order is not None:
                found[order].append(line)
        for line, order in self.by_person:
            found[order].append(line)
        return dict(found)


def number_key(order_no: str) -> str:
    """An order number in one form."""
    is_plain = order_no.isascii() and order_no.isalnum()
    return order_no.upper() if is_plain else squash(order_no).upper()


class OrderIndex:
    """Finds orders by number, or by who receives them."""

    def __init__(self, book: OrderBook) -> None:
        self._book = book
        self._as_printed: dict[str, int] = {}
        self._by_number: dict[str, int] = {}
        self._by_phone: dict[str, list[int]] = defaultdict(list)
        self._by_name: dict[str, list[int]] = defaultdict(list)
        self._has_people = False

    def by_number(self, order_no: str) -> int | None:
        """The place of the order with this number or with a line of this number; a suffix like -1 may be
        dropped."""
        found = self._book.places.get(order_no)
        if found is not None:
            return found
        self._index_numbers()
        for printed, index in ((order_no, self._as_printed), (number_key(order_no), self._by_number)):
            if printed in index:
                return index[printed]
        found = self._by_number.get(number_key(_TAIL.sub("", order_no.strip())))
        return self._among_words(order_no) if found is None else found

    def _among_words(self, printed: str) -> int | None:
        """The one order whose number stands in what is printed: "抖店 2608…", "2608…_1"."""
        numbers = (_TAIL.sub("", number) for number in _NUMBERS.findall(printed))
        found = {self._by_number.get(number_key(number)) for number in numbers} - {None}
        return found.pop() if len(found) == 1 else None

    def by_person(self, line: ShippedLine) -> list[OrderedOrder]:
        """Orders whose recipient agrees with the line in phone tail or name, and differs in neither."""
        self._index_people()
        phone, name = clean_phone(line.phone), clean_name(line.recipient)
        tail = phone[-4:] if phone and "*" not in phone[-4:] else ""
        found: Iterable[int] = self._by_phone.get(tail, ()) if tail else self._by_name.get(name, ())
        theirs, orders = person_of(line), map(self._book.order, found)
        return [order for order in orders if not differing_fields(person_of(order), theirs)]

    def _index_numbers(self) -> None:
        """Built only when a sheet needs it, as the next."""
        if self._as_printed:
            return
        book = self._book
        for place in range(len(book)) if any(book.lines.sub_order_no) else ():
            for line in book.line_places(place):
                if number := book.lines.sub_order_no[line]:
                    self._as_printed.setdefault(number, place)
        self._as_printed.update(book.places)
        self._by_number = {number_key(number): place for number, place in self._as_printed.items()}

    def _index_people(self) -> None:
        if self._has_people:
            return
        self._has_people = True
        orders = self._book.orders
        for place, (printed, recipient) in enumerate(zip(orders.phone, orders.recipient, strict=True)):
            phone, name = clean_phone(printed), clean_name(recipient)
            if len(phone) >= 4 and "*" not in phone[-4:]:
                self._by_phone[phone[-4:]].append(place)
            if name:
                self._by_name[name].append(place)


def match_lines(book: OrderBook, sheet: SheetColumns, desk: GoodsDesk) -> Matching:
    """Tie every line to its order. Where the supplier uses numbers of his own (most are unknown), and where
    a line has no readable number, recipient and goods decide."""
    index = OrderIndex(book)
    found: list[int | None] = [book.places.get(number) for number in sheet.order_no]
    for line, order in enumerate(found):
        if order is None and (number := sheet.order_no[line]):
            found[line] = index.by_number(number)
    left = [line for line, order in enumerate(found) if order is None]
    return _match_rest(index, book, sheet, desk, Matching(found), left) if left else Matching(found)


def _match_rest(
    index: OrderIndex,
    book: OrderBook,
    sheet: SheetColumns,
    desk: GoodsDesk,
    matching: Matching,
    left: Sequence[int],
) -> Matching:
    """The lines whose numbers tell nothing."""
    strange = [line for line in left if sheet.order_no[line]]
    is_foreign = len(strange) > _FOREIGN_SHARE * sum(map(bool, sheet.order_no))
    if not is_foreign:
        matching.unknown += [(line, _meant(index, sheet.line(line))) for line in strange]
    nameless = left if is_foreign else [line for line in left if not sheet.order_no[line]]
    _People(index, book, sheet, desk, matching).match(nameless)
    return matching


def _meant(index: OrderIndex, line: ShippedLine) -> str:
    """The one waiting order that an unknown number may have meant, by its recipient."""
    if not clean_phone(line.phone):
        return ""
    found = [o for o in index.by_person(line) if o.state is OrderState.WAITING]
    return found[0].order_no if len(found) == 1 else ""


class _People:
    """Ties lines to orders of the same recipient."""

    def __init__(
        self, index: OrderIndex, book: OrderBook, sheet: SheetColumns, desk: GoodsDesk, matching: Matching
    ) -> None:
        self._index, self._book, self._sheet, self._desk = index, book, sheet, desk
        self._matching = matching
        self._lines: dict[str, list[ShippedLine]] = defaultdict(list)
        """The lines known so far of the orders in question."""

    def match(self, lines: Sequence[int]) -> None:
        """First the lines whose goods fit an order of that person, then the rest in the best order left."""
        candidates = {line: self._index.by_person(self._sheet.line(line)) for line in lines}
        self._look_up({order.order_no for orders in candidates.values() for order in orders})
        left = []
        for line, orders in candidates.items():
            shipped = self._sheet.line(line)
            fitting = [order for order in orders if self._desk.fits(shipped, order)]
            if not orders:
                self._matching.unknown.append((line, ""))
            elif len(orders) > 1 and not fitting:
                left.append(line)
            else:
                known = self._same_parcel(shipped, fitting)
                self._add(line, _first(known, self._free(fitting), fitting, orders))
        for line in left:
            self._add(line, _first(self._free(candidates[line]), candidates[line]))

    def _look_up(self, numbers: set[str]) -> None:
        for line, order in enumerate(self._matching.by_number):
            if order is not None and (number := self._book.orders.order_no[order]) in numbers:
                self._lines[number].append(self._sheet.line(line))

    def _add(self, line: int, order: OrderedOrder) -> None:
        self._lines[order.order_no].append(self._sheet.line(line))
        self._matching.by_person.append((line, self._book.places[order.order_no]))

    def _free(self, orders: Sequence[OrderedOrder]) -> list[OrderedOrder]:
        return [order for order in orders if order.order_no not in self._lines]

    def _same_parcel(self, line: ShippedLine, orders: Sequence[OrderedOrder]) -> list[OrderedOrder]:
        """Orders that this parcel has already been seen with and that still miss these goods."""
        return [
            order
            for order in orders
            if len(order.lines) > 1
            and any(known.tracking_no == line.tracking_no for known in self._lines.get(order.order_no, ()))
        ]


def _first(*choices: Sequence[OrderedOrder]) -> OrderedOrder:
    return next(order for choice in choices for order in _waiting_first(choice))


def _waiting_first(orders: Sequence[OrderedOrder]) -> list[OrderedOrder]:
    return sorted(orders, key=lambda order: order.state is not OrderState.WAITING)
