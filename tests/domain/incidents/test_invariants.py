"""Each thing that must agree can be seen not to: a sound case, broken in one place at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from app.domain.incident_facts import IncidentFacts
from app.domain.incident_invariants import (
    INVARIANTS,
    Case,
    ClaimStands,
    ParcelStands,
    Payment,
    contradictions,
)
from app.domain.statuses import (
    ClaimStatus,
    ClockKind,
    CompensationKind,
    CompensationStatus,
    FreightPayer,
    GoodsHolder,
    InterceptState,
    ParcelState,
    Progress,
    Remedy,
    ReturnState,
    RootCause,
    SupplierPart,
)

AT = datetime(2026, 3, 13, 2, tzinfo=UTC)
FACTS = IncidentFacts(
    progress=Progress.CONFIRMED,
    has_supplier_message=True,
    remedy=Remedy.EXCHANGE,
    is_plan_agreed=True,
    freight_payer=FreightPayer.SUPPLIER,
    goods_holder=GoodsHolder.SUPPLIER,
    is_buyer_told=True,
    supplier_part=SupplierPart.SETTLED,
    root_cause=RootCause.SUPPLIER_PICKING,
    prevention="photo",
)
PARCEL = ParcelStands(ParcelState.IN_TRANSIT, InterceptState.REQUESTED, ReturnState.NONE)
PAID = Payment(1, CompensationKind.REFUND, CompensationStatus.PAID, 500, False)
CLAIM = ClaimStands(ClaimStatus.SETTLED, 900, 800, 800)
SOUND = Case(
    FACTS,
    parcels=(PARCEL,),
    payments=(PAID, replace(PAID, id=2, reverses=1)),
    claims=(CLAIM,),
    running=(ClockKind.INTERCEPT, ClockKind.SUPPLIER_ANSWER, ClockKind.COMMITMENT),
    promises_due=(AT,),
    promise_clocks=(AT,),
    paid_minor=1_000,
    refunded_minor=1_000,
)
QUIET: dict[str, Any] = {"running": (), "promises_due": (), "promise_clocks": ()}
P = Progress


def at(progress: Progress, *, facts: dict[str, Any] | None = None, **values: Any) -> Case:
    over = progress in (P.CLOSED, P.WITHDRAWN, P.FALSE_ALARM)
    known = {**QUIET, "closed_at": AT if over else None, "has_care_call": True, "claims": (), **values}
    return replace(SOUND, facts=replace(FACTS, progress=progress, **(facts or {})), **known)


BROKEN: list[tuple[str, Case]] = [
    ("ended_has_its_day", at(P.CLOSED, closed_at=None)),
    ("ended_has_its_day", replace(SOUND, closed_at=AT)),
    ("request_was_made", at(P.REQUESTED, facts={"has_supplier_message": False})),
    ("plan_stands", at(P.BUYER_SETTLING, facts={"freight_payer": None})),
    ("plan_stands", at(P.AWAITING_RESULT, facts={"is_plan_agreed": False})),
    ("result_has_its_state", at(P.NEGOTIATING, facts={"result": "success"})),
    ("failed_result_goes_no_further", at(P.BUYER_SETTLING, facts={"result": "failed"})),
    ("follow_up_has_its_call", at(P.FOLLOW_UP, has_care_call=False)),
    ("shares_are_whole", replace(SOUND, shares=(60, 30))),
    ("shares_are_whole", replace(SOUND, shares=(130, -30))),
    ("dropped_leaves_no_money", at(P.WITHDRAWN, facts={"paid_compensation_count": 1})),
    ("dropped_leaves_no_money", at(P.FALSE_ALARM, facts={"planned_compensation_count": 1})),
    (
        "dropped_leaves_no_money",
        at(P.WITHDRAWN, claims=(ClaimStands(ClaimStatus.SUBMITTED, 900, None, 0),)),
    ),
    ("closed_is_settled", at(P.CLOSED, facts={"approved_compensation_count": 1})),
    ("closed_is_settled", at(P.CLOSED, facts={"supplier_part": SupplierPart.PENDING})),
    ("closed_is_settled", at(P.CLOSED, facts={"prevention": ""})),
    ("closed_is_settled", at(P.CLOSED, promises_due=(AT,))),
    ("supplier_part_is_as_said", at(P.CLOSED, facts={"open_claim_count": 1})),
    ("refunds_within_what_was_paid", replace(SOUND, refunded_minor=1_001)),
    (
        "in_kind_with_consent",
        replace(SOUND, payments=(replace(PAID, kind=CompensationKind.COUPON),)),
    ),
    ("counter_entries_mirror", replace(SOUND, payments=(replace(PAID, id=2, reverses=1),))),
    (
        "counter_entries_mirror",
        replace(SOUND, payments=(PAID, replace(PAID, id=2, reverses=1), replace(PAID, id=3, reverses=1))),
    ),
    (
        "counter_entries_mirror",
        replace(SOUND, payments=(PAID, replace(PAID, id=2, reverses=1, amount_minor=499))),
    ),
    ("claims_within_what_was_asked", replace(SOUND, claims=(replace(CLAIM, admitted_minor=901),))),
    ("claims_within_what_was_asked", replace(SOUND, claims=(replace(CLAIM, received_minor=799),))),
    (
        "parcel_tracks_agree",
        replace(
            SOUND, parcels=(replace(PARCEL, state=ParcelState.DELIVERED),), running=(ClockKind.COMMITMENT,)
        ),
    ),
    (
        "parcel_tracks_agree",
        replace(SOUND, parcels=(replace(PARCEL, goods_return=ReturnState.KEPT_BY_BUYER),)),
    ),
    ("nothing_due_on_what_is_over", at(P.CLOSED, running=(ClockKind.REFUND,))),
    ("settled_buyer_waits_for_nothing", at(P.FOLLOW_UP, running=(ClockKind.DELAY_LIMIT,))),
    (
        "answer_only_to_a_request",
        replace(SOUND, facts=replace(FACTS, has_supplier_answer=True)),
    ),
    ("stop_clock_has_a_parcel", replace(SOUND, parcels=())),
    ("one_clock_of_a_kind", replace(SOUND, running=(*SOUND.running, ClockKind.INTERCEPT))),
    ("promises_have_their_clocks", replace(SOUND, promise_clocks=())),
]


def test_a_sound_case_is_sound() -> None:
    assert contradictions(SOUND) == ()
    for progress in Progress:
        assert contradictions(at(progress)) == (), progress


@pytest.mark.parametrize("code,case", BROKEN)
def test_each_contradiction_is_seen_by_its_name(code: str, case: Case) -> None:
    assert code in contradictions(case)


def test_no_invariant_is_idle() -> None:
    assert {code for code, _ in BROKEN} == set(INVARIANTS)
