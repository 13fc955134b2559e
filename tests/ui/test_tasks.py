"""Long work: results, failures and cancels arrive in the GUI thread; the thread has its own beginning
and end.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Outcome
from app.domain.errors import DomainError
from app.domain.progress import Job
from ui.tasks import Operation, TaskRunner, install_runner, operation
from ui.widgets import NoticeBar


@pytest.fixture
def hooks() -> list[str]:
    return []


@pytest.fixture
def published() -> list[Changes]:
    return []


@pytest.fixture
def runner(qapp: Any, hooks: list[str], published: list[Changes]) -> Iterator[TaskRunner]:
    made = TaskRunner(
        lambda: hooks.append(threading.current_thread().name),
        lambda: hooks.append("end"),
        publish=published.append,
    )
    install_runner(made)
    yield made
    assert made.close()
    install_runner(None)


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_result_arrives_in_the_gui_thread(
    qtbot: QtBot, parent: QWidget, runner: TaskRunner, hooks: list[str], published: list[Changes]
) -> None:
    where: list[Any] = []

    def work(job: Job) -> Outcome[int]:
        where.append(threading.current_thread())
        return Outcome(42, Changes({"order": frozenset({1})}))

    def then(outcome: Outcome[int]) -> None:
        where.append(threading.current_thread())
        where.append((outcome.value, len(published)))

    Operation(parent, work, title="t").on_success(then).start()
    qtbot.waitUntil(lambda: len(where) == 3)
    assert where[0] is not threading.main_thread()
    assert where[1] is threading.main_thread()
    assert where[2] == (42, 1), "the bus is told before the page"
    runner.close()
    assert hooks == ["makegood-worker", "end"]


def test_told_failure_reaches_its_handler_else_a_notice(
    qtbot: QtBot, parent: QWidget, runner: TaskRunner
) -> None:
    def work(job: Job) -> None:
        raise DomainError("not_found", kind="order")

    errors: list[Any] = []
    Operation(parent, work, title="t").on_failure(errors.append).start()
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "not_found"
    Operation(parent, work, title="t").start()
    qtbot.waitUntil(lambda: parent.findChild(NoticeBar) is not None)


def test_a_bug_reaches_the_crash_hook(
    qtbot: QtBot, parent: QWidget, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append(error))
    Operation(parent, lambda job: 1 / 0, title="t").start()
    qtbot.waitUntil(lambda: bool(seen))
    assert isinstance(seen[0], ZeroDivisionError)


def test_dialog_after_half_a_second_and_its_cancel(
    qtbot: QtBot, parent: QWidget, runner: TaskRunner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(operation, "DIALOG_AFTER_MS", 20)
    ended: list[str] = []

    def work(job: Job) -> None:
        while True:
            job.progress(3, 10)
            threading.Event().wait(0.005)
            job.raise_if_cancelled()

    running = Operation(parent, work, title="Importing").on_cancel(lambda: ended.append("cancelled")).start()
    qtbot.waitUntil(lambda: running._dialog is not None)
    assert running._dialog is not None
    dialog = running._dialog
    qtbot.waitUntil(lambda: "3" in dialog._words.text())
    dialog.reject()
    qtbot.waitUntil(lambda: ended == ["cancelled"])


def test_work_waiting_is_not_begun_after_a_close(qtbot: QtBot, parent: QWidget, runner: TaskRunner) -> None:
    gate, begun = threading.Event(), []
    Operation(parent, lambda job: gate.wait(5), title="a").start()
    Operation(parent, lambda job: begun.append(1), title="b").start()
    for task in runner._open:
        task.job.cancel()
    gate.set()
    assert runner.close()
    assert begun == []


def test_nothing_is_called_when_the_page_is_gone(qtbot: QtBot, runner: TaskRunner) -> None:
    widget = QWidget()
    gate, called = threading.Event(), []
    Operation(widget, lambda job: gate.wait(5), title="a").on_success(called.append).start()
    widget.deleteLater()
    qtbot.wait(10)
    gate.set()
    qtbot.waitUntil(lambda: not runner.is_busy())
    assert called == []


def test_inline_mode_is_done_at_once(parent: QWidget, inline_tasks: TaskRunner) -> None:
    got: list[int] = []
    Operation(parent, lambda job: 7, title="t").on_success(got.append).start()
    assert got == [7]
