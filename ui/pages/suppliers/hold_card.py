"""Putting a supplier on hold, with the reason and the end, and releasing him."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit

from app.services.suppliers import SupplierDetail
from ui import formats
from ui.pages.base import Page
from ui.theme import SPACE_S
from ui.widgets import Card, DayEdit, card_title, secondary, secondary_button

_DAYS = 14


class HoldCard(Card):
    """Held: why and until when, with Release. Not held: reason, end, Hold."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self.reason = QLineEdit()
        self.until = DayEdit()
        self.has_end = QCheckBox()

    def show_supplier(self, detail: SupplierDetail) -> None:
        """Fill in."""
        self.clear()
        self._detail = detail
        if detail.is_held:
            self._show_hold(detail)
        else:
            self._offer_hold()

    def _show_hold(self, detail: SupplierDetail) -> None:
        end = (
            self.tr("until {day}").format(day=formats.day(detail.hold_until_on))
            if detail.hold_until_on
            else self.tr("until released")
        )
        self.add(card_title(self.tr("On hold {end}").format(end=end), wrap=True))
        self.add(secondary(detail.hold_reason, wrap=True))
        self.release = secondary_button(self.tr("Release"), "play-circle-outline", self._release)
        row = QHBoxLayout()
        row.addWidget(self.release)
        row.addStretch(1)
        self.body.addLayout(row)

    def _offer_hold(self) -> None:
        today = formats.local(self._page.services.clock.now()).date()
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Hold: no order goes to this supplier. Why?"))
        self.reason.setAccessibleName(self.tr("Reason of the hold"))
        self.has_end = QCheckBox(self.tr("until"))
        self.until = DayEdit(today + timedelta(days=_DAYS), self.tr("Last day of the hold"))
        self.until.setEnabled(False)
        self.has_end.toggled.connect(self.until.setEnabled)
        self.hold = secondary_button(self.tr("Hold"), "pause-circle-outline", self._hold)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.reason, 1)
        row.addWidget(self.has_end)
        row.addWidget(self.until)
        row.addWidget(self.hold)
        self.body.addLayout(row)

    def _hold(self) -> None:
        service, number = self._page.services.suppliers, self._detail.id
        end = self.until.day() if self.has_end.isChecked() else None
        reason = self.reason.text()
        if held := self._page.do(lambda: service.hold(number, reason, end)):
            self._page.notify_done(self.tr("{name} is on hold").format(name=self._detail.draft.name), held)

    def _release(self) -> None:
        service, was = self._page.services.suppliers, self._detail
        if released := self._page.do(lambda: service.release(was.id)):
            self._page.notify_done(self.tr("{name} is released").format(name=was.draft.name), released)
