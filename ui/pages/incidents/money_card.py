"""Money in one line: the buyer's side, the supplier's side, what remains; and the two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.money import Money
from app.services.incidents.results import IncidentDetail, MoneySums
from ui import formats
from ui.theme import SPACE_M, SPACE_S
from ui.widgets.buttons import secondary_button
from ui.widgets.card import Card
from ui.widgets.flow import Flow
from ui.widgets.words import secondary, strong, toned


class MoneyCard(Card):
    """Emits `wanted("plan_compensation")` and `wanted("submit_claim")`."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.figures = Flow(spacing=SPACE_M)
        self.compensate = secondary_button(
            self.tr("Compensate…"), "", lambda: self.wanted.emit("plan_compensation")
        )
        self.claim = secondary_button(self.tr("Claim…"), "", lambda: self.wanted.emit("submit_claim"))
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.figures, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.compensate)
        row.addWidget(self.claim)
        self.body.addLayout(row)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in."""
        self.claim.setVisible(detail.row.supplier_id is not None)
        own, *others = detail.money.sums
        cells = self._cells(own, quiet=frozenset({1, 2, 3}))
        for sums in others:  # of another currency only what there is
            cells += self._cells(sums, quiet=frozenset(range(6)))
        self.figures.set_widgets(cells)

    def _cells(self, money: MoneySums, quiet: frozenset[int]) -> list[QWidget]:
        """The figures of one currency; those of the places in `quiet` only where they are not zero."""
        pairs = [
            (self.tr("Buyer, paid"), money.paid_minor, ""),
            (self.tr("planned"), money.planned_minor, ""),
            (self.tr("Platform refund under way"), money.on_platform_minor, "warn"),
            (self.tr("Other costs"), money.costs_minor, ""),
            (self.tr("Supplier, claimed"), money.claimed_minor, ""),
            (self.tr("received"), money.received_minor, ""),
            (self.tr("Net loss"), money.net_loss_minor, "bad" if money.net_loss_minor > 0 else "ok"),
        ]
        shown = [pair for place, pair in enumerate(pairs) if pair[1] or place not in quiet]
        return [self._figure(*pair, money.currency) for pair in shown]

    def _figure(self, name: str, minor: int, tone: str, currency: str) -> QWidget:
        cell = QWidget()
        row = QHBoxLayout(cell)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        amount = toned(strong(formats.money(Money(minor, currency))), tone)
        amount.setObjectName("amount")
        row.addWidget(secondary(name))
        row.addWidget(amount)
        return cell
