"""The first columns of a table, over it, while the others are scrolled to the side."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView


class FrozenColumns(QTableView):
    """Shows `count` columns of `table` with its rows, selection and order; it has no life of its own."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table, self._count = table, 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setItemDelegate(table.itemDelegate())
        self.setSelectionMode(table.selectionMode())
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.horizontalHeader().sectionResized.connect(self._lay_out)
        table.viewport().installEventFilter(self)
        self.horizontalHeader().sectionClicked.connect(table.horizontalHeader().sectionClicked)
        self.doubleClicked.connect(table.doubleClicked)
        self.pressed.connect(self._give_keyboard)
        self.hide()

    def _give_keyboard(self) -> None:
        self._table.setFocus()

    def show_first(self, count: int) -> None:
        """Keep so many columns in sight, in the order shown; 0 for none."""
        self._count = count
        self._lay_out()

    def _lay_out(self) -> None:
        table, head = self._table, self._table.horizontalHeader()
        shown = [head.logicalIndex(i) for i in range(self._count)]
        width = sum(0 if head.isSectionHidden(i) else head.sectionSize(i) for i in shown)
        self.setVisible(0 < width < table.viewport().width())
        if self.isHidden():
            return
        self.setAccessibleName(table.accessibleName())
        self._take_over(shown)
        frame = table.frameWidth()
        self.setGeometry(frame, frame, width, table.viewport().height() + head.height())
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())
        self.raise_()

    def _take_over(self, shown: list[int]) -> None:
        head, mine = self._table.horizontalHeader(), self.horizontalHeader()
        mine.setFixedHeight(head.height())
        mine.setHighlightSections(False)
        mine.setSectionsClickable(True)
        mine.setSortIndicatorShown(head.isSortIndicatorShown())
        mine.setSortIndicator(head.sortIndicatorSection(), head.sortIndicatorOrder())
        self.verticalHeader().setDefaultSectionSize(self._table.verticalHeader().defaultSectionSize())
        for section in range(head.count()):
            is_mine = section in shown and not head.isSectionHidden(section)
            self.setColumnHidden(section, not is_mine)
            if is_mine:
                mine.resizeSection(section, head.sectionSize(section))
                mine.moveSection(mine.visualIndex(section), shown.index(section))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._count:
            self._lay_out()
        return super().eventFilter(watched, event)
