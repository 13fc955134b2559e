"""The Compensation page on the small shop, in English, with its work done at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from app.domain.statuses import CompensationKind
from app.services.compensations import CompensationDraft, CompensationRow
from tests.services.money.shop import Shop, cny, open_shop
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.compensation.page import CompensationPage
from ui.tasks import TaskRunner
from ui.theme import Theme
from ui.widgets import NoticeBar


@dataclass
class Screen:
    """The page, the shop behind it, and where it went."""

    page: CompensationPage
    shop: Shop
    went: list[tuple[Any, ...]] = field(default_factory=list)

    def plan(self, kind: CompensationKind, minor: int, **more: Any) -> CompensationRow:
        """A row, planned elsewhere."""
        outcome = self.shop.services.compensations.plan(
            self.shop.incident.id, CompensationDraft(kind, cny(minor), **more)
        )
        self.page.context.bus.publish(outcome.changes)
        return outcome.value

    def select(self, row: CompensationRow) -> None:
        """Put the cursor on a row."""
        assert self.page.table.select_id(row.id)

    def again(self, row: CompensationRow) -> CompensationRow:
        """The row as it is now."""
        return self.shop.services.compensations.get(row.id)

    @property
    def said(self) -> str:
        """The notice shown last."""
        bar = self.page.window().findChild(NoticeBar)
        return bar.text() if bar else ""

    @property
    def notice(self) -> NoticeBar:
        """The bar with its button."""
        bar = self.page.window().findChild(NoticeBar)
        assert bar is not None
        return bar


@pytest.fixture
def screen(
    tmp_path: Path, clock: FixedClock, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner
) -> Iterator[Screen]:
    """The page in sight, nothing planned yet."""
    shop = open_shop(tmp_path / "data", clock)
    went: list[tuple[Any, ...]] = []
    context = PageContext(shop.services, ChangeBus(), lambda *a, **k: went.append(a), lambda paths: None)
    page = CompensationPage(context)
    qtbot.addWidget(page)
    page.resize(1360, 800)
    page.show()
    yield Screen(page, shop, went)
    shop.services.close_thread()
