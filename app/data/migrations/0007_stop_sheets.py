"""Lists of parcels that suppliers were asked to stop."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_CHANNELS = "'platform_chat', 'wechat', 'phone', 'email', 'sheet', 'paper', 'other'"
_ACTIONS = "'return_to_sender', 'return_to_outlet', 'redirect'"
_STEPS = (
    f"""CREATE TABLE "stop_sheet" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER,
  "channel" TEXT NOT NULL CHECK ("channel" IN ({_CHANNELS})),
  "body" TEXT NOT NULL,
  "sent_at" TEXT NOT NULL,
  "due_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "stop_sheet_supplier_id" ON "stop_sheet" ("supplier_id")',
    'CREATE INDEX "stop_sheet_sent_at" ON "stop_sheet" ("sent_at")',
    f"""CREATE TABLE "stop_item" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "stop_sheet_id" INTEGER NOT NULL,
  "incident_id" INTEGER NOT NULL,
  "parcel_id" INTEGER NOT NULL,
  "action" TEXT NOT NULL CHECK ("action" IN ({_ACTIONS})),
  "address" TEXT NOT NULL,
  "answered_at" TEXT,
  "note" TEXT NOT NULL,
  FOREIGN KEY ("stop_sheet_id") REFERENCES "stop_sheet" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("parcel_id") REFERENCES "parcel" ("id") ON DELETE CASCADE
)""",
    'CREATE INDEX "stop_item_stop_sheet_id" ON "stop_item" ("stop_sheet_id")',
    'CREATE INDEX "stop_item_incident_id" ON "stop_item" ("incident_id")',
    'CREATE INDEX "stop_item_parcel_id" ON "stop_item" ("parcel_id")',
    """CREATE UNIQUE INDEX "stop_item_stop_sheet_id_incident_id_parcel_id"
  ON "stop_item" ("stop_sheet_id", "incident_id", "parcel_id")""",
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create the tables and their indexes."""
    for step in _STEPS:
        db.execute_sql(step)
