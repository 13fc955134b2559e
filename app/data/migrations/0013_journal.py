"""Double entry beneath both ledgers, posted as they stand; what others' sheets say of their rows."""

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
  FOREIGN KEY ("incident_id") REFERENCES "incident" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("compensation_id") REFERENCES "compensation" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("claim_id") REFERENCES "supplier_claim" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("receipt_id") REFERENCES "claim_receipt" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("cost_id") REFERENCES "incident_cost" ("id") ON DELETE RESTRICT,
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

_FINDINGS = "'found', 'differs', 'unknown', 'missing'"
_MATCHES = (
    """CREATE TABLE "refund_match" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "platform_refund_id" INTEGER NOT NULL,
  "compensation_id" INTEGER,
  "matched_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "note" TEXT NOT NULL,
  FOREIGN KEY ("platform_refund_id") REFERENCES "platform_refund" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("compensation_id") REFERENCES "compensation" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "refund_match_platform_refund_id" ON "refund_match" ("platform_refund_id")',
    'CREATE UNIQUE INDEX "refund_match_compensation_id" ON "refund_match" ("compensation_id")',
    """CREATE TABLE "settlement" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "supplier_id" INTEGER NOT NULL,
  "file_name" TEXT NOT NULL,
  "sha256" TEXT NOT NULL,
  "row_count" INTEGER NOT NULL,
  "booked_at" TEXT NOT NULL,
  "actor" TEXT NOT NULL,
  "undone_at" TEXT,
  FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "settlement_supplier_id" ON "settlement" ("supplier_id")',
    'CREATE INDEX "settlement_booked_at" ON "settlement" ("booked_at")',
    f"""CREATE TABLE "settlement_row" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "settlement_id" INTEGER NOT NULL,
  "row" INTEGER NOT NULL,
  "finding" TEXT NOT NULL CHECK ("finding" IN ({_FINDINGS})),
  "claim_id" INTEGER,
  "receipt_id" INTEGER,
  "reference" TEXT NOT NULL,
  "amount_minor" INTEGER CHECK ("amount_minor" >= 0),
  "currency" VARCHAR(3) NOT NULL,
  "was_admitted_here" INTEGER NOT NULL,
  FOREIGN KEY ("settlement_id") REFERENCES "settlement" ("id") ON DELETE CASCADE,
  FOREIGN KEY ("claim_id") REFERENCES "supplier_claim" ("id") ON DELETE RESTRICT,
  FOREIGN KEY ("receipt_id") REFERENCES "claim_receipt" ("id") ON DELETE RESTRICT
)""",
    'CREATE INDEX "settlement_row_settlement_id" ON "settlement_row" ("settlement_id")',
    'CREATE INDEX "settlement_row_claim_id" ON "settlement_row" ("claim_id")',
    'CREATE INDEX "settlement_row_receipt_id" ON "settlement_row" ("receipt_id")',
)

# What is in the ledgers, event by event; then what was void since, as counter-entries.
_COMPENSATION = "c.incident_id, c.id, NULL, NULL, NULL, c.currency"
_CLAIM = "s.incident_id, NULL, s.id, NULL, NULL, s.currency"
_POSTED = (
    f"""SELECT 'approved', {_COMPENSATION}, COALESCE(c.approved_at, c.paid_at), c.amount_minor
      FROM compensation c WHERE c.reverses_id IS NULL
       AND (c.status IN ('approved', 'paid') OR (c.status = 'voided' AND c.approved_at IS NOT NULL))""",
    f"""SELECT CASE c.kind WHEN 'coupon' THEN 'coupon_issued' ELSE 'paid' END, {_COMPENSATION}, c.paid_at,
      c.amount_minor FROM compensation c WHERE c.reverses_id IS NULL AND c.status = 'paid'""",
    f"""SELECT 'coupon_used', {_COMPENSATION}, c.used_at, c.amount_minor FROM compensation c
     WHERE c.reverses_id IS NULL AND c.status = 'paid' AND c.kind = 'coupon'""",
    f"""SELECT CASE c.kind WHEN 'coupon' THEN 'coupon_taken_back' ELSE 'taken_back' END, {_COMPENSATION},
      c.paid_at, c.amount_minor FROM compensation c WHERE c.reverses_id IS NOT NULL AND c.status = 'paid'""",
    """SELECT 'spent', k.incident_id, NULL, NULL, NULL, k.id, k.currency, k.spent_at, k.amount_minor
      FROM incident_cost k""",
    f"""SELECT 'claimed', {_CLAIM}, s.submitted_at, s.amount_minor FROM supplier_claim s
     WHERE s.status <> 'planned'""",
    f"""SELECT 'admitted', {_CLAIM}, s.admitted_at, s.admitted_minor FROM supplier_claim s
     WHERE s.status NOT IN ('planned', 'voided')""",
    f"""SELECT 'reduced', {_CLAIM}, s.admitted_at, s.amount_minor - s.admitted_minor FROM supplier_claim s
     WHERE s.status NOT IN ('planned', 'voided')""",
    """SELECT CASE r.method WHEN 'deduction' THEN 'deducted' ELSE 'received' END, s.incident_id, NULL, NULL,
      r.id, NULL, r.currency, MAX(r.received_at, COALESCE(s.submitted_at, r.received_at)), r.amount_minor
      FROM claim_receipt r JOIN supplier_claim s ON s.id = r.claim_id""",
    f"""SELECT CASE WHEN s.admitted_minor IS NULL THEN 'given_up' ELSE 'written_off' END, {_CLAIM},
      s.written_off_at, COALESCE(s.admitted_minor, s.amount_minor) - (SELECT COALESCE(SUM(r.amount_minor), 0)
        FROM claim_receipt r WHERE r.claim_id = s.id AND r.voided_at IS NULL)
      FROM supplier_claim s WHERE s.status = 'written_off'""",
)
_VOID = """SELECT p.id, COALESCE(c.voided_at, s.voided_at, r.voided_at, k.voided_at) AS voided_at
  FROM journal_entry p
  LEFT JOIN compensation c ON c.id = p.compensation_id AND c.status = 'voided'
  LEFT JOIN supplier_claim s ON s.id = p.claim_id AND s.status = 'voided'
  LEFT JOIN claim_receipt r ON r.id = p.receipt_id
  LEFT JOIN incident_cost k ON k.id = p.cost_id"""
