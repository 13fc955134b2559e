"""What a piece of work captured, or raised, is let go of in the GUI thread, never in the worker."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.domain.progress import Job
from ui.tasks.runner import Task, TaskRunner

_ended_in: list[str] = []


class _Captured:
    """Stands for a widget: whoever holds it last destroys it, in his thread."""

    def __del__(self) -> None:
        _ended_in.append(threading.current_thread().name)


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    assert runner.close()


def _submit(runner: TaskRunner, *, fails: bool) -> None:
    captured = _Captured()

    def work(job: Job) -> int:
        assert captured is not None
        return 1 // (0 if fails else 1)

    runner.submit(Task(work))


@pytest.mark.parametrize("fails", [False, True])
def test_the_worker_is_never_the_last_to_hold_a_task(runner: TaskRunner, qtbot: QtBot, fails: bool) -> None:
    _ended_in.clear()
    for _ in range(20):
        _submit(runner, fails=fails)
        qtbot.waitUntil(lambda: not runner.is_busy())
    assert set(_ended_in) == {"MainThread"}
    assert len(_ended_in) == 20
