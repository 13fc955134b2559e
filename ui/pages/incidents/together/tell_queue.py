"""Buyers told one after the other: the text for each, copied and logged with one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout

from app.domain.errors import MakegoodError
from app.domain.statuses import Channel, Party
from app.services.incidents.promising import NewPromise
from app.services.incidents.results import IncidentRow
from ui import labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.warning_words import warning_words
from ui.theme import SPACE_S
from ui.translations import language_of_window
from ui.widgets.buttons import primary, quiet
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form import Form
from ui.widgets.words import secondary, strong, toned
from ui.widgets.words_edit import WordsEdit

_CHANNELS = (Channel.PLATFORM_CHAT, Channel.PHONE, Channel.WECHAT, Channel.EMAIL, Channel.OTHER)


class TellQueue(Card):
    """`show_buyers(rows)`; emits `done` after the last one was told or left out."""

    done = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__(self.tr("Tell the buyer"))
        self.context, self._messages = context, context.services.messages
        self._left: list[IncidentRow] = []
        self._total = 0
        self.whose = secondary(wrap=True)
        self.text = WordsEdit(lines=6)
        self.channel = ChoiceBox(labels.options(_CHANNELS), _CHANNELS[0])
        self.warnings = toned(secondary(wrap=True), "warn")
        self.trouble = toned(strong(wrap=True), "bad")
        self.go = primary(self.tr("Copy for the buyer and log"), "check", self.submit)
        self.go.setToolTip(self.tr("Copy the message, log it with the incident (Ctrl+Enter)"))
        self._lay_out()
        self.text.textChanged.connect(self._look_over)

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("To the &buyer"), self.text)
        form.add(self.tr("C&hannel"), self.channel)
        for widget in (self.whose, form, self.warnings, self.trouble):
            self.add(widget)
        self.trouble.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE_S)
        buttons.addWidget(self.go)
        buttons.addWidget(quiet(self.tr("Not this one"), "", self._next))
        buttons.addStretch(1)
        self.body.addLayout(buttons)

    def show_buyers(self, rows: Sequence[IncidentRow]) -> None:
        """Begin with the first of them; none is done at once."""
        self._left, self._total = list(rows), len(rows)
        self._show()

    def _show(self) -> None:
        if not self._left:
            self.done.emit()
            return
        row, place = self._left[0], self._total - len(self._left) + 1
        if self._total > 1:
            self.set_count(self.tr("{place} of {count}").format(place=place, count=self._total))
        order = self.tr("{number} · order {order_no}").format(number=row.number, order_no=row.order_no)
        self.whose.setText(order)
        key = self._messages.suggest(row.id, Party.BUYER)
        self._key = key
        self.trouble.hide()
        self.text.setPlainText(self._messages.render(key, row.id, language_of_window()).body)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_over(self) -> None:
        if not self._left:
            return
        found = self._messages.check(self.text.words(), Party.BUYER, self._left[0].id)
        self.warnings.setText("\n".join(warning_words(warning) for warning in found))
        self.warnings.setVisible(bool(found))

    def submit(self) -> None:
        """Copy the text, log it with its promises, go on to the next buyer."""
        if not self._left:
            return
        row, text = self._left[0], self.text.words()
        try:
            outcome = self.context.services.incidents.tell_buyer(
                row.id, text, self.channel.value(), self._key, promises=self._promises(text, row.id)
            )
        except MakegoodError as error:
            self.trouble.setText(error_text(error))
            self.trouble.show()
            return
        QGuiApplication.clipboard().setText(text)
        notify(self, self.tr("Copied and logged: paste it into the chat"), "ok")
        self._next()
        self.context.bus.publish(outcome.changes)

    def _promises(self, text: str, incident_id: int) -> list[NewPromise]:
        """What has a day gets a clock, as when one buyer is told by himself."""
        found = self._messages.promises(text, Party.BUYER, incident_id)
        return [NewPromise(p.text, p.due_at, p.kind, p.amount) for p in found if p.due_at is not None]

    def _next(self) -> None:
        self._left = self._left[1:]
        self._show()
