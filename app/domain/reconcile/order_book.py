"""The orders that a sheet is held against, field by field; an order is made only where one looks at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import accumulate

from app.domain.goods.catalogue import Goods
from app.domain.reconcile.model import OrderedLine, OrderedOrder, OrderState
from app.domain.reconcile.people import clean_phone


@dataclass(frozen=True)
class LineColumns:
    """Order lines, those of one order side by side. See `OrderedLine`."""

    line_id: list[int]
    goods: list[Goods]
    """Equal ones are one."""
    quantity: list[int | None]
    sub_order_no: list[str]
    is_refunded: list[bool]
    supplier: list[str | None]
    shipped_before: Mapping[int, int] = field(default_factory=dict)
    """Place of a line → pieces, where there were any."""


@dataclass(frozen=True)
class OrderColumns:
    """Orders with different numbers. See `OrderedOrder`."""

    order_no: list[str]
    first_line: list[int]
    line_count: list[int]
    state: list[OrderState]
    recipient: list[str]
    phone: list[str]
    province: list[str]
    city: list[str]
    district: list[str]
    address: list[str]
    full_address: list[str]
    buyer: list[str]
    supplier: list[str | None]
    tracking_before: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    """Place of an order → numbers, where there were any."""


class OrderBook(Mapping[str, OrderedOrder]):
    """Orders by their numbers; by their places where there are very many."""

    def __init__(self, orders: OrderColumns, lines: LineColumns) -> None:
        self.orders = orders
        self.lines = lines
        self.places: dict[str, int] = {number: place for place, number in enumerate(orders.order_no)}
        self._made: dict[int, OrderedOrder] = {}

    @classmethod
    def of(cls, orders: Iterable[OrderedOrder]) -> OrderBook:
        """Orders given one by one; of two with one number the last."""
        some = [*{order.order_no: order for order in orders}.values()]
        return cls(_order_columns(some), _line_columns([line for order in some for line in order.lines]))

    def __getitem__(self, order_no: str) -> OrderedOrder:
        return self.order(self.places[order_no])

    def __iter__(self) -> Iterator[str]:
        return iter(self.orders.order_no)

    def __len__(self) -> int:
        return len(self.orders.order_no)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OrderBook) and (self.orders, self.lines) == (other.orders, other.lines)

    __hash__ = None  # type: ignore[assignment]

    def order(self, place: int) -> OrderedOrder:
        """The order at a place, counted from 0."""
        made = self._made.get(place)
        if made is None:
            made = self._made[place] = self._make(place)
        return made

    def line_places(self, place: int) -> range:
        """Where the lines of the order at a place are."""
        first = self.orders.first_line[place]
        return range(first, first + self.orders.line_count[place])

    def goods(self) -> Iterable[Goods]:
        """Every kind of goods, in the order of the orders."""
        goods = self.lines.goods
        return dict(zip(map(id, goods), goods, strict=True)).values()

    def with_phones(self, phones: AbstractSet[str]) -> Iterator[OrderedOrder]:
        """The orders with one of these phones, which are clean."""
        tails = tuple({phone[-4:] for phone in phones})
        for place, phone in enumerate(self.orders.phone):
            # Digits alone are read as they stand: most are put aside by their ends.
            is_plain = phone.isascii() and phone.isdigit()
            if phone and (phone.endswith(tails) or not is_plain) and clean_phone(phone) in phones:
                yield self.order(place)

    def _make(self, place: int) -> OrderedOrder:
        orders = self.orders
        return OrderedOrder(
            orders.order_no[place],
            tuple(map(self._line, self.line_places(place))),
            orders.state[place],
            orders.recipient[place],
            orders.phone[place],
            orders.province[place],
            orders.city[place],
            orders.district[place],
            orders.address[place],
            orders.full_address[place],
            orders.buyer[place],
            orders.supplier[place],
            orders.tracking_before.get(place, ()),
        )

    def _line(self, place: int) -> OrderedLine:
        lines = self.lines
        return OrderedLine(
            lines.line_id[place],
            lines.goods[place],
            lines.quantity[place],
            lines.sub_order_no[place],
            lines.is_refunded[place],
            lines.supplier[place],
            lines.shipped_before.get(place, 0),
        )


def _order_columns(orders: Sequence[OrderedOrder]) -> OrderColumns:
    counts = [len(order.lines) for order in orders]
    return OrderColumns(
        [order.order_no for order in orders],
        [*accumulate(counts, initial=0)][:-1],
        counts,
        [order.state for order in orders],
        [order.recipient for order in orders],
        [order.phone for order in orders],
        [order.province for order in orders],
        [order.city for order in orders],
        [order.district for order in orders],
        [order.address for order in orders],
        [order.full_address for order in orders],
        [order.buyer for order in orders],
        [order.supplier for order in orders],
        {place: order.tracking_before for place, order in enumerate(orders) if order.tracking_before},
    )


def _line_columns(lines: Sequence[OrderedLine]) -> LineColumns:
    one: dict[Goods, Goods] = {}
    return LineColumns(
        [line.line_id for line in lines],
        [one.setdefault(line.goods, line.goods) for line in lines],
        [line.quantity for line in lines],
        [line.sub_order_no for line in lines],
        [line.is_refunded for line in lines],
        [line.supplier for line in lines],
        {place: line.shipped_before for place, line in enumerate(lines) if line.shipped_before},
    )
