"""The guide of the first day: four steps that tick themselves off; left and taken up again at any time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.settings import OWNER_NAME
from app.services.first_day import FirstDay
from ui import labels
from ui.pages.base import Page
from ui.pages.orders.words import store_words
from ui.theme import SPACE_S
from ui.widgets import Card, Chip, muted, quiet, secondary_button, strong
from ui.widgets.line_edit import LineEdit

_KEY = "first_day/put_away"


def bring_back() -> None:
    """Show the guide again where it was put away."""
    QSettings().remove(_KEY)


def is_put_away() -> bool:
    """Whether the owner put it away, or all of it was done once."""
    return bool(QSettings().value(_KEY))


class FirstDayCard(Card):
    """Stands at the side of Today and never over anything; hidden when all is done or it was put away."""

    def __init__(self, page: Page, choose_files: Callable[[], object]) -> None:
        super().__init__()
        self._page, self._choose_files = page, choose_files
        self.set_title(self.tr("Your first day"))
        self.head.addStretch(1)
        self.later = quiet(self.tr("Not now"), "", self.put_away)
        self.later.setToolTip(self.tr("Help → First day brings it back"))
        self.head.addWidget(self.later)
        self.name: LineEdit | None = None
        self.hide()
        page.context.bus.changed.connect(self._written)

    def _written(self, changes: Changes) -> None:
        if self.isVisible() and changes.touches({"setting", "supplier"}):
            self.read()

    def read(self) -> None:
        """What is done and what is next; nothing is read once it was put away."""
        if self._page.context.is_sample or is_put_away():
            self.hide()
            return
        found = self._page.services.first_day.progress()
        if found.is_done:
            self.put_away()
        else:
            self._show(found)

    def put_away(self) -> None:
        """Out of sight, until it is wanted again."""
        QSettings().setValue(_KEY, 1)
        self.hide()

    def _show(self, found: FirstDay) -> None:
        typed = "" if self.name is None else self.name.text()
        self.clear()
        self.name = None if found.owner_name else self._name_field(typed)
        shops = " · ".join(_shop(platform, name) for platform, name in found.shops)
        self._step(1, found.has_orders, self.tr("Order sheets in"), shops, self._files(found.has_orders))
        name = self.tr("Your name, for papers and records")
        self._step(2, bool(found.owner_name), name, found.owner_name, self._naming())
        reached = self.tr("How suppliers are reached")
        self._step(3, found.has_reachable_supplier, reached, "", self._suppliers(found))
        checked = self.tr("A shipping sheet against the orders")
        self._step(4, found.has_shipping_sheet, checked, "", self._files(found.has_shipping_sheet))
        self.setVisible(True)

    def _step(self, number: int, is_done: bool, words: str, told: str, doing: list[QWidget]) -> None:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_S)
        chip = Chip(self.tr("done"), "ok", "check") if is_done else Chip(str(number), "info")
        line.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(muted(words, wrap=True) if is_done else strong(words, wrap=True), 1)
        self.add(row)
        if is_done and told:
            self.add(muted(told, wrap=True))
        for widget in doing:
            self.add(widget)
            widget.show()

    def _files(self, is_done: bool) -> list[QWidget]:
        if is_done:
            return []
        return [secondary_button(self.tr("Choose files…"), "folder-open-outline", self._choose_files)]

    def _naming(self) -> list[QWidget]:
        if self.name is None:
            return []
        return [self.name, secondary_button(self.tr("Keep the name"), "check", self._keep_name)]

    def _name_field(self, typed: str) -> LineEdit:
        field = LineEdit(typed, self.tr("Your name"))
        field.returnPressed.connect(self._keep_name)
        return field

    def _suppliers(self, found: FirstDay) -> list[QWidget]:
        if found.has_reachable_supplier:
            return []
        go = self._page.context.go
        return [
            secondary_button(
                self.tr("From a sheet…"), "table-arrow-down", lambda: go("suppliers", None, view="list")
            ),
            quiet(self.tr("Enter them by hand"), "arrow-right", lambda: go("suppliers", None)),
        ]

    def _keep_name(self) -> None:
        name = "" if self.name is None else self.name.text().strip()
        if name and self._page.do(lambda: self._page.services.settings.set(OWNER_NAME, name)) is not None:
            self.read()


def _shop(platform: str, name: str) -> str:
    words = store_words(platform, name)
    return f"{labels.platform(platform)} · {words}" if name else words
