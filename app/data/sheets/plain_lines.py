"""Lines of plain rows, a block of rows at a time, column by column: many times as quick as row by row.

A row is plain when nothing about it needs a second look: one order number, one parcel at most, every cell as
its rule expects it. Nothing is decided here: each cell goes to the same rule as in `lines`, and a row that
any rule objects to is left to `LineMaker` whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Final

from app.data.sheets import flags, parcels, times, values
from app.data.sheets.cell_reader import CellReader
from app.data.sheets.found import Recognised
from app.data.sheets.lines import (
    AMOUNTS,
    HALFWIDTH,
    NEEDS_ORDER_NO,
    NEEDS_TRACKING,
    OF_PARCELS,
    TEXTS,
    money_or_none,
    same_column,
    several,
)
from app.data.sheets.place import FIELDS as PLACE
from app.data.sheets.place import filled_places
from app.data.sheets.rows import RowBlock, is_order_no
from app.data.sheets.statuses import normal_status
from app.data.sheets.values import BadCell
from app.domain.memo import Memo
from app.domain.sheet_lines import SheetLines

Column = list[Any]
_TIMES = ("order_time", "paid_time")
_AMOUNT = re.compile(r"(?:0|[1-9][0-9]{0,9})\.[0-9]{2}")
_AS_TOLD: Final = {
    "order_no": re.compile(r"[A-Z]{0,4}[0-9][0-9-]{0,30}[0-9]"),
    "tracking_no": re.compile(r"[A-Z]{0,4}[0-9]{8,30}"),
    "phone": re.compile(r"[0-9]{1,30}"),
    **dict.fromkeys(AMOUNTS, _AMOUNT),
}
"""Cells that their rule would leave as they are: most of those that hardly repeat themselves."""
_ODD: Final = object()
"""What a rule objected to."""


class PlainLines:
    """Reads blocks of rows of one recognised sheet."""

    def __init__(self, found: Recognised, *, rounded: bool, dates: str) -> None:
        self._layout = found.layout
        self._read = CellReader(found)
        self._rounded = rounded
        self._is_of_parcels = found.layout.kind in OF_PARCELS
        self._is_parcel_cell = same_column(found, "tracking_no", "courier")
        needs = {"order_no": NEEDS_ORDER_NO, "tracking_no": NEEDS_TRACKING}
        self._needed = [name for name, kinds in needs.items() if found.layout.kind in kinds]
        self._rules = self._all_rules(found.layout.dates or dates)

    @property
    def is_possible(self) -> bool:
        """Whether rows of this sheet can be plain: some layouts ask for more than one cell at a time."""
        layout, has = self._layout, self._read.has
        asks_more = layout.joined or layout.override or layout.quantity_from or layout.split_suffix
        return not (asks_more or has("last_name") or has("parcel") or self._is_parcel_cell)

    def _all_rules(self, dates: str) -> dict[str, Memo[str, Any]]:
        """A field's rule, asked once for each different cell."""
        rules: dict[str, Callable[[str], Any]] = {name: values.text for name in (*TEXTS, "contact", "region")}
        rules |= {name: _halfwidth for name in HALFWIDTH}
        rules |= {name: values.money for name in AMOUNTS} | {"refund_amount": money_or_none}
        rules |= {name: lambda cell: times.moment(cell, dates) for name in _TIMES}
        rules |= {"order_no": self._order_no, "sub_order_no": values.order_no}
        rules |= {"quantity": values.quantity, "phone": values.phone, "tracking_no": self._tracking_no}
        return {name: self._memo(name, rule) for name, rule in rules.items() if self._read.has(name)}

    def _memo(self, name: str, rule: Callable[[str], Any]) -> Memo[str, Any]:
        careful = _odd_if_bad(rule)
        if rule is values.text:
            return Memo(careful, values.texts)
        if name in _TIMES:
            return Memo(careful, lambda cells: _all_moments(cells, careful))
        pattern = _AS_TOLD.get(name)
        if pattern is None or (name == "order_no" and self._rounded):
            return Memo(careful)
        is_told = pattern.fullmatch
        return Memo(careful, lambda cells: [cell if is_told(cell) else careful(cell) for cell in cells])

    def _order_no(self, cell: str) -> Any:
        if values.is_plain_number(cell) and not self._rounded:
            return cell
        number = values.order_no(cell)
        if number is None:
            return None
        is_plain = is_order_no(number) and not (self._rounded and values.looks_rounded(number))
        return number if is_plain and not (self._is_of_parcels and len(several(number)) > 1) else _ODD

    def _tracking_no(self, cell: str) -> Any:
        if values.is_plain_number(cell) and parcels.is_number(cell):
            return cell
        if not self._is_of_parcels:
            number = values.tracking_no(cell)
            return _ODD if number and len(parcels.numbers_in(number)) > 1 else number
        courier, numbers = parcels.split_cell(cell)
        return _ODD if courier or len(numbers) > 1 else next(iter(numbers), None)

    def lines(self, rows: RowBlock) -> tuple[SheetLines, set[int]]:
        """The lines of the rows, and the places of rows that are not plain: their lines mean nothing."""
        cells = {name: self._cells(name, rows) for name in self._rules}
        told: dict[str, Column] = {name: rule.each(cells[name]) for name, rule in self._rules.items()}
        odd = _cleared(told)
        for name in self._needed:
            odd.update(_blanks(told[name]) if name in told else range(len(rows)))
        told["row"] = list(rows.numbers)
        told["platform"] = [None if self._is_of_parcels else self._layout.platform] * len(rows)
        if self._layout.per_unit:
            told["quantity"] = [1] * len(rows)
        if self._layout.currency in values.SIGN_DECIDES:
            told["currency"] = self._currencies(cells, told.get("currency") or [None] * len(rows))
        told |= _moments({name: told[name] for name in _TIMES if name in told}, len(rows))
        self._work_out(told, len(rows))
        return SheetLines(len(rows), {name: column for name, column in told.items() if _tells(column)}), odd

    def _cells(self, name: str, rows: RowBlock) -> Sequence[str]:
        at = self._read.single(name)
        return rows.columns[at] if at >= 0 else [self._read.cell(name, cells) for cells in rows.cells]

    def _currencies(self, cells: Mapping[str, Sequence[str]], said: Sequence[str | None]) -> Column:
        """As the sheet says, else by the sign of the first amount that has one."""
        found = list(said)
        for name in AMOUNTS:
            column = cells.get(name, ())
            if not values.names_currency("\n".join(column)):
                continue
            for at, cell in enumerate(column):
                if cell and found[at] is None:
                    found[at] = values.currency_of(cell)
        return found

    def _work_out(self, told: dict[str, Column], count: int) -> None:
        """What no cell says by itself: the place, the status, the courier's code, what has to be known."""
        nothing: Column = [None] * count
        contacts, regions = told.pop("contact", nothing), told.pop("region", nothing)
        told |= filled_places({name: told.get(name, nothing) for name in PLACE}, contacts, regions)
        status, pay, refund = (told.get(name, nothing) for name in ("status", "pay_status", "refund_status"))
        told["status_norm"] = list(map(normal_status, status, pay, refund))
        told["courier_code"] = list(map(parcels.courier_code, told.get("courier", nothing)))
        if found := _flags(self._layout.kind, told):
            told["flags"] = found


