"""Run in a process of its own: imports a sheet as the window does and prints what that took.

`whole SHEET FOLDER`: reads and takes in the sheet, with the longest time the window did not answer and the
most memory of this process and those it started, together. `cancel SHEET FOLDER`: cancels in each phase.
"""

from __future__ import annotations

import contextlib
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QWidget

from app.data.models import Order
from app.data.sheets.memory import resident_bytes
from app.domain.changes import Outcome
from app.domain.clock import FixedClock
from app.domain.progress import Job
from app.services.build import Services, build_services
from tests.conftest import MOMENT
from ui.app import make_application
from ui.pages.orders.import_reading import SheetsRead, TakenIn, commit_all, read_sheets
from ui.tasks import Operation, TaskRunner, install_runner
from ui.tasks.garbage import GuiCollector

_BEAT_MS = 5
_LOOK_S = 0.02
_PHASES = ("reading", "parsing", "comparing", "writing")


class Heart:
    """Beats in the window's thread and knows the longest pause."""

    def __init__(self) -> None:
        self.longest_s = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_s = max(self.longest_s, now - self._last)
        self._last = now


class Memory:
    """Looks at the memory of this process and those it started, fifty times a second."""

    def __init__(self) -> None:
        self.most = 0
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        own = os.getpid()
        while True:
            self.most = max(self.most, sum(map(resident_bytes, (own, *_children(own)))))
            time.sleep(_LOOK_S)


def _children(pid: int) -> Iterator[int]:
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        with contextlib.suppress(FileNotFoundError, ProcessLookupError):  # a thread that just ended
            yield from map(int, path.read_text("ascii").split())


class Owner:
    """Does by `Operation` what the owner does by hand, and waits for it."""

    def __init__(self, folder: Path) -> None:
        self.services: Services = build_services(folder, FixedClock(MOMENT))
        self._runner = TaskRunner(self.services.open_thread, self.services.close_thread)
        install_runner(self._runner)
        self.widget = QWidget()
        self.widget.show()
        self._loop = QEventLoop()
        self._result: Any = None
        self.operation: Operation | None = None

    def wait_for(self, work: Callable[[Job], Any]) -> Any:
        """The result of the work; None when it was cancelled."""
        self._result = None
        self.operation = Operation(self.widget, work, title="Import")
        self.operation.on_success(self._done).on_cancel(self._loop.quit).on_failure(self._failed).start()
        self._loop.exec()
        return self._result

    def _done(self, result: Any) -> None:
        self._result = result
        self._loop.quit()

    def _failed(self, error: Exception) -> None:
        self._loop.quit()
        raise error

    def close(self) -> None:
        """End the worker and close the data."""
        self._runner.close()
        self.services.close()

    def read(self, sheet: Path) -> SheetsRead:
        """The preview of a sheet."""
        return self.wait_for(lambda job: read_sheets(self.services, [sheet], job))

    def commit(self, read: SheetsRead) -> Outcome[TakenIn] | None:
        """Take it in."""
        return self.wait_for(lambda job: commit_all(self.services.order_import, read.plans, job))


def whole(owner: Owner, sheet: Path) -> dict[str, float]:
    """The figures of one import."""
    memory, heart = Memory(), Heart()
    started = time.perf_counter()
    read = owner.read(sheet)
    seen = time.perf_counter()
    taken = owner.commit(read)
    ended = time.perf_counter()
    assert taken is not None
    return {
        "read_s": seen - started,
        "commit_s": ended - seen,
        "orders": Order.select().count(),
        "silent_ms": heart.longest_s * 1000,
        "memory_mib": memory.most / 1024 / 1024,
    }


def cancel(owner: Owner, sheet: Path) -> dict[str, float]:
    """How long each phase takes to end after it was cancelled, in ms; nothing may be left behind."""
    return {phase: _cancelled_ms(owner, sheet, phase) for phase in _PHASES}


def _cancelled_ms(owner: Owner, sheet: Path, phase: str) -> float:
    read = owner.read(sheet) if phase == "writing" else None
    asked: list[float] = []

    def look() -> None:
        job = owner.operation._task.job if owner.operation is not None else Job()
        is_there = job.phase == phase and (phase in ("reading", "comparing") or job.done > job.total / 3)
        if is_there and not asked:
            asked.append(time.perf_counter())
            job.cancel()

    timer = QTimer()
    timer.timeout.connect(look)
    # A second into reading the file is being opened, which nobody can interrupt from inside.
    QTimer.singleShot(1000 if phase == "reading" else 0, lambda: timer.start(_BEAT_MS))
    ended = owner.commit(read) if read is not None else owner.read(sheet)
    took = (time.perf_counter() - asked[0]) * 1000 if asked else float("nan")
    assert ended is None or not asked or _is_cancelled(ended), f"{phase} went on"
    assert Order.select().count() == 0
    assert not list(_children(os.getpid()))
    return took


def _is_cancelled(ended: Any) -> bool:
    taken = getattr(ended, "value", None)
    return bool(getattr(taken, "left", ()))


def main(arguments: list[str]) -> None:
    """Do what is asked and print it as one line of JSON."""
    application = make_application("zh_CN")
    collector = GuiCollector()
    collector.start()
    owner = Owner(Path(arguments[2]))
    report = {"whole": whole, "cancel": cancel}[arguments[0]](owner, Path(arguments[1]))
    sys.stdout.write(json.dumps(report) + "\n")
    owner.close()
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
