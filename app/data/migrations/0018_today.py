"""What Today counts among all orders is read from indexes: what came in, and what waits to be shipped."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_INDEXES = (
    'CREATE INDEX "orders_came_in" ON "orders" ("store_id", "created_at")',
    # Few orders wait at any one time, so this one stays small however many there are.
    """CREATE INDEX "orders_to_ship" ON "orders" ("store_id", COALESCE("paid_at", "ordered_at"))
  WHERE "status" = 'to_ship'""",
)


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Index what is there."""
    for statement in _INDEXES:
        db.execute_sql(statement)
    # Where others were measured, one that was not is taken for the best there is.
    if db.table_exists("sqlite_stat1"):
        db.execute_sql('ANALYZE "orders_came_in"')
