"""A look at a workbook nobody could recognise: enough of it for its owner to say what is what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.data.sheets.after_sales import cases_mapping
from app.data.sheets.cells import is_number, plain
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.generic import understood
from app.data.sheets.heading_rows import find_heading, heading_at, tall_cells
from app.data.sheets.headings import synonyms
from app.data.sheets.layouts import Layout, own_layouts
from app.data.sheets.price_lists import prices_mapping
from app.data.sheets.reader import Limits, Table, read_tables
from app.data.sheets.readings import column_readings, fingerprint
from app.data.sheets.recognise import recognise
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_look import SheetLook, TableLook

_SHOWN_ROWS = 20
# Kinds whose headings mean other things than those of orders and parcels.
_OWN_WORDS = {"refunds": cases_mapping, "products": prices_mapping}
_LOOK_AT_ROWS = 60


def look_at(
    path: Path,
    *,
    job: Job | None = None,
    layouts: Sequence[Layout] | None = None,
    limits: Limits | None = None,
    heading_rows: Mapping[str, int] | None = None,
) -> SheetLook:
    """The sheets of the file at `path` with the best guess of their headings and columns.

    `heading_rows`: sheet name → row of its headings as Excel counts, where somebody said so.
    Raises: SheetProblem (those of `read_tables` only: nothing is refused for being unknown); Cancelled.
    """
    tables = read_tables(path, job=job, limits=limits)
    return look_at_tables(path.name, tables, layouts=layouts, heading_rows=heading_rows)


def look_at_tables(
    file: str,
    tables: Sequence[Table],
    *,
    layouts: Sequence[Layout] | None = None,
    heading_rows: Mapping[str, int] | None = None,
) -> SheetLook:
    """`look_at` a file that was read already."""
    chosen = own_layouts() if layouts is None else layouts
    said = heading_rows or {}
    found = [_found(table, chosen, said.get(table.name, 0)) for table in tables if not table.is_blank()]
    looks = tuple(_look(f) for f in found)
    best = max(range(len(looks)), key=lambda i: _rank(looks[i], found[i]), default=0)
    return SheetLook(file, looks, best)


def _found(table: Table, layouts: Sequence[Layout], row: int) -> Recognised:
    """What the one sheet is, or as much of it as its words and values tell."""
    if not row:
        try:
            return recognise([table], layouts)
        except SheetProblem:
            pass
    vocabulary = synonyms().known.union(*(layout.headings for layout in layouts))
    return understood(_said(table, row) if row else find_heading(table, vocabulary) or _likely(table))


def _said(table: Table, row: int) -> Heading:
    return heading_at(table, min(row, len(table.rows)) - 1, merged=tall_cells(table))


def _likely(table: Table) -> Heading:
    """The row with the most different words; of equals the first, since goods stand below headings."""
    rows = range(1, min(_LOOK_AT_ROWS, len(table.rows)) + 1)
    return _said(table, max(rows, key=lambda row: len(_words(table.cells(row - 1)))))


def _words(cells: Sequence[str]) -> set[str]:
    return {c.strip() for c in cells if c.strip() and not is_number(c) and not c.strip().isdecimal()}


def _look(found: Recognised) -> TableLook:
    heading = found.heading
    first = [[plain(c) for c in heading.table.cells(i)] for i in range(_shown(heading))]
    width = max([len(heading.printed), *map(len, first)])
    return TableLook(
        name=heading.table.name,
        row_count=len(heading.table.rows),
        heading_row=heading.row + 1,
        headings=tuple(c.strip() for c in heading.printed),
        rows=tuple(tuple([*cells, *[""] * (width - len(cells))]) for cells in first),
        readings=column_readings(heading, found.mapping),
        fingerprint=fingerprint(heading.normals),
        kind=found.layout.kind,
        format=found.layout.id,
        readings_as={
            kind: column_readings(heading, mapping(heading))
            for kind, mapping in _OWN_WORDS.items()
            if kind != found.layout.kind
        },
    )


def _shown(heading: Heading) -> int:
    """Titles, the headings and some rows below them."""
    return min(len(heading.table.rows), heading.row + _SHOWN_ROWS)


def _rank(look: TableLook, found: Recognised) -> tuple[bool, int, int]:
    return (look.kind not in ("", "not_orders"), len(found.mapping.columns), look.row_count)
