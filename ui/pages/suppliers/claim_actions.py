"""The next step of one claim: submit, admit, receive; and the ways out: write off, void."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.errors import DomainError, MakegoodError
from app.domain.money import Money
from app.domain.statuses import ClaimStatus, ReceiptMethod
from app.services.build import Services
from app.services.claims import ClaimRow, ReceiptRow
from ui import formats, labels
from ui.error_text import error_text
from ui.theme import SPACE_S
from ui.widgets import (
    Card,
    Form,
    MoneyEdit,
    card_title,
    icon_button,
    primary,
    quiet,
    secondary,
    strong,
    toned,
)
from ui.widgets.choice_box import ChoiceBox

S = ClaimStatus


class ClaimActions(Card):
    """Shows what can be done with a claim; refusals are told in it. Emits `changed(Changes)`."""

    changed = Signal(object)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(role="next", parent=parent)
        self._services = services
        self.amount = MoneyEdit()
        self.method = ChoiceBox(labels.options(ReceiptMethod))
        self.reference, self.reason = QLineEdit(), QLineEdit()
        self.go = primary("")
        self.hide()

    def show_claim(self, claim_id: int) -> None:
        """Offer the steps of this claim; hidden when it is over and nothing came in."""
        self.clear()
        row = self._row = self._services.claims.get(claim_id)
        steps = {S.PLANNED: self._ask_submit, S.SUBMITTED: self._ask_admission, S.ADMITTED: self._ask_receipt}
        step = steps.get(row.status)
        if step is not None:
            step()
        else:
            self._tell_end()
        self._list_receipts()
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self.add(self.trouble)
        if row.status in (S.PLANNED, S.SUBMITTED, S.ADMITTED):
            self._offer_ways_out()
        self.show()

    # The steps

    def _ask_submit(self) -> None:
        self._say(
            self.tr("Claim {amount}").format(amount=formats.money(self._row.claimed)),
            self.tr("Send the claim to the other side, then note it: the clock for the answer starts."),
        )
        self._finish(self.tr("Submitted"), lambda: self._services.claims.submit([self._row.id]))

    def _ask_admission(self) -> None:
        self._say(
            self.tr("What do they admit?"),
            self.tr("It may be less than the {amount} claimed.").format(
                amount=formats.money(self._row.claimed)
            ),
        )
        form = Form()
        self._amount_field(form, self.tr("&Admitted"), self._row.claimed)
        self._finish(self.tr("Admitted"), lambda: self._services.claims.admit(self._row.id, self._money()))

    def _ask_receipt(self) -> None:
        self._say(
            self.tr("{amount} still to come in").format(amount=formats.money(self._row.outstanding)),
            self.tr("In parts or at once, as money or deducted from a bill."),
        )
        form = Form()
        self._amount_field(form, self.tr("&Received"), self._row.outstanding)
        self.method = ChoiceBox(labels.options(ReceiptMethod))
        self.reference = QLineEdit()
        self.reference.setPlaceholderText(self.tr("For instance: WeChat transfer, bill of March"))
        form.add(self.tr("&How"), self.method)
        form.add(self.tr("Re&ference"), self.reference)
        self._finish(
            self.tr("Came in"),
            lambda: self._services.claims.receive(
                self._row.id, self._money(), self.method.value(), self.reference.text()
            ),
        )

    def _tell_end(self) -> None:
        row = self._row
        self._say(
            labels.words(row.status),
            row.write_off_reason or row.void_reason or self.tr("All that was admitted is in."),
        )

    # Pieces

    def _say(self, title: str, why: str) -> None:
        self.add(card_title(title, wrap=True))
        self.add(secondary(why, wrap=True))

    def _amount_field(self, form: Form, name: str, amount: Money) -> None:
        self.amount = MoneyEdit(amount.currency)
        self.amount.set_money(amount)
        self.amount.returnPressed.connect(lambda: self.go.click())
        form.add(name, self.amount)
        self.add(form)

    def _finish(self, words: str, write: Callable[[], Any]) -> None:
        self.go = primary(words, "check", lambda: self._do(write))
        row = QHBoxLayout()
        row.addWidget(self.go)
        row.addStretch(1)
        self.body.addLayout(row)

    def _money(self) -> Money:
        amount = self.amount.money()
        if amount is None:
            raise DomainError("amount_unreadable", value=self.amount.text())
        return amount

    def _offer_ways_out(self) -> None:
        """Write off what will not come; void what was claimed in error."""
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it is given up"))
        self.reason.setAccessibleName(self.tr("Why it is given up"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.reason, 1)
        claims, number = self._services.claims, self._row.id
        if self._row.status is not S.PLANNED:
            self.write_off = quiet(
                self.tr("Write off"), "", lambda: self._do(lambda: claims.write_off(number, self._why()))
            )
            row.addWidget(self.write_off)
        if self._row.status is S.ADMITTED and not self._row.received.minor:
            self.take_back = quiet(
                self.tr("Answer noted wrongly"), "", lambda: self._do(lambda: claims.take_answer_back(number))
            )
            row.addWidget(self.take_back)
        if self._row.status is not S.ADMITTED:
            self.void = quiet(self.tr("Void"), "", lambda: self._do(lambda: claims.void(number, self._why())))
            row.addWidget(self.void)
        self.body.addLayout(row)

    def _why(self) -> str:
        return self.reason.text()

    def _list_receipts(self) -> None:
        for receipt in self._services.claims.receipts([self._row.id]):
            self.body.addLayout(self._receipt(receipt))

    def _receipt(self, receipt: ReceiptRow) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        words = " · ".join(
            part
            for part in (
                formats.moment(receipt.received_at),
                labels.words(receipt.method),
                formats.money(receipt.amount),
                receipt.reference,
            )
            if part
        )
        if receipt.voided_at is not None:
            words = self.tr("{receipt} — taken back: {why}").format(receipt=words, why=receipt.void_reason)
        row.addWidget(secondary(words, wrap=True), 1)
        if receipt.voided_at is None:
            row.addWidget(
                icon_button(
                    "undo-variant",
                    self.tr("Take this receipt back (booked in error or bounced)"),
                    lambda: self._do(
                        lambda: self._services.claims.void_receipt(receipt.id, self._bounce_reason())
                    ),
                )
            )
        return row

    def _bounce_reason(self) -> str:
        return self._why() if self._row.status is S.ADMITTED and self._why() else self.tr("Booked in error")

    def _do(self, write: Callable[[], Any]) -> None:
        self.trouble.hide()
        try:
            outcome = write()
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        self.changed.emit(outcome.changes)

    @property
    def claim(self) -> ClaimRow:
        """The claim shown."""
        return self._row
