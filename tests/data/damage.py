"""Six kinds of damage to a database, as disks and people do it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from app.data.db import FILE_NAME
from app.data.sqlite import sqlite3


def _page_size(path: Path) -> int:
    return int.from_bytes(path.read_bytes()[16:18], "big") or 65_536


def _leaf_of(path: Path, table: str) -> int:
    """Offset of a page that holds rows of `table`."""
    connection = sqlite3.connect(str(path))
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    connection.close()
    data, size = path.read_bytes(), _page_size(path)
    page = (root - 1) * size
    while data[page] == 0x05:  # an inner page: down to the child of its first cell
        cell = page + int.from_bytes(data[page + 12 : page + 14], "big")
        page = (int.from_bytes(data[cell : cell + 4], "big") - 1) * size
    return page


def _written(path: Path, at: int, data: bytes) -> None:
    with path.open("rb+") as stream:
        stream.seek(at)
        stream.write(data)


def truncated(folder: Path) -> None:
    path = folder / FILE_NAME
    with path.open("rb+") as stream:
        stream.truncate(path.stat().st_size * 2 // 3)


def emptied(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(b"")


def zeroed_page(folder: Path) -> None:
    path = folder / FILE_NAME
    _written(path, _leaf_of(path, "order_line"), bytes(_page_size(path)))


def stale_page(folder: Path) -> None:
    """A page as it was before the last rows were written, in a file that knows of them."""
    path = folder / FILE_NAME
    at, size = _leaf_of(path, "orders"), _page_size(path)
    other = _leaf_of(path, "audit_entry")
    _written(path, at, path.read_bytes()[other : other + size])


def bit_flip(folder: Path) -> None:
    """In the list of a page's cells: one byte."""
    path = folder / FILE_NAME
    at = _leaf_of(path, "orders") + 8
    _written(path, at, bytes([path.read_bytes()[at] ^ 0x40]))


def deleted_with_journal_left(folder: Path) -> None:
    """As after a kill: what was done last is in the write-ahead log, and the file itself is deleted."""
    path = folder / FILE_NAME
    other = folder / "other.db"
    shutil.copyfile(path, other)
    connection = sqlite3.connect(str(other))
    connection.execute("PRAGMA journal_mode = wal")
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute("VACUUM")  # writes every page
    journal = Path(f"{other}-wal").read_bytes()
    connection.close()
    for left in folder.glob("other.db*"):
        left.unlink()
    path.unlink()
    Path(f"{path}-wal").write_bytes(journal)


DAMAGES: tuple[Callable[[Path], None], ...] = (
    truncated,
    emptied,
    zeroed_page,
    stale_page,
    bit_flip,
    deleted_with_journal_left,
)
