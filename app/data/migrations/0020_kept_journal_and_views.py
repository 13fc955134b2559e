"""The journal keeps its entries when the making of a row is taken back; views of lists have names.

Entries name the rows of the ledgers by number, without holding them: a row that moved no money may go when
its making is taken back, and its entry with the counter-entry stays. Numbers of rows are never used again.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_EVENTS = (
    "'approved', 'paid', 'coupon_issued', 'coupon_used', 'taken_back', 'coupon_taken_back', 'spent', "
    "'claimed', 'admitted', 'reduced', 'received', 'deducted', 'given_up', 'written_off'"
)
_ACCOUNTS = (
    "'promised', 'owed_to_buyers', 'given', 'coupons', 'costs', 'cash', 'settlements', 'claimed', "
    "'admitted', 'hoped_for', 'recovered'"
)
_ASIDE = (
    "CREATE TEMP TABLE kept_entry AS SELECT * FROM journal_entry",
    "CREATE TEMP TABLE kept_line AS SELECT * FROM journal_line",
    'DROP TABLE "journal_line"',
    # Dropping is deleting row by row: a counter-entry would hold what it reverses.
    'DROP TRIGGER "journal_entry_is_kept_at_update"',
    'UPDATE "journal_entry" SET "reverses_id" = NULL',
    'DROP TABLE "journal_entry"',
)
_TABLES = (
    f"""CREATE TABLE "journal_entry" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "event" TEXT NOT NULL CHECK ("event" IN ({_EVENTS})),
  "incident_id" INTEGER NOT NULL,
  "compensation_id" INTEGER,
  "claim_id" INTEGER,
  "receipt_id" INTEGER,
  "cost_id" INTEGER,
  "currency" VARCHAR(3) NOT NULL,
  "at" TEXT NOT NULL,
  "posted_at" TEXT NOT NULL,
  "operation_no" INTEGER NOT NULL,
  "reverses_id" INTEGER,
  FOREIGN KEY ("reverses_id") REFERENCES "journal_entry" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "journal_entry_incident_id" ON "journal_entry" ("incident_id")',
    'CREATE INDEX "journal_entry_compensation_id" ON "journal_entry" ("compensation_id")',
    'CREATE INDEX "journal_entry_claim_id" ON "journal_entry" ("claim_id")',
    'CREATE INDEX "journal_entry_receipt_id" ON "journal_entry" ("receipt_id")',
    'CREATE INDEX "journal_entry_cost_id" ON "journal_entry" ("cost_id")',
    'CREATE INDEX "journal_entry_at" ON "journal_entry" ("at")',
    'CREATE UNIQUE INDEX "journal_entry_reverses_id" ON "journal_entry" ("reverses_id")',
    f"""CREATE TABLE "journal_line" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "entry_id" INTEGER NOT NULL,
  "account" TEXT NOT NULL CHECK ("account" IN ({_ACCOUNTS})),
  "debit_minor" INTEGER NOT NULL CHECK ("debit_minor" >= 0),
  "credit_minor" INTEGER NOT NULL CHECK ("credit_minor" >= 0),
  FOREIGN KEY ("entry_id") REFERENCES "journal_entry" ("id") ON DELETE RESTRICT,
  CHECK (("debit_minor" > 0) <> ("credit_minor" > 0))
)""",
    'CREATE INDEX "journal_line_entry_id" ON "journal_line" ("entry_id")',
)
_BACK = (
    "INSERT INTO journal_entry SELECT * FROM kept_entry ORDER BY id",
    "INSERT INTO journal_line SELECT * FROM kept_line ORDER BY id",
    "DROP TABLE kept_line",
    "DROP TABLE kept_entry",
)
_KEPT = tuple(
    f"""CREATE TRIGGER "{table}_is_kept_at_{act.lower()}" BEFORE {act} ON "{table}"
  BEGIN SELECT RAISE(ABORT, 'the journal is never changed, only countered'); END"""
    for table in ("journal_entry", "journal_line")
    for act in ("UPDATE", "DELETE")
)
_VIEWS = (
    """CREATE TABLE "saved_view" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "list" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "definition" TEXT NOT NULL,
  "created_at" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL
)""",
    'CREATE UNIQUE INDEX "saved_view_list_name" ON "saved_view" ("list", "name")',
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Make both tables of the journal anew around their rows, which nobody may change afterwards either."""
    for step in (*_ASIDE, *_TABLES, *_BACK, *_KEPT, *_VIEWS):
        db.execute_sql(step)
