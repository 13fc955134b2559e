"""Which template fits an incident as it stands."""

from __future__ import annotations

from app.data.models import Incident
from app.domain.statuses import InterceptState, ParcelState, Progress, Remedy

_STOPPABLE = (ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY)
_BUYER_BY_REMEDY = {
    Remedy.EXCHANGE: "buyer.return_guide",
    Remedy.RETURN_AND_REFUND: "buyer.return_guide",
    Remedy.RESHIP_KEEP_WRONG: "buyer.keep_it",
    Remedy.REFUND_WITHOUT_RETURN: "buyer.keep_it",
    Remedy.KEEP_WITH_PARTIAL: "buyer.partial_refund",
    Remedy.KEEP_WITH_COUPON: "buyer.coupon_or_gift",
    Remedy.OFFER_OPTIONS: "buyer.three_options",
    Remedy.STOP_BOTH: "buyer.swapped",
    Remedy.RESHIP_MISSING: "buyer.reshipped",
    Remedy.RESHIP_AND_COURIER_CLAIM: "buyer.reshipped",
    Remedy.CANCEL_AND_REFUND: "buyer.refund_submitted",
    Remedy.REFUND_AND_COURIER_CLAIM: "buyer.refund_submitted",
}
_REFUNDED_ONCE_STOPPED = (Remedy.INTERCEPT_AND_REFUND, Remedy.REFUSE_AND_REFUND)


def for_supplier(
    incident: Incident, state: ParcelState | None, stop: InterceptState, *, goes_on: bool
) -> str:
    """`goes_on`: the parcel is to arrive, so nobody is asked to stop it."""
    if incident.progress is Progress.REQUESTED:
        return "supplier.chase"
    if incident.progress in (Progress.FOLLOW_UP, Progress.BUYER_SETTLING, Progress.CLOSED):
        return "supplier.claim"
    if state is ParcelState.LABELLED:
        return "supplier.relabel"
    if state in _STOPPABLE and stop is InterceptState.NONE and not goes_on:
        return "supplier.stop_request"
    return "supplier.wrong_notice"


def for_buyer(incident: Incident, state: ParcelState | None, stop: InterceptState) -> str:
    """What the buyer should hear next."""
    if incident.progress in (Progress.FOLLOW_UP, Progress.CLOSED):
        return "buyer.follow_up"
    if stop in (InterceptState.FAILED, InterceptState.IMPOSSIBLE) and state in _STOPPABLE:
        return "buyer.stop_failed_refuse"
    if incident.remedy in _BUYER_BY_REMEDY:
        return _BUYER_BY_REMEDY[incident.remedy]
    if incident.progress in (Progress.BUYER_SETTLING,) and stop is InterceptState.SUCCEEDED:
        is_refunded = incident.remedy in _REFUNDED_ONCE_STOPPED
        return "buyer.stopped_refunding" if is_refunded else "buyer.stopped_reshipped"
    if state in _STOPPABLE and stop is not InterceptState.NONE:
        return "buyer.swapped" if incident.partner_id else "buyer.stopping"
    if state is ParcelState.DELIVERED and incident.progress is not Progress.TO_VERIFY:
        return "buyer.three_options"
    return "buyer.first_notice"
