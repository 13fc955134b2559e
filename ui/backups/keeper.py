"""Makes the copies that are due, and looks the data over when nothing else is to be done."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha1

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.errors import Cancelled, DatabaseProblem, MakegoodError
from app.services.build import Services
from ui.error_text import error_text
from ui.notices import notify
from ui.tasks import TaskRunner
from ui.tasks.runner import Done, Task

log = logging.getLogger(__name__)

IDLE = timedelta(minutes=10)
FULL_CHECK_EVERY = timedelta(days=1)


class Keeper(QObject):
    """`look()` with every tick of the window's clock. Works in a thread of its own: nothing waits for it."""

    kept = Signal()
    """A copy was made, or could not be made."""

    def __init__(self, window: QWidget, services: Services, choose_backup: Callable[[], object]) -> None:
        super().__init__(window)
        self._window, self._services, self._choose_backup = window, services, choose_backup
        self._runner = TaskRunner(services.open_thread, services.close_thread, name="makegood-keeper")
        self._task: Task | None = None
        self._told = ""
        self._busy_at = services.clock.now()

    def note(self, changes: Changes) -> None:
        """Something was written: it is no idle time."""
        self._busy_at = self._services.clock.now()

    def look(self) -> None:
        """Make the copy that is due; else, in idle time, look the data over once a day."""
        self._tell_failure()
        if self._task is not None:
            return
        try:
            is_due = self._services.backups.is_due()
        except MakegoodError:
            return  # the page in front tells of a database that cannot be read
        if is_due:
            self._start(self._services.backups.keep_up)
        elif self._is_idle():
            self._start(self._services.backups.full_check)
            QSettings().setValue(self._key(), self._services.clock.now().isoformat())

    def check_now(self) -> None:
        """The quick check of a database too large for it to be done before the window opens."""
        self._start(self._services.backups.quick_check)

    def stop(self) -> None:
        """The window closes."""
        self._runner.close()

    def _start(self, work: Callable[[], object]) -> None:
        self._task = Task(lambda job: work())
        self._task.finished.connect(self._finished)
        self._runner.submit(self._task)

    def _finished(self, done: Done) -> None:
        self._task = None
        error = done.error
        if isinstance(error, DatabaseProblem) and error.code == "database_corrupt":
            log.warning("damaged: %s", error.params.get("detail", ""))
            words = self.tr("Choose a backup…")
            notify(self._window, error_text(error), "bad", words, self._choose_backup)
        elif isinstance(error, MakegoodError) and not isinstance(error, Cancelled):
            log.info("not looked over: %s", error.code)
        elif error is not None and not isinstance(error, Cancelled):
            raise error
        self._tell_failure()
        self.kept.emit()

    def _tell_failure(self) -> None:
        """Each reason once, until a copy succeeds again."""
        failure = self._services.backups.failure
        code = failure.code if failure is not None else ""
        if failure is not None and code != self._told:
            notify(self._window, error_text(failure), "warn")
        self._told = code

    def _is_idle(self) -> bool:
        now = self._services.clock.now()
        if now - self._busy_at < IDLE:
            return False
        try:
            last = datetime.fromisoformat(str(QSettings().value(self._key()) or ""))
        except ValueError:
            return True
        return last.tzinfo is None or now - last >= FULL_CHECK_EVERY

    def _key(self) -> str:
        folder = str(self._services.folder).encode()
        return f"looked_over/{sha1(folder, usedforsecurity=False).hexdigest()[:12]}"
