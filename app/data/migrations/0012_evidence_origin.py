"""How a piece of evidence came in and how old its file was; the owner's own line of a template."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STEPS = (
    """ALTER TABLE "evidence" ADD COLUMN "origin" TEXT
  CHECK ("origin" IN ('file', 'clipboard', 'barcode'))""",
    """ALTER TABLE "evidence" ADD COLUMN "original_at" TEXT""",
    """ALTER TABLE "template" ADD COLUMN "line" TEXT NOT NULL DEFAULT ''""",
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add the columns; how earlier evidence came in is not known."""
    for step in _STEPS:
        db.execute_sql(step)
