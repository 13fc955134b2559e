"""What a shipping sheet is held against: orders it names or should name, with what came before."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import chunked

from app.data.models import Order
from app.domain.goods.catalogue import Goods

_AT_ONCE = 900
_LISTED_AT_ONCE = 20_000
_LISTED = "(SELECT value FROM json_each(?))"
"""A list of any length as one parameter."""
_ORDER = """SELECT o.id, o.order_no, o.supplier_id, o.status, o.recipient, o.phone, o.province, o.city,
  o.district, o.address, o.full_address, o.buyer, o.flags FROM orders o"""
_LINE = """SELECT id, order_id, sub_order_no, supplier_id, title, sku_code, spec, quantity, refund_text
  FROM order_line"""
# Of goods that turned out to be others than ordered, nothing has come yet for the line.
_BEFORE = f"""SELECT l.order_id, l.id, p.tracking_no,
    CASE WHEN EXISTS (SELECT 1 FROM finding f WHERE f.parcel_id = p.id AND f.order_id = l.order_id
        AND f.kind IN ('wrong_item', 'wrong_spec', 'swapped', 'unmapped') AND f.state != 'right')
      THEN 0 ELSE pl.quantity END
  FROM order_line l
  CROSS JOIN parcel_line pl ON pl.order_line_id = l.id
  CROSS JOIN parcel p ON p.id = pl.parcel_id
  CROSS JOIN sheet_import s ON s.id = p.sheet_import_id
  WHERE s.kind NOT IN ('orders', 'order_items') AND s.undone_at IS NULL AND l.order_id IN {_LISTED}"""
_GOODS_LOOKED_AT = 50_000


@dataclass(slots=True)
class StoredLine:
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
    shipped: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class StoredOrder:
    """An order as stored, with its lines and the numbers that earlier shipping sheets brought."""

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
    flags: list[str] = field(default_factory=list)
    lines: list[StoredLine] = field(default_factory=list)
    tracking_nos: list[str] = field(default_factory=list)


def orders_named(numbers: Iterable[str]) -> dict[int, StoredOrder]:
    """Orders with one of these numbers, or else with a line of one of these numbers, without lines yet."""
    found: dict[int, StoredOrder] = {}
    left = set(numbers)
    for chunk in chunked(list(left), _LISTED_AT_ONCE):
        named = _orders(f"{_ORDER} WHERE o.order_no IN {_LISTED}", [json.dumps(chunk)])
        found |= named
        left.difference_update(order.order_no for order in named.values())
    for chunk in chunked(left, _LISTED_AT_ONCE):
        of_lines = f"SELECT order_id FROM order_line WHERE sub_order_no != '' AND sub_order_no IN {_LISTED}"
        found |= _orders(f"{_ORDER} WHERE o.id IN ({of_lines})", [json.dumps(chunk)])
    return found


def orders_of_people(phone_tails: Iterable[str], names: Iterable[str]) -> dict[int, StoredOrder]:
    """Orders whose recipient's phone ends so, or who are named so."""
    found: dict[int, StoredOrder] = {}
    for chunk in chunked(set(phone_tails) - {""}, _AT_ONCE):
        found.update(_orders(f"{_ORDER} WHERE o.phone_tail IN ({_places(chunk)})", chunk))
    for chunk in chunked(set(names) - {""}, _AT_ONCE):
        found.update(_orders(f"{_ORDER} WHERE o.recipient IN ({_places(chunk)})", chunk))
    return found


def orders_waiting(supplier_id: int | None, without: Iterable[int] = ()) -> dict[int, StoredOrder]:
    """Orders not shipped yet of a supplier; of none where the supplier of the sheet is not known. `without`:
    ids of orders that are known already."""
    waiting = "SELECT o.id FROM orders o WHERE o.status IN ('to_ship', 'unknown')"
    of_line = "EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND l.supplier_id {})"
    if supplier_id is None:
        sql = f"{waiting} AND o.supplier_id IS NULL AND NOT {of_line.format('IS NOT NULL')}"
        values: list[object] = []
    else:
        sql = f"{waiting} AND (o.supplier_id = ? OR {of_line.format('= ?')})"
        values = [supplier_id, supplier_id]
    ids = {order_id for (order_id,) in _run(sql, values)} - set(without)
    found: dict[int, StoredOrder] = {}
    for chunk in chunked(sorted(ids), _LISTED_AT_ONCE):
        found |= _orders(f"{_ORDER} WHERE o.id IN {_LISTED}", [json.dumps(chunk)])
    return found


def dispatched_orders(supplier_id: int) -> frozenset[int]:
    """Orders of which a line went to this supplier on a sheet."""
    sql = """SELECT DISTINCT l.order_id FROM dispatch d JOIN dispatch_line dl ON dl.dispatch_id = d.id
      JOIN order_line l ON l.id = dl.order_line_id WHERE d.supplier_id = ?"""
    return frozenset(order_id for (order_id,) in _run(sql, [supplier_id]))


