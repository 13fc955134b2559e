"""A supplier's own settlement sheet: held against the claims, booked in one step, taken back in one step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.data.models import ClaimReceipt, Settlement, SettlementRow, Supplier
from app.data.queries import settlements as queries
from app.data.queries.claims import ClaimRow
from app.data.sheets.parse import file_sha256
from app.data.sheets.settlements import SettlementIssue, SettlementLine, SettlementSheet, read_settlement
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import AmountProblem, Money
from app.domain.progress import Job
from app.domain.settings import CURRENCY
from app.domain.settlement import Matched, SettlementFinding, SheetRow, match
from app.domain.statuses import ClaimStatus, ReceiptMethod
from app.services.claims import ClaimService
from app.services.order_import.times import read_stored, to_stored
from app.services.settings import SettingsService

__all__ = ["BookedSettlement", "PaidPart", "PlannedRow", "SettlementPlan", "SettlementService"]

Finding = SettlementFinding


@dataclass(frozen=True)
class PaidPart:
    """What of a row goes to one claim."""

    claim: ClaimRow
    amount: Money


@dataclass(frozen=True)
class PlannedRow:
    """A row of the sheet held against the claims; of a missing claim `row` is 0 and `amount` what is open."""

    id: int
    row: int
    finding: SettlementFinding
    reference: str
    words: str
    amount: Money
    open: Money | None
    """What was open of the claims it pays."""
    parts: tuple[PaidPart, ...]
    paid_at: datetime | None


@dataclass(frozen=True)
class SettlementPlan:
    """The preview of one sheet; nothing is written."""

    supplier_id: int
    supplier: str
    file_name: str
    sha256: str
    row_count: int
    rows: tuple[PlannedRow, ...]
    issues: tuple[SettlementIssue, ...]
    booked_before_at: datetime | None

    def of(self, *findings: SettlementFinding) -> list[PlannedRow]:
        """The rows with these findings."""
        return [row for row in self.rows if row.finding in findings]


@dataclass(frozen=True)
class BookedSettlement:
    """A sheet that was booked."""

    id: int
    file_name: str
    booked_at: datetime
    undone_at: datetime | None
    count: int
    booked: tuple[Money, ...]
    """One sum for each currency."""


class SettlementService:
    """What a supplier keeps back or pays is noted as received; what he left out is told."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, claims: ClaimService) -> None:
        self._uow = uow
        self._settings = settings
        self._claims = claims

    def preview(self, path: Path, supplier_id: int, job: Job | None = None) -> SettlementPlan:
        """What booking the sheet at `path` would do. Raises: SheetProblem as `read_settlement`, NotFound."""
        sheet = read_settlement(path, job)
        with self._uow.db.atomic():  # one state of the database for all rows
            return self._plan(sheet, path.name, file_sha256(path), supplier_id)

    def _plan(self, sheet: SettlementSheet, file_name: str, sha256: str, supplier_id: int) -> SettlementPlan:
        supplier = Supplier.get_or_none(Supplier.id == supplier_id)
        if supplier is None:
            raise NotFound("supplier_not_found", id=supplier_id)
        claims = [claim for claim, _ in queries.open_claims(supplier_id)]
        numbers = queries.numbers_of(claim.incident_id for claim in claims)
        currencies = {claim.currency for claim in claims}
        usual = currencies.pop() if len(currencies) == 1 else CURRENCY
        rows, bad = _sheet_rows(sheet, numbers, usual)
        found = match(rows, claims)
        shown = {row.id: row for row in self._claims.load_rows([claim.id for claim in claims])}
        planned = [
            *self._rows(found.rows, rows, {line.row: line for line in sheet.lines}, shown),
            *(_missing(shown[claim.id], claim.open_minor) for claim in found.missing),
        ]
        before = queries.booked_before(sha256)
        return SettlementPlan(
            supplier_id=supplier_id,
            supplier=supplier.name,
            file_name=file_name,
            sha256=sha256,
            row_count=sheet.row_count,
            rows=tuple(planned),
            issues=(*sheet.issues, *bad),
            booked_before_at=None if before is None else before.booked_at,
        )

    def _rows(
        self,
        matched: Sequence[Matched],
        rows: Sequence[SheetRow],
        lines: dict[int, SettlementLine],
        shown: dict[int, ClaimRow],
    ) -> Iterator[PlannedRow]:
        for one, row in zip(matched, rows, strict=True):
            line = lines[row.row]
            yield PlannedRow(
                id=row.row,
                row=row.row,
                finding=one.finding,
                reference=line.numbers[0],
                words=line.words,
                amount=Money(row.minor, row.currency),
                open=Money(one.open_minor, row.currency) if one.parts else None,
                parts=tuple(PaidPart(shown[p.claim_id], Money(p.minor, row.currency)) for p in one.parts),
                paid_at=self._moment(line.day),
            )

    def _moment(self, day: str | None) -> datetime | None:
        return None if day is None else read_stored(to_stored(day, None, self._settings.zone()))

    def commit(self, plan: SettlementPlan, *, with_differing: bool = False) -> Outcome[BookedSettlement]:
        """Note what agrees as received (kept back from a settlement), in one transaction.

        `with_differing`: also what differs; what he pays then counts as his answer where he gave none.
        Raises: DomainError settlement_booked, settlement_nothing, settlement_changed (the claims are no
        longer as in the preview).
        """
        wanted = [Finding.FOUND, *([Finding.DIFFERS] if with_differing else [])]
        with self._uow.begin("settlement.book") as tx:
            if queries.booked_before(plan.sha256) is not None:
                raise DomainError("settlement_booked", file=plan.file_name)
            if not plan.of(*wanted):
                raise DomainError("settlement_nothing")
            self._check_same(plan)
            record = tx.insert(
                Settlement,
                supplier=plan.supplier_id,
                file_name=plan.file_name,
                sha256=plan.sha256,
                row_count=plan.row_count,
                booked_at=tx.at,
                actor=tx.actor,
            )
            for row in plan.rows:
                self._book(tx, record, row, is_booked=row.finding in wanted)
            tx.touch(Supplier, [plan.supplier_id])
        return Outcome(_booked(record), tx.changes)

    def _check_same(self, plan: SettlementPlan) -> None:
        parts = {part.claim.id: part.claim for row in plan.rows for part in row.parts}
        now = {row.id: row for row in self._claims.load_rows(list(parts))}
        if any(
            now[i].status != was.status or now[i].outstanding != was.outstanding for i, was in parts.items()
        ):
            raise DomainError("settlement_changed", file=plan.file_name)

    def _book(self, tx: Transaction, record: Settlement, row: PlannedRow, *, is_booked: bool) -> None:
        base = {
            "settlement": record,
            "row": row.row,
            "finding": row.finding,
            "reference": row.reference,
            "currency": row.amount.currency,
        }
        if not row.parts:
            tx.insert(SettlementRow, **base, amount_minor=row.amount.minor)
        for part in row.parts:
            receipt, was_admitted = self._receive(tx, record, row, part) if is_booked else (None, False)
            tx.insert(
                SettlementRow,
                **base,
                claim=part.claim.id,
                receipt=receipt,
                amount_minor=part.amount.minor,
                was_admitted_here=was_admitted,
            )

    def _receive(
        self, tx: Transaction, record: Settlement, row: PlannedRow, part: PaidPart
    ) -> tuple[int, bool]:
        """The receipt's id, and whether the claim was admitted for it."""
        is_new_answer = part.claim.status is ClaimStatus.SUBMITTED
        if is_new_answer:
            self._claims.admit(part.claim.id, part.amount)
        at = None if row.paid_at is None or row.paid_at > tx.at else row.paid_at
        self._claims.receive(part.claim.id, part.amount, ReceiptMethod.DEDUCTION, record.file_name, at)
        receipt = ClaimReceipt.select().where(ClaimReceipt.claim == part.claim.id)
        return receipt.order_by(ClaimReceipt.id.desc()).get().id, is_new_answer

    def take_back(self, settlement_id: int, reason: str) -> Outcome[BookedSettlement]:
        """Take everything back that a sheet booked: receipts by void, answers to where they were.

        Raises: NotFound, DomainError already_undone, reason_missing, claim_has_receipts; IllegalMove where a
        claim went on since.
        """
        with self._uow.begin("settlement.take_back") as tx:
            record = Settlement.get_or_none(Settlement.id == settlement_id)
            if record is None:
                raise NotFound("settlement_not_found", id=settlement_id)
            if record.undone_at is not None:
                raise DomainError("already_undone")
            for row in queries.rows_of(settlement_id):
                if row.receipt is not None and row.receipt.voided_at is None:
                    self._claims.void_receipt(row.receipt_id, reason)
                if row.was_admitted_here:
                    self._claims.take_answer_back(row.claim_id)
            tx.update(record, undone_at=tx.at)
            tx.touch(Supplier, [record.supplier_id])
        return Outcome(_booked(record), tx.changes)

    def history(self, supplier_id: int) -> list[BookedSettlement]:
        """The supplier's sheets that were booked, the newest first."""
        return [_booked(record) for record in queries.settlements_of(supplier_id)]


