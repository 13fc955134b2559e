"""Why an order went out although a check held it back."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STEP = """ALTER TABLE "check_look" ADD COLUMN "reason" TEXT NOT NULL DEFAULT ''"""


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add the column; looks so far gave no reason."""
    db.execute_sql(_STEP)
