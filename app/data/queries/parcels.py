"""Parcels of orders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peewee import chunked

from app.data.models import IncidentParcel, OrderLine, Parcel, ParcelLine
from app.domain.statuses import InterceptState, ParcelState

_WAY = (
    ParcelState.NOT_PUSHED,
    ParcelState.PUSHED,
    ParcelState.LABELLED,
    ParcelState.IN_TRANSIT,
    ParcelState.OUT_FOR_DELIVERY,
    ParcelState.DELIVERED,
)


def on_the_way(order_ids: Iterable[int], state: ParcelState) -> list[tuple[int, ParcelState, InterceptState]]:
    """(id, state, stop) of the orders' parcels that stand before `state` on the ordinary way.

    One that was stopped goes another: a platform calls an order done though its parcel turned round.
    """
    earlier = _WAY[: _WAY.index(state)]
    found: dict[int, tuple[int, ParcelState, InterceptState]] = {}
    for chunk in chunked(order_ids, 5_000):
        rows: Any = (
            Parcel.select(Parcel.id, Parcel.state, Parcel.intercept_state)
            .join(ParcelLine, on=ParcelLine.parcel == Parcel.id)
            .join(OrderLine, on=ParcelLine.order_line == OrderLine.id)
            .where(
                OrderLine.order.in_(chunk),
                Parcel.state.in_(earlier),
                Parcel.intercept_state != InterceptState.SUCCEEDED,
            )
        )
        found.update({row[0]: row for row in rows.tuples()})
    return list(found.values())


def with_incidents(parcel_ids: Iterable[int]) -> list[int]:
    """Those of the parcels that an incident is about."""
    rows: Any = IncidentParcel.select(IncidentParcel.parcel).distinct().tuples()
    return sorted({row[0] for row in rows} & set(parcel_ids))
