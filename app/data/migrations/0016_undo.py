"""Which operation took which other back: what the undo menu offers survives a restart."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STEPS = (
    """CREATE TABLE "taken_back" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "operation_no" INTEGER NOT NULL,
  "target_no" INTEGER NOT NULL,
  "is_again" INTEGER NOT NULL
)""",
    'CREATE UNIQUE INDEX "taken_back_operation_no" ON "taken_back" ("operation_no")',
    'CREATE INDEX "taken_back_target_no" ON "taken_back" ("target_no")',
    # Imports that were taken back before this table was there.
    """INSERT INTO "taken_back" ("operation_no", "target_no", "is_again")
  SELECT back."operation_no", MAX(made."operation_no"), 0 FROM "audit_entry" back
  JOIN "audit_entry" made ON made."entity" = back."entity" AND made."entity_id" = back."entity_id"
    AND made."before" IS NULL
  WHERE back."operation" = 'order.undo_import' AND back."entity" = 'sheet_import'
  GROUP BY back."operation_no\"""",
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create the table, and name in it what the audit tells."""
    for step in _STEPS:
        db.execute_sql(step)
