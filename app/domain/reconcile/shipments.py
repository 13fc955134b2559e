"""Which order lines travel under which tracking number, right or wrong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from app.domain.reconcile.model import OrderedOrder, ShippedLine
from app.domain.reconcile.shipment import Shipment
from app.domain.reconcile.sorting import Arrival, Need, Sorted


def shipments_of(
    outcomes: Sequence[Sorted],
    sent: Mapping[str, Sequence[ShippedLine]],
    orders: Mapping[str, OrderedOrder],
) -> Iterator[Shipment]:
    """Every parcel of the sheet with the lines it is for. Where the sheet names no goods of an order, or
    nobody looked at them (cancelled orders), a parcel is for the whole order."""
    told: set[str] = set()
    for outcome in outcomes:
        for need in outcome.needs:
            for shipment in _of_need(need):
                told.add(shipment.order_no)
                yield shipment
    for order_no, lines in sent.items():
        if order_no not in told:
            yield from _of_order(orders[order_no], lines)


def _of_need(need: Need) -> Iterator[Shipment]:
    for arrival in need.arrivals:
        yield from _of_arrival(need, arrival, is_right=True)
    for arrival, _ in (*need.wrong, *need.unread):
        yield from _of_arrival(need, arrival, is_right=False)


def _of_arrival(need: Need, arrival: Arrival, *, is_right: bool) -> Iterator[Shipment]:
    pieces = arrival.item.pieces or need.wanted or 1
    for place, number in enumerate(arrival.parcels):
        if number:
            yield Shipment(
                need.order_no,
                need.line.line_id,
                number,
                arrival.line.courier,
                0 if place else pieces,
                arrival.line.row,
                is_right,
            )


def _of_order(order: OrderedOrder, lines: Sequence[ShippedLine]) -> Iterator[Shipment]:
    by_number = {line.tracking_no: line for line in reversed(lines) if line.tracking_no}
    fresh = [n for n in by_number if n not in order.tracking_before]
    for place, number in enumerate(fresh):
        for line in order.lines:
            pieces = 0 if place else max(0, (line.quantity or 1) - line.shipped_before)
            yield Shipment(
                order.order_no, line.line_id, number, by_number[number].courier, pieces, by_number[number].row
            )
