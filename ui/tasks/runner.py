"""One worker thread that does what it is given, one after the other."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from app.domain.errors import Cancelled
from app.domain.progress import Job

log = logging.getLogger(__name__)

Work = Callable[[Job], Any]
Hook = Callable[[], object]

_PROPERTY = "makegood_task_runner"
_READER_PROPERTY = "makegood_task_reader"


@dataclass(frozen=True)
class Done:
    """How a piece of work ended: a result, a cancel, or an exception."""

    result: Any = None
    error: BaseException | None = None


class Task(QObject):
    """One piece of work; lives in the GUI thread, where `finished(Done)` arrives."""

    finished = Signal(object)

    def __init__(self, work: Work) -> None:
        super().__init__()
        self.work, self.job = work, Job()
        self.done: Done | None = None


class TaskRunner(QObject):
    """Runs `Task`s in a thread that is started when first needed.

    `on_thread_start` and `on_thread_end` run inside the thread: they open and close its database connection.
    `inline` runs everything at once in the calling thread, for tests. `publish` is told the `changes` of
    results.
    """

    _ended = Signal(object)

    def __init__(
        self,
        on_thread_start: Hook | None = None,
        on_thread_end: Hook | None = None,
        *,
        publish: Callable[[Any], object] | None = None,
        inline: bool = False,
        name: str = "makegood-worker",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._start, self._end = on_thread_start, on_thread_end
        self._publish, self._inline, self._name = publish, inline, name
        self._queue: queue.SimpleQueue[Task | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._open: list[Task] = []
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def submit(self, task: Task) -> None:
        """Do it as soon as what was given before is done."""
        self._open.append(task)
        if self._inline:
            task.done = _run(task)
            self._deliver(id(task))
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._loop, name=self._name, daemon=True)
            self._thread.start()
        self._queue.put(task)

    def is_busy(self) -> bool:
        """Whether anything given is not yet delivered."""
        return bool(self._open)

    def close(self, timeout_s: float = 10.0) -> bool:
        """Cancel what is open and end the thread; false when it would not end in time."""
        for task in self._open:
            task.job.cancel()
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        self._queue.put(None)
        thread.join(timeout_s)
        return not thread.is_alive()

    def _loop(self) -> None:
        if self._start is not None:
            self._start()
        try:
            while self._do_next():
                pass
        finally:
            if self._end is not None:
                self._end()

    def _do_next(self) -> bool:
        """Do one piece of work, in the thread; false at the end.

        The thread lets go of the task, of what it captured and of a failure's frames before it tells:
        the last to hold a QObject destroys it, and in this thread that crashed the window now and then.
        """
        task = self._queue.get()
        if task is None:
            return False
        key = id(task)
        task.done = _run(task)
        del task
        self._ended.emit(key)
        return True

    def _deliver(self, key: int) -> None:
        task = next((task for task in self._open if id(task) == key), None)
        if task is None or task.done is None:
            return
        self._open.remove(task)
        done, task.done = task.done, None
        changes = getattr(done.result, "changes", None)
        if changes is not None and self._publish is not None:
            self._publish(changes)
        task.finished.emit(done)


def _run(task: Task) -> Done:
    """The result or what was raised; a bug travels to the GUI thread like anything else."""
    try:
        task.job.raise_if_cancelled()
        return Done(result=task.work(task.job))
    except Cancelled as wish:
        return Done(error=wish)
    except Exception as error:  # noqa: BLE001 - the one place besides crash.py that must see all
        return Done(error=error)


def install_runner(runner: TaskRunner | None) -> None:
    """Make `runner` the one that every `Operation` of this application uses."""
    _install(_PROPERTY, runner)


def install_reader(runner: TaskRunner | None) -> None:
    """Make `runner` the one that lists are read in: they do not wait for an import to end."""
    _install(_READER_PROPERTY, runner)


def current_runner() -> TaskRunner:
    """The runner installed. Raises: RuntimeError when there is none."""
    runner = _installed(_PROPERTY)
    if runner is None:
        raise RuntimeError("install_runner() was not called")
    return runner


def current_reader() -> TaskRunner:
    """The runner that lists are read in; the one of all work where there is no other.

    Raises: RuntimeError when there is none.
    """
    return _installed(_READER_PROPERTY) or current_runner()


def _install(key: str, runner: TaskRunner | None) -> None:
    app = QCoreApplication.instance()
    if app is None:
        raise RuntimeError("no application")
    app.setProperty(key, runner)


def _installed(key: str) -> TaskRunner | None:
    app = QCoreApplication.instance()
    runner = app.property(key) if app is not None else None
    return runner if isinstance(runner, TaskRunner) else None
