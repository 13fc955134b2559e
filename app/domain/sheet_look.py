"""A workbook as it stands, for somebody who has to say what its columns are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.sheet_line import ColumnReading


@dataclass(frozen=True)
class TableLook:
    """One sheet of a workbook: its first rows, its headings, and what they are taken for."""

    name: str
    row_count: int
    """Rows of the whole sheet, titles and blank ones included."""
    heading_row: int
    """Counted from 1 as Excel shows it; 0 when the sheet is blank."""
    headings: tuple[str, ...]
    """As printed, from left to right, blank ones included."""
    rows: tuple[tuple[str, ...], ...]
    """The first rows of the sheet as a person reads them, row 1 first, all of the same width."""
    readings: tuple[ColumnReading, ...]
    fingerprint: str
    kind: str
    """What the sheet is taken for, as in `ParsedSheet.kind`; "" when nothing fits."""
    format: str
    """The layout that fits, or the one made of the headings' words; "" when nothing fits."""
    readings_as: Mapping[str, tuple[ColumnReading, ...]] = field(default_factory=dict)
    """What the columns are where the owner says it is another kind, for kinds with words of their own."""


@dataclass(frozen=True)
class SheetLook:
    """What `look_at` shows of a file."""

    file: str
    tables: tuple[TableLook, ...]
    """The sheets that hold anything, in the workbook's order."""
    best: int
    """Which of the tables looks most like what is wanted; 0 when none does."""
