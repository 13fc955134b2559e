"""The settings of supplier grades, and of the rule that proposes to hold goods."""

from __future__ import annotations

from app.domain import settings
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.widgets import Card

_MOST = 10_000


class ScoresCard(Card):
    """Each takes effect when it is left."""

    def __init__(self, fields: SettingFields) -> None:
        super().__init__(self.tr("Supplier grades"))
        form = SettingForm()
        limits = ((settings.WRONG_A, "A"), (settings.WRONG_B, "B"), (settings.WRONG_C, "C"))
        self.limits = []
        for setting, grade in limits:
            field = fields.number(setting, 0, _MOST, self.tr(" of 10,000"))
            self.limits.append(field)
            hint = self.tr("More wrong lines than this are a D.") if grade == "C" else ""
            form.add(self.tr("Wrong lines for grade {grade}").format(grade=grade), field, hint)
        self.least = fields.number(settings.LEAST_LINES, 1, _MOST, self.tr(" lines"))
        form.add(
            self.tr("Graded from"), self.least, self.tr("Who sent fewer lines in the window is not graded.")
        )
        self.hours = fields.number(settings.SHIP_HOURS, 1, 720, self.tr(" h"))
        form.add(
            self.tr("Sent in time within"), self.hours, self.tr("Counted from the payment of the order.")
        )
        self.times = fields.number(settings.REPEAT_TIMES, 0, 100, self.tr(" times"))
        hint = self.tr("So many mistakes with the same goods propose to hold them; 0 means never.")
        form.add(self.tr("Propose a hold after"), self.times, hint)
        self.days = fields.number(settings.REPEAT_DAYS, 1, 365, self.tr(" days"))
        form.add(self.tr("Counted over"), self.days)
        self.add(form)
