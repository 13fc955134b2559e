"""What long work tells about itself, and how it hears that it is no longer wanted."""

from __future__ import annotations

import threading

from app.domain.errors import Cancelled


class Job:
    """Handed to long operations. The worker writes the latest value; a timer elsewhere reads it."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0
        self.phase = ""
        self._cancelled = threading.Event()

    def progress(self, done: int, total: int, phase: str = "") -> None:
        """Note that `done` of `total` steps of `phase` (a code, not words) are finished."""
        self.done, self.total = done, total
        if phase:
            self.phase = phase

    def cancel(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._cancelled.set()

    def raise_if_cancelled(self) -> None:
        """Raises: Cancelled, when `cancel()` was called. Call it about every hundred rows."""
        if self._cancelled.is_set():
            raise Cancelled
