"""The parcel track of an incident: moved by what the courier, the supplier or the buyer report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from app.data.models import Incident, IncidentParcel, Parcel
from app.data.queries import incidents as queries
from app.data.unit_of_work import Transaction
from app.domain.deadlines import Event
from app.domain.errors import NotFound
from app.domain.parcel_track import (
    STOPPABLE,
    after_move,
    check_intercept_move,
    check_parcel_move,
    check_return_move,
    is_stoppable,
)
from app.domain.statuses import InterceptState, ParcelState, ReturnState
from app.services.incidents.clocks import happened, stop
from app.services.incidents.context import Context

_STOPPING = (InterceptState.REQUESTED, InterceptState.UNDER_WAY)
_RETURN_EVENTS = {
    ReturnState.AWAITED: Event.RETURN_AGREED,
    ReturnState.RETURNING: Event.RETURN_SENT,
    ReturnState.RECEIVED: Event.RETURN_RECEIVED,
    ReturnState.INSPECTED_GOOD: Event.RETURN_CHECKED,
    ReturnState.INSPECTED_FLAWED: Event.RETURN_CHECKED,
    ReturnState.INSPECTED_SHORT: Event.RETURN_CHECKED,
}


def find_parcel(tx: Transaction, incident: Incident, parcel_id: int | None) -> Parcel:
    """The parcel named, else the incident's first; made when there is none. Raises: NotFound."""
    parcels = queries.parcels(incident.id)
    if parcel_id is None:
        return parcels[0] if parcels else _attach_new(tx, incident)
    for parcel in parcels:
        if parcel.id == parcel_id:
            return parcel
    raise NotFound(kind="parcel", id=parcel_id)


def _attach_new(tx: Transaction, incident: Incident) -> Parcel:
    parcel = tx.insert(Parcel, supplier=incident.supplier_id, state=ParcelState.NOT_PUSHED)
    tx.insert(IncidentParcel, incident=incident, parcel=parcel)
    return parcel


def set_states(
    context: Context,
    tx: Transaction,
    incident: Incident,
    parcel: Parcel,
    *,
    state: ParcelState | None = None,
    intercept: InterceptState | None = None,
    goods_return: ReturnState | None = None,
    reason: str = "",
) -> None:
    """Move one parcel on its tracks, place first. Raises: IllegalMove; nothing is written then."""
    if state is not None and state is not parcel.state:
        check_parcel_move(parcel.state, state, reason, parcel.intercept_state)
        stop, back = after_move(state, parcel.intercept_state, parcel.return_state)
        tx.update(parcel, **_placed(tx, state), intercept_state=stop, return_state=back)
    if intercept is not None and intercept is not parcel.intercept_state:
        check_intercept_move(parcel.state, parcel.intercept_state, intercept, reason)
        _, back = after_move(parcel.state, intercept, parcel.return_state)
        tx.update(parcel, intercept_state=intercept, return_state=back)
    end_windows(tx, [parcel.id])
    if goods_return is not None and goods_return is not parcel.return_state:
        check_return_move(parcel.state, parcel.intercept_state, parcel.return_state, goods_return, reason)
        tx.update(parcel, return_state=goods_return)
        if goods_return in _RETURN_EVENTS:
            happened(context, tx, incident, _RETURN_EVENTS[goods_return])
    tx.update(incident, updated_at=tx.at)


def end_windows(tx: Transaction, parcel_ids: Iterable[int]) -> None:
    """Where nothing is left to stop after these parcels moved, nobody needs to look after it any more."""
    for parcel_id in parcel_ids:
        for incident in queries.sharing(parcel_id):
            if not any(is_stoppable(one.state, one.intercept_state) for one in queries.parcels(incident.id)):
                stop(tx, incident, Event.INTERCEPT_ENDED)


def _placed(tx: Transaction, state: ParcelState) -> dict[str, Any]:
    return {"state": state, "delivered_at": tx.at if state is ParcelState.DELIVERED else None}


def ask_stop(context: Context, tx: Transaction, incident: Incident) -> None:
    """The supplier was asked to stop whatever is under way. Raises: IllegalMove intercept_*."""
    for parcel in _to_stop(tx, incident):
        if parcel.intercept_state not in _STOPPING:
            set_states(context, tx, incident, parcel, intercept=InterceptState.REQUESTED)


def _to_stop(tx: Transaction, incident: Incident) -> list[Parcel]:
    """Every parcel that is under way; where none is, the first, which says why it cannot be stopped."""
    under_way = [parcel for parcel in queries.parcels(incident.id) if parcel.state in STOPPABLE]
    return under_way or [find_parcel(tx, incident, None)]


def end_stop(context: Context, tx: Transaction, incident: Incident, *, succeeded: bool) -> None:
    """A stop that was under way ended one way or the other."""
    for parcel in queries.parcels(incident.id):
        if parcel.intercept_state in _STOPPING:
            ended = InterceptState.SUCCEEDED if succeeded else InterceptState.FAILED
            set_states(context, tx, incident, parcel, intercept=ended)
