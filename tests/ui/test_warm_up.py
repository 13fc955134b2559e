"""What the charts need is there before the owner asks for them, and nothing waits for it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from ui import warm_up
from ui.tasks import TaskRunner
from ui.warm_up import WarmUp


@pytest.fixture
def imported(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(warm_up, "import_module", found.append)
    monkeypatch.setattr(warm_up, "_AFTER_MS", 1)
    monkeypatch.setattr(warm_up, "_STEP_MS", 1)
    return found


def test_step_by_step_until_all_is_there(qtbot: QtBot, inline_tasks: TaskRunner, imported: list[str]) -> None:
    parent = QObject()
    WarmUp(parent).start()
    qtbot.waitUntil(lambda: len(imported) == len(warm_up._STEPS))
    assert imported[-1] == "pyqtgraph"


def test_it_waits_while_something_is_read(
    qtbot: QtBot, inline_tasks: TaskRunner, imported: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    busy = [True] * 3
    monkeypatch.setattr(inline_tasks, "is_busy", lambda: bool(busy and busy.pop()))
    parent = QObject()
    WarmUp(parent).start()
    qtbot.waitUntil(lambda: bool(imported))
    assert not busy


def test_a_window_that_is_closed_imports_nothing_more(
    qtbot: QtBot, inline_tasks: TaskRunner, imported: list[str]
) -> None:
    parent = QObject()
    warming = WarmUp(parent)
    warming.start()
    warming.stop()
    qtbot.wait(20)
    assert imported == []
