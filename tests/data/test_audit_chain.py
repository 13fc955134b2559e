"""What is changed in the audit afterwards is seen, wherever; what was written properly never is."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.data import audit_chain
from app.data.audit_chain import Break
from app.data.db import open_database
from app.data.models import AuditEntry, AuditSeal, Store
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock

TAMPERING = {
    "UPDATE audit_entry SET after = '{}' WHERE operation_no = 2": [Break("audit_changed", 2)],
    "UPDATE audit_entry SET before = NULL WHERE operation_no = 2": [Break("audit_changed", 2)],
    "UPDATE audit_entry SET actor = 'else' WHERE operation_no = 1": [Break("audit_changed", 1)],
    "UPDATE audit_entry SET at = '2020' WHERE operation_no = 3": [Break("audit_changed", 3)],
    "UPDATE audit_entry SET operation_no = 9 WHERE operation_no = 3": [
        Break("audit_unsealed", 9),
        Break("audit_gone", 3),
    ],
    "DELETE FROM audit_entry WHERE operation_no = 2": [Break("audit_gone", 2)],
    "DELETE FROM audit_seal WHERE operation_no = 2": [Break("audit_unsealed", 2), Break("audit_changed", 3)],
    "UPDATE audit_seal SET sha256 = 'a' WHERE operation_no = 1": [
        Break("audit_changed", 1),
        Break("audit_changed", 2),
    ],
    # The sums kept in their place, but nobody says who took the texts out.
    "UPDATE audit_entry SET erased_by = 1, before_sha256 = '', after_sha256 = '' WHERE operation_no = 2": [
        Break("audit_changed", 2),
        Break("audit_erased", 2),
    ],
}


@pytest.fixture
def uow(tmp_path: Path, clock: FixedClock) -> Iterator[UnitOfWork]:
    database = open_database(tmp_path, clock)
    uow = UnitOfWork(database, clock)
    with uow.begin("store.add") as tx:
        rows = [{"name": n, "platform": "pdd", "created_at": tx.at} for n in "abc"]
        ids = tx.insert_many(Store, rows)
    with uow.begin("store.rename") as tx:
        tx.update_many(Store, [(i, {"name": "a"}, {"name": f"云栖{i}"}) for i in ids])
    with uow.begin("store.remove") as tx:
        tx.delete(Store.get_by_id(ids[0]))
    yield uow
    database.close()


def test_what_was_done_is_sealed(uow: UnitOfWork) -> None:
    assert [seal.entry_count for seal in AuditSeal.select()] == [1, 3, 1]
    assert list(audit_chain.breaks()) == []
    assert len(audit_chain.head()) == 64


def test_an_operation_that_writes_nothing_or_fails_has_no_seal(uow: UnitOfWork) -> None:
    with uow.begin("store.look"):
        pass
    with contextlib.suppress(InterruptedError), uow.begin("store.add") as tx:
        tx.insert(Store, name="x", platform="pdd", created_at=tx.at)
        raise InterruptedError
    assert AuditSeal.select().count() == 3
    assert list(audit_chain.breaks()) == []


@pytest.mark.parametrize("sql", TAMPERING)
def test_what_is_changed_afterwards_is_seen(sql: str, uow: UnitOfWork) -> None:
    uow.db.execute_sql(sql)
    assert list(audit_chain.breaks()) == TAMPERING[sql]


def test_an_entry_added_afterwards_is_seen(uow: UnitOfWork) -> None:
    AuditEntry.create(operation_no=3, operation="store.add", actor="", at=uow.clock.now(), entity="store")
    assert list(audit_chain.breaks()) == [Break("audit_changed", 3)]
