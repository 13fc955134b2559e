"""A part of the monthly review's page."""

from __future__ import annotations

from dataclasses import dataclass

from ui.printing.cells import Table


@dataclass(frozen=True)
class Section:
    """What `review.html.j2` lays out; a table without rows is not printed."""

    heading: str
    words: tuple[str, ...]
    tables: tuple[Table, ...] = ()
