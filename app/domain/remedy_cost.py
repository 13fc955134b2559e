"""What each remedy costs: paid to the buyer and spent, and what the supplier should bear of it.

Source: domain.md 2.3, "Recoverable value" and "Supplier claim suggestion". All amounts in minor units.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal

from app.domain.remedy import RemedyCase, Stage, propose
from app.domain.statuses import BuyerWish, Remedy


@dataclass(frozen=True)
class Prices:
    """The amounts behind a case, in minor units of one currency."""

    paid_minor: int
    """What the buyer paid for the goods concerned."""
    right_cost_minor: int | None
    """What the right goods cost from the supplier; None when not known."""
    wrong_cost_minor: int | None
    freight_minor: int
    """One parcel, either way."""
    handling_minor: int
    goodwill_minor: int
    """The most that may be given as goodwill."""
    supplier_share: int
    """Percent."""
    resale_percent: int = 70
    is_complete: bool = True
    """False where freight and handling are on record in another currency only, and are left out."""


@dataclass(frozen=True)
class Option:
    """A remedy with its price. `cost_minor` leaves the house; `supplier_minor` of it is to come back."""

    remedy: Remedy
    cost_minor: int
    supplier_minor: int
    is_complete: bool
    """False when a cost was not known and is left out."""


def recoverable_minor(prices: Prices) -> int | None:
    """R: cost of the wrong goods × share that can be sold again − freight back − handling."""
    if prices.wrong_cost_minor is None:
        return None
    worth = Decimal(prices.wrong_cost_minor) * prices.resale_percent / 100
    rounded = int(worth.quantize(Decimal(1), ROUND_HALF_UP))
    return rounded - prices.freight_minor - prices.handling_minor


REFUNDING = frozenset(
    {
        Remedy.CANCEL_AND_REFUND,
        Remedy.INTERCEPT_AND_REFUND,
        Remedy.REFUSE_AND_REFUND,
        Remedy.RETURN_AND_REFUND,
        Remedy.REFUND_WITHOUT_RETURN,
        Remedy.REFUND_AND_COURIER_CLAIM,
    }
)
"""Remedies under which the price goes back to the buyer."""
RESHIPPING = frozenset(
    {
        Remedy.INTERCEPT_AND_RESHIP,
        Remedy.REFUSE_AND_RESHIP,
        Remedy.EXCHANGE,
        Remedy.RESHIP_KEEP_WRONG,
        Remedy.RESHIP_MISSING,
        Remedy.RESHIP_AND_COURIER_CLAIM,
        Remedy.STOP_BOTH,
    }
)
"""Remedies under which the right goods go out, or go out again."""
# A swap is put right with the goods that are there already.
_NEEDS_STOCK = RESHIPPING - {Remedy.STOP_BOTH}
_BACK = frozenset({Remedy.EXCHANGE, Remedy.RETURN_AND_REFUND, Remedy.INVITE_RETURN_OR_GIFT})
_GOODWILL = frozenset({Remedy.KEEP_WITH_PARTIAL, Remedy.KEEP_WITH_COUPON})


def price(remedy: Remedy, prices: Prices) -> Option:
    """What `remedy` costs under `prices`. Goodwill is never counted as the supplier's to bear."""
    errors = prices.paid_minor if remedy in REFUNDING else 0
    is_complete = True
    if remedy in RESHIPPING:
        errors += (prices.right_cost_minor or 0) + prices.freight_minor
        is_complete = prices.is_complete and prices.right_cost_minor is not None
    if remedy in _BACK:
        errors += prices.freight_minor + prices.handling_minor
        is_complete = is_complete and prices.is_complete
    goodwill = prices.goodwill_minor if remedy in _GOODWILL else 0
    bears = Decimal(_claimable(remedy, errors, prices)) * prices.supplier_share / 100
    supplier = int(bears.quantize(Decimal(1), ROUND_HALF_UP))
    return Option(remedy, errors + goodwill, supplier, is_complete)


def _claimable(remedy: Remedy, errors: int, prices: Prices) -> int:
    """A refund costs the supplier his goods' price, not the shop's margin."""
    if remedy not in REFUNDING:
        return errors
    goods = prices.wrong_cost_minor if prices.wrong_cost_minor is not None else prices.right_cost_minor
    back = errors - prices.paid_minor
    return back + (min(goods, prices.paid_minor) if goods is not None else 0)


_ALTERNATIVES: dict[Stage, tuple[Remedy, ...]] = {
    Stage.NOT_SENT: (Remedy.FIX_BEFORE_SHIPPING, Remedy.CANCEL_AND_REFUND),
    Stage.LABELLED: (Remedy.RELABEL, Remedy.CANCEL_AND_REFUND),
    Stage.UNDER_WAY: (
        Remedy.INTERCEPT_AND_RESHIP,
        Remedy.INTERCEPT_AND_REFUND,
        Remedy.KEEP_WITH_PARTIAL,
        Remedy.REFUSE_AND_RESHIP,
    ),
    Stage.AT_THE_DOOR: (Remedy.REFUSE_AND_RESHIP, Remedy.REFUSE_AND_REFUND, Remedy.KEEP_WITH_PARTIAL),
    Stage.ARRIVED_WORTH: (
        Remedy.EXCHANGE,
        Remedy.RETURN_AND_REFUND,
        Remedy.KEEP_WITH_PARTIAL,
        Remedy.RESHIP_KEEP_WRONG,
    ),
    Stage.ARRIVED_WORTHLESS: (
        Remedy.RESHIP_KEEP_WRONG,
        Remedy.REFUND_WITHOUT_RETURN,
        Remedy.KEEP_WITH_COUPON,
    ),
    Stage.COMING_BACK: (Remedy.REFUSE_AND_RESHIP, Remedy.REFUSE_AND_REFUND),
    Stage.LOST: (Remedy.RESHIP_AND_COURIER_CLAIM, Remedy.REFUND_AND_COURIER_CLAIM),
}


def alternatives(case: RemedyCase, prices: Prices) -> tuple[Option, ...]:
    """Every sensible remedy for the case with its price: the proposal first, the others as they come.

    What the guide would propose for any other wish of the buyer is among them.
    """
    proposed = propose(case).remedy
    others = [propose(replace(case, wish=wish)).remedy for wish in BuyerWish]
    ordered = dict.fromkeys([proposed, *_ALTERNATIVES[case.stage], *others])
    no_stock = frozenset() if case.has_right_goods else _NEEDS_STOCK
    return tuple(price(remedy, prices) for remedy in ordered if remedy not in no_stock)
