"""While a window runs, cyclic garbage ends in the GUI thread, however much the worker allocates."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.tasks.garbage import GuiCollector

_ended_in: list[str] = []


class _InACycle:
    """Stands for a widget that its own slot refers to."""

    def __init__(self) -> None:
        self.myself = self

    def __del__(self) -> None:
        _ended_in.append(threading.current_thread().name)


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[GuiCollector]:
    collector = GuiCollector()
    collector.start()
    yield collector
    collector.stop()
    assert gc.isenabled()


def _allocate() -> None:
    assert len([[number] for number in range(200_000)]) == 200_000


def test_garbage_of_the_window_ends_in_its_thread(collector: GuiCollector) -> None:
    gc.collect()
    _ended_in.clear()
    _InACycle()
    worker = threading.Thread(target=_allocate, name="worker")
    worker.start()
    worker.join()
    assert _ended_in == []
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    collector.collect()
    assert kept
    assert _ended_in == ["MainThread"]


def test_a_flood_of_data_is_not_looked_through_while_it_lives(collector: GuiCollector) -> None:
    gc.collect()
    _ended_in.clear()
    data = [[number] for number in range(200_000)]
    _InACycle()
    collector.collect()
    assert gc.get_freeze_count() > 200_000
    assert _ended_in == []
    data.clear()
    collector.collect()
    assert gc.get_freeze_count() == 0
    kept = [[number] for number in range(gc.get_threshold()[0] + 1)]
    for _ in range(3):
        gc.collect()
    assert kept
    assert _ended_in == ["MainThread"]
