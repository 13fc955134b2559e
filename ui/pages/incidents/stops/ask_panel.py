"""What one supplier is asked to stop: parcel by parcel, until when, and the message ready to copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from app.domain import settings as declared
from app.domain.errors import MakegoodError
from app.domain.statuses import Channel
from app.domain.stop_sheet import StopAction
from app.services.stop_sheets import StopLot, StopRequest
from ui import ask, formats, labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.stops.columns import CONTEXT, WANTED_COLUMNS, Wanted
from ui.pages.incidents.stops.sheet_file import save_stop_sheet
from ui.tables import ListSource, RecordModel, RecordTable
from ui.theme import SPACE_S, scaled
from ui.translations import language_of_window
from ui.widgets import (
    Card,
    ChoiceBox,
    EmptyState,
    Flow,
    Form,
    NumberBox,
    WordsEdit,
    primary,
    secondary_button,
)
from ui.widgets.words import secondary, strong, toned

_CHANNELS = (Channel.WECHAT, Channel.SHEET, Channel.EMAIL, Channel.PHONE, Channel.OTHER)
_LONGEST_HOURS = 72


class AskPanel(Card):
    """`show_lot(lot)`; emits `sent(list id)`. Parcels may be left out, each is asked for in its own way."""

    sent = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.context, self._stops = context, context.services.stop_sheets
        self._source = ListSource()
        self.lot: StopLot | None = None
        self._wanted: list[Wanted] = []
        self.model = RecordModel(self._source, WANTED_COLUMNS, context=CONTEXT)
        self.model.setParent(self)
        empty = EmptyState("check-circle-outline", self.tr("Every parcel of this list was left out"))
        self.table = RecordTable("stop_wanted", self.model, empty=empty)
        self.table.setAccessibleName(self.tr("Parcels to stop"))
        self.table.setMinimumHeight(scaled(168))
        self.table.menu_wanted.connect(self._fill_menu)
        self.hours = NumberBox(4, 1, _LONGEST_HOURS, self.tr(" h"))
        self.hours.valueChanged.connect(self._write)
        self.until = secondary()
        self.channel = ChoiceBox(labels.options(_CHANNELS), Channel.WECHAT)
        self.text = WordsEdit(lines=7)
        self.trouble = toned(strong(wrap=True), "bad")
        self.trouble.hide()
        self._lay_out()

    def _lay_out(self) -> None:
        self.add(self.table)
        self.add(self._row_buttons())
        form = Form()
        form.add(self.tr("&Answer within"), self.hours)
        form.add("", self.until)
        form.add(self.tr("Te&xt"), self.text)
        form.add(self.tr("&Channel"), self.channel)
        self.add(form)
        self.add(self.trouble)
        self.go = primary(self.tr("Copy and log"), "check", self.submit)
        self.go.setToolTip(self.tr("Copy the message, log it with each incident (Ctrl+Enter)"))
        sheet = secondary_button(self.tr("As a sheet…"), "file-excel-outline", self._save_sheet)
        row = Flow(spacing=SPACE_S)
        row.set_widgets([self.go, sheet])
        self.add(row)

    def _row_buttons(self) -> QWidget:
        self.ways = {
            action: secondary_button(labels.words(action), "", self._way(action)) for action in StopAction
        }
        row = Flow(spacing=SPACE_S)
        row.set_widgets(
            [*self.ways.values(), secondary_button(self.tr("Leave out"), "minus", self.leave_out)]
        )
        return row

    def show_lot(self, lot: StopLot) -> None:
        """All of a supplier's parcels, each with what is proposed for it."""
        self.lot = lot
        self._wanted = [Wanted(parcel.id, parcel, parcel.action) for parcel in lot.parcels]
        self.set_title(lot.supplier or self.tr("No supplier entered"))
        self.hours.setValue(self.context.services.settings.get(declared.STOP_ANSWER_HOURS))
        self._show()

    def requests(self) -> list[StopRequest]:
        """What will be asked for."""
        return [StopRequest(w.parcel.incident_id, w.id, w.action, w.address) for w in self._wanted]

    def due_at(self) -> datetime:
        """Until when he is to answer."""
        return self.context.services.clock.now() + timedelta(hours=self.hours.value())

    def _show(self) -> None:
        self._source.set_rows(self._wanted)
        self.model.reload()
        words = QCoreApplication.translate("AskPanel", "%n parcel(s)", "", len(self._wanted))
        self.set_count(words, "bad" if self._wanted else "neutral")
        self.go.setEnabled(bool(self._wanted))
        self._write()

    def _write(self) -> None:
        """The message anew, as the list now is."""
        due = self.due_at()
        self.until.setText(self.tr("until {moment}").format(moment=formats.moment(due)))
        self.trouble.hide()
        if not self._wanted:
            self.text.clear()
            return
        try:
            self.text.setPlainText(self._stops.text(self.requests(), due, language_of_window()).body)
        except MakegoodError as error:
            self._refuse(error)

    def _refuse(self, error: MakegoodError) -> None:
        self.trouble.setText(error_text(error))
        self.trouble.show()

    # The rows

    def _chosen(self) -> set[int]:
        """The rows meant: those selected, all of them where none is."""
        return set(self.table.selected_ids()) or {wanted.id for wanted in self._wanted}

    def _way(self, action: StopAction) -> Callable[[], None]:
        return lambda: self.set_action(action)

    def set_action(self, action: StopAction) -> None:
        """Ask for this with the parcels selected."""
        address = ""
        if action is StopAction.REDIRECT:
            words = self.tr("Address, name and phone that the parcel goes to")
            address = ask.text(self, self.tr("To another address"), words) or ""
            if not address:
                return
        chosen = self._chosen()
        self._wanted = [
            replace(w, action=action, address=address) if w.id in chosen else w for w in self._wanted
        ]
        self._show()

    def leave_out(self) -> None:
        """Not these parcels; they stay to be asked for later."""
        chosen = set(self.table.selected_ids())
        if not chosen:
            notify(self, self.tr("Select the parcels to leave out first."))
            return
        self._wanted = [wanted for wanted in self._wanted if wanted.id not in chosen]
        self._show()

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        for action in StopAction:
            menu.addAction(labels.words(action)).triggered.connect(self._way(action))
        menu.addAction(self.tr("Leave out")).triggered.connect(self.leave_out)

    # Out of the house

    def submit(self) -> None:
        """Copy the message and log it with each incident."""
        if not self._wanted:
            return
        text = self.text.words()
        try:
            outcome = self._stops.send(self.requests(), self.due_at(), self.channel.value(), text)
        except MakegoodError as error:
            self._refuse(error)
            return
        QGuiApplication.clipboard().setText(text)
        self.context.bus.publish(outcome.changes)
        notify(self, self.tr("Copied and logged: paste it into the chat"), "ok")
        self.sent.emit(outcome.value)

    def _save_sheet(self) -> None:
        self.channel.choose(Channel.SHEET)
        supplier = "" if self.lot is None else self.lot.supplier
        save_stop_sheet(self, self.context.services, self.requests(), self.due_at(), supplier)
