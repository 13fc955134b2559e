"""Views of a list under a name: the chip before the filters that shows, keeps, renames and forgets them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit

from app.domain.changes import Changes
from app.services.saved_views import SavedViewRow
from ui import ask
from ui.chips import Label
from ui.tables.record_table import RecordTable
from ui.tables.source import Sort
from ui.widgets.filter_bar import FilterBar, FilterChip

translate = QCoreApplication.translate


class ViewChip(FilterChip):
    """Stands in the row of the filters; `page` does the writing and tells what was done."""

    def __init__(self, page: Any, name: str, table: RecordTable, bar: FilterBar, search: QLineEdit) -> None:
        self._page, self._list = page, name
        self._table, self._bar, self._search = table, bar, search
        self._views: list[SavedViewRow] = []
        self._shown: SavedViewRow | None = None
        super().__init__(translate("ViewChip", "View"), [(translate("ViewChip", "none"), None)])
        self._menu.aboutToShow.connect(self._fill)
        bar.changed.connect(self._show_choice)
        page.context.bus.changed.connect(self._written)

    def read(self) -> None:
        """The views there are now; the one in force may have been renamed or forgotten."""
        self._views = self._page.services.saved_views.of(self._list)
        here = None if self._shown is None else self._shown.id
        self._shown = next((view for view in self._views if view.id == here), None)
        self._show_choice()

    def definition(self) -> dict[str, Any]:
        """What the list shows now, as it is kept."""
        sort = self._table.model().current_sort  # type: ignore[attr-defined]
        return {
            "filters": {key: value for key, value in self._bar.values().items() if _can_be_kept(value)},
            "text": self._search.text().strip(),
            "sort": list(sort) if sort else [],
            "columns": self._table.choices.state(),
        }

    def show_view(self, view: SavedViewRow) -> None:
        """Filters, words, sort and columns as they were kept."""
        self._shown = view
        kept = view.definition
        self._bar.blockSignals(True)
        try:
            nothing = dict.fromkeys(self._bar.values())
            self._bar.restore({**nothing, **kept.get("filters", {})})
        finally:
            self._bar.blockSignals(False)
        self._search.setText(str(kept.get("text", "")))
        if columns := kept.get("columns"):
            self._table.choices.show_state(columns)
        if sort := kept.get("sort"):
            self._table.sort_by(Sort(*sort))
        self._bar.changed.emit()

    # What the menu does

    def keep(self) -> None:
        """Keep what is shown under a name; a view of that name is kept anew."""
        words = translate("ViewChip", "Name of the view")
        name = ask.text(self._page, translate("ViewChip", "Keep this view"), words)
        if name is not None:
            self._save(name)

    def keep_anew(self) -> None:
        """Keep what is shown as the view in force."""
        if self._shown is not None:
            self._save(self._shown.name)

    def _save(self, name: str) -> None:
        service, shown = self._page.services.saved_views, self.definition()
        self._done(
            lambda: service.save(self._list, name, shown), translate("ViewChip", "View “{name}” kept.")
        )

    def rename(self) -> None:
        """Call the view in force something else."""
        view = self._shown
        if view is None:
            return
        words = translate("ViewChip", "Name of the view")
        name = ask.text(self._page, translate("ViewChip", "Rename the view"), words, view.name)
        if name is not None:
            service = self._page.services.saved_views
            told = translate("ViewChip", "The view is called “{name}” now.")
            self._done(lambda: service.rename(view.id, name), told)

    def forget(self) -> None:
        """Forget the view in force; the list stays as it is."""
        view = self._shown
        if view is not None:
            service = self._page.services.saved_views
            self._shown = None
            self._done(lambda: service.delete(view.id), translate("ViewChip", "View “{name}” forgotten."))

    def _done(self, write: Callable[[], Any], words: str) -> None:
        outcome = self._page.do(write)
        if outcome is None:
            return
        row: SavedViewRow = outcome.value
        self.read()
        self._shown = next((view for view in self._views if view.id == row.id), None)
        self._show_choice()
        self._page.notify_done(words.format(name=row.name), outcome)

    # How it works

    def _written(self, changes: Changes) -> None:
        if changes.touches({"saved_view"}):
            self.read()

    def _is_changed(self) -> bool:
        if self._shown is None:
            return False
        kept, now = self._shown.definition, self.definition()
        return any(kept.get(key) != now[key] for key in ("filters", "text"))

    def _label(self) -> Label:
        if self._shown is None:
            return super()._label()
        name = self._shown.name
        words = translate("ViewChip", "{name}, changed").format(name=name) if self._is_changed() else name
        return Label(f"{self._name}: {words}", "info", "menu-down")

    def _fill(self) -> None:
        self.read()
        self._menu.clear()
        for view in self._views:
            action = QAction(view.name.replace("&", "&&"), self._menu, checkable=True)
            action.setChecked(self._shown is not None and self._shown.id == view.id)
            action.triggered.connect(partial(self._show_by_hand, view))
            self._menu.addAction(action)
        if self._views:
            self._menu.addSeparator()
        self._menu.addAction(translate("ViewChip", "Keep this view as…"), self.keep)
        if self._shown is None:
            return
        again = self._menu.addAction(translate("ViewChip", "Keep the change"), self.keep_anew)
        again.setEnabled(self._shown.definition != self.definition())
        self._menu.addAction(translate("ViewChip", "Rename the view…"), self.rename)
        self._menu.addAction(translate("ViewChip", "Forget the view"), self.forget)

    def _show_by_hand(self, view: SavedViewRow, _checked: bool = False) -> None:
        self.show_view(view)

    def _chosen(self, action: QAction) -> None:
        """Each entry of the menu does its own."""


def _can_be_kept(value: Any) -> bool:
    """What a figure narrowed the list to is not a view: its records are others tomorrow."""
    return value is None or isinstance(value, (str, int, bool))
