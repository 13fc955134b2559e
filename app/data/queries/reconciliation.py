"""What a shipping sheet is held against: orders it names or should name, with what came before."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from peewee import chunked

from app.data.models import Order
from app.domain.goods.catalogue import Goods

_LISTED_AT_ONCE = 2_000
_LISTED = "(SELECT value FROM json_each(?))"
"""A list of any length as one parameter."""
_MOST_AHEAD = 300_000
_WAITS = "to_ship"
_WAITING = (_WAITS, "unknown")
_SHEETS = "s.kind NOT IN ('orders', 'order_items') AND s.undone_at IS NULL"
_GOODS_LOOKED_AT = 50_000


class StoredOrder(NamedTuple):
    """An order as stored."""

    id: int
    order_no: str
    supplier_id: int | None
    status: str
    recipient: str
    phone: str
    province: str
    city: str
    district: str
    address: str
    full_address: str
    buyer: str
    flags: str
    """As JSON."""


class StoredLine(NamedTuple):
    """An order line as stored."""

    id: int
    order_id: int
    sub_order_no: str
    supplier_id: int | None
    title: str
    sku_code: str
    spec: str
    quantity: int
    refund_text: str


class Sending(NamedTuple):
    """A parcel that an earlier shipping sheet brought for an order line."""

    order_id: int
    line_id: int
    tracking_no: str
    pieces: int
    sheet_id: int


# Tuples as they are fetched: a million and a half of values, most of which nobody asks for by name.
_ORDER = f"SELECT {', '.join(StoredOrder._fields)} FROM orders WHERE id IN {_LISTED} ORDER BY id"
_LINE = f"""SELECT {", ".join(StoredLine._fields)} FROM order_line WHERE order_id IN {_LISTED}
  ORDER BY order_id, line_no"""
# Of goods that turned out to be others than ordered, nothing has come yet for the line.
_SENDING = f"""SELECT l.order_id, l.id, p.tracking_no,
    CASE WHEN EXISTS (SELECT 1 FROM finding f WHERE f.parcel_id = p.id AND f.order_id = l.order_id
        AND f.kind IN ('wrong_item', 'wrong_spec', 'swapped', 'unmapped') AND f.state != 'right')
      THEN 0 ELSE pl.quantity END, s.id
  FROM order_line l
  CROSS JOIN parcel_line pl ON pl.order_line_id = l.id
  CROSS JOIN parcel p ON p.id = pl.parcel_id
  CROSS JOIN sheet_import s ON s.id = p.sheet_import_id
  WHERE {_SHEETS} AND l.order_id IN {_LISTED}"""


class StoredOrders:
    """Orders read so far, with their lines and what earlier sheets brought of them."""

    def __init__(self) -> None:
        self.orders: dict[int, StoredOrder] = {}
        self.lines: list[StoredLine] = []
        """Those of one order side by side, in their order."""
        self.sendings: list[Sending] = []
        self.by_number: dict[str, int] = {}
        self.has_all_waiting = False
        self.state = state_of_data()
        """Of the data before the first was read."""
        self._on_sale: list[Goods] | None = None

    def read(self, ids: Iterable[int]) -> Iterator[int]:
        """Read the orders with these ids as far as they are missing, some more with each step; yields how
        many are read."""
        for chunk in chunked(sorted(set(ids) - self.orders.keys()), _LISTED_AT_ONCE):
            listed = [json.dumps(chunk)]
            orders = _run(_ORDER, listed)
            self.orders.update((row[0], row) for row in orders)
            # Of two orders with one number, in two shops, the one that waits is meant.
            self.by_number.update(
                (row[1], row[0]) for row in orders if row[3] == _WAITS or row[1] not in self.by_number
            )
            self.lines += _run(_LINE, listed)
            self.sendings += _run(_SENDING, listed)
            yield len(self.orders)

    def read_waiting(self) -> Iterator[int]:
        """Read all orders that wait to be sent, where they are not too many to hold, as `read` does; and
        what else is asked for any sheet."""
        sql = f"SELECT id FROM orders WHERE status IN {_WAITING} LIMIT ?"
        ids = [row[0] for row in _run(sql, [_MOST_AHEAD + 1])]
        if len(ids) <= _MOST_AHEAD:
            yield from self.read(ids)
            self.has_all_waiting = True
        self.goods_on_sale()

    def goods_on_sale(self) -> list[Goods]:
        """Every kind of goods in the latest order lines."""
        if self._on_sale is None:
            sql = """SELECT DISTINCT title, spec, sku_code FROM order_line
              WHERE id > (SELECT COALESCE(MAX(id), 0) FROM order_line) - ?"""
            self._on_sale = [Goods(*row) for row in _run(sql, [_GOODS_LOOKED_AT])]
        return self._on_sale

    def waiting_of(self, supplier_id: int | None) -> set[int]:
        """Orders not shipped yet of a supplier; of none where the supplier of the sheet is not known. Read
        where need be."""
        found = self._waiting_here if self.has_all_waiting else _waiting_stored
        ids = found(supplier_id)
        dispatched = () if supplier_id is None else _dispatched_orders(supplier_id)
        return self.loaded(ids.intersection(dispatched) if dispatched else ids)

    def _waiting_here(self, supplier_id: int | None) -> set[int]:
        if supplier_id is None:
            of_line = {line[1] for line in self.lines if line[3] is not None}
            whose = {i for i, order in self.orders.items() if order[2] is None} - of_line
        else:
            of_line = {line[1] for line in self.lines if line[3] == supplier_id}
            whose = {i for i, order in self.orders.items() if order[2] == supplier_id} | of_line
        return {i for i in whose if self.orders[i][3] in _WAITING}

    def with_numbers(self, numbers: Collection[str]) -> set[int]:
        """The orders with one of these numbers, or else with a line of one of these; read where need be."""
        known = self.by_number
        found = set(map(known.get, numbers))
        if None in found:
            left = [number for number in numbers if number not in known]
            self.loaded(_listed(f"SELECT id FROM orders WHERE order_no IN {_LISTED}", left))
            found = {*map(known.get, numbers), *self._with_lines([n for n in left if n not in known])}
        return {each for each in found if each is not None}

    def _with_lines(self, numbers: Collection[str]) -> set[int]:
        of_lines = f"SELECT order_id FROM order_line WHERE sub_order_no != '' AND sub_order_no IN {_LISTED}"
        return self.loaded(_listed(of_lines, numbers))

    def of_people(self, phone_tails: Collection[str], names: Collection[str]) -> set[int]:
        """Orders whose recipient's phone ends so, or who are named so; read where need be."""
        found: set[int] = set()
        for column, values in (("phone_tail", phone_tails), ("recipient", names)):
            found |= _listed(f"SELECT id FROM orders WHERE {column} IN {_LISTED}", set(values) - {""})
        return self.loaded(found)

    def loaded(self, ids: set[int]) -> set[int]:
        """These orders, once they are read."""
        for _ in self.read(ids):
            pass
        return ids

    def earlier_sheets(self, order_ids: Collection[int]) -> list[EarlierSheet]:
        """Shipping sheets that brought parcels of these orders, the latest first."""
        touched: dict[int, set[int]] = defaultdict(set)
        for sending in map(Sending._make, self.sendings):
            if sending.order_id in order_ids:
                touched[sending.sheet_id].add(sending.order_id)
        sql = f"SELECT id, sha256, supplier_id, imported_at FROM sheet_import WHERE id IN {_LISTED}"
        rows = _run(sql, [json.dumps(list(touched))])
        sheets = [EarlierSheet(i, sha256, whose, at, frozenset(touched[i])) for i, sha256, whose, at in rows]
        return sorted(sheets, key=lambda sheet: -sheet.id)


