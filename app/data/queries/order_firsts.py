"""The first rows of the list of orders, read from an index: the whole of it is sorted when they are shown.

A list is a row of stretches, each of which an index gives in order: those with a recipient, then those
without; the orders of the first store, then of the second. They are read until there are enough.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from app.data.queries import orders
from app.data.queries.common import Sort, sort_parts
from app.data.queries.orders import STAGES, OrderFilter

_FEW = 20_000
"""As many are found and sorted whole as fast."""
_NEAR = 8_000
"""Among so many of an order the first rows that pass any other filter are looked for."""


@dataclass(frozen=True)
class _Stretch:
    """Orders that `condition` is true of, in the order of an index of `source`; `{d}` is the way round."""

    order: str
    condition: str = "1"
    values: tuple[Any, ...] = ()
    source: str = "orders n"
    order_id: str = "n.id"


_BY_ID = "n.id {d}"
_OF_LINES = _Stretch(
    "l.title {d}, l.order_id {d}",
    "NOT EXISTS (SELECT 1 FROM order_line e WHERE e.order_id = l.order_id AND e.line_no < l.line_no)",
    source="order_line l",
    order_id="l.order_id",
)
_OF_PARCELS = _Stretch(
    "p.tracking_no {d}, l.order_id {d}",
    """p.tracking_no = (
  SELECT MIN(q.tracking_no) FROM order_line k JOIN parcel_line m ON m.order_line_id = k.id
    JOIN parcel q ON q.id = m.parcel_id WHERE k.order_id = l.order_id)""",
    source="""parcel p CROSS JOIN parcel_line pl ON pl.parcel_id = p.id
  CROSS JOIN order_line l ON l.id = pl.order_line_id""",
    order_id="l.order_id",
)
_NO_PARCEL = """NOT EXISTS (
  SELECT 1 FROM order_line k JOIN parcel_line m ON m.order_line_id = k.id WHERE k.order_id = n.id)"""
_SEVERAL_PIECES = _Stretch("s.pieces {d}, s.order_id {d}", source="order_pieces s", order_id="s.order_id")
_ONE_PIECE = _Stretch(_BY_ID, "NOT EXISTS (SELECT 1 FROM order_pieces s WHERE s.order_id = n.id)")
_STRETCHES: dict[str, tuple[_Stretch, ...]] = {
    "ordered_at": (
        _Stretch("n.ordered_at {d}, n.id {d}", "n.ordered_at IS NOT NULL"),
        _Stretch(_BY_ID, "n.ordered_at IS NULL"),
    ),
    "order_no": (_Stretch("n.order_no {d}, n.id {d}"),),
    "recipient": (
        _Stretch("n.recipient {d}, n.id {d}", "n.recipient > ''"),
        _Stretch(_BY_ID, "n.recipient = ''"),
    ),
    "paid": (
        _Stretch("n.paid_minor {d}, n.id {d}", "n.paid_minor IS NOT NULL"),
        _Stretch(_BY_ID, "n.paid_minor IS NULL"),
    ),
    "goods": (_OF_LINES,),
    "tracking_no": (_OF_PARCELS, _Stretch(_BY_ID, _NO_PARCEL)),
}


def first_ids(filter: OrderFilter, sort: Sort, most: int) -> list[int] | None:
    """The first `most` ids of `orders.find_ids(filter, sort)`; None where few pass: all are found as fast."""
    key, is_down = sort_parts(sort)
    if not key or (key == "supplier" and filter.supplier_id is not None):
        return None
    if _is_narrow(filter):
        return _near(next(_stretches(key, is_down, filter)), filter, is_down, most)
    found: dict[int, None] = {}
    for stretch in _stretches(key, is_down, filter):
        found.update(dict.fromkeys(_some(stretch, filter, is_down, most - len(found))))
        if len(found) >= most:
            break
    return list(found)


def _is_narrow(filter: OrderFilter) -> bool:
    """A shop, a platform or a supplier may let most orders through; anything else lets few."""
    if replace(filter, store_id=None, platform=None, supplier_id=None) != OrderFilter():
        return True
    terms = (
        ("store_id = ?", filter.store_id),
        ("store_id IN (SELECT id FROM store WHERE platform = ?)", filter.platform),
        ("supplier_id = ?", filter.supplier_id),
    )
    return any(_are_few(condition, value) for condition, value in terms if value is not None)


def _are_few(condition: str, value: Any) -> bool:
    some = f"SELECT 1 FROM orders WHERE {condition} LIMIT {_FEW}"
    return bool(orders.run(f"SELECT COUNT(*) < {_FEW} FROM ({some})", (value,))[0][0])


def _near(stretch: _Stretch, filter: OrderFilter, is_down: bool, most: int) -> list[int] | None:
    """The first ids where they stand near the beginning of the order; else None, at little cost.

    What few pass, or none that come first, is found whole: going through the order would take as long as
    there are orders.
    """
    near = _walked(stretch, is_down, _NEAR)
    where, values = orders.passing(filter)
    asked = f"SELECT o.id FROM orders o JOIN store st ON st.id = o.store_id {where} AND o.id = j.value"
    sql = f"SELECT j.value FROM json_each(?) j WHERE EXISTS ({asked}) ORDER BY j.key LIMIT ?"
    found = [row[0] for row in orders.run(sql, [json.dumps(near), *values, most])]
    return found if len(found) == most else None


def _walked(stretch: _Stretch, is_down: bool, most: int) -> list[int]:
    """The first orders of a stretch, whatever they are."""
    sql = f"""SELECT {stretch.order_id} FROM {stretch.source} WHERE {stretch.condition}
      ORDER BY {stretch.order.format(d="DESC" if is_down else "ASC")} LIMIT ?"""
    return list(dict.fromkeys(row[0] for row in orders.run(sql, [*stretch.values, most])))


def _stretches(key: str, is_down: bool, filter: OrderFilter) -> Iterator[_Stretch]:
    match key:
        case "store":
            yield from _stores(is_down, filter)
        case "supplier":
            yield from _suppliers(is_down)
        case "status":
            stages = [stage for stage in STAGES.split(",") if stage]
            for stage in reversed(stages) if is_down else stages:
                yield _Stretch("n.ordered_at {d}, n.id {d}", "n.status = ?", (stage,))
        case "quantity":
            yield from (_SEVERAL_PIECES, _ONE_PIECE) if is_down else (_ONE_PIECE, _SEVERAL_PIECES)
        case _:
            yield from _STRETCHES[key]


def _stores(is_down: bool, filter: OrderFilter) -> Iterator[_Stretch]:
    """Those whose orders may pass; the others' would be gone through in vain."""
    way = "DESC" if is_down else "ASC"
    sql = f"""SELECT id FROM store WHERE id = COALESCE(?, id) AND platform = COALESCE(?, platform)
      ORDER BY platform {way}, name {way}, id {way}"""
    for (number,) in orders.run(sql, (filter.store_id, filter.platform)):
        yield _Stretch(_BY_ID, "n.store_id = ?", (number,))


