"""Reads a sheet file in a process of its own, with a time and a memory limit."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from app.data.sheets.cells import BLOCK, CELL_END
from app.data.sheets.child import Limits, run_child
from app.domain.errors import SheetProblem
from app.domain.progress import Job

__all__ = ["Limits", "Table", "read_tables"]


@dataclass
class Table:
    """One sheet as read: each row a string of cells, see `cells`."""

    name: str
    rows: list[str] = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """Ranges merged over several rows: first row, first column, last row, last column, from 0."""
    is_1904: bool = False
    """Whether bare numbers of days count from 1904; cells that are dates are right already."""
    numbers: list[int] = field(default_factory=list)
    """The row of the sheet that each was, as Excel counts, where rows were taken apart; else empty."""

    def number(self, index: int) -> int:
        """The row of the sheet, as Excel counts, that the row `index` is."""
        return self.numbers[index] if self.numbers else index + 1

    def cells(self, index: int) -> list[str]:
        """The cells of row `index`, counted from 0; without trailing blanks."""
        return self.rows[index].split(CELL_END)

    def is_blank(self) -> bool:
        """True when no cell holds anything."""
        return not any(row.strip(CELL_END + " \t\r\n") for row in self.rows)


def read_tables(path: Path, *, job: Job | None = None, limits: Limits | None = None) -> list[Table]:
    """The sheets of the file at `path`.

    Raises: SheetProblem with the code sheet_missing, sheet_locked, sheet_empty, sheet_encrypted,
    sheet_too_large, sheet_too_many_cells, sheet_timeout, sheet_is_folder, sheet_is_archive, sheet_is_picture
    or sheet_unreadable; Cancelled, when the job was cancelled (the child is gone then).
    """
    return filled(path, _tables(run_child(path, limits or Limits(), job or Job()), path))


def filled(path: Path, tables: list[Table]) -> list[Table]:
    """The tables of the file at `path`. Raises: SheetProblem(sheet_empty), when no cell holds anything."""
    if all(table.is_blank() for table in tables):
        raise SheetProblem("sheet_empty", file=path.name)
    return tables


def _tables(records: list[str], path: Path) -> list[Table]:
    if not records or records[-1] != f"{BLOCK}end":
        raise SheetProblem("sheet_unreadable", file=path.name, reason="incomplete")
    tables: list[Table] = []
    starts = [i for i, record in enumerate(records) if record.startswith(BLOCK)]
    for here, following in pairwise(starts):
        _, name, _height, merged, calendar = records[here][1:].split(CELL_END)
        tables.append(Table(name, records[here + 1 : following], ranges(merged), bool(calendar)))
    return tables


def ranges(text: str) -> list[tuple[int, int, int, int]]:
    """Merged ranges as the reading process writes them."""
    out = []
    for part in filter(None, text.split(";")):
        top, left, bottom, right = map(int, part.split(","))
        out.append((top, left, bottom, right))
    return out
