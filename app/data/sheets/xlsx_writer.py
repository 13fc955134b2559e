"""Tables as an .xlsx workbook, row by row: text stays text, numbers are numbers with their format."""

from __future__ import annotations

import io
import itertools
import re
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import IO
from unicodedata import east_asian_width
from zoneinfo import ZoneInfo

from app.data.sheets import xlsx_parts as parts
from app.data.sheets.table import Cell, Share, Table, Written
from app.domain.errors import EnvironmentProblem
from app.domain.money import Money, decimals
from app.domain.progress import Job

MAX_ROWS = 1_048_576
_SAMPLED_ROWS = 60
_ROWS_AT_ONCE = 200
_DAY_S = 86_400
_FIRST_DAY = date(1899, 12, 30)
# What a spreadsheet would take for a formula, or turn into a number as soon as somebody edits it.
_KEEP_AS_TEXT = re.compile(r"[=+\-@#0-9\t\r']")
_LONGEST_AS_TEXT = 255  # a cell formatted as text shows as ##### beyond that in some versions
_INLINE = '<is><t xml:space="preserve">'
_SHEET = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    '<sheetViews><sheetView workbookViewId="0"{selected}><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="15"/>{columns}<sheetData>'
)


def fill(part: Path, tables: Sequence[Table], zone: ZoneInfo, job: Job) -> Written:
    """Write the tables to `part`. Raises: EnvironmentProblem export_too_long; Cancelled, OSError."""
    written, styles = Written(part), parts.Styles()
    names = parts.sheet_names([table.name for table in tables])
    # Packed in memory: a zip file that breaks off half written complains once more when collected.
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=4) as archive:
        filters = []
        for number, table in enumerate(tables, 1):
            with archive.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as page:
                sheet = _Sheet(page, table, zone, written, styles)
                sheet.fill(job, is_first=number == 1)
            filters.append(sheet.filter_ref)
        archive.writestr("xl/styles.xml", styles.xml())
        archive.writestr("xl/workbook.xml", parts.workbook_xml(names, filters))
        archive.writestr("xl/_rels/workbook.xml.rels", parts.relations_xml(len(tables)))
        archive.writestr("_rels/.rels", parts.package_relations_xml())
        archive.writestr("[Content_Types].xml", parts.content_types_xml(len(tables)))
    job.raise_if_cancelled()
    part.write_bytes(packed.getbuffer())
    return written


def is_whole(part: Path, sheets: int) -> bool:
    """Whether it opens again with all its sheets: a short write shows only now."""
    try:
        with zipfile.ZipFile(part) as archive:
            pages = [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
            return archive.testzip() is None and len(pages) == sheets
    except zipfile.BadZipFile:
        return False


class _Sheet:
    """Fills one sheet."""

    def __init__(
        self, page: IO[bytes], table: Table, zone: ZoneInfo, written: Written, styles: parts.Styles
    ) -> None:
        self._page, self._table, self._zone = page, table, zone
        self._written, self._styles = written, styles
        self._row = 0
        self.filter_ref = ""

    def fill(self, job: Job, *, is_first: bool) -> None:
        """Write heading, rows and what follows them. Raises: as `fill` of the module."""
        rows = iter(self._table.rows)
        first = list(itertools.islice(rows, _SAMPLED_ROWS))
        selected = ' tabSelected="1"' if is_first else ""
        self._put(_SHEET.format(selected=selected, columns=self._widths(first)))
        self._put(self._heading())
        block: list[str] = []
        for count, row in enumerate(itertools.chain(first, rows), 1):
            if count >= MAX_ROWS:
                raise EnvironmentProblem("export_too_long", rows=MAX_ROWS)
            self._row = count + 1
            block.append(self._row_xml(row))
            self._written.row_count += 1
            if count % _ROWS_AT_ONCE == 0:
                job.raise_if_cancelled()
                job.progress(count, job.total, "writing")
                self._put("".join(block))
                block.clear()
        self._put("".join(block))
        self._put(self._foot())

    def _put(self, text: str) -> None:
        self._page.write(text.encode("utf-8"))

    def _foot(self) -> str:
        if self._table.has_filter and self._table.header:
            self.filter_ref = f"A1:{_letter(len(self._table.header) - 1)}{max(self._row, 1)}"
        found = f'<autoFilter ref="{self.filter_ref}"/>' if self.filter_ref else ""
        return f"</sheetData>{found}</worksheet>"

    def _heading(self) -> str:
        bold = self._styles.number("General", is_bold=True)
        self._row = 1
        cells = (self._text_xml(column, text, bold) for column, text in enumerate(self._table.header))
        return f'<row r="1">{"".join(cells)}</row>'

    def _row_xml(self, row: Sequence[Cell]) -> str:
        cells = [self._cell_xml(column, value) for column, value in enumerate(row)]
        return f'<row r="{self._row}">{"".join(cells)}</row>'

    def _cell_xml(self, column: int, value: Cell) -> str:
        if value is None or value == "":
            return ""
        is_bold = column in self._table.bold_columns
        if isinstance(value, str):
            is_kept = _KEEP_AS_TEXT.match(value) and len(value) <= _LONGEST_AS_TEXT
            return self._text_xml(
                column, value, self._styles.number("@" if is_kept else "General", is_bold=is_bold)
            )
        plain, number_format = _number(value, self._zone)
        style = self._styles.number(number_format, is_bold=is_bold)
        return f'<c r="{_letter(column)}{self._row}" s="{style}"><v>{plain}</v></c>'

    def _text_xml(self, column: int, text: str, style: int) -> str:
        place = f"{_letter(column)}{self._row}"
        kept = text if text.isprintable() else self._written.kept(f"{self._table.name}!{place}", text)
        if len(kept) > _LONGEST_AS_TEXT:
            kept = self._written.kept(f"{self._table.name}!{place}", kept)
        return f'<c r="{place}" s="{style}" t="inlineStr">{_INLINE}{parts.text_xml(kept)}</t></is></c>'

    def _widths(self, rows: list[Sequence[Cell]]) -> str:
        found = []
        for column, heading in enumerate(self._table.header):
            texts = [heading, *(_shown(row[column]) for row in rows if column < len(row))]
            width = min(max(max(_width(text) for text in texts) + 2, 8), 48)
            found.append(f'<col min="{column + 1}" max="{column + 1}" width="{width}" customWidth="1"/>')
        return f"<cols>{''.join(found)}</cols>" if found else ""


def _number(value: int | Decimal | Money | Share | date | datetime, zone: ZoneInfo) -> tuple[str, str]:
    """The number as the sheet stores it, and its format."""
    if isinstance(value, Money):
        return format(value.as_decimal(), "f"), _money_format(value.currency)
    if isinstance(value, Share):
        return format(value.part, "f"), "0.0%"
    if isinstance(value, datetime):
        local = value.astimezone(zone)
        seconds = local.hour * 3600 + local.minute * 60 + local.second
        return repr((local.date() - _FIRST_DAY).days + seconds / _DAY_S), "yyyy-mm-dd hh:mm:ss"
    if isinstance(value, date):
        return str((value - _FIRST_DAY).days), "yyyy-mm-dd"
    return (str(value), "0") if isinstance(value, int) else (format(value, "f"), "General")


@cache
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


@cache
def _letter(column: int) -> str:
    """The column's letters, counted from 0."""
    letters = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
