"""Which columns a table shows, where they stand and which stay in sight: the menu of its heading."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

translate = QCoreApplication.translate


class ChoosableTable(Protocol):
    """A `RecordTable`, as far as it is needed here."""

    def horizontalHeader(self) -> QHeaderView:
        """The heading."""
        ...

    def column_keys(self) -> list[str]:
        """The names of the columns, in their declared order."""
        ...

    def heading_of(self, place: int) -> str:
        """What stands over a column."""
        ...

    def columns_chosen(self) -> None:
        """Lay the columns out anew."""
        ...

    def keep_columns(self) -> None:
        """Remember the order as a hand on the heading set it."""
        ...

    def fit_again(self) -> None:
        """Forget what a hand on the heading set."""
        ...


class ColumnChoices:
    """`key` names what is remembered; a column is named by its own key, so that a new one is shown."""

    def __init__(self, table: ChoosableTable, key: str) -> None:
        self._table, self._key = table, key
        self._hidden = set(str(QSettings().value(f"{key}/hidden") or "").split())
        self._frozen = str(QSettings().value(f"{key}/frozen") or "")

    def is_hidden(self, place: int) -> bool:
        """Whether the owner put this column away."""
        return self._table.column_keys()[place] in self._hidden

    def frozen_count(self) -> int:
        """How many columns at the left stay in sight, in the order shown; 0 for none."""
        keys, head = self._table.column_keys(), self._table.horizontalHeader()
        return head.visualIndex(keys.index(self._frozen)) + 1 if self._frozen in keys else 0

    def show(self, place: int, is_shown: bool) -> None:
        """Show a column, or put it away; one stays at least."""
        key = self._table.column_keys()[place]
        hidden = self._hidden - {key} if is_shown else self._hidden | {key}
        if hidden >= set(self._table.column_keys()):
            return
        self._hidden = hidden
        QSettings().setValue(f"{self._key}/hidden", " ".join(sorted(hidden)))
        self._table.columns_chosen()

    def freeze(self, place: int | None) -> None:
        """Keep the columns up to this one in sight; None lets them go."""
        self._frozen = "" if place is None else self._table.column_keys()[place]
        QSettings().setValue(f"{self._key}/frozen", self._frozen)
        self._table.columns_chosen()

    def move(self, place: int, step: int) -> None:
        """One column further left (-1) or right (1), past those put away."""
        head = self._table.horizontalHeader()
        at = head.visualIndex(place)
        to = at + step
        while 0 <= to < head.count() and head.isSectionHidden(head.logicalIndex(to)):
            to += step
        if 0 <= to < head.count():
            head.moveSection(at, to)
            self._table.keep_columns()
            self._table.columns_chosen()

    def state(self) -> dict[str, Any]:
        """Which columns there are and where, to be shown again by `show_state`."""
        head, keys = self._table.horizontalHeader(), self._table.column_keys()
        order = [keys[head.logicalIndex(place)] for place in range(head.count())]
        return {"hidden": sorted(self._hidden), "frozen": self._frozen, "order": order}

    def show_state(self, state: Mapping[str, Any]) -> None:
        """Columns as `state` gave them; those that came since are shown, those that are gone passed over."""
        keys, head = self._table.column_keys(), self._table.horizontalHeader()
        wanted = [key for key in state.get("order", ()) if key in keys]
        for place, key in enumerate([*wanted, *(key for key in keys if key not in wanted)]):
            head.moveSection(head.visualIndex(keys.index(key)), place)
        hidden = set(state.get("hidden", ()))
        self._hidden = set() if hidden >= set(keys) else hidden
        self._frozen = str(state.get("frozen", ""))
        QSettings().setValue(f"{self._key}/hidden", " ".join(sorted(self._hidden)))
        QSettings().setValue(f"{self._key}/frozen", self._frozen)
        self._table.keep_columns()
        self._table.columns_chosen()

    def reset(self) -> None:
        """As the table was made."""
        self._hidden, self._frozen = set(), ""
        for name in ("hidden", "frozen"):
            QSettings().remove(f"{self._key}/{name}")
        self._table.fit_again()

    # The menu

    def popup(self, at: QPoint) -> None:
        """Open over the heading."""
        head = self._table.horizontalHeader()
        menu = QMenu(head)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fill(menu, head.logicalIndexAt(at))
        menu.popup(head.viewport().mapToGlobal(at))

    def submenu(self, parent: QWidget, place: int) -> QMenu:
        """The same as a part of another menu, so that the keyboard has it too."""
        menu = QMenu(translate("ColumnChoices", "Columns"), parent)
        self.fill(menu, place)
        return menu

    def fill(self, menu: QMenu, place: int) -> None:
        """What can be done with the column at `place` (-1: with none), then all columns to tick."""
        if place >= 0:
            self._about_one(menu, place)
        for i in range(len(self._table.column_keys())):
            action = QAction(self._table.heading_of(i), menu, checkable=True)
            action.setChecked(not self.is_hidden(i))
            action.toggled.connect(partial(self.show, i))
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(translate("ColumnChoices", "As they were at first"), self.reset)

    def _about_one(self, menu: QMenu, place: int) -> None:
        left = menu.addAction(translate("ColumnChoices", "Move to the left"), partial(self.move, place, -1))
        right = menu.addAction(translate("ColumnChoices", "Move to the right"), partial(self.move, place, 1))
        at, count = self._table.horizontalHeader().visualIndex(place), len(self._table.column_keys())
        left.setEnabled(at > 0)
        right.setEnabled(at < count - 1)
        words = translate("ColumnChoices", "Keep in sight up to “{column}”")
        words = words.format(column=self._table.heading_of(place))
        menu.addAction(words, partial(self.freeze, place))
        if self._frozen:
            menu.addAction(translate("ColumnChoices", "Keep none in sight"), partial(self.freeze, None))
        menu.addSeparator()
