"""Tells once of each stop list whose time ends without an answer while the window is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.stop_sheets import StopSheetRow
from ui.notices import notify


class StopReminder(QObject):
    """`look()` with every tick of the window's clock. What was overdue before stands in Today already."""

    def __init__(self, window: QWidget, services: Services, go: Callable[..., None]) -> None:
        super().__init__(window)
        self._window, self._services, self._go = window, services, go
        self._looked_at = services.clock.now()

    def look(self) -> None:
        """Tell of what fell due since the last look."""
        since, self._looked_at = self._looked_at, self._services.clock.now()
        try:
            due = self._services.stop_sheets.fallen_due(since)
        except MakegoodError:
            return  # the page in front tells of a database that cannot be read
        if due:
            show = partial(self._go, "incidents", None, view="stops", sheet_id=due[0].id)
            notify(self._window, self._words(due), "warn", self.tr("Results…"), show)

    def _words(self, due: tuple[StopSheetRow, ...]) -> str:
        if len(due) > 1:
            return QCoreApplication.translate(
                "StopReminder", "%n stop list(s) without an answer in time.", "", len(due)
            )
        words = QCoreApplication.translate(
            "StopReminder", "{supplier} has not told in time what came of %n parcel(s).", "", due[0].waiting
        )
        return words.format(supplier=due[0].supplier or self.tr("The supplier"))
