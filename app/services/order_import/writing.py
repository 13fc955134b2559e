"""Writes a plan: everything in the caller's transaction, many rows at a time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import compress, islice, repeat
from typing import Any, NamedTuple, TypeVar

from app.data.models import ImportRow, Order, OrderLine, Parcel, ParcelLine, SheetImport, Store
from app.data.queries import order_import as queries
from app.data.queries import parcels as parcel_queries
from app.data.search_index import texts_of
from app.data.unit_of_work import Transaction
from app.domain.parcel_track import after_move
from app.domain.progress import Job
from app.domain.sheet_lines import SheetLines
from app.domain.statuses import InterceptState, OrderStatus, ParcelState, ReturnState, RowOutcome
from app.services.incidents.parcels import end_windows
from app.services.order_import.drafts import RowProblem
from app.services.order_import.fresh import FreshOrder, FreshOrders, Orders
from app.services.order_import.fresh_columns import Column
from app.services.order_import.planned import PlannedLine, PlannedOrder
from app.services.order_import.planner import StoreKey, Stores
from app.services.order_import.record import changed_note, left_out_note

T = TypeVar("T")
_AT_ONCE = 2_000
_PARCEL_STATES = {
    OrderStatus.DONE: ParcelState.DELIVERED,
    OrderStatus.SHIPPED: ParcelState.IN_TRANSIT,
    OrderStatus.TO_SHIP: ParcelState.LABELLED,
}
_STATE_OF = {status.value: _PARCEL_STATES.get(status, ParcelState.IN_TRANSIT).value for status in OrderStatus}


class Links(NamedTuple):
    """Parcels of orders' lines, as a sheet tells them, column by column."""

    numbers: Sequence[str]
    couriers: Sequence[str]
    supplier_ids: Sequence[int | None]
    statuses: Sequence[str]
    """Of the orders."""
    line_ids: Sequence[int]


