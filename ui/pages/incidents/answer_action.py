"""What the supplier answered, with the offer in it if there is one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.domain.money import AmountProblem
from app.domain.statuses import Channel, Direction, FreightPayer, OfferAnswer, Party
from ui import labels
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.words_edit import WordsEdit


class AnswerPanel(StepPanel):
    """From the supplier by default; what the buyer, the courier or the platform says is logged as well."""

    def panel_title(self) -> str:
        return self.tr("An answer")

    def button_words(self) -> str:
        return self.tr("Log")

    def build(self) -> None:
        parties = [party for party in Party if party is not Party.SELF]
        has_supplier = self.detail.row.supplier_id is not None
        self.party = ChoiceBox(labels.options(parties), Party.SUPPLIER if has_supplier else Party.BUYER)
        self.channel = ChoiceBox(labels.options(Channel), Channel.WECHAT)
        self.text = WordsEdit(lines=3)
        self.amount = MoneyEdit(self.detail.row.currency)
        self.freight = ChoiceBox(labels.options(FreightPayer), none=self.tr("Not said"))
        self.open = [offer for offer in self.detail.offers if offer.answer is OfferAnswer.OPEN]
        self.answer = ChoiceBox(labels.options(OfferAnswer), OfferAnswer.OPEN)
        self.form.add(self.tr("&From"), self.party)
        self.form.add(self.tr("&Words"), self.text)
        self.form.add(self.tr("&Channel"), self.channel)
        self.form.add(self.tr("O&ffer"), self.amount, hint=self.tr("Only when an amount was offered."))
        self.form.add(self.tr("Fre&ight"), self.freight)
        self.form.add(self.tr("Open o&ffer"), self.answer, hint="; ".join(o.text for o in self.open))
        self.form.set_row_visible(self.answer, bool(self.open))

    def fields(self) -> Mapping[str, QWidget]:
        return {"message_empty": self.text, "amount_unreadable": self.amount, "amount_negative": self.amount}

    def apply(self) -> None:
        if not self.amount.is_readable():
            raise AmountProblem(value=self.amount.text())
        number, party, text = self.detail.id, self.party.value(), self.text.words()
        if party is Party.SUPPLIER:
            self.keep(self.incidents.supplier_answered(number, text, self.channel.value()))
        else:
            self.keep(self.incidents.log_message(number, party, Direction.IN, self.channel.value(), text))
        if self.answer.value() is not OfferAnswer.OPEN:
            for offer in self.open:
                self.keep(self.incidents.answer_offer(offer.id, self.answer.value()))
        self._offer(party, text)

    def _offer(self, party: Party, text: str) -> None:
        amount = self.amount.money()
        if amount is not None or self.freight.value() is not None:
            self.keep(
                self.incidents.add_offer(
                    self.detail.id,
                    party,
                    text,
                    amount_minor=None if amount is None else amount.minor,
                    freight_payer=self.freight.value(),
                )
            )
