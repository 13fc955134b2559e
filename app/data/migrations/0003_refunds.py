"""After-sales cases of the platforms; sheets of two further kinds: refunds and products."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_KINDS = (
    "'orders', 'order_items', 'purchases', 'supplier_order', 'shipments', 'batch_ship', 'refunds', 'products'"
)
_SHEET_IMPORT = f"""CREATE TABLE "sheet_import_new" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "file_name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ({_KINDS})),
  "format" TEXT NOT NULL,
  "store_id" INTEGER,
  "supplier_id" INTEGER,
  "row_count" INTEGER NOT NULL,
  "created_count" INTEGER NOT NULL,
  "updated_count" INTEGER NOT NULL,
  "unchanged_count" INTEGER NOT NULL,
  "skipped_count" INTEGER NOT NULL,
  "imported_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "undone_at" TEXT,
  "signed_off_at" TEXT,
  "signed_off_by" TEXT NOT NULL,
  FOREIGN KEY ("store_id") REFERENCES "store" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE SET NULL
)"""
_COLUMNS = ", ".join(
    (
        '"id", "file_name", "sha256", "kind", "format", "store_id", "supplier_id", "row_count"',
        '"created_count", "updated_count", "unchanged_count", "skipped_count", "imported_at", "actor"',
        '"undone_at", "signed_off_at", "signed_off_by"',
    )
)
_IMPORT_INDEXES = (
    'CREATE INDEX "sheet_import_sha256" ON "sheet_import" ("sha256")',
    'CREATE INDEX "sheet_import_store_id" ON "sheet_import" ("store_id")',
    'CREATE INDEX "sheet_import_supplier_id" ON "sheet_import" ("supplier_id")',
    'CREATE INDEX "sheet_import_imported_at" ON "sheet_import" ("imported_at")',
)
_REFUND_KINDS = "'refund', 'return', 'exchange', 'resend', 'unknown'"
_REFUND_STATES = "'under_way', 'refunded', 'settled', 'refused', 'withdrawn', 'unknown'"
_NEW = (
    f"""CREATE TABLE "platform_refund" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER,
  "platform" TEXT NOT NULL,
  "shop" TEXT NOT NULL,
  "order_no" TEXT NOT NULL,
  "case_key" TEXT NOT NULL,
  "refund_no" TEXT NOT NULL,
  "sub_order_no" TEXT NOT NULL,
  "title" TEXT NOT NULL,
  "sku_code" TEXT NOT NULL,
  "spec" TEXT NOT NULL,
  "quantity" INTEGER,
  "kind" TEXT NOT NULL CHECK ("kind" IN ({_REFUND_KINDS})),
  "state" TEXT NOT NULL CHECK ("state" IN ({_REFUND_STATES})),
  "status_text" TEXT NOT NULL,
  "reason" TEXT NOT NULL,
  "goods_status" TEXT NOT NULL,
  "currency" VARCHAR(3) NOT NULL,
  "amount_minor" INTEGER CHECK ("amount_minor" >= 0),
  "applied_at" TEXT,
  "finished_at" TEXT,
  "return_courier" TEXT NOT NULL,
  "return_tracking_no" TEXT NOT NULL,
  "sheet_import_id" INTEGER,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE SET NULL,
  FOREIGN KEY ("sheet_import_id") REFERENCES "sheet_import" ("id") ON DELETE SET NULL
)""",
    'CREATE INDEX "platform_refund_order_id" ON "platform_refund" ("order_id")',
    'CREATE INDEX "platform_refund_refund_no" ON "platform_refund" ("refund_no")',
    'CREATE INDEX "platform_refund_return_tracking_no" ON "platform_refund" ("return_tracking_no")',
    'CREATE INDEX "platform_refund_sheet_import_id" ON "platform_refund" ("sheet_import_id")',
    """CREATE UNIQUE INDEX "platform_refund_order_no_case_key_platform"
  ON "platform_refund" ("order_no", "case_key", "platform")""",
    """CREATE TABLE "order_said" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "said" TEXT NOT NULL,
  "shown" TEXT NOT NULL,
  FOREIGN KEY ("order_id") REFERENCES "orders" ("id") ON DELETE CASCADE
)""",
    'CREATE UNIQUE INDEX "order_said_order_id" ON "order_said" ("order_id")',
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Rebuild the table of imports with its new kinds, then add the tables of cases.

    The runner keeps foreign keys off meanwhile, so what points at an import stays: they are the same ids.
    """
    db.execute_sql(_SHEET_IMPORT)
    db.execute_sql(f'INSERT INTO "sheet_import_new" ({_COLUMNS}) SELECT {_COLUMNS} FROM "sheet_import"')
    db.execute_sql('DROP TABLE "sheet_import"')
    db.execute_sql('ALTER TABLE "sheet_import_new" RENAME TO "sheet_import"')
    for statement in (*_IMPORT_INDEXES, *_NEW):
        db.execute_sql(statement)
