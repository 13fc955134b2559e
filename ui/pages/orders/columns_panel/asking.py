"""Sheets that wait to be asked about, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from ui.pages.base import PageContext
from ui.pages.orders.columns_panel.draft import Asked
from ui.pages.orders.columns_panel.view import ColumnsView


class Asking(QObject):
    """`read_wanted([path])` when a sheet was answered for, `finished` when none is left to ask about."""

    read_wanted = Signal(object)
    finished = Signal()

    def __init__(
        self, context: PageContext, show: Callable[[ColumnsView], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._context, self._show = context, show
        self._waiting: list[Asked] = []
        self.view: ColumnsView | None = None

    @property
    def waiting(self) -> tuple[Asked, ...]:
        """The sheets to ask about, the one in the window first."""
        return tuple(self._waiting)

    @property
    def is_asking(self) -> bool:
        """Whether a question stands in the window."""
        return bool(self._waiting)

    def add(self, asked: Sequence[Asked]) -> None:
        """Ask about these too, after those that wait already."""
        was_asking = self.is_asking
        self._waiting += asked
        if was_asking and self.view is not None:
            self._show(self.view)
        elif self._waiting:
            self._ask()

    def _ask(self) -> None:
        if self.view is None:
            self.view = ColumnsView(self._context)
            self.view.answered.connect(self._answered)
            self.view.put_away.connect(self._put_away)
        self._show(self.view)
        self.view.ask_about(self._waiting[0])

    def _answered(self, path: Path) -> None:
        self._next()
        self.read_wanted.emit([path])

    def _put_away(self, path: Path) -> None:
        self._next()

    def _next(self) -> None:
        self._waiting.pop(0)
        if self._waiting:
            self._ask()
        else:
            self.finished.emit()
