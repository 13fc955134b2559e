"""What a supplier is asked to do with a parcel that must not arrive. Source: domain.md 3 b, 民法典 §829."""

from __future__ import annotations

from enum import StrEnum

from app.domain.statuses import InterceptState, ParcelState


class StopAction(StrEnum):
    """Where the parcel is to go instead."""

    RETURN_TO_SENDER = "return_to_sender"
    RETURN_TO_OUTLET = "return_to_outlet"
    REDIRECT = "redirect"


ANSWERS = (
    InterceptState.UNDER_WAY,
    InterceptState.SUCCEEDED,
    InterceptState.FAILED,
    InterceptState.IMPOSSIBLE,
)
"""What can come back for a number, the good first."""

WAITING = frozenset({InterceptState.REQUESTED, InterceptState.UNDER_WAY})
"""The supplier or his courier still owes an end."""


def proposed_action(parcel: ParcelState) -> StopAction:
    """What to ask for where the parcel is now.

    A parcel on the courier's van goes back to the outlet first: only from there can it turn round.
    """
    if parcel is ParcelState.OUT_FOR_DELIVERY:
        return StopAction.RETURN_TO_OUTLET
    return StopAction.RETURN_TO_SENDER
