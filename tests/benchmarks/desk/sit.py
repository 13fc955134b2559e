"""Run in a process of its own: sits down at the shop in FOLDER and prints how long each thing took (ms, p95).

"silent" is the longest that the window did not answer while nothing but its own work was under way.
"""

from __future__ import annotations

import json
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain import settings as declared
from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from app.services.orders import OrderFilter
from tests.conftest import MOMENT
from ui.app import make_application
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.tables import Sort
from ui.tasks import TaskRunner, install_reader, install_runner

SORTS = (
    "ordered_at", "order_no", "store", "recipient", "goods", "quantity", "paid", "supplier", "status",
)  # fmt: skip
ROUNDS = 20


class Desk:
    """The open window, and a random choice that is the same each time."""

    def __init__(self, folder: Path) -> None:
        make_application("zh_CN")
        self.services: Services = build_services(folder, FixedClock(MOMENT))
        self._threads = [
            TaskRunner(self.services.open_thread, self.services.close_thread, name=name)
            for name in ("makegood-worker", "makegood-reader")
        ]
        install_runner(self._threads[0])
        install_reader(self._threads[1])
        self.window = MainWindow(self.services, ChangeBus(), Preferences())
        self.window.resize(1360, 860)
        self.window.show_first()
        self.window.show()
        self.chance = random.Random(7)
        self.silent = 0.0
        self.wait_for(lambda: not self.is_busy())

    def is_busy(self) -> bool:
        """Whether anything is read or written beside the window."""
        return any(thread.is_busy() for thread in self._threads)

    def turn(self) -> None:
        """Let the window answer once."""
        started = time.perf_counter()
        QCoreApplication.processEvents()
        self.silent = max(self.silent, time.perf_counter() - started)

    def wait_for(self, there: Callable[[], bool], limit_s: float = 30.0) -> None:
        """Let it answer until something is so.

        Raises: TimeoutError.
        """
        until = time.perf_counter() + limit_s
        self.turn()
        while not there():
            if time.perf_counter() > until:
                raise TimeoutError
            self.turn()

    def settle(self) -> None:
        """Let everything end that is under way."""
        self.wait_for(lambda: not self.is_busy())
        for _ in range(3):
            self.turn()

    def timed(self, work: Callable[[], None], there: Callable[[], bool] = lambda: True) -> float:
        """How long it takes until it is so, drawn."""
        started = time.perf_counter()
        work()
        self.wait_for(there)
        QCoreApplication.processEvents()
        took = (time.perf_counter() - started) * 1000
        self.settle()
        return took

    def ask(self, sql: str, *values: Any) -> list[Any]:
        """Rows of plain SQL."""
        return list(self.services._db.execute_sql(sql, values).fetchall())

    def close(self) -> None:
        """End the threads and close the data."""
        self.window.close()
        for thread in self._threads:
            thread.close()
        self.services.close()


def searching(desk: Desk) -> Iterable[float]:
    """From the last key to the rows beneath the box."""
    box, popup = desk.window.top.search, desk.window._popup
    desk.window.go("today")
    desk.settle()
    for text in _words(desk):
        desk.window.top.focus_search()
        box.setText(text[:-1])
        desk.wait_for(lambda: True)
        until = time.perf_counter() + 0.4
        desk.wait_for(lambda until=until: time.perf_counter() > until)  # type: ignore[misc]
        popup.hide()
        yield desk.timed(lambda text=text: box.insert(text[-1]), popup.isVisible)  # type: ignore[misc]
        box.clear()


