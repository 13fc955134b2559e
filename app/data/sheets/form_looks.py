"""What the rows of somebody's table look like, so that rows put in look like them."""

from __future__ import annotations

from copy import copy
from typing import Any

from app.data.sheets.form_shift import Growth

_MOST_COLUMNS = 400


class Looks:
    """The styles of the prepared rows, taken before anything is moved."""

    def __init__(self, sheet: Any, growth: Growth, heading_row: int) -> None:
        self._growth = growth
        above = growth.first - 1
        # Where only an example stands above the rows, they look like it.
        self._above = above if not growth.body and above > heading_row else None
        kept = range(growth.first, growth.foot) if self._above is None else (above,)
        self.rows: dict[int, dict[int, Any]] = {row: {} for row in kept}
        for (row, column), cell in sheet._cells.items():
            if row in self.rows:
                self.rows[row][column] = copy(cell._style)
        self.heights = {
            row: sheet.row_dimensions[row].height for row in self.rows if row in sheet.row_dimensions
        }
        self.boxes = _boxes(sheet, self.rows)
        self._columns = _column_styles(sheet)
        self._has_closing = self._is_last_row_special()

    def model(self, number: int) -> int | None:
        """The prepared row that row `number` (from 0) looks like: stripes go on, a lower edge stays last.

        None where no row was prepared and no example is kept.
        """
        growth = self._growth
        has_closing = self._has_closing and growth.extra > 0
        if not growth.body:
            return self._above
        if has_closing and number == growth.count - 1:
            return growth.foot - 1
        inner = growth.body - 1 if has_closing else growth.body
        if number < inner:
            return growth.first + number
        same_stripe = inner == 1 or (inner - 1) % 2 == number % 2
        return growth.first + inner - (1 if same_stripe else 2)

    def styles(self, model: int | None, width: int) -> dict[int, Any]:
        """Column → style of a row that looks like `model`, or like the blank cells of its columns."""
        if model is not None:
            return self.rows[model]
        return {column: style for column, style in self._columns.items() if column <= width}

    def _is_last_row_special(self) -> bool:
        """True when only the last prepared row has these borders: it is the table's lower edge."""
        if self._growth.body < 2:
            return False
        edges = [{c: style.borderId for c, style in look.items()} for look in self.rows.values()]
        return edges[-1] not in edges[:-1]


def _boxes(sheet: Any, rows: dict[int, dict[int, Any]]) -> dict[int, list[tuple[int, int]]]:
    """Row → the columns merged across in it."""
    found: dict[int, list[tuple[int, int]]] = {}
    for box in sheet.merged_cells.ranges:
        if box.min_row == box.max_row and box.min_row in rows:
            found.setdefault(box.min_row, []).append((box.min_col, box.max_col))
    return found


def _column_styles(sheet: Any) -> dict[int, Any]:
    """Column → the style its blank cells have."""
    found: dict[int, Any] = {}
    for dimension in sheet.column_dimensions.values():
        if dimension.has_style and dimension.min:
            last = min(dimension.max, dimension.min + _MOST_COLUMNS)
            found.update(dict.fromkeys(range(dimension.min, last + 1), dimension._style))
    return found
