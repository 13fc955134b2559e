"""Reading and changing the settings of the business."""

from __future__ import annotations

from typing import TypeVar
from zoneinfo import ZoneInfo

from app.data.models import Setting
from app.data.queries.settings import value_of
from app.data.unit_of_work import UnitOfWork
from app.domain import settings
from app.domain.changes import Outcome
from app.domain.errors import DomainError
from app.domain.working_time import parse_days

T = TypeVar("T", str, int, bool)


class SettingsService:
    """Settings are rows; one that was never changed has its default."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow

    def get(self, declared: settings.Declared[T]) -> T:
        """The value in force."""
        found = value_of(declared.key)
        return declared.default if found is None else found[0]

    def set(self, declared: settings.Declared[T], value: T) -> Outcome[T]:
        """Change it. Raises: DomainError("setting_invalid") for a value of another type or range."""
        _check(declared, value)
        with self._uow.begin("setting.set") as tx:
            row = Setting.get_or_none(Setting.key == declared.key)
            if row is None:
                tx.insert(Setting, key=declared.key, value=value)
            else:
                tx.update(row, value=value)
        return Outcome(value, tx.changes)

    def zone(self) -> ZoneInfo:
        """The business zone."""
        return ZoneInfo(self.get(settings.ZONE))


def _check(declared: settings.Declared[T], value: T) -> None:
    if type(value) is not type(declared.default) or (isinstance(value, int) and value < 0):
        raise DomainError("setting_invalid", key=declared.key, value=value)
    if declared in (settings.DAYS_OFF, settings.DAYS_WORKED):
        try:
            parse_days(str(value))
        except ValueError:
            raise DomainError("setting_invalid", key=declared.key, value=value) from None
    if declared is settings.ZONE:
        try:
            ZoneInfo(str(value))
        except (KeyError, ValueError):
            raise DomainError("setting_invalid", key=declared.key, value=value) from None
