"""A piece of long work with its progress, its cancel and what follows."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.domain.errors import Cancelled, MakegoodError
from app.domain.progress import Job
from ui.error_text import error_text
from ui.notices import notify
from ui.tasks.progress_dialog import ProgressDialog
from ui.tasks.runner import Done, Task, TaskRunner, current_runner

DIALOG_AFTER_MS = 500


class Operation(QObject):
    """`Operation(parent, work, title=…).on_success(…).on_failure(…).start()`, see `ui.tasks`."""

    def __init__(
        self, parent: QWidget, work: Callable[[Job], Any], *, title: str, runner: TaskRunner | None = None
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._runner = runner or current_runner()
        self._task = Task(work)
        self._task.finished.connect(self._finished)
        self._success: Callable[[Any], object] | None = None
        self._failure: Callable[[MakegoodError], object] | None = None
        self._cancelled: Callable[[], object] | None = None
        self._dialog: ProgressDialog | None = None
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._show_dialog)

    def on_success(self, then: Callable[[Any], object]) -> Operation:
        """Call `then(result)` in the GUI thread."""
        self._success = then
        return self

    def on_failure(self, then: Callable[[MakegoodError], object]) -> Operation:
        """Call `then(error)` for what can be told; without it a notice tells."""
        self._failure = then
        return self

    def on_cancel(self, then: Callable[[], object]) -> Operation:
        """Call `then()` when the owner cancelled; nothing was written."""
        self._cancelled = then
        return self

    def start(self) -> Operation:
        """Hand the work to the runner."""
        self._delay.start(DIALOG_AFTER_MS)
        self._runner.submit(self._task)
        return self

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._task.job.cancel()

    def _show_dialog(self) -> None:
        owner = self.parent()
        self._dialog = ProgressDialog(
            self._title, self._task.job, owner if isinstance(owner, QWidget) else None
        )
        self._dialog.open()

    def _finished(self, done: Done) -> None:
        self._delay.stop()
        if self._dialog is not None:
            self._dialog.finish()
            self._dialog = None
        if shiboken6.isValid(self.parent()):
            self.deleteLater()
            self._tell(done)

    def _tell(self, done: Done) -> None:
        error = done.error
        if error is None:
            if self._success is not None:
                self._success(done.result)
        elif isinstance(error, Cancelled):
            if self._cancelled is not None:
                self._cancelled()
        elif isinstance(error, MakegoodError):
            if self._failure is not None:
                self._failure(error)
            else:
                notify(self.parent(), error_text(error), "bad")
        else:
            sys.excepthook(type(error), error, error.__traceback__)
