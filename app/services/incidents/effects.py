"""Carries out the effects of a move in the transaction of the move."""

from __future__ import annotations

from collections.abc import Mapping
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
)
from app.domain.transitions import Effect, Move, check_move
from app.services.incidents import promising
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
}


def carry_out_move(
    context: Context, tx: Transaction, incident: Incident, target: Progress, reason: str = ""
) -> Move:
    """Check the guards, write the new state, note the reason, carry out the effects.

    Raises: IllegalMove with the code of the first guard that is not met; nothing was written then.
    """
    move = check_move(read_facts(incident, reason=reason), target)
    for effect in move.effects:
        _carry_out(context, tx, incident, effect, reason)
    tx.update(incident, progress=target, version=incident.version + 1, updated_at=tx.at)
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
    elif effect in _EVENTS:
        happened(context, tx, incident, _EVENTS[effect])
        if effect is Effect.STOP_BUYER_CLOCKS:
            promising.buyer_settled(tx, incident)
    elif effect is Effect.START_SUPPLIER_ANSWER and incident.supplier_answered_at is None:
        happened(context, tx, incident, Event.SUPPLIER_TOLD)
    elif effect is Effect.STOP_TELL_SUPPLIER:
        _stop(tx, incident, ClockKind.TELL_SUPPLIER)
    elif effect is Effect.CREATE_FOLLOW_UP:
        _plan_follow_up(context, tx, incident)
    elif effect is Effect.VOID_OPEN_MONEY:
        void_open_money(tx, incident, reason)
    elif effect is Effect.SET_CLOSED:
        tx.update(incident, closed_at=tx.at)
    elif effect is Effect.CLEAR_RESULT:
        _clear_result(tx, incident)


def _stop(tx: Transaction, incident: Incident, clock: ClockKind) -> None:
    for deadline in queries.running_deadlines(incident.id):
        if deadline.clock is clock:
            tx.update(deadline, stopped_at=tx.at)


def _clear_result(tx: Transaction, incident: Incident) -> None:
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
