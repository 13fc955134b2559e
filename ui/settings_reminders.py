"""The settings of reminders: whether, of what, and never at which hours."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.domain import settings
from app.services.build import Services
from app.services.reminders import REMINDED
from ui import labels
from ui.reminder import STOP_SHEET
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.theme import SPACE_S
from ui.widgets import Card, secondary

_COLUMNS = 2


class RemindersCard(Card):
    """Each takes effect at once."""

    def __init__(self, services: Services, fields: SettingFields) -> None:
        super().__init__(self.tr("Reminders"))
        self._services, self._fields = services, fields
        words = self.tr("&Tell me when a time is up, in the window and through the system")
        self.is_on = self._switch(words, settings.REMIND_ON)
        self.add(self.is_on)
        hint = self.tr(
            "Each is told once, also after a restart; the count on the icon and in the title is of incidents "
            "that are overdue. As shipped: on."
        )
        self.add(secondary(hint, wrap=True))
        form = SettingForm()
        self.quiet_from = fields.number(settings.QUIET_FROM_HOUR, 0, 23, self.tr(":00"))
        form.add(self.tr("&Quiet from"), self.quiet_from)
        self.quiet_until = fields.number(settings.QUIET_UNTIL_HOUR, 0, 23, self.tr(":00"))
        hint = self.tr(
            "Nothing is told in these hours; the morning tells it. Twice the same hour: no quiet hours."
        )
        form.add(self.tr("Quiet &until"), self.quiet_until, hint)
        self.add(form)
        self.add(secondary(self.tr("Of what; as shipped of all:")))
        self.kinds: dict[str, QCheckBox] = {}
        self.add(self._kinds_grid())

    def _kinds_grid(self) -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE_S)
        names = [(kind.value, labels.words(kind)) for kind in REMINDED]
        names.append((STOP_SHEET, self.tr("Stop list without answers")))
        for place, (kind, words) in enumerate(names):
            box = self.kinds[kind] = self._switch(words, settings.reminder(kind))
            grid.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        return holder

    def _switch(self, words: str, declared: settings.Declared[bool]) -> QCheckBox:
        box = QCheckBox(words)
        box.setChecked(self._services.settings.get(declared))
        box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        box.toggled.connect(partial(self._fields.keep, declared))
        return box
