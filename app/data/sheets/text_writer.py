"""A table as separated text: what a spreadsheet would run as a formula gets an apostrophe in front."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from app.data.sheets.table import Cell, Share, Table, Written
from app.domain.money import Money
from app.domain.progress import Job

# Source: OWASP, CSV injection. An apostrophe of the text's own is doubled, since readers take one away.
_RUNS = re.compile(r"[=+\-@\t\r']")
_PLAIN_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_ROWS_AT_ONCE = 500
_MARKS = {"utf-8-sig": codecs.BOM_UTF8, "utf-16": codecs.BOM_UTF16_LE}


@dataclass(frozen=True)
class TextForm:
    """How a text is written: its delimiter, encoding, line ends."""

    delimiter: str = ","
    encoding: str = "utf-8-sig"
    line_end: str = "\r\n"


def fill(part: Path, table: Table, zone: ZoneInfo, job: Job, form: TextForm) -> tuple[Written, int]:
    """Write the table to `part`; what was written, and its bytes. Raises: Cancelled, OSError."""
    written, size = Written(part), 0
    with part.open("wb") as file:
        block = [list(table.header)]
        for count, row in enumerate(table.rows, 1):
            place = f"{table.name}!{count + 1}"
            block.append([written.kept(place, shown(value, zone)) for value in row])
            written.row_count = count
            if len(block) >= _ROWS_AT_ONCE:
                job.raise_if_cancelled()
                job.progress(count, job.total, "writing")
                size += file.write(encoded(block, form, is_first=size == 0))
                block = []
        size += file.write(encoded(block, form, is_first=size == 0))
    return written, size


def encoded(rows: Sequence[Sequence[str]], form: TextForm, *, is_first: bool = True) -> bytes:
    """Rows as bytes; the first block begins with the encoding's mark, where it has one."""
    text = io.StringIO(newline="")
    lines = csv.writer(text, delimiter=form.delimiter, lineterminator=form.line_end)
    lines.writerows([guarded(cell) for cell in row] for row in rows)
    name = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(form.encoding, form.encoding)
    mark = _MARKS.get(form.encoding, b"") if is_first else b""
    return mark + text.getvalue().encode(name, errors="replace")


def guarded(text: str) -> str:
    """The text, with an apostrophe in front where a spreadsheet would do something else than show it."""
    return f"'{text}" if _RUNS.match(text) and not _PLAIN_NUMBER.fullmatch(text) else text


def shown(value: Cell, zone: ZoneInfo) -> str:
    """A value as text: decimals with a point, times to the second in `zone`."""
    if value is None:
        return ""
    if isinstance(value, Money):
        return value.plain()
    if isinstance(value, Share):
        return f"{(value.part * 100).normalize():f}%"
    if isinstance(value, datetime):
        return value.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
    return format(value, "f") if isinstance(value, Decimal) else str(value)
