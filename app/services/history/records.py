"""The history of one record: which operations touched it, and what each changed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from app.data import bulk
from app.data.models import AuditEntry
from app.data.queries import operations, record_rows
from app.data.replay import MODEL_OF
from app.domain.errors import NotFound
from app.services.history.results import HistoryEntry, HistoryPart, RecordKey, Step
from app.services.history.subjects import name_of, plain_step, step_of
from app.services.history.values import changes_of

PAGE = 10
"""Operations read at once."""


class RecordHistoryService:
    """Reads the audit; writes nothing."""

    def of(self, record: RecordKey, *, below: int | None = None, limit: int = PAGE) -> list[HistoryEntry]:
        """What happened to a record and what belongs to it, the newest first; `below` goes on from a number.

        Raises: NotFound for a kind that has no history.
        """
        if record.kind not in record_rows.OWN:
            raise NotFound(entity=record.kind, id=record.id)
        rows = record_rows.rows_of(record.kind, record.id)
        numbers = operations.rows_of_record(rows, below, limit)
        made = operations.made_many_by(record.kind, record.id)
        if made and made not in numbers and (below is None or made < below) and len(numbers) < limit:
            numbers.append(made)
        undone, targets = operations.undone(), operations.targets()
        return [_entry(n, record, rows, undone, targets) for n in numbers]


def _entry(
    number: int,
    record: RecordKey,
    rows: Sequence[tuple[str, int]],
    undone: set[int],
    targets: dict[int, tuple[int, bool]],
) -> HistoryEntry:
    step = plain_step(number)
    target, is_again = targets.get(number, (0, False))
    takes_back: Step | None = step_of(target) if target else None
    entries = record_rows.entries_about(number, record.kind, record.id, rows)
    return HistoryEntry(step, number in undone, takes_back, is_again, _parts(entries, record))


def _parts(entries: Sequence[AuditEntry], record: RecordKey) -> tuple[HistoryPart, ...]:
    merged: dict[tuple[str, int], tuple[Any, Any, bool, bool]] = {}
    for entry in entries:
        key = (entry.entity, entry.entity_id or 0)
        before, after, was_made, _ = merged.get(key, ({}, {}, False, False))
        # Written more than once: as it was before the first time, as it is after the last.
        merged[key] = (
            {**(entry.before or {}), **before},
            {**after, **(entry.after or {})},
            was_made or (entry.before is None and not before),
            entry.after is None,
        )
    if not entries:
        return ()
    at = entries[0].at
    parts = (_part(kind, row_id, images, record, at) for (kind, row_id), images in merged.items())
    return tuple(part for part in parts if part is not None)


def _part(
    kind: str, row_id: int, images: tuple[Any, Any, bool, bool], record: RecordKey, at: datetime
) -> HistoryPart | None:
    before, after, was_made, was_removed = images
    if was_made and was_removed:
        return None
    manner = "made" if was_made else "removed" if was_removed else "changed"
    if manner != "changed" and (kind, row_id) == (record.kind, record.id):
        return HistoryPart(kind, "", manner, is_itself=True)
    model = MODEL_OF.get(kind)
    row = {**before, **after, **(bulk.images(model, [row_id]).get(row_id, {}) if model else {})}
    values = changes_of(kind, row, None if was_made else before, None if was_removed else after, at)
    own = {f"{record.kind}_id"}
    values = tuple(value for value in values if value.column not in own)
    if manner == "changed" and not values:
        return None
    named = name_of(kind, row_id, row)
    is_itself = (kind, row_id) == (record.kind, record.id)
    name = named[1] if named and named[0] == kind and not is_itself else ""
    return HistoryPart(kind, name, manner, values, is_itself)
