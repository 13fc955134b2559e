"""What is true of every incident at every moment, whatever was done to it in whatever order.

The three tracks move on their own; these are the places where they must agree. The services keep them, a
random walk over the services holds them to it, and `doctor` looks for data that breaks them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.domain.compensation import IN_KIND
from app.domain.deadlines import BUYER_CLOCKS, OUTLIVES
from app.domain.incident_facts import IncidentFacts
from app.domain.parcel_track import disagreement, is_stoppable
from app.domain.statuses import (
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    InterceptState,
    ParcelState,
    Progress,
    ReturnState,
    RootCause,
    SupplierPart,
)
from app.domain.transitions import CLAIMS_MUST_BE_ENDED, ENDED, ORDER


@dataclass(frozen=True)
class ParcelStands:
    """One parcel on its three tracks."""

    state: ParcelState
    intercept: InterceptState
    goods_return: ReturnState


@dataclass(frozen=True)
class Payment:
    """A row of the buyer's ledger; `reverses`: the id of the row it takes back."""

    id: int
    kind: CompensationKind
    status: CompensationStatus
    amount_minor: int
    has_consent: bool
    reverses: int | None = None


@dataclass(frozen=True)
class ClaimStands:
    """A row of the supplier's ledger, in minor units."""

    status: ClaimStatus
    amount_minor: int
    admitted_minor: int | None
    received_minor: int


@dataclass(frozen=True)
class Case:
    """Everything of one incident that must agree."""

    facts: IncidentFacts
    closed_at: datetime | None = None
    parcels: tuple[ParcelStands, ...] = ()
    payments: tuple[Payment, ...] = ()
    claims: tuple[ClaimStands, ...] = ()
    running: tuple[ClockKind, ...] = ()
    """A clock stands here as often as it runs."""
    promises_due: tuple[datetime, ...] = ()
    """When each promise that is not kept is due."""
    promise_clocks: tuple[datetime, ...] = ()
    shares: tuple[int, ...] = (100,)
    has_care_call: bool = False
    paid_minor: int | None = None
    """What the order paid; None: not known."""
    refunded_minor: int = 0
    """What went back for the order, or is planned to, over all its incidents."""

    @property
    def is_over(self) -> bool:
        """Closed, withdrawn or a false alarm."""
        return self.facts.progress in ENDED


_DROPPED = frozenset({Progress.FALSE_ALARM, Progress.WITHDRAWN})
_PLANNED = frozenset(ORDER[4:7])
_WITH_RESULT = frozenset({*ORDER[4:], Progress.WITHDRAWN})
_UNSENT = frozenset({ClaimStatus.PLANNED, ClaimStatus.SUBMITTED})
_MADE = frozenset({CompensationStatus.APPROVED, CompensationStatus.PAID})


def _at(case: Case, *states: Progress) -> bool:
    return case.facts.progress in states


def _is_settled(case: Case) -> bool:
    facts = case.facts
    return (
        facts.open_compensation_count == 0
        and not case.promises_due
        and facts.supplier_part is not SupplierPart.PENDING
        and facts.root_cause is not RootCause.UNDECIDED
        and bool(facts.prevention)
    )


def _is_unpaid(case: Case) -> bool:
    facts = case.facts
    unsent = any(claim.status in _UNSENT for claim in case.claims)
    unpaid = facts.paid_compensation_count == 0 and facts.open_compensation_count == 0
    return unpaid and not unsent


def _has_plan(case: Case) -> bool:
    facts = case.facts
    return facts.is_plan_agreed and None not in (facts.remedy, facts.freight_payer, facts.goods_holder)


def _has_something_to_stop(case: Case) -> bool:
    return any(is_stoppable(p.state, p.intercept) for p in case.parcels)


