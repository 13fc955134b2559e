"""Parcels that came back without an owner."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_STEPS = (
    """CREATE TABLE "stray_parcel" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "text" TEXT NOT NULL,
  "tracking_no" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "found_at" TEXT NOT NULL,
  "order_id" INTEGER,
  "settled_at" TEXT,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE SET NULL
)""",
    'CREATE INDEX "stray_parcel_tracking_no" ON "stray_parcel" ("tracking_no")',
    'CREATE INDEX "stray_parcel_order_id" ON "stray_parcel" ("order_id")',
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create the table and its indexes."""
    for step in _STEPS:
        db.execute_sql(step)
