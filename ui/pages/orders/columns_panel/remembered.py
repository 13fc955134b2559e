"""The sheets the owner explained: looked through, renamed, explained anew, forgotten."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.services.own_layouts import OwnLayoutRow
from ui import ask, labels
from ui.pages.base import Page
from ui.pages.orders.columns_panel.view import ColumnsView
from ui.pages.orders.columns_panel.words import field_words, kind_words, list_words
from ui.tables import Column, Kind, ListSource, RecordModel, RecordTable, Sort
from ui.theme import SPACE_M, SPACE_S
from ui.widgets import Card, EmptyState, heading, icon_button, muted, secondary, secondary_button
from ui.widgets.words import tip


def _maps(row: OwnLayoutRow) -> str:
    return list_words([column.field for column in row.answer.columns])


def _kind(row: OwnLayoutRow) -> str:
    words = kind_words(row.answer.kind)
    return f"{words} · {labels.platform(row.answer.platform)}" if row.answer.platform else words


COLUMNS = (
    Column("name", QT_TRANSLATE_NOOP("RememberedColumns", "Name"), Kind.STRONG, "name", 200),
    Column("kind", QT_TRANSLATE_NOOP("RememberedColumns", "What it is"), width=170, value=_kind),
    Column(
        "maps",
        QT_TRANSLATE_NOOP("RememberedColumns", "What is read of it"),
        width=300,
        value=_maps,
        tooltip=_maps,
        stretch=True,
    ),
    Column("uses", QT_TRANSLATE_NOOP("RememberedColumns", "Sheets taken in"), Kind.NUMBER, "uses", 110),
    Column(
        "last_used_at", QT_TRANSLATE_NOOP("RememberedColumns", "Last one"), Kind.MOMENT, "last_used_at", 140
    ),
)


class RememberedView(Page):
    """`back_wanted` when the owner is done here."""

    page_id = "remembered_sheets"
    watches = frozenset({"in_layout", "sheet_import"})
    back_wanted = Signal()

    def build(self) -> None:
        self.column.setContentsMargins(0, 0, 0, 0)
        self.stack = QStackedWidget()
        self.column.addWidget(self.stack)
        self.stack.addWidget(self._list())
        self.editing: ColumnsView | None = None
        self._show_chosen(None)

    def _list(self) -> QWidget:
        self._source = ListSource()
        self.model = RecordModel(self._source, COLUMNS, context="RememberedColumns", sort=Sort("name"))
        self.model.setParent(self)
        empty = EmptyState(
            "table-question",
            self.tr("No sheet had to be explained yet"),
            self.tr(
                "When a sheet is dropped whose columns are not clear, you are asked once what they are. "
                "What you say is kept here, and can be changed or forgotten."
            ),
        )
        self.table = RecordTable("remembered_sheets", self.model, empty=empty, many=False)
        self.table.setAccessibleName(self.tr("Remembered sheets"))
        self.table.row_selected.connect(self._show_chosen)
        self.table.row_opened.connect(lambda _: self.change())
        self.chosen = Card()
        self._words = muted(wrap=True)
        self.chosen.add(self._words)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_M)
        column.addLayout(self._head())
        column.addWidget(
            secondary(
                self.tr("Sheets with these headings are read as you said, without a question."), wrap=True
            )
        )
        column.addWidget(self.table, 1)
        column.addWidget(self.chosen)
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F2", self.rename), ("Delete", self.forget), ("Escape", self.back_wanted.emit),
        )  # fmt: skip
        for key, slot in keys:
            shortcut = QShortcut(QKeySequence(key), page, slot)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        return page

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(icon_button("arrow-left", self.tr("Back to the orders (Esc)"), self.back_wanted.emit))
        row.addWidget(heading(self.tr("Remembered sheets")))
        row.addStretch(1)
        self.buttons = (
            secondary_button(self.tr("Rename…"), "pencil-outline", self.rename),
            secondary_button(self.tr("Say anew…"), "table-edit", self.change),
            secondary_button(self.tr("Forget"), "trash-can-outline", self.forget),
        )
        for button, keys in zip(self.buttons, ("F2", "Enter", "Del"), strict=True):
            button.setToolTip(tip(keys))
            row.addWidget(button)
        return row

    def reload(self) -> None:
        """Read the list again."""
        self._source.set_rows(self.services.own_layouts.list())
        self.model.reload()
        if self.table.current_row() is None and self.model.ids:
            self.table.select_id(self.model.ids[0])
        self._show_chosen(self.table.current_row())

    def _show_chosen(self, row: OwnLayoutRow | None) -> None:
        for button in self.buttons:
            button.setEnabled(row is not None)
        self.chosen.setVisible(row is not None)
        if row is not None:
            arrow = [f"{c.heading or '—'} → {field_words(c.field)}" for c in row.answer.columns if c.field]
            rest = [c.heading for c in row.answer.columns if c.heading and not c.field]
            words = "   ".join(arrow)
            if rest:
                words += "\n" + self.tr("Not needed: {headings}").format(headings=", ".join(rest))
            self._words.setText(words)

    # Doing

    def rename(self) -> None:
        """Call the chosen one something else."""
        row = self.table.current_row()
        if row is None:
            return
        name = ask.text(self, self.tr("Rename"), self.tr("Name"), row.name)
        if name:
            self.do(lambda: self.services.own_layouts.rename(row.id, name))

    def change(self) -> None:
        """Say anew what the columns are."""
        row = self.table.current_row()
        if row is None:
            return
        if self.editing is None:
            self.editing = ColumnsView(self.context)
            self.editing.answered.connect(self._changed_it)
            self.editing.put_away.connect(self._leave_it)
            self.stack.addWidget(self.editing)
        self.stack.setCurrentWidget(self.editing)
        self.editing.ask_anew(row)

    def _changed_it(self, path: object) -> None:
        self._leave_it(path)
        self.notify(self.tr("Remembered."), "ok")

    def _leave_it(self, path: object) -> None:
        self.stack.setCurrentIndex(0)
        self.table.setFocus()

    def forget(self) -> None:
        """Forget the chosen one; the notice takes it back."""
        row = self.table.current_row()
        if row is None:
            return
        outcome = self.do(lambda: self.services.own_layouts.delete(row.id))
        if outcome is not None:
            words = self.tr("Forgotten: {name}. The next such sheet is asked about again.")
            self.notify(
                words.format(name=row.name), "ok", self.tr("Undo"), lambda: self._restore(outcome.value)
            )

    def _restore(self, was: OwnLayoutRow) -> None:
        self.do(lambda: self.services.own_layouts.restore(was))
