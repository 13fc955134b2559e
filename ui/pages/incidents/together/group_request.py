"""One message to a supplier about several incidents at once, logged with each of them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import MakegoodError
from app.domain.statuses import Channel, InterceptState, ParcelState, Party
from app.services.incidents.results import IncidentRow
from ui import labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.request_file import save_request
from ui.pages.incidents.warning_words import warning_words
from ui.theme import SPACE_S
from ui.translations import language_of_window
from ui.widgets.buttons import primary, quiet, secondary_button
from ui.widgets.card import Card
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.form import Form
from ui.widgets.panel_keys import panel_key
from ui.widgets.words import secondary, strong, toned
from ui.widgets.words_edit import WordsEdit

_CHANNELS = (Channel.WECHAT, Channel.EMAIL, Channel.SHEET, Channel.OTHER)
_STOPPABLE = (ParcelState.IN_TRANSIT, ParcelState.OUT_FOR_DELIVERY)


class GroupRequestPanel(Card):
    """`GroupRequestPanel(context, rows)` for incidents of one supplier; emits `finished`.

    An incident that refuses is named, the others are logged. Raises: MakegoodError for several suppliers.
    """

    finished = Signal()

    def __init__(
        self, context: PageContext, rows: Sequence[IncidentRow], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.context, self.rows = context, list(rows)
        numbers = ", ".join(row.number for row in self.rows)
        n = len(self.rows)
        self.set_title(self.tr("One request for %n incident(s)", "", n))
        messages = context.services.messages
        language = language_of_window()
        several = [t for t in messages.templates(Party.SUPPLIER, language) if t.line]
        suggested = messages.suggest(self.rows[0].id, Party.SUPPLIER)
        self.template = ChoiceBox([(t.title, t.key) for t in several], suggested)
        self.channel = ChoiceBox(
            labels.options((Channel.WECHAT, Channel.EMAIL, Channel.SHEET, Channel.OTHER))
        )
        self.text = WordsEdit(lines=12)
        self.stop = QCheckBox(self.tr("It asks to &stop the parcels"))
        self.warnings = toned(secondary(wrap=True), "warn")
        self.trouble = toned(strong(wrap=True), "bad")
        self.add(secondary(numbers, wrap=True))
        self._lay_out()
        self.template.currentIndexChanged.connect(self._fill)
        self.text.textChanged.connect(self._look_over)
        self._fill()

    def _lay_out(self) -> None:
        form = Form()
        form.add(self.tr("&Template"), self.template)
        form.add(self.tr("Te&xt"), self.text)
        form.add(self.tr("&Channel"), self.channel)
        self.add(form)
        for widget in (self.stop, self.warnings, self.trouble):
            self.add(widget)
        self.trouble.hide()
        self.go = primary(self.tr("Copy and log"), "check", self.submit)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.go)
        row.addWidget(secondary_button(self.tr("As a sheet…"), "file-excel-outline", self._save_sheet))
        row.addWidget(quiet(self.tr("Cancel"), "", self.finished.emit))
        row.addStretch(1)
        self.body.addLayout(row)

    def _save_sheet(self) -> None:
        self.channel.choose(Channel.SHEET)
        ids = [row.id for row in self.rows]
        save_request(self, self.context.services, ids, self.template.currentText())

    def _fill(self) -> None:
        ids = [row.id for row in self.rows]
        rendered = self.context.services.messages.render_group(
            self.template.value(), ids, language_of_window()
        )
        self.text.setPlainText(rendered.body)
        self.stop.setChecked("stop" in str(self.template.value()))

    def _look_over(self) -> None:
        found = self.context.services.messages.check(self.text.words(), Party.SUPPLIER, self.rows[0].id)
        self.warnings.setText("\n".join(warning_words(warning) for warning in found))
        self.warnings.setVisible(bool(found))

    def submit(self) -> None:
        """Copy the text and log it with each incident."""
        changes, refused = Changes(), []
        for row in self.rows:
            try:
                changes = changes | self._log(row)
            except MakegoodError as error:
                refused.append(f"{row.number}: {error_text(error)}")
        QGuiApplication.clipboard().setText(self.text.words())
        self.context.bus.publish(changes)
        if refused:
            self.rows = [row for row in self.rows if any(line.startswith(row.number) for line in refused)]
            self.trouble.setText("\n".join(refused))
            self.trouble.show()
            return
        notify(self, self.tr("Copied and logged: paste it into the chat"), "ok")
        self.finished.emit()

    def _log(self, row: IncidentRow) -> Changes:
        asks_stop = self.stop.isChecked() and self._can_stop(row)
        outcome = self.context.services.incidents.submit_request(
            row.id,
            self.channel.value(),
            self.text.words(),
            asks_stop=asks_stop,
            template_key=self.template.value(),
        )
        return outcome.changes

    def _can_stop(self, row: IncidentRow) -> bool:
        return row.parcel_state in _STOPPABLE and row.intercept_state is InterceptState.NONE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not panel_key(event, self.submit, self.finished.emit):
            super().keyPressEvent(event)