@dataclass(frozen=True)
class EarlierSheet:
    """A shipping sheet taken in before."""

    id: int
    sha256: str
    supplier_id: int | None
    imported_at: str
    orders: frozenset[int]
    """Orders in whose parcels it brought something."""


def _listed(sql: str, values: Collection[str]) -> set[int]:
    found: set[int] = set()
    for chunk in chunked(values, _LISTED_AT_ONCE):
        found.update(row[0] for row in _run(sql, [json.dumps(chunk)]))
    return found


def _waiting_stored(supplier_id: int | None) -> set[int]:
    waiting = f"SELECT o.id FROM orders o WHERE o.status IN {_WAITING}"
    of_line = "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.supplier_id {})"
    if supplier_id is None:
        sql = f"{waiting} AND o.supplier_id IS NULL AND NOT {of_line.format('IS NOT NULL')}"
        return {row[0] for row in _run(sql, [])}
    sql = f"{waiting} AND (o.supplier_id = ? OR {of_line.format('= ?')})"
    return {row[0] for row in _run(sql, [supplier_id, supplier_id])}


def _dispatched_orders(supplier_id: int) -> frozenset[int]:
    """Orders of which a line went to this supplier on a sheet."""
    sql = """SELECT DISTINCT l.order_id FROM dispatch d JOIN dispatch_line dl ON dl.dispatch_id = d.id
      JOIN order_line l ON l.id = dl.order_line_id WHERE d.supplier_id = ?"""
    return frozenset(row[0] for row in _run(sql, [supplier_id]))