_OF_SOURCE = "event, incident_id, compensation_id, claim_id, receipt_id, cost_id, currency"
_SIDES = """('approved', 'promised', 'owed_to_buyers'),
  ('paid', 'owed_to_buyers', 'promised'), ('paid', 'given', 'cash'),
  ('coupon_issued', 'owed_to_buyers', 'promised'), ('coupon_issued', 'given', 'coupons'),
  ('coupon_used', 'coupons', 'cash'), ('taken_back', 'cash', 'given'),
  ('coupon_taken_back', 'coupons', 'given'), ('spent', 'costs', 'cash'), ('claimed', 'claimed', 'hoped_for'),
  ('admitted', 'admitted', 'claimed'), ('reduced', 'hoped_for', 'claimed'),
  ('received', 'cash', 'admitted'), ('received', 'hoped_for', 'recovered'),
  ('deducted', 'settlements', 'admitted'), ('deducted', 'hoped_for', 'recovered'),
  ('given_up', 'hoped_for', 'claimed'), ('written_off', 'hoped_for', 'admitted')"""
_POSTINGS = (
    """CREATE TEMP TABLE posting (id INTEGER PRIMARY KEY, event, incident_id, compensation_id, claim_id,
  receipt_id, cost_id, currency, at, minor)""",
    f"""INSERT INTO posting ({_OF_SOURCE}, at, minor)
  WITH found ({_OF_SOURCE}, at, minor) AS ({" UNION ALL ".join(_POSTED)})
  SELECT * FROM found WHERE at IS NOT NULL AND minor > 0 ORDER BY at""",
    f"""INSERT INTO journal_entry (id, {_OF_SOURCE}, at, posted_at, operation_no)
  SELECT id, {_OF_SOURCE}, at, at, 0 FROM posting""",
    f"""INSERT INTO journal_entry ({_OF_SOURCE}, at, posted_at, operation_no, reverses_id)
  SELECT {_OF_SOURCE}, v.voided_at, v.voided_at, 0, p.id FROM posting p JOIN ({_VOID}) v ON v.id = p.id
  WHERE v.voided_at IS NOT NULL ORDER BY v.voided_at""",
    f"""INSERT INTO journal_line (entry_id, account, debit_minor, credit_minor)
  WITH side (event, debited, credited) AS (VALUES {_SIDES}),
  entry AS (SELECT e.id, e.reverses_id IS NULL AS is_first, p.minor, s.debited, s.credited
    FROM journal_entry e JOIN posting p ON p.id = COALESCE(e.reverses_id, e.id)
    JOIN side s ON s.event = e.event)
  SELECT id, CASE WHEN is_first THEN debited ELSE credited END, minor, 0 FROM entry
  UNION ALL SELECT id, CASE WHEN is_first THEN credited ELSE debited END, 0, minor FROM entry ORDER BY 1""",
    "DROP TABLE posting",
)
_KEPT = tuple(
    f"""CREATE TRIGGER "{table}_is_kept_at_{act.lower()}" BEFORE {act} ON "{table}"
  BEGIN SELECT RAISE(ABORT, 'the journal is never changed, only countered'); END"""
    for table in ("journal_entry", "journal_line")
    for act in ("UPDATE", "DELETE")
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create the tables, post both ledgers, and let nobody change what is posted."""
    for step in (*_TABLES, *_POSTINGS, *_KEPT, *_MATCHES):
        db.execute_sql(step)
