"""The waiting shop with a page around it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from tests.services.checks.waiting import Waiting, open_waiting
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.findings import FindingsView
from ui.tasks import TaskRunner, install_runner


@pytest.fixture
def shop(tmp_path: Path, clock: FixedClock) -> Iterator[Waiting]:
    """A shop with one supplier and no orders yet, closed afterwards."""
    found = open_waiting(tmp_path / "data", clock)
    yield found
    found.services.close_thread()


@pytest.fixture
def went() -> list[Any]:
    """Where the page asked to go, and which files it handed over."""
    return []


@pytest.fixture
def view(qapp: QApplication, qtbot: QtBot, shop: Waiting, went: list[Any]) -> Iterator[FindingsView]:
    """The view in sight; work is done at once and its changes are told."""
    bus = ChangeBus()
    runner = TaskRunner(inline=True, publish=bus.publish)
    install_runner(runner)
    context = PageContext(shop.services, bus, lambda *target: went.append(target), went.append)
    found = FindingsView(context)
    qtbot.addWidget(found)
    found.resize(1300, 800)
    found.show()
    yield found
    install_runner(None)
