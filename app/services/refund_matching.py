"""Refunds that a platform paid, held against what was planned: what agrees is paid, the rest is listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from app.data.models import Compensation, Incident, Order, PlatformRefund, RefundMatch
from app.data.queries import order_money, platform_refunds
from app.data.queries import refund_matches as queries
from app.data.queries.platform_refunds import StoredOrder
from app.data.queries.refund_matches import UnmatchedRefund
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.platform_refunds import line_of
from app.domain.refund_match import Planned, Refunded, match
from app.domain.statuses import CompensationKind, CompensationStatus
from app.services.compensation_writes import approve_row, check_open, row_values, touch_incident
from app.services.compensations import CompensationDraft, CompensationService

__all__ = ["PLATFORM", "RefundMatchService", "UnmatchedRefund"]

Status = CompensationStatus
PLATFORM = "platform"
"""Who approved a refund that the platform has paid already."""


class RefundMatchService:
    """The platform's sheet is the proof: what it paid is not asked for again."""

    def __init__(self, uow: UnitOfWork, compensations: CompensationService) -> None:
        self._uow = uow
        self._compensations = compensations

    def unmatched(self) -> list[UnmatchedRefund]:
        """Refunds on orders with incidents that no row of ours accounts for, or for another amount."""
        return queries.unmatched()

    def count_unmatched(self, order_ids: Iterable[int]) -> int:
        """How many of `unmatched` are on these orders."""
        wanted = set(order_ids)
        return sum(case.order_id in wanted for case in queries.unmatched())

    def match_in(self, tx: Transaction, order_ids: Iterable[int]) -> list[int]:
        """Mark as paid what the cases of these orders paid; gives the rows' ids.

        A row that cannot be paid, such as one of an incident that is closed, stays as it is and is listed.
        """
        paid: list[int] = []
        for order in platform_refunds.load(platform_refunds.with_cases(order_ids)):
            paid += self._match(tx, order)
        return paid

    def _match(self, tx: Transaction, order: StoredOrder) -> list[int]:
        known = queries.matched_cases(case.id for case in order.cases)
        lines = platform_refunds.case_lines(order)
        cases = [
            Refunded(case.id, case.case.amount, line_of(case.case, lines))
            for case in order.cases
            if case.id not in known and case.case.is_refunded and case.case.amount
        ]
        rows = {row.id: row for row in queries.open_refunds(order.id, order.currency)} if cases else {}
        found = match(cases, [_planned(row) for row in rows.values()])
        paid: list[int] = []
        for case_id, row_ids in found.items():
            try:
                with self._uow.begin(tx.operation):
                    for row_id in row_ids:
                        self._pay(tx, rows[row_id], case_id)
            except DomainError:
                continue  # listed as a refund that no row accounts for
            paid += row_ids
        return paid

    def _pay(self, tx: Transaction, row: Compensation, case_id: int) -> None:
        case = PlatformRefund.get_by_id(case_id)
        if row.status is Status.PLANNED:
            approve_row(tx, row, by=PLATFORM)
        note = case.refund_no or case.order_no
        self._compensations.pay_in(tx, row, None, note, _paid_at(row.order, case.finished_at))
        tx.insert(RefundMatch, platform_refund=case, compensation=row, matched_at=tx.at, actor=tx.actor)

    def record(self, case_id: int) -> Outcome[int]:
        """Put what the platform paid besides our rows on the buyer's side, as paid; gives the new row's id.

        Raises: NotFound, DomainError incident_ended, refund_above_paid.
        """
        with self._uow.begin("refund.record") as tx:
            found = next((one for one in queries.unmatched() if one.id == case_id), None)
            if found is None:
                raise NotFound("refund_case_not_found", id=case_id)
            left = found.amount - found.matched
            if left.minor <= 0:
                raise DomainError("refund_matched_above", amount=found.amount.plain())
            row = self._insert(tx, Incident.get_by_id(found.incident_id), left)
            self._pay(tx, row, case_id)
        return Outcome(row.id, tx.changes)

    def _insert(self, tx: Transaction, incident: Incident, amount: Money) -> Compensation:
        check_open(incident)
        draft = CompensationDraft(CompensationKind.REFUND, amount)
        row = tx.insert(Compensation, **row_values(incident, None, draft, tx.at))
        touch_incident(tx, row)
        return row

    def put_aside(self, case_id: int, note: str = "") -> Outcome[None]:
        """The refund has nothing to do with an incident. Raises: NotFound."""
        with self._uow.begin("refund.put_aside") as tx:
            case = PlatformRefund.get_or_none(PlatformRefund.id == case_id)
            if case is None:
                raise NotFound("refund_case_not_found", id=case_id)
            tx.insert(RefundMatch, platform_refund=case, matched_at=tx.at, actor=tx.actor, note=note.strip())
            tx.touch(Compensation, [])
        return Outcome(None, tx.changes)

    def take_up(self, case_id: int) -> Outcome[None]:
        """Undo `put_aside`."""
        with self._uow.begin("refund.take_up") as tx:
            for row in RefundMatch.select().where(
                RefundMatch.platform_refund == case_id, RefundMatch.compensation.is_null()
            ):
                tx.delete(row)
            tx.touch(Compensation, [])
        return Outcome(None, tx.changes)


def _planned(row: Compensation) -> Planned:
    line_no = None if row.order_line is None else row.order_line.line_no
    return Planned(row.id, row.amount_minor, line_no, is_approved=row.status is Status.APPROVED)


def _paid_at(order: Order, finished_at: datetime | None) -> datetime:
    """Not after the platform's figure was seen to change: that figure contains it."""
    figure_at = order_money.platform_figure_at(order_money.root_of(order))
    return figure_at if finished_at is None else min(finished_at, figure_at)
