"""Sheets that come in as the owner said they are to be read."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_TABLE = """CREATE TABLE "in_layout" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "fingerprint" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "platform" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL
)"""
_INDEX = 'CREATE UNIQUE INDEX "in_layout_fingerprint" ON "in_layout" ("fingerprint")'


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create the table and its index."""
    db.execute_sql(_TABLE)
    db.execute_sql(_INDEX)
