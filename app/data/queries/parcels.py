"""Parcels of orders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peewee import chunked

from app.data.models import OrderLine, Parcel, ParcelLine
from app.domain.statuses import ParcelState

_WAY = (
    ParcelState.NOT_PUSHED,
    ParcelState.PUSHED,
    ParcelState.LABELLED,
    ParcelState.IN_TRANSIT,
    ParcelState.OUT_FOR_DELIVERY,
    ParcelState.DELIVERED,
)


def on_the_way(order_ids: Iterable[int], state: ParcelState) -> list[tuple[int, ParcelState]]:
    """(id, state) of the orders' parcels that stand before `state` on the ordinary way."""
    earlier = _WAY[: _WAY.index(state)]
    found: dict[int, ParcelState] = {}
    for chunk in chunked(order_ids, 5_000):
        rows: Any = (
            Parcel.select(Parcel.id, Parcel.state)
            .join(ParcelLine, on=ParcelLine.parcel == Parcel.id)
            .join(OrderLine, on=ParcelLine.order_line == OrderLine.id)
            .where(OrderLine.order.in_(chunk) & Parcel.state.in_(earlier))
        )
        found.update(dict(rows.tuples()))
    return list(found.items())
