"""Goods, variants and pieces in parallel lists: a line of each cell belongs to a line of the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from app.data.sheets import looks
from app.data.sheets.cells import plain
from app.data.sheets.found import Heading
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of

_OF_GOODS = frozenset({"title", "spec", "sku_code", "unit_price"})
_BREAK = re.compile(r"\s*[\n;；]\s*")


def split_lists(heading: Heading) -> Table | None:
    """A row for each line of such cells; None where no cell of pieces is a list."""
    fields = {at: field_of(plain(p)) for at, p in enumerate(heading.printed)}
    pieces = [at for at, name in fields.items() if name == "quantity"]
    goods = [at for at, name in fields.items() if name in _OF_GOODS]
    if (
        len(pieces) != 1
        or not goods
        or not any(_count(row, pieces[0], goods) > 1 for row in heading.sample())
    ):
        return None

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        yield heading.table.number(heading.row), list(heading.printed)
        for number, cells in grid.below(heading):
            for line in range(count := _count(cells, pieces[0], goods)):
                yield number, _line(cells, [*goods, *pieces], line) if count > 1 else cells

    return grid.rebuilt(heading.table, rows())


def _count(cells: Sequence[str], pieces: int, goods: Sequence[int]) -> int:
    """How many lines the lists of a row have; 1 where they are no lists of one length."""
    counts = _lines(cells, pieces)
    if len(counts) < 2 or not all(map(looks.is_quantity, counts)):
        return 1
    lengths = {len(_lines(cells, at)) for at in goods if at < len(cells) and cells[at].strip()}
    return len(counts) if lengths <= {1, len(counts)} and len(counts) in lengths else 1


def _lines(cells: Sequence[str], at: int) -> list[str]:
    return [part for part in _BREAK.split(plain(cells[at]).strip()) if part] if at < len(cells) else []


def _line(cells: Sequence[str], lists: Sequence[int], line: int) -> list[str]:
    """The row with one line of each list; what stands once counts for all."""
    parts = {at: _lines(cells, at) for at in lists}
    return [parts[at][line] if at in parts and len(parts[at]) > 1 else cell for at, cell in enumerate(cells)]
