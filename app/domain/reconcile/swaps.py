"""Finding orders that got each other's goods: pairs, and rings of more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.domain.reconcile.goods import GoodsDesk
from app.domain.reconcile.goods_findings import is_missing, sent_params
from app.domain.reconcile.model import Finding
from app.domain.reconcile.sorting import Arrival, Need, Sorted
from app.domain.reconcile.wording import item_text, order_text
from app.domain.statuses import FindingKind

_LONGEST_RING = 6
_MOST_CANDIDATES = 300


@dataclass(frozen=True)
class Parted:
    """Goods that went to the wrong order, and the lines that got others instead."""

    order_no: str
    came: tuple[Arrival, ...]
    wants: tuple[Need, ...]


@dataclass(frozen=True)
class Swaps:
    """The findings of all swaps and what they explain."""

    findings: tuple[Finding, ...]
    explained: frozenset[int]
    """Ids of the needs and arrivals that need no finding of their own."""


def find_swaps(outcomes: Sequence[Sorted], desk: GoodsDesk) -> Swaps:
    """Swaps of whole orders first, then of single lines."""
    findings: list[Finding] = []
    explained: set[int] = set()
    for parting in (_whole_orders, _single_lines):
        nodes = [n for o in outcomes for n in parting(o) if not explained & _ids(n)]
        for ring in _rings(nodes, desk):
            findings += _ring_findings(ring)
            explained.update(i for node in ring for i in _ids(node))
    return Swaps(tuple(findings), frozenset(explained))


def _ids(node: Parted) -> set[int]:
    return {id(thing) for thing in (*node.came, *node.wants)}


def _whole_orders(outcome: Sorted) -> Iterator[Parted]:
    by_order: dict[str, list[Need]] = defaultdict(list)
    for need in outcome.needs:
        by_order[need.order_no].append(need)
    for order_no, needs in by_order.items():
        wants = [need for need in needs if need.wrong or is_missing(need, outcome)]
        came = [arrival for need in wants for arrival, _ in need.wrong]
        came += outcome.extra if len(by_order) == 1 else []
        if any(need.wrong for need in wants):
            yield Parted(order_no, tuple(came), tuple(wants))


def _single_lines(outcome: Sorted) -> Iterator[Parted]:
    for need in outcome.needs:
        if len(need.wrong) == 1:
            yield Parted(need.order_no, (need.wrong[0][0],), (need,))


def _rings(nodes: list[Parted], desk: GoodsDesk) -> Iterator[list[Parted]]:
    """Rings in which each order's goods are what the next one wants, the shortest first."""
    after = {i: _takers(i, nodes, index, desk) for index in (_index(nodes, desk),) for i in range(len(nodes))}
    used: set[int] = set()
    for length in range(2, _LONGEST_RING + 1):
        for start in range(len(nodes)):
            ring = None if start in used else _ring_from(start, length, after, used)
            if ring:
                used.update(ring)
                yield [nodes[i] for i in ring]


def _ring_from(start: int, length: int, after: dict[int, list[int]], used: set[int]) -> list[int] | None:
    """A ring of exactly `length` through `start`."""
    stack: list[list[int]] = [[start]]
    while stack:
        path = stack.pop()
        for following in after[path[-1]]:
            if len(path) == length and following == start:
                return path
            if len(path) < length and following not in used and following not in path:
                stack.append([*path, following])
    return None


def _index(nodes: list[Parted], desk: GoodsDesk) -> dict[int, list[int]]:
    """Product → the nodes that want it."""
    wanted: dict[int, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        for product in {desk.catalogue.variant(need.line.goods).product for need in node.wants}:
            wanted[product].append(i)
    return wanted


def _takers(i: int, nodes: list[Parted], index: dict[int, list[int]], desk: GoodsDesk) -> list[int]:
    node = nodes[i]
    own = {desk.catalogue.variant(need.line.goods).product for need in node.wants}
    products = own.union(*(desk.products.products_of(arrival.item) for arrival in node.came))
    candidates = dict.fromkeys(j for product in products for j in index.get(product, ()) if j != i)
    taking = [j for j in candidates if nodes[j].order_no != node.order_no and _is_for(node, nodes[j], desk)]
    return taking[:_MOST_CANDIDATES]


def _is_for(node: Parted, other: Parted, desk: GoodsDesk) -> bool:
    """Whether exactly what came for one, piece by piece, is what the other wants."""
    open_pieces = {id(need): need.wanted or 1 for need in other.wants}
    for arrival in node.came:
        fitting = [need for need in other.wants if open_pieces[id(need)] > 0 and _serves(arrival, need, desk)]
        if not fitting:
            return False
        pieces = arrival.item.pieces
        open_pieces[id(fitting[0])] -= open_pieces[id(fitting[0])] if pieces is None else pieces
    return all(left == 0 for left in open_pieces.values())


def _serves(arrival: Arrival, need: Need, desk: GoodsDesk) -> bool:
    comparison = desk.compare(arrival.item, need.line)
    variant = desk.catalogue.variant(need.line.goods)
    return comparison.is_right and (comparison.same > 0 or not variant.values)


def _ring_findings(ring: list[Parted]) -> Iterator[Finding]:
    for place, node in enumerate(ring):
        receiver = ring[(place + 1) % len(ring)]
        arrival = node.came[0]
        yield Finding(
            FindingKind.SWAPPED,
            node.order_no,
            arrival.line.row,
            arrival.line.tracking_no,
            expected=order_text(need.line for need in node.wants),
            actual="；".join(item_text(a.item) for a in node.came),
            with_order=receiver.order_no,
            confidence=0.97,
            reason="goods_swapped" if len(ring) == 2 else "goods_swapped_in_ring",
            params={"ring": " → ".join(n.order_no for n in ring), **sent_params(arrival)},
            line_id=node.wants[0].line.line_id,
            goods_text=arrival.item.shown,
        )
