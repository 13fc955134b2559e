"""Runs the frozen steps of `app/data/migrations` and checks that nothing was lost on the way."""

from __future__ import annotations

from peewee import SqliteDatabase
from playhouse.migrations import Runner

from app.paths import code_folder


class MigrationFailed(Exception):
    """A step left rows without their parents, or lost rows."""


def _runner(db: SqliteDatabase) -> Runner:
    return Runner(db, directory=str(code_folder("app/data/migrations")))


def latest() -> int:
    """Number of the newest step this program knows; also the database's user_version."""
    names = [path.name for path in code_folder("app/data/migrations").glob("[0-9]*.py")]
    return max(int(name[:4]) for name in names)


def migrate(db: SqliteDatabase) -> list[str]:
    """Apply the pending steps; returns their names.

    Raises: MigrationFailed when children lost their parents or the file is damaged.
    """
    applied: list[str] = _runner(db).up()
    broken = db.execute_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise MigrationFailed(f"foreign_key_check: {broken[:5]}")
    (state,) = db.execute_sql("PRAGMA integrity_check(1)").fetchone()
    if state != "ok":
        raise MigrationFailed(f"integrity_check: {state}")
    return applied
