"""The card of an order's after-sales cases on its platform."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.services.order_detail import DetailRefund, OrderDetail
from ui import formats, labels
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, Flow, muted, secondary, strong


class OrderCasesCard(Card):
    """A case in two lines: how it stands and what it is about; hidden where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("After-sales on the platform"))

    def show_order(self, detail: OrderDetail) -> None:
        """The order's cases, the oldest first."""
        self.clear()
        self.setVisible(bool(detail.refunds))
        for case in detail.refunds:
            head = Flow(spacing=SPACE_S)
            head.set_widgets(self._head(case))
            self.add(head)
            if told := self._told(case):
                self.add(secondary(told, wrap=True))

    def _head(self, case: DetailRefund) -> list[QWidget]:
        kind, state = Chip(labels.label(case.kind)), Chip(labels.label(case.state))
        amount = [strong(formats.money(case.amount))] if case.amount is not None else []
        return [kind, state, *amount, muted(case.refund_no)] if case.refund_no else [kind, state, *amount]

    def _told(self, case: DetailRefund) -> str:
        """ "待商家处理 · wrong colour · applied Mar 6 · back by YTO YT88…"."""
        parts = [case.status_text, case.reason]
        if case.applied_at is not None:
            parts.append(self.tr("applied {moment}").format(moment=formats.moment(case.applied_at)))
        if case.return_tracking_no:
            number = f"{case.return_courier} {case.return_tracking_no}".strip()
            parts.append(self.tr("coming back by {parcel}").format(parcel=number))
        return " · ".join(part for part in parts if part)
