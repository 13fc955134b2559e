"""Brings stored orders into the shape that a reconciliation works on."""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any

from app.data.lexicons import load_lexicon
from app.data.queries import reconciliation as queries
from app.data.queries.reconciliation import Sending, StoredLine, StoredOrder, StoredOrders
from app.data.sheets.statuses import refund_state
from app.domain.goods.catalogue import Goods
from app.domain.memo import Memo
from app.domain.reconcile import LineColumns, OrderBook, OrderColumns, OrderState, SheetColumns, desk_for
from app.domain.reconcile.goods import GoodsDesk, alias_key
from app.domain.reconcile.people import clean_name, clean_phone
from app.domain.statuses import OrderStatus

_STATES = {
    OrderStatus.TO_SHIP.value: OrderState.WAITING,
    OrderStatus.SHIPPED.value: OrderState.SHIPPED,
    OrderStatus.DONE.value: OrderState.SHIPPED,
    OrderStatus.CLOSED.value: OrderState.CANCELLED,
    OrderStatus.REFUNDING.value: OrderState.CANCELLED,
}
_WAITS, _UNKNOWN = OrderStatus.TO_SHIP.value, OrderStatus.UNKNOWN.value
_JOINED = re.compile(r"[;；，]|,(?!\d)")
_TAIL = re.compile(r"-\d{1,2}$")
LineRow = tuple[Any, ...]
"""A `StoredLine`, or a part of one: the pieces of a part are None."""


@dataclass(frozen=True)
class Snapshot:
    """Everything a sheet is held against."""

    book: OrderBook
    ids: Mapping[str, int]
    """Order number → id."""
    aliases: Mapping[str, Goods]
    goods: tuple[Goods, ...]
    state: tuple[int, int] = field(default=(0, 0), compare=False)
    """Of the data when it was taken, see `queries.state_of_data`."""
    desk: GoodsDesk | None = field(default=None, compare=False, repr=False)
    """What goods are read with, for one sheet, where it was made ahead."""


class OrdersAhead(StoredOrders):
    """Stored orders, with the book of those that wait made before the sheet is there."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: tuple[set[int], OrderBook, dict[str, int]] | None = None
        self._of_supplier: tuple[int | None, frozenset[int]] | None = None
        self._desk: tuple[OrderBook, Words, GoodsDesk] | None = None

    def steps(self, supplier_id: int | None) -> Iterator[object]:
        """Reads and makes it, some more with each step; and what a sheet of this supplier is held against,
        should it name no other orders."""
        yield from self.read_waiting()
        ids = set(self.orders)
        self._waiting = (ids, *_book(self, ids, frozenset()))
        yield ids
        if self.has_all_waiting:
            self._of_supplier = supplier_id, frozenset(self.waiting_of(supplier_id))
            yield ids
        book, words = self._waiting[1], words_of_supplier(self, supplier_id)
        yield ids
        self._desk = book, words, desk_for(book, words.aliases, load_lexicon(), words.goods)
        yield ids

    def waiting_of(self, supplier_id: int | None) -> set[int]:
        """See `StoredOrders`."""
        if self._of_supplier is not None and self._of_supplier[0] == supplier_id:
            return set(self._of_supplier[1])
        return super().waiting_of(supplier_id)

    def take_desk(self, book: OrderBook, words: Words) -> GoodsDesk | None:
        """What was made ahead to read goods with, where it fits; once."""
        made, self._desk = self._desk, None
        return made[2] if made is not None and made[0] is book and made[1] == words else None

    def book(self, wanted: set[int], without_imports: frozenset[int]) -> tuple[OrderBook, dict[str, int]]:
        """The orders wanted, by number, and their ids; as if the imports named had never been."""
        if self._waiting is not None and self._waiting[0] == wanted and not without_imports:
            return self._waiting[1:]
        return _book(self, wanted, without_imports)


def take_snapshot(
    stored: OrdersAhead, named: Collection[int], supplier_id: int | None, without_imports: Iterable[int] = ()
) -> Snapshot:
    """The orders that the sheet names (see `find_named`) and those it should name, as the database knows
    them now."""
    wanted = stored.waiting_of(supplier_id) | set(named)
    words = words_of_supplier(stored, supplier_id)
    book, ids = stored.book(wanted, frozenset(without_imports))
    desk = stored.take_desk(book, words)
    return Snapshot(book, ids, words.aliases, words.goods, stored.state, desk)


@dataclass(frozen=True)
class Words:
    """What a supplier's words mean, and the goods there are."""

    aliases: Mapping[str, Goods]
    goods: tuple[Goods, ...]


