"""Checks over several orders: ordered twice, several orders to one door."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta

from app.domain.checks.model import Check, CheckCode, CheckedOrder
from app.domain.goods.text import squash

_MASK = "*"


def duplicate_checks(
    orders: Sequence[CheckedOrder], others: Iterable[CheckedOrder], within: timedelta
) -> Iterator[Check]:
    """Orders of one buyer or recipient with the same goods within a time.

    `others` are not checked themselves: orders that went out already. The earlier one of two waiting
    orders is told as well, since either may be the one too many.
    """
    by_key: dict[tuple[str, ...], list[CheckedOrder]] = defaultdict(list)
    keys: dict[int, list[tuple[str, ...]]] = {}
    bought = {o.id: o for o in [*orders, *others] if not o.is_reship}
    for order in bought.values():
        keys[order.id] = list(_keys(order))
        for key in keys[order.id]:
            by_key[key].append(order)
    for order in (o for o in orders if o.id in bought):
        twins = {
            twin.order_no: twin
            for key in keys[order.id]
            for twin in by_key[key]
            if twin.id != order.id and _is_near(order, twin, within)
        }
        if twins:
            is_timed = all(twin.ordered_at is not None for twin in [order, *twins.values()])
            # Without times nobody can say how far apart they are: no hours then.
            hours = int(within.total_seconds() // 3600) if is_timed else None
            params = {"with": sorted(twins), "hours": hours}
            yield Check(order.id, order.order_no, CheckCode.DUPLICATE, params)


def _keys(order: CheckedOrder) -> Iterator[tuple[str, ...]]:
    """Who ordered what; a masked name alone names nobody."""
    goods = tuple(sorted({line.goods_key for line in order.lines if not line.has_refund}))
    if not any(goods):
        return
    if order.buyer and _MASK not in order.buyer:
        yield ("buyer", str(order.store_id), order.buyer, *goods)
    if order.recipient and order.phone and _MASK not in order.recipient + order.phone:
        yield ("recipient", squash(order.recipient), squash(order.phone), *goods)


def _is_near(order: CheckedOrder, twin: CheckedOrder, within: timedelta) -> bool:
    if order.ordered_at is None or twin.ordered_at is None:
        return True
    return abs(order.ordered_at - twin.ordered_at) <= within


def same_address_checks(orders: Iterable[CheckedOrder]) -> Iterator[Check]:
    """Several waiting orders to one person at one door: one parcel may do, or each must be told apart."""
    by_door: dict[tuple[str, str, str], list[CheckedOrder]] = defaultdict(list)
    for order in orders:
        door = squash(order.full_address or order.address)
        if door and order.recipient and _MASK not in order.recipient + order.phone + door:
            by_door[squash(order.recipient), squash(order.phone), door].append(order)
    for group in by_door.values():
        for order in group if len(group) > 1 else ():
            others = sorted(other.order_no for other in group if other.id != order.id)
            yield Check(order.id, order.order_no, CheckCode.SAME_ADDRESS, {"with": others})
