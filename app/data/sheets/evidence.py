"""What the values of a whole sheet show: amounts per order or line, rounded numbers, the order of dates."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice

from app.data.sheets import times, values
from app.data.sheets.cells import CELL_END, TIME
from app.data.sheets.date_orders import order_by_the_rest
from app.data.sheets.found import Recognised
from app.domain.sheet_line import SheetLine

_LONG = 15
_CHANCE = 0.05
_ORDER_AMOUNTS = ("paid_amount", "shipping_fee", "merchant_amount")


def levels(found: Recognised, lines: Sequence[SheetLine]) -> dict[str, str]:
    """Which amounts of the sheet stand for the whole order and which for the line."""
    columns = found.mapping.columns
    said = {n: level for n, level in _said_levels(found).items() if n in columns}
    settled = found.layout.settled_levels
    return {**_checked_levels(said, lines), **{n: level for n, level in said.items() if n in settled}}


def drop_order_totals(found: Recognised, lines: Sequence[SheetLine]) -> bool:
    """Forget a "goods total" that turns out to be the whole order's: it is no line's amount.

    Only for sheets understood by their words; True when it was dropped.
    """
    if not found.layout.id.endswith(".generic") or "line_amount" not in found.mapping.columns:
        return False
    orders = _orders_of_several(lines)
    on_first_only = bool(orders) and all(_is_on_first_only(g, "line_amount") for g in orders)
    if not on_first_only and _evident_level("line_amount", orders) != "order":
        return False
    for line in lines:
        line.line_amount = None
    return True


def spread_order_amounts(found: Recognised, lines: Sequence[SheetLine]) -> None:
    """An order's amount that stands on its first line alone counts for each of its lines.

    Only for sheets understood by their words: a layout says itself what further rows leave blank.
    """
    if not found.layout.id.endswith(".generic"):
        return
    orders = _orders_of_several(lines)
    for name in _ORDER_AMOUNTS:
        if orders and name in found.mapping.columns and all(_is_on_first_only(g, name) for g in orders):
            for first, *further in orders:
                for line in further:
                    setattr(line, name, getattr(first, name))


def _is_on_first_only(group: Sequence[SheetLine], name: str) -> bool:
    return getattr(group[0], name) is not None and all(getattr(line, name) is None for line in group[1:])


def _said_levels(found: Recognised) -> dict[str, str]:
    added = {n: "order" for n in _ORDER_AMOUNTS if n not in found.layout.fields}
    return {**added, **found.layout.levels}


def _checked_levels(levels: dict[str, str], lines: Sequence[SheetLine]) -> dict[str, str]:
    """`levels`, corrected where the amounts themselves show otherwise.

    Orders of several lines with different goods amounts tell: the same paid amount on each line is the
    order's, different ones are the lines' own.
    """
    several = _orders_of_several(lines)
    return {name: _evident_level(name, several) or level for name, level in levels.items()}


def _orders_of_several(lines: Sequence[SheetLine]) -> list[list[SheetLine]]:
    counts = Counter(line.order_no for line in lines)
    orders: dict[str, list[SheetLine]] = defaultdict(list)
    for line in lines:
        if line.order_no and counts[line.order_no] > 1:
            orders[line.order_no].append(line)
    return list(orders.values())


def _evident_level(name: str, orders: Sequence[Sequence[SheetLine]]) -> str | None:
    verdicts = set()
    for group in orders:
        amounts = {getattr(line, name) for line in group}
        if None in amounts:
            continue
        if len(amounts) > 1:
            verdicts.add("line")
        elif len({_gross(line) for line in group} - {None}) > 1 and amounts != {"0.00"}:
            verdicts.add("order")
    return verdicts.pop() if len(verdicts) == 1 else None


def _gross(line: SheetLine) -> Decimal | None:
    if line.unit_price and line.quantity:
        return Decimal(line.unit_price) * line.quantity
    return Decimal(line.line_amount) if line.line_amount else None


def is_rounded(found: Recognised) -> bool:
    """True when more order numbers end in zeros after 15 digits than chance allows: a sheet rounded them.

    One number of 19 digits in 10,000 ends in four zeros by itself.
    """
    long = {n for n in _column(found, "order_no") if len(n) > _LONG and n.isdecimal()}
    rounded = sum(1 for n in long if values.looks_rounded(n))
    by_chance = sum(10.0 ** (_LONG - len(n)) for n in long)
    return rounded > 0 and (by_chance < _CHANCE * rounded or rounded * 2 > len(long) > 2)


def _column(found: Recognised, name: str) -> Iterator[str]:
    """The cells of a field below the heading, column by column, without outer spaces and apostrophes."""
    for option in found.mapping.columns.get(name, ()):
        at = option[0]
        for row in islice(found.heading.table.rows, found.heading.row + 1, None):
            cells = row.split(CELL_END, at + 1)
            if at < len(cells) and cells[at]:
                yield cells[at].strip(" \t'")


def date_order(found: Recognised, names: Sequence[str] = ("order_time", "paid_time")) -> str:
    """How 05/03/2026 is meant in this sheet: told by a date that can only be read one way, or by the rest."""
    open_columns = []
    for name in names:
        for cell in _column(found, name):
            if cell[:1] == TIME or cell[4:5] == "-":
                break
            if order := times.order_of(cell):
                return order
            if times.is_open(cell):
                open_columns.append(found.mapping.columns[name][0][0])
    return order_by_the_rest(found, dict.fromkeys(open_columns)) if open_columns else ""
