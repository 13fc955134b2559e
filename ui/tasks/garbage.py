"""Cyclic garbage is collected in the GUI thread only.

It may hold widgets. Python's collector runs in whichever thread allocates, and one that ran in the worker
would destroy them there, under a window that is handling their events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GuiCollector(QObject):
    """Takes the place of the automatic collector from `start()` to `stop()`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)

    def start(self) -> None:
        """From now on only this thread collects."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Back to the automatic collector."""
        self._timer.stop()
        gc.enable()

    def collect(self) -> None:
        """Collect the oldest generation that is due by Python's own thresholds, if any is."""
        due = zip(gc.get_count(), gc.get_threshold(), strict=True)
        generations = [n for n, (count, threshold) in enumerate(due) if threshold and count > threshold]
        if generations:
            gc.collect(generations[-1])
