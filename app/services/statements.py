"""The statement of a supplier for a period: each claim, each receipt, the sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from app.data.evidence_store import EvidenceStore
from app.data.models import Supplier
from app.data.queries import claims as claim_queries
from app.data.queries import statement as queries
from app.data.queries import suppliers as supplier_queries
from app.data.queries.claims import ClaimFilter, ClaimRow
from app.data.queries.suppliers import IncidentOfSupplier
from app.data.unit_of_work import UnitOfWork
from app.domain.claims import answer_due_on
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statement import Movement, Step, movement, sum_by_currency
from app.domain.statuses import ClaimStatus, EvidenceKind, LiableParty, ReceiptMethod
from app.services.settings import SettingsService


@dataclass(frozen=True)
class StatementLine:
    """One claim with what happened to it in the period."""

    incident: IncidentOfSupplier
    claim: ClaimRow
    movement: Movement


@dataclass(frozen=True)
class StatementReceipt:
    """Money or a deduction booked in the period; below zero where one was taken back in it."""

    incident_number: str
    booked_on: date
    method: ReceiptMethod
    amount: Money
    reference: str


@dataclass(frozen=True)
class StatementPicture:
    """A file that shows what was wrong; no chat and no receipt, which name the buyer."""

    incident_number: str
    kind: EvidenceKind
    note: str
    added_at: datetime
    path: Path


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


@dataclass(frozen=True)
class LetterItem:
    """One item of a letter of claim."""

    incident: IncidentOfSupplier
    claim: ClaimRow


@dataclass(frozen=True)
class ClaimLetter:
    """What is claimed from a supplier and not answered yet; one sum for each currency."""

    supplier_id: int
    supplier: str
    made_at: datetime
    answer_by: date
    pay_within_days: int
    items: tuple[LetterItem, ...]
    sums: tuple[Money, ...]

    @property
    def planned_ids(self) -> tuple[int, ...]:
        """The claims that go out with this letter."""
        return tuple(i.claim.id for i in self.items if i.claim.status is ClaimStatus.PLANNED)


SHOWN_TO_SUPPLIERS = frozenset(
    {
        EvidenceKind.LABEL_PHOTO,
        EvidenceKind.GOODS_PHOTO,
        EvidenceKind.PACKING_PHOTO,
        EvidenceKind.WEIGHT,
        EvidenceKind.SUPPLIER_CONFIRMATION,
    }
)


class StatementService:
    """Statements are read from the journal each time: what was printed once is never told otherwise later."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        self._uow = uow
        self._settings = settings
        self._evidence = evidence

    def make(self, supplier_id: int, from_on: date, to_on: date) -> Statement:
        """What was open, claimed, received and is open now. Raises: NotFound, DomainError period_reversed."""
        if to_on < from_on:
            raise DomainError("period_reversed", start=from_on.isoformat(), end=to_on.isoformat())
        supplier = _supplier(supplier_id)
        with self._uow.db.atomic():  # one state of the database for all figures
            lines = self._lines(supplier_id, from_on, to_on)
            receipts = self._receipts(lines, from_on, to_on)
        return Statement(
            supplier_id=supplier_id,
            supplier=supplier.name,
            from_on=from_on,
            to_on=to_on,
            made_at=self._uow.clock.now(),
            lines=tuple(lines),
            receipts=receipts,
            sums=tuple(sum_by_currency(line.movement for line in lines)),
        )

    def pictures(self, statement: Statement) -> tuple[StatementPicture, ...]:
        """What was photographed of the incidents of a statement, in their order."""
        numbers = {line.incident.id: line.incident.number for line in statement.lines}
        return tuple(
            StatementPicture(
                incident_number=numbers[row.incident_id],
                kind=row.kind,
                note=row.note,
                added_at=row.added_at,
                path=self._evidence.path(row.sha256),
            )
            for row in queries.evidence_of(list(numbers), SHOWN_TO_SUPPLIERS)
        )

    def letter(self, supplier_id: int) -> ClaimLetter:
        """Claims planned or sent that he has not answered. Raises: NotFound, DomainError nothing_to_claim."""
        supplier, now = _supplier(supplier_id), self._uow.clock.now()
        wanted = ClaimFilter(supplier_id=supplier_id, party=LiableParty.SUPPLIER, statuses=_UNANSWERED)
        today = self._day(now)
        ids = claim_queries.find_ids(wanted, ("incident", False), self._settings.zone(), today)
        if not ids:
            raise DomainError("nothing_to_claim")
        rows = claim_queries.load_rows(ids, today)
        incidents = supplier_queries.incidents_by_id([row.incident_id for row in rows])
        sums: dict[str, Money] = {}
        for row in rows:
            code = row.claimed.currency
            sums[code] = sums.get(code, Money(0, code)) + row.claimed
        return ClaimLetter(
            supplier_id=supplier_id,
            supplier=supplier.name,
            made_at=now,
            answer_by=answer_due_on(today, supplier.response_hours),
            pay_within_days=supplier.claim_days,
            items=tuple(LetterItem(incidents[row.incident_id], row) for row in rows),
            sums=tuple(sums[code] for code in sorted(sums)),
        )

    def _lines(self, supplier_id: int, from_on: date, to_on: date) -> list[StatementLine]:
        """Claims on which something was open or happened."""
        moved: dict[int, Movement] = {}
        for claim_id, currency, steps in queries.claim_steps(supplier_id):
            days = [Step(event, self._day(at), minor) for event, at, minor in steps]
            found = movement(currency, days, from_on, to_on)
            if not found.is_empty:
                moved[claim_id] = found
        rows = claim_queries.load_rows(list(moved), self._day(self._uow.clock.now()))
        incidents = supplier_queries.incidents_by_id([row.incident_id for row in rows])
        return [StatementLine(incidents[row.incident_id], row, moved[row.id]) for row in rows]

    def _receipts(
        self, lines: Sequence[StatementLine], from_on: date, to_on: date
    ) -> tuple[StatementReceipt, ...]:
        numbers = {line.claim.id: line.incident.number for line in lines}
        return tuple(
            StatementReceipt(
                incident_number=numbers[one.claim_id],
                booked_on=self._day(one.at),
                method=one.method,
                amount=Money(one.minor, one.currency),
                reference=one.reference,
            )
            for one in queries.booked_receipts(list(numbers))
            if from_on <= self._day(one.at) <= to_on
        )

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._settings.zone()).date()


_UNANSWERED = frozenset({ClaimStatus.PLANNED, ClaimStatus.SUBMITTED})


def _supplier(supplier_id: int) -> Supplier:
    row: Supplier | None = Supplier.get_or_none(Supplier.id == supplier_id)
    if row is None:
        raise NotFound("supplier_not_found", id=supplier_id)
    return row
