"""Above an incident: it is half of a swap, or one of many with the same mistake; worked as one if wanted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from app.services.incidents.results import IncidentDetail, IncidentRow
from ui import labels
from ui.chips import Label
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.words import muted


class TogetherBanner(Card):
    """`show_incident(detail, partner, group)`. Emits `together_wanted(ids)` and `incident_wanted(id)`."""

    together_wanted = Signal(object)
    incident_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[int] = []
        self._partner_id = 0
        self.chip, self.state = Chip(""), Chip("")
        self.words = muted(wrap=True)
        self.together = secondary_button("", "layers-triple-outline", self._together)
        self.other = quiet(self.tr("Show the other"), "swap-horizontal", self._other)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget in (self.chip, self.words, self.state, self.together, self.other):
            row.addWidget(widget, 1 if widget is self.words else 0)
        self.body.addLayout(row)
        self.hide()

    def show_incident(
        self, detail: IncidentDetail, partner: IncidentRow | None, group: Sequence[int]
    ) -> None:
        """Fill in; hidden for an incident that stands alone."""
        is_pair = partner is not None
        self.state.setVisible(is_pair)
        self.other.setVisible(is_pair)
        if partner is not None:
            self._show_pair(detail, partner)
        elif len(group) > 1:
            self._show_group(detail, group)
        self.setVisible(is_pair or len(group) > 1)

    def _show_pair(self, detail: IncidentDetail, partner: IncidentRow) -> None:
        self._ids, self._partner_id = sorted((detail.id, partner.id)), partner.id
        self.chip.set_label(labels.label(detail.row.kind))
        words = self.tr("One case of two: {number} (order {order_no}) and this order got each other's goods.")
        self.words.setText(words.format(number=partner.number, order_no=partner.order_no))
        self.state.set_label(labels.label(partner.progress))
        self.together.setText(self.tr("Both as one"))

    def _show_group(self, detail: IncidentDetail, group: Sequence[int]) -> None:
        self._ids = list(group)
        count = len(group)
        self.chip.set_label(
            Label(
                QCoreApplication.translate("TogetherBanner", "%n alike", "", count),
                "info",
                "layers-triple-outline",
            )
        )
        words = QCoreApplication.translate(
            "TogetherBanner", "{supplier} made the same mistake with %n more order(s).", "", count - 1
        )
        self.words.setText(words.format(supplier=detail.row.supplier_name))
        self.together.setText(self.tr("All as one"))

    def _together(self) -> None:
        self.together_wanted.emit(list(self._ids))

    def _other(self) -> None:
        self.incident_wanted.emit(self._partner_id)
