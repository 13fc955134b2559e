"""Which tables are laid out in other ways, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from app.data.sheets.found import Heading
from app.data.sheets.heading_rows import find_heading
from app.data.sheets.reader import Table
from app.data.sheets.straight import records
from app.data.sheets.straight.bare import with_headings
from app.data.sheets.straight.chat import from_lines
from app.data.sheets.straight.couriers import courier_told
from app.data.sheets.straight.crosstab import by_goods
from app.data.sheets.straight.grid import with_merged
from app.data.sheets.straight.groups import unfolded
from app.data.sheets.straight.labelled import taken_apart
from app.data.sheets.straight.parallel import split_lists
from app.data.sheets.straight.transposed import turned

Step = Callable[[Heading], Table | None]
_STEPS: tuple[Step, ...] = (taken_apart, split_lists, unfolded, by_goods, courier_told)


def straightened(tables: Sequence[Table], vocabulary: frozenset[str]) -> list[Table]:
    """The tables with a row for each goods below one row of headings; those laid out so as they are."""
    return [_straight(table, vocabulary) for table in tables]


def _straight(table: Table, vocabulary: frozenset[str]) -> Table:
    if records.is_of_records(table):
        table = records.as_rows(with_merged(table)) or table
    for step in _STEPS:
        heading = find_heading(table, vocabulary)
        if heading is None:
            return table
        if step(heading) is not None:
            merged = find_heading(with_merged(table), vocabulary) if table.merged else heading
            table = (step(merged) if merged else None) or table
    return table


def with_rows(tables: Sequence[Table], vocabulary: frozenset[str]) -> list[Table]:
    """Tables of which nothing could be read: turned round, taken apart, given headings; [] where that does
    not help."""
    found = [_recast(table) for table in tables]
    return straightened([table for table in found if table], vocabulary)


def _recast(table: Table) -> Table | None:
    whole = with_merged(table)
    return turned(whole) or records.as_rows(whole) or from_lines(whole) or with_headings(whole)
