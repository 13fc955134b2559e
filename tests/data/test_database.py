"""Opening: identity, version, pragmas; each trouble of a database has its own code."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import IntegrityError, SqliteDatabase
from playhouse.schema_diff import diff_models

from app.data import backup, migrator
from app.data.db import FILE_NAME, open_database
from app.data.models import MODELS, AuditEntry, Store
from app.data.sqlite import sqlite3
from app.data.unit_of_work import UnitOfWork
from app.domain.clock import FixedClock
from app.domain.errors import DatabaseProblem

CLOCK = FixedClock(datetime(2026, 11, 23, 1, 0, tzinfo=UTC))


@pytest.fixture
def db(tmp_path: Path) -> Iterator[SqliteDatabase]:
    database = open_database(tmp_path, CLOCK)
    yield database
    database.close()


def _raw(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def _add_many_stores(uow: UnitOfWork) -> None:
    with uow.begin("store.add") as tx:
        for number in range(2000):
            tx.insert(Store, name=f"{number}" * 50, platform="pdd", created_at=tx.at)


def test_pragmas_that_keep_data(db: SqliteDatabase) -> None:
    assert db.pragma("journal_mode") == "wal"
    assert db.pragma("synchronous") == 2
    assert db.pragma("foreign_keys") == 1


def test_migrated_database_equals_the_models(db: SqliteDatabase) -> None:
    assert not diff_models(db, list(MODELS))


def test_first_migration_has_every_check_of_the_models(db: SqliteDatabase) -> None:
    """diff_models does not look at constraints, so the table texts are compared."""
    fresh = SqliteDatabase(":memory:")
    with fresh.bind_ctx(MODELS):
        fresh.connect()
        fresh.create_tables(MODELS)
    texts = """SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'schema_%'
    AND name NOT LIKE 'order_search%' AND name NOT IN ('line_sent', 'order_pieces')"""
    squeeze = "".maketrans("", "", " \n")
    want = {name: sql.translate(squeeze) for name, sql in fresh.execute_sql(texts)}
    have = {name: sql.translate(squeeze) for name, sql in db.execute_sql(texts)}
    assert have == want


def test_opening_twice_migrates_once(tmp_path: Path) -> None:
    open_database(tmp_path, CLOCK).close()
    database = open_database(tmp_path, CLOCK)
    assert database.pragma("user_version") == migrator.latest()
    assert not (tmp_path / backup.FOLDER).exists()
    database.close()


@pytest.mark.parametrize("steps", [0, 1, None])
def test_killed_at_the_very_first_start_the_next_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, steps: int | None
) -> None:
    """Tables without the mark of whose they are were refused as somebody else's for ever after."""

    class Killed(BaseException):
        pass

    def killed(database: SqliteDatabase) -> None:
        runner = migrator._runner(database)
        if steps is None:
            runner.up()
        if steps:
            runner.up("0001_initial")
        raise Killed

    monkeypatch.setattr(migrator, "migrate", killed)
    with pytest.raises(Killed):
        open_database(tmp_path, CLOCK)
    monkeypatch.undo()
    database = open_database(tmp_path, CLOCK)
    assert database.pragma("user_version") == migrator.latest()
    assert not diff_models(database, list(MODELS))
    database.close()


def test_newer_database_is_refused_and_untouched(tmp_path: Path) -> None:
    open_database(tmp_path, CLOCK).close()
    _raw(tmp_path / FILE_NAME, "PRAGMA user_version = 9999")
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(DatabaseProblem) as caught:
        open_database(tmp_path, CLOCK)
    assert caught.value.code == "database_newer"
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    _raw(tmp_path / FILE_NAME, "CREATE TABLE theirs (id)")
    with pytest.raises(DatabaseProblem) as caught:
        open_database(tmp_path, CLOCK)
    assert caught.value.code == "database_foreign"


@pytest.mark.parametrize("content", [b"not a database" * 400, b"SQLite format 3\x00" + b"\x07" * 8000])
def test_corrupt_database_is_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    with pytest.raises(DatabaseProblem) as caught:
        open_database(tmp_path, CLOCK)
    assert caught.value.code == "database_corrupt"
    assert (tmp_path / FILE_NAME).read_bytes() == content


def test_damage_met_while_reading_is_said(tmp_path: Path) -> None:
    database = open_database(tmp_path, CLOCK)
    _add_many_stores(UnitOfWork(database, CLOCK))
    database.close()
    content = bytearray((tmp_path / FILE_NAME).read_bytes())
    middle = len(content) // 2
    content[middle : middle + 100_000] = b"\x07" * 100_000
    (tmp_path / FILE_NAME).write_bytes(content)
    database = open_database(tmp_path, CLOCK)
    with pytest.raises(DatabaseProblem) as caught:
        [*AuditEntry.select(), *Store.select()]
    database.close()
    assert caught.value.code == "database_corrupt"


def test_locked_database_is_said(db: SqliteDatabase, tmp_path: Path) -> None:
    db.pragma("busy_timeout", 50)
    other = sqlite3.connect(tmp_path / FILE_NAME)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseProblem) as caught, UnitOfWork(db, CLOCK).begin("store.add"):
        pass
    assert caught.value.code == "database_locked"
    other.close()


def test_full_disk_is_said_and_nothing_is_half_written(db: SqliteDatabase) -> None:
    db.pragma("max_page_count", db.pragma("page_count") + 2)
    with pytest.raises(DatabaseProblem) as caught:
        _add_many_stores(UnitOfWork(db, CLOCK))
    assert caught.value.code == "database_full"
    assert Store.select().count() == 0
    assert AuditEntry.select().count() == 0


def test_read_only_database_is_said(db: SqliteDatabase) -> None:
    db.pragma("query_only", 1)
    with pytest.raises(DatabaseProblem) as caught, UnitOfWork(db, CLOCK).begin("store.add") as tx:
        tx.insert(Store, name="a", platform="pdd", created_at=tx.at)
    assert caught.value.code == "database_readonly"


def test_folder_that_is_a_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("x")
    with pytest.raises(DatabaseProblem) as caught:
        open_database(tmp_path / "data", CLOCK)
    assert caught.value.code == "database_folder"


def test_a_bug_in_our_sql_is_not_disguised(db: SqliteDatabase) -> None:
    with pytest.raises(IntegrityError), UnitOfWork(db, CLOCK).begin("store.add") as tx:
        tx.insert(Store, name=None, platform="pdd", created_at=tx.at)


def test_a_killed_process_leaves_all_or_nothing(tmp_path: Path) -> None:
    program = (
        "import sys, os, signal; from pathlib import Path\n"
        "from app.data.db import open_database; from app.data.models import Store\n"
        "from app.data.unit_of_work import UnitOfWork; from app.domain.clock import SystemClock\n"
        "uow = UnitOfWork(open_database(Path(sys.argv[1]), SystemClock()), SystemClock())\n"
        "with uow.begin('a') as tx: tx.insert(Store, name='kept', platform='x', created_at=tx.at)\n"
        "with uow.begin('b') as tx:\n"
        "    tx.insert(Store, name='lost', platform='x', created_at=tx.at)\n"
        "    os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    root = Path(__file__).resolve().parents[2]
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=root, check=False, timeout=60)
    database = open_database(tmp_path, CLOCK)
    assert [store.name for store in Store.select()] == ["kept"]
    assert AuditEntry.select().count() == 1
    database.close()
