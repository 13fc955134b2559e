"""Online copies of the database and putting one back. Never a copy of the open file."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from peewee import SqliteDatabase

from app.data.durable import make_folder, put_in_place, remove_stale, sync_file, sync_folder, write_synced
from app.data.sqlite import sqlite3
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem

FOLDER = "backups"

_RESTORING = ".restoring-"
_OURS = ("makegood-*.db*.part*", "before-*.db*.part*")
"""Names of copies half written, as they may lie in the folder."""
_DISK_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
# SQLite's backup names its trouble by a sentence only, without the code other errors carry.
_FULL, _MALFORMED = "database or disk is full", "database disk image is malformed"


def sha256_of(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def checksum_path(copy: Path) -> Path:
    """Where a copy's SHA-256 is kept: quick_check finds only one in ten flipped bytes."""
    return copy.with_suffix(copy.suffix + ".sha256")


def save_copy(db: SqliteDatabase, target: Path) -> Path:
    """Copy the open database to `target` with SQLite's backup API, check it, then put it in place.

    Raises: DatabaseProblem("backup_full"), ("backup_unwritable"), ("backup_failed") when the copy is not
    whole, ("database_corrupt") when the database itself is not; `target` is then untouched.
    """
    part = _part_of(target)
    try:
        with told_apart("backup", target):
            make_folder(target.parent)
            remove_stale(path for name in _OURS for path in target.parent.glob(name))
            _remove_all(part)
            _copy(db, part)
            sync_file(part)
        _check_written(part, target)
        with told_apart("backup", target):
            _put_with_checksum(part, target)
    finally:
        with contextlib.suppress(OSError):
            _remove_all(part)
    return target


def _put_with_checksum(part: Path, target: Path) -> None:
    """All that needs room comes first. In between a copy may lack its checksum, never have another's."""
    checksum = checksum_path(target)
    write_synced(_part_of(checksum), (sha256_of(part) + "\n").encode("ascii"))
    try:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "is a folder", str(target))
        checksum.unlink(missing_ok=True)
        put_in_place(part, target)
        put_in_place(_part_of(checksum), checksum)
    finally:
        _part_of(checksum).unlink(missing_ok=True)


def _part_of(target: Path) -> Path:
    return target.with_suffix(target.suffix + ".part")


