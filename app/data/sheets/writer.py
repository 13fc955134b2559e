"""Writes sheets (.xlsx, .csv, .tsv, .txt) that keep what they are given; the old file is never destroyed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from app.data.sheets import text_writer, xlsx_writer
from app.data.sheets.saving import write_whole
from app.data.sheets.table import Cell, Share, Table, Written
from app.data.sheets.text_writer import TextForm
from app.domain.errors import EnvironmentProblem
from app.domain.progress import Job

__all__ = ["Cell", "Share", "Table", "TextForm", "Written", "write_sheet"]

_DELIMITERS = {".csv": ",", ".tsv": "\t", ".txt": "\t"}


def write_sheet(
    path: Path,
    tables: Sequence[Table],
    *,
    zone: ZoneInfo,
    job: Job | None = None,
    text_form: TextForm | None = None,
) -> Written:
    """Write `tables` to `path`, in one step: until it is whole the old file stays. A text holds one table.

    `text_form` says how a text is written; by itself UTF-8 with a mark that tells Excel so.
    Raises: EnvironmentProblem with code export_not_a_sheet, export_one_table, export_too_long,
    export_folder_missing, export_is_folder, export_readonly, export_locked, export_full, export_damaged or
    export_failed; Cancelled. What was at `path` is then untouched.
    """
    job, suffix = job or Job(), path.suffix.lower()
    if suffix == ".xlsx":
        written = write_whole(
            path,
            lambda part: xlsx_writer.fill(part, tables, zone, job),
            lambda part: xlsx_writer.is_whole(part, len(tables)),
        )
    elif suffix in _DELIMITERS:
        written = _write_text(path, tables, zone, job, text_form or TextForm(_DELIMITERS[suffix]))
    else:
        raise EnvironmentProblem("export_not_a_sheet", path=str(path))
    written.path = path
    return written


def _write_text(path: Path, tables: Sequence[Table], zone: ZoneInfo, job: Job, form: TextForm) -> Written:
    if len(tables) != 1:
        raise EnvironmentProblem("export_one_table", path=str(path), tables=len(tables))
    size = 0

    def fill(part: Path) -> Written:
        nonlocal size
        written, size = text_writer.fill(part, tables[0], zone, job, form)
        return written

    return write_whole(path, fill, lambda part: part.stat().st_size == size)
