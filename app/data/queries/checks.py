"""Orders that wait to go to their suppliers, and what the checks need to know of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import chunked

from app.data.fields import UtcDateTimeField
from app.data.models import CheckLook, Order, OrderLine, Product, Sku, Store, Supplier, SupplierSku
from app.domain.statuses import OrderStatus

_AT_ONCE = 5_000
_INSTANT = UtcDateTimeField()
# Of an order that waits, the lines still to go out: not sent to a supplier, not in a parcel.
_LINE_WAITS = """NOT EXISTS (SELECT 1 FROM parcel_line pl WHERE pl.order_line_id = l.id)"""
_LINE_UNSENT = """NOT EXISTS (SELECT 1 FROM dispatch_line dl WHERE dl.order_line_id = l.id)"""

MIXED_UP = "('wrong_item', 'wrong_colour', 'wrong_spec', 'swapped')"
"""SQL: kinds of mistakes in which one kind of goods came in place of another."""


@dataclass(frozen=True)
class CheckFilter:
    """Which waiting orders; a field left as it is does not narrow."""

    supplier_id: int | None = None
    store_id: int | None = None
    order_ids: frozenset[int] | None = None
    is_dispatched_too: bool = False
    """Also those that went to the supplier already, as long as no parcel is known."""


def waiting_ids(wanted: CheckFilter, refunding_since: datetime) -> list[int]:
    """Orders paid and not gone out, the oldest first; refunding ones only when ordered since then."""
    sql = f"""SELECT o.id FROM orders o WHERE
      (o.status = 'to_ship' OR (o.status = 'refunding' AND o.ordered_at >= :since))
      AND (:store IS NULL OR o.store_id = :store)
      AND EXISTS (SELECT 1 FROM order_line l WHERE l.order_id = o.id AND {_LINE_WAITS}
        AND (:dispatched OR {_LINE_UNSENT})
        AND (:supplier IS NULL OR COALESCE(l.supplier_id, o.supplier_id) = :supplier))
      ORDER BY o.ordered_at, o.id"""
    parameters = {
        "since": _INSTANT.db_value(refunding_since),
        "store": wanted.store_id,
        "supplier": wanted.supplier_id,
        "dispatched": int(wanted.is_dispatched_too),
    }
    cursor: Any = Order._meta.database.execute_sql(sql, parameters)
    ids = [row[0] for row in cursor.fetchall()]
    return ids if wanted.order_ids is None else [i for i in ids if i in wanted.order_ids]


def near_ids(earliest: datetime, buyers: set[str], recipients: set[tuple[str, str]]) -> list[int]:
    """Orders since `earliest` of these buyers or recipients (name, phone) that were not closed."""
    rows = Order.select(Order.id, Order.buyer, Order.recipient, Order.phone).where(
        (Order.ordered_at >= earliest) & Order.status.in_(["to_ship", "shipped", "done"])
    )
    found: list[Any] = list(rows.tuples())
    return [
        order_id
        for order_id, buyer, recipient, phone in found
        if buyer in buyers or (recipient, phone) in recipients
    ]


@dataclass(frozen=True, slots=True)
class StoredOrder:
    """What the checks and the sheets for suppliers need of an order."""

    id: int
    store_id: int
    order_no: str
    status: OrderStatus
    currency: str
    buyer: str
    recipient: str
    phone: str
    province: str
    city: str
    district: str
    address: str
    full_address: str
    country: str
    postcode: str
    buyer_message: str
    seller_note: str
    reship_of_id: int | None
    ordered_at: datetime | None
    flags: frozenset[str]


_COLUMNS = ", ".join(StoredOrder.__slots__)


def load_orders(ids: Iterable[int]) -> Iterator[StoredOrder]:
    """The orders. Plain rows: records of peewee take five times as long."""
    for chunk in chunked(ids, _AT_ONCE):
        sql = f"SELECT {_COLUMNS} FROM orders WHERE id IN ({', '.join('?' * len(chunk))})"
        cursor: Any = Order._meta.database.execute_sql(sql, tuple(chunk))
        for row in cursor.fetchall():
            yield _order(row)


def _order(row: Sequence[Any]) -> StoredOrder:
    values = dict(zip(StoredOrder.__slots__, row, strict=True))
    values["status"] = OrderStatus(values["status"])
    values["ordered_at"] = _INSTANT.python_value(values["ordered_at"])
    values["flags"] = frozenset(json.loads(values["flags"]))
    return StoredOrder(**values)


@dataclass(frozen=True)
class StoredLine:
    """An order line with its supplier settled: its own, else the order's."""

    id: int
    order_id: int
    supplier_id: int | None
    title: str
    spec: str
    sku_code: str
    quantity: int
    price_minor: int | None
    refund_text: str
    status_text: str
    sub_order_no: str
    is_dispatched: bool
    has_parcel: bool


_LINES = f"""SELECT l.id, l.order_id, COALESCE(l.supplier_id, o.supplier_id), l.title, l.spec, l.sku_code,
  l.quantity, COALESCE(l.paid_minor, l.line_minor, l.unit_price_minor * l.quantity), l.refund_text,
  l.status_text, l.sub_order_no, NOT ({_LINE_UNSENT}), NOT ({_LINE_WAITS})
  FROM order_line l JOIN orders o ON o.id = l.order_id WHERE l.order_id IN """


