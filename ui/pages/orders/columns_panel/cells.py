"""A sheet's cells as they stand, with the columns in question marked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.theme import scaled, sized_font, tokens
from ui.widgets.words import tip

_ROOT = QModelIndex()
_WIDEST, _NARROWEST, _ROW = 220, 72, 28


class CellsModel(QAbstractTableModel):
    """Texts in rows; `heads` over the columns, `first` is the number of the first row."""

    def __init__(self) -> None:
        super().__init__()
        self._heads: Sequence[str] = ()
        self._rows: Sequence[Sequence[str]] = ()
        self._heading_row = 0
        self._doubtful: frozenset[int] = frozenset()
        self._current = -1

    def show_cells(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        heading_row: int = 0,
        doubtful: Sequence[int] = (),
    ) -> None:
        """Show these; `heading_row` (from 1) is bold and what stands above it grey; `doubtful` are tinted."""
        self.beginResetModel()
        self._heads, self._rows, self._heading_row = heads, rows, heading_row
        self._doubtful = frozenset(doubtful)
        self.endResetModel()

    def set_heads(self, heads: Sequence[str]) -> None:
        """Other words over the same columns."""
        self._heads = heads
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(heads) - 1))

    def set_current(self, column: int) -> None:
        """Mark the column that is being asked about."""
        self._current = column
        if self._rows:
            last = self.index(len(self._rows) - 1, max(0, self.columnCount() - 1))
            self.dataChanged.emit(self.index(0, 0), last)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self._text(row, column))
        if role == Qt.ItemDataRole.BackgroundRole:
            return self._background(column)
        if role == Qt.ItemDataRole.ForegroundRole and row + 1 < self._heading_row:
            return QColor(tokens().muted)
        if role == Qt.ItemDataRole.FontRole and row + 1 == self._heading_row:
            return sized_font(bold=True)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Horizontal:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(section + 1)
        return self._heads[section] if 0 <= section < len(self._heads) else ""

    def _text(self, row: int, column: int) -> str:
        cells = self._rows[row]
        return " ".join(cells[column].split()) if column < len(cells) else ""

    def _background(self, column: int) -> QColor | None:
        if column == self._current:
            return QColor(tokens().accent_on)
        return QColor(tokens().warn_on) if column in self._doubtful else None


class CellsTable(QTableView):
    """`column_chosen(index)` when a cell or a heading is clicked, or the cursor moved to another column."""

    column_chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, is_numbered: bool = True) -> None:
        super().__init__(parent)
        self.cells = CellsModel()
        self.cells.setParent(self)
        self.setModel(self.cells)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setMinimumHeight(scaled(120))
        head, side = self.horizontalHeader(), self.verticalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(True)
        head.setMinimumSectionSize(scaled(_NARROWEST))
        head.sectionClicked.connect(self.column_chosen)
        side.setVisible(is_numbered)
        side.setHighlightSections(False)
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setDefaultSectionSize(scaled(_ROW))
        self.clicked.connect(self._clicked)

    def show_cells(self, heads: Sequence[str], rows: Sequence[Sequence[str]], **marks: Any) -> None:
        """See `CellsModel.show_cells`; columns are as wide as their words, within reason."""
        self.cells.show_cells(heads, rows, **marks)
        self._fit()

    def _fit(self) -> None:
        self.resizeColumnsToContents()
        for column in range(self.cells.columnCount()):
            self.setColumnWidth(column, min(self.columnWidth(column), scaled(_WIDEST)))

    def set_heads(self, heads: Sequence[str]) -> None:
        """Other words over the same columns, which are as wide as these need."""
        self.cells.set_heads(heads)
        self._fit()

    def show_column(self, column: int) -> None:
        """Mark a column and bring it into sight."""
        self.cells.set_current(column)
        if self.cells.rowCount() and 0 <= column < self.cells.columnCount():
            top = max(0, self.rowAt(0))
            self.scrollTo(self.cells.index(top, column))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid() and current.column() != previous.column():
            self.column_chosen.emit(current.column())

    def _clicked(self, index: QModelIndex) -> None:
        self.column_chosen.emit(index.column())
