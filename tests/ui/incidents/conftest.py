"""The Incidents page on a small shop, in English, with its work done at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.clock import FixedClock
from tests.services.incidents.desk import Desk, open_desk
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.pages.incidents.page import IncidentsPage
from ui.pages.incidents.step_panel import StepPanel
from ui.tasks import TaskRunner
from ui.theme import Theme


@dataclass
class Screen:
    """The page, the shop behind it, and what it asked the window for."""

    page: IncidentsPage
    desk: Desk
    went: list[tuple[Any, ...]] = field(default_factory=list)

    def show(self, incident_id: int) -> None:
        """Read the list again and select an incident."""
        self.page.reload()
        self.page.show_record(incident_id)

    def step(self, action: str) -> Any:
        """Open the panel of an action, as its button does."""
        self.page.panel.open_step(action)
        return self.page.panel.step

    @property
    def next_action(self) -> str:
        """What the loud card wants."""
        assert self.page.panel.detail is not None
        return self.page.panel.detail.next_step.action

    @property
    def progress(self) -> str:
        """Where the incident shown stands."""
        assert self.page.panel.detail is not None
        return self.page.panel.detail.row.progress.value


@pytest.fixture
def screen(
    tmp_path: Path, clock: FixedClock, qtbot: QtBot, light: Theme, inline_tasks: TaskRunner
) -> Iterator[Screen]:
    """A page in sight; nothing is in the list yet."""
    desk = open_desk(tmp_path, clock)
    went: list[tuple[Any, ...]] = []

    def go(page_id: str, record_id: int | None = None, **hints: Any) -> None:
        went.append((page_id, record_id, hints))

    page = IncidentsPage(PageContext(desk.services, ChangeBus(), go, lambda paths: None))
    qtbot.addWidget(page)
    page.resize(1360, 900)
    page.show()
    yield Screen(page, desk, went)
    page.close()
    desk.services.close_thread()


def press(qtbot: QtBot, where: QWidget, words: str) -> None:
    """Click the button in sight that says `words`."""
    from PySide6.QtCore import Qt

    buttons = [b for b in where.findChildren(QPushButton) if b.text() == words and b.isVisibleTo(where)]
    assert len(buttons) == 1, f"{words}: {[b.text() for b in where.findChildren(QPushButton)]}"
    qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)


def trouble(panel: StepPanel) -> str:
    """What an open panel says went wrong, at a field or below."""
    from PySide6.QtWidgets import QLabel

    labels = [label for label in panel.findChildren(QLabel) if label.property("tone") == "bad"]
    return " ".join(label.text() for label in labels if label.isVisibleTo(panel))
