"""The decision guide: ordered rules that propose a remedy, each with its reason and source.

Source: domain.md 2.3. The first rule that fits wins; overrides stand before the grid.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.statuses import (
    BuyerWish,
    InterceptState,
    LiableParty,
    MismatchKind,
    ParcelState,
    Remedy,
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


# Under these the parcel is to arrive: what is in it is the buyer's, or is worth keeping.
LETS_PARCEL_GO_ON = frozenset(
    {
        Remedy.RESHIP_MISSING,
        Remedy.RESHIP_KEEP_WRONG,
        Remedy.REFUND_WITHOUT_RETURN,
        Remedy.KEEP_WITH_PARTIAL,
        Remedy.KEEP_WITH_COUPON,
    }
)

_STAGES = {
    ParcelState.NOT_PUSHED: Stage.NOT_SENT,
    ParcelState.PUSHED: Stage.NOT_SENT,
    ParcelState.LABELLED: Stage.LABELLED,
    ParcelState.IN_TRANSIT: Stage.UNDER_WAY,
    ParcelState.OUT_FOR_DELIVERY: Stage.AT_THE_DOOR,
    ParcelState.REFUSED: Stage.COMING_BACK,
    ParcelState.LOST: Stage.LOST,
}


@dataclass(frozen=True)
class Rule:
    """One line of the guide. `code` names the reason, `sources` the articles behind it."""

    code: str
    remedy: Remedy
    sources: tuple[str, ...]
    fits: Callable[[RemedyCase], bool]


@dataclass(frozen=True)
class Proposal:
    """What the guide proposes and why."""

    remedy: Remedy
    reason: str
    sources: tuple[str, ...]
    cautions: tuple[str, ...] = ()
    """Codes of what to mind besides: food law, ask once whether the goods come back …"""


_GONE_OUT = frozenset({Stage.UNDER_WAY, Stage.AT_THE_DOOR})
_ARRIVED = frozenset({Stage.ARRIVED_WORTH, Stage.ARRIVED_WORTHLESS})
_FEWER = frozenset({MismatchKind.SHORT, MismatchKind.MISSING_LINE, MismatchKind.WRONG_GIFT})
_MORE = frozenset({MismatchKind.OVER, MismatchKind.DUPLICATE})


def _is_more_sent(case: RemedyCase) -> bool:
    """The buyer gets what he ordered and more: nothing is to be sent again."""
    return case.kind in _MORE and case.stage in _GONE_OUT | _ARRIVED | {Stage.COMING_BACK}


def _is_swap_under_way(case: RemedyCase) -> bool:
    return case.kind is MismatchKind.SWAPPED and case.stage in _GONE_OUT


def _is_fewer_sent(case: RemedyCase) -> bool:
    return case.kind in _FEWER and case.stage in _GONE_OUT | _ARRIVED


def _is_cancelled_sent(case: RemedyCase) -> bool:
    return case.kind is MismatchKind.CANCELLED_SHIPPED


_WANTS_MONEY = frozenset({BuyerWish.REFUND})
_OVERRIDES: tuple[Rule, ...] = (
    Rule(
        "cancelled_order_hold",
        Remedy.CANCEL_AND_REFUND,
        ("taobao_dispute:27",),
        lambda c: _is_cancelled_sent(c) and c.stage in (Stage.NOT_SENT, Stage.LABELLED),
    ),
    Rule(
        "cancelled_order_back",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:27", "taobao_dispute:40"),
        lambda c: _is_cancelled_sent(c) and c.stage is Stage.COMING_BACK,
    ),
    Rule(
        "cancelled_order_stop",
        Remedy.INTERCEPT_AND_REFUND,
        ("taobao_dispute:27", "civil_code:829"),
        lambda c: _is_cancelled_sent(c) and c.stage in _GONE_OUT,
    ),
    Rule(
        "cancelled_order_arrived",
        Remedy.RETURN_AND_REFUND,
        ("taobao_dispute:27",),
        lambda c: _is_cancelled_sent(c) and c.stage is Stage.ARRIVED_WORTH,
    ),
    Rule(
        "cancelled_order_worthless",
        Remedy.REFUND_WITHOUT_RETURN,
        ("taobao_dispute:27", "taobao_dispute:21"),
        lambda c: _is_cancelled_sent(c) and c.stage is Stage.ARRIVED_WORTHLESS,
    ),
    Rule(
        "swapped_stop_both",
        Remedy.STOP_BOTH,
        ("civil_code:829", "taobao_dispute:23"),
        _is_swap_under_way,
    ),
    Rule(
        "more_than_ordered",
        Remedy.INVITE_RETURN_OR_GIFT,
        ("consumer_law:24",),
        _is_more_sent,
    ),
    Rule(
        "fewer_refund",
        Remedy.REFUND_WITHOUT_RETURN,
        ("civil_code:583", "taobao_dispute:79"),
        lambda c: _is_fewer_sent(c) and (c.wish is BuyerWish.REFUND or not c.has_right_goods),
    ),
    Rule(
        "fewer_keep",
        Remedy.KEEP_WITH_PARTIAL,
        ("civil_code:582",),
        lambda c: _is_fewer_sent(c) and c.wish is BuyerWish.KEEP,
    ),
    Rule("fewer_reship", Remedy.RESHIP_MISSING, ("taobao_dispute:79",), _is_fewer_sent),
)

_NONE_LEFT: tuple[Rule, ...] = (
    Rule(
        "no_stock_under_way",
        Remedy.INTERCEPT_AND_REFUND,
        ("consumer_regulation:12", "taobao_dispute:23"),
        lambda c: not c.has_right_goods and c.stage in _GONE_OUT and c.wish is not BuyerWish.KEEP,
    ),
    Rule(
        "no_stock_worth",
        Remedy.RETURN_AND_REFUND,
        ("consumer_regulation:12", "consumer_law:24"),
        lambda c: not c.has_right_goods and c.stage is Stage.ARRIVED_WORTH and c.wish is not BuyerWish.KEEP,
    ),
    Rule(
        "no_stock_worthless",
        Remedy.REFUND_WITHOUT_RETURN,
        ("consumer_regulation:12", "taobao_dispute:21"),
        lambda c: (
            not c.has_right_goods and c.stage is Stage.ARRIVED_WORTHLESS and c.wish is not BuyerWish.KEEP
        ),
    ),
    Rule(
        "no_stock",
        Remedy.CANCEL_AND_REFUND,
        ("consumer_regulation:12",),
        lambda c: not c.has_right_goods and c.stage in (Stage.NOT_SENT, Stage.LABELLED, Stage.COMING_BACK),
    ),
)


def _grid(stage: Stage, wish: frozenset[BuyerWish] | None = None) -> Callable[[RemedyCase], bool]:
    return lambda case: case.stage is stage and (wish is None or case.wish in wish)


_KEEPS = frozenset({BuyerWish.KEEP})
_RIGHT = frozenset({BuyerWish.RIGHT_GOODS})
_GRID: tuple[Rule, ...] = (
    Rule(
        "not_sent_refund",
        Remedy.CANCEL_AND_REFUND,
        ("taobao_dispute:27",),
        _grid(Stage.NOT_SENT, _WANTS_MONEY),
    ),
    Rule("not_sent_fix", Remedy.FIX_BEFORE_SHIPPING, ("owner",), _grid(Stage.NOT_SENT)),
    Rule(
        "labelled_refund",
        Remedy.CANCEL_AND_REFUND,
        ("taobao_dispute:27",),
        _grid(Stage.LABELLED, _WANTS_MONEY),
    ),
    # Couriers do not stop what they have not picked up: the label is withdrawn and printed anew.
    Rule("labelled_relabel", Remedy.RELABEL, ("owner",), _grid(Stage.LABELLED)),
    Rule(
        "under_way_refund",
        Remedy.INTERCEPT_AND_REFUND,
        ("taobao_dispute:23", "civil_code:829"),
        _grid(Stage.UNDER_WAY, _WANTS_MONEY),
    ),
    Rule("under_way_keep", Remedy.KEEP_WITH_PARTIAL, ("civil_code:582",), _grid(Stage.UNDER_WAY, _KEEPS)),
    Rule(
        "under_way_stopping_failed",
        Remedy.REFUSE_AND_RESHIP,
        ("taobao_dispute:37",),
        lambda c: (
            c.stage is Stage.UNDER_WAY and c.intercept in (InterceptState.FAILED, InterceptState.IMPOSSIBLE)
        ),
    ),
    Rule(
        "under_way_both",
        Remedy.INTERCEPT_AND_RESHIP,
        ("taobao_dispute:23", "civil_code:829"),
        _grid(Stage.UNDER_WAY),
    ),
    Rule(
        "door_refund",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:37",),
        _grid(Stage.AT_THE_DOOR, _WANTS_MONEY),
    ),
    Rule("door_keep", Remedy.KEEP_WITH_PARTIAL, ("civil_code:582",), _grid(Stage.AT_THE_DOOR, _KEEPS)),
    Rule("door_both", Remedy.REFUSE_AND_RESHIP, ("taobao_dispute:37",), _grid(Stage.AT_THE_DOOR)),
    Rule(
        "worth_exchange",
        Remedy.EXCHANGE,
        ("consumer_law:24", "taobao_dispute:79"),
        _grid(Stage.ARRIVED_WORTH, _RIGHT),
    ),
    Rule(
        "worth_return",
        Remedy.RETURN_AND_REFUND,
        ("consumer_law:24", "taobao_dispute:49"),
        _grid(Stage.ARRIVED_WORTH, _WANTS_MONEY),
    ),
    Rule("worth_keep", Remedy.KEEP_WITH_PARTIAL, ("civil_code:582",), _grid(Stage.ARRIVED_WORTH, _KEEPS)),
    Rule("worth_options", Remedy.OFFER_OPTIONS, ("taobao_dispute:79",), _grid(Stage.ARRIVED_WORTH)),
    Rule(
        "worthless_refund",
        Remedy.REFUND_WITHOUT_RETURN,
        ("taobao_dispute:21",),
        _grid(Stage.ARRIVED_WORTHLESS, _WANTS_MONEY),
    ),
    Rule(
        "worthless_keep",
        Remedy.KEEP_WITH_COUPON,
        ("return_measures:14",),
        _grid(Stage.ARRIVED_WORTHLESS, _KEEPS),
    ),
    Rule(
        "worthless_reship", Remedy.RESHIP_KEEP_WRONG, ("taobao_dispute:79",), _grid(Stage.ARRIVED_WORTHLESS)
    ),
    Rule(
        "back_refund",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:37", "taobao_dispute:40"),
        _grid(Stage.COMING_BACK, _WANTS_MONEY),
    ),
    Rule("back_reship", Remedy.REFUSE_AND_RESHIP, ("taobao_dispute:79",), _grid(Stage.COMING_BACK)),
    Rule(
        "lost_refund",
        Remedy.REFUND_AND_COURIER_CLAIM,
        ("express_regulation:27",),
        lambda c: c.stage is Stage.LOST and (c.wish is BuyerWish.REFUND or not c.has_right_goods),
    ),
    Rule(
        "lost_reship",
        Remedy.RESHIP_AND_COURIER_CLAIM,
        ("express_regulation:27",),
        _grid(Stage.LOST, frozenset({BuyerWish.RIGHT_GOODS, BuyerWish.ANY})),
    ),
    Rule("lost_ask", Remedy.ASK_BUYER, ("express_regulation:27",), _grid(Stage.LOST)),
)

RULES: tuple[Rule, ...] = (*_OVERRIDES, *_NONE_LEFT, *_GRID)

_REFUNDING_ARRIVED = frozenset({Remedy.RETURN_AND_REFUND, Remedy.REFUND_WITHOUT_RETURN})


def propose(case: RemedyCase) -> Proposal:
    """The remedy for a case, with the reason's code and the sources; there always is one."""
    rule = next(rule for rule in RULES if rule.fits(case))
    return Proposal(rule.remedy, rule.code, rule.sources, _cautions(case, rule.remedy))


def _cautions(case: RemedyCase, remedy: Remedy) -> tuple[str, ...]:
    found = []
    if not case.is_resalable:
        found.append("caution_not_resalable")
    if remedy in _REFUNDING_ARRIVED:
        found.append("caution_ask_goods_first")  # after refunding nobody helps to get goods back (淘宝 §6-5)
    if case.stage in _ARRIVED and case.recoverable_minor is None and case.is_resalable:
        found.append("caution_value_unknown")
    if case.kind in _MORE and case.stage in _GONE_OUT:
        found.append("caution_stop_extra_parcel")
    if case.liable is LiableParty.SHOP:
        found.append("caution_no_supplier_claim")
    if case.liable is LiableParty.COURIER:
        found.append("caution_courier_claim")
    return tuple(found)
