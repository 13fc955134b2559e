"""The whole database as values, without what only records what was done."""

from __future__ import annotations

from typing import Any

from app.data.journal import held_entries
from app.data.models import (
    MODELS,
    AuditEntry,
    ClaimReceipt,
    Compensation,
    ImportRow,
    IncidentCost,
    JournalEntry,
    JournalLine,
    LeftOut,
    SheetImport,
    SupplierClaim,
    TakenBack,
)

# Of the journal, whose rows are never removed, what holds is compared. A sheet taken in and back again stays
# on record as such, with its rows; all that it brought is gone.
RECORDS = (AuditEntry, TakenBack, JournalEntry, JournalLine, SheetImport, ImportRow, LeftOut)
LEDGERS = (Compensation, SupplierClaim, ClaimReceipt, IncidentCost)
Dump = dict[str, Any]


def dump() -> Dump:
    """Table → its rows by id; what holds in the journal; the search index; the lines sent."""
    found: Dump = {model._meta.table_name: _rows(model) for model in MODELS if model not in RECORDS}
    found["journal"] = {
        model._meta.table_name: {
            row_id: sorted((entry.event, entry.minor) for entry in entries)
            for row_id, entries in held_entries(model).items()
        }
        for model in LEDGERS
    }
    # A piece that begins between two texts is never looked for, and parcels may stand beside their order.
    pieces = "SELECT term, doc & ((1 << 40) - 1) FROM order_search_terms WHERE term NOT LIKE CHAR(10) || '%'"
    found["search"] = set(_run(pieces))
    found["line_sent"] = sorted(_run("SELECT * FROM line_sent"))
    return found


def differences(first: Dump, second: Dump) -> dict[str, Any]:
    """What is not the same, table by table, for a test that fails to say something."""
    found = {}
    for name in first:
        one, other = first[name], second[name]
        if one == other:
            continue
        if isinstance(one, dict):
            keys = [key for key in {**one, **other} if one.get(key) != other.get(key)]
            found[name] = {key: (one.get(key), other.get(key)) for key in keys}
        else:
            found[name] = (set(one) - set(other), set(other) - set(one))
    return found


def _rows(model: Any) -> dict[int, tuple[Any, ...]]:
    rows = _run(f'SELECT * FROM "{model._meta.table_name}"')
    return {row[0]: row for row in rows}


def _run(sql: str) -> list[Any]:
    return list(AuditEntry._meta.database.execute_sql(sql).fetchall())


def same(expected: Dump, found: Dump, about: object = "") -> None:
    """Fails with what differs."""
    left = differences(expected, found)
    assert not left, f"{about}: {left}"
