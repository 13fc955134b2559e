"""The parcel of an incident: where it is, how stopping it stands, how the goods come back.

Source: domain.md 2.1 B.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from app.domain.errors import IllegalMove
from app.domain.statuses import InterceptState, ParcelState, ReturnState

P = ParcelState
N = InterceptState
R = ReturnState

_WAY = (P.NOT_PUSHED, P.PUSHED, P.LABELLED, P.IN_TRANSIT, P.OUT_FOR_DELIVERY, P.DELIVERED)
_ENDS = frozenset({P.REFUSED, P.LOST})

# The owner often learns late, so a parcel may jump ahead; going back is a correction and needs a reason.
PARCEL_MOVES: Mapping[ParcelState, frozenset[ParcelState]] = {
    P.NOT_PUSHED: frozenset(_WAY[1:]) | _ENDS,
    P.PUSHED: frozenset(_WAY[2:]) | _ENDS,
    P.LABELLED: frozenset(_WAY[3:]) | _ENDS,
    P.IN_TRANSIT: frozenset(_WAY[4:]) | _ENDS,
    P.OUT_FOR_DELIVERY: frozenset({P.DELIVERED}) | _ENDS,
    P.DELIVERED: frozenset(),
    P.REFUSED: frozenset({P.LOST}),
    P.LOST: frozenset({P.IN_TRANSIT, P.OUT_FOR_DELIVERY, P.DELIVERED, P.REFUSED}),
}

INTERCEPT_MOVES: Mapping[InterceptState, frozenset[InterceptState]] = {
    N.NONE: frozenset({N.REQUESTED, N.IMPOSSIBLE}),
    N.REQUESTED: frozenset({N.UNDER_WAY, N.SUCCEEDED, N.FAILED, N.IMPOSSIBLE}),
    N.UNDER_WAY: frozenset({N.SUCCEEDED, N.FAILED, N.IMPOSSIBLE}),
    N.SUCCEEDED: frozenset(),
    N.FAILED: frozenset({N.REQUESTED}),
    N.IMPOSSIBLE: frozenset({N.REQUESTED}),
}

RETURN_MOVES: Mapping[ReturnState, frozenset[ReturnState]] = {
    R.NONE: frozenset({R.AWAITED, R.RETURNING, R.RECEIVED, R.KEPT_BY_BUYER}),
    R.AWAITED: frozenset({R.RETURNING, R.RECEIVED, R.KEPT_BY_BUYER}),
    R.RETURNING: frozenset({R.RECEIVED, R.LOST}),
    R.RECEIVED: frozenset({R.INSPECTED_GOOD, R.INSPECTED_FLAWED, R.INSPECTED_SHORT}),
    R.INSPECTED_GOOD: frozenset(),
    R.INSPECTED_FLAWED: frozenset(),
    R.INSPECTED_SHORT: frozenset(),
    R.KEPT_BY_BUYER: frozenset({R.AWAITED}),
    R.LOST: frozenset({R.RECEIVED}),
}

STOPPABLE = frozenset({P.IN_TRANSIT, P.OUT_FOR_DELIVERY})
_BEFORE_PICKUP = frozenset({P.NOT_PUSHED, P.PUSHED, P.LABELLED})
STOPPING = frozenset({N.REQUESTED, N.UNDER_WAY, N.SUCCEEDED})
"""A stop was asked for and has not failed."""

BACK_AGAIN = frozenset({R.RETURNING, R.RECEIVED, R.INSPECTED_GOOD, R.INSPECTED_FLAWED, R.INSPECTED_SHORT})
"""The goods are on their way back or there."""

S = TypeVar("S", ParcelState, InterceptState, ReturnState)


def _check_table(moves: Mapping[S, frozenset[S]], track: str, source: S, target: S, reason: str = "") -> None:
    if source is target or target in moves[source] or reason.strip():
        return
    raise IllegalMove("track_move_needs_reason", track=track, source=source, target=target)


def check_parcel_move(
    source: ParcelState, target: ParcelState, reason: str = "", intercept: InterceptState = N.NONE
) -> None:
    """Whether a parcel may go from `source` to `target`.

    Raises: IllegalMove "track_move_needs_reason" for a way back that gives no reason, and for a parcel that
    reaches the buyer though it was stopped.
    """
    if intercept is N.SUCCEEDED and source is not target is P.DELIVERED and not reason.strip():
        raise IllegalMove("track_move_needs_reason", track="parcel", source=source, target=target)
    _check_table(PARCEL_MOVES, "parcel", source, target, reason)


def after_move(
    parcel: ParcelState, intercept: InterceptState, goods_return: ReturnState
) -> tuple[InterceptState, ReturnState]:
    """What stopping and the way back become once the parcel is at `parcel`: the three never disagree."""
    stop = _stop_after(parcel, intercept)
    return stop, goods_return if may_return(parcel, stop, goods_return) else R.NONE


def _stop_after(parcel: ParcelState, intercept: InterceptState) -> InterceptState:
    if parcel in _BEFORE_PICKUP and intercept in STOPPING:
        return N.NONE
    if parcel is P.DELIVERED and intercept in STOPPING:
        return N.FAILED
    if parcel in _ENDS and intercept in (N.REQUESTED, N.UNDER_WAY):
        return N.IMPOSSIBLE  # it comes back, or never turns up, without having been stopped
    return intercept


def may_return(parcel: ParcelState, intercept: InterceptState, goods_return: ReturnState) -> bool:
    """Whether the way back can stand at `goods_return` while parcel and stop stand where they do."""
    if goods_return is R.NONE or parcel is P.LOST:
        return True
    if goods_return in (R.AWAITED, R.KEPT_BY_BUYER):
        return parcel is P.DELIVERED
    return parcel in (P.DELIVERED, P.REFUSED) or intercept is N.SUCCEEDED


def is_stoppable(parcel: ParcelState, intercept: InterceptState) -> bool:
    """Under way, and how stopping it ended is not known yet."""
    return parcel in STOPPABLE and intercept not in (N.SUCCEEDED, N.FAILED, N.IMPOSSIBLE)


def disagreement(parcel: ParcelState, intercept: InterceptState, goods_return: ReturnState) -> str:
    """What the three tracks of one parcel say against each other, as a code; empty when nothing."""
    if after_move(parcel, intercept, R.NONE)[0] is not intercept:
        return "parcel_and_stop"
    return "" if may_return(parcel, intercept, goods_return) else "parcel_and_return"


def check_intercept_move(
    parcel: ParcelState, source: InterceptState, target: InterceptState, reason: str = ""
) -> None:
    """Whether stopping may go from `source` to `target` while the parcel is at `parcel`.

    Raises: IllegalMove intercept_before_pickup (the label is withdrawn instead), intercept_after_delivery,
    intercept_not_possible, track_move_needs_reason. Source: 民法典 §829 (before delivery only).
    """
    if target in STOPPING and source is not target and parcel not in STOPPABLE:
        raise IllegalMove(_not_stoppable(parcel), parcel=parcel, target=target)
    _check_table(INTERCEPT_MOVES, "intercept", source, target, reason)


def _not_stoppable(parcel: ParcelState) -> str:
    if parcel in _BEFORE_PICKUP:
        return "intercept_before_pickup"
    return "intercept_after_delivery" if parcel is P.DELIVERED else "intercept_not_possible"


def check_return_move(
    parcel: ParcelState,
    intercept: InterceptState,
    source: ReturnState,
    target: ReturnState,
    reason: str = "",
) -> None:
    """Whether the goods' way back may go from `source` to `target`.

    Raises: IllegalMove return_before_arrival when the buyer cannot have the goods and they were not
    stopped or refused either; track_move_needs_reason.
    """
    if source is not target and not may_return(parcel, intercept, target):
        raise IllegalMove("return_before_arrival", parcel=parcel, target=target)
    _check_table(RETURN_MOVES, "return", source, target, reason)
