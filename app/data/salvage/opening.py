"""A copy of a damaged database, made fit to be opened: its first page, its length, its lost file."""

from __future__ import annotations

import shutil
import struct
from pathlib import Path
from typing import Any

from app.data.salvage.journal_pages import rebuild
from app.data.sqlite import sqlite3

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_PIECE = 1 << 20


def opened(path: Path, into: Path, like: Path | None) -> Any | None:
    """A connection to a copy of `path` in the folder `into`; None where nothing is left to read.

    `like` is a whole copy of the same shop: where the first page is gone its own stands in, which says where
    the tables begin. Raises: OSError.
    """
    work = into / path.name
    if not _brought(path, work):
        return None
    if not _has_header(work) and (like is None or not _lend_first_page(work, like)):
        return None
    connection = sqlite3.connect(str(work), isolation_level=None)
    try:
        # Pages beyond the end, and tables that are not as they should be, are no reason to refuse the rest.
        connection.execute("PRAGMA writable_schema = ON")
        connection.text_factory = _text
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        connection.close()
        return None
    return connection


def _text(data: bytes) -> str:
    return data.decode("utf-8", errors="replace")


def _brought(path: Path, work: Path) -> bool:
    journal, own = path.with_name(path.name + "-wal"), work.with_name(work.name + "-wal")
    has_file = path.exists() and path.stat().st_size > 0
    has_journal = journal.exists() and journal.stat().st_size > 0
    if has_file:
        shutil.copyfile(path, work)
        if has_journal:
            shutil.copyfile(journal, own)
        return True
    return has_journal and rebuild(journal, work)


def _has_header(work: Path) -> bool:
    with work.open("rb") as stream:
        header = stream.read(_HEADER + 1)
    return len(header) > _HEADER and header.startswith(_MAGIC) and header[_HEADER] in (2, 5, 10, 13)


def _lend_first_page(work: Path, like: Path) -> bool:
    """Put the first page of `like` there, with the length that `work` has."""
    with like.open("rb") as stream:
        header = stream.read(_HEADER)
        if not header.startswith(_MAGIC):
            return False
        size = struct.unpack(">H", header[16:18])[0]
        stream.seek(0)
        page = bytearray(stream.read(_PIECE if size == 1 else size)[: 65_536 if size == 1 else size])
    pages = work.stat().st_size // len(page)
    if not pages:
        return False
    page[28:32] = struct.pack(">I", pages)
    page[18:20] = b"\1\1"  # no write-ahead log: whatever lies beside it was taken in before
    with work.open("rb+") as stream:
        stream.write(page)
    return True
