"""Online copies of the database and putting one back. Never a copy of the open file."""

from __future__ import annotations

import hashlib
import os
import shutil
from pathlib import Path

from peewee import SqliteDatabase

from app.data.sqlite import sqlite3
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem

FOLDER = "backups"


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksum_path(copy: Path) -> Path:
    """Where a copy's SHA-256 is kept: quick_check finds only one in ten flipped bytes."""
    return copy.with_suffix(copy.suffix + ".sha256")


def save_copy(db: SqliteDatabase, target: Path) -> Path:
    """Copy the open database to `target` with SQLite's backup API, check it, then put it in place.

    Raises: DatabaseProblem("backup_failed") when the copy is not whole; `target` is then untouched.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(target.suffix + ".part")
    part.unlink(missing_ok=True)
    copy = sqlite3.connect(str(part))
    try:
        db.connection().backup(copy)
        copy.execute("PRAGMA journal_mode=delete")
    finally:
        copy.close()
    check_copy(part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    os.replace(part, target)
    checksum_path(target).write_text(sha256_of(target) + "\n", encoding="ascii")
    return target


def check_copy(path: Path, application_id: int | None = None) -> None:
    """Raises: DatabaseProblem("backup_damaged") when `path` is not a whole database of ours.

    An empty file passes quick_check, so the tables are looked for as well.
    """
    connection = None
    try:
        connection = sqlite3.connect(f"file:{path.as_posix()}?mode=ro", uri=True)
        (state,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        (found_id,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'orders'").fetchone()
    except sqlite3.Error as error:
        raise DatabaseProblem("backup_damaged", path=str(path), detail=str(error)) from error
    finally:
        if connection is not None:
            connection.close()
    if state != "ok" or not tables or (application_id is not None and found_id != application_id):
        raise DatabaseProblem("backup_damaged", path=str(path), detail=str(state))


def before_migration(db: SqliteDatabase, path: Path, clock: Clock) -> Path:
    """A copy beside the database, named by the moment and the version it holds."""
    version = db.pragma("user_version")
    stamp = clock.now().strftime("%Y%m%d-%H%M%S")
    return save_copy(db, path.parent / FOLDER / f"before-migration-v{version}-{stamp}.db")


def restore_file(copy: Path, path: Path, clock: Clock) -> Path | None:
    """Put `copy` in the place of the closed database `path`; returns where the old one went.

    The old file and its -wal and -shm are moved away together: a stale -wal beside another main
    file is replayed into it. Raises: DatabaseProblem("backup_damaged").
    """
    checksum = checksum_path(copy)
    if checksum.exists() and checksum.read_text(encoding="ascii").strip() != sha256_of(copy):
        raise DatabaseProblem("backup_damaged", path=str(copy), detail="sha256")
    check_copy(copy)
    part = path.with_suffix(".restoring")
    shutil.copyfile(copy, part)
    with part.open("rb+") as file:
        os.fsync(file.fileno())
    aside = _move_aside(path, clock)
    os.replace(part, path)
    return aside


def _move_aside(path: Path, clock: Clock) -> Path | None:
    if not path.exists():
        return None
    aside = path.parent / f"replaced-{clock.now().strftime('%Y%m%d-%H%M%S-%f')}"
    aside.mkdir()
    for suffix in ("", "-wal", "-shm"):
        old = path.with_name(path.name + suffix)
        if old.exists():
            os.replace(old, aside / old.name)
    return aside / path.name
