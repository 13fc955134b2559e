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
from app.domain.sheet_lines import SheetLines

_LONG = 15
_CHANCE = 0.05
_ORDER_AMOUNTS = ("paid_amount", "shipping_fee", "merchant_amount")


def levels(found: Recognised, lines: SheetLines) -> dict[str, str]:
    """Which amounts of the sheet stand for the whole order and which for the line."""
    columns = found.mapping.columns
    said = {n: level for n, level in _said_levels(found).items() if n in columns}
    settled = found.layout.settled_levels
    return {**_checked_levels(said, lines), **{n: level for n, level in said.items() if n in settled}}


def is_settled(found: Recognised) -> bool:
    """Whether each line stays as its row says it, whatever the other rows are.

    Only sheets understood by their words have amounts that the whole sheet has to explain.
    """
    explained = {"line_amount", *_ORDER_AMOUNTS} & found.mapping.columns.keys()
    return not (explained and found.layout.id.endswith(".generic"))


def has_order_totals(found: Recognised, lines: SheetLines) -> bool:
    """Whether a "goods total" turns out to be the whole order's: it is no line's amount then."""
    if is_settled(found) or "line_amount" not in found.mapping.columns:
        return False
    orders, totals = _orders_of_several(lines), lines.column("line_amount")
    if orders and all(_is_on_first_only(group, totals) for group in orders):
        return True
    return _evident_level("line_amount", orders, lines) == "order"


def spread_order_amounts(found: Recognised, lines: SheetLines) -> SheetLines:
    """The lines, where an order's amount that stands on its first line alone counts for each of its lines.

    A layout says itself what further rows leave blank.
    """
    orders = [] if is_settled(found) else _orders_of_several(lines)
    changed = {}
    for name in _ORDER_AMOUNTS:
        column = list(lines.column(name))
        if orders and name in found.mapping.columns and all(_is_on_first_only(g, column) for g in orders):
            for first, *further in orders:
                for place in further:
                    column[place] = column[first]
            changed[name] = column
    return lines.with_columns(changed) if changed else lines


def _is_on_first_only(group: Sequence[int], column: Sequence[str | None]) -> bool:
    return column[group[0]] is not None and all(column[place] is None for place in group[1:])


def _said_levels(found: Recognised) -> dict[str, str]:
    added = {n: "order" for n in _ORDER_AMOUNTS if n not in found.layout.fields}
    return {**added, **found.layout.levels}


def _checked_levels(levels: dict[str, str], lines: SheetLines) -> dict[str, str]:
    """`levels`, corrected where the amounts themselves show otherwise.

    Orders of several lines with different goods amounts tell: the same paid amount on each line is the
    order's, different ones are the lines' own.
    """
    several = _orders_of_several(lines) if levels else []
    return {name: _evident_level(name, several, lines) or level for name, level in levels.items()}


def _orders_of_several(lines: SheetLines) -> list[list[int]]:
    """Places of the lines of each order that has several."""
    numbers = lines.column("order_no")
    counts = Counter(numbers)
    orders: dict[str, list[int]] = defaultdict(list)
    if len(counts) < len(numbers):
        for place, number in enumerate(numbers):
            if number and counts[number] > 1:
                orders[number].append(place)
    return list(orders.values())


def _evident_level(name: str, orders: Sequence[Sequence[int]], lines: SheetLines) -> str | None:
    if not orders:
        return None
    verdicts = set()
    column = lines.column(name)
    prices = list(zip(*(lines.column(n) for n in ("unit_price", "quantity", "line_amount")), strict=True))
    for group in orders:
        amounts = {column[place] for place in group}
        if None in amounts:
            continue
        if len(amounts) > 1:
            verdicts.add("line")
        elif len({_gross(*prices[place]) for place in group} - {None}) > 1 and amounts != {"0.00"}:
            verdicts.add("order")
    return verdicts.pop() if len(verdicts) == 1 else None


def _gross(unit_price: str | None, quantity: int | None, line_amount: str | None) -> Decimal | None:
    if unit_price and quantity:
        return Decimal(unit_price) * quantity
    return Decimal(line_amount) if line_amount else None


def is_rounded(found: Recognised) -> bool:
    """True when more order numbers end in zeros after 15 digits than chance allows: a sheet rounded them.

    One number of 19 digits in 10,000 ends in four zeros by itself.
    """
    if not any(n[-1:] == "0" and values.looks_rounded(n) for n in _column(found, "order_no")):
        return False
    long = {n for n in _column(found, "order_no") if len(n) > _LONG and n.isdecimal()}
    rounded = sum(1 for n in long if values.looks_rounded(n))
    by_chance = sum(10.0 ** (_LONG - len(n)) for n in long)
    return by_chance < _CHANCE * rounded or rounded * 2 > len(long) > 2


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
