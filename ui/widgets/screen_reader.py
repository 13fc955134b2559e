"""What a screen reader is told of the widgets that we draw ourselves: a chip is words, a figure a button."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role

_made: list[QAccessibleInterface] = []
"""Kept: Qt holds them by address, and deletes what stands behind them together with their widgets."""


@cache
def tell_roles() -> None:
    """Widgets with an `accessible_role` say so from now on; once for the process."""
    QAccessible.installFactory(_interface_of)


def _interface_of(_class_name: str, widget: QObject) -> QAccessibleInterface | None:
    role = getattr(widget, "accessible_role", None)
    if not isinstance(widget, QWidget) or not isinstance(role, Role):
        return None
    made = QAccessibleWidget(widget, role)
    _made.append(made)
    return made
