"""What the first rows of a sorted list are read from: goods and amounts by index, pieces kept by triggers.

Most orders are of one piece: only the others have a row in `order_pieces`.
"""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_PIECES_NOW = "SELECT order_id, SUM(quantity) FROM order_line {} GROUP BY order_id HAVING SUM(quantity) <> 1"
_TABLES = (
    """CREATE TABLE "order_pieces" (
  "order_id" INTEGER NOT NULL PRIMARY KEY,
  "pieces" INTEGER NOT NULL
)""",
    f"INSERT INTO order_pieces {_PIECES_NOW.format('')}",
    'CREATE INDEX "order_pieces_pieces" ON "order_pieces" ("pieces")',
    'CREATE INDEX "orders_paid_minor" ON "orders" ("paid_minor")',
    'CREATE INDEX "order_line_title_order_id_line_no" ON "order_line" ("title", "order_id", "line_no")',
)


def _anew(order: str) -> str:
    """SQL that counts an order's pieces again."""
    return f"""DELETE FROM order_pieces WHERE order_id = {order};
  INSERT INTO order_pieces {_PIECES_NOW.format(f"WHERE order_id = {order}")};"""


_ALONE = (
    "NOT EXISTS (SELECT 1 FROM order_line o WHERE o.order_id = NEW.order_id AND o.line_no <> NEW.line_no)"
)
_TRIGGERS = (
    # Imports write lines by the hundred thousand; most are the one piece of their order.
    (
        "order_pieces_added",
        f"INSERT ON order_line WHEN NEW.quantity <> 1 OR NOT {_ALONE}",
        _anew("NEW.order_id"),
    ),
    (
        "order_pieces_changed",
        "UPDATE OF quantity, order_id ON order_line",
        _anew("NEW.order_id") + _anew("OLD.order_id"),
    ),
    ("order_pieces_gone", "DELETE ON order_line", _anew("OLD.order_id")),
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Index what is there, count its pieces, and keep them counted."""
    for statement in _TABLES:
        db.execute_sql(statement)
    for name, when, body in _TRIGGERS:
        db.execute_sql(f'CREATE TRIGGER "{name}" AFTER {when}\nBEGIN\n  {body}\nEND')