def state_of_data() -> tuple[int, int]:
    """Something that is another one after any write, by this connection or another."""
    database: Any = Order._meta.database
    (version,) = database.execute_sql("PRAGMA data_version").fetchone()
    return database.connection().total_changes, version


def supplier_writings(supplier_id: int | None) -> list[tuple[str, Goods, bool]]:
    """How the supplier (None: any supplier) writes goods: (text, goods, somebody confirmed it)."""
    sql = "SELECT written, title, spec, sku_code, confirmed_at IS NOT NULL FROM supplier_sku"
    where = "" if supplier_id is None else " WHERE supplier_id = ?"
    rows = _run(sql + where, [] if supplier_id is None else [supplier_id])
    return [(written, Goods(title, spec, code), bool(sure)) for written, title, spec, code, sure in rows]


def orders_of_sheet(import_id: int) -> frozenset[int]:
    """All orders in whose parcels a sheet brought something."""
    sql = """SELECT DISTINCT l.order_id FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
      JOIN order_line l ON l.id = pl.order_line_id WHERE p.sheet_import_id = ?"""
    return frozenset(row[0] for row in _run(sql, [import_id]))


def numbers_of_sheet(import_id: int) -> frozenset[str]:
    """The tracking numbers that a sheet brought."""
    sql = "SELECT tracking_no FROM parcel WHERE sheet_import_id = ?"
    return frozenset(row[0] for row in _run(sql, [import_id]))


def links_of(parcel_ids: Iterable[int]) -> frozenset[tuple[int, int]]:
    """Which (parcel, order line) pairs are known."""
    found: set[tuple[int, int]] = set()
    for chunk in chunked(parcel_ids, _LISTED_AT_ONCE):
        sql = f"SELECT parcel_id, order_line_id FROM parcel_line WHERE parcel_id IN {_LISTED}"
        found.update(_run(sql, [json.dumps(chunk)]))
    return frozenset(found)


def open_findings(import_id: int) -> int:
    """How many findings of a sheet are not settled; orders not on it are no matter of this sheet alone."""
    sql = """SELECT COUNT(*) FROM finding
      WHERE sheet_import_id = ? AND state = 'open' AND kind != 'not_shipped'"""
    return int(_run(sql, [import_id])[0][0])


def _run(sql: str, values: Sequence[object]) -> list[Any]:
    database: Any = Order._meta.database
    rows: list[Any] = database.execute_sql(sql, tuple(values)).fetchall()
    return rows
