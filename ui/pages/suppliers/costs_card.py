"""What the shop itself paid for a mistake: freight, fees, penalties; the ground of claim and net loss."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.domain.errors import DomainError, MakegoodError
from app.domain.statuses import CostKind
from app.services.build import Services
from app.services.costs import CostRow
from ui import formats, labels
from ui.error_text import error_text
from ui.theme import SPACE_S
from ui.widgets import Card, MoneyEdit, icon_button, secondary, secondary_button, strong, toned
from ui.widgets.choice_box import ChoiceBox


class CostsCard(Card):
    """The costs noted so far, each can be taken back, and one row that adds. Emits `changed(Changes)`."""

    changed = Signal(object)

    def __init__(self, services: Services, incident_id: int) -> None:
        super().__init__(role="sunken")
        self._services, self._incident_id = services, incident_id
        self.set_title(self.tr("What you paid besides"))

    def reload(self, currency: str) -> None:
        """Read again; amounts are entered in the order's currency."""
        self.clear()
        for cost in self._services.costs.for_incident(self._incident_id):
            if cost.voided_at is None:
                self.body.addLayout(self._line(cost))
        self.body.addLayout(self._entry(currency))
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self.add(self.trouble)

    def _line(self, cost: CostRow) -> QHBoxLayout:
        words = f"{labels.words(cost.kind)} {formats.money(cost.amount)}"
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(strong(words))
        row.addWidget(secondary(cost.note), 1)
        row.addWidget(secondary(formats.moment(cost.spent_at)))
        name = self.tr("Take back: {cost}").format(cost=words)
        row.addWidget(icon_button("undo-variant", name, partial(self._take_back, cost.id)))
        return row

    def _entry(self, currency: str) -> QHBoxLayout:
        self.kind = ChoiceBox(labels.options(CostKind), CostKind.FREIGHT_BACK)
        self.kind.setAccessibleName(self.tr("What for"))
        self.amount = MoneyEdit(currency)
        self.amount.setAccessibleName(self.tr("Amount"))
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.note_it = secondary_button(self.tr("Note it"), "plus", self._add)
        self.amount.returnPressed.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        for widget, stretch in ((self.kind, 2), (self.note, 2), (self.amount, 1), (self.note_it, 0)):
            row.addWidget(widget, stretch)
        return row

    def _add(self) -> None:
        self._do(self._write)

    def _write(self) -> Any:
        amount = self.amount.money()
        if amount is None:
            raise DomainError("amount_unreadable", value=self.amount.text())
        service = self._services.costs
        return service.add(self._incident_id, self.kind.value(), amount, self.note.text())

    def _take_back(self, cost_id: int) -> None:
        reason = self.tr("Noted in error")
        self._do(lambda: self._services.costs.void(cost_id, reason))

    def _do(self, write: Callable[[], Any]) -> None:
        try:
            outcome = write()
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        self.changed.emit(outcome.changes)
