"""What an operation was done to, found in what it wrote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from app.data import bulk
from app.data.models import AuditEntry
from app.data.queries import operations
from app.data.replay import MODEL_OF
from app.services.history.nature import LEAVES_THE_HOUSE
from app.services.history.results import Step

_READ = 200
"""Entries of an operation that are looked at for its subject."""
_NAMES = {
    "sheet_import": "file_name",
    "settlement": "file_name",
    "incident": "number",
    "dispatch": "file_name",
    "order": "order_no",
    "supplier_sku": "written",
    "supplier": "name",
    "in_layout": "name",
    "sku": "spec",
    "product": "title",
    "store": "name",
    "template": "key",
    "setting": "key",
    "stray_parcel": "tracking_no",
    "parcel": "tracking_no",
    "watched_sheet": "file_name",
    "saved_view": "name",
}
"""Kind of record → the column it is called by, those an operation is rather named after first."""
_RANKS = {kind: rank for rank, kind in enumerate(_NAMES)}
_PARENTS = {
    "incident_id": "incident",
    "claim_id": "supplier_claim",
    "compensation_id": "compensation",
    "order_id": "order",
    "order_line_id": "order_line",
    "supplier_id": "supplier",
    "product_id": "product",
    "platform_refund_id": "platform_refund",
    "quality_check_id": "quality_check",
    "stop_sheet_id": "stop_sheet",
}
"""Column → the kind it names; a row without a name is called after the first of these."""

Found = tuple[str, str, int]
"""Kind, name, id."""


def step_of(number: int) -> Step | None:
    """The operation, named; None where the audit does not know it."""
    entries = operations.entries(number, _READ)
    if not entries:
        return None
    first = entries[0]
    kind, name, others = _subject(entries)
    return Step(
        number=number,
        operation=first.operation,
        at=first.at,
        actor=first.actor,
        subject_kind=kind,
        subject=name,
        others=others,
        left_the_house=first.operation in LEAVES_THE_HOUSE,
    )


def plain_step(number: int) -> Step:
    """The operation without what it was done to, where that is known. Raises: IndexError for no operation."""
    first = operations.entries(number, 1)[0]
    return Step(number, first.operation, first.at, first.actor)


def _subject(entries: Sequence[AuditEntry]) -> tuple[str, str, int]:
    found: dict[tuple[str, str], int] = {}
    for entry in entries:
        if (named := _named(entry)) is not None:
            count = entry.after["count"] if entry.entity_id is None else 1
            found.setdefault((named[0], named[1]), count)
    if not found:
        return "", "", 0
    kind, name = min(found, key=lambda one: _RANKS[one[0]])
    return kind, name, sum(count for (other, _), count in found.items() if other == kind) - 1


def _named(entry: AuditEntry) -> Found | None:
    row_id = entry.entity_id if entry.entity_id is not None else entry.after["first_id"]
    written = {**(entry.after or {}), **(entry.before or {})} if entry.entity_id is not None else {}
    return name_of(entry.entity, row_id, written)


def name_of(kind: str, row_id: int, written: Mapping[str, Any] | None = None) -> Found | None:
    """(kind, name, id) of a row or of what it belongs to; `written` is known of it, also if it is gone."""
    model = MODEL_OF.get(kind)
    if model is None:
        return None
    row = {**(written or {}), **bulk.images(model, [row_id]).get(row_id, {})}
    column = _NAMES.get(kind)
    if column and row.get(column):
        return kind, str(row[column]), row_id
    for parent_column, parent in _PARENTS.items():
        if parent != kind and (parent_id := row.get(parent_column)) is not None:
            return name_of(parent, parent_id)
    return None