def _suppliers(is_down: bool) -> Iterator[_Stretch]:
    way = "DESC" if is_down else "ASC"
    for (number,) in orders.run(f"SELECT id FROM supplier ORDER BY name {way}, id {way}", ()):
        yield _Stretch(_BY_ID, "n.supplier_id = ?", (number,))
    yield _Stretch(_BY_ID, "n.supplier_id IS NULL")


def _some(stretch: _Stretch, filter: OrderFilter, is_down: bool, most: int) -> list[int]:
    """The first ids of a stretch; an order of several lines may come up for each of them."""
    limit = most
    while True:
        rows = _read(stretch, filter, is_down, limit)
        found = list(dict.fromkeys(rows))
        if len(found) >= most or len(rows) < limit:
            return found[:most]
        limit *= 2


def _read(stretch: _Stretch, filter: OrderFilter, is_down: bool, most: int) -> list[int]:
    passing, values = _passing(filter, stretch.order_id)
    order = stretch.order.format(d="DESC" if is_down else "ASC")
    sql = f"""SELECT {stretch.order_id} FROM {stretch.source}
      WHERE {stretch.condition} AND {passing} ORDER BY {order} LIMIT ?"""
    return [row[0] for row in orders.run(sql, [*stretch.values, *values, most])]


def _passing(filter: OrderFilter, order_id: str) -> tuple[str, list[Any]]:
    """The index to walk is the one that sorts: the filter is asked of each order it comes to."""
    where, values = orders.passing(filter)
    if not where:
        return "1", []
    asked = f"SELECT 1 FROM orders o JOIN store st ON st.id = o.store_id {where} AND o.id = {order_id}"
    return f"EXISTS ({asked})", values
