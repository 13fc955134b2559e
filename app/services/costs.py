"""What the shop itself paid out besides, and the ledger that closes both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.data.models import Incident, IncidentCost
from app.data.queries import ledger
from app.data.queries.ledger import LedgerFilter
from app.data.unit_of_work import UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.ledger import GroupBy, LedgerRow, NetLoss
from app.domain.money import Money
from app.domain.statuses import CostKind
from app.services.settings import SettingsService

__all__ = ["CostRow", "CostService", "GroupBy", "LedgerFilter", "LedgerRow", "LedgerService", "NetLoss"]


@dataclass(frozen=True)
class CostRow:
    """One cost of an incident."""

    id: int
    incident_id: int
    kind: CostKind
    amount: Money
    note: str
    spent_at: datetime
    voided_at: datetime | None
    void_reason: str


class CostService:
    """Freight, fees and penalties that the shop paid for an incident."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def for_incident(self, incident_id: int) -> list[CostRow]:
        """All costs of an incident, the oldest first; void ones are marked."""
        query = IncidentCost.select().where(IncidentCost.incident == incident_id)
        return [_row(cost) for cost in query.order_by(IncidentCost.spent_at, IncidentCost.id)]

    def add(
        self,
        incident_id: int,
        kind: CostKind,
        amount: Money,
        note: str = "",
        spent_at: datetime | None = None,
    ) -> Outcome[CostRow]:
        """Note a cost. Raises: NotFound, DomainError amount_not_positive, paid_in_future."""
        with self._uow.begin("cost.add") as tx:
            if Incident.get_or_none(Incident.id == incident_id) is None:
                raise NotFound("incident_not_found", id=incident_id)
            if amount.minor <= 0:
                raise DomainError("amount_not_positive", amount=amount.plain(), currency=amount.currency)
            if spent_at is not None and spent_at > tx.at:
                raise DomainError("paid_in_future")
            row = tx.insert(
                IncidentCost,
                incident=incident_id,
                kind=kind,
                amount_minor=amount.minor,
                currency=amount.currency,
                note=note.strip(),
                spent_at=spent_at or tx.at,
            )
            tx.touch(Incident, [incident_id])
        return Outcome(_row(row), tx.changes)

    def void(self, cost_id: int, reason: str) -> Outcome[CostRow]:
        """Take back a cost noted in error. Raises: NotFound, DomainError already_voided, reason_missing."""
        with self._uow.begin("cost.void") as tx:
            row = IncidentCost.get_or_none(IncidentCost.id == cost_id)
            if row is None:
                raise NotFound("cost_not_found", id=cost_id)
            if row.voided_at is not None:
                raise DomainError("already_voided")
            if not reason.strip():
                raise DomainError("reason_missing")
            tx.update(row, voided_at=tx.at, void_reason=reason.strip())
            tx.touch(Incident, [row.incident_id])
        return Outcome(_row(row), tx.changes)


class LedgerService:
    """Net loss = paid to buyers + costs − received, by incident, supplier, store or month."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def net_losses(self, by: GroupBy, filter: LedgerFilter | None = None) -> list[LedgerRow]:
        """One row for each key and currency; together they are the whole."""
        return ledger.net_losses(by, filter or LedgerFilter(), self._settings.zone())

    def whole(self, filter: LedgerFilter | None = None) -> list[NetLoss]:
        """The sum of each currency."""
        rows = ledger.net_losses(None, filter or LedgerFilter(), self._settings.zone())
        return [row.loss for row in rows]


def _row(cost: IncidentCost) -> CostRow:
    return CostRow(
        id=cost.id,
        incident_id=cost.incident_id,
        kind=cost.kind,
        amount=Money(cost.amount_minor, cost.currency),
        note=cost.note,
        spent_at=cost.spent_at,
        voided_at=cost.voided_at,
        void_reason=cost.void_reason,
    )
