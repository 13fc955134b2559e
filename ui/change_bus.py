"""Tells the pages what a write touched."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes


class ChangeBus(QObject):
    """`changed(Changes)` after each committed write; `publish` is safe from any thread."""

    changed = Signal(object)

    def publish(self, changes: Changes) -> None:
        """Tell everybody, unless nothing was touched."""
        if changes.kinds:
            self.changed.emit(changes)
