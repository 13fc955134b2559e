"""Hides one order's personal data inside texts that people wrote."""

from __future__ import annotations

from app.data.models import Order
from app.domain.masking import mask_within


class Hide:
    """Called with a text, gives it with the order's name, phone and address masked."""

    def __init__(self, order: Order) -> None:
        self._names = tuple(name for name in {order.recipient, order.buyer} if name)
        self._phone = order.phone
        self._addresses = tuple(text for text in (order.full_address, order.address) if text)

    def __call__(self, text: str) -> str:
        for address in self._addresses:
            text = mask_within(text, address=address)
        return self.name_in(mask_within(text, phone=self._phone))

    def name_in(self, text: str) -> str:
        """Only the names masked; for the address, which carries the name on some sheets."""
        for name in self._names:
            text = mask_within(text, name=name)
        return text