def fill(orders: dict[int, StoredOrder], without_imports: Iterable[int] = ()) -> None:
    """Read the lines of these orders and what earlier sheets brought, except by the imports named."""
    left_out = sorted(set(without_imports))
    for chunk in chunked(orders, _LISTED_AT_ONCE):
        listed = json.dumps(chunk)
        for row in _run(f"{_LINE} WHERE order_id IN {_LISTED} ORDER BY order_id, line_no", [listed]):
            orders[row[1]].lines.append(StoredLine(*row))
        except_for = f" AND s.id NOT IN ({_places(left_out)})" if left_out else ""
        for order_id, line_id, number, pieces in _run(_BEFORE + except_for, [listed, *left_out]):
            order = orders[order_id]
            if number and number not in order.tracking_nos:
                order.tracking_nos.append(number)
            line = next(line for line in order.lines if line.id == line_id)
            line.shipped[number] = line.shipped.get(number, 0) + pieces


def state_of_data() -> tuple[int, int]:
    """Something that is another one after any write, by this connection or another."""
    database: Any = Order._meta.database
    (version,) = database.execute_sql("PRAGMA data_version").fetchone()
    return database.connection().total_changes, version


def goods_on_sale() -> list[Goods]:
    """Every kind of goods in the latest order lines."""
    sql = """SELECT DISTINCT title, spec, sku_code FROM order_line
      WHERE id > (SELECT COALESCE(MAX(id), 0) FROM order_line) - ?"""
    return [Goods(*row) for row in _run(sql, [_GOODS_LOOKED_AT])]


def supplier_writings(supplier_id: int | None) -> list[tuple[str, Goods, bool]]:
    """How the supplier (None: any supplier) writes goods: (text, goods, somebody confirmed it)."""
    sql = "SELECT written, title, spec, sku_code, confirmed_at IS NOT NULL FROM supplier_sku"
    where = "" if supplier_id is None else " WHERE supplier_id = ?"
    rows = _run(sql + where, [] if supplier_id is None else [supplier_id])
    return [(written, Goods(title, spec, code), bool(sure)) for written, title, spec, code, sure in rows]


@dataclass(frozen=True)
class EarlierSheet:
    """A shipping sheet taken in before."""

    id: int
    sha256: str
    supplier_id: int | None
    imported_at: str
    orders: frozenset[int]
    """Orders in whose parcels it brought something."""


def earlier_sheets(order_ids: Iterable[int]) -> list[EarlierSheet]:
    """Shipping sheets that brought parcels of these orders, the latest first."""
    touched: dict[int, set[int]] = defaultdict(set)
    sheets: dict[int, tuple[str, int | None, str]] = {}
    for chunk in chunked(order_ids, _LISTED_AT_ONCE):
        sql = f"""SELECT DISTINCT s.id, s.sha256, s.supplier_id, s.imported_at, l.order_id
          FROM order_line l CROSS JOIN parcel_line pl ON pl.order_line_id = l.id
          CROSS JOIN parcel p ON p.id = pl.parcel_id CROSS JOIN sheet_import s ON s.id = p.sheet_import_id
          WHERE s.kind NOT IN ('orders', 'order_items') AND s.undone_at IS NULL AND l.order_id IN {_LISTED}"""
        for sheet_id, sha256, supplier_id, at, order_id in _run(sql, [json.dumps(chunk)]):
            sheets[sheet_id] = (sha256, supplier_id, at)
            touched[sheet_id].add(order_id)
    return [EarlierSheet(i, *sheets[i], frozenset(touched[i])) for i in sorted(sheets, reverse=True)]


def orders_of_sheet(import_id: int) -> frozenset[int]:
    """All orders in whose parcels a sheet brought something."""
    sql = """SELECT DISTINCT l.order_id FROM parcel p JOIN parcel_line pl ON pl.parcel_id = p.id
      JOIN order_line l ON l.id = pl.order_line_id WHERE p.sheet_import_id = ?"""
    return frozenset(order_id for (order_id,) in _run(sql, [import_id]))


def numbers_of_sheet(import_id: int) -> frozenset[str]:
    """The tracking numbers that a sheet brought."""
    sql = "SELECT tracking_no FROM parcel WHERE sheet_import_id = ?"
    return frozenset(number for (number,) in _run(sql, [import_id]))


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
    return int(next(_run(sql, [import_id]))[0])


def _orders(sql: str, values: Sequence[object]) -> dict[int, StoredOrder]:
    found = {}
    for *texts, flags in _run(sql, values):
        order = StoredOrder(*texts)
        if flags and flags != "[]":
            order.flags = json.loads(flags)
        found[order.id] = order
    return found


def _places(values: Iterable[object]) -> str:
    return ", ".join("?" for _ in values)


def _run(sql: str, values: Sequence[object]) -> Iterator[Any]:
    database: Any = Order._meta.database
    yield from database.execute_sql(sql, tuple(values)).fetchall()
