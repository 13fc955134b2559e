"""What a promise is about, so that it is kept by what happens."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STEP = """ALTER TABLE "commitment" ADD COLUMN "kind" TEXT
  CHECK ("kind" IN ('refund', 'reship', 'answer', 'other'))"""


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add the column; promises so far are kept by hand, as they were."""
    db.execute_sql(_STEP)
