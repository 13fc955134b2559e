"""Run in a process of its own: opens a window and prints the seconds until it was drawn and the memory (MB).

`bare`: a window of five tables, the least that Qt can do. `shop FOLDER`: the application on the data of
FOLDER, then every tab in turn.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

_STARTED = time.perf_counter()


def main(arguments: list[str]) -> None:
    """Open, draw, measure."""
    report = _bare() if arguments[0] == "bare" else _shop(Path(arguments[1]))
    sys.stdout.write(json.dumps(report) + "\n")


def _bare() -> dict[str, float]:
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

    app = QApplication(sys.argv[:1])
    window = QMainWindow()
    tabs = QTabWidget()
    for name in "12345":
        tabs.addTab(QTableView(), name)
    window.setCentralWidget(tabs)
    window.resize(1360, 860)
    window.show()
    app.processEvents()
    window.grab()
    return {"s": time.perf_counter() - _STARTED, "mb": _memory_mb()}


def _shop(folder: Path) -> dict[str, float]:
    from app.domain.clock import FixedClock
    from app.services.build import build_services
    from tests.conftest import MOMENT
    from ui.app import make_application
    from ui.change_bus import ChangeBus
    from ui.main_window import MainWindow
    from ui.pages.registry import PAGES
    from ui.preferences import Preferences
    from ui.tasks import TaskRunner, install_runner

    app = make_application("zh_CN")
    services = build_services(folder, FixedClock(MOMENT))
    runner = TaskRunner(services.open_thread, services.close_thread)
    install_runner(runner)
    window = MainWindow(services, ChangeBus(), Preferences())
    window.resize(1360, 860)
    window.show_first()
    window.show()
    app.processEvents()
    window.grab()
    report = {"s": time.perf_counter() - _STARTED, "mb": _memory_mb()}
    for entry in PAGES:
        started = time.perf_counter()
        window.go(entry.page_id)
        app.processEvents()
        while runner.is_busy():
            app.processEvents()
        window.grab()
        report[entry.page_id] = time.perf_counter() - started
    report["mb_all"] = _memory_mb()
    window.close()
    runner.close()
    services.close()
    return report


def _memory_mb() -> float:
    """What the process holds now; 0 where the system does not say."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    lines = (line.split() for line in status.read_text("ascii").splitlines())
    return next(int(line[1]) / 1024 for line in lines if line[0] == "VmRSS:")


if __name__ == "__main__":
    main(sys.argv[1:])
