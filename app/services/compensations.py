"""What buyers get: planned, approved, paid with proof, void or taken back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.data.models import Compensation, Evidence, Incident, Order, Store
from app.data.queries import compensations as queries
from app.data.queries import order_money
from app.data.queries.common import Sort
from app.data.queries.compensations import (
    CompensationFilter,
    CompensationRow,
    CompensationTotals,
    StageFigure,
)
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain import compensation as rules
from app.domain import settings as declared
from app.domain import statutory
from app.domain.changes import Outcome
from app.domain.errors import DomainError, NotFound
from app.domain.money import Money
from app.domain.statuses import CompensationKind, CompensationStatus, DeliveryState
from app.services.compensation_writes import (
    CompensationDraft,
    approve_row,
    check_consent,
    check_open,
    counter_values,
    drop_replacement,
    find_compensation,
    find_incident,
    find_line,
    row_values,
    touch_incident,
)
from app.services.incidents import promising
from app.services.plan_choices import LineChoice, PlanChoices, choices_for
from app.services.settings import SettingsService

__all__ = [
    "CompensationDraft",
    "CompensationFilter",
    "CompensationRow",
    "CompensationService",
    "CompensationTotals",
    "LineChoice",
    "PayResult",
    "PlanChoices",
    "StageFigure",
]

Status = CompensationStatus


@dataclass(frozen=True)
class PayResult:
    """A row as it stands after paying several at once; `refusal` where it was not paid."""

    row: CompensationRow
    refusal: DomainError | None


class CompensationService:
    """Caps are checked when a row is planned and again when it is paid."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService) -> None:
        self._uow = uow
        self._settings = settings

    # Reading

    def find_ids(self, filter: CompensationFilter | None, sort: Sort) -> list[int]:
        """Ids that pass `filter`. Sort keys: incident, order_no, store, supplier, kind, amount, planned_at,
        paid_at, moved_at, stage."""
        return queries.find_ids(filter or CompensationFilter(), sort, self._settings.zone())

    def load_rows(self, ids: Sequence[int]) -> list[CompensationRow]:
        """The rows of `ids`, in their order."""
        return queries.load_rows(ids)

    def get(self, compensation_id: int) -> CompensationRow:
        """One row. Raises: NotFound."""
        rows = queries.load_rows([compensation_id])
        if not rows:
            raise NotFound("compensation_not_found", id=compensation_id)
        return rows[0]

    def totals(self, filter: CompensationFilter | None) -> list[CompensationTotals]:
        """Sums over the filter, one for each currency."""
        return queries.totals(filter or CompensationFilter(), self._settings.zone())

    def stage_figures(self) -> list[StageFigure]:
        """How many rows stand at each stage, with their sums."""
        return queries.stage_figures()

    def for_incident(self, incident_id: int) -> list[CompensationRow]:
        """All rows of an incident, the oldest first."""
        ids = queries.find_ids(CompensationFilter(incident_id=incident_id), None, self._settings.zone())
        return queries.load_rows(sorted(ids))

    def headroom(self, incident_id: int) -> rules.Headroom:
        """What is still possible for the incident's order, over all its incidents. Raises: NotFound."""
        return self._room(find_incident(incident_id).order)

    def stores(self) -> list[tuple[int, str]]:
        """(id, name) of all shops, for a filter."""
        return [(row.id, row.name) for row in Store.select().order_by(Store.name)]

    def choices(self, incident_id: int) -> PlanChoices:
        """The lines of the incident's order with what is left of each. Raises: NotFound."""
        incident = find_incident(incident_id)
        return choices_for(incident, self._room(incident.order))

    def platform_figure_at(self, order_id: int) -> datetime:
        """When the platform's refunded figure of the order was last seen to change."""
        return order_money.platform_figure_at(order_money.root_of(Order.get_by_id(order_id)))

    # Planning

    def plan(self, incident_id: int, draft: CompensationDraft) -> Outcome[CompensationRow]:
        """Put a row on the buyer's side; approved at once when it is small enough.

        Raises: NotFound, MixedCurrency and DomainError incident_ended or as `check_caps`, `statutory.check`.
        """
        with self._uow.begin("compensation.plan") as tx:
            row = self.plan_in(tx, find_incident(incident_id), draft)
        return Outcome(self.get(row.id), tx.changes)

    def plan_in(self, tx: Transaction, incident: Incident, draft: CompensationDraft) -> Compensation:
        """As `plan`, within a transaction of another use case."""
        check_open(incident)
        line = find_line(incident.order, draft.order_line_id)
        room = self._room(incident.order)
        line_no = None if line is None else line.line_no
        rules.check_caps(draft.kind, draft.amount, line_no, room, override_reason=draft.override_reason)
        if draft.kind is CompensationKind.STATUTORY:
            statutory.check(draft.ground, draft.amount, has_ruling=draft.has_ruling)
        row = tx.insert(Compensation, **row_values(incident, line, draft, tx.at))
        touch_incident(tx, row)
        if self._is_approved_at_once(draft):
            approve_row(tx, row, by="")
        return row

    def _is_approved_at_once(self, draft: CompensationDraft) -> bool:
        limit = self._settings.get(declared.APPROVAL_LIMIT_MINOR)
        lacks_consent = draft.kind in rules.IN_KIND and not (draft.has_consent and draft.consent_note.strip())
        is_odd = draft.kind is CompensationKind.STATUTORY or not draft.is_original_route
        is_over = bool(draft.override_reason.strip())
        # The limit is written in yuan; what is in another currency is approved by hand.
        is_small = draft.amount.currency == declared.CURRENCY and 0 <= draft.amount.minor <= limit
        return limit > 0 and is_small and not (lacks_consent or is_odd or is_over)

    def _room(self, order: Order, without_id: int | None = None) -> rules.Headroom:
        money, get = order_money.load(order), self._settings.get
        cap = get(declared.GOODWILL_CAP_MINOR) if money.currency == declared.CURRENCY else None
        policy = rules.GoodwillPolicy(get(declared.GOODWILL_PERCENT), cap)
        entries = order_money.load_entries(order, without_id=without_id)
        return rules.headroom(money, entries, policy)

    # Moving on

    def approve(self, ids: Sequence[int]) -> Outcome[list[CompensationRow]]:
        """Let rows be paid; all of them or none. Raises: IllegalMove, DomainError consent_missing, …"""
        with self._uow.begin("compensation.approve") as tx:
            for row in map(find_compensation, ids):
                approve_row(tx, row, by=self._uow.actor)
        return Outcome(queries.load_rows(ids), tx.changes)

    def pay(
        self,
        ids: Sequence[int],
        *,
        proof_id: int | None = None,
        proof_note: str = "",
        paid_at: datetime | None = None,
        is_besides: bool = False,
    ) -> Outcome[list[CompensationRow]]:
        """Note that rows were paid, with their proof; all of them or none. The amount is as planned.

        `paid_at` (now by default) in the past says that the platform's figure may contain it already;
        `is_besides` that a refund goes to the buyer besides the one that is under way on the platform.
        Raises: DomainError proof_missing, consent_missing, already_paid, paid_in_future, a cap's code,
        refund_under_way (without `is_besides`); IllegalMove; NotFound.
        """
        with self._uow.begin("compensation.pay") as tx:
            at = paid_at or tx.at
            if at > tx.at:
                raise DomainError("paid_in_future")
            for row in map(find_compensation, ids):
                if paid_at is None and not is_besides:
                    _check_not_under_way(row)
                self.pay_in(tx, row, proof_id, proof_note, at)
        return Outcome(queries.load_rows(ids), tx.changes)

    def pay_each(
        self, ids: Sequence[int], *, proof_id: int | None = None, proof_note: str = ""
    ) -> Outcome[list[PayResult]]:
        """Pay several at once, in one transaction, with what came of each.

        A row that is refused stays as it was, with the refusal as `pay` would have raised it; the others
        are paid. What is no refusal takes everything back.
        """
        refusals: dict[int, DomainError] = {}
        with self._uow.begin("compensation.pay_each") as tx:
            for row_id in dict.fromkeys(ids):
                try:
                    self.pay([row_id], proof_id=proof_id, proof_note=proof_note)
                except DomainError as error:
                    refusals[row_id] = error
        rows = queries.load_rows(list(dict.fromkeys(ids)))
        return Outcome([PayResult(row, refusals.get(row.id)) for row in rows], tx.changes)

    def pay_in(
        self, tx: Transaction, row: Compensation, proof_id: int | None, proof_note: str, at: datetime
    ) -> None:
        """As `pay` of one row, within a transaction of another use case."""
        check_open(row.incident)
        rules.check_move(row.status, Status.PAID)
        check_consent(row)
        if proof_id is not None and Evidence.get_or_none(Evidence.id == proof_id) is None:
            raise NotFound("evidence_not_found", id=proof_id)
        rules.check_proof(
            row.kind, has_file=proof_id is not None, note=proof_note, tracking_no=row.tracking_no
        )
        tx.update(
            row, status=Status.PAID, paid_at=at, proof=proof_id, proof_note=proof_note or row.proof_note
        )
        self._check_still_fits(row)
        promising.paid(tx, row)
        touch_incident(tx, row)

    def _check_still_fits(self, row: Compensation) -> None:
        """The platform's figure may have grown, or a case come in, since the row was planned."""
        if row.kind not in rules.REFUNDS:
            return
        money = order_money.load(row.order)
        back = rules.refunded(money, order_money.load_entries(row.order))
        if row.paid_at > order_money.platform_figure_at(order_money.root_of(row.order)):
            back += money.platform_pending  # paid besides what is under way there
        if back > (money.paid or 0):
            raise DomainError(
                "refund_above_paid",
                amount=Money(row.amount_minor, row.currency).plain(),
                limit=Money(max(0, (money.paid or 0) - back + row.amount_minor), money.currency).plain(),
                paid=Money(money.paid or 0, money.currency).plain(),
                refunded=Money(back - row.amount_minor, money.currency).plain(),
                currency=money.currency,
            )

    def attach_proof(self, compensation_id: int, proof_id: int) -> Outcome[CompensationRow]:
        """Add the file that proves a payment noted before. Raises: NotFound, DomainError not_paid_yet."""
        with self._uow.begin("compensation.attach_proof") as tx:
            row = find_compensation(compensation_id)
            if row.status is not Status.PAID:
                raise DomainError("not_paid_yet")
            if Evidence.get_or_none(Evidence.id == proof_id) is None:
                raise NotFound("evidence_not_found", id=proof_id)
            tx.update(row, proof=proof_id)
            touch_incident(tx, row)
        return Outcome(self.get(compensation_id), tx.changes)

    def record_consent(self, compensation_id: int, note: str) -> Outcome[CompensationRow]:
        """Note how and when the buyer agreed. Raises: DomainError consent_note_missing, already_paid, …"""
        with self._uow.begin("compensation.consent") as tx:
            row = find_compensation(compensation_id)
            if not note.strip():
                raise DomainError("consent_note_missing")
            if row.status is not Status.PLANNED and row.status is not Status.APPROVED:
                rules.check_move(row.status, Status.VOIDED)
            tx.update(row, has_consent=True, consent_note=note.strip())
            touch_incident(tx, row)
        return Outcome(self.get(compensation_id), tx.changes)

    def void(self, compensation_id: int, reason: str) -> Outcome[CompensationRow]:
        """Drop a row that was not paid, and whose parcel is not on its way.

        Raises: DomainError already_paid, already_voided, already_sent, reason_missing.
        """
        with self._uow.begin("compensation.void") as tx:
            row = find_compensation(compensation_id)
            rules.check_move(row.status, Status.VOIDED)
            if row.delivery in (DeliveryState.SHIPPED, DeliveryState.DELIVERED):
                raise DomainError("already_sent", tracking_no=row.tracking_no)
            if not reason.strip():
                raise DomainError("reason_missing")
            tx.update(row, status=Status.VOIDED, voided_at=tx.at, void_reason=reason.strip())
            drop_replacement(tx, row)
            touch_incident(tx, row)
        return Outcome(self.get(compensation_id), tx.changes)

    def reverse(self, compensation_id: int, reason: str) -> Outcome[CompensationRow]:
        """Take back what was paid by a counter-entry; the paid row stays as it is. Gives the counter-entry.

        Raises: DomainError not_paid_yet, already_reversed, already_used (a coupon), incident_ended,
        reason_missing; NotFound.
        """
        with self._uow.begin("compensation.reverse") as tx:
            row = find_compensation(compensation_id)
            check_open(row.incident)
            if row.status is not Status.PAID:
                raise DomainError("not_paid_yet")
            if row.reverses_id is not None or row.reversals.exists():
                raise DomainError("already_reversed")
            if row.used_at is not None:
                raise DomainError("already_used")
            if not reason.strip():
                raise DomainError("reason_missing")
            counter = tx.insert(Compensation, **counter_values(row, reason.strip(), tx))
            drop_replacement(tx, row)
            promising.taken_back(tx, row)
            tx.touch(Compensation, [row.id])
            touch_incident(tx, row)
        return Outcome(self.get(counter.id), tx.changes)


def _check_not_under_way(row: Compensation) -> None:
    """What the buyer asked the platform for may be this very money: paid by both it would be paid twice."""
    money = order_money.load(row.order)
    if row.kind in rules.REFUNDS and money.platform_pending > 0:
        pending = Money(money.platform_pending, money.currency)
        raise DomainError(
            "refund_under_way",
            amount=Money(row.amount_minor, row.currency).plain(),
            pending=pending.plain(),
            currency=money.currency,
        )
