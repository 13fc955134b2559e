"""Which order each line of the sheet is about: by number, else by recipient, phone and goods."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from app.domain.goods.text import squash
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.model import OrderedOrder, OrderState, ShippedLine
from app.domain.reconcile.people import clean_name, clean_phone, differing_fields, person_of

_FOREIGN_SHARE = 0.5
_TAIL = re.compile(r"-\d{1,2}$")


class Basis(Enum):
    """What tied a line to its order."""

    NUMBER = "number"
    PERSON = "person"


@dataclass
class Matching:
    """The lines of the sheet by order, and those that belong to none."""

    lines: dict[str, list[ShippedLine]] = field(default_factory=dict)
    basis: dict[str, Basis] = field(default_factory=dict)
    unknown: list[tuple[ShippedLine, str]] = field(default_factory=list)
    """Lines of no known order, each with the order it may have meant ("" when none)."""

    def add(self, order: OrderedOrder, line: ShippedLine, basis: Basis) -> None:
        """Note that `line` is about `order`."""
        self.lines.setdefault(order.order_no, []).append(line)
        self.basis.setdefault(order.order_no, basis)


def number_key(order_no: str) -> str:
    """An order number in one form."""
    return squash(order_no).upper()


class OrderIndex:
    """Finds orders by number, or by who receives them."""

    def __init__(self, orders: Sequence[OrderedOrder]) -> None:
        self._as_printed: dict[str, OrderedOrder] = {}
        self._by_number: dict[str, OrderedOrder] = {}
        self._by_phone: dict[str, list[OrderedOrder]] = defaultdict(list)
        self._by_name: dict[str, list[OrderedOrder]] = defaultdict(list)
        self._orders = orders
        for order in orders:
            for line in order.lines:
                if line.sub_order_no:
                    self._as_printed.setdefault(line.sub_order_no, order)
        self._as_printed.update((order.order_no, order) for order in orders)
        self._has_people = False

    def by_number(self, order_no: str) -> OrderedOrder | None:
        """The order with this number or with a line of this number; a suffix like -1 may be dropped."""
        found = self._as_printed.get(order_no)
        if found is not None:
            return found
        if not self._by_number:
            self._by_number = {number_key(number): order for number, order in self._as_printed.items()}
        found = self._by_number.get(number_key(order_no))
        return found or self._by_number.get(number_key(_TAIL.sub("", order_no.strip())))

    def by_person(self, line: ShippedLine) -> list[OrderedOrder]:
        """Orders whose recipient agrees with the line in phone tail or name, and differs in neither."""
        self._index_people()
        phone, name = clean_phone(line.phone), clean_name(line.recipient)
        tail = phone[-4:] if phone and "*" not in phone[-4:] else ""
        found: Iterable[OrderedOrder] = self._by_phone.get(tail, ()) if tail else self._by_name.get(name, ())
        theirs = person_of(line)
        return [order for order in found if not differing_fields(person_of(order), theirs)]

    def _index_people(self) -> None:
        """Built only when a sheet needs it."""
        if self._has_people:
            return
        self._has_people = True
        for order in self._orders:
            phone, name = clean_phone(order.phone), clean_name(order.recipient)
            if len(phone) >= 4 and "*" not in phone[-4:]:
                self._by_phone[phone[-4:]].append(order)
            if name:
                self._by_name[name].append(order)


def match_lines(index: OrderIndex, lines: Sequence[ShippedLine], desk: GoodsDesk) -> Matching:
    """Tie every line to its order. Where the supplier uses numbers of his own (most are unknown), and where
    a line has no readable number, recipient and goods decide."""
    matching = Matching()
    numbered = [line for line in lines if line.order_no]
    known = {line.order_no: index.by_number(line.order_no) for line in numbered}
    unknown_share = sum(known[line.order_no] is None for line in numbered) / max(1, len(numbered))
    by_person: list[ShippedLine] = []
    for line in lines:
        order = known.get(line.order_no) if line.order_no else None
        if order is not None:
            matching.add(order, line, Basis.NUMBER)
        elif not line.order_no or unknown_share > _FOREIGN_SHARE:
            by_person.append(line)
        else:
            matching.unknown.append((line, _meant(index, line, matching)))
    _match_people(index, by_person, desk, matching)
    return matching


def _meant(index: OrderIndex, line: ShippedLine, matching: Matching) -> str:
    """The one waiting order that an unknown number may have meant, by its recipient."""
    found = [o for o in index.by_person(line) if o.state is OrderState.WAITING]
    return found[0].order_no if len(found) == 1 and clean_phone(line.phone) else ""


def _match_people(
    index: OrderIndex, lines: Sequence[ShippedLine], desk: GoodsDesk, matching: Matching
) -> None:
    """First the lines whose goods fit an order of that person, then the rest in the best order left."""
    rest: list[tuple[ShippedLine, list[OrderedOrder]]] = []
    for line in lines:
        candidates = index.by_person(line)
        if not candidates:
            matching.unknown.append((line, ""))
            continue
        fitting = [order for order in candidates if desk.fits(line, order)]
        free = [order for order in fitting if order.order_no not in matching.lines]
        if len(candidates) > 1 and not fitting:
            rest.append((line, candidates))
        else:
            matching.add(
                _first(_same_parcel(line, fitting, matching), free, fitting, candidates), line, Basis.PERSON
            )
    for line, candidates in rest:
        free = [order for order in candidates if order.order_no not in matching.lines]
        matching.add(_first(free, candidates), line, Basis.PERSON)


def _same_parcel(line: ShippedLine, orders: list[OrderedOrder], matching: Matching) -> list[OrderedOrder]:
    """Orders that this parcel has already been seen with and that still miss these goods."""
    return [
        order
        for order in orders
        if len(order.lines) > 1
        and any(known.tracking_no == line.tracking_no for known in matching.lines.get(order.order_no, ()))
    ]


def _first(*choices: Sequence[OrderedOrder]) -> OrderedOrder:
    return next(order for choice in choices for order in _waiting_first(choice))


def _waiting_first(orders: Sequence[OrderedOrder]) -> list[OrderedOrder]:
    return sorted(orders, key=lambda order: order.state is not OrderState.WAITING)
