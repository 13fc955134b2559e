"""Tables of a printed page as values the template lays out; no HTML here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Cell:
    """Words in a table; `look` is the cell's class, `mark` that of its words, `width` in percent (0: free)"""

    words: str
    look: str = ""
    mark: str = ""
    align: str = "left"
    span: int = 1
    width: int = 0


@dataclass(frozen=True)
class Heading:
    """A column's heading with its width in percent."""

    words: str
    width: int
    align: str = "left"


@dataclass(frozen=True)
class Table:
    """A heading, column headings (may be none) and rows; a table without rows is not printed.

    `stay_with_next` are the rows that no page parts from the one below; without column headings none is.
    """

    heading: str
    columns: tuple[Heading, ...]
    rows: tuple[tuple[Cell, ...], ...]
    stay_with_next: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Picture:
    """A picture of the evidence, in pixels of 96 dpi; `source` is empty for a file that is none."""

    source: str
    width: int
    height: int
    caption: str
    detail: str


def fact_row(*pairs: tuple[str, str]) -> tuple[Cell, ...]:
    """Name, value, name, value …; one pair alone takes the whole width."""
    span = 3 if len(pairs) == 1 else 1
    row: list[Cell] = []
    for name, value in pairs:
        row += [
            Cell(name, look="head", width=13),
            Cell(value or "—", span=span, width=37 if span == 1 else 0),
        ]
    return tuple(row)


def right(words: str, mark: str = "") -> Cell:
    """Figures stand right, so that their digits line up."""
    return Cell(words, mark=mark, align="right")
