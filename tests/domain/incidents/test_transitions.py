"""The table of moves: every pair of states, every guard."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from app.domain.errors import IllegalMove
from app.domain.incident_facts import IncidentFacts
from app.domain.statuses import (
    BuyerWish,
    DiscoveredBy,
    FreightPayer,
    GoodsHolder,
    MismatchKind,
    ParcelState,
    Progress,
    Remedy,
    RootCause,
    SupplierPart,
)
from app.domain.transitions import (
    ENDED,
    GUARDS,
    MOVES,
    OPEN,
    ORDER,
    Effect,
    Guard,
    check_move,
    find_move,
    moves_from,
)

P = Progress
# Everything that any move but "not shipped" and "nothing paid" asks for.
READY = IncidentFacts(
    kind=MismatchKind.WRONG_SPEC,
    discovered_by=DiscoveredBy.US,
    line_count=1,
    parcel=ParcelState.IN_TRANSIT,
    liability_total=100,
    supplier_share=0,
    has_supplier_message=True,
    has_supplier_answer=True,
    remedy=Remedy.INTERCEPT_AND_RESHIP,
    is_plan_agreed=True,
    freight_payer=FreightPayer.SUPPLIER,
    goods_holder=GoodsHolder.SUPPLIER,
    result="success",
    has_result_proof=True,
    is_buyer_told=True,
    compensation_count=1,
    paid_compensation_count=1,
    is_follow_up_done=True,
    supplier_part=SupplierPart.SETTLED,
    root_cause=RootCause.SUPPLIER_PICKING,
    prevention="weigh before packing",
    reason="because",
)
# For each guard, what breaks it and nothing else.
BROKEN: dict[Guard, dict[str, object]] = {
    Guard.KIND: {"kind": None},
    Guard.LINES: {"line_count": 0},
    Guard.SOURCE: {"discovered_by": None},
    Guard.REASON: {"reason": "  "},
    Guard.PARCEL: {"parcel": None},
    Guard.LIABILITY: {"liability_total": 90},
    Guard.SUPPLIER_TOLD: {"has_supplier_message": False},
    Guard.DIRECT: {"has_supplier": True, "supplier_share": 100, "reason": ""},
    Guard.SUPPLIER_ANSWERED: {"has_supplier_answer": False},
    Guard.PLAN: {"is_plan_agreed": False},
    Guard.FREIGHT_PAYER: {"freight_payer": None},
    Guard.GOODS_HOLDER: {"goods_holder": None},
    Guard.RESULT: {"unresolved_line_count": 1},
    Guard.RESULT_PROOF: {"has_result_proof": False},
    Guard.RESULT_NOT_FAILED: {"result": "failed"},
    Guard.BUYER_TOLD: {"is_buyer_told": False},
    Guard.COMPENSATED: {"paid_compensation_count": 0},
    Guard.COMPENSATION_DONE: {"approved_compensation_count": 1},
    Guard.CONSENT: {"missing_consent_count": 1},
    Guard.RESHIP_NOT_FAILED: {"failed_reship_count": 1},
    Guard.RESHIP_ARRIVED: {"travelling_reship_count": 1},
    Guard.FOLLOW_UP_DONE: {"is_follow_up_done": False},
    Guard.SUPPLIER_PART: {"supplier_part": SupplierPart.PENDING},
    Guard.SUPPLIER_WORDS: {"supplier_part": SupplierPart.LEFT_OPEN, "supplier_part_note": " "},
    Guard.CLAIMS_ENDED: {"open_claim_count": 1},
    Guard.ROOT_CAUSE: {"root_cause": RootCause.UNDECIDED},
    Guard.PREVENTION: {"prevention": ""},
    Guard.COMMITMENTS_KEPT: {"open_commitment_count": 1},
    Guard.NOT_SHIPPED: {"parcel": ParcelState.IN_TRANSIT},
    Guard.NOTHING_OWED: {"wish": BuyerWish.REFUND, "paid_compensation_count": 0},
    Guard.NOTHING_PAID: {"paid_compensation_count": 1},
}
FORWARD = {
    (P.TO_VERIFY, P.CONFIRMED), (P.TO_VERIFY, P.FALSE_ALARM),
    (P.CONFIRMED, P.REQUESTED), (P.CONFIRMED, P.BUYER_SETTLING), (P.CONFIRMED, P.CLOSED),
    (P.REQUESTED, P.NEGOTIATING), (P.REQUESTED, P.BUYER_SETTLING),
    (P.NEGOTIATING, P.AWAITING_RESULT), (P.AWAITING_RESULT, P.BUYER_SETTLING),
    (P.BUYER_SETTLING, P.FOLLOW_UP), (P.FOLLOW_UP, P.CLOSED),
}  # fmt: skip
REOPEN = {(P.CLOSED, state) for state in ORDER[1:-1]} | {
    (P.FALSE_ALARM, P.TO_VERIFY),
    (P.WITHDRAWN, P.TO_VERIFY),
}


def facts_for(move_guards: tuple[Guard, ...], source: Progress) -> IncidentFacts:
    """Facts under which every guard of a move is met."""
    facts = replace(READY, progress=source)
    if Guard.NOTHING_PAID in move_guards:
        facts = replace(facts, paid_compensation_count=0)
    if Guard.NOT_SHIPPED in move_guards:
        facts = replace(facts, parcel=ParcelState.PUSHED)
    return facts


def is_allowed(source: Progress, target: Progress) -> bool:
    """What domain.md 2.1 says, written down a second time."""
    back = source in OPEN and target in OPEN and ORDER.index(target) < ORDER.index(source)
    withdraw = source in OPEN and target is P.WITHDRAWN
    return (source, target) in FORWARD or (source, target) in REOPEN or back or withdraw


@pytest.mark.parametrize("source,target", list(product(Progress, Progress)))
def test_every_pair_of_states(source: Progress, target: Progress) -> None:
    move = find_move(source, target)
    if not is_allowed(source, target):
        with pytest.raises(IllegalMove) as refused:
            check_move(replace(READY, progress=source), target)
        assert refused.value.code == "move_not_allowed"
        return
    assert move is not None
    assert check_move(facts_for(move.guards, source), target) is move


@pytest.mark.parametrize("move", MOVES, ids=lambda m: f"{m.source}-{m.target}")
def test_each_guard_of_each_move_refuses(move) -> None:  # type: ignore[no-untyped-def]
    facts = facts_for(move.guards, move.source)
    for guard in move.guards:
        broken = replace(facts, **BROKEN[guard])
        with pytest.raises(IllegalMove) as refused:
            check_move(broken, move.target)
        assert guard.value in refused.value.params["unmet"], guard


def test_no_guard_is_without_a_rule_and_none_is_idle() -> None:
    used = {guard for move in MOVES for guard in move.guards}
    assert set(GUARDS) == set(Guard) == used == set(BROKEN)


def test_back_reopening_and_dropping_always_ask_why() -> None:
    asking = {move for move in MOVES if move.action in ("step_back", "reopen", "withdraw", "false_alarm")}
    assert asking
    assert all(move.needs_reason for move in asking)


def test_a_step_back_behind_the_settlement_voids_open_money_and_clears_nothing_paid() -> None:
    for move in (m for m in MOVES if m.action == "step_back"):
        voids = Effect.VOID_OPEN_MONEY in move.effects
        assert voids is (ORDER.index(move.target) < ORDER.index(P.BUYER_SETTLING))


def test_every_ended_state_stops_the_clocks_and_can_be_reopened() -> None:
    for state in ENDED:
        assert all(Effect.STOP_ALL_CLOCKS in m.effects for m in MOVES if m.target is state)
        assert {m.action for m in moves_from(state)} == {"reopen"}


def test_money_once_paid_forbids_calling_it_a_false_alarm() -> None:
    facts = replace(READY, progress=P.TO_VERIFY, paid_compensation_count=1)
    with pytest.raises(IllegalMove, match="guard_nothing_paid"):
        check_move(facts, P.FALSE_ALARM)


def test_a_supplier_part_left_open_lets_claims_run_on() -> None:
    facts = replace(
        READY,
        progress=P.FOLLOW_UP,
        open_claim_count=2,
        supplier_part=SupplierPart.LEFT_OPEN,
        supplier_part_note="next settlement",
    )
    assert check_move(facts, P.CLOSED).action == "close"


def test_a_repair_before_shipping_needs_no_compensation() -> None:
    facts = replace(
        READY, progress=P.BUYER_SETTLING, paid_compensation_count=0, remedy=Remedy.FIX_BEFORE_SHIPPING
    )
    assert check_move(facts, P.FOLLOW_UP).action == "finish_buyer_side"


@pytest.mark.parametrize(
    "facts, code",
    [
        ({"wish": BuyerWish.REFUND}, "guard_nothing_owed"),
        ({"remedy": Remedy.CANCEL_AND_REFUND}, "guard_nothing_owed"),
        ({"shipped_parcel_count": 1}, "guard_not_shipped"),
    ],
)
def test_what_was_caught_before_shipping_is_not_closed_while_the_buyer_waits(
    facts: dict[str, object], code: str
) -> None:
    """Nobody told him, but his money is still here; or a second parcel did leave."""
    caught = replace(
        READY,
        progress=P.CONFIRMED,
        parcel=ParcelState.PUSHED,
        paid_compensation_count=0,
        remedy=Remedy.FIX_BEFORE_SHIPPING,
    )
    assert check_move(caught, P.CLOSED).action == "close_prevented"
    with pytest.raises(IllegalMove, match=code):
        check_move(replace(caught, **facts), P.CLOSED)


def test_a_payment_taken_back_keeps_the_incident_open() -> None:
    with pytest.raises(IllegalMove, match="guard_compensated"):
        check_move(replace(READY, progress=P.FOLLOW_UP, paid_compensation_count=0), P.CLOSED)


def test_a_parcel_sent_instead_forbids_dropping_the_case() -> None:
    facts = replace(READY, progress=P.CONFIRMED, paid_compensation_count=0, sent_compensation_count=1)
    with pytest.raises(IllegalMove, match="guard_nothing_paid"):
        check_move(facts, P.WITHDRAWN)
