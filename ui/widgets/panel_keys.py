"""The keys every panel to fill in understands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def panel_key(event: QKeyEvent, submit: Callable[[], object], leave: Callable[[], object]) -> bool:
    """Ctrl+Enter does what the panel's button does, Esc leaves it; whether the key was one of them."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    if event.key() == Qt.Key.Key_Escape:
        leave()
    elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        submit()
    else:
        return False
    return True
