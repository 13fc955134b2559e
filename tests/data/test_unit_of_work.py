"""Every write leaves its audit row in the same commit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.data.db import open_database
from app.data.models import AuditEntry, Store
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


@pytest.fixture
def uow(tmp_path: Path) -> Iterator[UnitOfWork]:
    database = open_database(tmp_path, FixedClock(NOW))
    yield UnitOfWork(database, FixedClock(NOW), actor="mei")
    database.close()


def _audit() -> list[tuple[object, ...]]:
    entries = AuditEntry.select().order_by(AuditEntry.id)
    return [(e.operation_no, e.operation, e.entity, e.entity_id, e.before, e.after) for e in entries]


def _add_and_fail(uow: UnitOfWork) -> None:
    with uow.begin("store.add") as tx:
        tx.insert(Store, name="a", platform="pdd", created_at=tx.at)
        raise RuntimeError


def test_insert_and_update_are_audited_with_before_and_after(uow: UnitOfWork) -> None:
    with uow.begin("store.add") as tx:
        store = tx.insert(Store, name="云栖", platform="taobao", created_at=tx.at)
    with uow.begin("store.rename") as tx:
        tx.update(store, name="云栖小铺")
    first, second = _audit()
    assert first[:5] == (1, "store.add", "store", store.id, None)
    assert second == (2, "store.rename", "store", store.id, {"name": "云栖"}, {"name": "云栖小铺"})
    entry = AuditEntry.select().first()
    assert (entry.actor, entry.at) == ("mei", NOW)


def test_update_without_a_change_writes_nothing(uow: UnitOfWork) -> None:
    with uow.begin("store.add") as tx:
        store = tx.insert(Store, name="a", platform="pdd", created_at=tx.at)
        tx.update(store, name="a", created_at=NOW)
    assert len(_audit()) == 1


def test_many_rows_are_one_entry_that_names_their_ids(uow: UnitOfWork) -> None:
    with uow.begin("import") as tx:
        rows = [{"name": str(i), "platform": "pdd", "created_at": tx.at} for i in range(1200)]
        ids = tx.insert_many(Store, rows)
    assert [s.name for s in Store.select().order_by(Store.id)] == [str(i) for i in range(1200)]
    assert _audit()[0][5] == {"first_id": ids[0], "last_id": ids[-1], "count": 1200}
    assert tx.changes.ids["store"] == frozenset(ids)


def test_many_changes_have_an_entry_each_and_say_what_was(uow: UnitOfWork) -> None:
    with uow.begin("import") as tx:
        rows = [{"name": str(i), "platform": "pdd", "created_at": tx.at} for i in range(3)]
        first, second, third = tx.insert_many(Store, rows)
    with uow.begin("rename") as tx:
        changes = [
            (first, {"name": "0", "platform": "pdd"}, {"name": "A", "platform": "pdd"}),
            (second, {"name": "1"}, {"name": "1"}),
            (third, {"name": "2", "platform": "pdd"}, {"name": "C", "platform": "jd"}),
        ]
        tx.update_many(Store, changes)
    assert [(s.name, s.platform) for s in Store.select()] == [("A", "pdd"), ("1", "pdd"), ("C", "jd")]
    assert [entry[3:] for entry in _audit()[1:]] == [
        (first, {"name": "0"}, {"name": "A"}),
        (third, {"name": "2", "platform": "pdd"}, {"name": "C", "platform": "jd"}),
    ]
    assert tx.changes.ids["store"] == frozenset({first, third})


def test_many_rows_removed_keep_their_images(uow: UnitOfWork) -> None:
    with uow.begin("import") as tx:
        ids = tx.insert_many(Store, [{"name": n, "platform": "pdd", "created_at": tx.at} for n in "abc"])
    with uow.begin("undo") as tx:
        tx.delete_many(Store, ids[:2])
    assert [s.name for s in Store.select()] == ["c"]
    images = [entry[4] for entry in _audit()[1:]]
    assert [image["name"] for image in images if isinstance(image, dict)] == ["a", "b"]
    assert tx.changes.ids["store"] == frozenset(ids[:2])


def test_a_failure_takes_the_write_and_its_audit_back(uow: UnitOfWork) -> None:
    with pytest.raises(RuntimeError):
        _add_and_fail(uow)
    assert Store.select().count() == 0
    assert _audit() == []


def test_delete_keeps_the_whole_row_in_the_audit(uow: UnitOfWork) -> None:
    with uow.begin("store.add") as tx:
        store = tx.insert(Store, name="a", platform="pdd", created_at=tx.at)
    with uow.begin("store.remove") as tx:
        tx.delete(store)
    before = _audit()[-1][4]
    assert isinstance(before, dict)
    assert before["name"] == "a"


def test_naive_times_are_refused(uow: UnitOfWork) -> None:
    with pytest.raises(ValueError, match="naive"), uow.begin("store.add") as tx:
        tx.insert(Store, name="a", platform="pdd", created_at=datetime(2026, 1, 1))  # noqa: DTZ001


def test_a_transaction_begun_within_another_joins_it(uow: UnitOfWork) -> None:
    with uow.begin("group") as outer:
        with uow.begin("store.add") as inner:
            inner.insert(Store, name="a", platform="pdd", created_at=inner.at)
        assert inner is outer
    with uow.begin("store.add") as tx:
        tx.insert(Store, name="b", platform="pdd", created_at=tx.at)
    assert [entry[:2] for entry in _audit()] == [(1, "group"), (2, "store.add")]


def test_what_fails_within_another_is_taken_back_alone(uow: UnitOfWork) -> None:
    with uow.begin("group") as outer:
        outer.insert(Store, name="kept", platform="pdd", created_at=outer.at)
        with pytest.raises(RuntimeError):
            _add_and_fail(uow)
    assert [store.name for store in Store.select()] == ["kept"]
    assert len(_audit()) == 1


def test_a_whole_that_fails_leaves_nothing_of_its_parts(uow: UnitOfWork) -> None:
    def whole() -> None:
        with uow.begin("group"):
            with uow.begin("store.add") as inner:
                inner.insert(Store, name="a", platform="pdd", created_at=inner.at)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        whole()
    assert Store.select().count() == 0
    with uow.begin("store.add") as tx:
        tx.insert(Store, name="b", platform="pdd", created_at=tx.at)
    assert [entry[1] for entry in _audit()] == ["store.add"]
