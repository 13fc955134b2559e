"""Whether an operation can be taken back: its money stayed, and its rows are as it left them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from app.data import journal
from app.data.models import BaseModel, JournalEntry
from app.data.pointing import Pointing, pointing_among, pointing_at
from app.data.queries import operations
from app.data.replay import MODEL_OF
from app.data.unit_of_work import entity_name
from app.domain.errors import DomainError
from app.services.history.nature import FOR_GOOD, IMPORTS, MOVED_MONEY
from app.services.history.results import Step
from app.services.history.subjects import step_of

_AT_ONCE = 1_000


def refuse_if_used(step: Step) -> None:
    """Raises: DomainError undo_for_good, undo_money_moved, undo_changed_since."""
    if step.operation in FOR_GOOD:
        raise DomainError("undo_for_good")
    if _moved_money(step.number):
        raise DomainError("undo_money_moved", step=step)
    if step.operation in IMPORTS:
        return  # taking an import back looks itself, and names the orders
    if operations.last_standing() != step.number:
        _refuse_if_written_since(step)
    _refuse_if_pointed_at(step)


def _moved_money(number: int) -> bool:
    query = JournalEntry.select().where(
        JournalEntry.operation_no == number, JournalEntry.event.in_(list(MOVED_MONEY))
    )
    if query.exists():
        return True
    return any(
        journal.has_moved(MODEL_OF[kind], ids, MOVED_MONEY)
        for kind, ids in _by_kind(operations.touched_rows(number)).items()
        if kind in MODEL_OF
    )


def _refuse_if_written_since(step: Step) -> None:
    for kind, ids in _by_kind(operations.touched_rows(step.number)).items():
        for start in range(0, len(ids), _AT_ONCE):
            found = operations.later_write(step.number, kind, ids[start : start + _AT_ONCE])
            if found is not None:
                raise DomainError("undo_changed_since", step=step, later=step_of(found[0]))
    for kind, first, last in operations.ranges(step.number):
        found = operations.later_write_among(step.number, kind, first, last)
        if found is not None:
            raise DomainError("undo_changed_since", step=step, later=step_of(found[0]))


def _refuse_if_pointed_at(step: Step) -> None:
    """What it made would go, and whatever hangs on it with it."""
    own = {(kind, row_id) for kind, row_id in operations.touched_rows(step.number)}
    spans = operations.ranges(step.number)
    for found in _pointing_at_made(step.number):
        kind = entity_name(found.model)
        mine = [(first, last) for name, first, last in spans if name == kind]
        for row_id in found.ids:
            is_own = (kind, row_id) in own or any(first <= row_id <= last for first, last in mine)
            if not is_own:
                later = step_of(operations.writer_of(kind, row_id))
                raise DomainError("undo_changed_since", step=step, later=later)


def _pointing_at_made(number: int) -> Iterator[Pointing]:
    for kind, ids in _by_kind(operations.inserted_rows(number)).items():
        for start in range(0, len(ids), _AT_ONCE):
            yield from pointing_at(_table(kind), ids[start : start + _AT_ONCE])
    for kind, first, last in operations.ranges(number):
        yield from pointing_among(_table(kind), first, last)


def _table(kind: str) -> type[BaseModel]:
    model = MODEL_OF.get(kind)
    if model is None:
        raise DomainError("undo_too_old")
    return model


def _by_kind(rows: list[tuple[str, int]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for kind, row_id in rows:
        found[kind].append(row_id)
    return found
