"""Rows as they stand on the sheet, for those that could not be taken in."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from app.data.sheets.cells import plain
from app.data.sheets.found import Heading
from app.data.sheets.headings import is_own
from app.data.sheets.reader import Table, read_tables
from app.domain.sheet_line import ROWS_OF_A_SHEET, CellIssue, ParsedSheet, SheetLine, row_on_sheet

Cells = tuple[str, ...]


def own_headings(heading: Heading) -> Cells:
    """The headings as printed, without those this program added."""
    return tuple(plain(heading.printed[i]).strip() for i in _columns(heading.printed))


def rejected_cells(
    heading: Heading, lines: Sequence[SheetLine], issues: Sequence[CellIssue]
) -> dict[int, Cells]:
    """Cells of the rows with a fatal issue and of the other rows of the same orders.

    An order corrected and dropped again must be whole: a part of it would pass for all of it.
    """
    fatal = {issue.row for issue in issues if issue.is_fatal}
    if not fatal:
        return {}
    orders = {line.order_no for line in lines if line.row in fatal and line.order_no}
    wanted = fatal | {line.row for line in lines if line.row and line.order_no in orders}
    return _cells(heading.table, _columns(heading.printed), wanted)


def read_again(path: Path, parsed: ParsedSheet, rows: Collection[int]) -> dict[int, Cells]:
    """Cells of further `rows` of a sheet that was read before.

    For what only the import finds, such as an amount with more decimals than its currency has. Raises:
    SheetProblem when the file cannot be read any more.
    """
    tables = {table.name: table for table in reversed(read_tables(path))}
    places = [(parsed.sheet_name, parsed.heading_row), *((f.name, f.heading_row) for f in parsed.further)]
    found: dict[int, Cells] = {}
    for number, (name, heading_row) in enumerate(places):
        base, table = number * ROWS_OF_A_SHEET, tables.get(name)
        if table is not None and 0 < heading_row <= len(table.rows):
            columns = _columns(table.cells(heading_row - 1))
            cells = _cells(table, columns, [row - base for row in rows if row_on_sheet(row)[0] == number])
            found |= {base + row: printed for row, printed in cells.items()}
    return found


def _columns(printed: Sequence[str]) -> list[int]:
    return [i for i, heading in enumerate(printed) if not is_own(plain(heading))]


def _cells(table: Table, columns: Sequence[int], rows: Collection[int]) -> dict[int, Cells]:
    found: dict[int, Cells] = {}
    places = {number: at for at, number in enumerate(table.numbers)}
    for row in sorted(rows):
        at = places.get(row, -1) if places else row - 1
        if 0 <= at < len(table.rows):
            cells = _filled(table, at)
            found[row] = tuple(plain(cells[i]) if i < len(cells) else "" for i in columns)
    return found


def _filled(table: Table, index: int) -> list[str]:
    """What stands once for several rows counts for each of them, as they are saved without the others."""
    cells = table.cells(index)
    for top, left, bottom, _right in table.merged:
        above = table.cells(top) if top < index <= bottom else []
        if left < len(above):
            cells += [""] * (left + 1 - len(cells))
            cells[left] = cells[left] or above[left]
    return cells
