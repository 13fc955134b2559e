"""Each operation's audit is sealed with the one before; what was done until now is sealed as it stands.

The sums are made as `app.data.audit_chain` makes them, written out here since a released step never changes.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from peewee import SqliteDatabase
from playhouse.migrate import SqliteMigrator

_TABLES = (
    'ALTER TABLE "audit_entry" ADD COLUMN "before_sha256" TEXT',
    'ALTER TABLE "audit_entry" ADD COLUMN "after_sha256" TEXT',
    'ALTER TABLE "audit_entry" ADD COLUMN "erased_by" INTEGER',
    """CREATE TABLE "audit_seal" (
  "id" INTEGER NOT NULL PRIMARY KEY,
  "operation_no" INTEGER NOT NULL,
  "entry_count" INTEGER NOT NULL,
  "sha256" TEXT NOT NULL
)""",
    'CREATE UNIQUE INDEX "audit_seal_operation_no" ON "audit_seal" ("operation_no")',
)
_ENTRIES = """SELECT operation_no, id, operation, actor, at, entity, entity_id, before, after
  FROM audit_entry ORDER BY operation_no, id"""


def up(migrator: SqliteMigrator, db: SqliteDatabase) -> None:
    """Make room for the seals, and seal."""
    for statement in _TABLES:
        db.execute_sql(statement)
    sha256 = ""
    for number, rows in groupby(db.execute_sql(_ENTRIES).fetchall(), itemgetter(0)):
        count, sha256 = _sealed(sha256, rows)
        db.execute_sql(
            "INSERT INTO audit_seal (operation_no, entry_count, sha256) VALUES (?, ?, ?)",
            (number, count, sha256),
        )


def _sealed(before: str, rows: Iterable[Sequence[Any]]) -> tuple[int, str]:
    total, count = hashlib.sha256(before.encode()), 0
    for row in rows:
        total.update("\x1f".join(map(str, (*row[:7], _sum_of(row[7]), _sum_of(row[8])))).encode())
        total.update(b"\x1e")
        count += 1
    return count, total.hexdigest()


def _sum_of(text: str | None) -> str:
    return "" if text is None else hashlib.sha256(text.encode()).hexdigest()
