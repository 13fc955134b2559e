"""Data that cannot be used and commands that cannot be done, and what the owner is told (see `bad_words`).

By command: exit status 1 and one sentence on standard error. In the window: the same sentence in a notice, or
in a dialog where there is no window yet. What was there is as it was.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.data import db
from app.data.sqlite import sqlite3
from app.domain.clock import FixedClock
from tests.conftest import MOMENT
from tests.journeys import bad_sheets as bad
from tests.journeys.bad_data import change, content
from tests.journeys.bad_words import (
    AT_START,
    FULL,
    LANGUAGES,
    LOCKED,
    REFUSED,
    Trouble,
)
from tests.journeys.hands import Hands
from tests.services.incidents.desk import Desk
from ui import app, ask
from ui.backups.dialog import BackupsDialog
from ui.main_window import MainWindow
from ui.theme import Theme
from ui.translations import Translations

Command = Callable[..., tuple[int, str, str]]


# The database


def _bytes(folder: Path) -> bytes:
    return (folder / db.FILE_NAME if folder.is_dir() else folder).read_bytes()


@pytest.mark.parametrize("trouble", AT_START, ids=str)
def test_data_that_cannot_be_used_by_command(
    trouble: Trouble, command: Command, shop_data: Path, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trouble.make(shop_data, monkeypatch)
    before, sheet = _bytes(shop_data), bad.good(desktop / "good.xlsx", 9)
    for language in LANGUAGES:
        said = trouble.words(language, shop_data) + "\n"
        assert command(language, "import", sheet) == (1, "", said)
        assert command(language, "doctor") == (1, "", said)
    assert _bytes(shop_data) == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trouble", AT_START, ids=str)
def test_data_that_cannot_be_used_in_the_window(
    trouble: Trouble,
    language: str,
    shop_data: Path,
    monkeypatch: pytest.MonkeyPatch,
    dialogs: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    trouble.make(shop_data, monkeypatch)
    before = _bytes(shop_data)
    assert app.run_window(shop_data, FixedClock(MOMENT), language) == 1
    assert dialogs == [trouble.words(language, shop_data)]
    assert _bytes(shop_data) == before


@pytest.fixture
def dialogs(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What dialogs said; a question is answered with no. The look and the words are taken off again."""
    said: list[str] = []
    for kind in ("critical", "warning"):
        monkeypatch.setattr(QMessageBox, kind, lambda *given: said.append(given[2]))
    monkeypatch.setattr(ask, "confirm", lambda *given: said.append(given[2]))
    # Damaged data leads to a choice of backups, which is left as it is here (see `test_damage_drill`).
    monkeypatch.setattr(BackupsDialog, "exec", lambda dialog: said.append(dialog.trouble.text()))
    yield said
    for made in (Theme.in_force(), Translations.in_force()):
        if made is not None:
            if isinstance(made, Translations):
                made.take_out()
            made.setParent(None)
            made.deleteLater()
    qapp.setStyleSheet("")


@contextmanager
def another_program(folder: Path) -> Iterator[None]:
    """Has the database to itself meanwhile."""
    connection = sqlite3.connect(folder / db.FILE_NAME)
    connection.execute("BEGIN IMMEDIATE")
    yield
    connection.rollback()
    connection.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who waits for another program gives up at once."""
    monkeypatch.setitem(db._PRAGMAS, "busy_timeout", 50)


@pytest.fixture
def full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is room for a few more orders, not for hundreds."""
    monkeypatch.setitem(db._PRAGMAS, "max_page_count", 280)


def test_locked_data_by_command(impatient: None, command: Command, shop_data: Path, desktop: Path) -> None:
    before, sheet = content(shop_data), bad.good(desktop / "good.xlsx", 9)
    with another_program(shop_data):
        for language in LANGUAGES:
            assert command(language, "import", sheet) == (1, "", LOCKED[language] + "\n")
    assert content(shop_data) == before
    assert command("en", "import", sheet)[0] == 0, "it works once the other is closed"


def test_locked_data_in_the_window(impatient: None, hands: Hands, desk: Desk, desktop: Path) -> None:
    before = content(desk.services.folder)
    hands.drop(bad.good(desktop / "good.xlsx"))
    with another_program(desk.services.folder):
        hands.press("Import 3 order(s)")
        assert hands.notice == LOCKED["en"]
    assert content(desk.services.folder) == before
    hands.press("Import 3 order(s)")
    assert "3 new order(s)" in hands.notice


