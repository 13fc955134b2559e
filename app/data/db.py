"""Opening the database: pragmas, identity, migrations; its troubles told apart."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peewee import DatabaseError, SqliteDatabase

from app.data import backup, migrator
from app.data.models import MODELS
from app.data.sqlite import sqlite3
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem

FILE_NAME = "makegood.db"
APPLICATION_ID = 0x4D4B4744  # "MKGD"

# WAL with FULL lost nothing in 4,000 simulated power cuts; NORMAL lost commits. Source: facts.md.
_PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": "full",
    "foreign_keys": 1,
    "fullfsync": 1,
    "busy_timeout": 5000,
    # The system keeps the file at hand; each of three connections would hold this much once more.
    "cache_size": -8_000,
    "temp_store": "memory",
}

_CODES = {
    "SQLITE_FULL": "database_full",
    "SQLITE_READONLY": "database_readonly",
    "SQLITE_CANTOPEN": "database_unopenable",
    "SQLITE_BUSY": "database_locked",
    "SQLITE_LOCKED": "database_locked",
    "SQLITE_CORRUPT": "database_corrupt",
    "SQLITE_NOTADB": "database_corrupt",
    "SQLITE_IOERR": "database_io",
}


class _Cursor(sqlite3.Cursor):  # type: ignore[misc]
    """Damage is often met only when the rows come in, after the statement itself was fine."""

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.Error as error:
            raise problem_of(error) or error from error

    def fetchall(self) -> Any:
        with problems():
            return super().fetchall()


class ShopDatabase(SqliteDatabase):
    """A SQLite file whose troubles are `DatabaseProblem`s, in reads as well as in writes."""

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        """Run one statement. Raises: DatabaseProblem for a trouble from outside."""
        with problems(self.database):
            return super().execute_sql(sql, params)  # type: ignore[no-untyped-call]

    def cursor(self, named_cursor: Any = None) -> Any:
        """A cursor of ours on the thread's connection."""
        return self.connection().cursor(_Cursor)  # type: ignore[no-untyped-call]


def open_database(folder: Path, clock: Clock, *, is_new: bool = False) -> SqliteDatabase:
    """Open (or create) and bring up to date the database in `folder`.

    `is_new`: the owner said that he begins anew, though there was a shop.
    Raises: DatabaseProblem with code database_newer, _locked, _readonly, _full, _corrupt, _foreign, _gone,
    _unopenable or _io, restore_full, restore_unwritable; the file is then as it was.
    """
    path = folder / FILE_NAME
    with problems(path):
        _make_private_folder(folder)
        backup.finish_restore(path)
        if not is_new:
            _check_not_gone(path)
        db = ShopDatabase(str(path), pragmas=_PRAGMAS, timeout=5)
        db.bind(MODELS)
        try:
            db.connect()
            _check_identity(db, path)
            _bring_up_to_date(db, path, clock)
        except BaseException:
            db.close()
            raise
    return db


def _make_private_folder(folder: Path) -> None:
    """Buyers' addresses are inside: readable by the owner of the account only."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise DatabaseProblem("database_folder", path=str(folder), detail=error.strerror or "") from None
    if not os.access(folder, os.W_OK):
        raise DatabaseProblem("database_readonly", path=str(folder))


def _check_not_gone(path: Path) -> None:
    """SQLite would make a missing or empty file anew and throw away the log beside it, which may hold a day.

    Raises: DatabaseProblem("database_gone"), when there was a shop.
    """
    if path.exists() and path.stat().st_size > 0:
        return
    journal = path.with_name(path.name + "-wal")
    has_journal = journal.exists() and journal.stat().st_size > 0
    if has_journal or any((path.parent / backup.FOLDER).glob("*.db")):
        raise DatabaseProblem("database_gone", path=str(path))


def _check_identity(db: SqliteDatabase, path: Path) -> None:
    tables = db.get_tables()
    application_id = db.pragma("application_id")
    if not tables and application_id == 0:
        # Before the first table: killed in between, the next start would take it for somebody else's.
        db.pragma("application_id", APPLICATION_ID)
        return
    if application_id != APPLICATION_ID:
        raise DatabaseProblem("database_foreign", path=str(path))
    version = db.pragma("user_version")
    if version > migrator.latest():
        raise DatabaseProblem("database_newer", path=str(path), version=version, known=migrator.latest())


def _bring_up_to_date(db: SqliteDatabase, path: Path, clock: Clock) -> None:
    version = db.pragma("user_version")
    if version == migrator.latest():
        return
    saved = backup.before_migration(db, path, clock) if version else None
    try:
        migrator.migrate(db)
        db.pragma("user_version", migrator.latest())
    except (DatabaseError, migrator.MigrationFailed) as error:
        if saved is not None:
            db.close()
            backup.restore_file(saved, path, clock)
        raise DatabaseProblem(
            "database_migration", path=str(path), backup=str(saved or ""), detail=str(error)
        ) from error


def sqlite_error_name(error: BaseException | None) -> str:
    """SQLITE_FULL and the like; peewee hides the first cause behind a failed rollback."""
    while error is not None:
        name = getattr(error, "sqlite_errorname", "") or ""
        if name and name != "SQLITE_ERROR":
            return str(name)
        error = error.__cause__ or error.__context__
    return ""


def problem_of(error: BaseException, path: Path | str = "") -> DatabaseProblem | None:
    """The trouble behind one of SQLite's errors; None for a bug in our SQL."""
    name = sqlite_error_name(error)
    code = next((code for prefix, code in _CODES.items() if name.startswith(prefix)), None)
    return DatabaseProblem(code, path=str(path), detail=name) if code else None


@contextmanager
def problems(path: Path | str = "") -> Iterator[None]:
    """Tell SQLite's troubles apart. Raises: DatabaseProblem; a bug in our SQL passes as it is."""
    try:
        yield
    except (DatabaseError, sqlite3.Error) as error:
        problem = problem_of(error, path)
        if problem is None:
            raise
        raise problem from error
