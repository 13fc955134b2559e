"""An orders page on a database of its own, with the sample sheets at hand."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.services.build import Services, build_services
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.orders.page import OrdersPage
from ui.tasks import TaskRunner, install_runner

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sheets"


@dataclass
class Shop:
    """The page under test and what it asked of the window."""

    page: OrdersPage
    services: Services
    went: list[tuple[Any, ...]] = field(default_factory=list)

    def take_in(self, *names: str) -> None:
        """Import sample sheets as a user does: drop, then the button."""
        self.page.take_files([SAMPLES / name for name in names])
        self.page.importing.start()


@pytest.fixture
def shop(qtbot: QtBot, tmp_path: Path, clock: FixedClock) -> Iterator[Shop]:
    """Shown, empty."""
    bus, went = ChangeBus(), []
    runner = TaskRunner(inline=True, publish=bus.publish)
    install_runner(runner)
    services = build_services(tmp_path / "data", clock)
    context = PageContext(services, bus, lambda *a, **hints: went.append((*a, hints)), lambda paths: None)
    page = OrdersPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 800)
    with qtbot.waitExposed(page):
        page.show()
    yield Shop(page, services, went)
    page.close()
    install_runner(None)
    services.close()
