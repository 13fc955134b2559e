"""Small pictures of files, read beside the window's thread, and whether the files are whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.domain.evidence_duty import FileState
from ui.printing.pictures import read_picture
from ui.tasks.reading import Reading

_KEPT = 400
StateOf = Callable[[str], FileState]


@dataclass(frozen=True)
class Thumbnail:
    """`image` is None for what is no picture; `state` says whether the file is as it was filed."""

    image: QImage | None
    state: FileState = FileState.SAME


@dataclass(frozen=True)
class _Wish:
    path: str
    name: str
    stamp: tuple[int, int]
    """When it was written and how long it is: another stamp, and it is read anew."""


class Thumbnails(QObject):
    """`want([(path, name)])`, then `ready(name)` for each; `get(name)` gives what is known of it."""

    ready = Signal(str)

    def __init__(self, side_px: int, state_of: StateOf | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._side_px, self._state_of = side_px, state_of
        self._known: dict[_Wish, Thumbnail] = {}
        self._newest: dict[str, _Wish] = {}
        self._waiting: list[_Wish] = []
        self._reading = Reading(self)
        self._reading.arrived.connect(self._arrived)

    def check_with(self, state_of: StateOf) -> None:
        """Ask `state_of(name)` of each file whether it is whole."""
        self._state_of = state_of

    def want(self, files: Iterable[tuple[str, str]]) -> None:
        """Read those not known, in this order; what was wanted before and is not any more is left."""
        wishes = [_Wish(path, name, _stamp(path)) for path, name in files]
        self._newest.update((wish.name, wish) for wish in wishes)
        self._waiting = [wish for wish in wishes if wish not in self._known]
        if not self._reading.is_under_way:
            self._next()

    def get(self, name: str) -> Thumbnail | None:
        """What is known of a file; None until it was read."""
        wish = self._newest.get(name)
        return None if wish is None else self._known.get(wish)

    def _next(self) -> None:
        if self._waiting:
            wish, side_px, state_of = self._waiting.pop(0), self._side_px, self._state_of
            self._reading.ask(lambda: (wish, _read(wish, side_px, state_of)))

    def _arrived(self, found: tuple[_Wish, Thumbnail]) -> None:
        wish, thumbnail = found
        if len(self._known) > _KEPT:
            self._known.clear()
        self._known[wish] = thumbnail
        self.ready.emit(wish.name)
        self._next()


def _read(wish: _Wish, side_px: int, state_of: StateOf | None) -> Thumbnail:
    state = FileState.SAME if state_of is None else state_of(wish.name)
    return Thumbnail(read_picture(wish.path, side_px), state)


def _stamp(path: str) -> tuple[int, int]:
    try:
        found = Path(path).stat()
    except OSError:
        return (0, -1)
    return (found.st_mtime_ns, found.st_size)
