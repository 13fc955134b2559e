"""The main track: confirm, request, agree, record, settle, follow up, close; and the ways back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from app.data.models import FollowUp, Incident
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain.changes import Outcome
from app.domain.deadlines import Event
from app.domain.errors import DomainError, IllegalMove
from app.domain.parcel_track import BACK_AGAIN, STOPPING
from app.domain.remedy_cost import REFUNDING, RESHIPPING
from app.domain.statuses import (
    Channel,
    DiscoveredBy,
    FollowUpOutcome,
    FreightPayer,
    GoodsHolder,
    MismatchKind,
    Party,
    Progress,
    Remedy,
    RootCause,
    SupplierPart,
)
from app.domain.transitions import BEFORE_PICKUP, ORDER
from app.services.incidents import clocks, parcels, talk
from app.services.incidents.clocks import happened
from app.services.incidents.context import Part
from app.services.incidents.effects import carry_out_move
from app.services.incidents.facts import read_facts
from app.services.incidents.guide import guide
from app.services.incidents.promising import NewPromise
from app.services.incidents.rows import IncidentRows

_RESULTS = ("success", "partial", "failed")


class Moving(Part):
    """Each method is one step of the track, in one transaction."""

    def move(self, incident_id: int, to: Progress, *, reason: str = "") -> Outcome[int]:
        """Go to `to` if the table allows it. Raises: IllegalMove with the code of what stands in the way."""
        with self._uow.begin("incident.move") as tx:
            incident = self._context.incident(incident_id)
            carry_out_move(self._context, tx, incident, to, reason)
        return Outcome(incident_id, tx.changes)

    def confirm(
        self,
        incident_id: int,
        *,
        kind: MismatchKind | None = None,
        discovered_by: DiscoveredBy | None = None,
    ) -> Outcome[int]:
        """It is a mistake, of this kind, noticed by these; None leaves what was said before.

        Raises: IllegalMove guard_lines when ordered or sent is not filled in.
        """
        with self._uow.begin("incident.confirm") as tx:
            incident = self._context.incident(incident_id)
            if kind is not None:
                tx.update(incident, kind=kind)
            if discovered_by is not None:
                tx.update(incident, discovered_by=discovered_by)
            carry_out_move(self._context, tx, incident, Progress.CONFIRMED)
        return Outcome(incident_id, tx.changes)

    def false_alarm(self, incident_id: int, reason: str) -> Outcome[int]:
        """It is none. Raises: IllegalMove guard_reason, guard_nothing_paid."""
        return self._named("incident.false_alarm", incident_id, Progress.FALSE_ALARM, reason)

    def withdraw(self, incident_id: int, reason: str) -> Outcome[int]:
        """The case is dropped, by the buyer or by us. Raises: IllegalMove."""
        return self._named("incident.withdraw", incident_id, Progress.WITHDRAWN, reason)

    def reopen(self, incident_id: int, reason: str, to: Progress | None = None) -> Outcome[int]:
        """Take an ended incident up again; a closed one where the buyer is settled, unless `to` says else.

        One that was closed without a plan, before anything was sent, goes on where one is made. Raises:
        IllegalMove guard_reason, move_not_allowed, guard_plan …
        """
        incident = self._context.incident(incident_id)
        closed = incident.progress is Progress.CLOSED
        planned = Progress.BUYER_SETTLING if incident.plan_agreed_at is not None else Progress.CONFIRMED
        target = to or (planned if closed else Progress.TO_VERIFY)
        return self._named("incident.reopen", incident_id, target, reason)

    def step_back(self, incident_id: int, to: Progress, reason: str) -> Outcome[int]:
        """Go back. Money planned but not paid is voided, never deleted; what was paid stays.

        Raises: IllegalMove step_back_forward when `to` is not behind, guard_reason.
        """
        incident = self._context.incident(incident_id)
        here = incident.progress
        if to not in ORDER or here not in ORDER or ORDER.index(to) >= ORDER.index(here):
            raise IllegalMove("step_back_forward", source=here, target=to)
        return self._named("incident.step_back", incident_id, to, reason)

    def submit_request(
        self,
        incident_id: int,
        channel: Channel,
        text: str,
        *,
        asks_stop: bool = False,
        template_key: str = "",
        promises: Sequence[NewPromise] = (),
    ) -> Outcome[int]:
        """The request went to the supplier: log it and wait for the answer; once more is a reminder.

        `asks_stop`: the text asks to stop the parcel. Raises: IllegalMove, also intercept_*.
        """
        with self._uow.begin("incident.submit_request") as tx:
            incident = self._context.incident(incident_id)
            talk.log(self._context, tx, incident, Party.SUPPLIER, channel, text, template_key, promises)
            if asks_stop:
                parcels.ask_stop(self._context, tx, incident)
            if incident.progress is Progress.CONFIRMED:
                carry_out_move(self._context, tx, incident, Progress.REQUESTED)
        return Outcome(incident_id, tx.changes)

    def supplier_answered(
        self, incident_id: int, text: str, channel: Channel = Channel.WECHAT
    ) -> Outcome[int]:
        """The supplier answered: log it; from "requested" the negotiation begins. Raises: IllegalMove."""
        with self._uow.begin("incident.supplier_answered") as tx:
            incident = self._context.incident(incident_id)
            talk.log_in(self._context, tx, incident, Party.SUPPLIER, channel, text)
            if incident.progress is Progress.REQUESTED:
                carry_out_move(self._context, tx, incident, Progress.NEGOTIATING)
        return Outcome(incident_id, tx.changes)

    def agree_plan(
        self,
        incident_id: int,
        remedy: Remedy,
        freight_payer: FreightPayer,
        goods_holder: GoodsHolder,
        *,
        amount_minor: int | None = None,
        note: str = "",
        reason: str = "",
    ) -> Outcome[int]:
        """Put on record what is agreed; out of a negotiation this moves on to waiting for the result.

        `reason`: why another remedy than the proposed one. Before a negotiation the plan is kept for
        `handle_directly`. Raises: DomainError "remedy_reason_needed", "amount_negative"; IllegalMove
        "plan_too_early", "plan_already_agreed".
        """
        with self._uow.begin("incident.agree_plan") as tx:
            incident = self._context.incident(incident_id)
            self._check_plan(incident, remedy, amount_minor, reason)
            tx.update(
                incident,
                remedy=remedy,
                remedy_reason=reason.strip(),
                freight_payer=freight_payer,
                goods_holder=goods_holder,
                plan_amount_minor=amount_minor,
                plan_note=note,
                plan_agreed_at=tx.at,
            )
            self._start_clocks_of(tx, incident, remedy)
            if incident.progress is Progress.NEGOTIATING:
                carry_out_move(self._context, tx, incident, Progress.AWAITING_RESULT)
        return Outcome(incident_id, tx.changes)

    def _start_clocks_of(self, tx: Transaction, incident: Incident, remedy: Remedy) -> None:
        """What the plan promises is due: goods to be sent, money for goods that are back already."""
        promised = remedy in RESHIPPING
        happened(self._context, tx, incident, Event.RESHIP_PROMISED if promised else Event.PLAN_DROPPED)
        is_back = any(parcel.return_state in BACK_AGAIN for parcel in queries.parcels(incident.id))
        if remedy in REFUNDING and is_back:
            happened(self._context, tx, incident, Event.REFUND_AGREED)

    def _check_plan(self, incident: Incident, remedy: Remedy, amount: int | None, reason: str) -> None:
        place = ORDER.index(incident.progress) if incident.progress in ORDER else len(ORDER)
        if place < ORDER.index(Progress.CONFIRMED):
            raise IllegalMove("plan_too_early", source=incident.progress)
        if place > ORDER.index(Progress.NEGOTIATING):
            raise IllegalMove("plan_already_agreed", source=incident.progress)
        if amount is not None and amount < 0:
            raise DomainError("amount_negative", amount=amount)
        rows = IncidentRows(incident)
        proposal = guide(self._context, rows, read_facts(incident, rows=rows)).proposal
        if proposal is not None and proposal.remedy is not remedy and not reason.strip():
            raise DomainError("remedy_reason_needed", proposed=proposal.remedy, chosen=remedy)

    def handle_directly(self, incident_id: int, reason: str = "") -> Outcome[int]:
        """Settle with the buyer without waiting for the supplier; the plan must be on record.

        Raises: IllegalMove guard_direct (say why), guard_plan, guard_freight_payer, guard_reason.
        """
        return self._named("incident.handle_directly", incident_id, Progress.BUYER_SETTLING, reason)

    def record_result(
        self, incident_id: int, *, result: str | None = None, stopped: Mapping[int, int] | None = None
    ) -> Outcome[int]:
        """How the cancel, stop or return turned out; the proof is filed as evidence before.

        `stopped`: pieces stopped by line id; lines not named: all when a stop or a cancellation succeeded,
        none otherwise.
        `result`: "success", "partial" or "failed"; left out it follows from the pieces. A failed result
        stays here, for another plan. Raises: IllegalMove; DomainError "result_unknown", "stopped_quantity".
        """
        with self._uow.begin("incident.record_result") as tx:
            incident = self._context.incident(incident_id)
            if incident.progress is not Progress.AWAITING_RESULT:
                raise IllegalMove("result_not_awaited", source=incident.progress)
            outcome = self._write_result(tx, incident, result, stopped or {})
            parcels.end_stop(self._context, tx, incident, succeeded=outcome != "failed")
            if outcome != "failed":
                carry_out_move(self._context, tx, incident, Progress.BUYER_SETTLING)
        return Outcome(incident_id, tx.changes)

    def _write_result(
        self, tx: Transaction, incident: Incident, result: str | None, stopped: Mapping[int, int]
    ) -> str:
        if result is not None and result not in _RESULTS:
            raise DomainError("result_unknown", result=result)
        lines = queries.lines(incident.id)
        if set(stopped) - {line.id for line in lines}:
            raise DomainError("line_of_other_incident", number=incident.number)
        all_stopped = result == "success" and _is_stopping(incident)
        for line in lines:
            pieces = stopped.get(line.id, line.sent_quantity if all_stopped else 0)
            if not 0 <= pieces <= line.sent_quantity:
                raise DomainError("stopped_quantity", stopped=pieces, sent=line.sent_quantity)
            tx.update(line, stopped_quantity=pieces)
        outcome = result or _outcome(sum(x.sent_quantity for x in lines), sum(stopped.values()))
        tx.update(incident, result=outcome, updated_at=tx.at)
        return outcome

    def finish_buyer_side(self, incident_id: int) -> Outcome[int]:
        """The buyer has what he was promised; the care call is planned. Raises: IllegalMove."""
        return self._named("incident.finish_buyer_side", incident_id, Progress.FOLLOW_UP, "")

    def record_follow_up(
        self, incident_id: int, outcome: FollowUpOutcome, *, score: int | None = None, words: str = ""
    ) -> Outcome[int]:
        """The care call and the survey, once; "not reached" may be tried again.

        Raises: DomainError follow_up_missing, follow_up_once, follow_up_outcome, follow_up_score.
        """
        with self._uow.begin("incident.record_follow_up") as tx:
            incident = self._context.incident(incident_id)
            row = self._follow_up(incident, outcome, score)
            tx.update(row, outcome=outcome, score=score, words=words.strip(), done_at=tx.at)
            happened(self._context, tx, incident, Event.FOLLOWED_UP)
            self._call_again(tx, incident, row)
        return Outcome(incident_id, tx.changes)

    def _call_again(self, tx: Transaction, incident: Incident, row: FollowUp) -> None:
        """Who was not reached is called once more; the incident may be closed without."""
        if row.outcome is FollowUpOutcome.NOT_REACHED:
            again = clocks.call_again(self._context, tx, incident)
            if again is not None:
                tx.update(row, due_on=again)

    def _follow_up(self, incident: Incident, outcome: FollowUpOutcome, score: int | None) -> FollowUp:
        rows = queries.follow_ups(incident.id)
        if not rows:
            raise DomainError("follow_up_missing", number=incident.number)
        last = rows[-1]
        if last.outcome not in (FollowUpOutcome.NOT_DONE, FollowUpOutcome.NOT_REACHED):
            raise DomainError("follow_up_once", number=incident.number)
        if outcome is FollowUpOutcome.NOT_DONE:
            raise DomainError("follow_up_outcome", number=incident.number)
        if score is not None and not 1 <= score <= 5:
            raise DomainError("follow_up_score", score=score)
        return last

    def close(
        self,
        incident_id: int,
        root_cause: RootCause,
        prevention: str,
        supplier_part: SupplierPart,
        supplier_note: str | None = None,
    ) -> Outcome[int]:
        """Close it: cause and prevention named, the supplier's part ended or left open in words.

        `supplier_note`: why his part stays open; None leaves what was written before. Raises: IllegalMove
        with the guard that is not met; then nothing is written.
        """
        with self._uow.begin("incident.close") as tx:
            incident = self._context.incident(incident_id)
            note = incident.supplier_part_note if supplier_note is None else supplier_note.strip()
            tx.update(
                incident,
                root_cause=root_cause,
                prevention=prevention.strip(),
                supplier_part=supplier_part,
                supplier_part_note=note,
            )
            carry_out_move(self._context, tx, incident, Progress.CLOSED)
        return Outcome(incident_id, tx.changes)

    def tell_buyer(
        self,
        incident_id: int,
        text: str,
        channel: Channel = Channel.PLATFORM_CHAT,
        template_key: str = "",
        promises: Sequence[NewPromise] = (),
    ) -> Outcome[int]:
        """The buyer was told: log it with what it promises, stop the first-reply clock.

        Raises: DomainError message_empty.
        """
        with self._uow.begin("incident.tell_buyer") as tx:
            incident = self._context.incident(incident_id)
            talk.log(self._context, tx, incident, Party.BUYER, channel, text, template_key, promises)
        return Outcome(incident_id, tx.changes)

    def set_supplier_part(self, incident_id: int, part: SupplierPart, note: str = "") -> Outcome[int]:
        """How the supplier's part ended, ahead of closing; `note` says why it stays open."""
        with self._uow.begin("incident.supplier_part") as tx:
            incident = self._context.incident(incident_id)
            tx.update(incident, supplier_part=part, supplier_part_note=note.strip(), updated_at=tx.at)
        return Outcome(incident_id, tx.changes)

    def _named(self, operation: str, incident_id: int, to: Progress, reason: str) -> Outcome[int]:
        with self._uow.begin(operation) as tx:
            incident = self._context.incident(incident_id)
            carry_out_move(self._context, tx, incident, to, reason)
        return Outcome(incident_id, tx.changes)


def _is_stopping(incident: Incident) -> bool:
    """Whether the plan was to keep the goods from arriving."""
    found = queries.parcels(incident.id)
    return any(p.state in BEFORE_PICKUP or p.intercept_state in STOPPING for p in found)


def _outcome(sent: int, stopped: int) -> str:
    if stopped == 0:
        return "failed"
    return "success" if stopped >= sent else "partial"
