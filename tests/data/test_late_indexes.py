"""Indexes that are made anew after many rows were written are the same ones, whatever happens between."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.data.db import open_database
from app.data.late_indexes import built_late
from app.data.models import Parcel
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import Cancelled
from tests.conftest import MOMENT

KEPT = "parcel_tracking_no"


@pytest.fixture
def uow(tmp_path: Path) -> Iterator[UnitOfWork]:
    database = open_database(tmp_path, FixedClock(MOMENT))
    yield UnitOfWork(database, FixedClock(MOMENT))
    database.close()


def indexes() -> set[tuple[str, str]]:
    sql = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'parcel'"
    return set(Parcel._meta.database.execute_sql(sql).fetchall())


def write(uow: UnitOfWork, coming: int, pause: Any = lambda: None) -> set[str]:
    """Names of the indexes there were while the rows were written."""
    with uow.begin("test") as tx, built_late([Parcel], coming, kept=[KEPT], pause=pause):
        tx.insert_many(Parcel, [{"tracking_no": f"SF{at}"} for at in range(coming)])
        return {name for name, _ in indexes()}


def test_they_are_the_same_afterwards(uow: UnitOfWork) -> None:
    before = indexes()
    during = write(uow, 3)
    assert during == {KEPT}
    assert indexes() == before
    (plan,) = uow.db.execute_sql("EXPLAIN QUERY PLAN SELECT 1 FROM parcel WHERE return_tracking_no = 'x'")
    assert "parcel_return_tracking_no" in plan[3]
    assert uow.db.execute_sql("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_table_that_holds_more_than_is_coming_keeps_them(uow: UnitOfWork) -> None:
    write(uow, 3)
    assert write(uow, 2) == {name for name, _ in indexes()}


def test_a_cancel_between_them_leaves_them_as_they_were(uow: UnitOfWork) -> None:
    before, asked = indexes(), [None, None]

    def pause() -> None:
        asked.pop()
        if not asked:
            raise Cancelled

    with pytest.raises(Cancelled):
        write(uow, 3, pause)
    assert indexes() == before
    assert not Parcel.select().exists()
