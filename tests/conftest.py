"""What every test shares: a screen that is not there, a clock that stands still, a folder of its own."""

from __future__ import annotations

import logging
import os
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from peewee import SqliteDatabase

# Before anything imports Qt: no window may appear, and sizes and languages may not depend on the machine.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"

from hypothesis import settings

from app.data.sqlite import sqlite3
from app.domain.clock import FixedClock

# One run of the CI is as another, so that red means the change and not the dice; a run by hand looks
# further, and prints what repeats the example it found.
settings.register_profile("ci", derandomize=True, print_blob=True)
settings.register_profile("by hand", print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") == "true" else "by hand")

# A Friday, ten in the morning in Shanghai: no weekend, no month end, no midnight near.
MOMENT = datetime(2026, 3, 13, 2, 0, tzinfo=UTC)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite the golden files; read the diff")


def pytest_runtest_setup() -> None:
    """Windows that an earlier test left to be deleted are gone before the next begins.

    One that lived on read the next test's data, damaged on purpose, when the words changed.
    """
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session", autouse=True)
def new_databases_are_copies() -> Iterator[None]:
    """The steps from nothing to a new shop run once for all tests; each new shop is a copy of what they made.

    A database that has something in it goes through its own steps as ever.
    """
    from app.data import migrator

    really, empty = migrator.migrate, sqlite3.connect(":memory:")
    steps: list[str] = []

    def migrate(db: SqliteDatabase) -> list[str]:
        if db.get_tables():
            return really(db)
        if not steps:
            steps.extend(really(db))
            db.connection().backup(empty)
        else:
            empty.backup(db.connection())
        return list(steps)

    migrator.migrate = migrate
    yield
    migrator.migrate = really
    empty.close()


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be rewritten instead of compared."""
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at `MOMENT` until the test moves it."""
    return FixedClock(MOMENT)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of the sample shop as of `MOMENT`, made once for all tests: each works on a copy."""
    from app.services.build import build_services
    from app.services.sample_shop import fill_sample_shop

    folder = tmp_path_factory.mktemp("sample") / "data"
    services = build_services(folder, FixedClock(MOMENT))
    fill_sample_shop(services)
    services.close()
    return folder


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the data, settings or cache of the person who runs it."""
    home = tmp_path / "home"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))


class _Stray(logging.Handler):
    """Keeps the warnings and errors of our own modules."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        if record.name.split(".")[0] in ("app", "ui", "main"):
            self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test that logs a warning or error it does not look at; asking for `caplog` is looking."""
    handler = _Stray()
    root = logging.getLogger()
    root.addHandler(handler)
    yield
    root.removeHandler(handler)
    if "caplog" not in request.fixturenames:
        assert handler.lines == [], "unexpected log lines"


@pytest.fixture(autouse=True)
def no_thread_left_behind() -> Iterator[None]:
    """Fails a test that leaves a thread of ours running."""
    before = set(threading.enumerate())
    yield
    left = [t for t in threading.enumerate() if t not in before and t.is_alive() and not t.daemon]
    for thread in left:
        thread.join(timeout=2)
    assert [t.name for t in left if t.is_alive()] == [], "threads left running"
