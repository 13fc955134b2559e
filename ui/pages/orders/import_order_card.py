"""The card of an order that an import would make."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout

from app.domain.goods.shown import shown_variant
from app.domain.money import Money
from app.domain.statuses import OrderStatus
from app.services.order_import import AnyOrder
from ui import formats
from ui.pages.orders.import_rows import PreviewRow, richest
from ui.pages.orders.import_words import field_words, value_words
from ui.theme import SPACE_S
from ui.widgets import Card, clear_layout, fact, hline, muted, secondary, strong

_FIELDS = (
    "status",
    "status_text",
    "ordered_at",
    "paid",
    "shipping",
    "merchant",
    "refunded",
    "recipient",
    "phone",
)
_NOTES = ("buyer_message", "seller_note")
_MOST_LINES = 20


class NewOrderCard(Card):
    """Its goods, its amounts, who gets it."""

    def __init__(self) -> None:
        super().__init__(self.tr("New order"))
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(SPACE_S * 2)
        self.grid.setVerticalSpacing(SPACE_S)
        self.grid.setColumnStretch(1, 1)
        self.body.addLayout(self.grid)

    def show_row(self, row: PreviewRow, *, is_masked: bool) -> None:
        """Goods first, then the order's own values; blank ones are left out."""
        clear_layout(self.grid)
        if row.order is None:
            return
        place = 0
        for title, more in _goods(row):
            self.grid.addWidget(strong(title, wrap=True), place, 0, 1, 2)
            self.grid.addWidget(muted(more, wrap=True), place + 1, 0, 1, 2)
            place += 2
        self.grid.addWidget(hline(), place, 0, 1, 2)
        for name, value in _facts(row.order):
            words = value_words(name, value, row.suppliers, is_masked=is_masked)
            if not words:
                continue
            place += 1
            label = secondary(field_words(name))
            label.setAlignment(Qt.AlignmentFlag.AlignTop)
            self.grid.addWidget(label, place, 0)
            self.grid.addWidget(fact(words), place, 1)


def _goods(row: PreviewRow) -> Iterator[tuple[str, str]]:
    """Title, and variant, code and pieces, of each line of the sheet that tells most."""
    order = richest(row.parts)
    for line in order.draft.lines[:_MOST_LINES]:
        values = line.values
        parts = (shown_variant(str(values.get("spec", ""))), values.get("sku_code", ""), line.supplier_name)
        more = " · ".join(str(part) for part in parts if part)
        yield (
            str(values.get("title", "")) or "—",
            f"{more} ×{formats.number(int(values.get('quantity', 1)))}".strip(),
        )


def _facts(order: AnyOrder) -> Iterator[tuple[str, Any]]:
    after = order.after
    for name in _FIELDS:
        minor = after.get(f"{name}_minor")
        if minor is not None:
            if minor or name == "paid":
                yield name, Money(minor, after["currency"])
        elif name == "status":
            yield name, OrderStatus(after[name])
        elif name == "ordered_at":
            yield name, datetime.fromisoformat(after[name]) if after[name] else None
        else:
            yield name, after.get(name) or None
    yield "full_address", after["full_address"] or after["address"] or None
    for number in dict.fromkeys(number for number, _, _ in order.parcels):
        yield "tracking_no", number
    for name in _NOTES:
        yield name, after[name] or None
