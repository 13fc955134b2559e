"""Sheets that go out may be filled into somebody's own file: which one, and what it was called."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_COLUMNS = '"id", "supplier_id", "platform", "base", "definition", "updated_at"'


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Rebuild `out_layout`: SQLite cannot add a NOT NULL column without a default. No table refers to it."""
    (before,) = db.execute_sql("SELECT COUNT(*) FROM out_layout").fetchone()
    db.execute_sql('ALTER TABLE "out_layout" RENAME TO "out_layout_before"')
    db.execute_sql(
        'CREATE TABLE "out_layout" ('
        '"id" INTEGER NOT NULL PRIMARY KEY, "supplier_id" INTEGER, "platform" TEXT NOT NULL, '
        '"base" TEXT NOT NULL, "definition" TEXT, "file_sha256" TEXT NOT NULL, '
        '"file_name" TEXT NOT NULL, "updated_at" TEXT NOT NULL, '
        'FOREIGN KEY ("supplier_id") REFERENCES "supplier" ("id") ON DELETE CASCADE)'
    )
    db.execute_sql(
        f"INSERT INTO out_layout ({_COLUMNS}, file_sha256, file_name) "
        f"SELECT {_COLUMNS}, '', '' FROM out_layout_before"
    )
    db.execute_sql("DROP TABLE out_layout_before")
    db.execute_sql('CREATE UNIQUE INDEX "out_layout_supplier_id" ON "out_layout" ("supplier_id")')
    (after,) = db.execute_sql("SELECT COUNT(*) FROM out_layout").fetchone()
    if after != before:
        raise RuntimeError(f"out_layout: {before} rows before, {after} after")
