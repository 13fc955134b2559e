"""Tells the rows that hold goods from totals, notes, repeated headings and descriptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from app.data.sheets import values
from app.data.sheets.cells import CELL_END, plain
from app.data.sheets.found import Recognised
from app.data.sheets.headings import normal, synonyms
from app.domain.ditto import DITTO

_ORDER_NO = re.compile(r"(?=\D*\d)[#A-Za-z0-9][A-Za-z0-9#._\-/—+]{0,63}")
_LABEL = re.compile(r"[^：:]{1,12}[：:].*", re.DOTALL)
_LONGEST_COUNT = 5
_ADDED_UP = "金额|数量|件数|单数|订单|运费|amount|orders?|items?|rows?|pieces|quantity|qty"
_COUNT = re.compile(r"\d{1,5}(?:\.0+)?")
_LONG_NUMBER = re.compile(r"(?:\d[^\dA-Za-z]?){7}")
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
_POINTING = ("tracking_no", "courier", "title")
"""What a row with an order number of its own may leave to the row above, by a word such as 同上."""
_NOT_MERGED = frozenset({"quantity", "unit_price", "line_amount", "sub_order_no", "refund_amount"})


class Row(NamedTuple):
    """A row of goods: its number as Excel shows it, its cells, padded to the width of the heading."""

    number: int
    cells: list[str]


class RowBlock:
    """Some rows of goods, one after the other, that can be looked at column by column."""

    def __init__(
        self,
        numbers: Sequence[int],
        cells: Sequence[list[str]],
        columns: Sequence[Sequence[str]] | None = None,
    ) -> None:
        self.numbers = numbers
        self.cells = cells
        self.columns = list(zip(*cells, strict=False)) if columns is None else columns

    def __len__(self) -> int:
        return len(self.numbers)

    def row(self, at: int) -> Row:
        """The row at a place, counted from 0."""
        return Row(self.numbers[at], self.cells[at])

    def rows(self) -> Iterator[Row]:
        """One by one."""
        return map(Row, self.numbers, self.cells)


class RowFilter:
    """Goes through the rows below the heading; hands out those with goods, filled down where merged."""

    def __init__(self, found: Recognised) -> None:
        self._table, self._start = found.heading.table, found.heading.row + 1
        self._normals = found.heading.normals
        self._width = len(self._normals)
        self._carry = found.layout.carry
        mapping = found.mapping.columns
        self._orders = [option[0] for option in mapping.get("order_no", ())]
        self._keys = [_first(mapping.get(n)) for n in _KEY_FIELDS if n in mapping]
        self._who = _first(mapping.get("recipient"))
        self._items = [i for n in ("title", "sku_code") for option in mapping.get(n, ()) for i in option]
        item_columns = {i for n in _ITEM_FIELDS for option in mapping.get(n, ()) for i in option}
        mapping_used = found.mapping.used()
        self._carried = sorted(mapping_used - item_columns)
        apart = {i for n in _NOT_MERGED for option in mapping.get(n, ()) for i in option}
        self._repeated = sorted(mapping_used - apart)
        pointing = {i for n in _POINTING for option in mapping.get(n, ()) for i in option}
        self._pointing = sorted(pointing)
        self._merged = _MergedCells(self._table.merged, mapping_used - apart)
        self._pad = [""] * self._width
        self._previous: list[str] | None = None
        self._before = ""
        """The order's number of the row before, where it plainly was one."""

    def blocks(self, size: int) -> Iterator[RowBlock]:
        """The rows of goods in order, of at most `size` rows of the sheet together."""
        for start in range(self._start, len(self._table.rows), size):
            texts = self._table.rows[start : start + size]
            block = self._plain_block(start, texts) or self._sifted(start, texts)
            if len(block):
                yield block

    def _plain_block(self, start: int, texts: Sequence[str]) -> RowBlock | None:
        """All of the rows, where plainly none is anything but goods and none continues the one above."""
        if self._merged or len(self._orders) != 1 or "" in texts:
            return None
        cells = [text.split(CELL_END) for text in texts]
        for row in cells:
            row += self._pad[len(row) :]
        columns = list(zip(*cells, strict=False))
        numbers = columns[self._orders[0]]
        is_told = sum("" not in column for column in columns) > _NOTE_CELLS
        if not (is_told and min(map(len, numbers)) > _LONGEST_COUNT and values.are_plain_numbers(numbers)):
            return None
        if not self._is_all_there(columns, numbers):
            return None
        if not all(map(DITTO.isdisjoint, map(columns.__getitem__, self._pointing))):
            return None
        self._previous, self._before = cells[-1], numbers[-1]
        numbers_there = self._table.numbers[start : start + len(cells)]
        return RowBlock(numbers_there or range(start + 1, start + len(cells) + 1), cells, columns)

    def _is_all_there(self, columns: Sequence[Sequence[str]], numbers: Sequence[str]) -> bool:
        """Whether no row of an order leaves blank what the order's row above may say."""
        if not self._carry:
            return True
        again = [0] if not self._before or numbers[0] == self._before else []
        again += [at for at, number in enumerate(numbers[1:], 1) if number == numbers[at - 1]]
        return all(all(map(str.strip, map(columns[i].__getitem__, again))) for i in self._carried)

    def _sifted(self, start: int, texts: Sequence[str]) -> RowBlock:
        """Each row looked at by itself."""
        found: list[tuple[int, list[str]]] = []
        for index, text in enumerate(texts, start):
            if not text and not self._merged:
                continue
            cells = text.split(CELL_END)
            cells += self._pad[len(cells) :]
            if self._merged:
                self._merged.fill(index, cells)
            self._repeat(cells)
            number = self._plain_number(cells)
            if not number and self._is_skipped(index, cells):
                continue
            is_another = number and self._before and number != self._before
            if self._previous is not None and self._carry and not is_another:
                self._continue(self._previous, cells)
            self._previous, self._before = cells, number
            found.append((self._table.number(index), cells))
        return RowBlock([number for number, _ in found], [cells for _, cells in found])

    def _repeat(self, cells: list[str]) -> None:
        """Where a cell only points at the row above, what stands there."""
        if self._previous is not None and not DITTO.isdisjoint(cells):
            for index in self._repeated:
                if cells[index] in DITTO:
                    cells[index] = self._previous[index]

    def _plain_number(self, cells: list[str]) -> str:
        """The order's number where it is plainly one, and more than that is told; else nothing."""
        number = cells[self._orders[0]] if len(self._orders) == 1 else ""
        if len(number) <= _LONGEST_COUNT or len(cells) - cells.count("") <= _NOTE_CELLS:
            return ""
        return number if values.is_plain_number(number) else ""

    def _continue(self, previous: list[str], cells: list[str]) -> None:
        """Fill what an order's further rows leave blank from the row above."""
        if self._is_same_order(previous, cells) or self._is_continuation(cells):
            for index in self._carried:
                if not cells[index].strip():
                    cells[index] = previous[index]

    def _is_same_order(self, previous: list[str], cells: list[str]) -> bool:
        """The order's number again; where no layout promises it, without the recipient the first row has."""
        if self._carry not in ("same_order", "if_bare"):
            return False
        number = self._number(cells)
        if number is None or number != self._number(previous):
            return False
        bare = self._who >= 0 and previous[self._who].strip() and not cells[self._who].strip()
        return self._carry == "same_order" or bool(bare)

    def _is_continuation(self, cells: list[str]) -> bool:
        """No order number, but goods. Where no layout promises it, nothing else of the order may be there."""
        if not self._orders or self._is_any_filled(cells, self._orders):
            return False
        if not self._is_any_filled(cells, self._items):
            return False
        if self._carry == "blank":
            return True
        filled = [i for i in self._carried if cells[i].strip()]
        return self._carry == "if_bare" and not filled and len(self._carried) > 1

    def _is_skipped(self, index: int, cells: list[str]) -> bool:
        if len(cells) - cells.count("") > _NOTE_CELLS and self._has_whole_number(cells):
            return False
        filled = [c for c in cells if c and not c.isspace()]
        if not filled:
            return True
        if self._is_total(cells, filled[0]) or self._repeats_heading(cells, len(filled)):
            return True
        return self._is_note(cells, filled) or (index == self._start and self._is_description(cells, filled))

    def _number(self, cells: list[str]) -> str | None:
        """The order's number: the first filled of its columns."""
        for index in self._orders:
            number = values.text(cells[index]) if cells[index] else None
            if number is not None:
                return number
        return None

    def _has_order_no(self, cells: list[str]) -> bool:
        number = self._number(cells)
        return number is not None and is_order_no(number)

    def _has_whole_number(self, cells: list[str]) -> bool:
        """True for a number too long to be a count of orders."""
        first = next((cells[index] for index in self._orders if cells[index]), "")
        if values.is_plain_number(first):
            return len(first) > _LONGEST_COUNT
        number = self._number(cells)
        return number is not None and len(number) > _LONGEST_COUNT and is_order_no(number)

    def _is_any_filled(self, cells: Sequence[str], columns: Iterable[int]) -> bool:
        return any(cells[i].strip() for i in columns)

    def _is_total(self, cells: list[str], first: str) -> bool:
        """Sums under the columns. A title or a name may begin like one: then there are goods or a parcel."""
        if not _total_pattern().fullmatch(normal(first)):
            return False
        number = self._number(cells)
        if number is not None and is_order_no(number) and not _COUNT.fullmatch(number):
            return False
        if any(_LONG_NUMBER.search(plain(cells[i])) for i in self._keys):
            return False
        return all(_is_sum(plain(cells[i]), first) for i in self._items)

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
        places = (*self._items, *self._keys)
        return bool(places) and not self._is_any_filled(cells, places)

    def _is_description(self, cells: list[str], filled: Sequence[str]) -> bool:
        """The row under the heading that says in words what each column is: no number anywhere."""
        if self._orders and not self._is_any_filled(cells, self._orders):
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


@lru_cache(maxsize=1)
def _total_pattern() -> re.Pattern[str]:
    """A total's word alone or with what is added up: "合计（3单）", "Total orders: 5", but no "Total War"."""
    words = "|".join(map(re.escape, synonyms().totals))
    return re.compile(rf"(?:{words})(?:{_ADDED_UP}|[\d.,;/()¥$、，；]|[单件行笔条个双套种元])*")


def _is_sum(text: str, word: str) -> bool:
    """Blank, the word of the total itself, or a count: "共3种"."""
    bare = text.strip().removeprefix("共").lstrip()
    return not bare or text == plain(word) or bare[0].isdecimal()


def is_order_no(text: str) -> bool:
    """True for what can be an order number: letters and digits with some signs, and a digit in it."""
    if _ORDER_NO.fullmatch(text):
        return True
    parts = values.halfwidth(text).split()
    return not values.are_several(parts) and bool(_ORDER_NO.fullmatch("".join(parts)))
