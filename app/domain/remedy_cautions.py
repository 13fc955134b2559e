"""What to mind besides the remedy itself: law, proof, consent, clocks. Source: domain.md 2.3."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.remedy_case import ARRIVED, GONE_OUT, MORE, RemedyCase, Stage, is_nothing_there
from app.domain.statuses import InterceptState, LiableParty, MismatchKind, Remedy

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

_REFUNDING_ARRIVED = frozenset({Remedy.RETURN_AND_REFUND, Remedy.REFUND_WITHOUT_RETURN})
_KEEPING = frozenset({Remedy.KEEP_WITH_PARTIAL, Remedy.KEEP_WITH_COUPON})
_NEEDS_CONSENT = frozenset({Remedy.RESHIP_KEEP_WRONG, Remedy.KEEP_WITH_COUPON})
_STOP_RUNS = frozenset({InterceptState.REQUESTED, InterceptState.UNDER_WAY})

# What to mind besides, in the order it is shown.
_CAUTIONS: tuple[tuple[str, Callable[[RemedyCase, Remedy], bool]], ...] = (
    ("caution_platform_clock", lambda c, r: c.is_platform_waiting),
    ("caution_not_resalable", lambda c, r: not c.is_resalable),
    # After refunding nobody helps to get goods back (淘宝 §6-5).
    ("caution_ask_goods_first", lambda c, r: r in _REFUNDING_ARRIVED and not is_nothing_there(c)),
    (
        "caution_value_unknown",
        lambda c, r: c.stage in ARRIVED and c.recoverable_minor is None and c.is_resalable,
    ),
    ("caution_stop_extra_parcel", lambda c, r: c.kind in MORE and c.stage in GONE_OUT),
    # Sent across only where both buyers agree; else each is a case of its own.
    ("caution_treat_both", lambda c, r: c.kind is MismatchKind.SWAPPED),
    ("caution_phone_outlet", lambda c, r: c.stage is Stage.AT_THE_DOOR and r not in LETS_PARCEL_GO_ON),
    ("caution_call_stop_off", lambda c, r: r in _KEEPING and c.intercept in _STOP_RUNS),
    ("caution_record_consent", lambda c, r: r in _NEEDS_CONSENT),
    ("caution_buyer_proves", lambda c, r: c.has_confirmed_receipt and c.stage in ARRIVED),
    ("caution_repeat", lambda c, r: c.is_repeat),
    ("caution_no_supplier_claim", lambda c, r: c.liable is LiableParty.SHOP),
    ("caution_courier_claim", lambda c, r: c.liable is LiableParty.COURIER),
)
CAUTIONS = tuple(code for code, _ in _CAUTIONS)
"""Every code that a proposal may carry besides its reason."""


def cautions_of(case: RemedyCase, remedy: Remedy) -> tuple[str, ...]:
    """Codes of what to mind when `remedy` is proposed for `case`."""
    return tuple(code for code, fits in _CAUTIONS if fits(case, remedy))
