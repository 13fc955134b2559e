"""Watches the folder of the settings: what appears there is read in the worker and told in a notice."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes, Outcome
from app.domain.errors import Cancelled, MakegoodError
from app.services.build import Services
from app.services.order_import import ImportResult
from app.services.shipping_sheets import Intake
from app.services.watched_folder import Settling, Stamp, Taken
from ui.backups.before import after_backup
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.orders.import_counts import count_words
from ui.tasks import current_runner
from ui.tasks.runner import Done, Task

log = logging.getLogger(__name__)

# Some network drives tell nothing of themselves, so the folder is looked at now and then too.
POLL_MS = 5_000
# A file that is as it was after this time is not being written any more.
SETTLE_MS = 2_000
_TOLD = 3


@dataclass(frozen=True)
class WindowDoes:
    """What a notice's buttons ask of the window."""

    take_files: Callable[[list[Path]], None]
    undo: Callable[[Sequence[int]], None]
    show_imports: Callable[[int], None]
    show_findings: Callable[[int], None]


class FolderWatch(QObject):
    """Off until `apply()` finds the setting on. Never blocks: looking and reading are the worker's."""

    looked = Signal()
    """After each look into the folder."""

    def __init__(
        self,
        window: QWidget,
        services: Services,
        does: WindowDoes,
        *,
        poll_ms: int = POLL_MS,
        settle_ms: int = SETTLE_MS,
    ) -> None:
        super().__init__(window)
        self._window, self._services, self._does = window, services, does
        self._settle_ms = settle_ms
        self._folder: Path | None = None
        self._settling: Settling | None = None
        self._is_missing_told = False
        self._task: Task | None = None
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._soon)
        self._poll, self._pause = QTimer(self), QTimer(self)
        self._poll.setInterval(poll_ms)
        self._poll.timeout.connect(self._look)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)

    @property
    def folder(self) -> Path | None:
        """What is watched now; None while it is off."""
        return self._folder

    def apply(self) -> None:
        """Follow the settings; what lies there already is offered, not taken."""
        wanted = self._services.watched_folder.folder()
        if wanted == self._folder:
            return
        self.stop()
        self._folder = wanted
        if wanted is not None:
            self._watch()
            self._poll.start()
            self._look()

    def stop(self) -> None:
        """Watch nothing any more."""
        self._poll.stop()
        self._pause.stop()
        if watched := self._watcher.directories():
            self._watcher.removePaths(watched)
        if self._task is not None:
            self._task.job.cancel()
        self._folder, self._settling, self._task, self._is_missing_told = None, None, None, False

    def settings_changed(self, changes: Changes) -> None:
        """Follow a change of settings."""
        if changes.touches({"setting"}):
            self.apply()

    def _watch(self) -> None:
        if self._folder is not None and str(self._folder) not in self._watcher.directories():
            self._watcher.addPath(str(self._folder))

    def _soon(self) -> None:
        self._pause.start(self._settle_ms)

    # Looking

    def _look(self) -> None:
        if self._folder is None or self._task is not None:
            return
        service, folder, is_first = self._services.watched_folder, self._folder, self._settling is None

        def work(job: Any) -> tuple[dict[Path, Stamp], list[Path]]:
            found = service.look(folder)
            return found, service.waiting(found, job) if is_first else []

        self._run(work, self._looked)

    def _run(self, work: Callable[[Any], Any], then: Callable[[Any], object]) -> None:
        """In the worker, without the dialog of an operation: nobody asked for it just now."""
        task = Task(work)
        self._task = task
        task.finished.connect(partial(self._done, task, then))
        current_runner().submit(task)

    def _done(self, task: Task, then: Callable[[Any], object], done: Done) -> None:
        if self._task is not task:  # stopped meanwhile
            return
        self._task = None
        if isinstance(done.error, MakegoodError):
            self._trouble(done.error)
        elif done.error is not None and not isinstance(done.error, Cancelled):
            raise done.error
        elif done.error is None:
            then(done.result)
        self.looked.emit()

    def _trouble(self, error: MakegoodError) -> None:
        """Said once, until the folder can be read again."""
        if not self._is_missing_told:
            self._is_missing_told = True
            log.info("watched folder: %s", error.code)
            notify(self._window, error_text(error), "warn")

    def _looked(self, result: tuple[dict[Path, Stamp], list[Path]]) -> None:
        found, waiting = result
        self._is_missing_told = False
        self._watch()
        if self._settling is None:
            self._settling = Settling(found, self._settle_ms / 1000)
            if waiting:
                self._offer(waiting)
            return
        ready = self._settling.settled(found, time.monotonic())
        if self._settling.is_waiting:
            self._soon()
        if ready:
            service = self._services.watched_folder
            take = after_backup(self._services, lambda job: service.take(ready, job))
            self._run(take, self._taken)

    # Telling

    def _offer(self, paths: list[Path]) -> None:
        words = QCoreApplication.translate(
            "FolderWatch", "%n sheet(s) in the watched folder were not taken in yet.", "", len(paths)
        )
        aside = partial(self._services.watched_folder.put_aside, paths)
        second = (self.tr("Not again"), aside)
        notify(self._window, words, "info", self.tr("Show"), partial(self._does.take_files, paths), second)

    def _taken(self, outcome: Outcome[Taken]) -> None:
        taken = outcome.value
        if taken.again and self._settling is not None:
            self._settling.forget(taken.again)
            self._soon()
        said = [self._imported_words(path, result) for path, result in taken.imported]
        said += [self._further_words(path, kind, result) for path, kind, result in taken.further]
        said += [self._shipping_words(intake) for intake in taken.shipping]
        said += [self._look_words(path) for path in taken.to_look]
        said += [error_text(error) for _, error in taken.refused]
        if not said:
            return
        if (more := len(said) - _TOLD) and more > 0:
            said[_TOLD:] = [self.tr("… and {count} more").format(count=more)]
        first, second = self._actions(taken)
        is_clear = not taken.to_look and not taken.refused
        notify(self._window, "\n".join(said), "ok" if is_clear else "warn", *first, second)

    def _actions(
        self, taken: Taken
    ) -> tuple[tuple[str, Callable[[], object] | None], tuple[str, Callable[[], object]] | None]:
        """At most two: the way back for what is in, and a look at what is to be seen."""
        buttons: list[tuple[str, Callable[[], object]]] = []
        results = [result for _, result in taken.imported] + [result for _, _, result in taken.further]
        ids = sorted(result.import_id for result in results if result.import_id is not None)
        if ids:
            buttons.append((self.tr("Undo"), partial(self._does.undo, ids[::-1])))
        if taken.to_look:
            buttons.append((self.tr("Show"), partial(self._does.take_files, list(taken.to_look))))
        elif taken.shipping and taken.shipping[0].result is not None:
            number = taken.shipping[0].result.import_id
            buttons.append((self.tr("Show"), partial(self._does.show_findings, number)))
        elif ids:
            buttons.append((self.tr("Show"), partial(self._does.show_imports, ids[-1])))
        first = buttons[0] if buttons else ("", None)
        return first, buttons[1] if len(buttons) > 1 else None

    def _imported_words(self, path: Path, result: ImportResult) -> str:
        new = QCoreApplication.translate("FolderWatch", "%n new order(s)", "", result.created)
        changed = QCoreApplication.translate("FolderWatch", "%n changed", "", result.updated)
        return self.tr("Imported from the watched folder: {file} ({new}, {changed}).").format(
            file=path.name, new=new, changed=changed
        )

    def _further_words(self, path: Path, kind: str, result: ImportResult) -> str:
        counts = count_words(kind, result.created + result.updated)
        words = self.tr("Imported from the watched folder: {file} ({counts}).")
        return words.format(file=path.name, counts=counts)

    def _shipping_words(self, intake: Intake) -> str:
        words = self.tr("{file} from the watched folder is held against the orders.")
        return words.format(file=intake.path.name)

    def _look_words(self, path: Path) -> str:
        words = self.tr("{file} in the watched folder needs a look from you. Nothing of it is taken in yet.")
        return words.format(file=path.name)
