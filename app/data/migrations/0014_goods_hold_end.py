"""Goods on hold may have an end, as suppliers have."""

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Add the column; what is on hold stays so until it is released."""
    db.execute_sql('ALTER TABLE "sku" ADD COLUMN "hold_until_on" DATE')
