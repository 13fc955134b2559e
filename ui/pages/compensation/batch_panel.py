"""What can be done with several rows at once: approve them, or pay them with what came of each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.compensation import Stage
from app.domain.money import Money
from app.services.compensations import CompensationRow, PayResult
from ui import formats
from ui.error_text import error_text
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, card_title, heading, primary, secondary, strong, toned


class BatchPanel(QWidget):
    """Shown in place of the detail while several rows are selected.

    Approved are all of them or none; of a payment each row says whether it was paid, and why not.
    """

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._rows: Sequence[CompensationRow] = ()
        self._told: frozenset[int] = frozenset()
        self.title = heading()
        self.sums = secondary(wrap=True)
        self.approve_card, self.pay_card = Card(role="next"), Card(role="next")
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("For instance: batch payment 0313, 5 receipts"))
        self.note.setAccessibleName(self.tr("Proof"))
        self.approve = primary(self.tr("Approve them"), "check", self._approve)
        self.pay = primary(self.tr("Mark them as paid"), "check", self._pay)
        self.results = Card(self.tr("What came of it"))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.title)
        column.addWidget(self.sums)
        self.approve_words, self.pay_words = card_title(wrap=True), card_title(wrap=True)
        self.approve_card.add(self.approve_words)
        self._add_row(self.approve_card, self.approve)
        self.pay_card.add(self.pay_words)
        self.pay_card.add(self.note)
        self.pay_card.add(
            secondary(self.tr("One proof for all; the files can be added to each row."), wrap=True)
        )
        self._add_row(self.pay_card, self.pay)
        column.addWidget(self.approve_card)
        column.addWidget(self.pay_card)
        column.addWidget(self.results)
        column.addStretch(1)

    def _add_row(self, card: Card, *buttons: QWidget) -> None:
        row = QHBoxLayout()
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        card.body.addLayout(row)

    def show_rows(self, rows: Sequence[CompensationRow]) -> None:
        """Show what can be done with these; what came of the last payment as long as they are the same."""
        self._rows = rows
        self.results.setVisible(bool(self._told) and self._told == {row.id for row in rows})
        self.title.setText(QCoreApplication.translate("BatchPanel", "%n row(s) selected", "", len(rows)))
        self.sums.setText(sums_words([row.effect for row in rows]))
        approvable, payable = self._at(Stage.TO_APPROVE), self._at(Stage.TO_PAY)
        self.approve_card.setVisible(bool(approvable))
        self.pay_card.setVisible(bool(payable))
        self.approve_words.setText(
            QCoreApplication.translate("BatchPanel", "%n to approve", "", len(approvable))
            + " · "
            + sums_words([row.amount for row in approvable])
        )
        self.pay_words.setText(
            QCoreApplication.translate("BatchPanel", "%n to pay", "", len(payable))
            + " · "
            + sums_words([row.amount for row in payable])
        )

    def _at(self, stage: Stage) -> list[CompensationRow]:
        return [row for row in self._rows if row.stage is stage]

    def _approve(self) -> None:
        ids = [row.id for row in self._at(Stage.TO_APPROVE)]
        self._page.do(lambda: self._page.services.compensations.approve(ids))

    def _pay(self) -> None:
        ids = [row.id for row in self._at(Stage.TO_PAY)]
        selected = frozenset(row.id for row in self._rows)
        service, note = self._page.services.compensations, self.note.text()
        outcome = self._page.do(lambda: service.pay_each(ids, proof_note=note))
        if outcome is None:
            return
        refused = [result.refusal for result in outcome.value if result.refusal is not None]
        if len(refused) == len(outcome.value):
            self._page.tell(refused[0])
            return
        self.note.clear()
        self._told = selected
        self._show_results(outcome.value)

    def _show_results(self, results: Sequence[PayResult]) -> None:
        self.results.clear()
        paid = [result.row.amount for result in results if result.refusal is None]
        words = QCoreApplication.translate("BatchPanel", "%n paid", "", len(paid))
        self.results.add(toned(strong(f"{words} · {sums_words(paid)}"), "ok"))
        for result in results:
            if result.refusal is not None:
                name = f"{result.row.incident_number} · {formats.money(result.row.amount)}"
                self.results.add(strong(name))
                self.results.add(toned(secondary(error_text(result.refusal), wrap=True), "bad"))
        self.results.setVisible(self._told == {row.id for row in self._rows})


def sums_words(amounts: Sequence[Money]) -> str:
    """Sums by currency: "¥120.00 · $7.00"."""
    sums: dict[str, int] = {}
    for amount in amounts:
        sums[amount.currency] = sums.get(amount.currency, 0) + amount.minor
    return " · ".join(formats.money(Money(minor, code)) for code, minor in sorted(sums.items()))
