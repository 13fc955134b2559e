"""Makes canonical lines of the rows of a price list."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from app.data.sheets import values
from app.data.sheets.cell_reader import CellReader
from app.data.sheets.found import Recognised
from app.data.sheets.headings import normal
from app.data.sheets.price_lists import unit_words
from app.data.sheets.rows import Row
from app.data.sheets.values import BadCell
from app.domain.sheet_line import CellIssue, SheetLine

_TEXTS = ("title", "spec", "supplier", "supplier_code", "currency", "image_url")
_CODES = ("sku_code", "barcode")
_WEIGHT = re.compile(r"(\d+(?:\.\d+)?)\s*([a-z\u4e00-\u9fff]*)")
_MOST_GRAMS = 1_000_000


class PriceLineMaker:
    """Reads the rows of one price list; what was wrong with them is in `issues`."""

    def __init__(self, found: Recognised) -> None:
        self._read = CellReader(found)
        options = found.mapping.columns.get("weight")
        self._unit = _unit_of(found.heading.normals[options[0][0]]) if options else 0

    @property
    def issues(self) -> list[CellIssue]:
        """What was not taken at face value, row by row."""
        return self._read.issues

    def lines(self, row: Row) -> list[SheetLine]:
        """The one line of a row."""
        read = self._read
        read.row = row.number
        line = SheetLine(row=row.number)
        for name in _TEXTS:
            setattr(line, name, read.text(name, row.cells))
        for name in _CODES:
            setattr(line, name, self._code(name, row.cells))
        cell = read.cell("cost_price", row.cells)
        line.cost_price = read.caught(values.money, cell, "cost_price")
        line.currency = line.currency or values.currency_of(cell)
        line.weight_g = read.caught(self._grams, read.cell("weight", row.cells), "weight", fatal=False)
        return [line]

    def _code(self, name: str, cells: Sequence[str]) -> str | None:
        """A code as text; one that a spreadsheet rounded is no code any more."""
        code = self._read.caught(values.order_no, self._read.cell(name, cells), name, fatal=name != "barcode")
        return values.halfwidth(code) if code else None

    def _grams(self, cell: str) -> int | None:
        """Whole grams. Raises: BadCell(weight_unreadable, weight_unit_unknown)."""
        printed = values.text(cell)
        if printed is None:
            return None
        found = _WEIGHT.fullmatch(values.halfwidth(printed).lower().strip())
        if found is None:
            raise BadCell("weight_unreadable", printed)
        factor = _factor(found.group(2)) if found.group(2) else self._unit
        if not factor:
            raise BadCell("weight_unit_unknown", printed)
        grams = int((Decimal(found.group(1)) * factor).to_integral_value())
        if not 0 < grams <= _MOST_GRAMS:
            raise BadCell("weight_unreadable", printed)
        return grams


def _unit_of(heading: str) -> int:
    """Grams of one unit as the heading names it: "重量(kg)" → 1000; 0 where it names none."""
    bare = re.sub(r"[()\[\]/]", " ", heading).strip()
    if bare.endswith(tuple(normal(word) for word in unit_words("kilogram"))):
        return 1000
    return 1 if bare.endswith(tuple(normal(word) for word in unit_words("gram"))) else 0


def _factor(unit: str) -> int:
    if unit in unit_words("kilogram"):
        return 1000
    return 1 if unit in unit_words("gram") else 0
