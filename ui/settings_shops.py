"""The settings of the shops: what each sells in, as long as that can still be corrected."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from app.domain.errors import MakegoodError
from app.domain.money import CURRENCIES
from app.services.build import Services
from app.services.stores import ShopRow
from ui.change_bus import ChangeBus
from ui.error_text import error_text
from ui.pages.orders.words import store_words
from ui.setting_form import SettingForm
from ui.widgets import Card, secondary, toned


class ShopsCard(Card):
    """A currency for each shop; takes effect at once, or says why not."""

    def __init__(self, services: Services, bus: ChangeBus) -> None:
        super().__init__(self.tr("What shops sell in"))
        self._services, self._bus = services, bus
        self.boxes: dict[int, QComboBox] = {}
        form = SettingForm()
        for shop in services.stores.rows():
            box = self.boxes[shop.id] = _box(shop)
            box.activated.connect(partial(self._keep, shop.id))
            form.add(store_words(shop.platform, shop.name), box)
        self.add(form)
        self.trouble = secondary(wrap=True)
        toned(self.trouble, "bad")
        self.trouble.hide()
        self.add(self.trouble)
        if not self.boxes:
            self.hide()  # shown before it has its place it would be a window of its own

    def _keep(self, store_id: int, _place: int) -> None:
        box = self.boxes[store_id]
        try:
            outcome = self._services.stores.set_currency(store_id, box.currentText())
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            now = {shop.id: shop.currency for shop in self._services.stores.rows()}
            box.setCurrentText(now.get(store_id, box.currentText()))
            return
        self.trouble.hide()
        self._bus.publish(outcome.changes)


def _box(shop: ShopRow) -> QComboBox:
    box = QComboBox()
    box.addItems([*CURRENCIES, *([] if shop.currency in CURRENCIES else [shop.currency])])
    box.setCurrentText(shop.currency)
    box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return box
