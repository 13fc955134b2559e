"""The whole database as values, without what only records what was done."""

from __future__ import annotations

from typing import Any

from app.data.journal import held_entries
from app.data.models import (
    AuditEntry,
    ClaimReceipt,
    Compensation,
    IncidentCost,
    SupplierClaim,
)
from app.services.history.nature import ASIDE

# Of the journal what holds is compared.
LEDGERS = (Compensation, SupplierClaim, ClaimReceipt, IncidentCost)
_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
_OF_SEARCH = "order_search"
Dump = dict[str, Any]


def dump() -> Dump:
    """Table → its rows by id; what holds in the journal; the search index; the lines sent."""
    names = [name for (name,) in _run(_TABLES) if name not in ASIDE and not name.startswith(_OF_SEARCH)]
    found: Dump = {name: _rows(name) for name in names}
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


def _rows(table: str) -> dict[int, tuple[Any, ...]]:
    rows = _run(f'SELECT * FROM "{table}"')
    return {row[0]: row for row in rows}


def _run(sql: str) -> list[Any]:
    return list(AuditEntry._meta.database.execute_sql(sql).fetchall())


def same(expected: Dump, found: Dump, about: object = "") -> None:
    """Fails with what differs."""
    left = differences(expected, found)
    assert not left, f"{about}: {left}"
