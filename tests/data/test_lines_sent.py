"""The lines that went out stay right whatever is written to orders, lines and parcels, and in any order."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from peewee import SqliteDatabase

from app.data.db import open_database
from app.data.models import Order, OrderLine, Parcel, ParcelLine, Store, Supplier
from app.data.queries.sent_counts import lines_kept_wrongly, lines_sent
from app.domain.clock import FixedClock
from app.domain.statuses import OrderStatus

CLOCK = FixedClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))
MOMENTS = st.sampled_from([None, *(datetime(2026, month, 3, tzinfo=UTC) for month in range(1, 6))])
ROWS = st.integers(1, 3)
WRITES = st.one_of(
    st.tuples(st.just("status"), ROWS, st.sampled_from(list(OrderStatus))),
    st.tuples(st.just("paid"), ROWS, MOMENTS),
    st.tuples(st.just("order_supplier"), ROWS, st.sampled_from([None, 1, 2])),
    st.tuples(st.just("line_supplier"), ROWS, st.sampled_from([None, 1, 2])),
    st.tuples(st.just("line"), ROWS, st.integers(1, 3)),
    st.tuples(st.just("line_gone"), ROWS, st.none()),
    st.tuples(st.just("shipped"), ROWS, MOMENTS),
    st.tuples(st.just("pack"), ROWS, ROWS),
    st.tuples(st.just("repack"), ROWS, ROWS),
    st.tuples(st.just("unpack"), ROWS, st.none()),
    st.tuples(st.just("parcel_gone"), ROWS, st.none()),
    st.tuples(st.just("supplier_gone"), st.just(2), st.none()),
)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteDatabase]:
    db = open_database(tmp_path_factory.mktemp("lines_sent"), CLOCK)
    yield db
    db.close()


@contextmanager
def small_shop(db: SqliteDatabase) -> Iterator[None]:
    """Three orders of one line, three parcels with nothing in them, two suppliers; gone afterwards."""
    now = CLOCK.now()
    with db.atomic() as transaction:
        store = Store.create(id=1, name="店", platform="pdd", created_at=now)
        for number in (1, 2):
            Supplier.create(id=number, name=f"供货商{number}", created_at=now)
        for number in (1, 2, 3):
            Order.create(
                id=number, store=store, order_no=f"A{number}", status=OrderStatus.TO_SHIP, created_at=now,
                updated_at=now,
            )  # fmt: skip
            OrderLine.create(id=number, order=number, line_no=1, title="杯", quantity=1)
            Parcel.create(id=number, tracking_no=f"SF{number}", created_at=now, updated_at=now)
        yield
        transaction.rollback()


def write(what: str, row: int, value: Any) -> None:
    """One statement, as any part of the application may give it."""
    match what:
        case "status":
            Order.update(status=value).where(Order.id == row).execute()
        case "paid":
            Order.update(paid_at=value).where(Order.id == row).execute()
        case "order_supplier":
            Order.update(supplier=value).where(Order.id == row, _there(value)).execute()
        case "line_supplier":
            OrderLine.update(supplier=value).where(OrderLine.id == row, _there(value)).execute()
        case "line":
            number = (
                OrderLine.select().where(OrderLine.order == row).count() + 10 + OrderLine.select().count()
            )
            OrderLine.insert(order=row, line_no=number, title="杯", quantity=1).on_conflict_ignore().execute()
        case "line_gone":
            OrderLine.delete().where(OrderLine.id == row).execute()
        case "shipped":
            Parcel.update(shipped_at=value).where(Parcel.id == row).execute()
        case "pack" if _is_there(OrderLine, row) and _is_there(Parcel, value):
            ParcelLine.insert(parcel=value, order_line=row, quantity=1).on_conflict_ignore().execute()
        case "repack" if _is_there(Parcel, value):
            first = ParcelLine.select(ParcelLine.id).where(ParcelLine.order_line == row).limit(1)
            taken = ParcelLine.select().where(ParcelLine.order_line == row, ParcelLine.parcel == value)
            if not taken.exists():
                ParcelLine.update(parcel=value).where(ParcelLine.id.in_(first)).execute()
        case "unpack":
            ParcelLine.delete().where(ParcelLine.order_line == row).execute()
        case "parcel_gone":
            Parcel.delete().where(Parcel.id == row).execute()
        case "supplier_gone":
            Supplier.delete().where(Supplier.id == row).execute()


def _is_there(model: Any, row: int) -> bool:
    return bool(model.select().where(model.id == row).exists())


def _there(value: int | None) -> Any:
    return value is None or _is_there(Supplier, value)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(writes=st.lists(WRITES, max_size=20))
def test_kept_lines_are_those_that_went_out(
    empty: SqliteDatabase, writes: list[tuple[str, int, Any]]
) -> None:
    with small_shop(empty):
        for one in writes:
            write(*one)
            assert lines_kept_wrongly() == 0, one


def test_they_are_counted_between_the_bounds(empty: SqliteDatabase) -> None:
    with small_shop(empty):
        write("shipped", 1, datetime(2026, 2, 3, tzinfo=UTC))
        write("pack", 1, 1)
        write("paid", 2, datetime(2026, 3, 3, tzinfo=UTC))
        write("status", 2, OrderStatus.DONE)
        bounds = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 2, 3, 4)]
        assert [(row.period, row.sent) for row in lines_sent(bounds).sent] == [(1, 1), (2, 1)]
        assert lines_sent(bounds, store_id=9).sent == ()


def test_the_doctor_sees_a_line_that_is_kept_wrongly(empty: SqliteDatabase) -> None:
    with small_shop(empty):
        empty.execute_sql("INSERT INTO line_sent VALUES (1, 1, 1, NULL, '2026-01-01')")
        assert lines_kept_wrongly() == 1
