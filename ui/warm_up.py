"""Imports what the charts need once the window has stood for a while: Insights then opens at once."""

from __future__ import annotations

from functools import partial
from importlib import import_module

from PySide6.QtCore import QObject, QTimer

from ui.tasks import Reading
from ui.tasks.runner import current_reader

_AFTER_MS, _STEP_MS = 1_000, 100
_STEPS = ("numpy", "PySide6.QtSvg", "pyqtgraph")
"""In this order, so that what the owner asks for in between waits for one of them at most."""


class WarmUp(QObject):
    """Imports from `start()` on, a step at a time, whenever nothing is read."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._left: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._reading = Reading(self)
        self._reading.arrived.connect(self._go_on)

    def start(self) -> None:
        """Begin when the first page had time to fill."""
        self._left = list(_STEPS)
        self._timer.start(_AFTER_MS)

    def stop(self) -> None:
        """Leave the rest to whoever needs it."""
        self._timer.stop()
        self._left = []

    def _step(self) -> None:
        if current_reader().is_busy():
            self._timer.start(_STEP_MS)
        else:
            self._reading.ask(partial(import_module, self._left.pop(0)))

    def _go_on(self, _module: object) -> None:
        if self._left:
            self._timer.start(_STEP_MS)
