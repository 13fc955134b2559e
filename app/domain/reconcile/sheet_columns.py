"""The lines of a shipping sheet field by field; a line is made of them only where somebody looks at it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import compress
from operator import attrgetter
from typing import Any

from app.domain.couriers import clean_tracking
from app.domain.ditto import DITTO
from app.domain.reconcile.model import ShippedLine, said
from app.domain.sheet_line import SheetLine
from app.domain.sheet_lines import SheetLines

_OF_PERSON = ("recipient", "phone", "province", "city", "district", "address", "full_address")
_PRINTED = ("order_no", "tracking_no", "title", "spec", "sku_code", "courier")
Columns = dict[str, list[Any]]


class SheetColumns:
    """A sheet of which every field is a list with one value for each line."""

    def __init__(self, columns: Columns) -> None:
        self.row: list[int] = columns["row"]
        self.order_no: list[str] = columns["order_no"]
        self.recipient: list[str] = columns["recipient"]
        self.phone: list[str] = columns["phone"]
        self.province: list[str] = columns["province"]
        self.city: list[str] = columns["city"]
        self.district: list[str] = columns["district"]
        self.address: list[str] = columns["address"]
        self.full_address: list[str] = columns["full_address"]
        self.title: list[str] = columns["title"]
        self.spec: list[str] = columns["spec"]
        self.sku_code: list[str] = columns["sku_code"]
        self.quantity: list[int | None] = columns["quantity"]
        self.courier: list[str] = columns["courier"]
        self.tracking_no: list[str] = list(map(clean_tracking, columns["tracking_no"]))
        self.flags: list[Collection[str]] = columns["flags"]
        self._lines: dict[int, ShippedLine] = {}

    @classmethod
    def of(cls, lines: Sequence[ShippedLine]) -> SheetColumns:
        """The lines given one by one."""
        return cls({name: list(map(attrgetter(name), lines)) for name in _NAMES})

    @classmethod
    def from_sheet(cls, lines: Sequence[SheetLine], without_rows: Collection[int] = ()) -> SheetColumns:
        """Canonical lines, but not those of the rows named. A line whose row is not known counts from 1."""
        sheet = SheetLines.of(lines)
        columns: Columns = {name: sheet.column(name) for name in ("row", "quantity", "flags")}
        if None in columns["row"]:
            columns["row"] = [place if row is None else row for place, row in enumerate(columns["row"], 1)]
        columns |= {name: sheet.filled(name) for name in _PRINTED}
        columns |= {name: _said(sheet.filled(name)) for name in _OF_PERSON}
        if without_rows:
            kept = [row not in without_rows for row in columns["row"]]
            columns = {name: list(compress(column, kept)) for name, column in columns.items()}
        return cls(columns)

    def __len__(self) -> int:
        return len(self.row)

    def line(self, place: int) -> ShippedLine:
        """The line at a place, counted from 0; always the same one."""
        line = self._lines.get(place)
        if line is None:
            line = self._lines[place] = ShippedLine(
                **{name: getattr(self, name)[place] for name in _NAMES if name != "flags"},
                flags=frozenset(self.flags[place]),
            )
        return line

    def __iter__(self) -> Iterator[ShippedLine]:
        return map(self.line, range(len(self)))


_NAMES = (*ShippedLine.__dataclass_fields__,)


def _said(column: list[str]) -> list[str]:
    """What cells say of the recipient, without spaces around them; nothing where one only points at the row
    above."""
    return column if DITTO.isdisjoint(column) else list(map(said, column))
