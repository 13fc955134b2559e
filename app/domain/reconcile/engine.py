"""Holding a supplier's shipping sheet against the orders: what is wrong, and nothing that is right."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import compress

from app.domain.couriers import CourierBook
from app.domain.goods.catalogue import Goods
from app.domain.goods.items import Item
from app.domain.goods.lexicon import Lexicon
from app.domain.reconcile.counts import counts_rows
from app.domain.reconcile.doubts import put_in_doubt
from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.goods_findings import goods_findings
from app.domain.reconcile.learning import Came, learn_words
from app.domain.reconcile.matching import match_lines
from app.domain.reconcile.model import (
    Finding,
    OrderedLine,
    OrderedOrder,
    OrderState,
    Reconciliation,
    ShippedLine,
)
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.parcels import number_findings, recipient_findings, reused_findings
from app.domain.reconcile.people import is_same_destination, person_of
from app.domain.reconcile.quick import QuickPath
from app.domain.reconcile.sheet_columns import SheetColumns
from app.domain.reconcile.shipment import Shipments
from app.domain.reconcile.shipments import shipments_of
from app.domain.reconcile.sorting import Need, Sorted, arrivals_of, sort_arrivals
from app.domain.reconcile.swaps import find_swaps
from app.domain.reconcile.wording import goods_text, order_text
from app.domain.statuses import FindingKind


def reconcile(
    orders: Sequence[OrderedOrder],
    lines: Sequence[ShippedLine],
    aliases: Mapping[str, Goods],
    lexicon: Lexicon,
    couriers: CourierBook,
    *,
    supplier: str | None = None,
    known_goods: Iterable[Goods] = (),
) -> Reconciliation:
    """Hold `lines` of one supplier's sheet (`supplier` None: not known whose) against `orders`.

    `aliases` are the supplier's words for goods (see `alias_key`) with what they were confirmed to mean;
    `known_goods` the supplier's product list. The kinds of finding: design.md.
    """
    book, sheet = OrderBook.of(orders), SheetColumns.of(lines)
    return hold(book, sheet, aliases, lexicon, couriers, supplier=supplier, known_goods=known_goods)


def hold(
    book: OrderBook,
    sheet: SheetColumns,
    aliases: Mapping[str, Goods],
    lexicon: Lexicon,
    couriers: CourierBook,
    *,
    supplier: str | None = None,
    known_goods: Iterable[Goods] = (),
    desk: GoodsDesk | None = None,
) -> Reconciliation:
    """`reconcile` of orders and lines that are there field by field.

    `desk` was made of the same book, aliases, word lists and goods before; what it learns here spoils it for
    another sheet.
    """
    if desk is None:
        desk = desk_for(book, aliases, lexicon, known_goods)
    return _Run(book, sheet, desk, couriers, supplier).outcome()


def desk_for(
    book: OrderBook, aliases: Mapping[str, Goods], lexicon: Lexicon, known_goods: Iterable[Goods]
) -> GoodsDesk:
    """What a sheet's goods are read with, see `hold`."""
    return GoodsDesk((), aliases, lexicon, (*book.goods(), *known_goods))


Shipped = Mapping[str, Sequence[ShippedLine]]
"""What was sent of each order that must be looked at."""


