"""Tables as an .xlsx workbook, row by row: text stays text, numbers are numbers with their format."""

from __future__ import annotations

import contextlib
import io
import itertools
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from app.data.sheets.table import Cell, Share, Table, Written
from app.domain.errors import EnvironmentProblem
from app.domain.money import Money, decimals
from app.domain.progress import Job

if TYPE_CHECKING:
    from openpyxl import Workbook

MAX_ROWS = 1_048_576
_SAMPLED_ROWS = 60
# What a spreadsheet would take for a formula, or turn into a number as soon as somebody edits it.
_KEEP_AS_TEXT = re.compile(r"[=+\-@#0-9\t\r']")
_CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")


def fill(part: Path, tables: Sequence[Table], zone: ZoneInfo, job: Job) -> Written:
    """Write the tables to `part`. Raises: EnvironmentProblem export_too_long; Cancelled, OSError."""
    from openpyxl import Workbook  # half a second, which only an export needs to spend

    book = Workbook(write_only=True)
    written = Written(part)
    try:
        for table in tables:
            _Sheet(book, table, zone, written).fill(job)
        job.raise_if_cancelled()
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


def is_whole(part: Path, sheets: int) -> bool:
    """Whether it opens again with all its sheets: a short write shows only now."""
    try:
        with zipfile.ZipFile(part) as archive:
            pages = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            return archive.testzip() is None and len(pages) == sheets
    except zipfile.BadZipFile:
        return False


def stored(text: str) -> str:
    """The text as a workbook's XML has it: "_x0041_" would come back as "A", a carriage return as nothing.

    Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
    """
    return _CODE.sub("_x005F_", text).replace("\r", "_x000D_")


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
        if self._table.has_filter and self._table.header:
            last = _letter(len(self._table.header) - 1)
            self._sheet.auto_filter.ref = f"A1:{last}{max(self._row, 1)}"

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
        return stored(self._written.kept(f"{self._table.name}!{_letter(column)}{self._row or 1}", text))

    def _set_widths(self, rows: list[Sequence[Cell]]) -> None:
        for column, heading in enumerate(self._table.header):
            texts = [heading, *(_shown(row[column]) for row in rows if column < len(row))]
            widest = max(_width(text) for text in texts)
            self._sheet.column_dimensions[_letter(column)].width = min(max(widest + 2, 8), 48)


def _bold() -> Any:
    from openpyxl.styles import Font

    return Font(bold=True)


def _number(value: int | Decimal | Money | Share | date | datetime, zone: ZoneInfo) -> tuple[Any, str]:
    """The value as the sheet stores it, and its number format."""
    if isinstance(value, Money):
        return value.as_decimal(), _money_format(value.currency)
    if isinstance(value, Share):
        return value.part, "0.0%"
    if isinstance(value, datetime):
        return value.astimezone(zone).replace(tzinfo=None), "yyyy-mm-dd hh:mm:ss"
    if isinstance(value, date):
        return value, "yyyy-mm-dd"
    return value, "0" if isinstance(value, int) else "General"


def _money_format(currency: str) -> str:
    """An amount says which money it is; whose sign two currencies share is written by its letters."""
    places = decimals(currency)
    sign = "[$¥-804]" if currency == "CNY" else f"[${currency}] "
    return f"{sign}#,##0.{'0' * places}" if places else f"{sign}#,##0"


def _shown(value: Cell) -> str:
    if isinstance(value, datetime):
        return "2026-01-01 00:00:00"
    if isinstance(value, Money):
        return f"{'¥' if value.currency == 'CNY' else value.currency} {value.as_decimal():,}"
    return str(value or "")


def _width(text: str) -> int:
    """Columns the first line takes; a Chinese character takes two."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text[:60].split("\n")[0])


def _letter(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column + 1))


def _sheet_name(name: str) -> str:
    return _SHEET_NAME.sub(" ", name)[:31] or "Sheet"
