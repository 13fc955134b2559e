"""The one thing to do next with a compensation, with what it needs beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QLineEdit, QPushButton

from app.domain.compensation import PARCELS, REFUNDS, Stage
from app.domain.statuses import CompensationKind, DeliveryState
from app.services.build import Services
from app.services.compensations import CompensationRow
from ui import ask, formats
from ui.theme import SPACE_S
from ui.widgets import Card, Form, card_title, primary, secondary, secondary_button, toned

Do = Callable[[Callable[[], Any]], Any]
K = CompensationKind


class CompensationNextCard(Card):
    """Says what to do and does it. `do` carries out a write and tells refusals; it gives None then.

    Emits `refund_wanted(CompensationDraft)` where a failed reship is to become a refund.
    """

    refund_wanted = Signal(object)

    def __init__(self, services: Services, do: Do) -> None:
        super().__init__(role="next")
        self._services, self._do = services, do
        self.button: QPushButton | None = None
        self.note = QLineEdit()

    def show_row(self, row: CompensationRow) -> None:
        """Fill in for this row; hidden when nothing is to be done."""
        self.clear()
        self.button = None
        # The fields of the step before are gone with it.
        self.note, self.is_in_figure, self.is_besides = QLineEdit(), QCheckBox(), QCheckBox()
        self._row = row
        steps = {
            Stage.DRAFT: self._ask_consent,
            Stage.TO_APPROVE: self._ask_approval,
            Stage.TO_PAY: self._ask_payment,
            Stage.TO_PROVE: self._ask_file,
        }
        step = steps.get(row.stage) or self._after_payment()
        self.setVisible(step is not None)
        if step is not None:
            step()

    def _after_payment(self) -> Callable[[], None] | None:
        row = self._row
        if row.stage is not Stage.DONE:
            return None
        if row.kind in PARCELS and row.delivery is DeliveryState.SHIPPED:
            return self._ask_delivery
        if row.kind is K.RESHIP and row.delivery is DeliveryState.FAILED:
            return self._ask_refund
        if row.kind is K.COUPON and row.used_at is None:
            return self._ask_use
        return None

    # The steps

    def _ask_consent(self) -> None:
        form = self._say(
            self.tr("Record the buyer's consent"),
            self.tr("A coupon or gift instead of money, or another route than the payment's, needs it."),
        )
        self._field(form, self.tr("How and &when he agreed"), self.tr("For instance: chat, Mar 13 10:02"))
        self._finish(
            self.tr("Record consent"),
            lambda: self._services.compensations.record_consent(self._row.id, self.note.text()),
        )

    def _ask_approval(self) -> None:
        self._say(
            self.tr("Approve {amount}").format(amount=formats.money(self._row.amount)),
            self._row.override_reason or self.tr("It can be paid once it is approved."),
        )
        if pending := self._pending():
            self.add(self._warning(pending))
        self._finish(self.tr("Approve"), lambda: self._services.compensations.approve([self._row.id]))

    def _ask_payment(self) -> None:
        if self._row.kind in PARCELS:
            self._ask_parcel_payment()
            return
        amount = formats.money(self._row.amount)
        is_coupon = self._row.kind is K.COUPON
        form = self._say(
            (
                self.tr("Issue the coupon of {amount} and keep the proof")
                if is_coupon
                else self.tr("Pay {amount} and keep the proof")
            ).format(amount=amount),
            self.tr("Note the receipt number, or attach the picture of the receipt."),
        )
        self._field(form, self.tr("&Proof"), self.tr("For instance: refund no. 2026031312"))
        self.is_in_figure = QCheckBox(self._figure_words())
        self.is_in_figure.setVisible(self._may_be_in_figure())
        self.add(self.is_in_figure)
        self._add_under_way()
        attach = secondary_button(self.tr("Pay with a file…"), "paperclip", self._pay_with_file)
        words = self.tr("Mark as issued") if is_coupon else self.tr("Mark as paid")
        self._finish(words, lambda: self._pay(None), attach)

    def _add_under_way(self) -> None:
        """Paid by the platform and by the owner it would be paid twice: he says that his is besides it."""
        pending = self._pending()
        self.is_besides = QCheckBox(
            self.tr("It is paid besides the {amount} under way on the platform").format(amount=pending)
        )
        self.is_besides.setVisible(bool(pending))
        if pending:
            self.add(self._warning(pending))
        self.add(self.is_besides)

    def _warning(self, pending: str) -> QLabel:
        words = self.tr("Platform refund under way: {amount}. Do not pay the same money twice.")
        return toned(secondary(words.format(amount=pending), wrap=True), "warn")

    def _pending(self) -> str:
        """What is under way on the platform for a refund's order; empty for nothing."""
        if self._row.kind not in REFUNDS:
            return ""
        found = self._services.compensations.choices(self._row.incident_id).platform_pending
        return formats.money(found) if found.minor else ""

    def _ask_parcel_payment(self) -> None:
        if not self._row.tracking_no:
            self._ask_parcel()
            return
        self._say(
            self.tr("Book what it cost: {amount}").format(amount=formats.money(self._row.amount)),
            self.tr("The tracking number is the proof; the parcel is followed until it arrives."),
        )
        self._finish(self.tr("Mark as paid"), lambda: self._pay(None))

    def _ask_parcel(self) -> None:
        form = self._say(
            self.tr("Send the parcel and note its number"),
            self.tr("The tracking number is the proof; the parcel is followed until it arrives."),
        )
        self.courier = QLineEdit(self._row.courier)
        form.add(self.tr("Co&urier"), self.courier)
        self._field(form, self.tr("&Tracking no."), "")
        self._finish(
            self.tr("Sent"),
            lambda: self._services.fulfilment.send(self._row.id, self.courier.text(), self.note.text()),
        )

    def _ask_file(self) -> None:
        self._say(
            self.tr("Add the file that proves the payment"),
            self.tr("Noted: {note}").format(note=self._row.proof_note),
        )
        self._finish(self.tr("Attach proof…"), None)
        assert self.button is not None
        self.button.clicked.connect(lambda _checked=False: self._attach())

    def _ask_delivery(self) -> None:
        self._say(
            self.tr("Did the parcel arrive?"),
            f"{self._row.courier} {self._row.tracking_no}".strip(),
        )
        failed = secondary_button(
            self.tr("It failed"), "package-variant-remove", lambda: self._deliver(has_arrived=False)
        )
        self._finish(
            self.tr("Arrived"),
            lambda: self._services.fulfilment.deliver(self._row.id, has_arrived=True),
            failed,
        )

    def _ask_refund(self) -> None:
        draft = self._services.fulfilment.refund_instead(self._row.id)
        if draft is None:
            self._say(self.tr("The reship failed"), self.tr("Nothing is left to refund for it."))
            return
        self._say(
            self.tr("Refund {amount} instead").format(amount=formats.money(draft.amount)),
            self.tr("The reship failed: give back what was paid for these pieces."),
        )
        self._finish(self.tr("Plan the refund…"), None)
        assert self.button is not None
        self.button.clicked.connect(lambda _checked=False: self.refund_wanted.emit(draft))

    def _ask_use(self) -> None:
        expiry = formats.day(self._row.expires_on)
        self._say(
            self.tr("Was the coupon used?"),
            self.tr("Code {code} · valid until {day}").format(code=self._row.coupon_code or "—", day=expiry),
        )
        others = []
        today = formats.local(self._services.clock.now()).date()
        if self._row.expires_on is not None and self._row.expires_on < today:
            others = [secondary_button(self.tr("It expired unused"), "timer-off-outline", self._expire)]
        self._finish(self.tr("Used"), lambda: self._services.fulfilment.use_coupon(self._row.id), *others)

    def _expire(self) -> None:
        """What was given and never used is no loss: a counter-entry takes it back."""
        reason = self.tr("The coupon expired unused")
        self._do(lambda: self._services.compensations.reverse(self._row.id, reason))

    # Pieces

    def _say(self, title: str, why: str) -> Form:
        self.add(card_title(title, wrap=True))
        self.add(secondary(why, wrap=True))
        form = Form()
        self.add(form)
        return form

    def _field(self, form: Form, name: str, hint: str) -> None:
        self.note = QLineEdit()
        self.note.setPlaceholderText(hint)
        self.note.returnPressed.connect(self._press)
        form.add(name, self.note)

    def go_on(self) -> None:
        """The button of the step; where words are wanted first, the cursor goes there."""
        if self.isAncestorOf(self.note) and not self.note.text():
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self._press()

    def _press(self) -> None:
        if self.button is not None:
            self.button.click()

    def _finish(self, words: str, write: Callable[[], Any] | None, *others: QPushButton) -> None:
        self.button = primary(words, "check", None)
        if write is not None:
            self.button.clicked.connect(lambda _checked=False: self._do(write))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.button)
        for other in others:
            row.addWidget(other)
        row.addStretch(1)
        self.body.addLayout(row)

    def _deliver(self, *, has_arrived: bool) -> None:
        self._do(lambda: self._services.fulfilment.deliver(self._row.id, has_arrived=has_arrived))

    # Paying

    def _may_be_in_figure(self) -> bool:
        row = self._row
        if row.kind not in REFUNDS:
            return False
        choices = self._services.compensations.choices(row.incident_id)
        return choices.platform_refunded.minor > 0 and choices.platform_figure_at > row.planned_at

    def _figure_words(self) -> str:
        choices = self._services.compensations.choices(self._row.incident_id)
        return self.tr("It is part of the {amount} the platform shows as refunded").format(
            amount=formats.money(choices.platform_refunded)
        )

    def _pay(self, proof_id: int | None) -> Any:
        service = self._services.compensations
        is_in_figure = self._row.kind in REFUNDS and self.is_in_figure.isChecked()
        paid_at = service.platform_figure_at(self._row.order_id) if is_in_figure else None
        return service.pay(
            [self._row.id],
            proof_id=proof_id,
            proof_note=self.note.text(),
            paid_at=paid_at,
            is_besides=self.is_besides.isChecked(),
        )

    def _pay_with_file(self) -> None:
        proof_id = self._file_proof()
        if proof_id is not None:
            self._do(lambda: self._pay(proof_id))

    def _attach(self) -> None:
        proof_id = self._file_proof()
        if proof_id is not None:
            self._do(lambda: self._services.compensations.attach_proof(self._row.id, proof_id))

    def _file_proof(self) -> int | None:
        """The evidence made of a file the owner chose; None when he chose none or it was refused."""
        return file_proof(self, self._services, self._row.incident_id, self._do)


def file_proof(card: Card, services: Services, incident_id: int, do: Do) -> int | None:
    """File a receipt with the incident's evidence; gives its id."""
    from app.domain.statuses import EvidenceKind

    files = ask.open_files(card, card.tr("The receipt"), card.tr("Pictures and documents (*)"))
    if not files:
        return None
    outcome = do(lambda: services.incidents.add_evidence(incident_id, files[0], EvidenceKind.PAYMENT_PROOF))
    return None if outcome is None else outcome.value
