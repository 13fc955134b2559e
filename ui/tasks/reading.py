"""Something to show that may take long to read: what was asked for last arrives, later."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.domain.errors import MakegoodError
from ui.tasks.runner import Done, Task, current_reader


class Reading(QObject):
    """`ask(read)`, then `arrived(result)` or `failed(MakegoodError)`, both in the GUI thread.

    Whoever asks again before that is answered once, with what was asked last.
    """

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether something was asked and has not arrived."""
        return self._task is not None

    def ask(self, read: Callable[[], Any]) -> None:
        """Call `read()` in the reading thread; it touches no widget."""
        self.forget()
        self._task = Task(lambda job: read())
        self._task.finished.connect(self._finished)
        current_reader().submit(self._task)

    def forget(self) -> None:
        """What was asked is not wanted any more."""
        if self._task is not None:
            self._task.finished.disconnect(self._finished)
            self._task.job.cancel()
            self._task = None

    def _finished(self, done: Done) -> None:
        self._task = None
        if done.error is None:
            self.arrived.emit(done.result)
        elif isinstance(done.error, MakegoodError):
            self.failed.emit(done.error)
        else:
            sys.excepthook(type(done.error), done.error, done.error.__traceback__)
