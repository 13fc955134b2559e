"""What fell due since the owner was last told of anything, by the kinds and hours he chose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.data.queries import reminders as queries
from app.data.queries.today import open_incidents
from app.data.unit_of_work import UnitOfWork
from app.domain import settings
from app.domain.quiet_hours import is_quiet
from app.domain.statuses import ClockKind
from app.services.settings import SettingsService

# The buyer's return window and the keeping of records ask nothing of the shop when they end.
REMINDED = tuple(
    kind for kind in ClockKind if kind not in (ClockKind.SHIP, ClockKind.RETURN_WINDOW, ClockKind.ARCHIVE)
)


@dataclass(frozen=True)
class FallenDue:
    """A clock of an open incident that ran out."""

    incident_id: int
    number: str
    supplier: str
    """Empty where the incident has none."""
    clock: ClockKind
    due_at: datetime


class ReminderService:
    """Reads only; who was told of what the window remembers."""

    def __init__(self, uow: UnitOfWork, chosen: SettingsService) -> None:
        self._uow, self._settings = uow, chosen

    def now(self) -> datetime:
        """The moment up to which `fallen_due` looks."""
        return self._uow.clock.now()

    def is_silent(self) -> bool:
        """Whether nobody is to be told anything now: turned off, or in the quiet hours of the shop's zone."""
        get = self._settings.get
        at = self.now().astimezone(self._settings.zone()).time()
        is_night = is_quiet(at, get(settings.QUIET_FROM_HOUR), get(settings.QUIET_UNTIL_HOUR))
        return is_night or not get(settings.REMIND_ON)

    def is_on(self, kind: str) -> bool:
        """Whether the owner wants to hear of clocks of this kind, or of "stop_sheet"."""
        return self._settings.get(settings.reminder(kind))

    def fallen_due(self, since: datetime) -> tuple[FallenDue, ...]:
        """Clocks of the kinds that are on, run out after `since` until now; the earliest first."""
        on = {kind for kind in REMINDED if self.is_on(kind)}
        found = (FallenDue(*row) for row in queries.fallen_due(since, self.now()))
        return tuple(due for due in found if due.clock in on)

    def overdue(self) -> int:
        """Open incidents with a clock that ran out: what the badge shows."""
        return open_incidents(self.now())[1]
