"""What an import wrote, read from the audit, and what hangs on it since."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from peewee import chunked, fn

from app.data.models import (
    MODELS,
    AuditEntry,
    BaseModel,
    Compensation,
    Incident,
    Order,
    OrderLine,
    Parcel,
    ParcelLine,
    SheetImport,
)
from app.data.queries import order_money

WRITTEN: dict[str, type[BaseModel]] = {
    "parcel_line": ParcelLine,
    "parcel": Parcel,
    "order_line": OrderLine,
    "order": Order,
}
"""Kinds an import writes, in the order in which they can be removed."""
_AT_ONCE = 5_000


@dataclass
class WrittenByImport:
    """Ids made, and rows changed as (id, before, after) images."""

    operation_no: int
    created: dict[str, list[int]] = field(default_factory=lambda: {kind: [] for kind in WRITTEN})
    changed: dict[str, list[tuple[int, Any, Any]]] = field(
        default_factory=lambda: {kind: [] for kind in WRITTEN}
    )


def written_by(import_id: int) -> WrittenByImport | None:
    """None where the audit does not know the import."""
    made = AuditEntry.select(AuditEntry.operation_no).where(
        (AuditEntry.entity == "sheet_import")
        & (AuditEntry.entity_id == import_id)
        & AuditEntry.before.is_null()
    )
    number = made.scalar()
    if number is None:
        return None
    found = WrittenByImport(number)
    for entry in AuditEntry.select().where(
        (AuditEntry.operation_no == number) & AuditEntry.entity.in_(list(WRITTEN))
    ):
        if entry.entity_id is None:
            found.created[entry.entity] += range(entry.after["first_id"], entry.after["last_id"] + 1)
        else:
            found.changed[entry.entity].append((entry.entity_id, entry.before, entry.after))
    return found


def touched_since(found: WrittenByImport) -> bool:
    """Whether a later operation changed any of the rows; an import and its undo together changed none."""
    neutral = _undone_operations()
    for kind in WRITTEN:
        ids = found.created[kind] + [row_id for row_id, _, _ in found.changed[kind]]
        for chunk in chunked(ids, _AT_ONCE):
            later = AuditEntry.select(fn.COUNT(AuditEntry.id)).where(
                (AuditEntry.operation_no > found.operation_no)
                & AuditEntry.operation_no.not_in(neutral)
                & (AuditEntry.entity == kind)
                & AuditEntry.entity_id.in_(chunk)
            )
            if later.scalar():
                return True
    return False


def _undone_operations() -> list[int]:
    """The operations of imports that were taken back, and of taking them back."""
    undone = SheetImport.select(SheetImport.id).where(SheetImport.undone_at.is_null(False))
    entries: Any = AuditEntry.select(AuditEntry.operation_no).where(
        (AuditEntry.entity == "sheet_import") & AuditEntry.entity_id.in_(undone)
    )
    return [number for (number,) in entries.tuples()]


def is_used(found: WrittenByImport) -> bool:
    """Whether anything but the import's own rows points at what it made."""
    for kind, target in WRITTEN.items():
        for model in MODELS:
            for key in model._meta.refs:
                own = found.created.get(_kind_of(model), [])
                if key.rel_model is target and _others(model, key, found.created[kind], own):
                    return True
    return False


def is_settled_upon(found: WrittenByImport) -> bool:
    """Whether an incident was opened or something planned for a buyer on orders that it changed.

    What he paid and got back bounded what was planned; taken back, the bounds would be passed unseen.
    """
    changed = {row_id for row_id, _, _ in found.changed["order"]}
    if not changed:
        return False
    since = AuditEntry.select(AuditEntry.entity_id).where(
        (AuditEntry.operation_no > found.operation_no) & AuditEntry.before.is_null()
    )
    for name, model in (("incident", Incident), ("compensation", Compensation)):
        made = model.select(model.order).where(model.id.in_(since.where(AuditEntry.entity == name)))
        orders = Order.select().where(Order.id.in_(made))
        if any(order_money.root_of(order).id in changed or order.id in changed for order in orders):
            return True
    return False


def _kind_of(model: type[BaseModel]) -> str:
    return next((kind for kind, known in WRITTEN.items() if known is model), "")


def _others(model: type[BaseModel], key: Any, ids: Iterable[int], own: Sequence[int]) -> bool:
    mine = set(own)
    for chunk in chunked(ids, _AT_ONCE):
        rows: Any = model.select(model.id).where(key.in_(chunk)).tuples()
        if any(row_id not in mine for (row_id,) in rows):
            return True
    return False
