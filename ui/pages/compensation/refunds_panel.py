"""Refunds the platform paid that no row of ours accounts for: recorded, or put aside."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout

from app.services.refund_matching import UnmatchedRefund
from ui import formats
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, ScrollPanel, heading, quiet, secondary, secondary_button, strong


class RefundsPanel(ScrollPanel):
    """A card for each refund, with what is on record of it so far."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.cases: Sequence[UnmatchedRefund] = ()

    def show_cases(self, cases: Sequence[UnmatchedRefund]) -> None:
        """Fill in."""
        self.cases = cases
        self.clear()
        self.add(heading(QCoreApplication.translate("RefundsPanel", "%n refund(s)", "", len(cases))))
        words = self.tr(
            "The platform gave this money back for orders with an incident, and no row of yours says so. "
            "Record it, so that the incident's loss is right; or put it aside if it has another reason."
        )
        self.add(secondary(words, wrap=True))
        for case in cases:
            self.add(self._card(case))
        self.column.addStretch(1)

    def _card(self, case: UnmatchedRefund) -> Card:
        card = Card()
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(strong(formats.money(case.amount)))
        head.addWidget(
            secondary(" · ".join(filter(None, (case.refund_no, formats.moment(case.finished_at)))))
        )
        head.addStretch(1)
        go = self._page.context.go
        head.addWidget(
            quiet(case.incident_number, "alert-circle-outline", lambda: go("incidents", case.incident_id))
        )
        card.body.addLayout(head)
        goods = " · ".join(filter(None, (case.order_no, case.title)))
        card.add(secondary(goods, wrap=True))
        if case.matched.minor:
            text = self.tr("On record: {amount}").format(amount=formats.money(case.matched))
            card.add(secondary(text))
        card.body.addLayout(self._buttons(case))
        return card

    def _buttons(self, case: UnmatchedRefund) -> QHBoxLayout:
        left = case.amount - case.matched
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        if left.minor > 0:
            words = self.tr("Record {amount}").format(amount=formats.money(left))
            row.addWidget(secondary_button(words, "check", lambda: self._record(case)))
        row.addWidget(quiet(self.tr("Another reason"), "", lambda: self._put_aside(case)))
        row.addStretch(1)
        return row

    def _record(self, case: UnmatchedRefund) -> None:
        self._page.do(lambda: self._page.services.refund_matches.record(case.id))

    def _put_aside(self, case: UnmatchedRefund) -> None:
        service = self._page.services.refund_matches
        if self._page.do(lambda: service.put_aside(case.id)) is None:
            return
        words = self.tr("{amount} was put aside.").format(amount=formats.money(case.amount))
        self._page.notify(
            words, "ok", self.tr("Undo"), lambda: self._page.do(lambda: service.take_up(case.id))
        )
