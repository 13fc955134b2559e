"""The right side: one compensation, what to do next with it, and everything on record."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.compensation import Stage
from app.domain.money import Money
from app.domain.statuses import DeliveryState
from app.services.compensations import CompensationRow
from ui import formats, labels
from ui.history.card import HistoryCard
from ui.pages.base import Page
from ui.pages.compensation.facts import facts_of
from ui.pages.compensation.next_card import CompensationNextCard
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import (
    Card,
    Chip,
    Form,
    ScrollPanel,
    heading,
    quiet,
    secondary,
    secondary_button,
    strong,
)
from ui.widgets.clearing import clear_layout
from ui.widgets.flow import Flow
from ui.widgets.words import fact

_PENDING = 2
"""Place of the figure that is shown only where there is something under way."""
_OPEN = (Stage.DRAFT, Stage.TO_APPROVE, Stage.TO_PAY)
_PAID = (Stage.DONE, Stage.TO_PROVE)


class CompensationDetail(ScrollPanel):
    """Shows the row of an id; writes go through the page, which tells what was refused."""

    refund_wanted = Signal(int, object)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page, self._services = page, page.services
        self._id: int | None = None
        self._head = QHBoxLayout()
        self._head.setSpacing(SPACE_S)
        self.column.addLayout(self._head)
        self.next = CompensationNextCard(page.services, page.do)
        self.next.refund_wanted.connect(self._want_refund)
        self.add(self.next)
        self.facts = Card(self.tr("On record"))
        self.add(self.facts)
        self.order = Card(self.tr("This order"))
        self.add(self.order)
        self.back = Card()
        self.add(self.back)
        self.history = HistoryCard(page.services.history)
        self.add(self.history)
        self.reason = QLineEdit()

    @property
    def row_id(self) -> int | None:
        """Whose detail is shown."""
        return self._id

    def show_row(self, compensation_id: int) -> None:
        """Read and show a row."""
        row = self._services.compensations.get(compensation_id)
        self._id = row.id
        self._show_head(row)
        self.next.show_row(row)
        self._show_facts(row)
        self._show_order(row)
        self._show_way_back(row)
        self.history.show_record("compensation", row.id)

    def _want_refund(self, draft: object) -> None:
        assert self._id is not None
        row = self._services.compensations.get(self._id)
        self.refund_wanted.emit(row.incident_id, draft)

    def _show_head(self, row: CompensationRow) -> None:
        clear_layout(self._head)
        self._head.addWidget(heading(formats.money(row.effect), selectable=True))
        self._head.addWidget(Chip(labels.label(row.kind)))
        self._head.addWidget(Chip(labels.label(row.stage)))
        if row.delivery is not DeliveryState.NONE:
            self._head.addWidget(Chip(labels.label(row.delivery)))
        self._head.addStretch(1)
        go = self._page.context.go
        self._head.addWidget(
            quiet(row.incident_number, "alert-circle-outline", lambda: go("incidents", row.incident_id))
        )
        self._head.addWidget(
            quiet(self.tr("Order"), "package-variant-closed", lambda: go("orders", row.order_id))
        )

    def _show_facts(self, row: CompensationRow) -> None:
        self.facts.clear()
        form = Form()
        for name, value in facts_of(row):
            form.add(name, fact(value))
        self.facts.add(form)

    def _show_order(self, row: CompensationRow) -> None:
        """What the order paid, what went back, what is left: the ground of every cap."""
        self.order.clear()
        room = self._services.compensations.headroom(row.incident_id)
        pairs = [
            (self.tr("Paid"), None if room.paid is None else Money(room.paid, room.currency)),
            (self.tr("Refunded or planned"), Money(room.refunded, room.currency)),
            (self.tr("Under way on the platform"), Money(room.pending, room.currency)),
            (self.tr("Can still be refunded"), Money(room.refund, room.currency)),
            (self.tr("Goodwill left"), Money(room.goodwill, room.currency)),
        ]
        flow = Flow(spacing=SPACE_M)
        shown = [pair for place, pair in enumerate(pairs) if room.pending or place != _PENDING]
        flow.set_widgets([_figure(name, formats.money(amount)) for name, amount in shown])
        self.order.add(flow)

    def _show_way_back(self, row: CompensationRow) -> None:
        """Void what was not paid; take back what was, by a counter-entry."""
        self.back.clear()
        can_void, can_reverse = row.stage in _OPEN, row.stage in _PAID
        self.back.setVisible(can_void or can_reverse)
        if not self.back.isVisibleTo(self):
            return
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why"))
        self.reason.setAccessibleName(self.tr("Why"))
        words = self.tr("Void") if can_void else self.tr("Take back by counter-entry")
        self.undo = secondary_button(
            words, "cancel" if can_void else "undo-variant", lambda: self._go_back(row)
        )
        cell = QWidget()
        line = QHBoxLayout(cell)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        line.addWidget(self.reason, 1)
        line.addWidget(self.undo)
        self.back.add(cell)
        self.back.add(
            secondary(
                self.tr("It was not paid: it is dropped and its room is free again.")
                if can_void
                else self.tr("What was paid is never edited: a second entry takes the amount back."),
                wrap=True,
            )
        )

    def _go_back(self, row: CompensationRow) -> Any:
        service, reason = self._services.compensations, self.reason.text()
        if row.stage in _OPEN:
            return self._page.do(lambda: service.void(row.id, reason))
        return self._page.do(lambda: service.reverse(row.id, reason))


def _figure(name: str, amount: str) -> QWidget:
    """An amount behind the words that say what it counts."""
    cell = QWidget()
    row = QHBoxLayout(cell)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE_S)
    row.addWidget(secondary(name))
    row.addWidget(strong(amount))
    return cell
