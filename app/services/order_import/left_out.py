"""Rows that were not taken in, as a sheet with the reasons: corrected there, it is dropped again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol
from zoneinfo import ZoneInfo

from app.data.sheets.printed import read_again
from app.data.sheets.writer import Table, write_sheet
from app.domain.progress import Job
from app.domain.sheet_line import OWN_HEADING, ParsedSheet, row_on_sheet
from app.services.order_import.drafts import RowProblem


class HeadingWords(Protocol):
    """The words of a sheet's headings, which belong to whoever asks for it."""

    def heading(self, code: str) -> str:
        """A column's heading, or a sheet's name."""
        ...


Cells = tuple[str, ...]
Explain = Callable[[RowProblem], str]
"""The sentence for a reason, in the owner's language."""


@dataclass(frozen=True)
class LeftOutRow:
    """One row as printed. Without problems it went in: it only belongs to an order that lacks another row."""

    row: int
    cells: Cells
    problems: tuple[RowProblem, ...]


@dataclass(frozen=True)
class LeftOutRows:
    """The rows to save, under the sheet's own headings."""

    headings: Cells
    rows: tuple[LeftOutRow, ...]


def left_out_rows(
    headings: Sequence[str], cells: Mapping[int, Sequence[str]], problems: Iterable[RowProblem]
) -> LeftOutRows:
    """Rows whose cells are held, in the order of the sheet."""
    by_row: dict[int, list[RowProblem]] = {}
    for problem in problems:
        by_row.setdefault(problem.row, []).append(problem)
    rows = (LeftOutRow(row, tuple(found), tuple(by_row.get(row, ()))) for row, found in sorted(cells.items()))
    return LeftOutRows(tuple(headings), tuple(rows) if by_row else ())


def with_cells(parsed: ParsedSheet, path: Path, rejected: Sequence[RowProblem]) -> ParsedSheet:
    """`parsed` with the cells of all that is left out; what the reader did not know of is read again.

    Raises: SheetProblem when the file is gone.
    """
    if not rejected or not parsed.headings:
        return parsed
    rows = {problem.row for problem in rejected}
    orders = {line.order_no for line in parsed.lines if line.row in rows and line.order_no}
    rows |= {line.row for line in parsed.lines if line.row and line.order_no in orders}
    missing = rows - parsed.rejected_cells.keys()
    if not missing:
        return parsed
    cells = {**parsed.rejected_cells, **read_again(path, parsed, missing)}
    return replace(parsed, rejected_cells=cells)


def write_left_out(
    path: Path, found: LeftOutRows, words: HeadingWords, explain: Explain, *, zone: ZoneInfo, job: Job
) -> int:
    """Write the rows to `path` (.xlsx); how many rows it has. Raises: EnvironmentProblem, Cancelled."""
    added = [f"{OWN_HEADING} {words.heading(code)}" for code in ("left_out_row", "left_out_reason")]
    header = [*found.headings, *added]
    width = len(found.headings)
    rows = _rows(found, width, words.heading("left_out_same_order"), explain)
    table = Table(words.heading("left_out"), header, list(rows), frozenset({width, width + 1}))
    return write_sheet(path, [table], zone=zone, job=job).row_count


def _rows(
    found: LeftOutRows, width: int, same_order: str, explain: Explain
) -> Iterator[list[str | int | None]]:
    for row in found.rows:
        reasons = dict.fromkeys(explain(problem) for problem in row.problems)
        cells = [*row.cells[:width], *[None] * (width - len(row.cells))]
        yield [*cells, row_on_sheet(row.row)[1], "\n".join(reasons) or same_order]
