"""Buyers' personal data: how long they are kept, and erasing one buyer's or all that are older."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.domain import settings
from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.personal_data import Erasable
from ui import ask
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.notices import notify
from ui.setting_fields import SettingFields
from ui.setting_form import SettingForm
from ui.tasks import Operation
from ui.theme import SPACE_S
from ui.widgets import Card, Form, secondary, secondary_button

translate = QCoreApplication.translate
_LEAST_YEARS, _MOST_YEARS = 3, 30
"""The law asks for three years at least. Source: 电商法 §31."""


class PersonalCard(Card):
    """Shows what would go, asks, erases; nothing of it comes back."""

    def __init__(self, services: Services, bus: ChangeBus, fields: SettingFields) -> None:
        super().__init__(self.tr("Buyers' personal data"))
        self._service, self._bus = services.personal_data, bus
        words = self.tr(
            "Erasing takes names, phones, addresses and the buyer's own words out of orders, incidents and "
            "the record of what was done. Amounts, counts and days stay, so the books are as before."
        )
        self.add(secondary(words, wrap=True))
        form = SettingForm()
        self.years = fields.number(settings.RETENTION_YEARS, _LEAST_YEARS, _MOST_YEARS, self.tr(" years"))
        hint = self.tr("Records must be kept for three years (E-Commerce Law, art. 31 and 62).")
        form.add(self.tr("Personal data &kept for"), self.years, hint)
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("Order number, phone or name, written exactly so"))
        self.add(form)
        one = Form()
        one.add(self.tr("Bu&yer to erase"), self.who)
        self.add(one)
        self.one = secondary_button(self.tr("Erase this buyer…"), "account-remove-outline", self._look_at_one)
        self.old = secondary_button(
            self.tr("Erase what is older…"), "calendar-remove-outline", self._look_at_old
        )
        self.told = secondary(wrap=True)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.one)
        row.addWidget(self.old)
        row.addStretch(1)
        self.body.addLayout(row)
        self.add(self.told)
        self.told.hide()

    def _look_at_one(self) -> None:
        who, title = self.who.text(), self.tr("Looking for the buyer")
        Operation(self, lambda job: self._service.of_buyer(who), title=title).on_success(
            self._ask
        ).on_failure(self._refused).start()

    def _look_at_old(self) -> None:
        title = self.tr("Looking for what is older")
        Operation(self, lambda job: self._service.past_retention(), title=title).on_success(self._ask).start()

    def _refused(self, error: MakegoodError) -> None:
        self._tell(error_text(error))

    def _ask(self, found: Erasable) -> None:
        if not found.orders:
            self._tell(
                self.tr("Nothing is older than that with all its incidents closed. Nothing was erased.")
            )
            return
        if found.under_way:
            refused = MakegoodError("buyer_under_way", orders=found.under_way[:3], count=len(found.under_way))
            self._refused(refused)
            return
        question = translate("PersonalCard", "Erase the buyer of %n order(s)?", "", found.orders)
        if ask.confirm(
            self, self.tr("Erase personal data"), question, self.tr("Erase for good"), _what(found)
        ):
            title = self.tr("Erasing personal data")
            work = Operation(self, lambda job: self._service.erase(found.order_ids, job=job), title=title)
            work.on_success(self._erased).on_failure(self._refused).start()

    def _erased(self, outcome: Outcome[int]) -> None:
        self.who.clear()
        self._tell(translate("PersonalCard", "%n order(s) name nobody any more.", "", outcome.value))
        notify(self, self.told.text(), "ok")

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()


def _what(found: Erasable) -> str:
    """What goes, what stays, and that there is no way back."""
    incidents = translate("PersonalCard", "%n incident(s)", "", found.incidents)
    messages = translate("PersonalCard", "%n message(s)", "", found.messages)
    goes = translate("PersonalCard", "Also in {incidents} and {messages}. This cannot be taken back.")
    told = [goes.format(incidents=incidents, messages=messages)]
    if found.files:
        told.append(
            translate(
                "PersonalCard",
                "%n picture(s) and paper(s) of evidence stay: look at them yourself for labels with names.",
                "",
                found.files,
            )
        )
    if found.copies:
        told.append(
            translate(
                "PersonalCard",
                "%n backup(s) made before still hold the data until they are deleted or thinned out.",
                "",
                found.copies,
            )
        )
    return "\n\n".join(told)
