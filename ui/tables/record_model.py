"""A table model of ids that loads the rows in sight; sorting and filtering are the source's SQL."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from app.domain.errors import MakegoodError
from ui.tables.columns import Column, Kind, sort_value
from ui.tables.source import LongSource, RecordSource, Sort
from ui.tasks.reading import Reading
from ui.theme import sized_font, tokens
from ui.widgets.words import tip

log = logging.getLogger(__name__)

RowRole = Qt.ItemDataRole.UserRole + 1
SortValueRole = Qt.ItemDataRole.UserRole + 2
LabelRole = Qt.ItemDataRole.UserRole + 3
ToneRole = Qt.ItemDataRole.UserRole + 4
MarksRole = Qt.ItemDataRole.UserRole + 5

WINDOW = 128
_FIRST = 2 * WINDOW
_KEPT_WINDOWS = 8
_LOOKED_UP_ONE_BY_ONE = 8

Index = QModelIndex | QPersistentModelIndex


class RecordModel(QAbstractTableModel):
    """Rows of `source` under `columns`; `context` is the translation context of the columns' titles.

    Nothing is read before the first `reload()`. `state` is "loading", "ready" or "error" (see `problem`).
    A `LongSource` is asked for its ids in the reading thread: first for those that fill the window, then for
    all. Until the first are there the rows stay as they are.
    """

    reloaded = Signal()
    state_changed = Signal()

    def __init__(
        self, source: RecordSource, columns: Sequence[Column], *, context: str, sort: Sort | None = None
    ) -> None:
        super().__init__()
        self._source, self._columns, self._context = source, tuple(columns), context
        self._sort = sort
        self._filter: Any = None
        self._ids: list[int] = []
        self._rows: dict[int, Any] = {}
        self._is_begun = False
        self.state = "loading"
        self.problem: MakegoodError | None = None
        self._reading = Reading(self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self._fail)
        self._beginning = Reading(self)
        self._beginning.arrived.connect(self._begin)

    # What pages use

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns, in their declared order."""
        return self._columns

    @property
    def ids(self) -> list[int]:
        """Ids of all rows in the order shown; do not change the list."""
        return self._ids

    @property
    def current_sort(self) -> Sort | None:
        """By what the rows are sorted now."""
        return self._sort

    @property
    def current_filter(self) -> Any:
        """What the source was asked for last."""
        return self._filter

    def set_filter(self, filter: Any) -> None:
        """Show the records that pass `filter`."""
        self._filter = filter
        self.reload()

    def set_source(self, source: RecordSource, filter: Any = None) -> None:
        """Read from elsewhere what passes `filter`."""
        self._source, self._filter = source, filter
        self.reload()

    def set_sort(self, sort: Sort | None) -> None:
        """Sort without reloading; before the first `reload()`."""
        self._sort = sort

    def reload(self) -> None:
        """Ask the source again. A told trouble becomes the state "error"; the rows are then none."""
        self._reading.forget()
        self._beginning.forget()
        self._is_begun = False
        source, filter, sort = self._source, self._filter, self._sort
        try:
            if isinstance(source, LongSource) and source.is_long():
                self._set_state("loading")
                self._beginning.ask(lambda: source.find_first(filter, sort, _FIRST))
                self._reading.ask(lambda: list(source.find_ids(filter, sort)))
            else:
                self._show(list(source.find_ids(filter, sort)))
        except MakegoodError as error:
            self._fail(error)

    def _begin(self, ids: list[int] | None) -> None:
        """The first rows, while the others are still looked for."""
        if ids is not None:
            self._show(ids, "loading")
            self._is_begun = True

    def _fail(self, error: MakegoodError) -> None:
        log.warning("table could not be read: %s", error)
        self._show([], "error", error)

    def _set_state(self, state: str, problem: MakegoodError | None = None) -> None:
        self.state, self.problem = state, problem
        self.state_changed.emit()

    def _show(self, ids: list[int], state: str = "ready", problem: MakegoodError | None = None) -> None:
        goes_on, self._is_begun = self._is_begun and ids[: len(self._ids)] == self._ids, False
        self._set_state(state, problem)
        if goes_on:
            self._go_on(ids)
            return
        self.beginResetModel()
        self._ids, self._rows = ids, {}
        self.endResetModel()
        self.reloaded.emit()

    def _go_on(self, ids: list[int]) -> None:
        """The rest arrives below what is shown: nothing moves under the owner's hand."""
        if len(ids) > len(self._ids):
            self.beginInsertRows(QModelIndex(), len(self._ids), len(ids) - 1)
            self._ids = ids
            self.endInsertRows()
        self.reloaded.emit()

    @property
    def source(self) -> RecordSource:
        """Where the rows come from."""
        return self._source

    def row_at(self, row: int) -> Any:
        """The row object at a place, or None when it was deleted since."""
        if not 0 <= row < len(self._ids):
            return None
        number = self._ids[row]
        if number not in self._rows:
            self._load_window(row)
        return self._rows.get(number)

    def place_of(self, number: int) -> int:
        """At which row the record with this id stands, -1 when it is not shown."""
        try:
            return self._ids.index(number)
        except ValueError:
            return -1

    def places_of(self, numbers: Sequence[int]) -> list[int]:
        """The rows of those of these records that are shown."""
        if len(numbers) < _LOOKED_UP_ONE_BY_ONE:
            return [place for number in numbers if (place := self.place_of(number)) >= 0]
        places = {number: place for place, number in enumerate(self._ids)}
        return [places[number] for number in numbers if number in places]

    def column_of(self, sort_key: str) -> int:
        """Which column sorts by `sort_key`, -1 for none."""
        return next((i for i, c in enumerate(self._columns) if c.sort_key == sort_key), -1)

    def _load_window(self, row: int) -> None:
        start = row // WINDOW * WINDOW
        wanted = self._ids[start : start + WINDOW]
        if len(self._rows) > WINDOW * _KEPT_WINDOWS:
            self._rows.clear()
        self._rows.update(dict.fromkeys(wanted))
        self._rows.update({loaded.id: loaded for loaded in self._source.load_rows(wanted)})

    # What Qt asks

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Vertical or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
        ):  # it may be cut where it stands
            return column.heading(self._context)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in _ROLES:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        row = self.row_at(index.row())
        return None if row is None else _ROLES[role](column, row)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self._columns[column].sort_key if 0 <= column < len(self._columns) else None
        wanted = Sort(key, order == Qt.SortOrder.DescendingOrder) if key else None
        if wanted is not None and wanted != self._sort:
            self._sort = wanted
            self.reload()


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.kind.is_right_aligned else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _display(column: Column, row: Any) -> str:
    return column.text_of(row)


def _tooltip(column: Column, row: Any) -> str:
    return tip(column.tooltip(row) if column.tooltip else column.text_of(row))


def _font(column: Column, row: Any) -> Any:
    return sized_font(bold=True) if column.kind is Kind.STRONG else None


def _ink(column: Column, row: Any) -> Any:
    tone = column.tone_of(row)
    return QColor(tokens().tone(tone)[0]) if tone else None


_ROLES: dict[int, Any] = {
    Qt.ItemDataRole.DisplayRole: _display,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.FontRole: _font,
    Qt.ItemDataRole.ForegroundRole: _ink,
    Qt.ItemDataRole.TextAlignmentRole: None,
    RowRole: lambda column, row: row,
    SortValueRole: lambda column, row: sort_value(column.value_of(row)),
    LabelRole: lambda column, row: column.value_of(row) if column.kind is Kind.CHIP else None,
    ToneRole: lambda column, row: column.tone_of(row),
    MarksRole: lambda column, row: column.marks(row) if column.marks is not None else (),
}
