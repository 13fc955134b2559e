"""Brings stored orders into the shape that a reconciliation works on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from app.data.queries import reconciliation as queries
from app.data.queries.reconciliation import StoredLine, StoredOrder
from app.data.sheets.statuses import refund_state
from app.domain.goods.catalogue import Goods
from app.domain.reconcile import OrderedLine, OrderedOrder, OrderState, ShippedLine
from app.domain.reconcile.goods import alias_key
from app.domain.reconcile.people import clean_name, clean_phone
from app.domain.statuses import OrderStatus

_STATES = {
    OrderStatus.TO_SHIP: OrderState.WAITING,
    OrderStatus.SHIPPED: OrderState.SHIPPED,
    OrderStatus.DONE: OrderState.SHIPPED,
    OrderStatus.CLOSED: OrderState.CANCELLED,
    OrderStatus.REFUNDING: OrderState.CANCELLED,
}
_JOINED = re.compile(r"[;；，]|,(?!\d)")
_TAIL = re.compile(r"-\d{1,2}$")
_ENOUGH_KNOWN = 0.5


@dataclass(frozen=True)
class Snapshot:
    """Everything a sheet is held against."""

    orders: tuple[OrderedOrder, ...]
    ids: Mapping[str, int]
    """Order number → id."""
    line_ids: frozenset[int]
    aliases: Mapping[str, Goods]
    goods: tuple[Goods, ...]
    state: tuple[int, int] = field(default=(0, 0), compare=False)
    """Of the data when it was taken, see `queries.state_of_data`."""


def take_snapshot(
    named: dict[int, StoredOrder], supplier_id: int | None, without_imports: Iterable[int] = ()
) -> Snapshot:
    """The orders that the sheet names (see `find_named`) and those it should name, as the database knows
    them now."""
    state = queries.state_of_data()
    found = queries.orders_waiting(supplier_id, without=named)
    if supplier_id is not None and (dispatched := queries.dispatched_orders(supplier_id)):
        found = {order_id: order for order_id, order in found.items() if order_id in dispatched}
    found |= named
    queries.fill(found, without_imports)
    orders = {order.order_no: order for order in sorted(found.values(), key=_waiting_last)}
    writings = queries.supplier_writings(supplier_id)
    goods = _OneOfEach()
    return Snapshot(
        tuple(_ordered(order, goods) for order in orders.values()),
        {number: order.id for number, order in orders.items()},
        frozenset(line.id for order in orders.values() for line in order.lines),
        _aliases(writings),
        (*queries.goods_on_sale(), *(goods for _, goods, _ in writings if goods.title)),
        state,
    )


def find_named(lines: Sequence[ShippedLine]) -> dict[int, StoredOrder]:
    """Orders that the lines name by number; where numbers are missing or mostly strange, by person."""
    numbers = {line.order_no for line in lines if line.order_no}
    found = queries.orders_named(numbers)
    known = {order.order_no for order in found.values()}
    cut = {_TAIL.sub("", number) for number in numbers - known} - numbers
    found |= queries.orders_named(cut) if cut else {}
    nameless = [line for line in lines if line.order_no not in known]
    if nameless:
        people = [(clean_phone(line.phone), clean_name(line.recipient)) for line in nameless]
        tails = {phone[-4:] for phone, _ in people if phone and "*" not in phone[-4:]}
        names = {name for phone, name in people if not phone and name and "*" not in name}
        found |= queries.orders_of_people(tails, names)
    return found


def _waiting_last(order: StoredOrder) -> bool:
    """Of two orders with one number, in two shops, the one that waits is meant."""
    return order.status == OrderStatus.TO_SHIP


def _aliases(writings: Sequence[tuple[str, Goods, bool]]) -> dict[str, Goods]:
    """The supplier's words; what suppliers write differently is no alias where the supplier is not known."""
    meant: dict[str, set[Goods]] = {}
    for text, goods, is_sure in writings:
        if is_sure and goods.title:
            meant.setdefault(alias_key(text), set()).add(goods)
    return {text: goods.pop() for text, goods in meant.items() if len(goods) == 1 and text}


class _OneOfEach(dict[tuple[str, str, str], Goods]):
    """Goods that are equal are one: they are held against each other far more often than made."""

    def __missing__(self, key: tuple[str, str, str]) -> Goods:
        goods = self[key] = Goods(*key)
        return goods


def _ordered(order: StoredOrder, goods: _OneOfEach) -> OrderedOrder:
    is_joined = "joined_items" in order.flags
    lines = tuple(part for line in order.lines for part in _parts(line, goods, is_joined))
    state = _STATES.get(OrderStatus(order.status), OrderState.OTHER)
    if order.status == OrderStatus.UNKNOWN and not order.tracking_nos:
        state = OrderState.WAITING
    return OrderedOrder(
        order.order_no,
        lines,
        state,
        order.recipient,
        order.phone,
        order.province,
        order.city,
        order.district,
        order.address,
        order.full_address,
        order.buyer,
        _name(order.supplier_id),
        tuple(order.tracking_nos),
    )


def _parts(line: StoredLine, goods: _OneOfEach, is_joined: bool) -> Iterator[OrderedLine]:
    """An order line; one with several titles in it counts as several whose pieces nobody knows."""
    titles = [t for t in _JOINED.split(line.title) if t.strip()] if is_joined else []
    is_one = len(titles) < 2
    named = [goods[line.title, line.spec, line.sku_code]] if is_one else _joined_goods(line, titles)
    for each in named:
        yield OrderedLine(
            line.id,
            each,
            line.quantity if is_one else None,
            line.sub_order_no,
            _is_refunded(line.refund_text),
            _name(line.supplier_id),
            sum(line.shipped.values()) if line.shipped else 0,
        )


@lru_cache(maxsize=1_000)
def _is_refunded(text: str) -> bool:
    return refund_state(text) != "none"


def _joined_goods(line: StoredLine, titles: Sequence[str]) -> Iterator[Goods]:
    specs, codes = _JOINED.split(line.spec), _JOINED.split(line.sku_code)
    for place, title in enumerate(titles):
        spec = specs[place] if len(specs) == len(titles) else ""
        code = codes[place] if len(codes) == len(titles) else ""
        yield Goods(title, spec, code)


def _name(supplier_id: int | None) -> str | None:
    return None if supplier_id is None else str(supplier_id)
