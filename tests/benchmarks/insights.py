"""Run in a process of its own: opens the Insights tab of the shop in FOLDER, SECONDS after the start.

Then again after each of some writes.

Prints the ms until the figures stood in words and until every chart was drawn, first and then at p95, the
longest that the window did not answer, before the tab was opened too, and the memory then.
"""

from __future__ import annotations

import json
import os
import statistics
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.data.sheets.memory import resident_bytes
from app.domain import settings as declared
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from ui.app import make_application
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.pages.insights.page import InsightsPage
from ui.preferences import Preferences
from ui.tasks import TaskRunner, install_reader, install_runner

# Not the tests' own: what they import would be counted as memory of the program.
MOMENT = datetime(2026, 3, 13, 2, tzinfo=UTC)
ROUNDS = 20
_IN_SIGHT = 4
"""Charts that a window of 1360 by 860 shows without scrolling."""


def main(folder: Path, seconds: float) -> None:
    """Open, leave, write, open again."""
    make_application("zh_CN")
    services = build_services(folder, FixedClock(MOMENT))
    runner = TaskRunner(services.open_thread, services.close_thread)
    reader = TaskRunner(services.open_thread, services.close_thread, name="reader")
    install_runner(runner)
    install_reader(reader)
    window = MainWindow(services, ChangeBus(), Preferences())
    window.resize(1360, 860)
    window.show_first()
    window.show()
    idle = _answer_for(seconds)
    memory = resident_bytes(os.getpid())
    first = _open(window)
    later = [_open_again(window, services, number) for number in range(ROUNDS)]
    report = {
        "first_words": first[0],
        "first_in_sight": first[3],
        "first_charts": first[1],
        "words": _p95([one[0] for one in later]),
        "in_sight": _p95([one[3] for one in later]),
        "charts": _p95([one[1] for one in later]),
        "silent": max(first[2], *(one[2] for one in later)),
        "silent_before": idle * 1000,
        "memory_mib": memory / 1024 / 1024,
    }
    sys.stdout.write(json.dumps(report) + "\n")
    window.close()
    for one in (runner, reader):
        one.close()
    services.close()


def _open_again(window: MainWindow, services: Services, number: int) -> tuple[float, float, float, float]:
    """Something was written since, so that nothing is known any more."""
    window.go("today")
    services.settings.set(declared.LEAST_LINES, 20 + number)
    window.page("insights").refresh()
    _answer_for(0.3)
    return _open(window)


def _open(window: MainWindow) -> tuple[float, float, float, float]:
    """(ms until the words, until the last chart, longest silence, until the charts in sight)."""
    page = window.page("insights")
    assert isinstance(page, InsightsPage)
    for card in page.cards.values():
        card.words.setText("")
    started = time.perf_counter()
    window.go("insights")
    words, silent, in_sight = 0.0, 0.0, 0.0
    above = [card for card in page.cards.values()][:_IN_SIGHT]
    before = [card.chart.drawn for card in above]
    while not words or page.is_drawing():
        turn = time.perf_counter()
        QCoreApplication.processEvents()
        now = time.perf_counter()
        silent = max(silent, now - turn)
        if not words and all(card.words.text() for card in page.cards.values()):
            words = now - started
        if words and not in_sight and all(c.chart.drawn > n for c, n in zip(above, before, strict=True)):
            in_sight = now - started
    whole = time.perf_counter() - started
    return words * 1000, whole * 1000, silent * 1000, (in_sight or whole) * 1000


def _answer_for(seconds: float) -> float:
    """The longest that the window did not answer meanwhile, in seconds."""
    until, longest = time.perf_counter() + seconds, 0.0
    while (turn := time.perf_counter()) < until:
        QCoreApplication.processEvents()
        time.sleep(0.002)
        longest = max(longest, time.perf_counter() - turn)
    return longest


def _p95(values: list[float]) -> float:
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]))
