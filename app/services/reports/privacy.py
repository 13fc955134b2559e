"""Hides one order's personal data inside texts that people wrote."""

from __future__ import annotations

from app.data.models import Order
from app.domain.masking import mask_address, mask_name, mask_phone, mask_within


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

    def name(self, name: str) -> str:
        """A name that stands alone."""
        return mask_name(name)

    def phone(self, phone: str) -> str:
        """A phone number that stands alone."""
        return mask_phone(phone)

    def address(self, address: str) -> str:
        """An address that stands alone; some sheets write the name into it."""
        return self.name_in(mask_address(address))


class Show(Hide):
    """Hides nothing: a platform or a court may need to know who it was."""

    def __call__(self, text: str) -> str:
        return text

    def name_in(self, text: str) -> str:
        """The text as it is."""
        return text

    def name(self, name: str) -> str:
        """The name as it is."""
        return name

    def phone(self, phone: str) -> str:
        """The number as it is."""
        return phone

    def address(self, address: str) -> str:
        """The address as it is."""
        return address
