"""The buyer's rows one by one: approve, record consent, pay with proof."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.errors import MakegoodError
from app.domain.money import Money
from app.domain.statuses import CompensationStatus
from app.services.incidents.results import CompensationView
from ui import formats, labels
from ui.pages.incidents.step_panel import StepPanel
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.chip import Chip
from ui.widgets.words import strong


class SettlePanel(StepPanel):
    """The words typed are the proof of a payment or the record of a consent."""

    def panel_title(self) -> str:
        return self.tr("The buyer's side")

    def button_words(self) -> str:
        return self.tr("Pay all that is approved")

    def build(self) -> None:
        rows = [row for row in self.detail.money.compensations if not row.is_reversal]
        self.open = [row for row in rows if row.status in _OPEN]
        for row in reversed(self.open):
            self.body.insertWidget(0, self._row(row))
        self.words = QLineEdit()
        self.words.setPlaceholderText(
            self.tr("For instance: Alipay 0312 18:20, or the buyer's yes in the chat")
        )
        self.form.add(self.tr("&Proof or consent"), self.words)

    def _row(self, row: CompensationView) -> QWidget:
        widget = QWidget()
        layout = QHBoxLayout(widget)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_S)
        amount = formats.money(Money(row.amount_minor, row.currency))
        layout.addWidget(strong(f"{labels.words(row.kind)} {amount}"))
        layout.addWidget(Chip(labels.label(row.status)))
        layout.addStretch(1)
        service = self.services.compensations
        layout.addWidget(
            quiet(
                self.tr("Consent"), "", lambda: self._do(lambda: service.record_consent(row.id, self._said()))
            )
        )
        if row.status is CompensationStatus.PLANNED:
            approve = secondary_button(
                self.tr("Approve"), "check", lambda: self._do(lambda: service.approve([row.id]))
            )
            layout.addWidget(approve)
        else:
            pay = secondary_button(
                self.tr("Paid"), "cash-check", lambda: self._do(lambda: self._pay([row.id]))
            )
            layout.addWidget(pay)
        return widget

    def _said(self) -> str:
        return self.words.text().strip()

    def _pay(self, ids: list[int]) -> Any:
        return self.services.compensations.pay(ids, proof_note=self._said())

    def _do(self, write: Callable[[], Any]) -> None:
        """One row; the panel is made anew by the reload that follows."""
        try:
            self.keep(write())
        except MakegoodError as error:
            self.refuse(error)
            return
        self._publish()
        self.finished.emit()

    def fields(self) -> dict[str, QWidget]:
        codes = ("proof_missing", "consent_note_missing", "consent_missing")
        return dict.fromkeys(codes, self.words)

    def apply(self) -> None:
        approved = [row.id for row in self.open if row.status is CompensationStatus.APPROVED]
        if approved:
            self.keep(self._pay(approved))


_OPEN = (CompensationStatus.PLANNED, CompensationStatus.APPROVED)
