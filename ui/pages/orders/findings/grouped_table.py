"""The table of findings: headings between the groups, which the keyboard passes over and a click selects."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QMouseEvent, QPainter, QShortcut
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.pages.orders.findings.groups import GroupedFindings, GroupHeading
from ui.tables import RecordModel, RecordTable
from ui.tables.delegate import PAD, CellDelegate, Index
from ui.tables.fitting import cut_words
from ui.tables.record_model import RowRole
from ui.tables.source import RecordSource
from ui.theme import ROW_HEIGHT, scaled, sized_font, tokens

_TOLD = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)


class GroupedModel(RecordModel):
    """Findings with headings between them; a heading is no finding and cannot be chosen."""

    @property
    def source(self) -> RecordSource:
        """The findings alone: what is saved or copied elsewhere has no headings."""
        return self._source.findings if isinstance(self._source, GroupedFindings) else self._source

    def is_heading(self, row: int) -> bool:
        """Whether a heading stands there."""
        return 0 <= row < len(self._ids) and self._ids[row] < 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not self.is_heading(index.row()):
            return super().data(index, role)
        row = self.row_at(index.row())
        if role == RowRole:
            return row
        is_told = role in _TOLD and index.column() == 0 and isinstance(row, GroupHeading)
        return row.text if is_told else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.NoItemFlags if self.is_heading(index.row()) else super().flags(index)

    def group_of(self, row: int) -> range:
        """The places of the findings under the heading that stands at or over a row."""
        start = row
        while start >= 0 and not self.is_heading(start):
            start -= 1
        end = start + 1
        while end < len(self._ids) and not self.is_heading(end):
            end += 1
        return range(start + 1, end)


class GroupedTable(RecordTable):
    """See the module. `Ctrl+Shift+G` selects all findings of the group the cursor is in."""

    def __init__(self, key: str, model: GroupedModel, *, empty: QWidget | None = None) -> None:
        self._grouped = model
        super().__init__(key, model, empty=empty)
        self.setItemDelegate(_HeadingDelegate(self))
        model.modelReset.connect(self._span_headings)
        keys = QShortcut(QKeySequence("Ctrl+Shift+G"), self, self._select_around)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def select_group(self, row: int) -> None:
        """Select all findings of the group that a row, or its heading, belongs to."""
        places = self._grouped.group_of(row)
        if not places:
            return
        model, flag = self._grouped, QItemSelectionModel.SelectionFlag
        first, last = model.index(places[0], 0), model.index(places[-1], model.columnCount() - 1)
        self.selectionModel().setCurrentIndex(first, flag.NoUpdate)
        self.selectionModel().select(QItemSelection(first, last), flag.ClearAndSelect)

    def selected_ids(self) -> list[int]:
        """Ids of the selected findings, in the order shown."""
        return [number for number in super().selected_ids() if number > 0]

    def selectRow(self, row: int) -> None:
        super().selectRow(row + 1 if self._grouped.is_heading(row) else row)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._grouped.is_heading(index.row()) and event.button() == Qt.MouseButton.LeftButton:
            self.select_group(index.row())
            self.setFocus()
        else:
            super().mousePressEvent(event)

    def _select_around(self) -> None:
        if self.currentIndex().isValid():
            self.select_group(self.currentIndex().row())

    def _span_headings(self) -> None:
        self.clearSpans()
        for row, number in enumerate(self._grouped.ids):
            if number < 0:
                self.setSpan(row, 0, 1, self._grouped.columnCount())


class _HeadingDelegate(CellDelegate):
    """Draws a heading in the colour of its group, from side to side."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(RowRole)
        if not isinstance(row, GroupHeading):
            super().paint(painter, option, index)
            return
        painter.save()
        painter.fillRect(option.rect, QColor(tokens().sunken))
        painter.setFont(sized_font(bold=True))
        painter.setPen(QColor(tokens().tone(row.group.tone)[0]))
        room = QRectF(option.rect).adjusted(PAD, 0, -PAD, 0)
        words = cut_words(row.text, painter.fontMetrics(), int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        if isinstance(index.data(RowRole), GroupHeading):
            return QSize(0, scaled(ROW_HEIGHT))
        return super().sizeHint(option, index)
