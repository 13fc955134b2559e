"""A platform's sheet tells where an order stands; what became of a stop the desk knows better."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from app.data.models import Deadline, Incident, IncidentParcel, Order, Parcel
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.statuses import ClockKind, InterceptState, MismatchKind, ParcelState
from app.services.order_import import ImportResult
from tests.services.orders.sheets import line, sheet

TakeIn = Callable[..., ImportResult]


@pytest.mark.parametrize(
    "stop,state,ends",
    [
        (InterceptState.SUCCEEDED, ParcelState.IN_TRANSIT, InterceptState.SUCCEEDED),
        (InterceptState.REQUESTED, ParcelState.DELIVERED, InterceptState.FAILED),
        (InterceptState.NONE, ParcelState.DELIVERED, InterceptState.NONE),
    ],
)
def test_an_order_that_is_done_says_nothing_of_a_stopped_parcel(
    take_in: TakeIn,
    uow: UnitOfWork,
    clock: FixedClock,
    stop: InterceptState,
    state: ParcelState,
    ends: InterceptState,
) -> None:
    take_in(sheet(line(tracking_no="SF1", status_norm="shipped", status="已发货")))
    now = clock.now()
    Parcel.update(intercept_state=stop, state=ParcelState.IN_TRANSIT).execute()
    common = {"discovered_at": now, "created_at": now, "updated_at": now}
    made = Incident.create(number="CF-1", order=Order.get(), kind=MismatchKind.WRONG_ITEM, **common)
    IncidentParcel.create(incident=made, parcel=Parcel.get())
    Deadline.create(
        incident=made, clock=ClockKind.INTERCEPT, starts_at=now, due_at=now + timedelta(hours=4), source="x"
    )
    take_in(sheet(line(tracking_no="SF1", status_norm="done", status="交易成功")), "later.xlsx")
    parcel = Parcel.get()
    assert (parcel.state, parcel.intercept_state) == (state, ends)
    is_stopped = Deadline.get().stopped_at is not None
    assert is_stopped is (state is ParcelState.DELIVERED)