def _sheet_rows(
    sheet: SettlementSheet, numbers: dict[str, set[int]], usual: str
) -> tuple[list[SheetRow], list[SettlementIssue]]:
    """The rows with the incidents that their numbers name; what is no amount of its currency is left out."""
    rows: list[SheetRow] = []
    bad: list[SettlementIssue] = []
    for line in sheet.lines:
        try:
            amount = Money.parse(line.amount, line.currency or usual)
        except AmountProblem as problem:
            bad.append(SettlementIssue(line.row, problem.code, line.amount))
            continue
        named = set().union(*(numbers.get(number.upper(), set()) for number in line.numbers))
        rows.append(SheetRow(line.row, amount.minor, amount.currency, tuple(sorted(named)), line.item))
    return rows, bad


def _missing(claim: ClaimRow, open_minor: int) -> PlannedRow:
    amount = Money(open_minor, claim.claimed.currency)
    return PlannedRow(
        id=-claim.id,
        row=0,
        finding=Finding.MISSING,
        reference=claim.incident_number,
        words="",
        amount=amount,
        open=amount,
        parts=(PaidPart(claim, amount),),
        paid_at=None,
    )


def _booked(record: Settlement) -> BookedSettlement:
    sums: dict[str, Money] = {}
    rows = [row for row in queries.rows_of(record.id) if row.receipt_id is not None]
    for row in rows:
        amount = Money(row.amount_minor, row.currency)
        sums[row.currency] = sums.get(row.currency, Money(0, row.currency)) + amount
    return BookedSettlement(
        id=record.id,
        file_name=record.file_name,
        booked_at=record.booked_at,
        undone_at=record.undone_at,
        count=len(rows),
        booked=tuple(sums[code] for code in sorted(sums)),
    )
