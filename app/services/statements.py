"""The statement of a supplier for a period: each claim, each receipt, the sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.data.models import Supplier, SupplierClaim
from app.data.queries import claims as claim_queries
from app.data.queries import suppliers as queries
from app.data.queries.claims import ClaimRow, ReceiptRow
from app.data.queries.suppliers import IncidentOfSupplier
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import DomainError, NotFound
from app.domain.statement import ClaimHistory, Movement, movement, sum_by_currency
from app.services.settings import SettingsService


@dataclass(frozen=True)
class StatementLine:
    """One claim with what happened to it in the period."""

    incident: IncidentOfSupplier
    claim: ClaimRow
    movement: Movement


@dataclass(frozen=True)
class StatementReceipt:
    """Money or a deduction booked in the period."""

    incident_number: str
    receipt: ReceiptRow


@dataclass(frozen=True)
class Statement:
    """A supplier's account from the first to the last day, both included; one sum for each currency."""

    supplier_id: int
    supplier: str
    from_on: date
    to_on: date
    made_at: datetime
    lines: tuple[StatementLine, ...]
    receipts: tuple[StatementReceipt, ...]
    sums: tuple[Movement, ...]


class StatementService:
    """Statements are computed from the claims each time; nothing of them is stored."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow = uow
        self._settings = settings

    def make(self, supplier_id: int, from_on: date, to_on: date) -> Statement:
        """What was open, claimed, received and is open now. Raises: NotFound, DomainError period_reversed."""
        if to_on < from_on:
            raise DomainError("period_reversed", start=from_on.isoformat(), end=to_on.isoformat())
        supplier = Supplier.get_or_none(Supplier.id == supplier_id)
        if supplier is None:
            raise NotFound("supplier_not_found", id=supplier_id)
        now = self._uow.clock.now()
        claims = queries.claims_of(supplier_id)
        receipts = claim_queries.load_receipts([claim.id for claim in claims])
        lines = self._lines(claims, receipts, from_on, to_on)
        listed = {line.claim.id: line.claim for line in lines}
        booked = tuple(
            StatementReceipt(listed[receipt.claim_id].incident_number, receipt)
            for receipt in receipts
            if receipt.claim_id in listed
            and receipt.voided_at is None
            and from_on <= self._booked_on(receipt, listed[receipt.claim_id]) <= to_on
        )
        return Statement(
            supplier_id=supplier_id,
            supplier=supplier.name,
            from_on=from_on,
            to_on=to_on,
            made_at=now,
            lines=tuple(lines),
            receipts=booked,
            sums=tuple(sum_by_currency(line.movement for line in lines)),
        )

    def _lines(
        self,
        claims: Sequence[SupplierClaim],
        receipts: Sequence[ReceiptRow],
        from_on: date,
        to_on: date,
    ) -> list[StatementLine]:
        """Claims on which something was open or happened."""
        moved = {claim.id: movement(self._history(claim, receipts), from_on, to_on) for claim in claims}
        ids = [claim.id for claim in claims if not moved[claim.id].is_empty]
        rows = claim_queries.load_rows(ids, self._day(self._uow.clock.now()))
        incidents = queries.incidents_by_id([row.incident_id for row in rows])
        return [StatementLine(incidents[row.incident_id], row, moved[row.id]) for row in rows]

    def _history(self, claim: SupplierClaim, receipts: Sequence[ReceiptRow]) -> ClaimHistory:
        return ClaimHistory(
            claim_id=claim.id,
            currency=claim.currency,
            claimed=claim.amount_minor,
            submitted_on=self._day_of(claim.submitted_at),
            admitted=claim.admitted_minor,
            admitted_on=self._day_of(claim.admitted_at),
            written_off_on=self._day_of(claim.written_off_at),
            voided_on=self._day_of(claim.voided_at),
            receipts=tuple(
                (self._day(receipt.received_at), receipt.amount.minor)
                for receipt in receipts
                if receipt.claim_id == claim.id and receipt.voided_at is None
            ),
        )

    def _booked_on(self, receipt: ReceiptRow, claim: ClaimRow) -> date:
        """A deduction made before the claim was written counts from the day the claim went out."""
        return max(self._day(receipt.received_at), self._day_of(claim.submitted_at) or date.max)

    def _day_of(self, moment: datetime | None) -> date | None:
        return None if moment is None else self._day(moment)

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._settings.zone()).date()
