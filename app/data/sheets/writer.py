"""Writes xlsx files that keep what they are given, and never destroys the file that was there."""

from __future__ import annotations

import contextlib
import errno
import io
import itertools
import os
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from app.domain.errors import EnvironmentProblem
from app.domain.money import Money, decimals
from app.domain.progress import Job

if TYPE_CHECKING:
    from openpyxl import Workbook

Cell = str | int | Decimal | Money | date | datetime | None

MAX_TEXT = 32_767
MAX_ROWS = 1_048_576
_SAMPLED_ROWS = 60
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# What a spreadsheet would take for a formula, or turn into a number as soon as somebody edits it.
_KEEP_AS_TEXT = re.compile(r"[=+\-@#0-9]")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


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


@dataclass
class Written:
    """What was written, and what could not be kept as it was."""

    path: Path
    row_count: int = 0
    cut: list[str] = field(default_factory=list)
    """Cells ("orders!B7") cut at the 32,767 characters a cell can hold."""
    cleaned: list[str] = field(default_factory=list)
    """Cells in which characters that a sheet cannot hold were replaced by U+FFFD."""


def write_sheet(path: Path, tables: Sequence[Table], *, zone: ZoneInfo, job: Job | None = None) -> Written:
    """Write `tables` to `path` (.xlsx), in one step: until it is whole the old file stays.

    Raises: EnvironmentProblem with code export_not_xlsx, export_too_long, export_folder_missing,
    export_is_folder, export_readonly, export_locked, export_full, export_damaged or export_failed;
    Cancelled. What was at `path` is then untouched.
    """
    if path.suffix.lower() != ".xlsx":
        raise EnvironmentProblem("export_not_xlsx", path=str(path))
    if path.is_dir():
        raise EnvironmentProblem("export_is_folder", path=str(path))
    part = path.with_name(f".{path.stem}.{os.getpid()}.part")
    try:
        with _told_apart(path, "export_readonly"):
            part.touch()
            written = _fill(part, tables, zone, job or Job())
            _sync(part)
            _check(part, len(tables))
        with _told_apart(path, "export_locked"):
            os.replace(part, path)
    finally:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
    written.path = path
    return written


@contextlib.contextmanager
def _told_apart(path: Path, refused: str) -> Iterator[None]:
    """Turn the system's errors into ours; `refused` is the code for a permission that is missing."""
    try:
        yield
    except FileNotFoundError:
        raise EnvironmentProblem("export_folder_missing", path=str(path)) from None
    except OSError as error:
        detail = error.strerror or ""
        if error.errno in _FULL:
            raise EnvironmentProblem("export_full", path=str(path)) from error
        if isinstance(error, PermissionError) or error.errno == errno.EROFS:
            raise EnvironmentProblem(refused, path=str(path)) from error
        raise EnvironmentProblem("export_failed", path=str(path), detail=detail) from error


def _fill(part: Path, tables: Sequence[Table], zone: ZoneInfo, job: Job) -> Written:
    from openpyxl import Workbook  # half a second, which only an export needs to spend

    book = Workbook(write_only=True)
    written = Written(part)
    try:
        for table in tables:
            _Sheet(book, table, zone, written).fill(job)
        # Packed in memory: a zip file that breaks off half written complains once more when collected.
        packed = io.BytesIO()
        book.save(packed)
        part.write_bytes(packed.getbuffer())
    finally:
        _close_sheets(book)
    return written


def _close_sheets(book: Workbook) -> None:
    """End the writers that a failure left open, which otherwise complain when collected."""
    for sheet in book.worksheets:
        if not sheet.closed:
            with contextlib.suppress(OSError, ValueError):
                sheet.close()


def _sync(part: Path) -> None:
    with part.open("rb+") as file:
        os.fsync(file.fileno())


def _check(part: Path, sheets: int) -> None:
    """Open it again: a short write shows only now. Raises: EnvironmentProblem("export_damaged")."""
    try:
        with zipfile.ZipFile(part) as archive:
            pages = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            is_whole = archive.testzip() is None and len(pages) == sheets
    except zipfile.BadZipFile:
        is_whole = False
    if not is_whole:
        raise EnvironmentProblem("export_damaged", path=str(part))