def words_of_supplier(stored: StoredOrders, supplier_id: int | None) -> Words:
    """As they are known now."""
    writings = queries.supplier_writings(supplier_id)
    known = (goods for _, goods, _ in writings if goods.title)
    return Words(_aliases(writings), (*stored.goods_on_sale(), *known))


def find_named(stored: StoredOrders, sheet: SheetColumns) -> set[int]:
    """Orders that the lines name by number; where numbers are missing or mostly strange, by person."""
    numbers = set(sheet.order_no)
    numbers.discard("")
    found = stored.with_numbers(numbers)
    strange = numbers - stored.by_number.keys()
    cut = {_TAIL.sub("", number) for number in strange} - numbers
    found |= stored.with_numbers(cut) if cut else set()
    if strange or "" in sheet.order_no:
        nameless = [place for place, number in enumerate(sheet.order_no) if not number or number in strange]
        people = [(clean_phone(sheet.phone[at]), clean_name(sheet.recipient[at])) for at in nameless]
        tails = {phone[-4:] for phone, _ in people if phone and "*" not in phone[-4:]}
        names = {name for phone, name in people if not phone and name and "*" not in name}
        found |= stored.of_people(tails, names)
    return found


def _aliases(writings: Sequence[tuple[str, Goods, bool]]) -> dict[str, Goods]:
    """The supplier's words; what suppliers write differently is no alias where the supplier is not known."""
    meant: dict[str, set[Goods]] = {}
    for text, goods, is_sure in writings:
        if is_sure and goods.title:
            meant.setdefault(alias_key(text), set()).add(goods)
    return {text: goods.pop() for text, goods in meant.items() if len(goods) == 1 and text}


def _book(
    stored: StoredOrders, wanted: set[int], without_imports: frozenset[int]
) -> tuple[OrderBook, dict[str, int]]:
    """The orders wanted, field by field, and their ids."""
    read = sorted(stored.orders.values())
    some = [order for order in read if order[0] in wanted and order[3] != _WAITS]
    # Of two orders with one number, in two shops, the one that waits is meant.
    some += [order for order in read if order[0] in wanted and order[3] == _WAITS]
    if len({order[1] for order in some}) < len(some):
        some = [*{order[1]: order for order in some}.values()]
    orders = _columns(some, StoredOrder)
    places = {order_id: place for place, order_id in enumerate(orders["id"])}
    joined = {o for o, flags in zip(orders["id"], orders["flags"], strict=True) if _is_joined(flags)}
    lines: list[LineRow] = [line for line in stored.lines if line[1] in places]
    if joined:
        lines = [part for line in lines for part in (_parts(line) if line[1] in joined else (line,))]
    sent = [each for each in stored.sendings if each[0] in places and each[4] not in without_imports]
    of_lines = _columns(lines, StoredLine)
    book = OrderBook(
        _order_columns(orders, of_lines["order_id"], _numbers_before(sent, places)),
        _line_columns(of_lines, _pieces_before(sent, of_lines["id"])),
    )
    return book, dict(zip(orders["order_no"], orders["id"], strict=True))


def _columns(rows: Sequence[tuple[Any, ...]], row: Any) -> dict[str, list[Any]]:
    """Rows field by field."""
    return {name: list(map(itemgetter(at), rows)) for at, name in enumerate(row._fields)}