class PlanWriter:
    """Writes the orders of one import."""

    def __init__(self, tx: Transaction, stores: Stores, job: Job, sheet_import: SheetImport) -> None:
        self._tx = tx
        self._stores = stores
        self._job = job
        self._import_id: int = sheet_import.id
        self._done = 0
        self._total = 0

    def write(self, orders: Orders, rejected: Sequence[RowProblem]) -> None:
        """Stores, orders, lines, parcels and the record of rows. Raises: Cancelled."""
        news = [order for order in orders if order.outcome is not RowOutcome.UNCHANGED]
        self._total = len(news)
        self._make_stores(news)
        table = next((order.table for order in news if isinstance(order, FreshOrder)), None)
        if table is not None:
            self._write_fresh(table)
        others = [order for order in news if isinstance(order, PlannedOrder)]
        for some in _chunks(others, _AT_ONCE):
            self._write_some(some)
            self._tell_done(len(some))
        self._note_rows(others, rejected)

    def _tell_done(self, count: int) -> None:
        self._tx.catch_up()
        self._done += count
        self._job.progress(self._done, self._total, "writing")
        self._job.raise_if_cancelled()

    def _make_stores(self, orders: Iterable[PlannedOrder | FreshOrder]) -> None:
        for order in orders:
            if order.store not in self._stores.ids:
                platform, name = order.store
                currency = order.currency
                row = self._tx.insert(
                    Store, platform=platform, name=name, currency=currency, created_at=self._tx.at
                )
                self._stores.ids[order.store] = row.id
                self._stores.keys[row.id] = order.store

    def _write_fresh(self, table: FreshOrders) -> None:
        store_ids = [self._stores.ids[store] for store in table.stores]
        for start in range(0, len(table), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            ids = store_ids[part]
            orders = {name: column[part] for name, column in table.orders.items()}
            goods = {name: column[part] for name, column in table.goods.items()}
            order_ids = self._tx.insert_columns(
                Order, {"store_id": ids, **self._about(len(ids)), **orders}, len(ids)
            )
            line_no = repeat(1, len(ids))
            line_ids = self._tx.insert_columns(
                OrderLine, {"order_id": order_ids, "line_no": line_no, **goods}, len(ids)
            )
            lines = table.lines[part]
            known = self._write_links(_fresh_links(lines, orders, line_ids))
            if not known:  # a parcel that is there already may be coming back
                self._tx.index(order_ids, texts_of(orders, goods, lines.column("tracking_no")))
            self._tell_done(len(ids))

    def _about(self, count: int) -> dict[str, Iterable[Any]]:
        at = Order.created_at.db_value(self._tx.at)
        return {
            "sheet_import_id": repeat(self._import_id, count),
            "created_at": repeat(at, count),
            "updated_at": repeat(at, count),
        }

    def _write_some(self, orders: Sequence[PlannedOrder]) -> None:
        created = [order for order in orders if order.id is None]
        updated = [order for order in orders if order.id is not None]
        new_ids = iter(self._tx.insert_many(Order, [self._row(order) for order in created]))
        self._update(updated)
        order_ids = [order.id or next(new_ids) for order in orders]
        line_ids = self._write_lines(orders, order_ids)
        self._write_parcels(orders, line_ids)
        _advance_parcels(self._tx, updated)

    def _row(self, order: PlannedOrder) -> dict[str, Any]:
        return {
            **{name: value for name, value in order.after.items() if name != "store"},
            "store_id": self._stores.ids[order.store],
            "order_no": order.draft.order_no,
            "sheet_import": self._import_id,
            "created_at": self._tx.at,
            "updated_at": self._tx.at,
        }

    def _update(self, orders: Iterable[PlannedOrder]) -> None:
        changes = []
        for order in orders:
            before, after = self._stored(order.before), self._stored(order.after)
            changes.append((int(order.id or 0), before, {**after, "updated_at": self._tx.at}))
        self._tx.update_many(Order, changes)

    def _stored(self, values: dict[str, Any]) -> dict[str, Any]:
        """The columns, with the store by its id instead of its name."""
        store: StoreKey = values["store"]
        kept = {name: value for name, value in values.items() if name != "store"}
        return {**kept, "store_id": self._stores.ids[store]}

    def _write_lines(self, orders: Sequence[PlannedOrder], order_ids: Sequence[int]) -> list[list[int]]:
        """Returns the ids of all lines of each order, in the order that planned parcels count."""
        rows, changes = [], []
        for order, order_id in zip(orders, order_ids, strict=True):
            added = [line for line in order.lines if line.id is None]
            first = len(order.line_ids) + 1
            rows += [_line_row(line, order_id, first + i) for i, line in enumerate(added)]
            changes += [(line.id, line.before, line.after) for line in order.lines if line.id is not None]
        new_ids = iter(self._tx.insert_many(OrderLine, rows))
        self._tx.update_many(OrderLine, changes)
        counts = [sum(line.id is None for line in order.lines) for order in orders]
        return [[*o.line_ids, *islice(new_ids, count)] for o, count in zip(orders, counts, strict=True)]

    def _write_parcels(self, orders: Sequence[PlannedOrder], line_ids: Sequence[Sequence[int]]) -> None:
        told = [
            (number, courier, order.after["supplier_id"], order.after["status"], own_ids[position])
            for order, own_ids in zip(orders, line_ids, strict=True)
            for number, courier, position in order.parcels
        ]
        if told:
            self._write_links(Links(*zip(*told, strict=True)))

    def _write_links(self, links: Links) -> Collection[str]:
        """Parcels that are not there yet, as the first link tells them, and what they carry.

        Returns the numbers that were there.
        """
        numbers = links.numbers
        first = dict(zip(reversed(numbers), range(len(numbers) - 1, -1, -1), strict=True))
        known = queries.parcel_ids(first)
        # In the order in which they are named, so that the same sheet gives the same database.
        missing = [first[number] for number in dict.fromkeys(numbers) if number not in known]
        new_ids = self._tx.insert_columns(Parcel, self._parcel_columns(links, missing), len(missing))
        ids = known | dict(zip((numbers[place] for place in missing), new_ids, strict=True))
        pairs = sorted(set(zip(map(ids.__getitem__, numbers), links.line_ids, strict=True)))
        columns = {"parcel_id": [a for a, _ in pairs], "order_line_id": [b for _, b in pairs]}
        self._tx.insert_columns(ParcelLine, columns, len(pairs))
        return known

    def _parcel_columns(self, links: Links, places: Sequence[int]) -> dict[str, Iterable[Any]]:
        return {
            "tracking_no": [links.numbers[place] for place in places],
            "courier": [links.couriers[place] for place in places],
            "supplier_id": [links.supplier_ids[place] for place in places],
            "state": [_STATE_OF[links.statuses[place]] for place in places],
            "sheet_import_id": repeat(self._import_id, len(places)),
        }

    def _note_rows(self, orders: Iterable[PlannedOrder], rejected: Iterable[RowProblem]) -> None:
        rows = [
            changed_note(self._import_id, o.row, o.draft.order_no, (c.field for c in o.changes))
            for o in orders
            if o.outcome is RowOutcome.UPDATED
        ]
        rows += [left_out_note(self._import_id, problem) for problem in rejected]
        for some in _chunks(rows, _AT_ONCE):
            self._tx.insert_many(ImportRow, some)


def _fresh_links(lines: SheetLines, orders: dict[str, Column], line_ids: Sequence[int]) -> Links:
    numbers = lines.column("tracking_no")
    columns = (numbers, lines.filled("courier"), orders["supplier_id"], orders["status"], line_ids)
    return Links(*(list(compress(column, numbers)) for column in columns))


def _line_row(line: PlannedLine, order_id: int, line_no: int) -> dict[str, Any]:
    return {**line.after, "order": order_id, "line_no": line_no}


def _advance_parcels(tx: Transaction, updated: Iterable[PlannedOrder]) -> None:
    """A parcel goes along when its order is shipped or done, unless something else became of it."""
    for status, state in (
        (OrderStatus.SHIPPED, ParcelState.IN_TRANSIT),
        (OrderStatus.DONE, ParcelState.DELIVERED),
    ):
        moved = [o.id for o in updated if o.after["status"] == status != o.before["status"] and o.id]
        earlier = parcel_queries.on_the_way(moved, state)
        tx.update_many(Parcel, [(row_id, *_images(old, stop, state)) for row_id, old, stop in earlier])
        end_windows(tx, parcel_queries.with_incidents(row_id for row_id, _, _ in earlier))


def _images(
    old: ParcelState, stop: InterceptState, state: ParcelState
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Before and after; a parcel that arrives was not stopped."""
    ended, _ = after_move(state, stop, ReturnState.NONE)
    return {"state": old, "intercept_state": stop}, {"state": state, "intercept_state": ended}


def _chunks(rows: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
