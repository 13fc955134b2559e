"""The Suppliers page on the small shop, in English, with its work done at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from tests.services.money.shop import Shop, open_shop
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.suppliers.page import SuppliersPage
from ui.tasks import TaskRunner
from ui.theme import Theme
from ui.widgets import NoticeBar


@dataclass
class Screen:
    """The page, the shop behind it, and where it went."""

    page: SuppliersPage
    shop: Shop
    qtbot: QtBot
    went: list[tuple[Any, ...]] = field(default_factory=list)

    def click(self, button: QPushButton) -> None:
        """Press a button once it is laid out."""
        self.qtbot.waitUntil(button.isVisible)
        button.click()

    def named(self, within: QWidget, words: str) -> QPushButton:
        """The newest button with these words."""
        return [b for b in within.findChildren(QPushButton) if b.text() == words][-1]

    @property
    def notice(self) -> NoticeBar:
        """The bar at the foot."""
        bar = self.page.window().findChild(NoticeBar)
        assert bar is not None
        return bar


@pytest.fixture
def screen(
    tmp_path: Path, clock: FixedClock, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner
) -> Iterator[Screen]:
    """The page in sight, its one supplier selected."""
    shop = open_shop(tmp_path / "data", clock)
    went: list[tuple[Any, ...]] = []
    context = PageContext(shop.services, ChangeBus(), lambda *a, **k: went.append(a), lambda paths: None)
    page = SuppliersPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 800)
    page.show()
    yield Screen(page, shop, qtbot, went)
    shop.services.close_thread()
