"""Stop and tell: the supplier is asked to stop what was sent wrong, then each buyer hears of it.

The shortest way while a parcel can still be stopped: two presses, each copies a text and logs it.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import MakegoodError
from app.domain.statuses import Channel
from app.services.incidents.results import IncidentRow
from app.services.stop_sheets import StopRequest
from ui import formats, labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.columns import goods_words
from ui.pages.incidents.together.tell_queue import TellQueue
from ui.theme import SPACE_M, SPACE_S
from ui.translations import language_of_window
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form import Form
from ui.widgets.panel_keys import panel_key
from ui.widgets.words import muted, secondary, strong, toned
from ui.widgets.words_edit import WordsEdit

_CHANNELS = (Channel.WECHAT, Channel.PHONE, Channel.EMAIL, Channel.SHEET, Channel.OTHER)


def stoppable(context: PageContext, ids: Sequence[int]) -> list[StopRequest]:
    """What can be asked for the parcels of these incidents; empty where nothing can be stopped any more.

    Parcels of several suppliers are several requests: then only those of the first one's supplier.
    """
    wanted = set(ids)
    for lot in context.services.stop_sheets.lots():
        found = [StopRequest(p.incident_id, p.id, p.action) for p in lot.parcels if p.incident_id in wanted]
        if found:
            return found
    return []


class StopAndTellPanel(QWidget):
    """`StopAndTellPanel(context, incident ids)`; emits `finished`. Esc leaves, Ctrl+Enter does what is next.

    Raises: MakegoodError when the text cannot be made, as where nothing can be stopped any more.
    """

    finished = Signal()

    def __init__(self, context: PageContext, ids: Sequence[int]) -> None:
        super().__init__()
        self.context, self._stops = context, context.services.stop_sheets
        self._requests = stoppable(context, ids)
        asked = {request.incident_id for request in self._requests}
        self.rows: list[IncidentRow] = context.services.incidents.load_rows(
            [number for number in ids if number in asked]
        )
        self._due_at = self._stops.due_from_now()
        words = self._stops.text(self._requests, self._due_at, language_of_window()).body
        self.text = WordsEdit(words, lines=7)
        self.channel = ChoiceBox(labels.options(_CHANNELS), _CHANNELS[0])
        self.trouble = toned(strong(wrap=True), "bad")
        self.go = primary(self.tr("Copy the request and log"), "check", self.submit)
        self.buyers = TellQueue(context)
        self.buyers.done.connect(self.finished)
        self.asking = self._asking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addWidget(self.asking)
        column.addWidget(self.buyers)
        self.buyers.hide()

    def _asking(self) -> Card:
        count = len(self._requests)
        card = Card(QCoreApplication.translate("StopAndTell", "Stop %n parcel(s)", "", count))
        for row in self.rows:
            card.add(secondary(" · ".join((row.number, labels.words(row.kind), goods_words(row))), wrap=True))
        form = Form()
        due = self.tr("Answer until {moment}").format(moment=formats.moment(self._due_at))
        form.add(self.tr("To the &supplier"), self.text, hint=due)
        form.add(self.tr("&Channel"), self.channel)
        card.add(form)
        card.add(self.trouble)
        self.trouble.hide()
        self.go.setToolTip(self.tr("Copy the request, log it with each incident (Ctrl+Enter)"))
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go)
        buttons.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        buttons.addWidget(muted(self.tr("Then comes the message to the buyer.")))
        buttons.addStretch(1)
        card.body.addLayout(buttons)
        return card

    def focus_first(self) -> None:
        """The text is ready: the button is the first thing to press."""
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """The request first, then each buyer's message."""
        if self.buyers.isVisibleTo(self):
            self.buyers.submit()
        else:
            self._ask()

    def _ask(self) -> None:
        text = self.text.words()
        try:
            changes = self._confirm_all()
            outcome = self._stops.send(self._requests, self._due_at, self.channel.value(), text)
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        QGuiApplication.clipboard().setText(text)
        notify(self, self.tr("Copied and logged: paste it into the chat"), "ok")
        self._go_on_to_buyers()
        self.context.bus.publish(changes | outcome.changes)

    def _confirm_all(self) -> Changes:
        """Whoever asks to stop a parcel says that it is wrong; one whose goods nobody read stays."""
        incidents, changes = self.context.services.incidents, Changes()
        for row in self.rows:
            moves = incidents.get(row.id).moves
            if any(view.move.action == "confirm" and view.is_ready for view in moves):
                changes = changes | incidents.confirm(row.id).changes
        return changes

    def _go_on_to_buyers(self) -> None:
        self.asking.hide()
        self.buyers.show()
        incidents = self.context.services.incidents
        self.buyers.show_buyers([row for row in self.rows if incidents.get(row.id).buyer_told_at is None])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)
