"""The buyer's rows one by one, each with its next step: consent, approve, pay with proof, send, arrived."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.compensation import Stage
from app.domain.errors import MakegoodError
from app.services.compensations import CompensationRow
from app.services.incidents.results import IncidentDetail
from ui import formats, labels
from ui.error_text import error_text
from ui.pages.base import PageContext
from ui.pages.compensation.next_card import CompensationNextCard
from ui.theme import SPACE_S
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout
from ui.widgets.words import muted, strong, toned

# The buyer waits for these; a file of proof or a coupon's use may come later and keeps nothing open.
_URGENT = frozenset({Stage.DRAFT, Stage.TO_APPROVE, Stage.TO_PAY})
_ENDED = frozenset({Stage.VOIDED, Stage.REVERSED, Stage.COUNTER})


class SettlePanel(Card):
    """The same card as on the Compensation tab; closes when nothing is left to do. Esc closes.

    Emits `finished`, and `refund_wanted(CompensationDraft)` where a failed reship is to become a refund.
    """

    finished = Signal()
    refund_wanted = Signal(object)

    def __init__(self, context: PageContext, detail: IncidentDetail, parent: QWidget | None = None) -> None:
        super().__init__(self.panel_title(), parent=parent)
        self.context, self._incident_id = context, detail.id
        self.cards: list[CompensationNextCard] = []
        self._is_waiting = False
        self.head.addStretch(1)
        self.head.addWidget(quiet(self.tr("Close"), "", self.finished.emit))
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_S)
        self.body.addLayout(self._rows)
        self.add(self.trouble)
        self._fill()

    def panel_title(self) -> str:
        """The words at the top."""
        return QCoreApplication.translate("SettlePanel", "The buyer's side")

    def _fill(self) -> None:
        clear_layout(self._rows)
        self.cards, self._is_waiting = [], False
        rows = self.context.services.compensations.for_incident(self._incident_id)
        for row in rows:
            if row.stage not in _ENDED:
                self._add_row(row)
        if not self.cards:
            self._rows.addWidget(muted(self.tr("Nothing is open on the buyer's side."), wrap=True))

    def _add_row(self, row: CompensationRow) -> None:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        card = CompensationNextCard(self.context.services, self._do)
        head = QHBoxLayout()
        head.setSpacing(SPACE_S)
        head.addWidget(strong(f"{labels.words(row.kind)} {formats.money(row.amount)}"))
        head.addWidget(Chip(labels.label(row.status)))
        head.addStretch(1)
        column.addLayout(head)
        column.addWidget(card)
        self._rows.addWidget(box)
        card.show_row(row)  # shows itself: only within its place, else it would be a window
        if card.isHidden():
            box.hide()
            box.deleteLater()
            return
        box.show()
        card.refund_wanted.connect(self.refund_wanted)
        self.cards.append(card)
        self._is_waiting = self._is_waiting or row.stage in _URGENT

    def _do(self, write: Callable[[], Any]) -> Any:
        """One write; a refusal is told below the rows."""
        self.trouble.hide()
        try:
            outcome = write()
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return None
        self._fill()
        self.focus_first()  # what had the keyboard is gone with its row
        self.context.bus.publish(outcome.changes)
        if not self._is_waiting:
            self.finished.emit()
        return outcome

    def focus_first(self) -> None:
        """Into the first row's words, else onto its button."""
        first = self.cards[0] if self.cards else None
        has_words = first is not None and first.isAncestorOf(first.note)
        target = None if first is None else first.note if has_words else first.button
        (target or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ctrl+Enter: the first row's button."""
        if self.cards and self.cards[0].button is not None:
            self.cards[0].button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        else:
            super().keyPressEvent(event)