def _remove_all(part: Path) -> None:
    """What an earlier copy left there goes too: a journal beside another file would be played into it."""
    for suffix in ("", "-journal", "-wal", "-shm"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def _copy(db: SqliteDatabase, part: Path) -> None:
    copy = sqlite3.connect(str(part))
    try:
        db.connection().backup(copy)
        copy.execute("PRAGMA journal_mode=delete")
    except sqlite3.Error as error:
        if str(error) == _MALFORMED:
            raise DatabaseProblem("database_corrupt", path=str(db.database)) from error
        raise OSError(errno.ENOSPC if str(error) == _FULL else errno.EIO, str(error)) from error
    finally:
        copy.close()


def _check_written(part: Path, target: Path) -> None:
    try:
        check_copy(part)
    except DatabaseProblem as problem:
        raise DatabaseProblem("backup_failed", path=str(target)) from problem


@contextlib.contextmanager
def told_apart(what: str, path: Path) -> Iterator[None]:
    """A disk that is full, and anything else that hinders; `what` begins the codes."""
    try:
        yield
    except OSError as error:
        code = "full" if error.errno in _DISK_FULL else "unwritable"
        raise DatabaseProblem(f"{what}_{code}", path=str(path)) from error


def check_copy(path: Path, application_id: int | None = None, known: int | None = None) -> None:
    """Raises: DatabaseProblem when `path` is not a whole database of ours.

    Codes: backup_missing, backup_damaged; with `application_id` given backup_foreign, with `known` (the
    latest version this program reads) backup_newer. An empty file passes quick_check, so the tables are
    looked for as well.
    """
    if not path.exists():
        raise DatabaseProblem("backup_missing", path=str(path))
    state, tables, found_id, version = _looked_at(path)
    if state != "ok" or not tables:
        raise DatabaseProblem("backup_damaged", path=str(path), detail=str(state))
    if application_id is not None and found_id != application_id:
        raise DatabaseProblem("backup_foreign", path=str(path))
    if known is not None and version > known:
        raise DatabaseProblem("backup_newer", path=str(path), version=version, known=known)


def _looked_at(path: Path) -> tuple[str, int, int, int]:
    """State, whether it has orders, whose it is, version. Raises: DatabaseProblem("backup_damaged")."""
    asked = (
        "PRAGMA quick_check(1)",
        "SELECT count(*) FROM sqlite_master WHERE name = 'orders'",
        "PRAGMA application_id",
        "PRAGMA user_version",
    )
    connection = None
    try:
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
        state, tables, found_id, version = (connection.execute(sql).fetchone()[0] for sql in asked)
    except sqlite3.Error as error:
        raise DatabaseProblem("backup_damaged", path=str(path), detail=str(error)) from error
    finally:
        if connection is not None:
            connection.close()
    return str(state), int(tables), int(found_id), int(version)


def before_migration(db: SqliteDatabase, path: Path, clock: Clock) -> Path:
    """A copy beside the database, named by the moment and the version it holds."""
    version = db.pragma("user_version")
    stamp = clock.now().strftime("%Y%m%d-%H%M%S")
    return save_copy(db, path.parent / FOLDER / f"before-migration-v{version}-{stamp}.db")


def restore_file(
    copy: Path, path: Path, clock: Clock, *, application_id: int | None = None, known: int | None = None
) -> Path | None:
    """Put `copy` in the place of the closed database `path`; returns where the old one went.

    The old file and its -wal and -shm are moved away together: a stale -wal beside another main
    file is replayed into it. Broken off by a crash it is finished when the database is next opened.
    Raises: DatabaseProblem, those of `check_copy`, restore_full or restore_unwritable; the database is then
    as it was.
    """
    check_copy(copy, application_id, known)
    ready = path.with_suffix(f"{_RESTORING}{clock.now().strftime('%Y%m%d-%H%M%S-%f')}")
    try:
        with told_apart("restore", copy):
            check_sum(copy)
            shutil.copyfile(copy, _part_of(ready))
            sync_file(_part_of(ready))
            put_in_place(_part_of(ready), ready)
            return _put_back(ready, path)
    finally:
        with contextlib.suppress(OSError):
            _part_of(ready).unlink(missing_ok=True)


def finish_restore(path: Path) -> None:
    """Go on with a restore that a crash broke off, before the database `path` is opened.

    Raises: DatabaseProblem restore_full, restore_unwritable.
    """
    for ready in sorted(path.parent.glob(f"{path.stem}{_RESTORING}*")):
        with told_apart("restore", path):
            if ready.suffix == ".part":
                ready.unlink()
            else:
                _put_back(ready, path)


def _put_back(ready: Path, path: Path) -> Path | None:
    """From the whole copy `ready`, there as long as this is not done. Raises: OSError; undone then."""
    aside = path.parent / f"replaced-{ready.name.partition(_RESTORING)[2]}"
    names = [path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm")]
    moved = []
    try:
        for old in filter(Path.exists, names):
            aside.mkdir(exist_ok=True)
            os.replace(old, aside / old.name)
            moved.append(old)
        if moved:
            sync_folder(aside)
        put_in_place(ready, path)
    except OSError:
        for old in moved:
            os.replace(aside / old.name, old)
        with contextlib.suppress(OSError):
            ready.unlink(missing_ok=True)
            aside.rmdir()
        raise
    return aside / path.name if (aside / path.name).exists() else None


def check_sum(copy: Path) -> None:
    """Raises: DatabaseProblem("backup_damaged") when the copy is not as it was written."""
    checksum = checksum_path(copy)
    if checksum.exists() and checksum.read_bytes().strip() != sha256_of(copy).encode():
        raise DatabaseProblem("backup_damaged", path=str(copy), detail="sha256")
