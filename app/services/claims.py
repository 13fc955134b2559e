"""What suppliers and couriers owe: planned, submitted, admitted, received, written off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from app.data.models import ClaimReceipt, Incident, Supplier, SupplierClaim
from app.data.queries import claims as queries
from app.data.queries.claims import ClaimFilter, ClaimRow, ClaimTotals, ReceiptRow
from app.data.queries.common import Sort
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain import claims as rules
from app.domain.changes import Outcome
from app.domain.claim_suggestion import SuggestedClaim
from app.domain.deadlines import Event
from app.domain.errors import DomainError, IllegalMove, NotFound
from app.domain.money import Money
from app.domain.statuses import ClaimItem, ClaimStatus, LiableParty, ReceiptMethod
from app.services.claim_suggestions import Suggestion, suggest_for
from app.services.compensation_writes import check_open
from app.services.incidents.clocks import ClockTerms, happened
from app.services.incidents.effects import claim_is_open_again
from app.services.settings import SettingsService

__all__ = [
    "ClaimDraft",
    "ClaimFilter",
    "ClaimRow",
    "ClaimService",
    "ClaimTotals",
    "ReceiptRow",
    "SuggestedClaim",
    "Suggestion",
]

Status = ClaimStatus


@dataclass(frozen=True)
class ClaimDraft:
    """One item to claim from one party."""

    item: ClaimItem
    amount: Money
    party: LiableParty = LiableParty.SUPPLIER
    note: str = ""


class ClaimService:
    """The supplier's side of the money, one row for each item claimed."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow = uow
        self._settings = settings
        self._clocks = ClockTerms(settings)

    def today(self) -> date:
        """The business day."""
        return self._day(self._uow.clock.now())

    def _day(self, moment: datetime) -> date:
        return moment.astimezone(self._settings.zone()).date()

    # Reading

    def find_ids(self, filter: ClaimFilter | None, sort: Sort) -> list[int]:
        """Ids that pass `filter`. Sort keys: incident, order_no, supplier, item, status, claimed, admitted,
        received, outstanding, due_on, planned_at, submitted_at."""
        return queries.find_ids(filter or ClaimFilter(), sort, self._settings.zone(), self.today())

    def load_rows(self, ids: Sequence[int]) -> list[ClaimRow]:
        """The rows of `ids`, in their order."""
        return queries.load_rows(ids, self.today())

    def get(self, claim_id: int) -> ClaimRow:
        """One claim. Raises: NotFound."""
        rows = self.load_rows([claim_id])
        if not rows:
            raise NotFound("claim_not_found", id=claim_id)
        return rows[0]

    def totals(self, filter: ClaimFilter | None) -> list[ClaimTotals]:
        """Sums over the filter, one for each currency."""
        return queries.totals(filter or ClaimFilter(), self._settings.zone(), self.today())

    def for_incident(self, incident_id: int) -> list[ClaimRow]:
        """All claims of an incident, the oldest first."""
        return self.load_rows(sorted(self.find_ids(ClaimFilter(incident_id=incident_id), None)))

    def receipts(self, claim_ids: Sequence[int]) -> list[ReceiptRow]:
        """What came in for these claims."""
        return queries.load_receipts(claim_ids)

    def suggest(self, incident_id: int) -> Suggestion:
        """What to claim for an incident and from whom, less what is claimed already. Raises: NotFound."""
        return suggest_for(_incident(incident_id))

    # Writing

    def plan(self, incident_id: int, drafts: Sequence[ClaimDraft]) -> Outcome[list[ClaimRow]]:
        """Put items on the supplier's side. Raises: NotFound, DomainError amount_not_positive,
        claim_without_supplier, claim_from_nobody, incident_ended."""
        with self._uow.begin("claim.plan") as tx:
            incident = _incident(incident_id)
            check_open(incident)
            ids = [_insert(tx, incident, draft).id for draft in drafts]
            tx.touch(Incident, [incident.id])
        return Outcome(self.load_rows(ids), tx.changes)

    def submit(self, ids: Sequence[int]) -> Outcome[list[ClaimRow]]:
        """Note that claims went out; the clock for the answer starts. Raises: IllegalMove, NotFound."""
        with self._uow.begin("claim.submit") as tx:
            for row in map(_get, ids):
                if row.status is not Status.PLANNED:
                    # An admitted claim waits for an answer again only when its answer is taken back.
                    raise _illegal(row, Status.SUBMITTED)
                due_on = self._answer_due(row, self._day(tx.at))
                tx.update(row, status=Status.SUBMITTED, submitted_at=tx.at, due_on=due_on)
                self._happened(tx, row, Event.CLAIM_SENT)
        return Outcome(self.load_rows(ids), tx.changes)

    def admit(self, claim_id: int, amount: Money) -> Outcome[ClaimRow]:
        """Note what the other side admits, which may be less; the clock for the money starts.

        Raises: IllegalMove, MixedCurrency, DomainError admitted_above_claimed, amount_not_positive.
        """
        with self._uow.begin("claim.admit") as tx:
            row = _get(claim_id)
            if row.status is not Status.SUBMITTED:
                # A settled claim comes back to "admitted" when its money bounces, never by another answer.
                raise _illegal(row, Status.ADMITTED)
            rules.check_admitted(Money(row.amount_minor, row.currency), amount)
            due_on = self._payment_due(row, self._day(tx.at))
            tx.update(
                row, status=Status.ADMITTED, admitted_minor=amount.minor, admitted_at=tx.at, due_on=due_on
            )
            self._happened(tx, row, Event.CLAIM_ADMITTED)
        return Outcome(self.get(claim_id), tx.changes)

    def take_answer_back(self, claim_id: int) -> Outcome[ClaimRow]:
        """An answer was noted in error: the claim waits for one again.

        Raises: IllegalMove, NotFound, DomainError claim_has_receipts (take those back first).
        """
        with self._uow.begin("claim.take_answer_back") as tx:
            row = _get(claim_id)
            rules.check_move(row.status, Status.SUBMITTED)
            if row.status is not Status.ADMITTED:
                raise _illegal(row, Status.SUBMITTED)
            if _received(row).minor:
                raise DomainError("claim_has_receipts")
            due_on = self._answer_due(row, self._day(row.submitted_at or tx.at))
            tx.update(row, status=Status.SUBMITTED, admitted_minor=None, admitted_at=None, due_on=due_on)
            self._ended(tx, row)
        return Outcome(self.get(claim_id), tx.changes)

    def receive(
        self,
        claim_id: int,
        amount: Money,
        method: ReceiptMethod = ReceiptMethod.MONEY,
        reference: str = "",
        received_at: datetime | None = None,
    ) -> Outcome[ClaimRow]:
        """Note money or a deduction that came in; the claim is settled once all of it is in.

        Raises: DomainError claim_not_admitted, received_above_admitted, amount_not_positive, paid_in_future;
        MixedCurrency, NotFound.
        """
        with self._uow.begin("claim.receive") as tx:
            row = _get(claim_id)
            at = received_at or tx.at
            if row.status is not Status.ADMITTED:
                raise DomainError("claim_not_admitted", status=row.status.value)
            if at > tx.at:
                raise DomainError("paid_in_future")
            admitted = Money(row.admitted_minor or 0, row.currency)
            received = _received(row)
            rules.check_receipt(admitted, received, amount)
            tx.insert(
                ClaimReceipt,
                claim=row,
                amount_minor=amount.minor,
                currency=amount.currency,
                method=method,
                received_at=at,
                reference=reference.strip(),
            )
            if received + amount == admitted:
                tx.update(row, status=Status.SETTLED, settled_at=at)
            self._ended(tx, row)
        return Outcome(self.get(claim_id), tx.changes)

    def void_receipt(self, receipt_id: int, reason: str) -> Outcome[ClaimRow]:
        """Take back a receipt booked in error or bounced; a settled claim is open again.

        Raises: NotFound, DomainError already_voided, reason_missing.
        """
        with self._uow.begin("claim.void_receipt") as tx:
            receipt = ClaimReceipt.get_or_none(ClaimReceipt.id == receipt_id)
            if receipt is None:
                raise NotFound("receipt_not_found", id=receipt_id)
            if receipt.voided_at is not None:
                raise DomainError("already_voided")
            tx.update(receipt, voided_at=tx.at, void_reason=_reason(reason))
            row = receipt.claim
            if row.status is Status.SETTLED:
                tx.update(row, status=Status.ADMITTED, settled_at=None)
                claim_is_open_again(tx, row.incident, reason)
            if row.status is Status.ADMITTED:
                self._happened(tx, row, Event.CLAIM_ADMITTED)
            _touch(tx, row)
        return Outcome(self.get(row.id), tx.changes)

    def write_off(self, claim_id: int, reason: str) -> Outcome[ClaimRow]:
        """Give up the rest of a claim. Raises: IllegalMove, DomainError reason_missing, NotFound."""
        with self._uow.begin("claim.write_off") as tx:
            row = _get(claim_id)
            rules.check_move(row.status, Status.WRITTEN_OFF)
            tx.update(row, status=Status.WRITTEN_OFF, written_off_at=tx.at, write_off_reason=_reason(reason))
            self._ended(tx, row)
        return Outcome(self.get(claim_id), tx.changes)

    def void(self, claim_id: int, reason: str) -> Outcome[ClaimRow]:
        """Drop a claim made in error, before it was admitted. Raises: IllegalMove, DomainError, NotFound."""
        with self._uow.begin("claim.void") as tx:
            row = _get(claim_id)
            rules.check_move(row.status, Status.VOIDED)
            tx.update(row, status=Status.VOIDED, voided_at=tx.at, void_reason=_reason(reason))
            self._ended(tx, row)
        return Outcome(self.get(claim_id), tx.changes)

    def _happened(self, tx: Transaction, row: SupplierClaim, event: Event) -> None:
        """The incident's clocks go by what its supplier owes; a courier has the days of his claim alone."""
        _touch(tx, row)
        if row.party is LiableParty.SUPPLIER:
            happened(self._clocks, tx, row.incident, event)

    def _ended(self, tx: Transaction, row: SupplierClaim) -> None:
        """The clock of the payment stops with the last claim that was admitted and not paid."""
        _touch(tx, row)
        waiting = SupplierClaim.select().where(
            SupplierClaim.incident == row.incident_id,
            SupplierClaim.party == LiableParty.SUPPLIER,
            SupplierClaim.status == Status.ADMITTED,
        )
        if not waiting.exists():
            self._happened(tx, row, Event.CLAIM_ENDED)

    def _answer_due(self, row: SupplierClaim, on: date) -> date:
        if row.party is LiableParty.COURIER or row.supplier is None:
            return rules.payment_due_on(on, rules.COURIER_ANSWER_DAYS)
        return rules.answer_due_on(on, row.supplier.response_hours)

    def _payment_due(self, row: SupplierClaim, on: date) -> date:
        if row.party is LiableParty.COURIER or row.supplier is None:
            return rules.payment_due_on(on, rules.COURIER_PAY_DAYS)
        return rules.payment_due_on(on, row.supplier.claim_days)


