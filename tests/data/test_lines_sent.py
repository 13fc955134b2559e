"""The lines that went out stay right whatever is written to orders, lines and parcels, and in any order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    st.tuples(st.just("line"), ROWS, st.none()),
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
    """Three orders of one line, each in its own parcel, and two suppliers; gone afterwards."""
    now = CLOCK.now()
    with db.atomic() as transaction:
        store = Store.create(id=1, name="店", platform="pdd", created_at=now)
        for number in (1, 2):
            Supplier.create(id=number, name=f"供货商{number}", created_at=now)
        for number in (1, 2, 3):
            Order.create(
                id=number, store=store, order_no=f"A{number}", status=OrderStatus.TO_SHIP,
                supplier=number % 2 + 1, created_at=now,
                updated_at=now,
            )  # fmt: skip
            OrderLine.create(id=number, order=number, line_no=1, title="杯", quantity=1)
            sent_at = datetime(2026, number + 1, 3, tzinfo=UTC)
            Parcel.create(
                id=number, tracking_no=f"SF{number}", shipped_at=sent_at, created_at=now, updated_at=now
            )
            ParcelLine.create(parcel=number, order_line=number, quantity=1)
        yield
        transaction.rollback()


def write(what: str, row: int, value: Any) -> None:
    """One statement, as any part of the application may give it."""
    STATEMENTS[what](row, value)


def _status(row: int, value: OrderStatus) -> None:
    Order.update(status=value).where(Order.id == row).execute()


def _paid(row: int, value: datetime | None) -> None:
    Order.update(paid_at=value).where(Order.id == row).execute()


def _order_supplier(row: int, value: int | None) -> None:
    if value is None or _is_there(Supplier, value):
        Order.update(supplier=value).where(Order.id == row).execute()


def _line_supplier(row: int, value: int | None) -> None:
    if value is None or _is_there(Supplier, value):
        OrderLine.update(supplier=value).where(OrderLine.id == row).execute()


def _line(row: int, _: None) -> None:
    OrderLine.create(order=row, line_no=100 + OrderLine.select().count(), title="杯", quantity=1)


def _line_gone(row: int, _: None) -> None:
    OrderLine.delete().where(OrderLine.id == row).execute()


def _shipped(row: int, value: datetime | None) -> None:
    Parcel.update(shipped_at=value).where(Parcel.id == row).execute()


def _pack(row: int, value: int) -> None:
    if _is_there(OrderLine, row) and _is_there(Parcel, value):
        ParcelLine.insert(parcel=value, order_line=row, quantity=1).on_conflict_ignore().execute()


def _repack(row: int, value: int) -> None:
    taken = ParcelLine.select().where(ParcelLine.order_line == row, ParcelLine.parcel == value).exists()
    if _is_there(Parcel, value) and not taken:
        first = ParcelLine.select(ParcelLine.id).where(ParcelLine.order_line == row).limit(1)
        ParcelLine.update(parcel=value).where(ParcelLine.id.in_(first)).execute()


def _unpack(row: int, _: None) -> None:
    ParcelLine.delete().where(ParcelLine.order_line == row).execute()


def _parcel_gone(row: int, _: None) -> None:
    Parcel.delete().where(Parcel.id == row).execute()


def _supplier_gone(row: int, _: None) -> None:
    Supplier.delete().where(Supplier.id == row).execute()


STATEMENTS: dict[str, Callable[[int, Any], None]] = {
    "status": _status,
    "paid": _paid,
    "order_supplier": _order_supplier,
    "line_supplier": _line_supplier,
    "line": _line,
    "line_gone": _line_gone,
    "shipped": _shipped,
    "pack": _pack,
    "repack": _repack,
    "unpack": _unpack,
    "parcel_gone": _parcel_gone,
    "supplier_gone": _supplier_gone,
}


def _is_there(model: Any, row: int) -> bool:
    return bool(model.select().where(model.id == row).exists())


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
        write("unpack", 2, None)
        write("unpack", 3, None)
        write("paid", 2, datetime(2026, 3, 3, tzinfo=UTC))
        write("status", 2, OrderStatus.DONE)
        bounds = [datetime(2026, month, 1, tzinfo=UTC) for month in (1, 2, 3, 4)]
        assert [(row.period, row.sent) for row in lines_sent(bounds).sent] == [(1, 1), (2, 1)]
        assert lines_sent(bounds, store_id=9).sent == ()


def test_the_doctor_sees_a_line_that_is_kept_wrongly(empty: SqliteDatabase) -> None:
    with small_shop(empty):
        empty.execute_sql("UPDATE line_sent SET at = '2026-01-01' WHERE order_line_id = 1")
        assert lines_kept_wrongly() == 1
