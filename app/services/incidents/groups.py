"""What working on several incidents at once gives back, and how it is carried out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from app.data.models import Incident
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError
from app.domain.statuses import MismatchKind


@dataclass(frozen=True)
class IncidentGroup:
    """Open incidents with the same mistake of the same supplier."""

    supplier_id: int
    supplier_name: str
    kind: MismatchKind
    ordered: str
    sent: str
    """Title and variant of the first line, as shown in the list."""
    incident_ids: tuple[int, ...]


@dataclass(frozen=True)
class Refusal:
    """One incident that was left as it was, and why."""

    incident_id: int
    number: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def error(self) -> DomainError:
        """The refusal as it would have been raised for this one alone; its words are found by it."""
        return DomainError(self.code, **self.params)


@dataclass(frozen=True)
class GroupResult:
    """What came of each incident of a group."""

    done: tuple[int, ...]
    refused: tuple[Refusal, ...] = ()


def each(
    uow: UnitOfWork, operation: str, incident_ids: Iterable[int], act: Callable[[int], object]
) -> Outcome[GroupResult]:
    """Carry out `act` on each incident, all in one transaction of this name.

    One that is refused is left as it was and named with its reason; the others go on. Raises: DomainError
    group_empty; whatever is no refusal takes everything back.
    """
    ids = tuple(dict.fromkeys(incident_ids))
    if not ids:
        raise DomainError("group_empty")
    done: list[int] = []
    refused: list[Refusal] = []
    with uow.begin(operation) as tx:
        for incident_id in ids:
            try:
                with uow.begin(operation):
                    act(incident_id)
            except DomainError as error:
                refused.append(Refusal(incident_id, _number(incident_id), error.code, error.params))
            else:
                done.append(incident_id)
    return Outcome(GroupResult(tuple(done), tuple(refused)), tx.changes)


def _number(incident_id: int) -> str:
    row = Incident.select(Incident.number).where(Incident.id == incident_id).first()
    return "" if row is None else str(row.number)