def load_lines(order_ids: Iterable[int]) -> dict[int, list[StoredLine]]:
    """Order → its lines in their order."""
    found: dict[int, list[StoredLine]] = {}
    for chunk in chunked(order_ids, _AT_ONCE):
        sql = f"{_LINES} ({', '.join('?' * len(chunk))}) ORDER BY l.order_id, l.line_no"
        cursor: Any = OrderLine._meta.database.execute_sql(sql, tuple(chunk))
        for values in cursor.fetchall():
            line = StoredLine(*values[:-2], *map(bool, values[-2:]))
            found.setdefault(line.order_id, []).append(line)
    return found


def suppliers() -> dict[int, Supplier]:
    """All suppliers by id."""
    return {row.id: row for row in Supplier.select()}


@dataclass(frozen=True)
class SkuFacts:
    """What is known of one of our goods at a supplier."""

    cost_minor: int | None
    currency: str
    written: str


class PriceList:
    """What suppliers wrote and asked for our goods; looked up by code, else by title and variant."""

    def __init__(self) -> None:
        self._by_code: dict[tuple[int, str], SkuFacts] = {}
        self._by_words: dict[tuple[int, str, str], SkuFacts] = {}
        self.with_prices: set[int] = set()
        """Suppliers who gave prices: what is missing from their list is worth a look."""
        for row in SupplierSku.select().order_by(SupplierSku.cost_minor.is_null(False), SupplierSku.id):
            facts = SkuFacts(row.cost_minor, row.currency, row.written)
            if row.sku_code:
                self._by_code[row.supplier_id, row.sku_code] = facts
            self._by_words[row.supplier_id, row.title, row.spec] = facts
            if row.cost_minor is not None:
                self.with_prices.add(row.supplier_id)

    def find(self, line: StoredLine) -> SkuFacts | None:
        """What is known of a line's goods at its supplier."""
        if line.supplier_id is None:
            return None
        found = self._by_code.get((line.supplier_id, line.sku_code)) if line.sku_code else None
        return found or self._by_words.get((line.supplier_id, line.title, line.spec))


class ConfusedGoods:
    """What suppliers sent in place of what, at least `times` times since a moment, by the incidents."""

    def __init__(self, since: datetime, times: int) -> None:
        sql = f"""SELECT i.supplier_id, l.ordered_title, l.ordered_spec, l.sent_title, l.sent_spec
          FROM incident_line l JOIN incident i ON i.id = l.incident_id
          WHERE i.kind IN {MIXED_UP} AND i.progress NOT IN ('false_alarm', 'withdrawn')
            AND i.discovered_at >= ? AND i.supplier_id IS NOT NULL
            AND (l.sent_title != '' OR l.sent_spec != '')
          GROUP BY 1, 2, 3, 4, 5 HAVING COUNT(DISTINCT i.id) >= ? ORDER BY COUNT(*) DESC, l.sent_spec"""
        cursor: Any = Order._meta.database.execute_sql(sql, (_INSTANT.db_value(since), times))
        self._found: dict[tuple[int, str, str], list[str]] = {}
        for supplier_id, title, spec, sent_title, sent_spec in cursor.fetchall() if times else ():
            is_same = sent_title in ("", title)
            words = sent_spec if is_same and sent_spec else f"{sent_title} {sent_spec}".strip()
            self._found.setdefault((supplier_id, title, spec), []).append(words)

    def of(self, line: StoredLine) -> tuple[str, ...]:
        """What is sent by mistake in place of a line's goods, the most frequent first."""
        return tuple(self._found.get((line.supplier_id or 0, line.title, line.spec), ()))


class HeldGoods:
    """SKUs on hold on a business day, by code or by product and variant."""

    def __init__(self, today: date) -> None:
        is_on = Sku.is_held & (Sku.hold_until_on.is_null() | (Sku.hold_until_on >= today))
        rows = Sku.select(Sku, Product).join(Product).where(is_on)
        self._by_code: dict[str, str] = {}
        self._by_words: dict[tuple[str, str], str] = {}
        for row in rows:
            if row.code:
                self._by_code[row.code] = row.hold_reason
            self._by_words[row.product.title, row.spec] = row.hold_reason

    def reason(self, line: StoredLine) -> str | None:
        """Why the goods of a line are on hold; None when they are not."""
        if line.sku_code in self._by_code:
            return self._by_code[line.sku_code]
        return self._by_words.get((line.title, line.spec))


def looks(order_ids: Iterable[int]) -> Mapping[tuple[int, str, str], CheckLook]:
    """(order, code, fingerprint) → the look."""
    found: dict[tuple[int, str, str], CheckLook] = {}
    for chunk in chunked(order_ids, _AT_ONCE):
        for row in CheckLook.select().where(CheckLook.order.in_(chunk)):
            found[row.order_id, row.code, row.fingerprint] = row
    return found


def store_names(ids: Sequence[int]) -> dict[int, str]:
    """Store → its name."""

    return {row.id: row.name for row in Store.select().where(Store.id.in_(list(ids)))}