def _cleared(told: Mapping[str, Column]) -> set[int]:
    """Places of what some rule objected to; nothing stands there any more."""
    odd = set()
    for column in told.values():
        if _ODD in column:
            places = [at for at, value in enumerate(column) if value is _ODD]
            odd.update(places)
            for at in places:
                column[at] = None
    return odd


def _blanks(column: Column) -> Iterable[int]:
    return (at for at, value in enumerate(column) if value is None) if None in column else ()


def _tells(column: Column) -> bool:
    return column.count(None) < len(column)


def _flags(kind: str, told: Mapping[str, Column]) -> Column:
    """What name, phone and address show on each line; nothing at all where it is nothing on any."""
    names, phones, addresses, wholes = (told[n] for n in ("recipient", "phone", "address", "full_address"))
    is_all_there = None not in names or None not in phones
    texts = chain.from_iterable(filter(None, column) for column in (names, phones, addresses, wholes))
    if (is_all_there or kind != "orders") and not flags.may_show("\n".join(texts)):
        return []
    places = (whole or address for whole, address in zip(wholes, addresses, strict=True))
    return [flags.shown(kind, *person) for person in zip(names, phones, places, strict=True)]


def _all_moments(cells: Collection[str], rule: Callable[[str], Any]) -> Column:
    return [(cell, None) for cell in cells] if times.are_as_told(cells) else list(map(rule, cells))


def _odd_if_bad(rule: Callable[[str], Any]) -> Callable[[str], Any]:
    def read(cell: str) -> Any:
        try:
            return rule(cell) if cell else None
        except BadCell:
            return _ODD

    return read


def _halfwidth(cell: str) -> str | None:
    text = values.text(cell)
    return None if text is None else values.halfwidth(text)


def _moments(read: Mapping[str, Column], count: int) -> dict[str, Column]:
    """Times and the first zone that is printed with them."""
    told: dict[str, Column] = {"tz": [None] * count}
    for name, column in read.items():
        told[name] = [value and value[0] for value in column]
        zones = [value and value[1] for value in column]
        if zones.count(None) < count:
            told["tz"] = [first or zone for first, zone in zip(told["tz"], zones, strict=True)]
    return told
