"""After-sales cases with the orders they are about, as stored values."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import chunked

from app.data.models import Order, OrderLine, OrderSaid, PlatformRefund, Store
from app.domain.compensation import LineMoney, OrderMoney, line_shares
from app.domain.platform_refunds import Case, CaseLine, Standing, standing

_AT_ONCE = 5_000
# Order software prints orders of other platforms under their own numbers.
ORDER_SOFTWARE = frozenset({"", "jst", "wdt", "dxm"})


@dataclass(slots=True)
class StoredCase:
    """A case by its columns, and as the rules see it."""

    id: int
    values: dict[str, Any]
    case: Case

    @property
    def status_text(self) -> str:
        """As the sheet printed it."""
        return str(self.values["status_text"])


@dataclass(slots=True)
class StoredLine:
    """A line of the order."""

    id: int
    line_no: int
    sub_order_no: str
    sku_code: str
    spec: str
    title: str
    refund_text: str
    paid_minor: int | None
    amount: int


@dataclass(slots=True)
class StoredOrder:
    """An order with its lines and cases; `said` and `shown` as `OrderSaid` keeps them."""

    id: int
    order_no: str
    platform: str
    shop: str
    status: str
    refund_text: str
    refunded_minor: int
    paid_minor: int | None
    freight: int
    currency: str
    flag_text: str
    """The flags as JSON."""
    updated_at: str
    lines: list[StoredLine] = field(default_factory=list)
    cases: tuple[StoredCase, ...] = ()
    said_id: int | None = None
    said: dict[str, Any] | None = None
    shown: dict[str, Any] | None = None

    @property
    def flags(self) -> set[str]:
        """What has to be known of the order."""
        return set(json.loads(self.flag_text))


@dataclass(frozen=True, slots=True)
class NamedOrder:
    """An order that a case may be about."""

    id: int
    platform: str
    shop: str


_ORDER = """SELECT o.id, o.order_no, s.platform, s.name, o.status, o.refund_text, o.refunded_minor,
  o.paid_minor, COALESCE(o.shipping_minor, 0), o.currency, o.flags, o.updated_at
  FROM orders o JOIN store s ON s.id = o.store_id WHERE o.id IN """
_LINE = """SELECT order_id, id, line_no, sub_order_no, sku_code, spec, title, refund_text, paid_minor,
  COALESCE(line_minor, unit_price_minor * quantity, 0) FROM order_line WHERE order_id IN """


def load(order_ids: Iterable[int]) -> list[StoredOrder]:
    """The orders with what their cases are worked out from."""
    found: dict[int, StoredOrder] = {}
    for chunk in chunked(sorted(set(order_ids)), _AT_ONCE):
        for values in _rows(_ORDER, chunk):
            order = StoredOrder(*values)
            found[order.id] = order
        for order_id, *values in _rows(_LINE, chunk, " ORDER BY order_id, line_no"):
            found[order_id].lines.append(StoredLine(*values))
        for said in OrderSaid.select().where(OrderSaid.order.in_(chunk)):
            order = found[said.order_id]
            order.said_id, order.said, order.shown = said.id, said.said, said.shown
    _add_cases(found)
    return list(found.values())


def _add_cases(orders: dict[int, StoredOrder]) -> None:
    cases: dict[int, list[StoredCase]] = defaultdict(list)
    for chunk in chunked(orders, _AT_ONCE):
        rows = PlatformRefund.select().where(PlatformRefund.order.in_(chunk))
        for row in rows.order_by(PlatformRefund.applied_at, PlatformRefund.case_key):
            cases[row.order_id].append(stored_case(row, orders[row.order_id].currency))
    for order_id, own in cases.items():
        orders[order_id].cases = tuple(own)


def pending_of(order_id: int) -> int:
    """What is under way for the order on its platform, in minor units."""
    return sum(order_standing(order).pending for order in load(with_cases([order_id])))


def order_standing(order: StoredOrder) -> Standing:
    """What the order's cases say of it."""
    return standing([case.case for case in order.cases], case_lines(order), order.paid_minor, order.freight)


def case_lines(order: StoredOrder) -> list[CaseLine]:
    """The lines of the order as its cases name them, with what was paid for each."""
    shares: dict[int, int] = {}
    if order.paid_minor is not None:
        lines = tuple(LineMoney(line.line_no, line.amount, line.paid_minor) for line in order.lines)
        shares = line_shares(OrderMoney(order.currency, order.paid_minor, order.freight, lines))
    return [_case_line(line, shares.get(line.line_no, line.paid_minor)) for line in order.lines]