class _Sheet:
    """Fills one sheet. One cell object serves a column and format: making one a value is slow."""

    def __init__(self, book: Workbook, table: Table, zone: ZoneInfo, written: Written) -> None:
        self._sheet: Any = book.create_sheet(_sheet_name(table.name))
        self._table = table
        self._zone = zone
        self._written = written
        self._cells: dict[tuple[int, str], Any] = {}
        self._row = 0

    def fill(self, job: Job) -> None:
        rows = iter(self._table.rows)
        first = list(itertools.islice(rows, _SAMPLED_ROWS))
        self._set_widths(first)
        self._sheet.freeze_panes = "A2"
        self._sheet.append(self._heading())
        for count, row in enumerate(itertools.chain(first, rows), 1):
            if count >= MAX_ROWS:
                raise EnvironmentProblem("export_too_long", rows=MAX_ROWS)
            self._row = count + 1
            self._sheet.append([self._cell(column, value) for column, value in enumerate(row)])
            self._written.row_count += 1
            if count % 200 == 0:
                job.raise_if_cancelled()
                job.progress(count, job.total, "writing")

    def _heading(self) -> list[Any]:
        from openpyxl.cell import WriteOnlyCell

        cells: list[Any] = []
        for text in self._table.header:
            cell = WriteOnlyCell(self._sheet, self._kept(len(cells), text))
            cell.data_type = "s"
            cell.font = _bold()
            cells.append(cell)
        return cells

    def _cell(self, column: int, value: Cell) -> Any:
        if value is None or value == "":
            return None
        if isinstance(value, str):
            return self._text(column, value)
        plain, number_format = _number(value, self._zone)
        return self._styled(column, number_format, plain)

    def _text(self, column: int, value: str) -> Any:
        kept = self._kept(column, value)
        if not _KEEP_AS_TEXT.match(kept):
            return self._styled(column, "General", kept) if column in self._table.bold_columns else kept
        # A cell formatted as text shows as ##### beyond 255 characters in some versions.
        cell = self._styled(column, "@" if len(kept) < 256 else "General", kept)
        cell.data_type = "s"
        return cell

    def _styled(self, column: int, number_format: str, value: Any) -> Any:
        from openpyxl.cell import WriteOnlyCell

        cell = self._cells.get((column, number_format))
        if cell is None:
            cell = self._cells[column, number_format] = WriteOnlyCell(self._sheet)
            cell.number_format = number_format
            if column in self._table.bold_columns:
                cell.font = _bold()
        cell.value = value
        return cell

    def _kept(self, column: int, text: str) -> str:
        """The text as a cell can hold it; what is lost is noted."""
        place = f"{self._table.name}!{_letter(column)}{self._row or 1}"
        if _NOT_IN_XML.search(text):
            self._written.cleaned.append(place)
            text = _NOT_IN_XML.sub("\ufffd", text)
        if len(text) > MAX_TEXT:
            self._written.cut.append(place)
            text = text[:MAX_TEXT]
        return text

    def _set_widths(self, rows: list[Sequence[Cell]]) -> None:
        for column, heading in enumerate(self._table.header):
            texts = [heading, *(_shown(row[column]) for row in rows if column < len(row))]
            widest = max(_width(text) for text in texts)
            self._sheet.column_dimensions[_letter(column)].width = min(max(widest + 2, 8), 48)


def _bold() -> Any:
    from openpyxl.styles import Font

    return Font(bold=True)


def _number(value: int | Decimal | Money | date | datetime, zone: ZoneInfo) -> tuple[Any, str]:
    """The value as the sheet stores it, and its number format."""
    if isinstance(value, Money):
        places = decimals(value.currency)
        return value.as_decimal(), "#,##0." + "0" * places if places else "#,##0"
    if isinstance(value, datetime):
        return value.astimezone(zone).replace(tzinfo=None), "yyyy-mm-dd hh:mm:ss"
    if isinstance(value, date):
        return value, "yyyy-mm-dd"
    return value, "0" if isinstance(value, int) else "General"


def _shown(value: Cell) -> str:
    if isinstance(value, datetime):
        return "2026-01-01 00:00:00"
    return value.plain() if isinstance(value, Money) else str(value or "")


def _width(text: str) -> int:
    """Columns the first line takes; a Chinese character takes two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text[:60].split("\n")[0])


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column + 1))


def _sheet_name(name: str) -> str:
    return _SHEET_NAME.sub(" ", name)[:31] or "Sheet"
