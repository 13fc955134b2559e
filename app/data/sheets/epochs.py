"""Workbooks that count their days from 1904, as Excel on old Macs made them."""

from __future__ import annotations

import re
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

from app.data.sheets.biff import first_records
from app.data.sheets.cells import CELL_END, NUMBER
from app.data.sheets.found import Recognised

_DAYS_BETWEEN = 1462
"""From the first day of the one calendar to that of the other."""
_FLAG = re.compile(rb"<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*[\"'](?:1|true|on)[\"']", re.IGNORECASE)
_PART, _MOST_BYTES = "xl/workbook.xml", 1_000_000
_DATE_MODE, _MOST_RECORDS = 0x0022, 200
_TIMES = ("order_time", "paid_time", "refund_applied_time", "refund_finished_time")
_SERIAL = re.compile(rf"({NUMBER}?)(\d{{5}})(\.\d+)?")
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    EOFError,
)


def is_from_1904(path: Path) -> bool:
    """Whether the workbook at `path` says so itself; one that cannot be opened says nothing."""
    with path.open("rb") as stream:
        is_zip = stream.read(2) == b"PK"
    return _xlsx_says_so(path) if is_zip else _xls_says_so(path.read_bytes())


def _xlsx_says_so(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            name = next((n for n in archive.namelist() if n.lower() == _PART), None)
            if name is None:
                return False
            with archive.open(name) as stream:
                return bool(_FLAG.search(stream.read(_MOST_BYTES)))
    except _UNREADABLE:
        return False


def _xls_says_so(data: bytes) -> bool:
    """Source: [MS-XLS] 2.4.77, Date1904."""
    modes = (body for number, body in first_records(data, _MOST_RECORDS) if number == _DATE_MODE)
    return next(modes, b"")[:2] == b"\x01\x00"


def counted_from_1900(found: Recognised) -> Recognised:
    """The sheet with bare numbers of days as every other workbook has them; what are dates are right."""
    heading, columns = found.heading, found.mapping.columns
    days = {i for name in _TIMES for option in columns.get(name, ()) for i in option}
    if not heading.table.is_1904 or not days:
        return found
    below = [_counted(row, days) for row in heading.table.rows[heading.row + 1 :]]
    rows = [*heading.table.rows[: heading.row + 1], *below]
    return replace(found, heading=replace(heading, table=replace(heading.table, rows=rows)))


def _counted(row: str, days: set[int]) -> str:
    cells = row.split(CELL_END)
    return CELL_END.join(_from_1900(cell) if i in days else cell for i, cell in enumerate(cells))


def _from_1900(cell: str) -> str:
    found = _SERIAL.fullmatch(cell)
    return cell if found is None else f"{found[1]}{int(found[2]) + _DAYS_BETWEEN}{found[3] or ''}"
