"""One wording: its title and text, the places to put in, what to look at, and how it reads."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.message_templates import MessageTemplate
from ui.error_text import error_text
from ui.message_texts.marks import TextMarks
from ui.pages.incidents.warning_words import warning_words
from ui.theme import SPACE_S
from ui.widgets.buttons import primary, quiet, secondary_button
from ui.widgets.flow import Flow
from ui.widgets.form import Form
from ui.widgets.line_edit import LineEdit
from ui.widgets.words import secondary, toned
from ui.widgets.words_edit import WordsEdit


class WordingEditor(QWidget):
    """Emits `changed((title, body, line))` as it is typed, `save_wanted` and `reset_wanted`."""

    changed = Signal(object)
    save_wanted = Signal()
    reset_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._template: MessageTemplate | None = None
        self._language = ""
        self.title, self.body = LineEdit(), WordsEdit(lines=7)
        self.line = LineEdit()
        self.sample = WordsEdit(lines=6)
        self.sample.setReadOnly(True)
        self.sample.setAccessibleName(self.tr("How it reads"))
        self.marks, self._sample_marks = TextMarks(self.body), TextMarks(self.sample)
        self.places = Flow(spacing=2)
        self.warnings = toned(secondary(wrap=True), "warn")
        self.told = secondary(wrap=True)
        self.save = primary(self.tr("&Save"), "check", self.save_wanted.emit)
        self.back = secondary_button(self.tr("Shipped &wording"), "undo", self.reset_wanted.emit)
        self._lay_out()
        self.title.textEdited.connect(self._typed)
        self.line.textEdited.connect(self._typed)
        self.body.textChanged.connect(self._typed)

    def _lay_out(self) -> None:
        self.form = Form()
        self.form.add(self.tr("&Title"), self.title)
        self.form.add(self.tr("Te&xt"), self.body)
        hint = self.tr("Stands in the text once for each order.")
        self.form.add(self.tr("Of each &order"), self.line, hint)
        self.form.add(self.tr("Put in"), self.places)
        self.form.add(self.tr("Reads"), self.sample)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_S)
        column.addWidget(self.form)
        column.addWidget(self.warnings)
        column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(self.save)
        row.addWidget(self.back)
        row.addWidget(self.told, 1)
        column.addLayout(row)

    def show_template(
        self, template: MessageTemplate, language: str, draft: tuple[str, str, str] | None = None
    ) -> None:
        """Show a wording; `draft` is what was typed of it before."""
        self._template, self._language = template, language
        title, body, line = draft or (template.title, template.body, template.line)
        self.title.setText(title)
        self.line.setText(line)
        self.body.blockSignals(True)
        self.body.setPlainText(body)
        self.body.blockSignals(False)
        self.form.set_row_visible(self.line, bool(template.line))
        names = self._services.messages.places(template.party, language)
        self.places.set_widgets([self._place_button(name) for name in names])
        self.back.setVisible(template.is_changed)
        self.told.clear()
        self.form.clear_errors()
        self._look_over()

    def typed(self) -> tuple[str, str, str]:
        """Title, text and the line of each order as they stand."""
        return self.title.text().strip(), self.body.words(), self.line.text().strip()

    def try_to(self, write: Callable[[], Outcome[str]]) -> Outcome[str] | None:
        """Do it; None where it was refused, with the reason at the text."""
        self.form.clear_errors()
        try:
            return write()
        except MakegoodError as error:
            self.form.set_error(self.body if self.title.text().strip() else self.title, error_text(error))
            return None

    def tell_saved(self) -> None:
        """That it is in force from now on."""
        self.told.setText(self.tr("Saved: used from now on."))

    def _place_button(self, name: str) -> QWidget:
        return quiet(f"{{{name}}}", "", lambda: self._put_in(name))

    def _put_in(self, name: str) -> None:
        self.body.insertPlainText(f"{{{name}}}")
        self.body.setFocus()

    def _typed(self) -> None:
        self.told.clear()
        self.changed.emit(self.typed())
        self._look_over()

    def _look_over(self) -> None:
        """Warnings, and how it reads for the newest incident; without one there is nothing to show."""
        if self._template is None:
            return
        messages, text = self._services.messages, self.body.toPlainText()
        found = messages.check_wording(f"{text}\n{self.line.text()}", self._template.party)
        self.marks.set_warnings(found)
        self.warnings.setText("\n".join(warning_words(warning) for warning in found))
        self.warnings.setVisible(bool(found))
        newest = messages.sample_incident()
        self.form.set_row_visible(self.sample, newest is not None)
        if newest is not None:
            draft = messages.draft(self._template.key, self._language, text, newest, line=self.line.text())
            self._sample_marks.set_warnings(draft.warnings)
            self.sample.setPlainText(draft.body)
