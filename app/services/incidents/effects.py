"""Carries out the effects of a move in the transaction of the move."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from app.data.models import Compensation, FollowUp, Incident, Message, SupplierClaim
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain import settings
from app.domain.deadlines import Event
from app.domain.statuses import (
    ClaimStatus,
    ClockKind,
    CompensationStatus,
    Direction,
    OrderStatus,
    Party,
    Progress,
    SupplierPart,
)
from app.domain.transitions import CLAIMS_MUST_BE_ENDED, Effect, Move, check_move
from app.services.incidents import clocks, promising
from app.services.incidents.clocks import happened
from app.services.incidents.context import Context
from app.services.incidents.facts import read_facts

_CLEARED: Mapping[Effect, Mapping[str, Any]] = {
    Effect.CLEAR_PLAN: {
        "remedy": None,
        "remedy_reason": "",
        "freight_payer": None,
        "goods_holder": None,
        "plan_note": "",
        "plan_amount_minor": None,
        "plan_agreed_at": None,
    },
    Effect.CLEAR_REQUEST: {"supplier_told_at": None, "supplier_answered_at": None},
    Effect.CLEAR_CLOSED: {"closed_at": None},
}
_EVENTS = {
    Effect.STOP_SUPPLIER_ANSWER: Event.SUPPLIER_ANSWERED,
    Effect.STOP_BUYER_CLOCKS: Event.BUYER_SETTLED,
    Effect.STOP_ALL_CLOCKS: Event.ENDED,
    Effect.RESTART_CLOCKS: Event.BUYER_ASKED,
    Effect.CLEAR_REQUEST: Event.REQUEST_TAKEN_BACK,
    Effect.CLEAR_PLAN: Event.PLAN_DROPPED,
}


def carry_out_move(
    context: Context, tx: Transaction, incident: Incident, target: Progress, reason: str = ""
) -> Move:
    """Check the guards, write the new state, note the reason, carry out the effects.

    Raises: IllegalMove with the code of the first guard that is not met; nothing was written then.
    """
    move = check_move(read_facts(incident, reason=reason), target)
    # The new state first: which clocks may start hangs on it.
    tx.update(incident, progress=target, version=incident.version + 1, updated_at=tx.at)
    for effect in move.effects:
        _carry_out(context, tx, incident, effect, reason)
    if reason.strip():
        note(tx, incident, reason.strip(), key=f"move.{move.action}")
    return move


def note(tx: Transaction, incident: Incident, text: str, key: str = "") -> Message:
    """Write a note of the owner's; `key` says what kind."""
    return tx.insert(
        Message,
        incident=incident,
        party=Party.SELF,
        direction=Direction.NOTE,
        body=text,
        template_key=key,
        at=tx.at,
        actor=tx.actor,
    )


def _carry_out(context: Context, tx: Transaction, incident: Incident, effect: Effect, reason: str) -> None:
    if effect in _CLEARED:
        tx.update(incident, **_CLEARED[effect])
    if effect in _EVENTS:
        happened(context, tx, incident, _EVENTS[effect])
    if effect in _CARRIED_OUT:
        _CARRIED_OUT[effect](context, tx, incident)
    elif effect is Effect.VOID_OPEN_MONEY:
        void_open_money(tx, incident, reason)


def _await_answer(context: Context, tx: Transaction, incident: Incident) -> None:
    if incident.supplier_answered_at is None:
        happened(context, tx, incident, Event.SUPPLIER_TOLD)


def _set_closed(_: Context, tx: Transaction, incident: Incident) -> None:
    tx.update(incident, closed_at=tx.at)


def _settle_promises(_: Context, tx: Transaction, incident: Incident) -> None:
    promising.buyer_settled(tx, incident)


def _take_up_promises(_: Context, tx: Transaction, incident: Incident) -> None:
    promising.taken_up(tx, incident)


def _take_up_clocks(_: Context, tx: Transaction, incident: Incident) -> None:
    clocks.take_up(tx, incident, queries.reached_at(incident.id, Progress.FOLLOW_UP))


def _stop_telling(_: Context, tx: Transaction, incident: Incident) -> None:
    for deadline in queries.running_deadlines(incident.id):
        if deadline.clock is ClockKind.TELL_SUPPLIER:
            tx.update(deadline, stopped_at=tx.at)


def _clear_result(_: Context, tx: Transaction, incident: Incident) -> None:
    tx.update(incident, result="")
    for line in queries.lines(incident.id):
        tx.update(line, stopped_quantity=None)


def _plan_follow_up(context: Context, tx: Transaction, incident: Incident) -> None:
    """One care call for each incident, however often the buyer's side is finished anew."""
    if queries.follow_ups(incident.id):
        return
    days = context.settings.get(settings.FOLLOW_UP_DAYS)
    due = tx.at.astimezone(context.settings.zone()) + timedelta(days=days)
    tx.insert(FollowUp, incident=incident, due_on=due.date())


_CARRIED_OUT: Mapping[Effect, Callable[[Context, Transaction, Incident], None]] = {
    Effect.STOP_BUYER_CLOCKS: _settle_promises,
    Effect.RESTART_CLOCKS: _take_up_promises,
    Effect.TAKE_UP_BUYER_CLOCKS: _take_up_clocks,
    Effect.START_SUPPLIER_ANSWER: _await_answer,
    Effect.STOP_TELL_SUPPLIER: _stop_telling,
    Effect.CREATE_FOLLOW_UP: _plan_follow_up,
    Effect.SET_CLOSED: _set_closed,
    Effect.CLEAR_RESULT: _clear_result,
}


def claim_is_open_again(tx: Transaction, incident: Incident, reason: str) -> None:
    """What came in bounced: a case that was closed as settled is closed with the supplier's part open."""
    if incident.progress is Progress.CLOSED and incident.supplier_part in CLAIMS_MUST_BE_ENDED:
        part = SupplierPart.LEFT_OPEN
        tx.update(incident, supplier_part=part, supplier_part_note=reason.strip(), updated_at=tx.at)


def void_open_money(tx: Transaction, incident: Incident, reason: str) -> None:
    """Void what was planned but did not happen; what was paid, sent or admitted stays as it is."""
    for row in queries.compensations(incident.id):
        if row.status in queries.OPEN_COMPENSATIONS and not queries.is_sent(row):
            _void_compensation(tx, row, reason)
    for claim in queries.claims(incident.id):
        if claim.status in (ClaimStatus.PLANNED, ClaimStatus.SUBMITTED):
            _void_claim(tx, claim, reason)


def _void_compensation(tx: Transaction, row: Compensation, reason: str) -> None:
    tx.update(row, status=CompensationStatus.VOIDED, voided_at=tx.at, void_reason=reason)
    if row.reship_order is not None:
        # Nothing is sent for an order whose reship was dropped.
        tx.update(row.reship_order, status=OrderStatus.CLOSED, updated_at=tx.at)


def _void_claim(tx: Transaction, claim: SupplierClaim, reason: str) -> None:
    tx.update(claim, status=ClaimStatus.VOIDED, voided_at=tx.at, void_reason=reason)
