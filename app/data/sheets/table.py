"""What is to be written: tables of typed values, and what became of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from app.domain.money import Money
from app.domain.texts import LONGEST, UNWRITABLE


@dataclass(frozen=True)
class Share:
    """A part of a whole, 0 to 1, shown in per cent."""

    part: Decimal


Cell = str | int | Decimal | Money | Share | date | datetime | None


@dataclass(frozen=True)
class Table:
    """One sheet of the file: its name, headings and rows.

    Text stays text (order numbers, phones, "=1+1"), `Money` and `Decimal` become numbers with their
    decimals, aware times are shown in the zone given to `write_sheet`.
    """

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    bold_columns: frozenset[int] = frozenset()
    """Columns, counted from 0, that nobody may overlook."""
    has_filter: bool = False
    """A list to look things up in: its heading row gets the buttons that filter."""


@dataclass
class Written:
    """What was written, and what could not be kept as it was."""

    path: Path
    row_count: int = 0
    cut: list[str] = field(default_factory=list)
    """Cells ("orders!B7") cut at the 32,767 characters a cell can hold."""
    cleaned: list[str] = field(default_factory=list)
    """Cells in which characters that a sheet cannot hold were replaced by U+FFFD."""

    def kept(self, place: str, text: str) -> str:
        """The text as a cell can hold it; what is lost is noted under `place`."""
        if UNWRITABLE.search(text):
            self.cleaned.append(place)
            text = UNWRITABLE.sub("\ufffd", text)
        if len(text) > LONGEST:
            self.cut.append(place)
            text = text[:LONGEST]
        return text
