"""Data that cannot be used, each made so in one step."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from app.data import db
from app.data.sqlite import sqlite3


def change(path: Path, statement: str) -> None:
    """Run one statement on a database that is closed."""
    connection = sqlite3.connect(path)
    connection.execute(statement)
    connection.commit()
    connection.close()


def content(folder: Path) -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    connection = sqlite3.connect(f"{(folder / db.FILE_NAME).as_uri()}?mode=ro", uri=True)
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    # Not by rowid: the tables of a search index have none.
    rows = {name: sorted(connection.execute(f'SELECT * FROM "{name}"'), key=repr) for name in tables}
    connection.close()
    return rows


def newer(folder: Path, _: pytest.MonkeyPatch) -> None:
    """Written by a version that is still to come."""
    change(folder / db.FILE_NAME, "PRAGMA user_version = 9000")


def foreign(folder: Path, _: pytest.MonkeyPatch) -> None:
    """Another program's."""
    change(folder / db.FILE_NAME, "PRAGMA application_id = 7")


def corrupt(folder: Path, _: pytest.MonkeyPatch) -> None:
    """The disk lost it; the beginning still says what it was."""
    (folder / db.FILE_NAME).write_bytes(b"SQLite format 3\x00" + b"\x07" * 8000)


def read_only(_: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder nobody may write into, also where the tests run as root."""
    monkeypatch.setattr(db.os, "access", lambda *_: False)


def no_folder(folder: Path, _: pytest.MonkeyPatch) -> None:
    """A file stands where the folder should be."""
    shutil.rmtree(folder)
    folder.write_text("a file of that name")
