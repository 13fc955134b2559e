"""Tells once of each clock and stop list that ran out: in the window, and through the system where it can."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha1
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, QSettings
from PySide6.QtWidgets import QWidget

from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.reminders import FallenDue
from app.services.stop_sheets import StopSheetRow
from ui import labels
from ui.notices import notify

STOP_SHEET = "stop_sheet"
_NAMED = 3


class Outside(Protocol):
    """The system around the window: `ui.system_tray` in an application, anything in a test."""

    def tell(self, text: str, follow: Callable[[], object]) -> None:
        """A message of the system; `follow` is what clicking it does."""

    def show_count(self, count: int) -> None:
        """The badge: how many incidents are overdue; 0 takes it off."""


@dataclass(frozen=True)
class _Told:
    """What is said, what its button says, and where it leads."""

    text: str
    button: str
    follow: Callable[[], object]


class Reminder(QObject):
    """`look()` with every tick of the window's clock.

    Up to which moment everything was told is remembered over restarts. In the quiet hours nothing is said and
    nothing is forgotten; the morning's first look tells it.
    """

    def __init__(self, window: QWidget, services: Services, go: Callable[..., None]) -> None:
        super().__init__(window)
        self._window, self._services, self._go = window, services, go
        self._outside: Outside | None = None
        self._told_until = self._remembered() or services.clock.now()

    def use(self, outside: Outside) -> None:
        """Tell through the system too, from now on."""
        self._outside = outside
        self.look()

    def look(self) -> None:
        """Tell of what ran out since the last time, and count what is overdue."""
        try:
            self.count()
            if not self._services.reminders.is_silent():
                self._tell_since(self._told_until)
        except MakegoodError:
            return  # the page in front tells of a database that cannot be read

    def count(self) -> None:
        """Bring the badge up to date."""
        if self._outside is not None:
            self._outside.show_count(self._services.reminders.overdue())

    def _tell_since(self, since: datetime) -> None:
        reminders = self._services.reminders
        due = reminders.fallen_due(since)
        stops = self._services.stop_sheets.fallen_due(since) if reminders.is_on(STOP_SHEET) else ()
        self._told_until = reminders.now()
        QSettings().setValue(self._key(), self._told_until.isoformat())
        if not due and not stops:
            return
        told = self._words(due, stops)
        notify(self._window, told.text, "warn", told.button, told.follow)
        if self._outside is not None:
            self._outside.tell(told.text, told.follow)

    # What is said

    def _words(self, due: Sequence[FallenDue], stops: Sequence[StopSheetRow]) -> _Told:
        if len(due) == 1 and not stops:
            follow = partial(self._go, "incidents", due[0].incident_id)
            return _Told(self._clock_words(due[0]), self.tr("Open"), follow)
        if not due:
            follow = partial(self._go, "incidents", None, view="stops", sheet_id=stops[0].id)
            return _Told(self._stop_words(stops), self.tr("Results…"), follow)
        return _Told(self._many_words(due, stops), self.tr("Show Today"), partial(self._go, "today"))

    def _clock_words(self, due: FallenDue) -> str:
        words = self.tr("{number}: the time for “{clock}” is up.")
        return words.format(number=due.number, clock=labels.words(due.clock))

    def _many_words(self, due: Sequence[FallenDue], stops: Sequence[StopSheetRow]) -> str:
        count = len(due) + len(stops)
        lead = QCoreApplication.translate("Reminder", "The time is up for %n thing(s):", "", count)
        named = [f"{each.number} {labels.words(each.clock)}" for each in due[:_NAMED]]
        end = " …" if count > len(named) else ""
        return f"{lead} {' · '.join(named)}{end}"

    def _stop_words(self, due: Sequence[StopSheetRow]) -> str:
        if len(due) > 1:
            return QCoreApplication.translate(
                "Reminder", "%n stop list(s) without an answer in time.", "", len(due)
            )
        words = QCoreApplication.translate(
            "Reminder", "{supplier} has not told in time what came of %n parcel(s).", "", due[0].waiting
        )
        return words.format(supplier=due[0].supplier or self.tr("The supplier"))

    # What is remembered, for each data folder

    def _key(self) -> str:
        return (
            f"reminders/{sha1(str(self._services.folder).encode(), usedforsecurity=False).hexdigest()[:12]}"
        )

    def _remembered(self) -> datetime | None:
        try:
            found = datetime.fromisoformat(str(QSettings().value(self._key()) or ""))
        except ValueError:
            return None
        return found if found.tzinfo is not None and found <= self._services.clock.now() else None
