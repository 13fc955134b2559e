"""Rows an import left out, as printed, and what the watched folder brought."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STATEMENTS = (
    """CREATE TABLE "left_out" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sheet_import_id" INTEGER NOT NULL,
  "headings" TEXT NOT NULL,
  "cells" TEXT NOT NULL,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE CASCADE
)""",
    'CREATE UNIQUE INDEX "left_out_sheet_import_id" ON "left_out" ("sheet_import_id")',
    """CREATE TABLE "watched_sheet" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "sha256" TEXT NOT NULL,
  "file_name" TEXT NOT NULL,
  "seen_at" TEXT NOT NULL
)""",
    'CREATE UNIQUE INDEX "watched_sheet_sha256" ON "watched_sheet" ("sha256")',
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create both tables with their indexes."""
    for statement in _STATEMENTS:
        db.execute_sql(statement)
