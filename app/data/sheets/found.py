"""What recognising a sheet gives: its heading row, its layout, its columns."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.data.sheets.columns import Mapping
from app.data.sheets.layouts import JoinedSheet, Layout
from app.data.sheets.reader import Table

_SAMPLE_ROWS = 60


@dataclass(frozen=True)
class Heading:
    """A heading row: where it is, its cells as printed and as compared."""

    table: Table
    row: int
    """Counted from 0."""
    printed: tuple[str, ...]
    normals: tuple[str, ...]
    known: int

    @property
    def words(self) -> frozenset[str]:
        """The headings as compared, without blanks."""
        return frozenset(w for w in self.normals if w)

    def sample(self) -> list[list[str]]:
        """Some rows below, to look at their values."""
        last = min(len(self.table.rows), self.row + 1 + _SAMPLE_ROWS)
        return [self.table.cells(i) for i in range(self.row + 1, last)]


@dataclass(frozen=True)
class Recognised:
    """What the sheet is and where its fields stand."""

    layout: Layout
    heading: Heading
    mapping: Mapping
    confidence: float
    """0 to 1: the share of its columns that are understood as the layout means them."""
    joins: tuple[tuple[JoinedSheet, Heading], ...] = ()
    further: tuple[Recognised, ...] = field(default=())
    """Sheets of the workbook that hold the same columns, such as the orders of each day."""
    others: tuple[str, ...] = field(default=())
    """Sheets of the workbook that could be read but are not: they hold something else."""
    settled: frozenset[int] = frozenset()
    """Columns the owner has spoken about, those that are not needed among them: never asked again."""
