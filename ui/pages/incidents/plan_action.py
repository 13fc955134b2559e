"""Agree on the plan: remedy, freight, goods, amount; and settling with the buyer directly."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import IllegalMove
from app.domain.money import AmountProblem, Money
from app.domain.statuses import FreightPayer, GoodsHolder, Remedy
from ui import formats, labels
from ui.pages.incidents import guide_words
from ui.pages.incidents.step_panel import StepPanel
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.money_edit import MoneyEdit
from ui.widgets.words import secondary

_BUYER_KEEPS = frozenset(
    {
        Remedy.RESHIP_KEEP_WRONG,
        Remedy.REFUND_WITHOUT_RETURN,
        Remedy.KEEP_WITH_PARTIAL,
        Remedy.KEEP_WITH_COUPON,
        Remedy.INVITE_RETURN_OR_GIFT,
    }
)


class PlanPanel(StepPanel):
    """The proposal is chosen; another remedy asks for the reason."""

    def panel_title(self) -> str:
        return self.tr("The plan")

    def button_words(self) -> str:
        return self.tr("Agreed")

    def build(self) -> None:
        plan, proposal = self.detail.plan, self.detail.proposal
        self.proposed = proposal.remedy if proposal else None
        self.remedy = ChoiceBox(self._remedies(), plan.remedy or self.proposed)
        self.freight = ChoiceBox(labels.options(FreightPayer), plan.freight_payer, none=self.tr("Choose…"))
        self.goods = ChoiceBox(labels.options(GoodsHolder), plan.goods_holder, none=self.tr("Choose…"))
        self.amount = MoneyEdit(self.detail.row.currency)
        if plan.amount_minor is not None:
            self.amount.set_money(Money(plan.amount_minor, self.detail.row.currency))
        self.note = QLineEdit(plan.note)
        self.reason = QLineEdit(plan.remedy_reason)
        self.why = secondary(guide_words.reason_words(proposal.reason) if proposal else "", wrap=True)
        self.form.add(self.tr("&Remedy"), self.remedy)
        self.form.add(
            self.tr("Why &another"), self.reason, hint=self.tr("The guide proposes something else.")
        )
        self.form.add(
            self.tr("&Freight"), self.freight, hint=self.tr("Where it is left open, the seller pays.")
        )
        self.form.add(self.tr("&Goods"), self.goods)
        self.form.add(self.tr("A&mount"), self.amount, hint=self.tr("What the supplier agreed to bear."))
        self.form.add(self.tr("&Note"), self.note)
        self.remedy.currentIndexChanged.connect(self._remedy_changed)
        self.add(self.why)
        self._remedy_changed()

    def _remedies(self) -> list[tuple[str, Remedy]]:
        """The priced options first, every other remedy after."""
        currency = self.detail.row.currency
        priced = [
            (f"{labels.words(o.remedy)} · {formats.money(Money(o.cost_minor, currency))}", o.remedy)
            for o in self.detail.options
        ]
        known = {remedy for _, remedy in priced}
        return priced + [(labels.words(remedy), remedy) for remedy in Remedy if remedy not in known]

    def _remedy_changed(self) -> None:
        chosen = self.remedy.value()
        self.form.set_row_visible(self.reason, self.proposed is not None and chosen is not self.proposed)
        if self.goods.value() is None and self.detail.plan.goods_holder is None:
            self.goods.choose(GoodsHolder.BUYER if chosen in _BUYER_KEEPS else GoodsHolder.SUPPLIER)

    def fields(self) -> Mapping[str, QWidget]:
        return {
            "remedy_reason_needed": self.reason,
            "guard_freight_payer": self.freight,
            "guard_goods_holder": self.goods,
            "guard_plan": self.remedy,
            "amount_unreadable": self.amount,
            "amount_negative": self.amount,
        }

    def apply(self) -> None:
        self.agree()

    def agree(self) -> None:
        """Put the plan on record. Raises: MakegoodError."""
        if not self.amount.is_readable():
            raise AmountProblem(value=self.amount.text())
        for field, code in ((self.freight, "guard_freight_payer"), (self.goods, "guard_goods_holder")):
            if field.value() is None:
                raise IllegalMove(code)
        amount = self.amount.money()
        differs = self.remedy.value() is not self.proposed
        self.keep(
            self.incidents.agree_plan(
                self.detail.id,
                self.remedy.value(),
                self.freight.value(),
                self.goods.value(),
                amount_minor=None if amount is None else amount.minor,
                note=self.note.text().strip(),
                reason=self.reason.text() if differs else "",
            )
        )


class DirectPanel(PlanPanel):
    """The plan, and on to the buyer without waiting for the supplier."""

    def panel_title(self) -> str:
        return self.tr("Settle with the buyer directly")

    def button_words(self) -> str:
        return self.tr("Settle directly")

    def build(self) -> None:
        super().build()
        self.direct = QLineEdit()
        self.form.add(self.tr("Why &without the supplier"), self.direct)

    def fields(self) -> Mapping[str, QWidget]:
        return {**super().fields(), "guard_direct": self.direct, "guard_reason": self.direct}

    def apply(self) -> None:
        self.agree()
        self.keep(self.incidents.handle_directly(self.detail.id, self.direct.text()))
