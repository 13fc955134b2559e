"""When the program fails: logged, told once in plain words, from any thread."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.errors import DatabaseProblem
from ui import ask
from ui.crash import CrashDialog, CrashHook
from ui.error_text import error_text
from ui.widgets.notice_bar import NoticeBar


@pytest.fixture
def hook(qapp: object, tmp_path: Path) -> Iterator[CrashHook]:
    made = CrashHook(tmp_path)
    made.install()
    yield made
    made.remove()
    if made._dialog is not None:
        made._dialog.close()


def fail(hook: CrashHook, text: str) -> None:
    try:
        raise ZeroDivisionError(text)
    except ZeroDivisionError as error:
        hook.handle(type(error), error, error.__traceback__)


def test_a_failure_is_logged_and_told(
    qtbot: QtBot, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    fail(hook, "first")
    assert hook._dialog is None, "the hook posts, it opens nothing"
    qtbot.waitUntil(lambda: hook._dialog is not None)
    dialog = hook._dialog
    assert isinstance(dialog, CrashDialog)
    assert "ZeroDivisionError: first" in dialog.details()
    assert any(record.levelno == logging.CRITICAL for record in caplog.records)
    fail(hook, "second")
    qtbot.waitUntil(lambda: "second" in dialog.details())
    assert hook._dialog is dialog, "one dialog, however many failures"
    dialog._copy()
    assert "first" in QGuiApplication.clipboard().text()


def test_a_failure_in_a_thread_arrives_in_the_window(
    qtbot: QtBot, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: hook._dialog is not None)


def test_the_hooks_are_put_back(hook: CrashHook) -> None:
    assert sys.excepthook == hook.handle
    hook.remove()
    assert sys.excepthook is sys.__excepthook__


def test_a_trouble_that_no_page_answered_is_told_by_its_sentence(
    qtbot: QtBot, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    """The data cannot be read while a detail panel opens: that is no mistake of the program."""
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    error = DatabaseProblem("database_locked", path="shop.db")
    hook.handle(type(error), error, None)
    qtbot.waitUntil(lambda: window.findChild(NoticeBar) is not None)
    bar = window.findChild(NoticeBar)
    assert isinstance(bar, NoticeBar)
    assert error_text(error) in [label.text() for label in bar.findChildren(QLabel)]
    assert hook._dialog is None
    assert [record.levelname for record in caplog.records if record.name == "ui.crash"] == ["WARNING"]


def test_a_read_that_fails_in_a_slot_becomes_a_sentence(
    qtbot: QtBot, hook: CrashHook, caplog: pytest.LogCaptureFixture
) -> None:
    """Whatever read fails in a slot, PySide hands it to the hook, and the hook to the owner."""
    button = QPushButton()
    qtbot.addWidget(button)
    button.show()

    def read() -> None:
        raise DatabaseProblem("database_corrupt", path="shop.db")

    button.clicked.connect(read)
    with qtbot.captureExceptions() as caught:
        button.click()
    [(kind, error, trace)] = caught
    hook.handle(kind, error, trace)
    qtbot.waitUntil(lambda: button.findChild(NoticeBar) is not None)
    assert hook._dialog is None
    assert "not answered" in caplog.text


def test_a_report_to_send_names_nobody(
    qtbot: QtBot, hook: CrashHook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: object
) -> None:
    (tmp_path / "makegood.log").write_text(
        "2026-03-13 ERROR app: refused '王小明' 13800138000 广东省深圳市\n", "utf-8"
    )
    fail(hook, "buyer '李雷' 260301-825097771625198 at 杭州市")
    qtbot.waitUntil(lambda: hook._dialog is not None)
    assert hook._dialog is not None
    target = tmp_path / "report.txt"
    monkeypatch.setattr(ask, "save_file", lambda *_: target)
    hook._dialog._save()
    told = target.read_text("utf-8")
    assert "ZeroDivisionError" in told
    assert "in fail" in told
    for personal in ("王小明", "13800138000", "深圳", "李雷", "825097771625198", "杭州"):
        assert personal not in told