def _insert(tx: Transaction, incident: Incident, draft: ClaimDraft) -> SupplierClaim:
    if draft.amount.minor <= 0:
        raise DomainError("amount_not_positive", amount=draft.amount.plain(), currency=draft.amount.currency)
    if draft.party not in rules.CLAIMABLE:
        raise DomainError("claim_from_nobody", party=draft.party.value)
    if draft.party is LiableParty.SUPPLIER and incident.supplier_id is None:
        raise DomainError("claim_without_supplier")
    row = tx.insert(
        SupplierClaim,
        incident=incident,
        party=draft.party,
        supplier=incident.supplier_id if draft.party is LiableParty.SUPPLIER else None,
        item=draft.item,
        amount_minor=draft.amount.minor,
        currency=draft.amount.currency,
        note=draft.note.strip(),
        planned_at=tx.at,
    )
    _touch(tx, row)
    return row


def _illegal(row: SupplierClaim, wanted: ClaimStatus) -> IllegalMove:
    return IllegalMove("claim_illegal_move", subject="claim", current=row.status.value, wanted=wanted.value)


def _received(row: SupplierClaim) -> Money:
    received = sum(r.amount_minor for r in row.receipts if r.voided_at is None)
    return Money(received, row.currency)


def _touch(tx: Transaction, row: SupplierClaim) -> None:
    tx.touch(Incident, [row.incident_id])
    if row.supplier_id is not None:
        tx.touch(Supplier, [row.supplier_id])


def _get(claim_id: int) -> SupplierClaim:
    row: SupplierClaim | None = SupplierClaim.get_or_none(SupplierClaim.id == claim_id)
    if row is None:
        raise NotFound("claim_not_found", id=claim_id)
    return row


def _incident(incident_id: int) -> Incident:
    row: Incident | None = Incident.get_or_none(Incident.id == incident_id)
    if row is None:
        raise NotFound("incident_not_found", id=incident_id)
    return row


def _reason(reason: str) -> str:
    if not reason.strip():
        raise DomainError("reason_missing")
    return reason.strip()
