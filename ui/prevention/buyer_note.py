"""The note that incidents of one buyer repeat: counted facts, shown in the window and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.services.buyer_notes import BuyerNote
from ui import ask, formats
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.theme import SPACE_S
from ui.widgets import Flow, quiet, secondary
from ui.widgets.clearing import clear_layout

translate = QCoreApplication.translate


class BuyerNoteLine(QWidget):
    """`show_order(id)`; hidden where there is nothing to say. The owner dismisses it for this buyer."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._order_id = 0
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)
        self.hide()

    def show_order(self, order_id: int) -> None:
        """What repeats with the buyer of this order."""
        self._order_id = order_id
        clear_layout(self._row)
        note = self._context.services.buyer_notes.of_order(order_id)
        self.setVisible(note is not None)
        if note is not None:
            self._show(note)

    def _show(self, note: BuyerNote) -> None:
        is_dismissed = note.dismissed_at is not None
        words = self._dismissed_words(note) if is_dismissed else note_words(note)
        self._row.addWidget(secondary(words, wrap=True), 1)
        count = translate("BuyerNoteLine", "%n incident(s)", "", len(note.incident_ids))
        buttons: list[QWidget] = [quiet(count, "", partial(self._go, note))]
        if is_dismissed:
            buttons.append(quiet(self.tr("Show the note again"), "", self._show_again))
        else:
            buttons.append(quiet(self.tr("No note on this buyer…"), "", self._dismiss))
        flow = Flow(self, SPACE_S)
        flow.set_widgets(buttons)
        flow.show()
        self._row.addWidget(flow)

    def _dismissed_words(self, note: BuyerNote) -> str:
        words = self.tr("No note on this buyer since {day}: {reason}")
        day = formats.day(formats.local(note.dismissed_at).date()) if note.dismissed_at else ""
        return words.format(day=day, reason=note.dismissed_because)

    def _go(self, note: BuyerNote) -> None:
        words = self.tr("Incidents of one buyer")
        self._context.go("incidents", None, only=note.incident_ids, only_words=words)

    def _dismiss(self) -> None:
        service, number = self._context.services.buyer_notes, self._order_id
        reason = ask.text(self, self.tr("No note on this buyer"), self.tr("Why is nothing more noted?"))
        if reason is not None:
            self._write(lambda: service.dismiss(number, reason))

    def _show_again(self) -> None:
        service, number = self._context.services.buyer_notes, self._order_id
        self._write(lambda: service.show_again(number))

    def _write(self, write: Callable[[], Outcome[int]]) -> None:
        try:
            outcome = write()
        except MakegoodError as error:
            notify(self, error_text(error), "bad")
            return
        self._context.bus.publish(outcome.changes)
        self.show_order(self._order_id)


def note_words(note: BuyerNote) -> str:
    """ "3 incidents of this buyer in 90 days, 2 refunds without goods back, refunded ¥88.00 together"."""
    incidents = translate("BuyerNoteLine", "%n incident(s) of this buyer", "", len(note.incident_ids))
    days = translate("BuyerNoteLine", "in %n day(s)", "", note.days)
    how_often = translate("BuyerNoteLine", "{incidents} {days}").format(incidents=incidents, days=days)
    parts = [how_often]
    if note.kept_refunds:
        parts.append(translate("BuyerNoteLine", "%n refund(s) without goods back", "", note.kept_refunds))
    if note.refunded:
        amounts = " · ".join(formats.money(amount) for amount in note.refunded)
        parts.append(translate("BuyerNoteLine", "refunded {amounts} together").format(amounts=amounts))
    return translate("BuyerNoteLine", "{list}.").format(list=translate("BuyerNoteLine", ", ").join(parts))
