"""Taking an import back: what it made is removed, what it changed is as before."""

from __future__ import annotations

from dataclasses import dataclass

from peewee import chunked

from app.data import bulk
from app.data.models import SheetImport
from app.data.queries import import_undo
from app.data.queries.import_undo import OrderUse
from app.data.queries.operations import last_standing
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.progress import Job
from app.domain.statuses import SheetKind

_TOLD = 3
_AT_ONCE = 2_000
TAKEN_BACK = frozenset({SheetKind.ORDERS, SheetKind.ORDER_ITEMS, SheetKind.REFUNDS, SheetKind.PRODUCTS})
"""Kinds of sheet whose import goes back by what it brought."""
_COUNTED = {SheetKind.REFUNDS: "platform_refund", SheetKind.PRODUCTS: "supplier_sku"}
"""What of an import is counted, where it is not orders."""


@dataclass(frozen=True)
class ImportUndone:
    """How many orders (cases, prices) went away, how many are as they were."""

    removed: int
    restored: int
    kind: str = SheetKind.ORDERS.value
    """What kind of sheet it was."""


def undo_import(uow: UnitOfWork, import_id: int, job: Job) -> Outcome[ImportUndone]:
    """Take the import back whole, or not at all.

    Raises: NotFound; DomainError("import_undone") the second time, ("import_used") when something was done
    with its orders since; Cancelled.
    """
    with uow.begin("order.undo_import") as tx:
        undone = take_import_back(tx, import_id, job)
    return Outcome(undone, tx.changes)


def take_import_back(tx: Transaction, import_id: int, job: Job) -> ImportUndone:
    """The same within a transaction that runs; raises as `undo_import`.

    Not in one of its own inside that: under a savepoint SQLite notes each page a statement changes in a list
    that it walks from its head, and ten thousand orders take twenty seconds instead of two.
    """
    record = SheetImport.get_or_none(SheetImport.id == import_id)
    # What a shipping sheet did to parcels is a step like any other: `app.services.history` takes it back.
    found = None if record is None or record.kind not in TAKEN_BACK else import_undo.written_by(import_id)
    if record is None or found is None:
        raise NotFound(entity="sheet_import", id=import_id)
    if record.undone_at is not None:
        raise DomainError("import_undone", file=record.file_name)
    if used := import_undo.uses(found):
        raise DomainError("import_used", file=record.file_name, count=_orders(used), used=_first(used))
    _put_back(tx, found, job)
    tx.update(record, undone_at=tx.at)
    tx.takes_back(found.operation_no)
    return _counted(record, found)


def _put_back(tx: Transaction, found: import_undo.WrittenByImport, job: Job) -> None:
    total = sum(len(rows) for kinds in (found.created, found.changed) for rows in kinds.values())
    done = 0
    for kind, model in import_undo.WRITTEN.items():
        for ids in chunked(found.created[kind], _AT_ONCE):
            job.raise_if_cancelled()
            job.progress(done, total, "saving")
            tx.delete_many(model, ids)
            done += len(ids)
        for images in chunked(found.changed[kind], _AT_ONCE):
            job.raise_if_cancelled()
            job.progress(done, total, "saving")
            back = [
                (row_id, bulk.read_image(model, after), bulk.read_image(model, before))
                for row_id, before, after in images
            ]
            tx.update_many(model, back)
            done += len(back)


def _counted(record: SheetImport, found: import_undo.WrittenByImport) -> ImportUndone:
    """Of orders as the import counted them: one of which only a line changed has no row of its own here."""
    kind = _COUNTED.get(record.kind)
    if kind is None:
        return ImportUndone(record.created_count, record.updated_count, record.kind)
    return ImportUndone(len(found.created[kind]), len(found.changed[kind]), record.kind)


def uses_of(import_id: int) -> list[OrderUse]:
    """What keeps the import from being taken back; empty when nothing does. Raises: NotFound."""
    found = import_undo.written_by(import_id)
    if found is None:
        raise NotFound(entity="sheet_import", id=import_id)
    return import_undo.uses(found)


def uses_are_out(import_id: int) -> bool:
    """Whether nothing that stands was written after the import, which is told at once."""
    return import_undo.operation_of(import_id) == last_standing()


def _orders(used: list[OrderUse]) -> int:
    return len({use.order_no for use in used})


def _first(used: list[OrderUse]) -> tuple[OrderUse, ...]:
    """The gravest use of each of the first few orders."""
    by_order: dict[str, OrderUse] = {}
    for use in used:
        by_order.setdefault(use.order_no, use)
    return tuple(by_order.values())[:_TOLD]
