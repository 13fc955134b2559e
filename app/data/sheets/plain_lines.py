"""Lines of plain rows, a block of rows at a time, column by column: ten times as quick as row by row.

A row is plain when nothing about it needs a second look: one order number, one parcel at most, every cell as
its rule expects it. Nothing is decided here: each cell goes to the same rule as in `lines`, and a row that
any rule objects to is left to `LineMaker` whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import repeat
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
from app.data.sheets.place import fill_place
from app.data.sheets.rows import Row, is_order_no
from app.data.sheets.statuses import normal_status
from app.data.sheets.values import BadCell
from app.domain.memo import Memo
from app.domain.sheet_line import FIELD_NAMES, SheetLine

_TIMES = ("order_time", "paid_time")
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
        return {name: Memo(_odd_if_bad(rule)) for name, rule in rules.items() if self._read.has(name)}

    def _order_no(self, cell: str) -> Any:
        number = values.order_no(cell)
        if number is None:
            return None
        is_plain = is_order_no(number) and not (self._rounded and values.looks_rounded(number))
        return number if is_plain and not (self._is_of_parcels and len(several(number)) > 1) else _ODD

    def _tracking_no(self, cell: str) -> Any:
        if not self._is_of_parcels:
            number = values.tracking_no(cell)
            return _ODD if number and len(parcels.numbers_in(number)) > 1 else number
        courier, numbers = parcels.split_cell(cell)
        return _ODD if courier or len(numbers) > 1 else next(iter(numbers), None)

    def lines(self, rows: Sequence[Row]) -> list[SheetLine | None]:
        """The line of each row; None for a row that is not plain."""
        columns = list(zip(*(row.cells for row in rows), strict=False))
        cells = {name: self._cells(name, rows, columns) for name in self._rules}
        read = {name: rule.each(cells[name]) for name, rule in self._rules.items()}
        nothing = [None] * len(rows)
        odd = {at for column in read.values() if _ODD in column for at, v in enumerate(column) if v is _ODD}
        for name in self._needed:
            odd.update(at for at, value in enumerate(read.get(name, nothing)) if value is None)
        contacts, regions = read.pop("contact", nothing), read.pop("region", nothing)
        made = self._made(rows, read, cells)
        return [
            None if at in odd else self._finished(line, contacts[at], regions[at])
            for at, line in enumerate(made)
        ]

    def _cells(self, name: str, rows: Sequence[Row], columns: Sequence[Sequence[str]]) -> Sequence[str]:
        at = self._read.single(name)
        return columns[at] if at >= 0 else [self._read.cell(name, row.cells) for row in rows]

    def _made(
        self, rows: Sequence[Row], read: dict[str, list[Any]], cells: dict[str, Sequence[str]]
    ) -> Iterator[SheetLine]:
        """Lines with what each field's own cells say."""
        told: dict[str, Iterable[Any]] = {**read, "row": [row.number for row in rows]}
        told["platform"] = repeat(None if self._is_of_parcels else self._layout.platform)
        if self._layout.per_unit:
            told["quantity"] = repeat(1)
        if self._layout.currency in values.SIGN_DECIDES:
            told["currency"] = self._currencies(cells, read.get("currency") or [None] * len(rows))
        told |= _moments([read.get(name) or [None] * len(rows) for name in _TIMES])
        told["flags"], told["items_joined"] = ([[] for _ in rows] for _ in range(2))
        return map(SheetLine, *(told.get(name) or repeat(None) for name in FIELD_NAMES))

    def _currencies(self, cells: dict[str, Sequence[str]], said: Sequence[str | None]) -> list[str | None]:
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

    def _finished(self, line: SheetLine, contact: str | None, region: str | None) -> SheetLine:
        fill_place(line, contact, region)
        line.status_norm = normal_status(line.status, line.pay_status, line.refund_status)
        line.courier_code = parcels.courier_code(line.courier)
        flags.mark(line, self._layout.kind)
        return line


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


def _moments(columns: Sequence[Sequence[Any]]) -> dict[str, list[str | None]]:
    """Times and the first zone that is printed with them."""
    read = [[v if v.__class__ is tuple else (None, None) for v in column] for column in columns]
    told = {name: [text for text, _ in column] for name, column in zip(_TIMES, read, strict=True)}
    return told | {"tz": [first or second for (_, first), (_, second) in zip(*read, strict=True)]}
