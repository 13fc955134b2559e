"""More clocks; whether the right goods are there; why a supplier's part stays open; what kept a promise."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_CLOCKS = (
    "'ship', 'first_reply', 'tell_supplier', 'supplier_answer', 'intercept', 'platform_handling', "
    "'buyer_return', 'check_return', 'refund', 'delay_limit', 'reship', 'inspection', 'claim_payment', "
    "'follow_up', 'commitment', 'dispute', 'dispute_evidence', 'authority', 'court', 'courier_answer', "
    "'return_window', 'archive'"
)
# SQLite cannot change a CHECK: the table is made anew. Nothing hangs on a deadline.
_DEADLINES = (
    f"""CREATE TABLE "deadline_new" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "incident_id" INTEGER,
  "order_id" INTEGER,
  "clock" TEXT NOT NULL CHECK ("clock" IN ({_CLOCKS})),
  "starts_at" TEXT NOT NULL,
  "warn_at" TEXT,
  "due_at" TEXT NOT NULL,
  "stopped_at" TEXT,
  "paused_at" TEXT,
  "source" TEXT NOT NULL,
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
)""",
    """INSERT INTO "deadline_new" SELECT "id", "incident_id", "order_id", "clock", "starts_at", "warn_at",
  "due_at", "stopped_at", "paused_at", "source" FROM "deadline" """,
    'DROP TABLE "deadline"',
    'ALTER TABLE "deadline_new" RENAME TO "deadline"',
    'CREATE INDEX "deadline_incident_id" ON "deadline" ("incident_id")',
    'CREATE INDEX "deadline_order_id" ON "deadline" ("order_id")',
    'CREATE INDEX "deadline_stopped_at_due_at" ON "deadline" ("stopped_at", "due_at")',
    'CREATE INDEX "deadline_incident_id_clock" ON "deadline" ("incident_id", "clock")',
)
# A complaint to an authority ran as a clock of the platform's.
_AUTHORITY = """UPDATE "deadline" SET "clock" = 'authority' WHERE "source" = 'consumer_law:46'"""
# An order sheet moved parcels without asking what had become of their stop.
_PARCELS = (
    """UPDATE "parcel" SET "state" = 'in_transit', "delivered_at" = NULL
  WHERE "state" = 'delivered' AND "intercept_state" = 'succeeded'""",
    """UPDATE "parcel" SET "intercept_state" = 'failed'
  WHERE "state" = 'delivered' AND "intercept_state" IN ('requested', 'under_way')""",
)
_COLUMNS = (
    """ALTER TABLE "incident" ADD COLUMN "has_right_goods" INTEGER NOT NULL DEFAULT 1""",
    """ALTER TABLE "incident" ADD COLUMN "supplier_part_note" TEXT NOT NULL DEFAULT ''""",
    """ALTER TABLE "commitment" ADD COLUMN "kept_by_payment" INTEGER""",
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add the columns, allow the new clocks, and put right parcels that contradict themselves."""
    for step in (*_DEADLINES, _AUTHORITY, *_PARCELS, *_COLUMNS):
        db.execute_sql(step)
