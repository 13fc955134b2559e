"""The walk itself: opens one place after the other and keeps what does not please there."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import ui
from tests.journeys.keyboard import StrayWindows
from tests.ui.walk import looking
from tests.ui.walk.places import places
from ui.main_window import MainWindow
from ui.pages.base import Page

Look = Callable[[QWidget], list[str]]
_SETTLING = 20

NAMES: Sequence[Look] = (looking.nameless, looking.roleless, looking.silent, looking.out_of_reach)
ROOM: Sequence[Look] = (looking.cut, looking.outside)
COLOURS: Sequence[Look] = (looking.faint,)


class Walk:
    """`troubles` by what it is and where it was seen first; `seen` are the classes that were in sight."""

    def __init__(self, window: MainWindow, looks: Sequence[Look]) -> None:
        self._window, self._looks = window, looks
        self._known: set[str] = set()
        self.troubles: dict[str, str] = {}
        self.seen: set[type] = set()

    def go(self) -> None:
        """To every place there is."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        stray = StrayWindows()
        app.installEventFilter(stray)
        for place in places():
            root = place.open(self._window)
            settle()
            self._look(place.name, root)
            leave(self._window, root)
            self._keep("a window of its own", place.name, stray.seen)
            stray.seen = []
        app.removeEventFilter(stray)

    def _look(self, name: str, root: QWidget) -> None:
        for widget in (root, *root.findChildren(QWidget)):
            if widget.isVisible():
                self.seen.update(type(widget).__mro__)
        for look in self._looks:
            self._keep(look.__name__, name, look(root))
        if looking.out_of_reach in self._looks:
            self._keep("unseen focus", name, looking.unseen_focus(root, self._known))

    def _keep(self, what: str, name: str, found: Sequence[str]) -> None:
        for words in found:
            self.troubles.setdefault(f"{what}: {words}", name)


def leave(window: MainWindow, root: QWidget) -> None:
    """Close the dialog that `root` stands in, if it is one."""
    if root.window() is not window:
        root.window().close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """A page lays itself out in several steps, one after the other."""
    for _ in range(_SETTLING):
        QApplication.processEvents()


def to_be_seen() -> set[type]:
    """Every page, panel and dialog of the window: what is one or can be left again."""
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    return {
        found
        for found in _kinds_of(QWidget)
        if found.__module__.startswith("ui.")
        and (issubclass(found, QDialog | Page) or hasattr(found, "finished") or hasattr(found, "back_wanted"))
    }


def _kinds_of(kind: type) -> Iterator[type]:
    for found in kind.__subclasses__():
        yield found
        yield from _kinds_of(found)