def test_a_full_disk_by_command(full_disk: None, command: Command, shop_data: Path, desktop: Path) -> None:
    before, sheet = content(shop_data), bad.good(desktop / "good.xlsx", 900)
    for language in LANGUAGES:
        assert command(language, "import", sheet) == (1, "", FULL[language] + "\n")
    assert content(shop_data) == before


def test_a_full_disk_in_the_window(full_disk: None, hands: Hands, desk: Desk, desktop: Path) -> None:
    before = content(desk.services.folder)
    hands.drop(bad.good(desktop / "good.xlsx", 900))
    hands.press("Import 900 order(s)")
    assert hands.notice == FULL["en"]
    assert content(desk.services.folder) == before


# Other commands


@pytest.fixture
def strange_files(desktop: Path, shop_template: Path) -> None:
    """A folder that is called like a sheet, and four files that are no backups of these data."""
    (desktop / "folder.xlsx").mkdir()
    (desktop / "garbage.db").write_bytes(b"garbage" * 1000)
    for name, statement in (
        ("newer", "PRAGMA user_version = 9000"),
        ("foreign", "PRAGMA application_id = 7"),
    ):
        shutil.copy(shop_template / db.FILE_NAME, desktop / f"{name}.db")
        change(desktop / f"{name}.db", "PRAGMA journal_mode = delete")
        change(desktop / f"{name}.db", statement)


@pytest.mark.parametrize("given, said", REFUSED, ids=lambda value: " ".join(value)[:40])
def test_a_command_that_cannot_be_done(
    given: tuple[str, ...], said: str, command: Command, shop_data: Path, desktop: Path, strange_files: None
) -> None:
    before, there = content(shop_data), sorted(desktop.rglob("*"))
    arguments = [word.format(desktop=desktop) for word in given]
    assert command("zh_CN", *arguments) == (1, "", said.format(desktop=desktop) + "\n")
    status, out, english = command("en", *arguments)
    assert (status, out, english.count("\n")) == (1, "", 1)
    assert english.isascii()
    assert (content(shop_data), sorted(desktop.rglob("*"))) == (before, there)


@pytest.mark.parametrize(
    "call, number, said",
    [
        ("fsync", errno.ENOSPC, "磁盘已满，{path} 没有写入，原有的同名文件没有改动。请腾出空间后再试。"),
        ("fsync", errno.EROFS, "{path} 不能写入，没有改动。请换一个文件夹。"),
        ("replace", errno.EACCES, "{path} 正被其他程序打开，没有写入。请关闭后再试。"),
        ("fsync", errno.EIO, "{path} 写入失败，原有的同名文件没有改动。请换一个文件夹，或用短一些的文件名。"),
    ],
)
def test_an_export_that_breaks_off_leaves_the_old_file(
    call: str, number: int, said: str, command: Command, desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desktop / "orders.xlsx"
    path.write_bytes(b"the sheet of yesterday")

    def broken(*_: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, call, broken)
    assert command("zh_CN", "export", "orders", path) == (1, "", said.format(path=path) + "\n")
    monkeypatch.undo()
    assert [(file.name, file.read_bytes()) for file in desktop.iterdir()] == [
        ("orders.xlsx", b"the sheet of yesterday")
    ]


def test_a_backup_that_is_refused_in_the_window(
    qtbot: QtBot,
    shop_data: Path,
    desktop: Path,
    strange_files: None,
    dialogs: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The window closes for a restore; when that is refused it says so and opens on the data as they were."""
    before = content(shop_data)
    steps: list[Callable[[MainWindow], object]] = [
        lambda window: window.leave_wanted.emit("restore", desktop / "garbage.db"),
        MainWindow.close,
    ]

    def look() -> None:
        windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()]
        if windows and steps:
            steps.pop(0)(windows[0])
        if steps:
            QTimer.singleShot(20, look)

    QTimer.singleShot(20, look)
    assert app.run_window(shop_data, FixedClock(MOMENT), "zh_CN") == 0
    said = f"{desktop}/garbage.db 已损坏，或者不是备份文件。没有恢复，现有数据没有改动。请换一个备份。"
    assert dialogs == [said]
    assert content(shop_data) == before
