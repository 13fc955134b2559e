"""What the decision guide looks at: one wrong shipment as plain values. Source: domain.md 2.3."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from app.domain.statuses import (
    BuyerWish,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    ReturnState,
)


class Stage(StrEnum):
    """Where the goods are, as the guide sees it."""

    NOT_SENT = "not_sent"
    LABELLED = "labelled"
    UNDER_WAY = "under_way"
    AT_THE_DOOR = "at_the_door"
    ARRIVED_WORTH = "arrived_worth"
    ARRIVED_WORTHLESS = "arrived_worthless"
    COMING_BACK = "coming_back"
    LOST = "lost"


@dataclass(frozen=True)
class RemedyCase:
    """What the guide looks at."""

    kind: MismatchKind
    parcel: ParcelState
    wish: BuyerWish = BuyerWish.UNSTATED
    liable: LiableParty = LiableParty.UNDECIDED
    intercept: InterceptState = InterceptState.NONE
    goods_return: ReturnState = ReturnState.NONE
    recoverable_minor: int | None = None
    """R: what the wrong goods are worth after their way back; None when not known."""
    is_resalable: bool = True
    has_right_goods: bool = True
    """False when the supplier cannot send the right goods at all."""
    reship_first_minor: int = 0
    """Wrong goods worth no more than this do not hold up the right ones: the owner's setting."""
    has_confirmed_receipt: bool = False
    is_repeat: bool = False
    """This supplier sent these goods wrong before, not long ago."""
    is_platform_waiting: bool = False
    """The platform's time for a decision is running out, or has."""

    @property
    def stage(self) -> Stage:
        """The parcel's place, brought to what the guide tells apart."""
        if self.intercept is InterceptState.SUCCEEDED or self.goods_return is ReturnState.RETURNING:
            return Stage.COMING_BACK
        if self.parcel is ParcelState.DELIVERED:
            return Stage.ARRIVED_WORTHLESS if self.is_worthless else Stage.ARRIVED_WORTH
        return _STAGES[self.parcel]

    @property
    def is_worthless(self) -> bool:
        """R ≤ 0, or goods that cannot be sold again; an unknown value counts as worth the way back."""
        if not self.is_resalable:
            return True
        return self.recoverable_minor is not None and self.recoverable_minor <= 0

    @property
    def is_stop_lost(self) -> bool:
        """Stopping was tried and cannot succeed any more."""
        return self.intercept in (InterceptState.FAILED, InterceptState.IMPOSSIBLE)

    @property
    def is_hardly_worth(self) -> bool:
        """Worth its way back, but less than the buyer's trust."""
        return self.recoverable_minor is not None and 0 < self.recoverable_minor <= self.reship_first_minor


_STAGES = {
    ParcelState.NOT_PUSHED: Stage.NOT_SENT,
    ParcelState.PUSHED: Stage.NOT_SENT,
    ParcelState.LABELLED: Stage.LABELLED,
    ParcelState.IN_TRANSIT: Stage.UNDER_WAY,
    ParcelState.OUT_FOR_DELIVERY: Stage.AT_THE_DOOR,
    ParcelState.REFUSED: Stage.COMING_BACK,
    ParcelState.LOST: Stage.LOST,
}

GONE_OUT = frozenset({Stage.UNDER_WAY, Stage.AT_THE_DOOR})
ARRIVED = frozenset({Stage.ARRIVED_WORTH, Stage.ARRIVED_WORTHLESS})
MORE = frozenset({MismatchKind.OVER, MismatchKind.DUPLICATE})
_FEWER = frozenset({MismatchKind.SHORT, MismatchKind.MISSING_LINE, MismatchKind.WRONG_GIFT})
# The goods are at somebody else's door, or were never in the parcel.
_NEVER_HIS = frozenset({MismatchKind.WRONG_ADDRESS, MismatchKind.EMPTY_OR_FALSE})


def is_more_sent(case: RemedyCase) -> bool:
    """The buyer gets what he ordered and more: nothing is to be sent again."""
    return case.kind in MORE and case.stage in GONE_OUT | ARRIVED | {Stage.COMING_BACK}


def is_swap_under_way(case: RemedyCase) -> bool:
    """Two buyers would get each other's goods."""
    return case.kind is MismatchKind.SWAPPED and case.stage in GONE_OUT


def is_fewer_sent(case: RemedyCase) -> bool:
    """What came is right and is not all."""
    return case.kind in _FEWER and case.stage in GONE_OUT | ARRIVED


def is_nothing_there(case: RemedyCase) -> bool:
    """The buyer has nothing of it that he could keep or send back, and never will have."""
    is_empty_sent = case.kind is MismatchKind.EMPTY_OR_FALSE and case.stage in GONE_OUT
    return is_empty_sent or (case.kind in _NEVER_HIS and case.stage in ARRIVED)


def is_cancelled_sent(case: RemedyCase) -> bool:
    """An order that was cancelled, or whose refund was asked for, was sent all the same."""
    return case.kind is MismatchKind.CANCELLED_SHIPPED
