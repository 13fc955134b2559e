"""Several sheets dropped together: each is held against the database and the sheets before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.data.queries.order_import import KnownLine, KnownOrder
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services.order_import import lines, orders
from app.services.order_import.planned import PlannedLine, PlannedOrder
from app.services.order_import.planner import Stores


def in_sequence(sheets: Iterable[tuple[Path, ParsedSheet]]) -> list[tuple[Path, ParsedSheet]]:
    """Order lists before lists of their lines, which only fill gaps of an order; else as they came."""
    return sorted(sheets, key=lambda sheet: sheet[1].kind == SheetKind.ORDER_ITEMS)


class SheetsBefore:
    """The orders as the sheets planned so far will leave them."""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._orders: dict[str, dict[int, KnownOrder]] = {}
        self._last = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing will be written before."""
        return not self._orders

    def lay_over(self, known: dict[str, list[KnownOrder]]) -> None:
        """Put the orders as they will be in place of those that are stored."""
        for order_no, ahead in self._orders.items():
            stored = [order for order in known.get(order_no, []) if order.id not in ahead]
            known[order_no] = [*stored, *ahead.values()]

    def noted(self, planned: PlannedOrder, known: KnownOrder | None) -> PlannedOrder:
        """Remember what will be; gives the order with the number it is known by."""
        if planned.outcome is RowOutcome.UNCHANGED and known is not None:
            return replace(planned, known_as=known.id)
        order = self._after(planned, known)
        self._orders.setdefault(order.order_no, {})[order.id] = order
        return replace(planned, known_as=order.id)

    def _after(self, planned: PlannedOrder, known: KnownOrder | None) -> KnownOrder:
        after = planned.after
        order = KnownOrder(
            id=self._next() if known is None else known.id,
            store_id=self._stores.expect(planned.store, after["currency"]),
            order_no=planned.draft.order_no,
            supplier_id=after["supplier_id"],
            updated_at="" if known is None else known.updated_at,
            values={name: after[name] for name in orders.COLUMNS},
            lines=self._lines(planned.lines, [] if known is None else known.lines),
            parcels=set() if known is None else set(known.parcels),
        )
        order.parcels |= {(number, order.lines[place].id) for number, _, place in planned.parcels}
        return order

    def _lines(self, planned: Iterable[PlannedLine], known: list[KnownLine]) -> list[KnownLine]:
        changed = {line.id: line for line in planned if line.id is not None}
        result = [
            _line(line.id, line.line_no, changed[line.id]) if line.id in changed else line for line in known
        ]
        for line in planned:
            if line.id is None:
                result.append(_line(self._next(), len(result) + 1, line))
        return result

    def _next(self) -> int:
        self._last -= 1
        return self._last


def _line(line_id: int, line_no: int, planned: PlannedLine) -> KnownLine:
    values = {name: planned.after[name] for name in lines.COLUMNS}
    return KnownLine(line_id, line_no, planned.after["supplier_id"], values)
