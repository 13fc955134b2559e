"""The top of the panel: number, kind, where the parcel is, whose order; print and more."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.masking import mask_name
from app.domain.statuses import Escalation
from app.services.incidents.results import IncidentDetail
from ui import labels
from ui.pages.incidents.elided import ElidedLabel
from ui.theme import SPACE_S
from ui.widgets.buttons import icon_button
from ui.widgets.flow import Flow
from ui.widgets.words import heading


class IncidentHead(QWidget):
    """Personal data is masked until the eye is pressed, and masked again for the next incident."""

    print_wanted = Signal()
    more_wanted = Signal()
    order_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._detail: IncidentDetail | None = None
        self._is_open = False
        self.number = heading(selectable=True)
        self.chips = Flow()
        self.person = ElidedLabel()
        self.eye = icon_button("eye-outline", self.tr("Show personal data"), self._toggle)
        self.order = icon_button("package-variant", self.tr("Show the order"), self.order_wanted.emit)
        self.printer = icon_button("printer-outline", self.tr("Print the report"), self.print_wanted.emit)
        self.more = icon_button("dots-horizontal", self.tr("More"), self.more_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        row.addWidget(self.number)
        row.addWidget(self.chips, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.person, 1)
        for button in (self.eye, self.order, self.printer, self.more):
            row.addWidget(button)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in."""
        if self._detail is None or self._detail.id != detail.id:
            self._is_open = False
        self._detail = detail
        row = detail.row
        self.number.setText(row.number)
        chips = [labels.label(row.kind)]
        if row.parcel_state is not None:
            chips.append(labels.label(row.parcel_state))
        if detail.escalation is not Escalation.NONE:
            chips.append(labels.label(detail.escalation))
        self.chips.set_labels(chips)
        self._write_person()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._write_person()

    def _write_person(self) -> None:
        if self._detail is None:
            return
        row, order = self._detail.row, self.tr("Order {number}").format(number=self._detail.row.order_no)
        if self._is_open:
            parts = [order, row.recipient, row.phone, self._detail.full_address]
        else:
            tail = self.tr("phone ends {tail}").format(tail="**" + row.phone[-2:]) if row.phone else ""
            parts = [order, mask_name(row.recipient), tail]
        words = " · ".join(part for part in parts if part)
        self.person.show_words(words)
        self.eye.setToolTip(self.tr("Hide personal data") if self._is_open else self.tr("Show personal data"))
