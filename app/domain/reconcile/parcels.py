"""What tracking numbers and recipients show."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from app.domain.couriers import CourierBook, NumberVerdict
from app.domain.reconcile.model import Finding, OrderedOrder, ShippedLine
from app.domain.reconcile.order_book import OrderBook
from app.domain.reconcile.people import Person, clean_phone, differing_fields, is_same_destination, person_of
from app.domain.reconcile.wording import person_text
from app.domain.statuses import FindingKind

Sent = Mapping[str, Sequence[ShippedLine]]
"""The lines that were sent of each order."""
_CONFIDENCE = {
    NumberVerdict.NOT_OF_COURIER: 0.9,
    NumberVerdict.OF_ANOTHER_COURIER: 0.95,
    NumberVerdict.NO_COURIER_HAS_IT: 0.95,
}


def number_findings(sent: Sent, couriers: CourierBook) -> Iterator[Finding]:
    """Tracking numbers that are no number of the courier named."""
    for order_no, lines in sent.items():
        for courier, number, row in dict.fromkeys((li.courier, li.tracking_no, 0) for li in lines):
            verdict = couriers.judge(courier, number)
            if verdict in _CONFIDENCE:
                row = next(li.row for li in lines if (li.courier, li.tracking_no) == (courier, number))
                yield Finding(
                    FindingKind.TRACKING_INVALID,
                    order_no,
                    row,
                    number,
                    expected=courier,
                    actual=number,
                    confidence=_CONFIDENCE[verdict],
                    reason=verdict.name.lower(),
                )


def reused_findings(sent: Sent, orders: OrderBook) -> Iterator[Finding]:
    """Tracking numbers on orders that go to different recipients."""
    users: dict[str, dict[str, ShippedLine | None]] = defaultdict(dict)
    for order_no, lines in sent.items():
        for line in lines:
            if line.tracking_no:
                users[line.tracking_no].setdefault(order_no, line)
    for place, numbers in orders.orders.tracking_before.items():
        for number in numbers:
            if number in users:
                users[number].setdefault(orders.orders.order_no[place], None)
    for number, lines_by_order in users.items():
        if len(lines_by_order) > 1:
            yield from _reused(number, lines_by_order, orders)


def _reused(
    number: str, lines: Mapping[str, ShippedLine | None], orders: Mapping[str, OrderedOrder]
) -> Iterator[Finding]:
    """Where most orders share one recipient the parcel is taken to be his, and the others are named."""
    people = {order_no: _recipient(orders[order_no], line) for order_no, line in lines.items()}
    apart = {no: [o for o in lines if not is_same_destination(people[no], people[o])] for no in lines}
    fewest = min(len(others) for others in apart.values())
    has_owner = sum(len(others) == fewest for others in apart.values()) > 1 and fewest < len(lines) - 1
    for order_no, line in lines.items():
        others = apart[order_no]
        if line is not None and others and not (has_owner and len(others) == fewest):
            yield Finding(
                FindingKind.TRACKING_REUSED,
                order_no,
                line.row,
                number,
                expected=person_text(orders[order_no]),
                actual=person_text(orders[others[0]]),
                with_order=others[0],
                confidence=0.95,
                reason="one_number_for_different_recipients",
            )


def _recipient(order: OrderedOrder, line: ShippedLine | None) -> Person:
    ours = person_of(order)
    return ours if ours.is_known or line is None else person_of(line)


def recipient_findings(sent: Sent, orders: OrderBook) -> Iterator[Finding]:
    """Recipients that are not the order's. Two orders with each other's recipients are swapped."""
    wrong: dict[str, tuple[ShippedLine, tuple[str, ...]]] = {}
    for order_no, lines in sent.items():
        order = orders[order_no]
        for line in lines:
            fields = (
                () if _is_word_for_word(order, line) else differing_fields(person_of(order), person_of(line))
            )
            if fields:
                wrong.setdefault(order_no, (line, fields))
    owners = _owners(orders, frozenset(clean_phone(line.phone) for line, _ in wrong.values()) - {""})
    for order_no, (line, fields) in wrong.items():
        owner = _owner(line, owners.get(clean_phone(line.phone), ()), order_no)
        mirrored = owner in wrong and _is_of(orders[order_no], wrong[owner][0])
        yield Finding(
            FindingKind.SWAPPED if mirrored else FindingKind.RECIPIENT,
            order_no,
            line.row,
            line.tracking_no,
            expected=person_text(orders[order_no]),
            actual=person_text(line),
            with_order=owner,
            confidence=0.95 if len(fields) > 1 else 0.85,
            reason="recipients_swapped" if mirrored else "recipient_differs",
            params={"fields": ",".join(fields)},
        )


def _is_word_for_word(order: OrderedOrder, line: ShippedLine) -> bool:
    """The usual case, told without reading anything."""
    return (order.recipient, order.phone, order.full_address) == (
        line.recipient,
        line.phone,
        line.full_address,
    )


def _owners(orders: OrderBook, phones: frozenset[str]) -> dict[str, list[OrderedOrder]]:
    """The orders to whom a phone on the sheet belongs."""
    found: dict[str, list[OrderedOrder]] = defaultdict(list)
    for order in orders.with_phones(phones) if phones else ():
        found[clean_phone(order.phone)].append(order)
    return found


def _owner(line: ShippedLine, owners: Sequence[OrderedOrder], order_no: str) -> str:
    return next((o.order_no for o in owners if o.order_no != order_no and _is_of(o, line)), "")


def _is_of(order: OrderedOrder, line: ShippedLine) -> bool:
    return not differing_fields(person_of(order), person_of(line))
