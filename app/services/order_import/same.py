"""Orders of a sheet that are stored already, each with one line and just as the sheet tells it again.

A sheet is often taken in a second time with some days more. What the line alone would make is held against
what is stored: where every column is the same there is nothing to merge, and merging would change nothing.
All others are merged by the rules for any order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

from app.data.queries import order_import as queries
from app.data.queries.order_import import KnownOrder, StoredAlone
from app.domain.progress import Job
from app.domain.statuses import RowOutcome
from app.services.order_import import lines, orders
from app.services.order_import.fresh import Alone, FreshOrder, FreshOrders
from app.services.order_import.fresh_columns import Column
from app.services.order_import.planned import PlannedOrder
from app.services.order_import.planner import Planner, Stores

_AT_ONCE = 5_000


class SameOrder(FreshOrder):
    """An order nothing changes on; told like a `PlannedOrder`."""

    __slots__ = ("_alone", "_planner", "_stored", "id")
    outcome = RowOutcome.UNCHANGED

    def __init__(
        self, table: FreshOrders, at: int, stored: StoredAlone, alone: Alone, planner: Planner
    ) -> None:
        super().__init__(table, at)
        self.id, self._stored, self._alone, self._planner = stored.id, stored, alone, planner

    def _planned(self) -> PlannedOrder:
        draft = self._alone.draft(self.table.lines[self.at])
        return self._planner.known(draft, self._known(), self.store)

    def _known(self) -> KnownOrder:
        """As it is stored, which is as the table tells it."""
        order = {name: self.table.orders[name][self.at] for name in orders.COLUMNS}
        goods = {name: self.table.goods[name][self.at] for name in lines.COLUMNS}
        return self._stored.known(self.order_no, order, goods)


def same_orders(
    alone: Alone, stores: Stores, planner: Planner, job: Job
) -> tuple[list[SameOrder], list[int]]:
    """The orders stored just as the sheet tells them; and the places of their lines. Raises: Cancelled."""
    if not alone.known:
        return [], []
    table, places = alone.as_new(alone.known)
    told = _Told(table, stores)
    found: list[SameOrder] = []
    for start in range(0, len(table), _AT_ONCE):
        job.raise_if_cancelled()
        job.progress(start, len(table), "comparing")
        part = slice(start, min(start + _AT_ONCE, len(table)))
        found += (SameOrder(table, at, stored, alone, planner) for at, stored in told.same(part))
    return found, [places[order.at] for order in found]


class _Told:
    """What a sheet tells of orders, as rows to be compared with stored ones."""

    def __init__(self, table: FreshOrders, stores: Stores) -> None:
        self._table, self._stores = table, stores
        self._parcels, self._suppliers = (table.lines.column(n) for n in ("tracking_no", "supplier"))

    @cached_property
    def _columns(self) -> list[Column]:
        table = self._table
        return [table.orders[n] for n in orders.COLUMNS] + [table.goods[n] for n in lines.COLUMNS]

    def same(self, part: slice) -> Iterator[tuple[int, StoredAlone]]:
        """Places of orders that are stored just so, with what they are stored as."""
        numbers = self._table.orders["order_no"][part]
        stored = queries.stored_alone(numbers, orders.COLUMNS, lines.COLUMNS)
        rows = zip(*(column[part] for column in self._columns), strict=True)
        for at, number, row in zip(range(part.start, part.stop), numbers, rows, strict=True):
            order = stored.get((number, self._stores.ids.get(self._table.stores[at], 0)))
            if order is not None and order.values == row and self._is_quiet(at, order):
                yield at, order

    def _is_quiet(self, at: int, order: StoredAlone) -> bool:
        """No parcel is new, and no supplier is named for a line that has none."""
        number, supplier = self._parcels[at], self._suppliers[at]
        is_linked = not number or number in order.parcels
        return is_linked and not (supplier and order.line_supplier_id is None)


def in_row_order(*groups: Sequence[FreshOrder]) -> list[FreshOrder]:
    """All orders of the groups by their rows on the sheet."""
    filled = [group for group in groups if group]
    if len(filled) == 1:
        return list(filled[0])
    return sorted(chain.from_iterable(filled), key=lambda order: order.row)
