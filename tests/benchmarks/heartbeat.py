"""Run in a process of its own: a sheet goes into the real window and out again, with a heartbeat all along.

`SHEET FOLDER` prints for each phase the longest time (ms) that the window did not answer, how much of it was
its own work, and the longest that a process beside it was kept waiting by the machine. With HEARTBEAT_WHO
set, who held the window is told on the error stream whenever a beat is late.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

from app.domain.clock import FixedClock
from app.services.build import build_services
from tests.conftest import MOMENT
from ui import formats
from ui.app import make_application
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.pages.orders.page import OrdersPage
from ui.preferences import Preferences
from ui.tasks import TaskRunner, install_reader, install_runner
from ui.tasks.garbage import GuiCollector

_BEAT_MS = 5
_LATE_S = 0.05
_SETTLE_MS = 2_500
_PHASES = {"reading": "read", "parsing": "read", "": "read", "comparing": "plan"}


class Heart:
    """Beats in the window's thread and knows the longest pause of each phase, and its own work in it."""

    def __init__(self) -> None:
        self.longest_ms: dict[str, tuple[float, float]] = {}
        self.phase: Callable[[], str] = lambda: ""
        self.last, self._worked = time.perf_counter(), time.thread_time()
        self._began: list[tuple[float, str]] = []
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now, worked, phase = time.perf_counter(), time.thread_time(), self.phase()
        pause = ((now - self.last) * 1000, (worked - self._worked) * 1000)
        self.last, self._worked = now, worked
        self.longest_ms[phase] = max(self.longest_ms.get(phase, pause), pause)
        if not self._began or self._began[-1][1] != phase:
            self._began.append((now, phase))

    def phase_at(self, moment: float) -> str:
        """Which phase it was."""
        return next((phase for began, phase in reversed(self._began) if began <= moment), "")


class Bystander:
    """A process that does nothing but beat: when it pauses too, the machine was busy and not the window."""

    _PROGRAM = """
import sys, time
last = time.perf_counter()
while True:
    time.sleep(0.005)
    now = time.perf_counter()
    if now - last > 0.01:
        print(last, (now - last) * 1000, flush=True)
    last = now
"""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", self._PROGRAM], stdout=subprocess.PIPE, text=True, encoding="ascii"
        )

    def pauses(self) -> list[tuple[float, float]]:
        """(when by `time.perf_counter`, ms) of its late beats; ends it."""
        self._process.kill()
        lines = self._process.communicate()[0].splitlines(keepends=True)
        whole = (line.split() for line in lines if line.endswith("\n"))
        return [(float(at), float(ms)) for at, ms in whole]


class Witness:
    """Looks a hundred times a second at what the threads do, and tells of a late beat."""

    def __init__(self, heart: Heart) -> None:
        self._heart, self._gui = heart, threading.get_ident()
        threading.Thread(target=self._look, daemon=True).start()

    def _look(self) -> None:
        seen: list[str] = []
        while True:
            began, beat = time.perf_counter(), self._heart.last
            time.sleep(0.01)
            waited = time.perf_counter() - began - 0.01
            late = time.perf_counter() - self._heart.last
            if late < 0.03 and waited < 0.03:
                seen.clear()
                continue
            seen.append(f"  late {late * 1000:.0f} ms, this thread {waited * 1000:.0f} ms\n{self._frames()}")
            if late > _LATE_S or waited > _LATE_S:
                sys.stderr.write(f"[{self._heart.phase()}] beat {beat:.3f}\n{seen[-1]}\n")

    def _frames(self) -> str:
        told = []
        for ident, frame in sys._current_frames().items():
            if ident == threading.get_ident():
                continue
            name = "GUI" if ident == self._gui else "worker"
            stack = traceback.extract_stack(frame)[-7:]
            calls = " < ".join(f"{Path(s.filename).name}:{s.lineno} {s.name}" for s in reversed(stack))
            told.append(f"    {name}: {calls}")
        return "\n".join(told)


class Window:
    """The window as the application opens it, and the owner's hand on it."""

    def __init__(self, folder: Path) -> None:
        self._services = build_services(folder, FixedClock(MOMENT))
        formats.set_business_zone(str(self._services.settings.zone()))
        self._bus = ChangeBus()
        self._runner = TaskRunner(
            self._services.open_thread, self._services.close_thread, publish=self._bus.publish
        )
        install_runner(self._runner)
        self._reader = TaskRunner(self._services.open_thread, self._services.close_thread)
        install_reader(self._reader)
        self._collector = GuiCollector()
        self._collector.start()
        self._window = MainWindow(self._services, self._bus, Preferences())
        self._window.show_first()
        self._window.show()
        self._loop = QEventLoop()
        self._step = "start"

    @property
    def orders(self) -> OrdersPage:
        """The orders page."""
        page = self._window.page("orders")
        assert isinstance(page, OrdersPage)
        return page

    def phase(self) -> str:
        """What the beat is counted under."""
        if self._step == "read" and self._runner._open:
            return _PHASES.get(self._runner._open[0].job.phase, "plan")
        if self._step == "read":
            return "preview"
        return self._step if self._runner.is_busy() else f"after {self._step}"

    def do(self, step: str, act: Callable[[], object]) -> None:
        """Do it, and wait until it is done and the window has settled."""
        self._step = step
        QTimer.singleShot(0, act)
        self._wait(100)
        while self._runner.is_busy() or self._reader.is_busy():
            self._wait(20)
        self._wait(_SETTLE_MS)

    def _wait(self, ms: int) -> None:
        QTimer.singleShot(ms, self._loop.quit)
        self._loop.exec()

    def import_and_undo(self, sheet: Path) -> dict[str, tuple[float, float, float]]:
        """The owner's way: drop, look, import, look, take back."""
        self._window.go("orders")
        self._wait(_SETTLE_MS)
        heart, bystander = Heart(), Bystander()
        heart.phase = self.phase
        if os.environ.get("HEARTBEAT_WHO"):
            Witness(heart)
        self.do("read", lambda: self._window.take_files([sheet]))
        rows = len(self.orders.importing.model.ids)
        assert rows
        self.do("import", self.orders.importing.start)
        assert len(self.orders.list.model.ids) == rows
        self.do("undo", self.orders.undo)
        assert not self.orders.list.model.ids
        others = dict.fromkeys(heart.longest_ms, 0.0)
        for moment, ms in bystander.pauses():
            phase = heart.phase_at(moment)
            others[phase] = max(others.get(phase, 0.0), ms)
        return {phase: (*pause, others[phase]) for phase, pause in heart.longest_ms.items() if phase}

    def close(self) -> None:
        """End everything."""
        self._window.close()
        self._runner.close()
        self._reader.close()
        self._collector.stop()
        self._services.close()
        QCoreApplication.processEvents()


def main(arguments: list[str]) -> None:
    """Measure and print one line of JSON."""
    application = make_application("zh_CN")
    window = Window(Path(arguments[1]))
    report = window.import_and_undo(Path(arguments[0]))
    sys.stdout.write(json.dumps(report) + "\n")
    window.close()
    del application


if __name__ == "__main__":
    main(sys.argv[1:])