def _counters_mirror(case: Case) -> bool:
    """What takes a row back names a paid one of its kind and amount; none is taken back twice."""
    rows = {row.id: row for row in case.payments}
    back = [row for row in case.payments if row.reverses is not None]
    pairs = [(row, rows.get(row.reverses or 0)) for row in back]
    is_once = len({row.reverses for row in back}) == len(back)
    return is_once and all(
        paid is not None
        and paid.status is CompensationStatus.PAID
        and (paid.kind, paid.amount_minor) == (row.kind, row.amount_minor)
        for row, paid in pairs
    )


def _is_claim_sound(claim: ClaimStands) -> bool:
    admitted = claim.admitted_minor
    if admitted is None:
        return claim.received_minor == 0
    is_within = claim.received_minor <= admitted <= claim.amount_minor
    return is_within and (claim.status is not ClaimStatus.SETTLED or claim.received_minor == admitted)


INVARIANTS: dict[str, Callable[[Case], bool]] = {
    # progress with itself
    "ended_has_its_day": lambda c: (c.closed_at is not None) is c.is_over,
    "request_was_made": lambda c: not _at(c, Progress.REQUESTED) or c.facts.has_supplier_message,
    "plan_stands": lambda c: c.facts.progress not in _PLANNED or _has_plan(c),
    "result_has_its_state": lambda c: not c.facts.result or c.facts.progress in _WITH_RESULT,
    "failed_result_goes_no_further": lambda c: (
        c.facts.result != "failed" or _at(c, Progress.AWAITING_RESULT, Progress.WITHDRAWN)
    ),
    "follow_up_has_its_call": lambda c: (
        not _at(c, Progress.FOLLOW_UP) or (c.has_care_call and c.facts.is_buyer_told)
    ),
    "shares_are_whole": lambda c: sum(c.shares) == 100 and all(0 < share <= 100 for share in c.shares),
    # progress and money
    "dropped_leaves_no_money": lambda c: c.facts.progress not in _DROPPED or _is_unpaid(c),
    "closed_is_settled": lambda c: not _at(c, Progress.CLOSED) or _is_settled(c),
    "supplier_part_is_as_said": lambda c: (
        not _at(c, Progress.CLOSED)
        or c.facts.supplier_part not in CLAIMS_MUST_BE_ENDED
        or c.facts.open_claim_count == 0
    ),
    # money with itself
    "refunds_within_what_was_paid": lambda c: c.paid_minor is None or c.refunded_minor <= c.paid_minor,
    "in_kind_with_consent": lambda c: all(
        row.has_consent or row.reverses is not None
        for row in c.payments
        if row.kind in IN_KIND and row.status in _MADE
    ),
    "counter_entries_mirror": _counters_mirror,
    "claims_within_what_was_asked": lambda c: all(map(_is_claim_sound, c.claims)),
    # parcels with themselves
    "parcel_tracks_agree": lambda c: (
        not any(disagreement(p.state, p.intercept, p.goods_return) for p in c.parcels)
    ),
    # clocks with all of them
    "nothing_due_on_what_is_over": lambda c: not c.is_over or set(c.running) <= OUTLIVES,
    "settled_buyer_waits_for_nothing": lambda c: (
        not _at(c, Progress.FOLLOW_UP) or not set(c.running) & set(BUYER_CLOCKS)
    ),
    "answer_only_to_a_request": lambda c: (
        ClockKind.SUPPLIER_ANSWER not in c.running
        or (c.facts.has_supplier_message and not c.facts.has_supplier_answer)
    ),
    "stop_clock_has_a_parcel": lambda c: ClockKind.INTERCEPT not in c.running or _has_something_to_stop(c),
    "one_clock_of_a_kind": lambda c: all(
        clock is ClockKind.COMMITMENT or c.running.count(clock) == 1 for clock in c.running
    ),
    "promises_have_their_clocks": lambda c: c.is_over or sorted(c.promises_due) == sorted(c.promise_clocks),
}


def contradictions(case: Case) -> tuple[str, ...]:
    """Codes of what does not agree; none for a sound case."""
    return tuple(code for code, holds in INVARIANTS.items() if not holds(case))
