"""Which lines went out and when, kept beside the orders: counting a year of them reads one index.

Triggers keep it, so that nothing that writes orders or parcels can forget to; `line_out` says what is right.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_TABLE = (
    """CREATE TABLE "line_sent" (
  "order_line_id" INTEGER NOT NULL PRIMARY KEY,
  "order_id" INTEGER NOT NULL,
  "store_id" INTEGER NOT NULL,
  "supplier_id" INTEGER,
  "at" TEXT NOT NULL
)""",
    """CREATE VIEW "line_out" (order_line_id, order_id, store_id, supplier_id, at) AS
  SELECT l.id, o.id, o.store_id, COALESCE(l.supplier_id, o.supplier_id), COALESCE(
    (SELECT MIN(p.shipped_at) FROM parcel_line pl JOIN parcel p ON p.id = pl.parcel_id
      WHERE pl.order_line_id = l.id),
    CASE WHEN o.status IN ('shipped', 'done') THEN COALESCE(o.paid_at, o.ordered_at) END)
    FROM order_line l JOIN orders o ON o.id = l.order_id WHERE o.status NOT IN ('unpaid', 'closed')""",
    "INSERT INTO line_sent SELECT * FROM line_out WHERE at IS NOT NULL",
    'CREATE INDEX "line_sent_at" ON "line_sent" ("store_id", "supplier_id", "at")',
)


def _anew(lines: str) -> str:
    """SQL that looks at the lines of a condition again."""
    return f"""DELETE FROM line_sent WHERE order_line_id IN ({lines});
  INSERT INTO line_sent SELECT * FROM line_out WHERE order_line_id IN ({lines}) AND at IS NOT NULL;"""


# Imports write lines and what is packed by the hundred thousand, so these two do the least that is right.
# No INSERT OR REPLACE: the OR of the statement that fires a trigger takes the place of the trigger's own.
_ADDED = """INSERT INTO line_sent
  SELECT NEW.id, id, store_id, COALESCE(NEW.supplier_id, supplier_id), COALESCE(paid_at, ordered_at)
    FROM orders WHERE id = NEW.order_id AND status IN ('shipped', 'done')
     AND COALESCE(paid_at, ordered_at) IS NOT NULL;"""
_PACKED = """INSERT INTO line_sent
  SELECT l.id, o.id, o.store_id, COALESCE(l.supplier_id, o.supplier_id), p.shipped_at
    FROM parcel p, order_line l, orders o
   WHERE p.id = NEW.parcel_id AND p.shipped_at IS NOT NULL AND l.id = NEW.order_line_id
     AND o.id = l.order_id AND o.status NOT IN ('unpaid', 'closed') AND NOT EXISTS (
       SELECT 1 FROM parcel_line other JOIN parcel earlier ON earlier.id = other.parcel_id
        WHERE other.order_line_id = l.id AND earlier.shipped_at < p.shipped_at)
  ON CONFLICT (order_line_id) DO UPDATE SET at = excluded.at;"""
_OF_ORDER = "SELECT id FROM order_line WHERE order_id = NEW.id"
_OF_PARCEL = "SELECT order_line_id FROM parcel_line WHERE parcel_id = NEW.id"
_TRIGGERS = (
    ("line_sent_line_added", "INSERT ON order_line", _ADDED),
    ("line_sent_line_changed", "UPDATE OF order_id, supplier_id ON order_line", _anew("NEW.id")),
    (
        "line_sent_line_gone",
        "DELETE ON order_line",
        "DELETE FROM line_sent WHERE order_line_id = OLD.id;",
    ),
    (
        "line_sent_order_changed",
        """UPDATE OF status, paid_at, ordered_at, supplier_id, store_id ON orders
  WHEN (OLD.status, OLD.paid_at, OLD.ordered_at, OLD.supplier_id, OLD.store_id)
    IS NOT (NEW.status, NEW.paid_at, NEW.ordered_at, NEW.supplier_id, NEW.store_id)""",
        _anew(_OF_ORDER),
    ),
    (
        "line_sent_parcel_changed",
        "UPDATE OF shipped_at ON parcel WHEN OLD.shipped_at IS NOT NEW.shipped_at",
        _anew(_OF_PARCEL),
    ),
    ("line_sent_packed", "INSERT ON parcel_line", _PACKED),
    (
        "line_sent_repacked",
        "UPDATE OF parcel_id, order_line_id ON parcel_line",
        _anew("OLD.order_line_id, NEW.order_line_id"),
    ),
    ("line_sent_unpacked", "DELETE ON parcel_line", _anew("OLD.order_line_id")),
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Count what is there, and keep it counted from now on."""
    for statement in _TABLE:
        db.execute_sql(statement)
    for name, when, body in _TRIGGERS:
        db.execute_sql(f'CREATE TRIGGER "{name}" AFTER {when}\nBEGIN\n  {body}\nEND')
