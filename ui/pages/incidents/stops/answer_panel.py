"""What came of each number of a list that went out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from app.domain.changes import Outcome
from app.domain.errors import IllegalMove, MakegoodError
from app.domain.statuses import InterceptState
from app.domain.stop_sheet import ANSWERS, WAITING
from app.services.stop_sheets import StopNumber
from ui import ask, labels
from ui.error_text import error_text
from ui.notices import notify
from ui.pages.base import PageContext
from ui.pages.incidents.stops.columns import CONTEXT, NUMBER_COLUMNS, sent_words
from ui.pages.incidents.stops.paste_panel import PastePanel
from ui.pages.incidents.stops.sheet_file import save_stop_sheet
from ui.tables import ListSource, RecordModel, RecordTable
from ui.theme import SPACE_S, scaled
from ui.widgets import Card, EmptyState, Flow, Form, secondary_button
from ui.widgets.words import secondary


class AnswerPanel(Card):
    """`show_sheet(id)`; a result is written down for the numbers selected, or for all that are open."""

    incident_wanted = Signal(int)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.context, self._stops = context, context.services.stop_sheets
        self.sheet_id: int | None = None
        self._source = ListSource()
        self._rows: Sequence[StopNumber] = ()
        self.told = secondary(wrap=True)
        self.model = RecordModel(self._source, NUMBER_COLUMNS, context=CONTEXT)
        self.model.setParent(self)
        self.table = RecordTable("stop_numbers", self.model, empty=EmptyState("truck-outline", ""))
        self.table.setAccessibleName(self.tr("Numbers and their results"))
        self.table.setMinimumHeight(scaled(240))
        self.table.menu_wanted.connect(self._fill_menu)
        self.table.row_opened.connect(self._open)
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("What the supplier or the courier said"))
        self.pasting = PastePanel(self._stops)
        self.pasting.wanted.connect(self._record_pasted)
        self.pasting.left.connect(self.pasting.hide)
        self._lay_out()

    def _lay_out(self) -> None:
        self.add(self.told)
        self.add(self.table)
        form = Form()
        form.add(self.tr("&Note"), self.note)
        self.add(form)
        self.answers = {
            answer: secondary_button(labels.words(answer), labels.label(answer).icon, self._saying(answer))
            for answer in ANSWERS
        }
        words = self.tr("Paste the answer…")
        self.paste_button = secondary_button(words, "clipboard-text-outline", self.paste)
        self.paste_button.setToolTip(self.tr("Reads numbers and results from what the supplier wrote"))
        again = secondary_button(self.tr("Copy the message again"), "content-copy", self._copy)
        sheet = secondary_button(self.tr("As a sheet…"), "file-excel-outline", self._save_sheet)
        for buttons in (list(self.answers.values()), [self.paste_button, again, sheet]):
            row = Flow(spacing=SPACE_S)
            row.set_widgets([*buttons])
            self.add(row)
        self.pasting.hide()
        self.add(self.pasting)

    def paste(self) -> None:
        """Read the results from the supplier's own words."""
        if self.sheet_id is not None:
            self.pasting.show()
            self.pasting.begin(self.sheet_id, self._rows)

    def _record_pasted(self, answers: Mapping[int, tuple[InterceptState, str]]) -> None:
        if self._recorded(partial(self._stops.record_each, answers)):
            self.pasting.hide()

    def _saying(self, answer: InterceptState) -> Callable[[], None]:
        return lambda: self.record(answer)

    def show_sheet(self, sheet_id: int) -> None:
        """Show a list as it stands. Raises: MakegoodError."""
        if sheet_id != self.sheet_id:
            self.pasting.hide()
        self.sheet_id = sheet_id
        sheet = self._stops.sheet(sheet_id)
        self._rows = self._stops.numbers(sheet_id)
        self.set_title(sheet.supplier or self.tr("No supplier entered"))
        waiting = QCoreApplication.translate("AnswerPanel", "%n open", "", sheet.waiting)
        self.set_count(waiting, "warn" if sheet.waiting else "ok")
        self.told.setText(sent_words(sheet))
        self._source.set_rows(self._rows)
        self.model.reload()

    def record(self, answer: InterceptState) -> None:
        """This came of the numbers selected; of all that are open where none is selected."""
        chosen = self.table.selected_ids() or [row.id for row in self._rows if row.answer in WAITING]
        if not chosen:
            notify(self, self.tr("Every number has its result. Select one to correct it."))
            return
        write = partial(self._stops.record, list(chosen), answer, self.note.text())
        if self._recorded(write, labels.words(answer)):
            self.note.clear()

    def _recorded(self, write: Callable[..., Outcome[int]], result: str = "") -> bool:
        """Write results down and say so; false where it was refused or left."""
        try:
            outcome = self._write(write)
        except MakegoodError as error:
            notify(self, error_text(error), "bad")
            return False
        if outcome is None:
            return False
        self.context.bus.publish(outcome.changes)
        words = QCoreApplication.translate("AnswerPanel", "%n result(s) recorded", "", outcome.value)
        if result:
            words = QCoreApplication.translate("AnswerPanel", "%n number(s): {result}", "", outcome.value)
        notify(self, words.format(result=result), "ok")
        return True

    def _write(self, write: Callable[..., Outcome[int]]) -> Outcome[int] | None:
        """Write it down; to correct an end the reason is asked for. Raises: MakegoodError."""
        try:
            return write()
        except IllegalMove as refused:
            if refused.code != "track_move_needs_reason":
                raise
            reason = ask.text(self, self.tr("Correct the result"), error_text(refused))
            return write(reason=reason) if reason else None

    def _fill_menu(self, menu: QMenu, ids: Sequence[int]) -> None:
        for answer in ANSWERS:
            menu.addAction(labels.words(answer)).triggered.connect(self._saying(answer))
        if len(ids) == 1:
            menu.addAction(self.tr("Open the incident")).triggered.connect(
                lambda: self._open(self.table.current_row())
            )

    def _open(self, row: StopNumber | None) -> None:
        if row is not None:
            self.incident_wanted.emit(row.incident_id)

    def _copy(self) -> None:
        if self.sheet_id is not None:
            QGuiApplication.clipboard().setText(self._stops.sent_text(self.sheet_id))
            notify(self, self.tr("Copied"), "ok")

    def _save_sheet(self) -> None:
        if self.sheet_id is None:
            return
        sheet = self._stops.sheet(self.sheet_id)
        requests = self._stops.requests_of(self.sheet_id)
        save_stop_sheet(self, self.context.services, requests, sheet.due_at, sheet.supplier)
