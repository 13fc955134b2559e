"""A table whose rows are taken apart and put together again, each still knowing its row on the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.data.sheets.cells import CELL_END, plain
from app.data.sheets.found import Heading
from app.data.sheets.reader import Table

Numbered = tuple[int, list[str]]
"""The number of the row on the sheet, and its cells."""


def rebuilt(table: Table, rows: Iterable[Numbered]) -> Table:
    """The table with these rows in place of its own."""
    numbers, texts = [], []
    for number, cells in rows:
        numbers.append(number)
        texts.append(CELL_END.join(cells).rstrip(CELL_END))
    return replace(table, rows=texts, merged=[], numbers=numbers)


def above(heading: Heading) -> Iterator[Numbered]:
    """The rows over the headings, as they are."""
    table = heading.table
    return ((table.number(i), table.cells(i)) for i in range(heading.row))


def below(heading: Heading) -> Iterator[Numbered]:
    """The rows under the headings, as wide as these, with what is merged downwards in each of its rows."""
    table, width = heading.table, len(heading.printed)
    for index in range(heading.row + 1, len(table.rows)):
        cells = table.cells(index)
        yield table.number(index), cells + [""] * (width - len(cells))


def with_merged(table: Table) -> Table:
    """What stands once for several rows in each of them."""
    if not table.merged:
        return table
    rows = [table.cells(i) for i in range(len(table.rows))]
    for top, left, bottom, _right in table.merged:
        value = rows[top][left] if top < len(rows) and left < len(rows[top]) else ""
        for cells in rows[top + 1 : bottom + 1] if value else ():
            cells += [""] * (left + 1 - len(cells))
            cells[left] = cells[left] or value
    return rebuilt(table, ((table.number(i), cells) for i, cells in enumerate(rows)))


def filled(cells: Sequence[str]) -> list[str]:
    """The cells that say something, as a person reads them."""
    return [text for cell in cells if (text := plain(cell).strip())]
