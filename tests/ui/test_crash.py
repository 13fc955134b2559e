"""When the program fails: logged, told once in plain words, from any thread."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from ui.crash import CrashDialog, CrashHook


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
