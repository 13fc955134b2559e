"""The decision guide as ordered rules: the first that fits wins; overrides stand before the grid.

Source: domain.md 2.3.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.domain.remedy_case import (
    GONE_OUT,
    RemedyCase,
    Stage,
    is_cancelled_sent,
    is_fewer_sent,
    is_more_sent,
    is_nothing_there,
    is_swap_under_way,
)
from app.domain.statuses import BuyerWish, Remedy


@dataclass(frozen=True)
class Rule:
    """One line of the guide. `code` names the reason, `sources` the articles behind it."""

    code: str
    remedy: Remedy
    sources: tuple[str, ...]
    fits: Callable[[RemedyCase], bool]


_WANTS_MONEY = frozenset({BuyerWish.REFUND})
_OVERRIDES: tuple[Rule, ...] = (
    Rule(
        "cancelled_order_hold",
        Remedy.CANCEL_AND_REFUND,
        ("taobao_dispute:27",),
        lambda c: is_cancelled_sent(c) and c.stage in (Stage.NOT_SENT, Stage.LABELLED),
    ),
    Rule(
        "cancelled_order_back",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:27", "taobao_dispute:40"),
        lambda c: is_cancelled_sent(c) and c.stage is Stage.COMING_BACK,
    ),
    Rule(
        "cancelled_order_lost",
        Remedy.REFUND_AND_COURIER_CLAIM,
        ("taobao_dispute:27", "express_regulation:27"),
        lambda c: is_cancelled_sent(c) and c.stage is Stage.LOST,
    ),
    Rule(
        "cancelled_order_refuse",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:27", "taobao_dispute:37"),
        lambda c: (
            is_cancelled_sent(c)
            and (c.stage is Stage.AT_THE_DOOR or (c.stage is Stage.UNDER_WAY and c.is_stop_lost))
        ),
    ),
    Rule(
        "cancelled_order_stop",
        Remedy.INTERCEPT_AND_REFUND,
        ("taobao_dispute:27", "civil_code:829"),
        lambda c: is_cancelled_sent(c) and c.stage in GONE_OUT,
    ),
    Rule(
        "cancelled_order_arrived",
        Remedy.RETURN_AND_REFUND,
        ("taobao_dispute:27",),
        lambda c: is_cancelled_sent(c) and c.stage is Stage.ARRIVED_WORTH,
    ),
    Rule(
        "cancelled_order_worthless",
        Remedy.REFUND_WITHOUT_RETURN,
        ("taobao_dispute:27", "taobao_dispute:21"),
        lambda c: is_cancelled_sent(c) and c.stage is Stage.ARRIVED_WORTHLESS,
    ),
    Rule(
        "swapped_stop_both",
        Remedy.STOP_BOTH,
        ("civil_code:829", "taobao_dispute:23"),
        is_swap_under_way,
    ),
    Rule(
        "more_than_ordered",
        Remedy.INVITE_RETURN_OR_GIFT,
        ("consumer_law:24",),
        is_more_sent,
    ),
    Rule(
        "fewer_refund",
        Remedy.REFUND_WITHOUT_RETURN,
        ("civil_code:583", "taobao_dispute:79"),
        lambda c: is_fewer_sent(c) and (c.wish is BuyerWish.REFUND or not c.has_right_goods),
    ),
    Rule(
        "fewer_keep",
        Remedy.KEEP_WITH_PARTIAL,
        ("civil_code:582",),
        lambda c: is_fewer_sent(c) and c.wish is BuyerWish.KEEP,
    ),
    Rule("fewer_reship", Remedy.RESHIP_MISSING, ("taobao_dispute:79",), is_fewer_sent),
    Rule(
        "nothing_there_refund",
        Remedy.REFUND_WITHOUT_RETURN,
        ("e_commerce_law:20", "civil_code:583"),
        lambda c: is_nothing_there(c) and (c.wish is BuyerWish.REFUND or not c.has_right_goods),
    ),
    Rule(
        "nothing_there_reship",
        Remedy.RESHIP_MISSING,
        ("e_commerce_law:20", "taobao_dispute:79"),
        is_nothing_there,
    ),
)

_NONE_LEFT: tuple[Rule, ...] = (
    Rule(
        "no_stock_door",
        Remedy.REFUSE_AND_REFUND,
        ("consumer_regulation:12", "taobao_dispute:37"),
        lambda c: (
            not c.has_right_goods
            and c.wish is not BuyerWish.KEEP
            and (c.stage is Stage.AT_THE_DOOR or (c.stage is Stage.UNDER_WAY and c.is_stop_lost))
        ),
    ),
    Rule(
        "no_stock_under_way",
        Remedy.INTERCEPT_AND_REFUND,
        ("consumer_regulation:12", "taobao_dispute:23"),
        lambda c: not c.has_right_goods and c.stage in GONE_OUT and c.wish is not BuyerWish.KEEP,
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
        lambda c: not c.has_right_goods and c.stage in (Stage.NOT_SENT, Stage.LABELLED),
    ),
    Rule(
        "no_stock_back",
        Remedy.REFUSE_AND_REFUND,
        ("consumer_regulation:12", "taobao_dispute:40"),
        lambda c: not c.has_right_goods and c.stage is Stage.COMING_BACK,
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
        "under_way_refund_refuse",
        Remedy.REFUSE_AND_REFUND,
        ("taobao_dispute:37",),
        lambda c: c.stage is Stage.UNDER_WAY and c.wish in _WANTS_MONEY and c.is_stop_lost,
    ),
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
        lambda c: c.stage is Stage.UNDER_WAY and c.is_stop_lost,
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
    # The right goods leave at once; the wrong ones are fetched when it suits the buyer.
    Rule(
        "worth_reship_first",
        Remedy.EXCHANGE,
        ("owner", "consumer_law:24", "taobao_dispute:22"),
        lambda c: c.stage is Stage.ARRIVED_WORTH and c.wish in _RIGHT and c.is_hardly_worth,
    ),
    Rule(
        "worth_exchange",
        Remedy.EXCHANGE,
        ("consumer_law:24", "taobao_dispute:22", "taobao_dispute:79"),
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
