"""Writes a sheet as PDF beside the old file, checks it, and only then takes its place."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QPdfWriter

from app.domain.errors import EnvironmentProblem
from ui.printing.paper import Sheet, a4, print_on

_DPI = 600
_SMALLEST_PDF = 500


def write_pdf(sheet: Sheet, path: Path, title: str) -> int:
    """Write `sheet` to `path`; gives the number of pages.

    Raises: EnvironmentProblem("pdf_unwritable"); what was at `path` before is then untouched.
    """
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        pages = _write(sheet, part, title)
        os.replace(part, path)
    except OSError as error:
        detail = error.strerror or str(error)
        raise EnvironmentProblem("pdf_unwritable", path=str(path), detail=detail) from error
    finally:
        part.unlink(missing_ok=True)
    return pages


def _write(sheet: Sheet, part: Path, title: str) -> int:
    part.touch(mode=0o600)  # names the trouble, which the writer does not
    writer = QPdfWriter(str(part))
    writer.setResolution(_DPI)
    writer.setPageLayout(a4())
    writer.setTitle(title)
    writer.setCreator("Makegood")
    # A text document starts timers; a worker thread has nowhere to put them before a loop was made in it.
    loop = QEventLoop()
    pages = print_on(writer, sheet)
    del loop
    del writer  # closes the file
    _check(part)
    return pages


def _check(part: Path) -> None:
    """A full disk leaves a short file without a word. Raises: OSError."""
    with part.open("rb+") as file:
        content = file.read()
        if len(content) < _SMALLEST_PDF or not content.rstrip().endswith(b"%%EOF"):
            raise OSError("the file came out incomplete")
        os.fsync(file.fileno())
