"""Changing a cell where it stands: F2 or the context menu; what is refused is told and nothing is changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QStyleOptionViewItem, QWidget

from ui.tables.delegate import CellDelegate
from ui.tables.record_table import RecordTable

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Editable:
    """One column: the editor begins with `text(row)`; `save(row, text)` writes it or tells why not."""

    text: Callable[[Any], str]
    save: Callable[[Any, str], object]


class CellEdit(QObject):
    """Makes some columns of a table editable where they stand; by column key."""

    def __init__(self, table: RecordTable, columns: Mapping[str, Editable]) -> None:
        super().__init__(table)
        self._table, self._columns = table, dict(columns)
        table.setItemDelegate(_EditDelegate(table, self))
        table.installEventFilter(self)
        table.menu_wanted.connect(self._offer)

    def editable_at(self, place: int) -> Editable | None:
        """What the column at `place` allows."""
        return self._columns.get(self._table.column_keys()[place])

    def begin(self) -> bool:
        """Open the cell under the cursor, or the first of its row that can be changed."""
        at = self._table.currentIndex()
        if not at.isValid():
            return False
        places = [at.column(), *self._table.shown_columns()]
        place = next((place for place in places if self.editable_at(place) is not None), None)
        if place is None:
            return False
        index = at.siblingAtColumn(place)
        self._table.setCurrentIndex(index)
        self._table.openPersistentEditor(index)
        editor = self._table.indexWidget(index)
        if isinstance(editor, QLineEdit):
            editor.setFocus()
            editor.selectAll()
        return True

    def finish(self, editor: QLineEdit, index: Index, *, is_kept: bool) -> None:
        """Close the editor, and write what it says where that is another thing than before."""
        editable = self.editable_at(index.column())
        row = self._table.model().row_at(index.row())  # type: ignore[attr-defined]
        text = editor.text().strip()
        self._table.closePersistentEditor(self._table.model().index(index.row(), index.column()))
        self._table.setFocus()
        if is_kept and editable is not None and row is not None and text != editable.text(row):
            editable.save(row, text)

    def _offer(self, menu: QMenu, ids: object) -> None:
        if self.editable_at(self._table.currentIndex().column()) is not None:
            action = menu.addAction(QCoreApplication.translate("CellEdit", "Change this cell"), self.begin)
            action.setShortcut(Qt.Key.Key_F2)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() == Qt.Key.Key_F2:  # type: ignore[attr-defined]
            return self.begin()
        return super().eventFilter(watched, event)


class _EditDelegate(CellDelegate):
    """The quiet look, and a line to type in."""

    def __init__(self, table: RecordTable, edit: CellEdit) -> None:
        super().__init__(table)
        self._table, self._edit = table, edit
        self._open: tuple[QLineEdit, QPersistentModelIndex] | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editable = self._edit.editable_at(index.column())
        line = QLineEdit(parent)
        row = self._table.model().row_at(index.row())  # type: ignore[attr-defined]
        line.setText(editable.text(row) if editable is not None else "")
        line.setAccessibleName(self._table.heading_of(index.column()))
        self._open = (line, QPersistentModelIndex(index))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The line began with its text; what is typed since is not overwritten."""

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        if self._open is None or editor is not self._open[0]:
            return False
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if is_key and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):  # type: ignore[attr-defined]
            self._close(is_kept=True)
            return True
        if is_key and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self._close(is_kept=False)
            return True
        if event.type() == QEvent.Type.FocusOut:
            self._close(is_kept=True)
        return False

    def _close(self, *, is_kept: bool) -> None:
        if self._open is not None:
            (line, index), self._open = self._open, None
            self._edit.finish(line, index, is_kept=is_kept)
