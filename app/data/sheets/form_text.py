"""Fills rows into somebody's own text (.csv, .tsv, .txt), in its encoding and with its delimiter."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from app.data.sheets.encodings import NotText, decode
from app.data.sheets.saving import write_whole
from app.data.sheets.table import Cell, Written
from app.data.sheets.text_tables import find_delimiter
from app.data.sheets.text_writer import TextForm, encoded, shown
from app.domain.errors import SheetProblem
from app.domain.out_layouts import OwnForm

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def fill_text(
    path: Path, content: bytes, form: OwnForm, rows: Sequence[Sequence[Cell]], zone: ZoneInfo
) -> Written:
    """Write a copy of `content` to `path` with `rows` in its table; what is above and below stays as it is.

    Raises: SheetProblem sheet_unreadable; EnvironmentProblem export_…. What was at `path` is then untouched.
    """
    try:
        text = decode(content)
    except NotText:
        raise SheetProblem("sheet_unreadable", file=form.file_name, reason="binary") from None
    written = Written(path, row_count=len(rows))
    kind = text_form_of(content, text)
    above, below = _around(text, kind, form)
    lines = [
        [written.kept(f"{path.name}!{number}", shown(cell, zone)) for cell in row]
        for number, row in enumerate(rows, form.place.first_row)
    ]
    middle = encoded(lines, kind, is_first=False)
    packed = encoded([], kind) + _bytes(above, kind) + middle + _bytes(below, kind)

    def fill(part: Path) -> None:
        part.write_bytes(packed)

    write_whole(path, fill, lambda part: part.stat().st_size == len(packed))
    return written


def text_form_of(content: bytes, text: str) -> TextForm:
    """How a text is written, told by its bytes; plain letters alone pass for UTF-8."""
    line_end = "\r\n" if "\r\n" in text else "\n" if "\n" in text else "\r\n"
    return TextForm(find_delimiter(text), _encoding(content), line_end)


def _encoding(content: bytes) -> str:
    if content.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if content.startswith(_UTF16):
        return "utf-16"
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "gb18030"
    return "utf-8"


def _around(text: str, kind: TextForm, form: OwnForm) -> tuple[str, str]:
    """The text above the rows to fill and below them, to the letter."""
    lines = list(io.StringIO(text, newline=""))
    ends = _record_ends(lines, kind.delimiter)
    first = form.place.first_row - 1
    top = ends[first - 1] if 0 < first <= len(ends) else len(lines)
    last = first + form.place.body_rows
    bottom = ends[last - 1] if 0 < last <= len(ends) else len(lines)
    above = "".join(lines[:top])
    if above and not above.endswith(("\n", "\r")):
        above += kind.line_end
    return above, "".join(lines[max(top, bottom) :])


def _record_ends(lines: Sequence[str], delimiter: str) -> list[int]:
    """After how many lines each record ends: a quoted cell may hold several lines."""
    reader = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=delimiter)
    return [reader.line_num for _ in reader]


def _bytes(text: str, kind: TextForm) -> bytes:
    name = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(kind.encoding, kind.encoding)
    return text.encode(name, errors="replace")
