"""Taking back what was done, by what the audit has of it, and doing it again."""

from __future__ import annotations

from collections.abc import Sequence

from peewee import IntegrityError

from app.data import audit_chain, replay
from app.data.queries import operations
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.progress import Job
from app.services.history.nature import IMPORTS, REDO, UNDO
from app.services.history.results import Step
from app.services.history.standing import refuse_if_used
from app.services.history.subjects import step_of
from app.services.order_import.undo import take_import_back

_RECENT = 30


class UndoService:
    """Each operation of the owner's is one step back, as long as its rows are as it left them."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def next_undo(self) -> Step | None:
        """The last thing that was done and still stands; None where nothing was done yet."""
        number = operations.last_standing()
        return step_of(number) if number else None

    def next_redo(self) -> Step | None:
        """What was taken back last; None where nothing was, or something else was done since."""
        found = operations.undone_last()
        return step_of(found[0]) if found else None

    def recent(self, limit: int = _RECENT, *, below: int | None = None) -> list[Step]:
        """What was done and still stands, the newest first; `below` goes on from a number."""
        found: list[Step] = []
        for number in operations.standing(below=below):
            if len(found) == limit:
                break
            if (step := step_of(number)) is not None:
                found.append(step)
        return found

    def undo(self, number: int | None = None, *, job: Job | None = None) -> Outcome[Step]:
        """Take an operation back, the last one where none is named; all of it or nothing.

        Raises: DomainError undo_nothing, already_undone, undo_money_moved, undo_changed_since,
        undo_rows_differ, undo_too_old, import_used; NotFound; Cancelled.
        """
        with self._uow.begin(UNDO, is_bulk=True) as tx:
            step = self._wanted(number)
            refuse_if_used(step)
            if step.operation in IMPORTS:
                take_import_back(tx, operations.import_of(step.number), job or Job())
            else:
                _replay(tx, step.number, job)
                tx.takes_back(step.number)
        return Outcome(step, tx.changes)

    def undo_each(self, numbers: Sequence[int], *, job: Job | None = None) -> Outcome[Step]:
        """Take several back, the newest first; gives the oldest. Raises: as `undo`."""
        changes = Changes()
        outcome: Outcome[Step] | None = None
        for number in sorted(numbers, reverse=True):
            outcome = self.undo(number, job=job)
            changes = changes | outcome.changes
        if outcome is None:
            raise DomainError("undo_nothing")
        return Outcome(outcome.value, changes)

    def redo(self, *, job: Job | None = None) -> Outcome[Step]:
        """Do again what was taken back last.

        Raises: DomainError redo_nothing, undo_rows_differ, undo_too_old; Cancelled.
        """
        with self._uow.begin(REDO, is_bulk=True) as tx:
            found = operations.undone_last()
            step = step_of(found[0]) if found else None
            if found is None or step is None:
                raise DomainError("redo_nothing")
            _replay(tx, found[1], job)
            tx.takes_back(step.number, is_again=True)
        return Outcome(step, tx.changes)

    def newest_seal(self) -> str:
        """The sum over all that was done until now; noted elsewhere it proves it. Empty for nothing done."""
        return audit_chain.head()

    def broken_seals(self) -> list[audit_chain.Break]:
        """Operations that are not on record as they were when they were done."""
        return list(audit_chain.breaks())

    def _wanted(self, number: int | None) -> Step:
        wanted = operations.last_standing() if number is None else number
        if not wanted:
            raise DomainError("undo_nothing")
        step = step_of(wanted)
        if step is None or wanted in operations.steps_of_undo():
            raise NotFound(entity="operation", id=wanted)
        if wanted in operations.undone():
            raise DomainError("already_undone")
        return step


def _replay(tx: Transaction, number: int, job: Job | None) -> None:
    try:
        replay.take_back(tx, number, job or Job())
    except IntegrityError as error:  # something holds a row that the audit knows nothing of
        raise DomainError("undo_rows_differ", kind="") from error
