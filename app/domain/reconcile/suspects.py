"""The orders of a sheet of which something else than the goods may be wrong, found column by column."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, compress, repeat
from operator import ne
from typing import TypeVar

from app.domain.couriers import CourierBook
from app.domain.reconcile.model import OrderState
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.sheet_columns import SheetColumns

T = TypeVar("T")


class Suspects:
    """Compares the lines of a sheet with their orders; lines and orders by their places."""

    def __init__(
        self, book: OrderBook, sheet: SheetColumns, couriers: CourierBook, lines: Mapping[int, Sequence[int]]
    ) -> None:
        self._book, self._sheet, self._couriers = book, sheet, couriers
        self._named = list(lines)
        self._lines = list(chain.from_iterable(lines.values()))
        self._orders = list(chain.from_iterable(map(repeat, lines, map(len, lines.values()))))
        self._is_in_order = self._lines == list(range(len(sheet)))

    def orders(self) -> set[int]:
        """Not waiting, sent before, or in doubt for what one of their lines says."""
        states = map(self._book.orders.state.__getitem__, self._named)
        found = set(compress(self._named, map(OrderState.WAITING.__ne__, states)))
        found.update(self._book.orders.tracking_before)
        found.update(self._shared(), self._flagged(), self._misaddressed(), self._misnumbered())
        return found

    def _shared(self) -> Iterator[int]:
        """Orders that share a number or a row, or name a row twice."""
        numbers = self._told(self._sheet.tracking_no)
        last = dict(zip(numbers, self._orders, strict=True))
        of_last = list(map(last.__getitem__, numbers))
        for at in _differing(of_last, self._orders):
            yield from (self._orders[at], of_last[at])
        rows = self._told(self._sheet.row)
        counts = Counter(rows) if len(set(rows)) < len(rows) else Counter()
        if counts:
            yield from (order for order, row in zip(self._orders, rows, strict=True) if counts[row] > 1)

    def _flagged(self) -> Iterator[int]:
        """Orders with a line of which the reader remarked something, or under an earlier sheet's number."""
        yield from compress(self._orders, self._told(self._sheet.flags))
        before = {n for numbers in self._book.orders.tracking_before.values() for n in numbers}
        if before:
            yield from compress(self._orders, map(before.__contains__, self._told(self._sheet.tracking_no)))

    def _misaddressed(self) -> Iterator[int]:
        """Orders with a line that does not print the order's own recipient."""
        sheet, orders = self._sheet, self._book.orders
        for theirs, ours in ((sheet.recipient, orders.recipient), (sheet.phone, orders.phone)):
            told = self._told(theirs)
            yield from (self._orders[at] for at in _differing(told, self._expected(ours)) if told[at])
        addresses = self._told(sheet.full_address)
        for at in _differing(addresses, self._expected(orders.full_address)):
            if not self._is_same_place(self._lines[at], self._orders[at]):
                yield self._orders[at]
        blank = (at for at, address in enumerate(addresses) if not address) if "" in addresses else ()
        yield from (
            self._orders[at] for at in blank if not self._is_same_place(self._lines[at], self._orders[at])
        )

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
        of_courier: dict[str, set[str]] = defaultdict(set)
        for courier, number in zip(couriers, numbers, strict=True):
            of_courier[courier].add(number)
        odd = {name: self._couriers.not_plainly_of(name, some) for name, some in of_courier.items()}
        if any(odd.values()):
            told = zip(self._orders, couriers, numbers, strict=True)
            yield from (order for order, courier, number in told if number in odd[courier])

    def _told(self, column: list[T]) -> list[T]:
        """What each line says."""
        return column if self._is_in_order else list(map(column.__getitem__, self._lines))

    def _expected(self, column: Sequence[T]) -> list[T]:
        """What the order of each line says."""
        return list(map(column.__getitem__, self._orders))


def _differing(one: Iterable[object], other: Iterable[object]) -> list[int]:
    """The places where two columns are not the same."""
    differ = list(map(ne, one, other))
    return list(compress(range(len(differ)), differ))
