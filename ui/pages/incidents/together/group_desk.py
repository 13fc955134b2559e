"""The incident service for a group: what a step writes is kept, then done for all of them in one go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.domain.changes import Changes, Outcome
from app.domain.progress import Job
from app.services.incidents import IncidentService
from app.services.incidents.groups import GroupResult, Refusal

Call = Callable[[Sequence[int]], Outcome[GroupResult]]
_NOT_DONE_YET: Outcome[int] = Outcome(0, Changes())


@dataclass
class GroupDesk:
    """Takes the calls of a `StepPanel` and writes nothing until `run`."""

    service: IncidentService
    ids: Sequence[int]
    calls: list[Call] = field(default_factory=list)

    def __getattr__(self, name: str) -> Callable[..., Outcome[int]]:
        """`confirm(first id, …)` becomes `confirm_all(ids, …)`."""
        act = getattr(self.service, f"{name}_all")

        def keep(_first: int, *args: Any, **named: Any) -> Outcome[int]:
            return self._keep(lambda ids: act(ids, *args, **named))

        return keep

    def set_parcel(
        self, _first: int, *, parcel_id: int | None = None, return_tracking_no: str = "", **states: Any
    ) -> Outcome[int]:
        """Every parcel of each incident; the number of a return is a single parcel's."""
        return self._keep(lambda ids: self.service.set_parcel_all(ids, **states))

    def record_result(self, _first: int, *, result: str, stopped: object = None) -> Outcome[int]:
        """The same result for each; pieces are a single incident's."""
        return self._keep(lambda ids: self.service.record_result_all(ids, result))

    def _keep(self, call: Call) -> Outcome[int]:
        self.calls.append(call)
        return _NOT_DONE_YET

    def run(self, job: Job) -> Outcome[GroupResult]:
        """Do it, one call after the other; who is refused once is left out of what follows."""
        left, refused, changes = tuple(self.ids), list[Refusal](), Changes()
        for done, call in enumerate(self.calls):
            job.progress(done, len(self.calls))
            if not left:
                break
            outcome = call(left)
            changes = changes | outcome.changes
            left = outcome.value.done
            refused += outcome.value.refused
        return Outcome(GroupResult(left, tuple(refused)), changes)
