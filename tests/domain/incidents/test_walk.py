"""Random walks through the track: whatever is asked, the facts never disagree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from app.domain.incident_facts import IncidentFacts
from app.domain.statuses import (
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
from app.domain.transitions import ENDED, Effect, check_move, moves_from

START = IncidentFacts(kind=MismatchKind.WRONG_ITEM, line_count=1, liability_total=100, has_supplier=True)

# What may happen beside the moves: one fact changes.
Event = dict[str, object]
# The services record a plan before the result, and a result only while it is awaited.
_PLANNING = frozenset({Progress.CONFIRMED, Progress.REQUESTED, Progress.NEGOTIATING})
EVENTS: tuple[Event, ...] = (
    {"discovered_by": DiscoveredBy.US},
    {"parcel": ParcelState.PUSHED},
    {"parcel": ParcelState.IN_TRANSIT},
    {"has_supplier_message": True},
    {"has_supplier_answer": True},
    {
        "remedy": Remedy.EXCHANGE,
        "is_plan_agreed": True,
        "freight_payer": FreightPayer.SUPPLIER,
        "goods_holder": GoodsHolder.SUPPLIER,
    },
    {"result": "success", "has_result_proof": True},
    {"result": "failed"},
    {"is_buyer_told": True},
    {"planned_compensation_count": 1},
    {"planned_compensation_count": 0, "paid_compensation_count": 1},
    {"missing_consent_count": 1},
    {"missing_consent_count": 0},
    {"open_commitment_count": 1},
    {"open_commitment_count": 0},
    {"open_claim_count": 1},
    {"open_claim_count": 0},
    {"is_follow_up_done": True},
    {"supplier_part": SupplierPart.SETTLED},
    {"root_cause": RootCause.SUPPLIER_PICKING, "prevention": "photo"},
    {"reason": "because"},
    {"reason": ""},
)
_CLEARED: dict[Effect, dict[str, object]] = {
    Effect.CLEAR_PLAN: {"remedy": None, "is_plan_agreed": False, "freight_payer": None, "goods_holder": None},
    Effect.CLEAR_REQUEST: {"has_supplier_message": False, "has_supplier_answer": False},
    Effect.CLEAR_RESULT: {"result": ""},
    Effect.VOID_OPEN_MONEY: {"planned_compensation_count": 0, "approved_compensation_count": 0},
}


def applied(facts: IncidentFacts, effects: tuple[Effect, ...]) -> IncidentFacts:
    """What the services do in the transaction of the move, on the plain values."""
    for effect in effects:
        facts = replace(facts, **_CLEARED.get(effect, {}))  # type: ignore[arg-type]
    return facts


def check_invariants(facts: IncidentFacts) -> None:
    """What is true of an incident whatever happened to it, the moment it entered its state."""
    match facts.progress:
        case Progress.FALSE_ALARM | Progress.WITHDRAWN:
            assert facts.paid_compensation_count == 0
            assert facts.open_compensation_count == 0
        case Progress.CLOSED:
            assert facts.open_compensation_count == 0
            assert facts.open_commitment_count == 0
            assert facts.supplier_part is not SupplierPart.PENDING
            assert facts.prevention
            assert facts.open_claim_count == 0 or facts.supplier_part is SupplierPart.LEFT_OPEN
        case Progress.FOLLOW_UP | Progress.AWAITING_RESULT | Progress.REQUESTED:
            _check_on_the_way(facts)


def _check_on_the_way(facts: IncidentFacts) -> None:
    if facts.progress is Progress.REQUESTED:
        assert facts.has_supplier_message
    if facts.progress is Progress.AWAITING_RESULT:
        assert facts.freight_payer is not None
        assert not facts.result
    if facts.progress is Progress.FOLLOW_UP:
        assert facts.is_buyer_told
        assert facts.paid_compensation_count > 0


def _may_happen(event: Event, state: Progress) -> bool:
    if "remedy" in event:
        return state in _PLANNING
    return "result" not in event or state is Progress.AWAITING_RESULT


def walk(choose: Callable[[Sequence[Progress | Event]], Progress | Event], length: int) -> set[Progress]:
    """Live through `length` events and moves; gives the states that were reached."""
    facts, reached = START, {START.progress}
    for _ in range(length):
        ready = [m.target for m in moves_from(facts.progress) if not m.unmet(facts)]
        events = [event for event in EVENTS if _may_happen(event, facts.progress)]
        step = choose([*events, *ready, *ready])
        if not isinstance(step, Progress):
            facts = facts if facts.progress in ENDED else replace(facts, **step)  # type: ignore[arg-type]
            continue
        before, move = facts, check_move(facts, step)
        facts = replace(applied(facts, move.effects), progress=step)
        reached.add(step)
        if move.action not in ("step_back", "reopen"):
            check_invariants(facts)
        assert facts.paid_compensation_count == before.paid_compensation_count
    return reached


@given(st.data())
def test_no_walk_reaches_a_state_that_contradicts_itself(data: st.DataObject) -> None:
    walk(lambda choices: data.draw(st.sampled_from(list(choices))), 40)


def test_walks_reach_every_state() -> None:
    random = Random(7)
    reached = set().union(*(walk(random.choice, 200) for _ in range(200)))
    assert reached == set(Progress)