def _is_joined(flags: str) -> bool:
    return "joined_items" in flags and "joined_items" in json.loads(flags)


def _parts(row: tuple[Any, ...]) -> Iterator[LineRow]:
    """An order line with several titles in it counts as several whose pieces nobody knows."""
    line = StoredLine._make(row)
    titles = [t for t in _JOINED.split(line.title) if t.strip()]
    if len(titles) < 2:
        yield row
        return
    specs, codes = _JOINED.split(line.spec), _JOINED.split(line.sku_code)
    for place, title in enumerate(titles):
        spec = specs[place] if len(specs) == len(titles) else ""
        code = codes[place] if len(codes) == len(titles) else ""
        yield (*row[:4], title, code, spec, None, line.refund_text)


def _numbers_before(sent: Sequence[tuple[Any, ...]], places: Mapping[int, int]) -> dict[int, tuple[str, ...]]:
    """Place of an order → the numbers that earlier sheets brought."""
    numbers: dict[int, dict[str, None]] = defaultdict(dict)
    for sending in map(Sending._make, sent):
        if sending.tracking_no:
            numbers[places[sending.order_id]][sending.tracking_no] = None
    return {place: tuple(found) for place, found in numbers.items()}


def _pieces_before(sent: Sequence[tuple[Any, ...]], line_ids: Sequence[int]) -> dict[int, int]:
    """Place of a line → the pieces that earlier sheets brought; each part of a line counts them all."""
    pieces: Counter[int] = Counter()
    for sending in map(Sending._make, sent):
        pieces[sending.line_id] += sending.pieces
    return {place: pieces[i] for place, i in enumerate(line_ids) if pieces[i]} if sent else {}


def _order_columns(
    orders: dict[str, list[Any]], order_of_line: Sequence[int], before: dict[int, tuple[str, ...]]
) -> OrderColumns:
    counts = Counter(order_of_line)
    first = dict(zip(reversed(order_of_line), range(len(order_of_line) - 1, -1, -1), strict=True))
    states = [_STATES.get(status, OrderState.OTHER) for status in orders["status"]]
    for place, status in enumerate(orders["status"]):
        if status == _UNKNOWN and place not in before:
            states[place] = OrderState.WAITING
    return OrderColumns(
        first_line=[first.get(order_id, 0) for order_id in orders["id"]],
        line_count=[counts[order_id] for order_id in orders["id"]],
        state=states,
        supplier=_names(orders["supplier_id"]),
        tracking_before=before,
        **{name: orders[name] for name in _AS_STORED},
    )


_AS_STORED = (
    "order_no", "recipient", "phone", "province", "city", "district", "address", "full_address", "buyer",
)  # fmt: skip


def _line_columns(lines: dict[str, list[Any]], before: dict[int, int]) -> LineColumns:
    printed = zip(lines["title"], lines["spec"], lines["sku_code"], strict=True)
    refunded = Memo(_is_refunded)
    goods = _OneOfEach()
    return LineColumns(
        line_id=lines["id"],
        goods=list(map(goods.__getitem__, printed)),
        quantity=lines["quantity"],
        sub_order_no=lines["sub_order_no"],
        is_refunded=refunded.each(lines["refund_text"]),
        supplier=_names(lines["supplier_id"]),
        shipped_before=before,
    )


class _OneOfEach(dict[tuple[str, str, str], Goods]):
    """Goods that are equal are one: they are held against each other far more often than made."""

    def __missing__(self, key: tuple[str, str, str]) -> Goods:
        goods = self[key] = Goods(*key)
        return goods


def _is_refunded(text: str) -> bool:
    return refund_state(text) != "none"


def _names(supplier_ids: list[int | None]) -> list[str | None]:
    names = {each: None if each is None else str(each) for each in set(supplier_ids)}
    return list(map(names.__getitem__, supplier_ids))