def _case_line(line: StoredLine, share: int | None) -> CaseLine:
    return CaseLine(line.line_no, line.sub_order_no, line.sku_code, line.spec, line.title, share)


def stored_case(row: PlatformRefund, currency: str) -> StoredCase:
    """The case; an amount in another currency than its order's counts as not known."""
    values = {f.column_name: f.db_value(row.__data__.get(n)) for n, f in PlatformRefund._meta.fields.items()}
    return StoredCase(row.id, values, case_of(values, currency))


def case_of(values: dict[str, Any], currency: str) -> Case:
    """A case by its columns, as the rules see it."""
    field_of = PlatformRefund._meta.fields
    return Case(
        kind=field_of["kind"].python_value(values["kind"]),
        state=field_of["state"].python_value(values["state"]),
        amount=values["amount_minor"] if values["currency"] == currency else None,
        status_text=values["status_text"],
        sub_order_no=values["sub_order_no"],
        sku_code=values["sku_code"],
        spec=values["spec"],
        title=values["title"],
    )


def known_cases(order_nos: Iterable[str]) -> dict[tuple[str, str], list[PlatformRefund]]:
    """(order number, key) → the cases stored under it, of whatever platform."""
    found: dict[tuple[str, str], list[PlatformRefund]] = defaultdict(list)
    for chunk in chunked(sorted(set(order_nos)), _AT_ONCE):
        for row in PlatformRefund.select().where(PlatformRefund.order_no.in_(chunk)):
            found[row.order_no, row.case_key].append(row)
    return found


def orders_named(order_nos: Iterable[str]) -> dict[str, list[NamedOrder]]:
    """Order number → the orders with it, in whatever shop."""
    found: dict[str, list[NamedOrder]] = defaultdict(list)
    for chunk in chunked(sorted(set(order_nos)), _AT_ONCE):
        rows = Order.select(Order.order_no, Order.id, Store.platform, Store.name).join(Store)
        for number, *values in _tuples(rows.where(Order.order_no.in_(chunk))):
            found[number].append(NamedOrder(*values))
    return found


def orders_of_waiting_cases() -> list[tuple[int, int]]:
    """(case, order) of cases whose order has come in since."""
    waiting: Any = PlatformRefund.select().where(PlatformRefund.order.is_null())
    rows = list(waiting)
    named = orders_named(row.order_no for row in rows) if rows else {}
    pairs = ((row.id, choose(row.platform, row.shop, named.get(row.order_no, ()))) for row in rows)
    return [(case_id, order.id) for case_id, order in pairs if order is not None]


def choose(platform: str, shop: str, orders: Sequence[NamedOrder]) -> NamedOrder | None:
    """The order a case is about: the only one that its platform and shop allow.

    Platforms' sheets look alike and their order numbers do not: the only order with a number is meant even
    where the sheet was taken for another platform's. Held back in vain is better than shipped in vain.
    """
    near = [o for o in orders if is_near(platform, o.platform)] or orders
    exact = [o for o in near if shop and o.shop == shop]
    found = exact or near
    return found[0] if len(found) == 1 else None


def is_near(one: str, other: str) -> bool:
    """Whether two platforms may be the same."""
    return one == other or bool({one, other} & ORDER_SOFTWARE)


def with_cases(order_ids: Iterable[int]) -> set[int]:
    """Those of the orders that have cases."""
    return _pointing(PlatformRefund, order_ids)


def with_said(order_ids: Iterable[int]) -> set[int]:
    """Those of the orders whose columns cases have a part in."""
    return _pointing(OrderSaid, order_ids)


def _pointing(model: type[OrderSaid] | type[PlatformRefund], order_ids: Iterable[int]) -> set[int]:
    found: set[int] = set()
    for chunk in chunked(sorted(set(order_ids)), _AT_ONCE):
        found |= {i for (i,) in _tuples(model.select(model.order).where(model.order.in_(chunk)))}
    return found


def _rows(sql: str, ids: Sequence[int], more: str = "") -> list[Any]:
    database: Any = OrderLine._meta.database
    rows: list[Any] = database.execute_sql(f"{sql}({', '.join('?' * len(ids))}){more}", tuple(ids)).fetchall()
    return rows


def _tuples(query: Any) -> Iterator[Any]:
    return iter(query.tuples())
