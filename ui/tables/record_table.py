"""The table widget: quiet look, selection by id, remembered columns, copy as text, drawn states."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, QSettings, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QTableView, QWidget

from ui.error_text import error_text
from ui.tables.clipboard import rows_on_clipboard
from ui.tables.column_choices import ColumnChoices
from ui.tables.delegate import PAD, CellDelegate
from ui.tables.export import export_table
from ui.tables.fitting import Fit, fitted
from ui.tables.frozen import FrozenColumns
from ui.tables.record_model import RecordModel
from ui.tables.source import Sort
from ui.theme import ROW_HEIGHT, scaled
from ui.widgets.empty_state import EmptyState

_LEAST_STRETCHED, _WIDEST_HEADING = 90, 140
_SHOWN_OF_CELL = 24
# So many rows tell how wide a column of chips must be; of other columns the rows in sight are enough.
_FIRM_ROWS = 64
# The first of these selects the first row; Qt would put its cursor there unseen and go on to the second.
_INTO_THE_ROWS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space)


class RecordTable(QTableView):
    """Shows a `RecordModel`; `key` names its remembered columns in QSettings."""

    row_selected = Signal(object)
    row_opened = Signal(object)
    menu_wanted = Signal(object, object)

    def __init__(
        self,
        key: str,
        model: RecordModel,
        *,
        empty: QWidget | None = None,
        many: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._key, self._records = f"table/{key}", model
        self._kept: list[int] = []
        self._current: int | None = None
        self._wanted: int | None = None
        self._fitted_to = -1
        self._is_hand_on_heading = False
        self._empty = empty
        self._trouble = EmptyState("alert-circle-outline", "")
        for overlay in (self._empty, self._trouble):
            if overlay is not None:
                overlay.setParent(self.viewport())
                overlay.hide()
        self._set_up_look(many)
        self.setModel(model)
        self._choices = ColumnChoices(self, self._key)
        self._frozen: FrozenColumns | None = None
        self._set_up_columns()
        self._connect()

    def _set_up_look(self, many: bool) -> None:
        mode = QAbstractItemView.SelectionMode
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CellDelegate(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))

    def _set_up_columns(self) -> None:
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setSectionsMovable(True)
        head.setMinimumSectionSize(scaled(40))
        head.setFixedHeight(scaled(ROW_HEIGHT + 2))
        for i, column in enumerate(self._records.columns):
            self.setColumnWidth(i, scaled(column.width))
        stretched = next((i for i, c in enumerate(self._records.columns) if c.stretch), None)
        head.setStretchLastSection(stretched is None)
        saved = QSettings().value(f"{self._key}/columns")
        self._is_fitting = saved is None
        if saved is None or not head.restoreState(saved) or head.count() != len(self._records.columns):
            for i, column in enumerate(self._records.columns):
                self.setColumnWidth(i, scaled(column.width))
        for i in range(len(self._records.columns)):
            self.setColumnHidden(i, self._choices.is_hidden(i))  # not what was left out in a narrow window
        if stretched is not None:
            head.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._choices.popup)
        self._restore_sort()

    def _restore_sort(self) -> None:
        saved = str(QSettings().value(f"{self._key}/sort") or "")
        key, _, way = saved.partition(" ")
        if key and self._records.column_of(key) >= 0:
            self._records.set_sort(Sort(key, way == "desc"))
        self._show_sort()

    def _show_sort(self) -> None:
        head, sort = self.horizontalHeader(), self._records.current_sort
        place = self._records.column_of(sort.key) if sort else -1
        order = Qt.SortOrder.DescendingOrder if sort and sort.descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicatorShown(place >= 0)
        head.setSectionsClickable(True)
        if place >= 0:
            head.setSortIndicator(place, order)

    def _connect(self) -> None:
        head = self.horizontalHeader()
        head.sectionClicked.connect(self._sort_by)
        head.sectionResized.connect(self._remember)
        head.sectionMoved.connect(self._remember)
        head.viewport().installEventFilter(self)
        self._records.modelAboutToBeReset.connect(self._keep_selection)
        self._records.reloaded.connect(self._after_reload)
        self._records.state_changed.connect(self._show_state)
        self.selectionModel().currentRowChanged.connect(self._tell_current)
        self.customContextMenuRequested.connect(self._menu)
        self.doubleClicked.connect(lambda index: self.row_opened.emit(self._records.row_at(index.row())))

    # What pages use

    def current_row(self) -> Any:
        """The row object under the cursor, or None."""
        index = self.currentIndex()
        return self._records.row_at(index.row()) if index.isValid() else None

    def current_id(self) -> int | None:
        """The id under the cursor, or None."""
        index = self.currentIndex()
        return self._records.ids[index.row()] if index.isValid() else None

    def selected_ids(self) -> list[int]:
        """Ids of the selected rows, in the order shown."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._records.ids[row] for row in rows]

    def select_id(self, number: int | None) -> bool:
        """Put the cursor on a record; false when it is not shown, or not yet: it gets the cursor then."""
        place = self._records.place_of(number) if number is not None else -1
        self._wanted = number if self._records.state == "loading" else None
        if place < 0:
            return False
        self.selectRow(place)
        self.scrollTo(self._records.index(place, 0))
        return True

    def set_empty(self, empty: QWidget) -> None:
        """Show another widget while there are no rows."""
        if self._empty is not None:
            self._empty.deleteLater()
        self._empty = empty
        empty.setParent(self.viewport())
        self._show_state()

    def copy_selection(self) -> str:
        """Put the selected rows on the clipboard, as tabbed text and as cells; gives the text."""
        shown = self.shown_columns()
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        rows = [row for place in places if (row := self._records.row_at(place)) is not None]
        columns = [self._records.columns[place] for place in shown]
        data = rows_on_clipboard([self.heading_of(place) for place in shown], columns, rows)
        QGuiApplication.clipboard().setMimeData(data)
        return data.text()

    def copy_cell(self) -> None:
        """Put what the cell under the cursor says on the clipboard, as it is shown."""
        QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))

    # Which columns (see `ColumnChoices`)

    @property
    def choices(self) -> ColumnChoices:
        """Which columns are shown, and where."""
        return self._choices

    def sort_by(self, sort: Sort | None) -> None:
        """Sort anew, as by a click on the heading."""
        place = self._records.column_of(sort.key) if sort else -1
        if sort is None or place < 0:
            return
        way = Qt.SortOrder.DescendingOrder if sort.descending else Qt.SortOrder.AscendingOrder
        self._records.sort(place, way)
        self._remember_sort(sort)
        self._show_sort()

    def column_keys(self) -> list[str]:
        """The names of the columns, in their declared order."""
        return [column.key for column in self._records.columns]

    def heading_of(self, place: int) -> str:
        """What stands over a column."""
        return str(self._records.headerData(place, Qt.Orientation.Horizontal))

    def columns_chosen(self) -> None:
        """Lay the columns out anew."""
        for i in range(len(self._records.columns)):
            self.setColumnHidden(i, self._choices.is_hidden(i))
        if self._is_fitting:
            self._fit_columns()
        self._freeze()

    def keep_columns(self) -> None:
        """Remember the widths and the order that a hand on the heading set."""
        self._is_fitting = False
        QSettings().setValue(f"{self._key}/columns", self.horizontalHeader().saveState())

    def fit_again(self) -> None:
        """Forget what a hand on the heading set."""
        QSettings().remove(f"{self._key}/columns")
        head = self.horizontalHeader()
        for place in range(head.count()):
            head.moveSection(head.visualIndex(place), place)
        self._is_fitting = True
        self.columns_chosen()

    def _freeze(self) -> None:
        count = self._choices.frozen_count()
        if count and self._frozen is None:
            self._frozen = FrozenColumns(self)
        if self._frozen is not None:
            self._frozen.show_first(count)

    def shown_columns(self) -> list[int]:
        """The columns in sight, by their declared place, in the order shown."""
        head = self.horizontalHeader()
        order = [head.logicalIndex(i) for i in range(head.count())]
        return [i for i in order if not self.isColumnHidden(i)]

    # How it works

    def _sort_by(self, section: int) -> None:
        key = self._records.columns[section].sort_key
        now = self._records.current_sort
        if key:
            self.sort_by(Sort(key, bool(now and now.key == key and not now.descending)))
        self._show_sort()

    def _remember_sort(self, sort: Sort) -> None:
        QSettings().setValue(f"{self._key}/sort", f"{sort.key} {'desc' if sort.descending else 'asc'}")

    def _fit_columns(self) -> None:
        """Until the owner sets widths himself: see `ui.tables.fitting`."""
        self._fitted_to = self.viewport().width()
        places = [i for i in range(len(self._records.columns)) if not self._choices.is_hidden(i)]
        widths = fitted([self._fit_of(i) for i in places], self.viewport().width())
        for i, width in zip(places, widths, strict=True):
            if self._records.columns[i].is_optional:
                self.setColumnHidden(i, width == 0)
            if width:
                self.setColumnWidth(i, width)

    def _fit_of(self, place: int) -> Fit:
        column, head = self._records.columns[place], self.horizontalHeader()
        width = scaled(column.width)
        head.setResizeContentsPrecision(_FIRM_ROWS if column.kind.is_firm else 0)
        wanted = max(self.sizeHintForColumn(place), self._heading_width(place))
        heading = min(self._heading_width(place), scaled(_WIDEST_HEADING))
        least = max(scaled(_LEAST_STRETCHED), heading) if column.stretch else None
        return Fit(width, min(wanted, 2 * width), column.kind.is_firm, least, column.is_optional)

    def _heading_width(self, place: int) -> int:
        head = self.horizontalHeader()
        if head.isSortIndicatorShown() and head.sortIndicatorSection() == place:
            return head.sectionSizeHint(place)
        words = str(self._records.headerData(place, Qt.Orientation.Horizontal))
        return head.fontMetrics().horizontalAdvance(words) + 2 * PAD + scaled(6)

    def _remember(self) -> None:
        # Only a hand on the heading moves columns; a splitter's handle, say, moves them by our own doing.
        if self._is_hand_on_heading:
            self.keep_columns()

    def _keep_selection(self) -> None:
        self._kept, self._current = self.selected_ids(), self.current_id()

    def _after_reload(self) -> None:
        if self.currentIndex().isValid():  # the rest of the rows came, and the cursor stands already
            self._kept, self._current = [], None
        had = self._current
        self._select_kept()
        self._show_state()
        if self._wanted is not None:
            self.select_id(self._wanted)
        self._fitted_to = -1
        if self._is_fitting and self.isVisible():
            self._fit_columns()
        if had is not None and self.current_id() != had and self._records.state != "loading":
            self.row_selected.emit(self.current_row())

    def _select_kept(self) -> None:
        model, flag = self._records, QItemSelectionModel.SelectionFlag
        places = model.places_of(self._kept)
        current = model.place_of(self._current) if self._current is not None else -1
        chosen = self.selectionModel()
        if current >= 0:
            chosen.setCurrentIndex(model.index(current, 0), flag.NoUpdate)
        for place in places:
            chosen.select(model.index(place, 0), flag.Select | flag.Rows)

    def _show_state(self) -> None:
        model = self._records
        self._trouble.setVisible(model.state == "error")
        if model.problem is not None:
            self._trouble.title.setText(error_text(model.problem))
        if self._empty is not None:
            self._empty.setVisible(model.state == "ready" and not model.ids)
        policy = Qt.ScrollBarPolicy
        bar = policy.ScrollBarAsNeeded if model.ids else policy.ScrollBarAlwaysOff  # nothing to scroll to
        self.setHorizontalScrollBarPolicy(bar)
        self._place_overlays()

    def _place_overlays(self) -> None:
        for overlay in (self._empty, self._trouble):
            if overlay is not None:
                overlay.setGeometry(self.viewport().rect())

    def _tell_current(self) -> None:
        self.row_selected.emit(self.current_row())

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu, self.selected_ids())
        if menu.actions():
            menu.addSeparator()
        copy = QAction(self.tr("Copy rows"), menu)
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.triggered.connect(self.copy_selection)
        menu.addAction(copy)
        if self.currentIndex().isValid():
            menu.addAction(
                self.tr("Copy “{value}”").format(value=_short(self.currentIndex())), self.copy_cell
            )
        menu.addMenu(self._choices.submenu(menu, self.currentIndex().column()))
        export = menu.addAction(self.tr("Save this list as a sheet…"), partial(export_table, self))
        export.setEnabled(bool(self._records.ids))
        menu.popup(self.viewport().mapToGlobal(at))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.horizontalHeader().viewport():
            if event.type() == QEvent.Type.MouseButtonPress:
                self._is_hand_on_heading = True
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._is_hand_on_heading = False
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.key() in _INTO_THE_ROWS and not self.selectionModel().hasSelection() and self._records.ids:
            self.selectRow(max(0, self.currentIndex().row()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_opened.emit(self.current_row())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_overlays()
        # A scroll bar comes and goes several times while a page is laid out; its columns are fitted once.
        if self._is_fitting and self._fitted_to != self.viewport().width():
            self._fit_columns()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.verticalHeader().setDefaultSectionSize(scaled(ROW_HEIGHT))
            self.horizontalHeader().setFixedHeight(scaled(ROW_HEIGHT + 2))
        super().changeEvent(event)


def _short(index: QModelIndex) -> str:
    """What a cell says, for a menu: short, and an ampersand names no key."""
    words = str(index.data() or "").replace("\n", " ")
    return (words if len(words) <= _SHOWN_OF_CELL else f"{words[:_SHOWN_OF_CELL]}…").replace("&", "&&")
