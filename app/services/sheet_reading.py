"""The one reader of sheets that come in: as the owner said they are, where he said anything."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from app.data.sheets.look import look_at_tables
from app.data.sheets.own import OwnLayout
from app.data.sheets.parse import parse_sheet, parse_tables
from app.data.sheets.reader import Table, read_tables
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_answer import ColumnAnswer, SheetAnswer, check_answer
from app.domain.sheet_line import ASK_BELOW, ColumnReading, ParsedSheet
from app.domain.sheet_look import SheetLook, TableLook

__all__ = ["SheetReading", "SheetSample", "check_sure", "doubtful", "draft_answer"]

_SAMPLE_ROWS = 160
_ONCE = "own.once"
_Print = tuple[int, int]


@dataclass(frozen=True)
class SheetSample:
    """The first rows of a workbook's sheets, kept to try answers on without reading the file again."""

    path: Path
    tables: tuple[Table, ...]
    row_counts: tuple[int, ...]
    """Of the sheets in full, titles and blank rows included."""

    def look(self, sheet: str = "", heading_row: int = 0) -> SheetLook:
        """What it looks like, with the `heading_row` (as Excel counts) of one sheet where it was said."""
        said = {sheet: heading_row} if heading_row else {}
        return look_at_tables(self.path.name, self.tables, heading_rows=said)

    def read_as(self, answer: SheetAnswer) -> ParsedSheet:
        """The first lines as they would be read. Raises: SheetProblem."""
        return parse_tables(self.path.name, self.tables, own=(OwnLayout(_ONCE, answer),))


class SheetReading:
    """Call it with a path: the sheet's lines. Services share one, so an answer holds wherever it is read."""

    def __init__(self, known: Callable[[], tuple[OwnLayout, ...]]) -> None:
        self._known = known
        self._once: dict[Path, tuple[_Print, OwnLayout]] = {}

    def __call__(self, path: Path, *, job: Job, meanwhile: Iterator[object] | None = None) -> ParsedSheet:
        """The sheet as far as it is understood; `questions` tells where that is not enough. `meanwhile` is
        other work, done in short steps while the file is read.

        Raises: SheetProblem, as `parse_sheet`; Cancelled.
        """
        own = (*self._said_once(path), *self._known())
        return parse_sheet(path, job=job, own=own, meanwhile=meanwhile)

    def sample(self, path: Path, job: Job | None = None) -> SheetSample:
        """The beginning of a file. Raises: SheetProblem, as `read_tables`; Cancelled."""
        tables = [table for table in read_tables(path, job=job) if not table.is_blank()]
        cut = tuple(replace(table, rows=table.rows[:_SAMPLE_ROWS]) for table in tables)
        return SheetSample(path, cut, tuple(len(table.rows) for table in tables))

    def answer_once(self, path: Path, answer: SheetAnswer) -> None:
        """Read this file so from now on, without remembering it for others; forgotten when the program ends.

        Raises: DomainError answer_kind_unknown, answer_lacks_field.
        """
        check_answer(answer)
        self._once[path.resolve()] = (_print_of(path), OwnLayout(_ONCE, answer))

    def _said_once(self, path: Path) -> tuple[OwnLayout, ...]:
        found = self._once.get(path.resolve())
        return (found[1],) if found is not None and found[0] == _print_of(path) else ()


def check_sure(parsed: ParsedSheet, file_name: str, fields: frozenset[str] | None = None) -> None:
    """Raises: SheetProblem sheet_unsure (params: headings) when columns that matter are not clear.

    `fields` are those that matter for what follows; None = all.
    """
    unsure = [reading for reading in parsed.questions if fields is None or _may_be(reading) & fields]
    if unsure:
        headings = [reading.heading for reading in unsure]
        raise SheetProblem("sheet_unsure", file=file_name, headings=headings)


def _may_be(reading: ColumnReading) -> set[str]:
    return {name for name in (reading.field, *reading.others) if name}


def draft_answer(table: TableLook, parsed: ParsedSheet | None = None) -> SheetAnswer:
    """What the sheet is taken for so far, to be corrected; `parsed` where it could be read already."""
    is_same = (
        parsed is not None and parsed.sheet_name == table.name and parsed.fingerprint == table.fingerprint
    )
    readings = parsed.readings if parsed is not None and is_same else table.readings
    fields = {reading.index: reading.field for reading in readings}
    return SheetAnswer(
        fingerprint=table.fingerprint,
        kind=parsed.kind if parsed is not None and is_same else table.kind,
        platform=(parsed.platform or "") if parsed is not None and is_same else "",
        columns=tuple(ColumnAnswer(text, fields.get(i)) for i, text in enumerate(table.headings)),
        sheet_name=table.name,
        heading_row=table.heading_row,
    )


def doubtful(readings: tuple[ColumnReading, ...], *, is_known: bool) -> tuple[ColumnReading, ...]:
    """The columns to ask about: those in doubt; of a sheet nobody recognised all that no word explains."""
    unsure = tuple(r for r in readings if r.certainty < ASK_BELOW)
    if is_known:
        return unsure
    told = ("layout", "synonym", "owner")
    return tuple(r for r in readings if r in unsure or (r.ground not in told and r.examples))


def _print_of(path: Path) -> _Print:
    """Tells whether a file is still the one that was answered for."""
    try:
        state = path.stat()
    except OSError as error:
        raise SheetProblem("sheet_missing", file=path.name) from error
    return (state.st_mtime_ns, state.st_size)
