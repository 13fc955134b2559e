"""The working calendar of the business."""

from __future__ import annotations

from app.domain.working_time import WorkCalendar
from app.services.settings import SettingsService


def work_calendar(settings: SettingsService) -> WorkCalendar:
    """Working days and hours in the business zone."""
    return WorkCalendar(settings.zone())
