"""Many rows written together are the rows that were given, and set off what each alone sets off."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

from app.data import bulk
from app.data.db import open_database
from app.data.models import Order, OrderLine, Store
from app.domain.clock import FixedClock

MOMENT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
COUNT = 123
"""Twice fifty together, the rest one by one."""


@pytest.fixture
def db(tmp_path: Path) -> Iterator[SqliteDatabase]:
    database = open_database(tmp_path, FixedClock(MOMENT))
    Store.create(platform="taobao", name="店", currency="CNY", created_at=MOMENT)
    at = Order.created_at.db_value(MOMENT)
    numbers = [f"A{number}" for number in range(COUNT)]
    columns = {"store_id": [1] * COUNT, "order_no": numbers, "created_at": [at] * COUNT}
    bulk.insert_columns(Order, {**columns, "updated_at": [at] * COUNT}, COUNT)
    yield database
    database.close()


def _lines(count: int) -> dict[str, list[object]]:
    pieces: list[object] = [1 + place % 3 for place in range(count)]
    return {"order_id": [*range(1, count + 1)], "line_no": [1] * count, "quantity": pieces}


@pytest.mark.parametrize("count", [1, 49, 50, COUNT])
def test_every_row_is_written_once(db: SqliteDatabase, count: int) -> None:
    bulk.insert_columns(OrderLine, _lines(count), count)
    rows = db.execute_sql("SELECT order_id, quantity FROM order_line ORDER BY id").fetchall()
    assert rows == [(place + 1, 1 + place % 3) for place in range(count)]
    counted = db.execute_sql("SELECT order_id, pieces FROM order_pieces ORDER BY order_id").fetchall()
    assert counted == [(order, pieces) for order, pieces in rows if pieces != 1]


@pytest.mark.parametrize("missing", [1, 50, 73])
def test_a_column_too_short_is_refused(db: SqliteDatabase, missing: int) -> None:
    columns = _lines(COUNT)
    columns["quantity"] = columns["quantity"][:-missing]
    with pytest.raises(ValueError, match="shorter"):
        bulk.insert_columns(OrderLine, columns, COUNT)
