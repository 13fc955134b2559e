"""Takes one operation back by its audit: the same writes from the last to the first, each the other way.

Backwards the database goes through the very states it went through forwards, so nothing that holds between
rows is ever broken on the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.data import bulk, journal
from app.data.models import MODELS, AuditEntry, BaseModel
from app.data.queries import operations
from app.data.unit_of_work import Transaction, entity_name
from app.domain.errors import DomainError
from app.domain.progress import Job

_AT_ONCE = 2_000
MODEL_OF: dict[str, type[BaseModel]] = {entity_name(model): model for model in MODELS}
"""Kind of record, as the audit names it → its table."""


@dataclass
class _Batch:
    """Entries of one kind and one manner that follow each other, by the row they wrote."""

    model: type[BaseModel]
    manner: str
    """ "made", "made_many", "changed" or "removed"."""
    entries: dict[int, AuditEntry] = field(default_factory=dict)

    def takes(self, model: type[BaseModel], manner: str, entry: AuditEntry) -> bool:
        """Whether the entry can be taken back at once with those that are here."""
        is_alike = self.model is model and self.manner == manner and manner != "made_many"
        return is_alike and _row_of(entry) not in self.entries and len(self.entries) < _AT_ONCE


def take_back(tx: Transaction, number: int, job: Job) -> None:
    """Undo all that the operation wrote.

    Raises: DomainError("undo_rows_differ") when a row is not as the operation left it, ("undo_too_old") when
    the tables are not those of then; Cancelled.
    """
    done, total = 0, operations.count(number)
    for batch in _batches(number):
        job.raise_if_cancelled()
        job.progress(done, total, "saving")
        _MANNERS[batch.manner](tx, batch)
        done += len(batch.entries)


def _batches(number: int) -> Iterator[_Batch]:
    batch: _Batch | None = None
    for page in operations.entries_backwards(number, _AT_ONCE):
        for entry in page:
            model, manner = _model_of(entry), _manner_of(entry)
            if batch is None or not batch.takes(model, manner, entry):
                if batch is not None:
                    yield batch
                batch = _Batch(model, manner)
            batch.entries[_row_of(entry)] = entry
    if batch is not None:
        yield batch


def _model_of(entry: AuditEntry) -> type[BaseModel]:
    model = MODEL_OF.get(entry.entity)
    if model is None:
        raise DomainError("undo_too_old")
    return model


def _row_of(entry: AuditEntry) -> int:
    """The row; where there are many, the first of them."""
    return entry.after["first_id"] if entry.entity_id is None else entry.entity_id


def _manner_of(entry: AuditEntry) -> str:
    if entry.entity_id is None:
        return "made_many"
    if entry.before is None:
        return "made"
    return "changed" if entry.after is not None else "removed"


def _remove(tx: Transaction, batch: _Batch) -> None:
    # Rows made later may point at rows of the same table made earlier.
    _check(batch)
    journal.let_go(batch.model, list(batch.entries), tx.operation_no, tx.at)
    tx.delete_many(batch.model, sorted(batch.entries, reverse=True))


def _remove_many(tx: Transaction, batch: _Batch) -> None:
    ((first, entry),) = batch.entries.items()
    for last in range(entry.after["last_id"], first - 1, -_AT_ONCE):
        ids = list(range(last, max(last - _AT_ONCE, first - 1), -1))
        if len(bulk.images(batch.model, ids)) != len(ids):
            raise DomainError("undo_rows_differ", kind=entity_name(batch.model))
        journal.let_go(batch.model, ids, tx.operation_no, tx.at)
        tx.delete_many(batch.model, ids)


def _change_back(tx: Transaction, batch: _Batch) -> None:
    _check(batch)
    known = _known(batch.model)
    changes = [
        (row_id, _only(known, entry.after), _only(known, entry.before))
        for row_id, entry in batch.entries.items()
        if not known.isdisjoint(entry.before)
    ]
    tx.revert_many(batch.model, changes)


def _bring_back(tx: Transaction, batch: _Batch) -> None:
    known = _known(batch.model)
    images = (_only(known, batch.entries[row_id].before) for row_id in sorted(batch.entries))
    tx.restore_many(batch.model, list(images))


_MANNERS = {"made": _remove, "made_many": _remove_many, "changed": _change_back, "removed": _bring_back}


def _check(batch: _Batch) -> None:
    """That each row is as it was left."""
    known = _known(batch.model)
    found = bulk.images(batch.model, list(batch.entries))
    for row_id, entry in batch.entries.items():
        row = found.get(row_id)
        if row is None or any(row[name] != value for name, value in _only(known, entry.after).items()):
            raise DomainError("undo_rows_differ", kind=entity_name(batch.model))


def _known(model: type[BaseModel]) -> set[str]:
    return set(model._meta.columns)


def _only(known: set[str], image: Mapping[str, Any]) -> dict[str, Any]:
    """Of an image what the table has today; columns that came since keep their defaults."""
    return {name: value for name, value in image.items() if name in known}
