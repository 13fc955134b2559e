"""Tells the rows that hold goods from totals, notes, repeated headings and descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.data.sheets import values
from app.data.sheets.cells import CELL_END, plain
from app.data.sheets.found import Recognised
from app.data.sheets.headings import normal, synonyms

_ORDER_NO = re.compile(r"(?=\D*\d)[#A-Za-z0-9][A-Za-z0-9#._\-/—+]{0,63}")
_LABEL = re.compile(r"[^：:]{1,12}[：:].*", re.DOTALL)
_NOTE_CELLS = 2
_ITEM_FIELDS = frozenset(
    {
        "sub_order_no",
        "title",
        "sku_code",
        "spec",
        "quantity",
        "unit_price",
        "line_amount",
        "refund_status",
        "refund_amount",
    }
)
_KEY_FIELDS = ("tracking_no", "parcel", "phone", "recipient", "contact")
_NOT_MERGED = frozenset({"quantity", "unit_price", "line_amount", "sub_order_no", "refund_amount"})


@dataclass(frozen=True)
class Row:
    """A row of goods: its number as Excel shows it, its cells, padded to the width of the heading."""

    number: int
    cells: list[str]


class RowFilter:
    """Goes through the rows below the heading; hands out those with goods, filled down where merged."""

    def __init__(self, found: Recognised) -> None:
        self._table, self._start = found.heading.table, found.heading.row + 1
        self._normals = found.heading.normals
        self._width = len(self._normals)
        self._carry = found.layout.carry
        mapping = found.mapping.columns
        self._order = _first(mapping.get("order_no"))
        self._keys = [_first(mapping.get(n)) for n in _KEY_FIELDS if n in mapping]
        self._who = _first(mapping.get("recipient"))
        self._items = [i for n in ("title", "sku_code") for option in mapping.get(n, ()) for i in option]
        item_columns = {i for n in _ITEM_FIELDS for option in mapping.get(n, ()) for i in option}
        mapping_used = found.mapping.used()
        self._carried = sorted(mapping_used - item_columns)
        apart = {i for n in _NOT_MERGED for option in mapping.get(n, ()) for i in option}
        self._merged = _MergedCells(self._table.merged, mapping_used - apart)

    def rows(self) -> Iterator[Row]:
        """The rows of goods, in order."""
        previous: list[str] | None = None
        pad = [""] * self._width
        for index in range(self._start, len(self._table.rows)):
            text = self._table.rows[index]
            if not text and not self._merged:
                continue
            cells = text.split(CELL_END)
            cells += pad[len(cells) :]
            self._merged.fill(index, cells)
            if self._is_skipped(index, cells):
                continue
            if previous is not None:
                self._continue(previous, cells)
            previous = cells
            yield Row(index + 1, cells)

    def _continue(self, previous: list[str], cells: list[str]) -> None:
        """Fill what an order's further rows leave blank from the row above."""
        if self._is_same_order(previous, cells) or self._is_continuation(cells):
            for index in self._carried:
                if not cells[index].strip():
                    cells[index] = previous[index]

    def _is_same_order(self, previous: list[str], cells: list[str]) -> bool:
        """The order's number again; where no layout promises it, without the recipient the first row has."""
        if self._order < 0 or self._carry not in ("same_order", "if_bare"):
            return False
        if values.text(cells[self._order]) != values.text(previous[self._order]):
            return False
        bare = self._who >= 0 and previous[self._who].strip() and not cells[self._who].strip()
        return self._carry == "same_order" or bool(bare)

    def _is_continuation(self, cells: list[str]) -> bool:
        """No order number, but goods. Where no layout promises it, nothing else of the order may be there."""
        if self._order < 0 or cells[self._order].strip() or not any(cells[i].strip() for i in self._items):
            return False
        if self._carry == "blank":
            return True
        filled = [i for i in self._carried if cells[i].strip()]
        return self._carry == "if_bare" and not filled and len(self._carried) > 1

    def _is_skipped(self, index: int, cells: list[str]) -> bool:
        if len(cells) - cells.count("") > _NOTE_CELLS and self._has_order_no(cells):
            return False
        filled = [c for c in cells if c and not c.isspace()]
        if not filled:
            return True
        if self._is_total(cells, filled[0]) or self._repeats_heading(cells, len(filled)):
            return True
        return self._is_note(cells, filled) or (index == self._start and self._is_description(cells, filled))

    def _has_order_no(self, cells: list[str]) -> bool:
        key = values.text(cells[self._order]) if self._order >= 0 else None
        return key is not None and is_order_no(key)

    def _is_total(self, cells: list[str], first: str) -> bool:
        return normal(first).startswith(synonyms().totals) and not self._has_order_no(cells)

    def _repeats_heading(self, cells: list[str], filled: int) -> bool:
        same = sum(1 for c, h in zip(cells, self._normals, strict=False) if h and c and normal(c) == h)
        return same * 2 > filled

    def _is_note(self, cells: list[str], filled: Sequence[str]) -> bool:
        """Words under or between the rows: no order number, no goods, nobody to send to, no parcel."""
        if self._has_order_no(cells):
            return False
        if len(filled) == 1 and self._width > _NOTE_CELLS:
            return True
        if all(_LABEL.fullmatch(c.strip()) for c in filled):
            return True
        return bool(self._items or self._keys) and not any(
            cells[i].strip() for i in (*self._items, *self._keys)
        )

    def _is_description(self, cells: list[str], filled: Sequence[str]) -> bool:
        """The row under the heading that says in words what each column is: no number anywhere."""
        if self._order >= 0 and not cells[self._order].strip():
            return False
        return not any(any(ch.isdigit() for ch in plain(c)) for c in filled)


class _MergedCells:
    """Cells merged downwards: the first row's value counts for those below."""

    def __init__(self, ranges: Sequence[tuple[int, int, int, int]], wanted: set[int]) -> None:
        self._starts: dict[int, list[tuple[int, int]]] = {}
        for top, left, bottom, _right in ranges:
            if left in wanted:
                self._starts.setdefault(top, []).append((left, bottom))
        self._active: dict[int, tuple[int, str]] = {}

    def __bool__(self) -> bool:
        return bool(self._starts)

    def fill(self, row: int, cells: list[str]) -> None:
        """Fill the blank cells of `row` that lie in a merged range."""
        if not self._starts:
            return
        for column, (bottom, value) in list(self._active.items()):
            if row > bottom:
                del self._active[column]
            elif column < len(cells) and not cells[column].strip():
                cells[column] = value
        for column, bottom in self._starts.get(row, ()):
            if column < len(cells):
                self._active[column] = (bottom, cells[column])


def _first(options: tuple[tuple[int, ...], ...] | None) -> int:
    return options[0][0] if options else -1


def is_order_no(text: str) -> bool:
    """True for what can be an order number: letters and digits with some signs, and a digit in it."""
    return bool(_ORDER_NO.fullmatch(text) or _ORDER_NO.fullmatch("".join(values.halfwidth(text).split())))
