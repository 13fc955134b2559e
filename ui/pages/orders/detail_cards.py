"""The cards of an order's panel."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.goods.shown import shown_variant
from app.domain.money import Money
from app.domain.statuses import InterceptState, OrderStatus, ReturnState
from app.services.order_detail import DetailIncident, DetailLine, DetailParcel
from app.services.orders import OrderDetail
from ui import formats, labels
from ui.theme import SPACE_S, SPACE_XS
from ui.widgets import Card, Chip, hline, icon_button, muted, quiet, secondary, strong, toned

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def _row(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SPACE_S)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row


class OrderLinesCard(Card):
    """Who ships what: each line with its supplier, pieces and its part of what was paid."""

    incident_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Goods"))

    def show_order(self, detail: OrderDetail) -> None:
        """A block for each line."""
        self.clear()
        pieces = sum(line.quantity for line in detail.lines)
        self.set_count(QCoreApplication.translate("OrderLinesCard", "%n piece(s)", "", pieces))
        for position, line in enumerate(detail.lines):
            if position:
                self.add(hline())
            self.body.addLayout(self._line(line, detail))

    def _line(self, line: DetailLine, detail: OrderDetail) -> QVBoxLayout:
        block = QVBoxLayout()
        block.setSpacing(SPACE_XS)
        title = strong(line.title or line.sku_code, wrap=True)
        button = icon_button(
            "alert-circle-outline",
            self.tr("New incident for this line"),
            partial(self.incident_requested.emit, line.id),
        )
        head = QHBoxLayout()
        head.addWidget(title, 1)
        head.addWidget(button)
        block.addLayout(head)
        supplier = line.supplier_name or detail.supplier_name
        code = line.sku_code if line.title else ""
        facts = [f"×{line.quantity}", shown_variant(line.spec), code, self._paid(line)]
        block.addWidget(muted(" · ".join(fact for fact in facts if fact), wrap=True))
        who = secondary(supplier or self.tr("No supplier yet"), wrap=True)
        is_wanted = not supplier and detail.status is OrderStatus.TO_SHIP
        block.addWidget(toned(who, "warn") if is_wanted else who)
        state = " · ".join(text for text in (line.status_text, line.refund_text) if text)
        if state:
            block.addWidget(secondary(state, wrap=True))
        return block

    def _paid(self, line: DetailLine) -> str:
        if line.share is not None:
            return self.tr("paid {amount}").format(amount=formats.money(line.share))
        return formats.money(line.unit_price) if line.unit_price is not None else ""


class OrderParcelsCard(Card):
    """The parcels under way, with their numbers to copy."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Parcels"))

    def show_order(self, detail: OrderDetail) -> None:
        """A row for each parcel."""
        self.clear()
        if not detail.parcels:
            self.add(muted(self.tr("No tracking number yet")))
        for parcel in detail.parcels:
            self.body.addLayout(self._parcel(parcel))

    def _parcel(self, parcel: DetailParcel) -> QHBoxLayout:
        number = strong(parcel.tracking_no, selectable=True)
        copy = icon_button(
            "content-copy",
            self.tr("Copy tracking number"),
            partial(QGuiApplication.clipboard().setText, parcel.tracking_no),
        )
        widgets: list[QWidget] = [muted(parcel.courier), number, copy, Chip(labels.label(parcel.state))]
        if parcel.intercept_state is not InterceptState.NONE:
            widgets.append(Chip(labels.label(parcel.intercept_state)))
        if parcel.return_state is not ReturnState.NONE:
            widgets.append(Chip(labels.label(parcel.return_state)))
        return _row(*widgets)


class OrderIncidentsCard(Card):
    """The incidents of this order; hidden where there are none."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Incidents"))

    def show_order(self, detail: OrderDetail) -> None:
        """A row for each incident."""
        self.clear()
        self.setVisible(bool(detail.incidents))
        for incident in detail.incidents:
            self.body.addLayout(self._incident(incident))

    def _incident(self, incident: DetailIncident) -> QHBoxLayout:
        number = quiet(incident.number, "", partial(self.opened.emit, incident.id))
        found = secondary(formats.moment(incident.discovered_at))
        return _row(number, Chip(labels.label(incident.kind)), Chip(labels.label(incident.progress)), found)


class OrderMoneyCard(Card):
    """What the buyer paid and got back."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Money"))
        self._grid = QGridLayout()
        self._grid.setVerticalSpacing(SPACE_XS)
        self._grid.setColumnStretch(0, 1)
        self.body.addLayout(self._grid)
        self._cells: list[tuple[QLabel, QLabel]] = []
        for row in range(5):
            words, amount = muted(), strong()
            amount.setAlignment(_RIGHT)
            self._grid.addWidget(words, row, 0)
            self._grid.addWidget(amount, row, 1)
            self._cells.append((words, amount))

    def show_order(self, detail: OrderDetail) -> None:
        """Amounts that are known, one under the other."""
        refunded = detail.refunded if detail.refunded.minor else None
        known = [
            (self.tr("Paid by the buyer"), detail.paid),
            (self.tr("of it freight"), detail.shipping),
            (self.tr("Received by the shop"), detail.merchant),
            (self.tr("Refunded on the platform"), refunded),
        ]
        facts: list[tuple[str, tuple[Money, ...]]] = [
            *((text, () if value is None else (value,)) for text, value in known),
            (self.tr("Compensation paid here"), detail.compensated),
        ]
        for (words, amount), (text, value) in zip(self._cells, facts, strict=True):
            is_shown = bool(value) or text == facts[0][0]
            words.setText(text)
            amount.setText(" + ".join(map(formats.money, value)) or formats.money(None))
            words.setVisible(is_shown)
            amount.setVisible(is_shown)


class OrderMessagesCard(Card):
    """The buyer's words, the shop's note, and the orders this one replaces or was replaced by."""

    order_opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Notes"))

    def show_order(self, detail: OrderDetail) -> None:
        """Hidden where nobody wrote anything."""
        self.clear()
        for words, text in (
            (self.tr("Buyer"), detail.buyer_message),
            (self.tr("Shop"), detail.seller_note),
        ):
            if text:
                self.add(secondary(words))
                self.add(muted(text, wrap=True))
        if detail.reship_of is not None:
            self.add(quiet(self.tr("Replaces an earlier order"), "", partial(self._open, detail.reship_of)))
        for number, order_no in detail.reships:
            words = self.tr("Replaced by {order}").format(order=order_no)
            self.add(quiet(words, "", partial(self._open, number)))
        self.setVisible(bool(self.body.count()))

    def _open(self, order_id: int) -> None:
        self.order_opened.emit(order_id)
