"""The progress of an incident as one table of allowed moves. Source: domain.md 2.1 A."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.errors import IllegalMove
from app.domain.incident_facts import IncidentFacts
from app.domain.statuses import (
    BuyerWish,
    DiscoveredBy,
    ParcelState,
    Progress,
    Remedy,
    RootCause,
    SupplierPart,
)


class Guard(StrEnum):
    """What must be so before a move; the value is the code of the sentence when it is not."""

    KIND = "guard_kind"
    LINES = "guard_lines"
    SOURCE = "guard_source"
    REASON = "guard_reason"
    PARCEL = "guard_parcel"
    LIABILITY = "guard_liability"
    SUPPLIER_TOLD = "guard_supplier_told"
    DIRECT = "guard_direct"
    SUPPLIER_ANSWERED = "guard_supplier_answered"
    PLAN = "guard_plan"
    FREIGHT_PAYER = "guard_freight_payer"
    GOODS_HOLDER = "guard_goods_holder"
    RESULT = "guard_result"
    RESULT_PROOF = "guard_result_proof"
    RESULT_NOT_FAILED = "guard_result_failed"
    BUYER_TOLD = "guard_buyer_told"
    COMPENSATED = "guard_compensated"
    COMPENSATION_DONE = "guard_compensation_done"
    CONSENT = "guard_consent"
    RESHIP_NOT_FAILED = "guard_reship_failed"
    RESHIP_ARRIVED = "guard_reship_under_way"
    FOLLOW_UP_DONE = "guard_follow_up_done"
    SUPPLIER_PART = "guard_supplier_part"
    SUPPLIER_WORDS = "guard_supplier_words"
    CLAIMS_ENDED = "guard_claims_ended"
    ROOT_CAUSE = "guard_root_cause"
    PREVENTION = "guard_prevention"
    COMMITMENTS_KEPT = "guard_commitments_kept"
    NOT_SHIPPED = "guard_not_shipped"
    NOTHING_OWED = "guard_nothing_owed"
    NOTHING_PAID = "guard_nothing_paid"


class Effect(StrEnum):
    """What a move brings with it; services carry it out in the same transaction."""

    START_SUPPLIER_ANSWER = "start_supplier_answer"
    STOP_TELL_SUPPLIER = "stop_tell_supplier"
    STOP_SUPPLIER_ANSWER = "stop_supplier_answer"
    CREATE_FOLLOW_UP = "create_follow_up"
    STOP_BUYER_CLOCKS = "stop_buyer_clocks"
    STOP_ALL_CLOCKS = "stop_all_clocks"
    RESTART_CLOCKS = "restart_clocks"
    VOID_OPEN_MONEY = "void_open_money"
    CLEAR_PLAN = "clear_plan"
    CLEAR_RESULT = "clear_result"
    CLEAR_REQUEST = "clear_request"
    TAKE_UP_BUYER_CLOCKS = "take_up_buyer_clocks"
    SET_CLOSED = "set_closed"
    CLEAR_CLOSED = "clear_closed"


# Nothing goes to the buyer under these: the mistake was put right before it reached him, or he got more.
WITHOUT_COMPENSATION = frozenset({Remedy.FIX_BEFORE_SHIPPING, Remedy.RELABEL, Remedy.INVITE_RETURN_OR_GIFT})
BEFORE_PICKUP = frozenset({ParcelState.NOT_PUSHED, ParcelState.PUSHED, ParcelState.LABELLED})
CLAIMS_MUST_BE_ENDED = frozenset(
    {SupplierPart.SETTLED, SupplierPart.WRITTEN_OFF, SupplierPart.NOT_APPLICABLE}
)


def _awaits_money(facts: IncidentFacts) -> bool:
    """The buyer asked for his money, or it was agreed that something goes to him."""
    is_agreed = facts.remedy is not None and facts.remedy not in WITHOUT_COMPENSATION
    return is_agreed or facts.wish is BuyerWish.REFUND


GUARDS: dict[Guard, Callable[[IncidentFacts], bool]] = {
    Guard.KIND: lambda f: f.kind is not None,
    Guard.LINES: lambda f: f.line_count > 0 and f.unread_line_count == 0,
    Guard.SOURCE: lambda f: isinstance(f.discovered_by, DiscoveredBy),
    Guard.REASON: lambda f: bool(f.reason.strip()),
    Guard.PARCEL: lambda f: f.parcel is not None,
    # "Undecided" is an answer; an empty liability, or shares that are not the whole, is not.
    Guard.LIABILITY: lambda f: f.liability_total == 100,
    Guard.SUPPLIER_TOLD: lambda f: f.has_supplier_message,
    Guard.DIRECT: lambda f: not f.has_supplier or f.supplier_share == 0 or bool(f.reason.strip()),
    Guard.SUPPLIER_ANSWERED: lambda f: f.has_supplier_answer,
    Guard.PLAN: lambda f: f.is_plan_agreed and f.remedy is not None,
    Guard.FREIGHT_PAYER: lambda f: f.freight_payer is not None,
    Guard.GOODS_HOLDER: lambda f: f.goods_holder is not None,
    Guard.RESULT: lambda f: bool(f.result) and f.unresolved_line_count == 0,
    Guard.RESULT_PROOF: lambda f: f.has_result_proof,
    Guard.RESULT_NOT_FAILED: lambda f: f.result != "failed",
    Guard.BUYER_TOLD: lambda f: f.is_buyer_told,
    Guard.COMPENSATED: lambda f: f.paid_compensation_count > 0 or f.remedy in WITHOUT_COMPENSATION,
    Guard.COMPENSATION_DONE: lambda f: f.open_compensation_count == 0,
    Guard.CONSENT: lambda f: f.missing_consent_count == 0,
    Guard.RESHIP_NOT_FAILED: lambda f: f.failed_reship_count == 0,
    Guard.RESHIP_ARRIVED: lambda f: f.travelling_reship_count == 0,
    Guard.FOLLOW_UP_DONE: lambda f: f.is_follow_up_done,
    Guard.SUPPLIER_PART: lambda f: f.supplier_part is not SupplierPart.PENDING,
    Guard.SUPPLIER_WORDS: lambda f: (
        f.supplier_part is not SupplierPart.LEFT_OPEN or bool(f.supplier_part_note.strip())
    ),
    Guard.CLAIMS_ENDED: lambda f: f.supplier_part not in CLAIMS_MUST_BE_ENDED or f.open_claim_count == 0,
    Guard.ROOT_CAUSE: lambda f: f.root_cause is not RootCause.UNDECIDED,
    Guard.PREVENTION: lambda f: bool(f.prevention.strip()),
    Guard.COMMITMENTS_KEPT: lambda f: f.open_commitment_count == 0,
    Guard.NOT_SHIPPED: lambda f: f.parcel in BEFORE_PICKUP and f.shipped_parcel_count == 0,
    Guard.NOTHING_OWED: lambda f: f.paid_compensation_count > 0 or not _awaits_money(f),
    # A parcel that was sent instead cannot be made undone by dropping the case.
    Guard.NOTHING_PAID: lambda f: f.paid_compensation_count == 0 and f.sent_compensation_count == 0,
}


@dataclass(frozen=True)
class Move:
    """One allowed step from `source` to `target`, with what it needs and what it brings."""

    source: Progress
    target: Progress
    guards: tuple[Guard, ...]
    effects: tuple[Effect, ...] = ()
    action: str = ""
    """Name of the button: "confirm", "close", "step_back" …"""

    @property
    def needs_reason(self) -> bool:
        """Whether the owner must say why."""
        return Guard.REASON in self.guards

    def unmet(self, facts: IncidentFacts) -> tuple[Guard, ...]:
        """The guards that stand in the way, in the order they are to be answered."""
        return tuple(guard for guard in self.guards if not GUARDS[guard](facts))


ORDER = (
    Progress.TO_VERIFY,
    Progress.CONFIRMED,
    Progress.REQUESTED,
    Progress.NEGOTIATING,
    Progress.AWAITING_RESULT,
    Progress.BUYER_SETTLING,
    Progress.FOLLOW_UP,
    Progress.CLOSED,
)
OPEN = frozenset(ORDER[:-1])
ENDED = frozenset({Progress.CLOSED, Progress.FALSE_ALARM, Progress.WITHDRAWN})

_PLAN = (Guard.PLAN, Guard.FREIGHT_PAYER, Guard.GOODS_HOLDER)
_ENDING = (
    Guard.SUPPLIER_PART,
    Guard.SUPPLIER_WORDS,
    Guard.CLAIMS_ENDED,
    Guard.ROOT_CAUSE,
    Guard.PREVENTION,
    Guard.COMMITMENTS_KEPT,
    Guard.COMPENSATION_DONE,
    # What was sent again is followed to the door; if it fails it becomes a refund. Source: brief.md 6.2.
    Guard.RESHIP_NOT_FAILED,
    Guard.RESHIP_ARRIVED,
)
_END = (Effect.STOP_ALL_CLOCKS, Effect.SET_CLOSED)

_FORWARD = (
    Move(
        Progress.TO_VERIFY,
        Progress.CONFIRMED,
        (Guard.KIND, Guard.LINES, Guard.SOURCE),
        action="confirm",
    ),
    Move(
        Progress.TO_VERIFY,
        Progress.FALSE_ALARM,
        (Guard.REASON, Guard.NOTHING_PAID),
        (*_END, Effect.VOID_OPEN_MONEY),
        "false_alarm",
    ),
    Move(
        Progress.CONFIRMED,
        Progress.REQUESTED,
        # The request itself, when it was logged, turned the clock over to its answer.
        (Guard.PARCEL, Guard.LIABILITY, Guard.SUPPLIER_TOLD),
        action="submit_request",
    ),
    Move(
        Progress.CONFIRMED,
        Progress.BUYER_SETTLING,
        (Guard.PARCEL, Guard.LIABILITY, Guard.DIRECT, *_PLAN),
        (Effect.STOP_TELL_SUPPLIER,),
        "handle_directly",
    ),
    # Fixed before it left: the buyer never notices. Source: domain.md 2.3, first row.
    Move(
        Progress.CONFIRMED,
        Progress.CLOSED,
        (Guard.PARCEL, Guard.NOT_SHIPPED, Guard.NOTHING_OWED, *_ENDING),
        _END,
        "close_prevented",
    ),
    Move(
        Progress.REQUESTED,
        Progress.NEGOTIATING,
        (Guard.SUPPLIER_ANSWERED,),
        (Effect.STOP_SUPPLIER_ANSWER,),
        "supplier_answered",
    ),
    # The buyer never waits for a supplier who does not answer.
    Move(
        Progress.REQUESTED,
        Progress.BUYER_SETTLING,
        (Guard.REASON, *_PLAN),
        (Effect.STOP_SUPPLIER_ANSWER,),
        "handle_directly",
    ),
    Move(Progress.NEGOTIATING, Progress.AWAITING_RESULT, _PLAN, action="agree_plan"),
    Move(
        Progress.AWAITING_RESULT,
        Progress.BUYER_SETTLING,
        (Guard.RESULT, Guard.RESULT_PROOF, Guard.RESULT_NOT_FAILED),
        action="record_result",
    ),
    Move(
        Progress.BUYER_SETTLING,
        Progress.FOLLOW_UP,
        (
            Guard.BUYER_TOLD,
            Guard.CONSENT,
            Guard.COMPENSATION_DONE,
            Guard.COMPENSATED,
            Guard.RESHIP_NOT_FAILED,
        ),
        (Effect.CREATE_FOLLOW_UP, Effect.STOP_BUYER_CLOCKS),
        "finish_buyer_side",
    ),
    # What was paid may have been taken back since: nothing is closed before the buyer is settled.
    Move(
        Progress.FOLLOW_UP,
        Progress.CLOSED,
        (Guard.COMPENSATED, Guard.FOLLOW_UP_DONE, *_ENDING),
        _END,
        "close",
    ),
)

# What a step back to a state takes with it: everything that was built on what now changes.
_UNDO_RESULT = (Effect.CLEAR_RESULT, Effect.VOID_OPEN_MONEY)
_UNDO_PLAN = (Effect.CLEAR_PLAN, *_UNDO_RESULT)
_UNDO_REQUEST = (Effect.CLEAR_REQUEST, *_UNDO_PLAN)
_BACK_EFFECTS = {
    Progress.TO_VERIFY: _UNDO_REQUEST,
    Progress.CONFIRMED: _UNDO_REQUEST,
    # His answer is waited for again, where it never came.
    Progress.REQUESTED: (*_UNDO_PLAN, Effect.START_SUPPLIER_ANSWER),
    Progress.NEGOTIATING: _UNDO_PLAN,
    Progress.AWAITING_RESULT: _UNDO_RESULT,
    Progress.BUYER_SETTLING: (),
    Progress.FOLLOW_UP: (Effect.CREATE_FOLLOW_UP,),
}


# A state reached by going back still has what it stands on: nobody waits for an answer to no request.
_STANDS_ON: Mapping[Progress, tuple[Guard, ...]] = {
    Progress.REQUESTED: (Guard.SUPPLIER_TOLD,),
    Progress.AWAITING_RESULT: _PLAN,
    Progress.BUYER_SETTLING: _PLAN,
    Progress.FOLLOW_UP: (*_PLAN, Guard.BUYER_TOLD),
}


def _backward() -> tuple[Move, ...]:
    open_states = ORDER[:-1]
    return tuple(
        Move(source, target, _back_guards(target), _back_effects(source, target), "step_back")
        for i, source in enumerate(open_states)
        for target in open_states[:i]
    )


def _back_guards(target: Progress) -> tuple[Guard, ...]:
    return (Guard.REASON, *_STANDS_ON.get(target, ()))


def _back_effects(source: Progress, target: Progress) -> tuple[Effect, ...]:
    """The buyer was settled and is not any more: what he waits for runs on."""
    taken_up = (Effect.TAKE_UP_BUYER_CLOCKS,) if source is Progress.FOLLOW_UP else ()
    return (*taken_up, *_BACK_EFFECTS[target])


def _withdrawals() -> tuple[Move, ...]:
    effects = (*_END, Effect.VOID_OPEN_MONEY)
    return tuple(
        Move(source, Progress.WITHDRAWN, (Guard.REASON, Guard.NOTHING_PAID), effects, "withdraw")
        for source in ORDER[:-1]
    )


def _reopenings() -> tuple[Move, ...]:
    """Reopening at an earlier state takes with it what a step back to there would."""
    targets = [(Progress.CLOSED, state) for state in ORDER[1:-1]]
    targets += [(Progress.FALSE_ALARM, Progress.TO_VERIFY), (Progress.WITHDRAWN, Progress.TO_VERIFY)]
    anew = (Effect.CLEAR_CLOSED, Effect.RESTART_CLOCKS)
    return tuple(Move(a, b, _back_guards(b), (*anew, *_BACK_EFFECTS[b]), "reopen") for a, b in targets)


MOVES: tuple[Move, ...] = (*_FORWARD, *_backward(), *_withdrawals(), *_reopenings())
_BY_PAIR = {(move.source, move.target): move for move in MOVES}


def moves_from(state: Progress) -> tuple[Move, ...]:
    """Every move the table allows from `state`, the way forward first."""
    return tuple(move for move in MOVES if move.source is state)


def find_move(source: Progress, target: Progress) -> Move | None:
    """The move between two states, or None when the table has none."""
    return _BY_PAIR.get((source, target))


def check_move(facts: IncidentFacts, target: Progress) -> Move:
    """The move from where the incident is to `target`.

    Raises: IllegalMove "move_not_allowed" when the table has none, else the first unmet guard's code.
    """
    move = find_move(facts.progress, target)
    if move is None:
        raise IllegalMove("move_not_allowed", source=facts.progress, target=target)
    unmet = move.unmet(facts)
    if unmet:
        raise IllegalMove(unmet[0].value, source=facts.progress, target=target, unmet=tuple(map(str, unmet)))
    return move
