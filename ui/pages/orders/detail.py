"""The panel of one order: who ships what, where to, parcels, incidents, money, messages."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.services.orders import OrderDetail
from ui import formats, labels
from ui.history.card import HistoryCard
from ui.pages.base import PageContext
from ui.pages.orders import words
from ui.pages.orders.detail_cards import (
    OrderIncidentsCard,
    OrderLinesCard,
    OrderMessagesCard,
    OrderMoneyCard,
    OrderParcelsCard,
)
from ui.pages.orders.further.cases_card import OrderCasesCard
from ui.pages.orders.recipient_card import OrderRecipientCard
from ui.prevention.buyer_note import BuyerNoteLine
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import Chip, ChipRow, ScrollPanel, heading, secondary, secondary_button
from ui.widgets.words import tip


class OrderPanel(QWidget):
    """Shows one `OrderDetail`; asks the page for what it cannot do itself."""

    incident_requested = Signal(object, object)
    """(order id, line id or None)."""
    incident_opened = Signal(object)
    order_opened = Signal(object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail: OrderDetail | None = None
        self.title, self.status, self.place = heading(selectable=True), Chip(""), secondary(wrap=True)
        self.marks = ChipRow()
        self.new_incident = secondary_button(
            self.tr("New incident"), "alert-circle-outline", self._request_incident
        )
        self.lines, self.recipient, self.parcels = OrderLinesCard(), OrderRecipientCard(), OrderParcelsCard()
        self.incidents, self.money, self.messages = (
            OrderIncidentsCard(),
            OrderMoneyCard(),
            OrderMessagesCard(),
        )
        self.cases = OrderCasesCard()
        self.history = HistoryCard(context.services.history)
        self.foot = secondary(wrap=True)
        self.buyer_note = BuyerNoteLine(context)
        self._lay_out()
        self.lines.incident_requested.connect(self._request_for_line)
        self.incidents.opened.connect(self.incident_opened)
        self.messages.order_opened.connect(self.order_opened)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.new_incident)
        column.addLayout(head)
        area = self.area = ScrollPanel()
        column.addWidget(area, 1)
        self.cards = (
            self.lines, self.recipient, self.parcels, self.cases, self.incidents, self.money, self.messages
        )  # fmt: skip
        under = QHBoxLayout()
        under.setSpacing(SPACE_S)
        under.addWidget(self.status)
        under.addWidget(self.marks, 1)
        area.add(self.place)
        area.column.addLayout(under)
        area.add(self.buyer_note)
        for widget in (*self.cards, self.history, self.foot):
            area.add(widget)

    def show_order(self, detail: OrderDetail) -> None:
        """Fill in; personal data is masked again for another order."""
        is_other = self.detail is None or self.detail.id != detail.id
        self.detail = detail
        if is_other:
            self.area.verticalScrollBar().setValue(0)
            self.recipient.hide_person()
        self.title.setText(detail.order_no)
        self.status.set_label(labels.label(detail.status))
        self.status.setToolTip(tip(" · ".join(t for t in (detail.status_text, detail.refund_text) if t)))
        self.place.setText(self._place(detail))
        chips = words.marks(detail.flags)
        self.marks.set_labels(chips)
        self.buyer_note.show_order(detail.id)
        for card in self.cards:
            card.show_order(detail)
        self.history.show_record("order", detail.id)
        self.foot.setText(self._origin(detail))

    def _place(self, detail: OrderDetail) -> str:
        parts = [labels.platform(detail.platform), detail.store_name]
        if detail.ordered_at is not None:
            parts.append(self.tr("ordered {moment}").format(moment=formats.moment(detail.ordered_at)))
        if detail.paid_at is not None:
            parts.append(self.tr("paid {moment}").format(moment=formats.moment(detail.paid_at)))
        return " · ".join(part for part in parts if part)

    def _origin(self, detail: OrderDetail) -> str:
        changed = self.tr("last changed {moment}").format(moment=formats.moment(detail.updated_at))
        if not detail.sheet_name:
            return changed
        return self.tr("From {file}, {changed}").format(file=detail.sheet_name, changed=changed)

    def _request_incident(self) -> None:
        if self.detail is not None:
            only = self.detail.lines[0].id if len(self.detail.lines) == 1 else None
            self.incident_requested.emit(self.detail.id, only)

    def _request_for_line(self, line_id: int) -> None:
        if self.detail is not None:
            self.incident_requested.emit(self.detail.id, line_id)
