"""Takes what can be read of a damaged database into a new one and puts it among the copies."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peewee import SqliteDatabase

from app.data import backup, copies, derived
from app.data.db import FILE_NAME, open_database, problems
from app.data.salvage.opening import opened
from app.data.salvage.rows import Reader, TableSaved
from app.data.sqlite import sqlite3
from app.domain.clock import Clock
from app.domain.errors import DatabaseProblem
from app.domain.progress import Job

_NOT_OURS = ("schema_migration", *derived.TABLES)
_AT_ONCE = 500


@dataclass(frozen=True)
class Salvage:
    """The new copy, and what came of each table that had rows."""

    path: Path
    tables: tuple[TableSaved, ...]

    @property
    def saved(self) -> int:
        """Rows."""
        return sum(table.saved for table in self.tables)

    @property
    def lost(self) -> int:
        """Row numbers that could not be read, or rows that hung on them."""
        return sum(table.lost for table in self.tables)


def salvage(folder: Path, clock: Clock, job: Job | None = None) -> Salvage:
    """Save what can be read of the database in `folder` as a copy named "rescued-…" beside the others.

    The damaged file and its journal are only read. Raises: DatabaseProblem salvage_nothing when no row can be
    read, backup_full, backup_unwritable; Cancelled.
    """
    shelf = folder / backup.FOLDER
    like = next((copy.path for copy in _listed(shelf) if copy.is_checked), None)
    target = shelf / f"{copies.RESCUED}-{clock.now().strftime('%Y%m%d-%H%M%S')}.db"
    with backup.told_apart("backup", target):
        work = Path(tempfile.mkdtemp(prefix=".salvage-", dir=folder))
    try:
        with backup.told_apart("backup", target):
            damaged = opened(folder / FILE_NAME, work, like)
        if damaged is None:
            raise DatabaseProblem("salvage_nothing", path=str(folder / FILE_NAME))
        try:
            return _taken_over(damaged, work, target, clock, job or Job())
        finally:
            damaged.close()
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _listed(shelf: Path) -> list[copies.Copy]:
    try:
        return copies.listed(shelf)
    except OSError:
        return []


def _taken_over(damaged: Any, work: Path, target: Path, clock: Clock, job: Job) -> Salvage:
    fresh = open_database(work / "fresh", clock)
    try:
        with problems(target):
            tables = _filled(fresh, damaged, job)
            if not any(table.saved for table in tables):
                raise DatabaseProblem("salvage_nothing", path=str(target))
            return Salvage(backup.save_copy(fresh, target), tables)
    finally:
        fresh.close()


def _filled(fresh: SqliteDatabase, damaged: Any, job: Job) -> tuple[TableSaved, ...]:
    names = _tables(fresh)
    connection = fresh.connection()
    triggers = _triggers(connection)
    fresh.execute_sql("PRAGMA foreign_keys = OFF")
    with fresh.atomic("IMMEDIATE"):
        for name, _ in triggers:
            fresh.execute_sql(f'DROP TRIGGER "{name}"')
        found = {}
        for place, table in enumerate(names):
            job.progress(place, len(names), table)
            found[table] = _copied(connection, damaged, table, job)
        gone = _let_go(fresh)
        for _, sql in triggers:
            fresh.execute_sql(sql)
        derived.rebuild(fresh)
    fresh.execute_sql("PRAGMA foreign_keys = ON")
    return tuple(
        TableSaved(name, saved - gone.get(name, 0), lost + gone.get(name, 0))
        for name, (saved, lost) in found.items()
        if saved or lost
    )


def _tables(fresh: SqliteDatabase) -> list[str]:
    return [name for name in fresh.get_tables() if name not in _NOT_OURS]


def _triggers(connection: Any) -> list[tuple[str, str]]:
    """What writes derived tables and guards the journal: put back when all is in."""
    return list(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall())


def _copied(connection: Any, damaged: Any, table: str, job: Job) -> tuple[int, int]:
    """Rows saved and lost."""
    there = _columns(damaged, table)
    columns = [f'"{name}"' for name in _columns(connection, table) if name in there]
    if not columns:
        return 0, 0
    reader = Reader(damaged, f'"{table}"', columns, job)
    places = ", ".join("?" * len(columns))
    sql = f'INSERT OR IGNORE INTO "{table}" ({", ".join(columns)}) VALUES ({places})'
    saved = refused = 0
    for row in reader.rows():
        try:
            is_in = connection.execute(sql, row[1:]).rowcount == 1
        except sqlite3.IntegrityError:
            is_in = False
        saved, refused = saved + is_in, refused + (not is_in)
    return saved, reader.lost + refused


def _columns(connection: Any, table: str) -> list[str]:
    try:
        return [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")').fetchall()]
    except sqlite3.Error:
        return []


def _let_go(fresh: SqliteDatabase) -> dict[str, int]:
    """Rows whose parent is lost: they point at nothing where they may, else they go too; how many went."""
    gone: dict[str, int] = {}
    while broken := fresh.execute_sql("PRAGMA foreign_key_check").fetchall():
        for table, row, _, key in broken:
            column, is_needed = _key(fresh, table, key)
            if is_needed:
                fresh.execute_sql(f'DELETE FROM "{table}" WHERE rowid = ?', (row,))
                gone[table] = gone.get(table, 0) + 1
            else:
                fresh.execute_sql(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (row,))
    return gone


def _key(fresh: SqliteDatabase, table: str, number: int) -> tuple[str, bool]:
    keys = fresh.execute_sql(f'PRAGMA foreign_key_list("{table}")').fetchall()
    column = next(row[3] for row in keys if row[0] == number)
    info = fresh.execute_sql(f'PRAGMA table_info("{table}")').fetchall()
    return column, next(bool(row[3]) for row in info if row[1] == column)
