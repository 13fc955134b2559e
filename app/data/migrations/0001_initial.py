"""The first schema. Its tables stand beside this file as SQL, so that no later model can change them."""

from pathlib import Path

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Create all tables and indexes."""
    script = Path(__file__).with_suffix(".sql").read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