class _Run:
    """One reconciliation under way."""

    def __init__(
        self,
        book: OrderBook,
        sheet: SheetColumns,
        desk: GoodsDesk,
        couriers: CourierBook,
        supplier: str | None,
    ) -> None:
        self._orders = book
        self._sheet = sheet
        self._desk = desk
        self._couriers = couriers
        self._supplier = supplier
        self._matching = match_lines(book, sheet, desk)
        self._lines = self._matching.lines()
        self._has_tracking = any(sheet.tracking_no)

    def outcome(self) -> Reconciliation:
        """All findings, and the shipments of what is right."""
        quick = QuickPath(self._desk, self._couriers, self._orders, self._sheet, self._lines)
        right = quick.take_alike()
        self._learn_names(quick.plain)
        right |= quick.take_read()
        learn_words(self._came(quick), self._desk)
        numbers = self._orders.orders.order_no
        shipped = {numbers[no]: self._sent(lines) for no, lines in self._lines.items() if no not in right}
        outcomes = [self._sort(group, shipped) for group in self._groups(shipped)]
        put_in_doubt(outcomes, quick.named(), self._desk)
        absent = self._settle_joint_parcels(outcomes, self._absent(shipped, right))
        return Reconciliation(
            len(self._sheet),
            len(self._lines),
            tuple(_most_specific(self._findings(outcomes, shipped, absent))),
            quick.shipments() + Shipments.of(shipments_of(outcomes, shipped, self._orders)),
            self._matched_rows(),
        )

    def _matched_rows(self) -> dict[str, tuple[int, ...]]:
        """The rows about each order."""
        row, numbers = self._sheet.row, self._orders.orders.order_no
        return {
            numbers[order]: (row[lines[0]],) if len(lines) == 1 else tuple(sorted({row[li] for li in lines}))
            for order, lines in self._lines.items()
        }

    def _findings(
        self,
        outcomes: Sequence[Sorted],
        shipped: Shipped,
        absent: Iterable[int],
    ) -> Iterator[Finding]:
        swaps = find_swaps(outcomes, self._desk)
        sent = {no: lines for no, lines in shipped.items() if lines}
        yield from self._cancelled(shipped)
        yield from swaps.findings
        yield from self._goods(outcomes, swaps.explained)
        yield from recipient_findings(sent, self._orders)
        yield from reused_findings(sent, self._orders)
        yield from number_findings(sent, self._couriers)
        yield from self._repeated_without_goods(shipped)
        yield from self._unknown()
        yield from self._not_shipped(absent)

    def _goods(self, outcomes: Sequence[Sorted], explained: frozenset[int]) -> Iterator[Finding]:
        is_row_each = counts_rows(need for outcome in outcomes for need in outcome.needs)
        for outcome in outcomes:
            yield from goods_findings(outcome, self._desk, explained, is_row_each=is_row_each)

    def _sent(self, lines: Sequence[int]) -> list[ShippedLine]:
        """The lines that were really sent: with a tracking number, where the sheet has any."""
        return [self._sheet.line(line) for line in lines if self._is_sent(line)]

    def _is_sent(self, line: int) -> bool:
        return bool(self._sheet.tracking_no[line]) or not self._has_tracking

    def _learn_names(self, plain: AbstractSet[int]) -> None:
        """Let single-line orders teach the supplier's own names for products."""
        sheet, book = self._sheet, self._orders
        pairs: Counter[tuple[Item, Goods]] = Counter()
        read = cache(self._desk.read)
        for order, lines in self._lines.items():
            if order in plain or book.orders.line_count[order] != 1:
                continue
            items = {
                item
                for line in lines
                if self._is_sent(line)
                for item in read(
                    sheet.title[line], sheet.spec[line], sheet.sku_code[line], sheet.quantity[line]
                )
            }
            if len(items) == 1:
                pairs[items.pop(), book.lines.goods[book.orders.first_line[order]]] += 1
        self._desk.learn_names(pairs)

    def _came(self, quick: QuickPath) -> Iterator[Came]:
        """The lines of the orders that are not plainly right, with what was sent for them in other words."""
        for order, lines in self._lines.items():
            if order not in quick.plain and (told := [line for line in lines if not quick.is_printed(line)]):
                yield self._orders.order(order).lines, self._sent(told)

    def _groups(self, shipped: Shipped) -> Iterator[list[str]]:
        """Order numbers, those that share rows of the sheet together."""
        leader: dict[str, str] = {}
        by_row: dict[int, str] = {}
        for order_no, lines in shipped.items():
            first = next((by_row[li.row] for li in lines if li.row in by_row), order_no)
            leader[order_no] = leader.get(first, first)
            by_row.update((li.row, order_no) for li in lines)
        groups: dict[str, list[str]] = defaultdict(list)
        for order_no, first in leader.items():
            if self._orders[order_no].state is not OrderState.CANCELLED and shipped[order_no]:
                groups[first].append(order_no)
        yield from groups.values()

    def _sort(self, group: list[str], shipped: Shipped) -> Sorted:
        needs = [
            Need(line, order_no, is_required=self._is_required(line, self._orders[order_no]))
            for order_no in group
            for line in self._orders[order_no].lines
        ]
        before = {number for order_no in group for number in self._orders[order_no].tracking_before}
        unique = {
            (li.row, li.tracking_no): li for no in group for li in shipped[no] if li.tracking_no not in before
        }
        lines = (
            list(unique.values())
            if len(group) > 1
            else [li for li in shipped[group[0]] if li.tracking_no not in before]
        )
        arrivals = arrivals_of(lines, needs, self._desk)
        if not arrivals:
            for need in needs:
                need.is_required = False
        return sort_arrivals(needs, arrivals, self._desk)

    def _is_required(self, line: OrderedLine, order: OrderedOrder) -> bool:
        if line.is_refunded:
            return False
        whose = line.supplier or order.supplier
        return self._supplier is None or whose is None or whose == self._supplier

    def _absent(self, shipped: Shipped, right: frozenset[int]) -> list[int]:
        """Waiting orders of this supplier that the sheet does not send."""
        orders = self._orders.orders
        waiting = compress(range(len(orders.state)), map(OrderState.WAITING.__eq__, orders.state))
        return [
            order
            for order in waiting
            if order not in right
            and not shipped.get(orders.order_no[order])
            and order not in orders.tracking_before
            and self._is_expected(order)
        ]

    def _is_expected(self, order: int) -> bool:
        own, suppliers = self._orders.orders.supplier[order], self._orders.lines.supplier
        return self._supplier in (
            {suppliers[line] or own for line in self._orders.line_places(order)} or {own}
        )

    def _settle_joint_parcels(self, outcomes: list[Sorted], absent: list[int]) -> list[int]:
        """Goods of one order written under another order of the same person are no mistake."""
        spare = [(o, a) for o in outcomes for a in o.extra]
        if not spare or not absent:
            return absent
        by_person: dict[tuple[str, str], list[int]] = defaultdict(list)
        for order in absent:
            by_person[self._orders.orders.recipient[order], self._orders.orders.phone[order]].append(order)
        settled: set[int] = set()
        for outcome in {id(o): o for o, _ in spare}.values():
            host = self._orders[outcome.needs[0].order_no]
            for guest in by_person.get((host.recipient, host.phone), ()):
                if guest not in settled and self._takes_in(outcome, host, self._orders.order(guest)):
                    settled.add(guest)
        return [order for order in absent if order not in settled]

    def _takes_in(self, outcome: Sorted, host: OrderedOrder, guest: OrderedOrder) -> bool:
        a, b = person_of(host), person_of(guest)
        if not (a.is_known and b.is_known and is_same_destination(a, b)):
            return False
        needs = [Need(line, guest.order_no) for line in guest.lines]
        trial = sort_arrivals(needs, outcome.extra, self._desk)
        if any(need.wrong or not need.arrivals for need in needs):
            return False
        outcome.needs += needs
        outcome.extra = trial.extra
        return True

    def _cancelled(self, shipped: Shipped) -> Iterator[Finding]:
        for order_no, lines in shipped.items():
            order = self._orders[order_no]
            if order.state is OrderState.CANCELLED and lines:
                yield Finding(
                    FindingKind.CANCELLED_ORDER_SHIPPED,
                    order_no,
                    lines[0].row,
                    lines[0].tracking_no,
                    expected="",
                    actual=order_text(order.lines),
                    reason="order_cancelled",
                )

    def _repeated_without_goods(self, shipped: Shipped) -> Iterator[Finding]:
        """On a sheet that names no goods: one piece ordered, two parcels sent."""
        for order_no, lines in shipped.items():
            order = self._orders[order_no]
            rows = {(li.row if "split_parcel" in li.flags else li.tracking_no): li for li in lines}
            pieces = sum(line.quantity or 2 for line in order.lines)
            if len(rows) > 1 and pieces == 1 and not any(self._desk.items(li) for li in lines):
                second = list(rows.values())[1]
                yield Finding(
                    FindingKind.DUPLICATE,
                    order_no,
                    second.row,
                    second.tracking_no,
                    expected=order_text(order.lines),
                    confidence=0.8,
                    reason="sent_twice",
                )

    def _unknown(self) -> Iterator[Finding]:
        seen: set[str] = set()
        for place, meant in self._matching.unknown:
            line = self._sheet.line(place)
            if line.order_no and line.order_no in seen:
                continue
            seen.add(line.order_no)
            items = self._desk.items(line)
            yield Finding(
                FindingKind.UNKNOWN_ORDER,
                line.order_no,
                line.row,
                line.tracking_no,
                actual="；".join(item.shown for item in items),
                with_order=meant,
                reason="order_not_known" if line.order_no else "recipient_not_known",
            )

    def _not_shipped(self, absent: Iterable[int]) -> Iterator[Finding]:
        book = self._orders
        text = cache(goods_text)
        for order in absent:
            lines = self._lines.get(order)
            yield Finding(
                FindingKind.NOT_SHIPPED,
                book.orders.order_no[order],
                self._sheet.row[lines[0]] if lines else None,
                expected="；".join(
                    text(book.lines.goods[line], book.lines.quantity[line])
                    for line in book.line_places(order)
                ),
                reason="no_tracking_no" if lines else "not_on_sheet",
            )


def _most_specific(findings: Iterable[Finding]) -> Iterator[Finding]:
    """One finding of a kind for an order line; a swap of recipients takes the place of the plain finding."""
    seen: set[tuple[str, FindingKind, int | None, int | None]] = set()
    for finding in findings:
        key = finding.order_no, finding.kind, finding.line_id, finding.row
        if key not in seen:
            seen.add(key)
            yield finding
