"""The waiting shop with a page around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.clock import FixedClock
from tests.services.checks.waiting import Waiting, open_waiting
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.tasks import TaskRunner, install_runner


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    """A shop with one supplier and no orders yet, closed afterwards."""
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()


@pytest.fixture
def context(qapp: QApplication, shop: Waiting) -> Iterator[PageContext]:
    """A page's context; work is done at once and its changes are told."""
    bus = ChangeBus()
    runner = TaskRunner(inline=True, publish=bus.publish)
    install_runner(runner)
    went: list[object] = []
    found = PageContext(
        shop.services, bus, lambda *target, **hints: went.append((target, hints)), went.append
    )
    found.bus.setProperty("went", went)
    yield found
    install_runner(None)
