"""The settings of the note that incidents of one buyer repeat."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox

from app.domain import settings
from app.services.build import Services
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.widgets import Card, secondary


class BuyersCard(Card):
    """Each takes effect at once."""

    def __init__(self, services: Services, fields: SettingFields) -> None:
        super().__init__(self.tr("Repeated incidents of one buyer"))
        self.is_on = QCheckBox(self.tr("&Note them on orders and incidents"))
        self.is_on.setChecked(services.settings.get(settings.BUYER_NOTES))
        self.is_on.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.is_on.clicked.connect(lambda is_on: fields.keep(settings.BUYER_NOTES, bool(is_on)))
        self.add(self.is_on)
        words = self.tr(
            "Only what happened is counted, nothing is guessed; it goes into no message and no paper. "
            "As shipped: on."
        )
        self.add(secondary(words, wrap=True))
        form = SettingForm()
        self.times = fields.number(settings.BUYER_NOTE_TIMES, 1, 100, self.tr(" incidents"))
        form.add(self.tr("Noted &from"), self.times)
        self.days = fields.number(settings.BUYER_NOTE_DAYS, 1, 730, self.tr(" days"))
        form.add(self.tr("Counted &over"), self.days)
        self.add(form)
