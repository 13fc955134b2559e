"""What corrective actions are against and whether they helped; quality checks; further return addresses."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_ADVICE = (
    "'relabel_bins', 'waybill_with_goods', 'count_and_weigh', 'correct_names', 'confirm_address', "
    "'cancelled_first', 'gift_as_line', 'numbers_same_day', 'other_courier'"
)
_KINDS = (
    "'wrong_item', 'wrong_colour', 'wrong_spec', 'short', 'missing_line', 'over', 'duplicate', 'swapped', "
    "'wrong_address', 'wrong_gift', 'cancelled_shipped', 'empty_or_false'"
)
_COLUMNS = (
    """"title" TEXT NOT NULL DEFAULT ''""",
    """"spec" TEXT NOT NULL DEFAULT ''""",
    f""""advice" TEXT CHECK ("advice" IN ({_ADVICE}))""",
    f""""kind" TEXT CHECK ("kind" IN ({_KINDS}))""",
    '"check_on" DATE',
    """"result" TEXT CHECK ("result" IN ('helped', 'not_helped'))""",
    '"dropped_at" TEXT',
    """"drop_reason" TEXT NOT NULL DEFAULT ''""",
)
_TABLES = (
    """CREATE TABLE "return_address" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER NOT NULL,
  "label" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "phone" TEXT NOT NULL,
  "address" TEXT NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
)""",
    'CREATE INDEX "return_address_supplier_id" ON "return_address" ("supplier_id")',
    """CREATE TABLE "quality_check" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('sample', 'goods', 'packing')),
  "result" TEXT NOT NULL CHECK ("result" IN ('passed', 'remarks', 'failed')),
  "checked_on" DATE NOT NULL,
  "title" TEXT NOT NULL,
  "spec" TEXT NOT NULL,
  "sku_code" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE
)""",
    'CREATE INDEX "quality_check_supplier_id_checked_on" ON "quality_check" ("supplier_id", "checked_on")',
    """CREATE TABLE "buyer_note_dismissal" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "reason" TEXT NOT NULL,
  "at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
)""",
    'CREATE INDEX "buyer_note_dismissal_order_id" ON "buyer_note_dismissal" ("order_id")',
    """CREATE TABLE "quality_photo" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "quality_check_id" INTEGER NOT NULL,
  "evidence_id" INTEGER NOT NULL,
  FOREIGN KEY ("quality_check_id") REFERENCES "quality_check" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("evidence_id") REFERENCES "evidence" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "quality_photo_evidence_id" ON "quality_photo" ("evidence_id")',
    """CREATE UNIQUE INDEX "quality_photo_quality_check_id_evidence_id"
  ON "quality_photo" ("quality_check_id", "evidence_id")""",
    'CREATE INDEX "corrective_action_due_on" ON "corrective_action" ("due_on")',
)
# Until now there was one answer only: it worked.
_HELPED = """UPDATE "corrective_action" SET "result" = 'helped' WHERE "verified_at" IS NOT NULL"""


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add columns and tables; an action that was seen to work has helped."""
    for column in _COLUMNS:
        db.execute_sql(f'ALTER TABLE "corrective_action" ADD COLUMN {column}')
    for step in (*_TABLES, _HELPED):
        db.execute_sql(step)
