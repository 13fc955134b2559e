"""The parcel track: jumps ahead, corrections, stopping only while it can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product

import pytest

from app.domain.errors import IllegalMove
from app.domain.parcel_track import (
    INTERCEPT_MOVES,
    PARCEL_MOVES,
    RETURN_MOVES,
    STOPPABLE,
    after_move,
    check_intercept_move,
    check_parcel_move,
    check_return_move,
    disagreement,
)
from app.domain.statuses import InterceptState, ParcelState, ReturnState

P, N, R = ParcelState, InterceptState, ReturnState


@pytest.mark.parametrize("source,target", list(product(P, P)))
def test_a_parcel_goes_ahead_freely_and_back_with_a_reason(source: P, target: P) -> None:
    if source is target or target in PARCEL_MOVES[source]:
        check_parcel_move(source, target)
        return
    with pytest.raises(IllegalMove) as refused:
        check_parcel_move(source, target)
    assert refused.value.code == "track_move_needs_reason"
    check_parcel_move(source, target, "the courier was wrong")


def test_nothing_comes_after_delivery_but_a_correction() -> None:
    assert PARCEL_MOVES[P.DELIVERED] == frozenset()
    assert P.DELIVERED in PARCEL_MOVES[P.LOST]


@pytest.mark.parametrize(
    "parcel,code",
    [
        (P.NOT_PUSHED, "intercept_before_pickup"),
        (P.LABELLED, "intercept_before_pickup"),
        (P.DELIVERED, "intercept_after_delivery"),
        (P.REFUSED, "intercept_not_possible"),
        (P.LOST, "intercept_not_possible"),
    ],
)
def test_stop_is_refused_after_delivery_with_its_reason(parcel: P, code: str) -> None:
    with pytest.raises(IllegalMove) as refused:
        check_intercept_move(parcel, N.NONE, N.REQUESTED, "even with a reason")
    assert refused.value.code == code


@pytest.mark.parametrize("source,target", list(product(N, N)))
def test_stopping_follows_its_table(source: N, target: N) -> None:
    for parcel in STOPPABLE:
        if source is target or target in INTERCEPT_MOVES[source]:
            check_intercept_move(parcel, source, target)
        else:
            with pytest.raises(IllegalMove):
                check_intercept_move(parcel, source, target)


def test_a_stop_that_failed_can_be_recorded_after_delivery() -> None:
    check_intercept_move(P.DELIVERED, N.UNDER_WAY, N.FAILED)


@pytest.mark.parametrize("source,target", list(product(R, R)))
def test_the_way_back_follows_its_table(source: R, target: R) -> None:
    if source is target or target in RETURN_MOVES[source]:
        check_return_move(P.DELIVERED, N.NONE, source, target)
    else:
        with pytest.raises(IllegalMove):
            check_return_move(P.DELIVERED, N.NONE, source, target)


def test_the_buyer_cannot_keep_what_he_does_not_have() -> None:
    with pytest.raises(IllegalMove) as refused:
        check_return_move(P.IN_TRANSIT, N.NONE, R.NONE, R.KEPT_BY_BUYER)
    assert refused.value.code == "return_before_arrival"


def test_a_stopped_parcel_comes_back() -> None:
    check_return_move(P.IN_TRANSIT, N.SUCCEEDED, R.NONE, R.RETURNING)
    with pytest.raises(IllegalMove):
        check_return_move(P.IN_TRANSIT, N.REQUESTED, R.NONE, R.RETURNING)


SOUND = [(p, n, r) for p, n, r in product(P, N, R) if not disagreement(p, n, r)]


def is_allowed(check: Callable[..., None], *arguments: object) -> bool:
    try:
        check(*arguments, "a correction")
    except IllegalMove:
        return False
    return True


@pytest.mark.parametrize("parcel", list(P))
def test_no_move_leaves_the_three_tracks_against_each_other(parcel: P) -> None:
    """From every sound state to every other, corrections included."""
    for p, stop, back in (state for state in SOUND if state[0] is parcel):
        for target in P:
            assert disagreement(target, *after_move(target, stop, back)) == "", (p, stop, back, target)
        for wanted in N:
            if wanted is not stop and is_allowed(check_intercept_move, p, stop, wanted):
                assert disagreement(p, wanted, after_move(p, wanted, back)[1]) == "", (p, stop, back, wanted)
        for way in R:
            if way is not back and is_allowed(check_return_move, p, stop, back, way):
                assert disagreement(p, stop, way) == "", (p, stop, back, way)


def test_a_state_that_moves_nothing_changes_nothing() -> None:
    for parcel, stop, back in SOUND:
        assert after_move(parcel, stop, back) == (stop, back)


def test_a_parcel_that_was_stopped_reaches_the_buyer_only_with_a_reason() -> None:
    with pytest.raises(IllegalMove):
        check_parcel_move(P.IN_TRANSIT, P.DELIVERED, "", N.SUCCEEDED)
    check_parcel_move(P.IN_TRANSIT, P.DELIVERED, "the courier was wrong", N.SUCCEEDED)
    check_parcel_move(P.IN_TRANSIT, P.DELIVERED, "", N.FAILED)


@pytest.mark.parametrize(
    "parcel,stop,ends",
    [
        (P.DELIVERED, N.REQUESTED, N.FAILED),
        (P.DELIVERED, N.SUCCEEDED, N.FAILED),
        (P.REFUSED, N.UNDER_WAY, N.IMPOSSIBLE),
        (P.LABELLED, N.REQUESTED, N.NONE),
        (P.OUT_FOR_DELIVERY, N.REQUESTED, N.REQUESTED),
    ],
)
def test_what_becomes_of_a_stop_where_the_parcel_goes(parcel: P, stop: N, ends: N) -> None:
    assert after_move(parcel, stop, R.NONE)[0] is ends
