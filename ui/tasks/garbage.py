"""Cyclic garbage is collected in the GUI thread only.

It may hold widgets. Python's collector runs in whichever thread allocates, and one that ran in the worker
would destroy them there, under a window that is handling their events.

What a worker makes by the hundred thousand is data and no garbage: looking through it would hold up the
window for a fifth of a second. It is set apart until most of it is gone.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
_FLOOD = 50_000
"""So many objects more than a second ago, and they are somebody's data."""


class GuiCollector(QObject):
    """Takes the place of the automatic collector from `start()` to `stop()`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._set_apart = self._program = 0

    def start(self) -> None:
        """From now on only this thread collects, and not among the modules: they are there to the end."""
        gc.disable()
        gc.freeze()
        self._program = gc.get_freeze_count()
        self._timer.start()

    def stop(self) -> None:
        """Back to the automatic collector."""
        self._timer.stop()
        self._take_back()
        gc.enable()

    def _take_back(self) -> None:
        """Look through all again: garbage that was set apart with the data ends now."""
        gc.unfreeze()
        self._set_apart = self._program = 0

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, if any is."""
        if gc.get_count()[0] > _FLOOD:
            gc.freeze()
            self._set_apart = gc.get_freeze_count() - self._program
            return
        if self._set_apart and gc.get_freeze_count() - self._program < self._set_apart // 2:
            self._take_back()
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        generations = [n for n, (count, threshold) in enumerate(due) if threshold and count > threshold]
        if generations:
            gc.collect(generations[-1])
