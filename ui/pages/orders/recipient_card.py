"""Where the goods go; personal data stays masked until asked for."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout

from app.domain.masking import mask_address, mask_name, mask_phone
from app.services.orders import OrderDetail
from ui import icons
from ui.theme import SPACE_S
from ui.widgets import Card, icon_button, muted, secondary, strong, toned
from ui.widgets.words import tip


class OrderRecipientCard(Card):
    """Name, phone, address and the buyer's name on the platform."""

    def __init__(self) -> None:
        super().__init__()
        self.set_title(self.tr("Recipient"))
        self._detail: OrderDetail | None = None
        self._is_open = False
        self.reveal = icon_button("eye-outline", self.tr("Show name, phone and address"), self.toggle)
        self.copy = icon_button("content-copy", self.tr("Copy name, phone and address"), self.copy_person)
        self.head.addStretch(1)
        self.head.addWidget(self.reveal)
        self.head.addWidget(self.copy)
        self.name, self.phone = strong(selectable=True), strong(selectable=True)
        self.address, self.buyer = muted(wrap=True), secondary()
        self.missing = secondary(wrap=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE_S * 2)
        grid.setVerticalSpacing(SPACE_S)
        grid.addWidget(self.name, 0, 0)
        grid.addWidget(self.phone, 0, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        for label in (self.address, self.buyer, self.missing):
            self.add(label)

    def show_order(self, detail: OrderDetail) -> None:
        """Fill in, masked unless this order's person was asked for."""
        self._detail = detail
        person, is_open = detail.recipient, self._is_open
        address = person.full_address or " ".join(
            part for part in (person.province, person.city, person.district, person.address) if part
        )
        self.name.setText(person.name if is_open else mask_name(person.name))
        self.phone.setText(person.phone if is_open else mask_phone(person.phone))
        place = " ".join(part for part in (address, person.postcode, person.country) if part)
        self.address.setText(place if is_open else mask_address(place))
        self.buyer.setText(self.tr("Buyer {name}").format(name=detail.buyer) if detail.buyer else "")
        self.buyer.setVisible(bool(detail.buyer))
        self._show_missing(detail)
        has_person = bool(person.name or person.phone or address)
        self.reveal.setEnabled(has_person)
        self.copy.setEnabled(has_person)

    def _show_missing(self, detail: OrderDetail) -> None:
        is_missing = "no_recipient" in detail.flags
        self.missing.setVisible(is_missing)
        self.missing.setText(
            self.tr(
                "The platform's sheet has no recipient. Import a sheet that has one, such as that of your "
                "order software: it is filled in by the order number."
            )
            if is_missing
            else ""
        )
        toned(self.missing, "warn")

    def toggle(self) -> None:
        """Show or hide the person."""
        self._set_open(not self._is_open)

    def hide_person(self) -> None:
        """Mask again."""
        self._set_open(False)

    def _set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.reveal.setIcon(icons.icon("eye-off-outline" if is_open else "eye-outline", "muted"))
        name = self.tr("Hide personal data") if is_open else self.tr("Show name, phone and address")
        self.reveal.setToolTip(tip(name))
        self.reveal.setAccessibleName(name)
        if self._detail is not None:
            self.show_order(self._detail)

    def copy_person(self) -> None:
        """The whole person onto the clipboard, as one writes it to a supplier."""
        if self._detail is None:
            return
        person = self._detail.recipient
        address = person.full_address or f"{person.province}{person.city}{person.district}{person.address}"
        text = " ".join(part for part in (person.name, person.phone, address) if part)
        QGuiApplication.clipboard().setText(text)
