"""The four looks of a button."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from ui import icons
from ui.theme import set_role
from ui.widgets.words import tip

Slot = Callable[[], object]


def _button(text: str, icon: str, slot: Slot | None, role: str, tone: str) -> QPushButton:
    button = QPushButton(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setAutoDefault(False)
    set_role(button, role)
    if icon:
        button.setIcon(icons.icon(icon, tone))
    if slot is not None:
        # `clicked` carries a bool that most slots do not want.
        button.clicked.connect(lambda _checked=False: slot())
    return button


def primary(text: str, icon: str = "", slot: Slot | None = None) -> QPushButton:
    """The one thing to do next; at most one on a page."""
    return _button(text, icon, slot, "primary", "primary_text")


def secondary_button(text: str, icon: str = "", slot: Slot | None = None) -> QPushButton:
    """Anything else worth a button."""
    return _button(text, icon, slot, "secondary", "muted")


def quiet(text: str, icon: str = "", slot: Slot | None = None) -> QPushButton:
    """A button that reads like a link."""
    return _button(text, icon, slot, "quiet", "accent")


def icon_button(icon: str, name: str, slot: Slot | None = None) -> QPushButton:
    """A button without words; `name` is its tooltip and accessible name."""
    button = _button("", icon, slot, "icon", "muted")
    button.setToolTip(tip(name))
    button.setAccessibleName(name)
    return button
