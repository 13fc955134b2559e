"""What the buyers of a group get: planned, approved and paid for many incidents at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError
from app.domain.statuses import CompensationStatus
from app.services.compensations import CompensationDraft, CompensationService
from app.services.incidents.groups import GroupResult, each

Status = CompensationStatus


class GroupMoneyService:
    """Each operation is one transaction; an incident that is refused stays as it was and is named."""

    def __init__(self, uow: UnitOfWork, compensations: CompensationService) -> None:
        self._uow = uow
        self._compensations = compensations

    def plan(self, drafts: Mapping[int, Sequence[CompensationDraft]]) -> Outcome[GroupResult]:
        """Put rows on the buyers' sides, by incident id; all rows of an incident or none.

        Raises: DomainError group_empty. Refused: as `CompensationService.plan`.
        """
        return each(
            self._uow,
            "compensation.plan_all",
            drafts,
            lambda i: [self._compensations.plan(i, draft) for draft in drafts[i]],
        )

    def approve(self, incident_ids: Sequence[int]) -> Outcome[GroupResult]:
        """Approve whatever is planned on each incident.

        Refused: group_no_rows where nothing is planned, as `CompensationService.approve`.
        """
        return each(
            self._uow,
            "compensation.approve_all",
            incident_ids,
            lambda i: self._compensations.approve(self._rows(i, Status.PLANNED)),
        )

    def pay(
        self,
        incident_ids: Sequence[int],
        *,
        proof_id: int | None = None,
        proof_note: str = "",
        paid_at: datetime | None = None,
    ) -> Outcome[GroupResult]:
        """Note whatever is approved on each incident as paid, with one proof for all.

        Refused: group_no_rows where nothing is approved, as `CompensationService.pay`.
        """
        return each(
            self._uow,
            "compensation.pay_all",
            incident_ids,
            lambda i: self._compensations.pay(
                self._rows(i, Status.APPROVED), proof_id=proof_id, proof_note=proof_note, paid_at=paid_at
            ),
        )

    def _rows(self, incident_id: int, status: CompensationStatus) -> list[int]:
        rows = self._compensations.for_incident(incident_id)
        found = [row.id for row in rows if row.status is status]
        if not found:
            raise DomainError("group_no_rows")
        return found
