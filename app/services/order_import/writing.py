"""Writes a plan: everything in the caller's transaction, many rows at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from app.data.models import ImportRow, Order, OrderLine, Parcel, ParcelLine, SheetImport, Store
from app.data.queries import order_import as queries
from app.data.queries import parcels as parcel_queries
from app.data.unit_of_work import Transaction
from app.domain.progress import Job
from app.domain.statuses import OrderStatus, ParcelState, RowOutcome
from app.services.order_import.drafts import RowProblem
from app.services.order_import.plan import PlannedLine, PlannedOrder
from app.services.order_import.planner import StoreKey, Stores

T = TypeVar("T")
_AT_ONCE = 5_000
_PARCEL_STATES = {
    OrderStatus.DONE: ParcelState.DELIVERED,
    OrderStatus.SHIPPED: ParcelState.IN_TRANSIT,
    OrderStatus.TO_SHIP: ParcelState.LABELLED,
}


class PlanWriter:
    """Writes the orders of one import."""

    def __init__(self, tx: Transaction, stores: Stores, job: Job, sheet_import: SheetImport) -> None:
        self._tx = tx
        self._stores = stores
        self._job = job
        self._import_id: int = sheet_import.id
        self._done = 0
        self._total = 0

    def write(self, orders: Sequence[PlannedOrder], rejected: Sequence[RowProblem]) -> None:
        """Stores, orders, lines, parcels and the record of rows. Raises: Cancelled."""
        news = [order for order in orders if order.outcome is not RowOutcome.UNCHANGED]
        self._total = len(news)
        self._make_stores(news)
        for some in _chunks(news, _AT_ONCE):
            self._job.raise_if_cancelled()
            self._write_some(some)
            self._done += len(some)
            self._job.progress(self._done, self._total, "writing")
        self._job.raise_if_cancelled()
        self._note_rows(news, rejected)

    def _make_stores(self, orders: Iterable[PlannedOrder]) -> None:
        for order in orders:
            if order.store not in self._stores.ids:
                platform, name = order.store
                currency = order.after["currency"]
                row = self._tx.insert(
                    Store, platform=platform, name=name, currency=currency, created_at=self._tx.at
                )
                self._stores.ids[order.store] = row.id
                self._stores.keys[row.id] = order.store

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
        wanted: dict[str, dict[str, Any]] = {}
        for order in orders:
            for number, courier, _ in order.parcels:
                wanted.setdefault(number, self._parcel_row(order, number, courier))
        ids = queries.parcel_ids(wanted)
        missing = [row for number, row in wanted.items() if number not in ids]
        new_ids = self._tx.insert_many(Parcel, missing)
        ids |= {row["tracking_no"]: new_id for row, new_id in zip(missing, new_ids, strict=True)}
        links = {
            (ids[number], own_ids[position])
            for order, own_ids in zip(orders, line_ids, strict=True)
            for number, _, position in order.parcels
        }
        rows = [{"parcel": parcel, "order_line": line} for parcel, line in sorted(links)]
        self._tx.insert_many(ParcelLine, rows)

    def _parcel_row(self, order: PlannedOrder, number: str, courier: str) -> dict[str, Any]:
        status = OrderStatus(order.after["status"])
        return {
            "tracking_no": number,
            "courier": courier,
            "supplier": order.after["supplier_id"],
            "state": _PARCEL_STATES.get(status, ParcelState.IN_TRANSIT),
            "sheet_import": self._import_id,
        }

    def _note_rows(self, orders: Iterable[PlannedOrder], rejected: Iterable[RowProblem]) -> None:
        """Which fields changed is noted here, their values only in the audit: they name people."""
        rows = [
            self._note(o.row, RowOutcome.UPDATED, "", o.draft.order_no, sorted({c.field for c in o.changes}))
            for o in orders
            if o.outcome is RowOutcome.UPDATED
        ]
        rows += [
            self._note(p.row, RowOutcome.SKIPPED, p.code, "", {"column": p.column, "value": p.value})
            for p in rejected
        ]
        for some in _chunks(rows, _AT_ONCE):
            self._tx.insert_many(ImportRow, some)

    def _note(self, row: int, outcome: RowOutcome, reason: str, order_no: str, detail: Any) -> dict[str, Any]:
        return {
            "sheet_import": self._import_id,
            "row": row,
            "outcome": outcome,
            "reason": reason,
            "order_no": order_no,
            "detail": detail,
        }


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
        tx.update_many(Parcel, [(row_id, {"state": old}, {"state": state}) for row_id, old in earlier])


def _chunks(rows: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
