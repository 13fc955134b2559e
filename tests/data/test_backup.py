"""Copies are whole or refused; putting one back never mixes it with an old -wal."""

from __future__ import annotations

import errno
import os
import shutil
from contextlib import nullcontext
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from app.data import backup
from app.data.db import FILE_NAME, open_database
from app.data.models import Store
from app.data.sqlite import sqlite3
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import DatabaseProblem
from app.services.backups import restore

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


def _refused(copy: Path, folder: Path) -> str:
    with pytest.raises(DatabaseProblem) as caught:
        restore(folder, copy, CLOCK)
    return caught.value.code


def _change(path: Path, statement: str) -> None:
    connection = sqlite3.connect(str(path))
    connection.execute(statement)
    connection.commit()
    connection.close()


def test_what_cannot_be_opened_afterwards_is_not_put_back(tmp_path: Path) -> None:
    database = open_database(tmp_path, CLOCK)
    newer = backup.save_copy(database, tmp_path / "newer.db")
    foreign = backup.save_copy(database, tmp_path / "foreign.db")
    database.close()
    before = (tmp_path / FILE_NAME).read_bytes()
    for path, statement in ((newer, "PRAGMA user_version = 99"), (foreign, "PRAGMA application_id = 7")):
        backup.checksum_path(path).unlink()
        _change(path, statement)
    assert _refused(newer, tmp_path) == "backup_newer"
    assert _refused(foreign, tmp_path) == "backup_foreign"
    assert _refused(tmp_path / "nowhere.db", tmp_path) == "backup_missing"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_flipped_byte_is_found_by_the_checksum(tmp_path: Path) -> None:
    database = open_database(tmp_path, CLOCK)
    copy = backup.save_copy(database, tmp_path / "copy.db")
    database.close()
    backup.checksum_path(copy).write_bytes(b"\xff not a checksum")
    assert _refused(copy, tmp_path) == "backup_damaged"


@pytest.mark.parametrize(
    "number, code", [(errno.ENOSPC, "restore_full"), (errno.EACCES, "restore_unwritable")]
)
def test_a_restore_that_breaks_off_leaves_all_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str
) -> None:
    database = open_database(tmp_path, CLOCK)
    copy = backup.save_copy(database, tmp_path / "copy.db")
    database.close()
    before = {path.name for path in tmp_path.iterdir()}

    def broken(_source: Path, target: Path) -> None:
        target.write_bytes(b"half")
        raise OSError(number, "no")

    monkeypatch.setattr(backup.shutil, "copyfile", broken)
    assert _refused(copy, tmp_path) == code
    assert {path.name for path in tmp_path.iterdir()} == before


class Killed(BaseException):
    """The process ended here."""


@pytest.mark.parametrize("step", range(6))
def test_a_restore_that_a_crash_broke_off_is_finished_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """Between moving the old file away and putting the copy there an empty shop would have opened."""
    database = open_database(tmp_path / "alive", CLOCK)
    uow = UnitOfWork(database, CLOCK)
    _add(uow, "before")
    copy = backup.save_copy(database, tmp_path / "copy.db")
    _add(uow, "after")
    folder = tmp_path / "left"
    shutil.copytree(tmp_path / "alive", folder)  # as a crash leaves it, the -wal beside it
    database.close()
    replace, calls = os.replace, count()

    def killed(source: Path, target: Path) -> None:
        if next(calls) == step:
            raise Killed
        replace(source, target)

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(Killed) if step < 5 else nullcontext():
        backup.restore_file(copy, folder / FILE_NAME, CLOCK)
    monkeypatch.undo()
    again = open_database(folder, CLOCK)
    assert [store.name for store in Store.select()] == (["before"] if step else ["before", "after"])
    again.close()
    if step:
        (aside,) = folder.glob("replaced-*")
        assert {path.name for path in aside.iterdir()} >= {FILE_NAME, f"{FILE_NAME}-wal"}
    assert not list(folder.glob("*.restoring*"))


def test_a_copy_never_has_the_checksum_of_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written over at a crash, it would have been refused as damaged."""
    database = open_database(tmp_path / "data", CLOCK)
    copy = backup.save_copy(database, tmp_path / "copy.db")
    _add(UnitOfWork(database, CLOCK), "more")
    replace, calls = os.replace, count()

    def killed(source: Path, target: Path) -> None:
        replace(source, target)
        if next(calls) == 0:
            raise Killed

    monkeypatch.setattr(os, "replace", killed)
    with pytest.raises(Killed):
        backup.save_copy(database, copy)
    database.close()
    backup.check_copy(copy)
    backup.check_sum(copy)


def test_what_killed_copies_left_is_swept_away_in_time(tmp_path: Path) -> None:
    database = open_database(tmp_path / "data", CLOCK)
    old, new, other = (tmp_path / name for name in ("makegood-1.db.part", "makegood-2.db.part", "x.part"))
    for path in (old, new, other):
        path.touch()
        os.utime(path, (0, 0) if path != new else None)
    backup.save_copy(database, tmp_path / "copy.db")
    database.close()
    assert {path.name for path in tmp_path.glob("*.part")} == {"makegood-2.db.part", "x.part"}


def test_a_backup_that_cannot_be_written_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = open_database(tmp_path / "data", CLOCK)
    taken = tmp_path / "folder.db"
    taken.mkdir()
    (tmp_path / "file").touch()
    for target in (taken, tmp_path / "file" / "copy.db"):
        with pytest.raises(DatabaseProblem, match="backup_unwritable"):
            backup.save_copy(database, target)

    def full(_number: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(backup.os, "fsync", full)
    with pytest.raises(DatabaseProblem, match="backup_full"):
        backup.save_copy(database, tmp_path / "copy.db")
    database.close()
    assert {path.name for path in tmp_path.iterdir()} == {"data", "folder.db", "file"}


def test_a_full_disk_met_by_sqlite_itself_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """SQLite's backup gives no code with it, only its words."""
    database = open_database(tmp_path, CLOCK)
    connect = sqlite3.connect

    def small(*given: object, **more: object) -> object:
        copy = connect(*given, **more)
        copy.execute("PRAGMA max_page_count = 3")
        return copy

    monkeypatch.setattr(backup.sqlite3, "connect", small)
    with pytest.raises(DatabaseProblem) as caught:
        backup.save_copy(database, tmp_path / "copy.db")
    monkeypatch.undo()
    database.close()
    assert caught.value.code == "backup_full"


def test_empty_file_is_not_a_backup(tmp_path: Path) -> None:
    """An empty file passes quick_check."""
    (tmp_path / "empty.db").touch()
    with pytest.raises(DatabaseProblem):
        backup.check_copy(tmp_path / "empty.db")
