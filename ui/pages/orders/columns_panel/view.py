"""Asks what the columns of a sheet are, showing the sheet as it is and as it would be read."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.services.own_layouts import OwnLayoutRow
from app.services.sheet_reading import SheetSample
from ui.error_text import error_text
from ui.pages.base import Page
from ui.pages.orders.columns_panel.as_read import AsRead, read_as
from ui.pages.orders.columns_panel.cells import CellsTable
from ui.pages.orders.columns_panel.draft import Asked, Draft, Looked, looked
from ui.pages.orders.columns_panel.head import PanelHead, SheetFacts
from ui.pages.orders.columns_panel.questions import QuestionList
from ui.pages.orders.columns_panel.words import column_letters, field_words, lacking_words, name_for
from ui.sheet_rows import row_number
from ui.tasks import Operation
from ui.theme import SPACE_M, SPACE_S, scaled
from ui.widgets import secondary, strong, toned
from ui.widgets.line_edit import LineEdit


class ColumnsView(Page):
    """`answered(path)` when the sheet may be read so, `put_away(path)` when the owner wants none of it.

    For a remembered sheet that is changed, without a file at hand, the path is None.
    """

    page_id = "sheet_columns"
    answered = Signal(object)
    put_away = Signal(object)

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self._asked: Asked | None = None
        self._sample: SheetSample | None = None
        self._found: Looked | None = None
        self._draft: Draft | None = None
        self._wanted = 0
        self.head, self.facts = PanelHead(), SheetFacts()
        self.sheet = CellsTable(self.tr("The sheet as it is"))
        self.lines = CellsTable(self.tr("As it would be read"), is_numbered=False)
        self.trouble = toned(secondary(wrap=True), "bad")
        self.questions = QuestionList()
        for widget in (self.head, self.facts):
            self.column.addWidget(widget)
        self.column.addWidget(self._middle(), 1)
        self.column.addWidget(self._foot())
        self.questions.stand_between(self.sheet, self.lines, self.remember, self.name, self.head.go_on)
        self._connect()

    def _middle(self) -> QSplitter:
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(_titled(self.tr("The sheet as it is"), self.sheet))
        self._below = _titled(self.tr("As it would be read"), self.lines, self.trouble)
        both.addWidget(self._below)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(both)
        split.addWidget(self.questions)
        for splitter, parts in ((both, (3, 2)), (split, (5, 3))):
            splitter.setChildrenCollapsible(False)
            splitter.setHandleWidth(SPACE_M)
            for place, stretch in enumerate(parts):
                splitter.setStretchFactor(place, stretch)
        self.questions.setMinimumWidth(scaled(320))
        return split

    def _foot(self) -> QWidget:
        self.remember = QCheckBox(self.tr("&Remember for sheets like this, as"))
        self.name = LineEdit("", self.tr("Name"))
        self.name.setMaximumWidth(scaled(260))
        self.lacking = toned(secondary(), "warn")
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE_S)
        for widget in (self.remember, self.name):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.lacking)
        return foot

    def _connect(self) -> None:
        self.head.back.clicked.connect(self._put_away)
        self.head.go_on.clicked.connect(self._go_on)
        self.facts.changed.connect(self._facts_changed)
        self.facts.moved.connect(self._look_again)
        self.questions.changed.connect(self._answers_changed)
        self.questions.entered.connect(self.sheet.show_column)
        self.sheet.column_chosen.connect(self.questions.focus_column)
        self.remember.toggled.connect(self.name.setEnabled)
        self.name.textChanged.connect(self._show_state)
        self.remember.toggled.connect(self._show_state)
        for keys, slot in (
            ("Escape", self._put_away),
            ("Ctrl+Return", self._go_on),
            ("Ctrl+Enter", self._go_on),
        ):
            QShortcut(QKeySequence(keys), self, slot).setContext(
                Qt.ShortcutContext.WidgetWithChildrenShortcut
            )

    def reload(self) -> None:
        """Nothing to read: the sheet was handed in."""

    # Showing

    def ask_about(self, asked: Asked) -> None:
        """Ask about a sheet that was dropped."""
        self._asked, self._sample = asked, asked.sample
        self.head.title.setText(asked.path.name)
        self._show(looked(asked.look, asked.parsed))
        self.name.setText(name_for(asked.path, self._draft.kind if self._draft else ""))
        self.remember.setChecked(True)
        self.questions.focus_first()

    def ask_anew(self, row: OwnLayoutRow) -> None:
        """Change what was said before; there is no file at hand."""
        self._asked = self._found = self._sample = None
        self.head.go_on.setText(self.tr("Keep it so"))
        self.head.back.setToolTip(self.tr("Leave it as it was (Esc)"))
        draft = self._draft = Draft.of_remembered(row)
        self.head.title.setText(row.name)
        self.head.told.setText(
            self.tr("What you said about sheets with these headings. It holds from the next one on.")
        )
        self.name.setText(row.name)
        self.remember.setChecked(True)
        self.remember.setEnabled(False)
        self.facts.show_draft(draft, (), 0)
        self._below.hide()
        self.sheet.show_cells(self._heads(), [draft.headings], heading_row=1)
        self._show_questions()
        self.questions.focus_first()

    def _show(self, found: Looked) -> None:
        self._found = found
        draft = self._draft = Draft.of(found)
        table = found.table
        self.remember.setEnabled(True)
        self._below.show()
        self.head.told.setText(self._told(found, draft))
        self.facts.show_draft(draft, found.tables, found.at)
        self.sheet.show_cells(self._heads(), table.rows, heading_row=table.heading_row, doubtful=draft.asked)
        self._show_questions()

    def _told(self, found: Looked, draft: Draft) -> str:
        missing = self._asked.missing if self._asked else ""
        if missing and not found.is_known:
            return self.tr(
                "This looks like a sheet we know, but it has no column “{column}”. Say which column that is; "
                "if none is, export the sheet again with all columns."
            ).format(column=missing)
        if not found.is_known:
            return self.tr(
                "Makegood does not know this sheet. Say what it is and which column holds what; "
                "it is asked once."
            )
        if draft.asked:
            return self.tr("Not every column of this sheet is clear. Say what they are; it is asked once.")
        return self.tr("This sheet is clear. Change what was taken wrongly.")

    def _heads(self) -> list[str]:
        draft = self._draft
        assert draft is not None
        names = [field_words(name) for name in draft.fields]
        width = len(names)
        if self._found is not None and self._found.table.rows:
            width = max(width, len(self._found.table.rows[0]))
        names += [""] * (width - len(names))
        return [
            f"{column_letters(i)} · {name}" if name else column_letters(i) for i, name in enumerate(names)
        ]

    def _show_questions(self) -> None:
        assert self._draft is not None
        self.questions.show_draft(self._draft)
        self._show_state()
        self._read_lines()

    def _show_state(self) -> None:
        if self._draft is None:
            return
        lacking = self._draft.lacking
        words = ""
        if not self._draft.kind:
            words = self.tr("Say what kind of sheet it is.")
        elif self._draft.open:
            heading = self._draft.headings[min(self._draft.open)]
            words = self.tr("Say what the column “{heading}” is.").format(heading=heading)
        elif lacking:
            words = self.tr("No column is the “{field}” yet.").format(field=lacking_words(lacking))
        elif self.remember.isChecked() and not self.name.text().strip():
            words = self.tr("Give it a name to remember it by.")
        self.lacking.setText(words)
        self.head.go_on.setEnabled(not words)

    # Answers

    def _facts_changed(self) -> None:
        self.sheet.set_heads(self._heads())
        self._show_questions()

    def _answers_changed(self) -> None:
        if self._draft is not None and self._draft.follow_fields():
            self.facts.show_kind(self._draft)
        self.sheet.set_heads(self._heads())
        self._show_state()
        self._read_lines()

    def _look_again(self, sheet: str, heading_row: int) -> None:
        """Another row was named as the headings, or another sheet of the file."""
        asked, sample = self._asked, self._sample
        if asked is None or sample is None:
            return
        Operation(
            self,
            lambda job: looked(sample.look(sheet, heading_row), asked.parsed, sheet),
            title=self.tr("Reading the sheet"),
        ).on_success(self._looked_again).start()

    def _looked_again(self, found: Looked) -> None:
        kind, platform = (self._draft.kind, self._draft.platform) if self._draft else ("", "")
        self._show(found)
        if self._draft is not None and kind and not found.is_known:
            self._draft.say_kind(kind)
            self._draft.platform = platform
            self.facts.show_draft(self._draft, found.tables, found.at)
            self._show_questions()

    def _read_lines(self) -> None:
        """The first lines anew; an answer that was overtaken by the next is not shown."""
        sample, draft = self._sample, self._draft
        if sample is None or draft is None:
            return
        self._wanted += 1
        number, answer = self._wanted, draft.answer()
        if not answer.kind:
            self._show_lines(number, AsRead((), (), 0, None))
            return
        Operation(
            self, lambda job: (number, read_as(sample, answer)), title=self.tr("Reading the sheet")
        ).on_success(lambda result: self._show_lines(*result)).start()

    def _show_lines(self, number: int, read: AsRead) -> None:
        if number != self._wanted:
            return
        self.lines.show_cells([field_words(name) for name in read.fields], read.rows)
        self.trouble.setVisible(read.first is not None)
        if read.first is not None:
            row = row_number(read.first.params.get("row", 0))
            self.trouble.setText(
                self.tr("Rows that could not be read, of the first ones: {count}. Row {row}: {why}").format(
                    count=read.bad_rows, row=row, why=error_text(read.first)
                )
                if read.bad_rows
                else error_text(read.first)
            )

    # Ending

    def _go_on(self) -> None:
        draft = self._draft
        if draft is None or not self.head.go_on.isEnabled():
            return
        self.head.go_on.setEnabled(False)
        answer, name, path = draft.answer(), self.name.text(), self._asked.path if self._asked else None
        if path is not None and not self.remember.isChecked():
            self.services.sheet_reading.answer_once(path, answer)
            self._done(path)
            return
        own = self.services.own_layouts
        Operation(self, lambda job: own.save(answer, name), title=self.tr("Remembering")).on_success(
            lambda _: self._done(path)
        ).on_failure(self._refused).start()

    def _refused(self, error: Exception) -> None:
        self._show_state()
        self.tell(error)  # type: ignore[arg-type]

    def _done(self, path: Path | None) -> None:
        self._asked = None
        self.answered.emit(path)

    def _put_away(self) -> None:
        path = self._asked.path if self._asked else None
        self._asked = None
        self.put_away.emit(path)


def _titled(title: str, *widgets: QWidget) -> QWidget:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(SPACE_S)
    column.addWidget(strong(title))
    for place, widget in enumerate(widgets):
        column.addWidget(widget, 0 if place else 1)
    return box