def _words(desk: Desk) -> Iterable[str]:
    last = desk.ask("SELECT MAX(id) FROM orders")[0][0]
    for _ in range(4):
        order = desk.chance.randrange(1, last)
        number, name, tail = desk.ask(
            "SELECT order_no, recipient, phone_tail FROM orders WHERE id = ?", order
        )[0]
        title, code = desk.ask("SELECT title, sku_code FROM order_line WHERE order_id = ? LIMIT 1", order)[0]
        tracking = desk.ask("SELECT tracking_no FROM parcel WHERE id > ? LIMIT 1", order // 2)[0][0]
        yield from (number[3:11], tracking, name[:2], tail, title[:3], code)


def sorting(desk: Desk) -> Iterable[float]:
    """From the click on a heading to the first rows."""
    model = desk.window.page("orders").list.model
    for key in SORTS:
        for is_down in (True, False):
            model.set_sort(Sort(key, is_down))
            yield desk.timed(model.reload, lambda: bool(model.ids) and model.row_at(0) is not None)


def filtering(desk: Desk) -> Iterable[float]:
    """From a chosen filter to the first rows."""
    model = desk.window.page("orders").list.model
    model.set_sort(Sort("ordered_at", True))
    stores = [row[0] for row in desk.ask("SELECT id FROM store")]
    suppliers = [row[0] for row in desk.ask("SELECT id FROM supplier LIMIT 4")]
    wanted = [OrderFilter(store_id=n) for n in stores] + [OrderFilter(supplier_id=n) for n in suppliers]
    wanted += [OrderFilter(has_incident=True), OrderFilter(text="王"), OrderFilter(platform="shopify")]
    for one in wanted:
        seen: list[bool] = []
        model.modelReset.connect(lambda seen=seen: seen.append(True))
        yield desk.timed(lambda one=one: model.set_filter(one), lambda seen=seen: bool(seen))  # type: ignore[misc]
    model.set_filter(OrderFilter())
    desk.settle()


def jumping(desk: Desk) -> Iterable[float]:
    """To any place of the list, drawn."""
    view = desk.window.page("orders").list
    for _ in range(ROUNDS):
        place = desk.chance.randrange(len(view.model.ids))

        def jump(place: int = place) -> None:
            view.table.scrollTo(view.model.index(place, 0))
            view.table.viewport().repaint()

        yield desk.timed(jump)


def opening(desk: Desk) -> Iterable[float]:
    """An incident, until its panel is drawn."""
    page = desk.window.page("incidents")
    desk.window.go("incidents")
    desk.settle()
    ids = [row[0] for row in desk.ask("SELECT id FROM incident ORDER BY id")]
    for number in desk.chance.sample(ids, ROUNDS):

        def show(number: int = number) -> None:
            page.show_record(number)
            page.repaint()

        yield desk.timed(show)


def saving(desk: Desk) -> Iterable[float]:
    """A note on an incident, on disk when it returns."""
    ids = [row[0] for row in desk.ask("SELECT id FROM incident ORDER BY id")]
    for number in desk.chance.sample(ids, ROUNDS):
        yield desk.timed(lambda number=number: desk.services.incidents.add_note(number, "打过电话"))  # type: ignore[misc]


def pages(desk: Desk, page_id: str) -> Iterable[float]:
    """A tab, after something was written, until what it reads is shown."""
    page = desk.window.page(page_id)
    there = (lambda: not page.is_drawing()) if page_id == "insights" else (lambda: not desk.is_busy())
    for place in range(ROUNDS // 2):
        desk.window.go("suppliers")
        desk.services.settings.set(declared.LEAST_LINES, 20 + place)
        page.refresh()
        desk.settle()
        yield desk.timed(lambda: desk.window.go(page_id), there)


def main(folder: Path) -> None:
    """Everything, one after the other."""
    desk = Desk(folder)
    report: dict[str, float] = {}
    desk.window.go("orders")
    desk.settle()
    for name, work in (
        ("sort", sorting), ("filter", filtering), ("jump", jumping), ("search", searching),
        ("open", opening), ("save", saving), ("today", lambda d: pages(d, "today")),
        ("insights", lambda d: pages(d, "insights")),
    ):  # fmt: skip
        desk.silent = 0.0
        took = list(work(desk))
        report[name] = statistics.quantiles(took, n=20, method="inclusive")[-1]
        report[f"{name}_silent"] = desk.silent * 1000
    desk.close()
    sys.stdout.write(json.dumps(report) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
