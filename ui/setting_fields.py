"""Inputs of settings: each shows the value in force and keeps a new one at once."""

from __future__ import annotations

from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain import settings
from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.services.build import Services
from ui import formats
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.notices import notify
from ui.widgets import MoneyEdit, NumberBox

W = TypeVar("W", bound=QWidget)


class SettingFields:
    """`number(…)`, `words(…)` and `amount(…)` make an input; `keep(…)` writes a value.

    Each input's property "shipped" says what the setting is when nobody changed it.
    Refusals are told at `where`.
    """

    def __init__(self, services: Services, bus: ChangeBus, where: QObject) -> None:
        self._settings, self._bus, self._where = services.settings, bus, where

    def number(self, declared: settings.Declared[int], low: int, high: int, suffix: str) -> NumberBox:
        """A whole number within bounds."""
        field = NumberBox(self._settings.get(declared), low, high, suffix)
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.editingFinished.connect(lambda: self.keep(declared, field.value()))
        return shipped(field, f"{declared.default}{suffix}")

    def words(self, declared: settings.Declared[str]) -> QLineEdit:
        """A line of text."""
        field = QLineEdit(self._settings.get(declared))
        field.editingFinished.connect(lambda: self.keep(declared, field.text().strip()))
        return shipped(field, declared.default)

    def amount(self, declared: settings.Declared[int]) -> MoneyEdit:
        """An amount in the currency of the settings; what is no amount goes back to the one in force."""
        field = MoneyEdit(settings.CURRENCY)
        field.set_money(Money(self._settings.get(declared), settings.CURRENCY))
        field.editingFinished.connect(lambda: self._keep_amount(declared, field))
        return shipped(field, formats.money(Money(declared.default, settings.CURRENCY)))

    def _keep_amount(self, declared: settings.Declared[int], field: MoneyEdit) -> None:
        amount = field.money()
        if amount is not None and amount.minor >= 0:
            self.keep(declared, amount.minor)
        else:
            field.set_money(Money(self._settings.get(declared), settings.CURRENCY))

    def keep(self, declared: settings.Declared[Any], value: Any) -> bool:
        """Write a value that is new; False where it was refused."""
        if self._settings.get(declared) == value:
            return True
        try:
            outcome = self._settings.set(declared, value)
        except MakegoodError as error:
            notify(self._where, error_text(error), "bad")
            return False
        self._bus.publish(outcome.changes)
        return True


def shipped(field: W, value: str) -> W:
    """Note what a setting is when nobody changed it: `ui.setting_form` says it behind the hint."""
    if value:
        words = QCoreApplication.translate("SettingFields", "As shipped: {value}.").format(value=value)
    else:
        words = QCoreApplication.translate("SettingFields", "As shipped: empty.")
    field.setProperty("shipped", words)
    return field
