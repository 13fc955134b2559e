"""Copies are whole or refused; putting one back never mixes it with an old -wal."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.data import backup
from app.data.db import FILE_NAME, open_database
from app.data.models import Store
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import DatabaseProblem

CLOCK = FixedClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))


def _add(uow: UnitOfWork, name: str) -> None:
    with uow.begin("store.add") as tx:
        tx.insert(Store, name=name, platform="pdd", created_at=tx.at)


def test_restored_copy_holds_what_the_copy_held(tmp_path: Path) -> None:
    database = open_database(tmp_path, CLOCK)
    uow = UnitOfWork(database, CLOCK)
    _add(uow, "before")
    copy = backup.save_copy(database, tmp_path / "copy.db")
    _add(uow, "after")
    # Closed without a checkpoint, as after a crash: the -wal still holds "after".
    database.execute_sql("PRAGMA wal_autocheckpoint = 0")
    aside = backup.restore_file(copy, tmp_path / FILE_NAME, CLOCK)
    database.close()
    again = open_database(tmp_path, CLOCK)
    assert [s.name for s in Store.select()] == ["before"]
    again.close()
    assert aside is not None
    assert aside.exists()


@pytest.mark.parametrize("damage", [b"", b"garbage" * 1000])
def test_damaged_copy_is_refused_and_the_database_stays(tmp_path: Path, damage: bytes) -> None:
    database = open_database(tmp_path, CLOCK)
    _add(UnitOfWork(database, CLOCK), "kept")
    copy = backup.save_copy(database, tmp_path / "copy.db")
    database.close()
    copy.write_bytes(damage)
    with pytest.raises(DatabaseProblem) as caught:
        backup.restore_file(copy, tmp_path / FILE_NAME, CLOCK)
    assert caught.value.code == "backup_damaged"
    again = open_database(tmp_path, CLOCK)
    assert Store.select().count() == 1
    again.close()


def test_empty_file_is_not_a_backup(tmp_path: Path) -> None:
    """An empty file passes quick_check."""
    (tmp_path / "empty.db").touch()
    with pytest.raises(DatabaseProblem):
        backup.check_copy(tmp_path / "empty.db")
