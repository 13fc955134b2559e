"""Note an offer: by whom, what, how much, who pays the freight, and until when it is to be answered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from app.domain.errors import DomainError
from app.domain.money import AmountProblem
from app.domain.statuses import FreightPayer, Party
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.pages.incidents.story_words import side_words
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.moment_edit import MomentEdit
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.words_edit import WordsEdit

_PARTIES = (Party.SELF, Party.SUPPLIER, Party.BUYER, Party.COURIER, Party.PLATFORM)


class OfferPanel(StepPanel):
    """Ours as well as theirs; an offer that is open may have a day by which it is to be answered."""

    def panel_title(self) -> str:
        return self.tr("An offer")

    def button_words(self) -> str:
        return self.tr("Note it")

    def build(self) -> None:
        self.party = ChoiceBox([(side_words(party), party) for party in _PARTIES], Party.SELF)
        self.text = WordsEdit(lines=2)
        self.amount = MoneyEdit(self.detail.row.currency)
        self.freight = ChoiceBox(labels.options(FreightPayer), none=self.tr("Not said"))
        self.due = MomentEdit(self.tr("To be answered by"), self.services.clock.now() + timedelta(days=1))
        self.form.add(self.tr("&By"), self.party)
        self.form.add(self.tr("&Offer"), self.text)
        self.form.add(self.tr("A&mount"), self.amount)
        self.form.add(self.tr("&Freight"), self.freight)
        self.form.add(self.tr("An&swer by"), self.due)

    def fields(self) -> Mapping[str, QWidget]:
        amount = ("amount_unreadable", "amount_negative")
        return {"message_empty": self.text, **dict.fromkeys(amount, self.amount)}

    def apply(self) -> None:
        if not self.amount.is_readable():
            raise AmountProblem(value=self.amount.text())
        if not self.text.words():
            raise DomainError("message_empty", number=self.detail.row.number)
        amount = self.amount.money()
        self.keep(
            self.incidents.add_offer(
                self.detail.id,
                self.party.value(),
                self.text.words(),
                amount_minor=None if amount is None else amount.minor,
                freight_payer=self.freight.value(),
                answer_due_at=self.due.moment(),
            )
        )
