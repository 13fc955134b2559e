"""The light or dark look in force; pages take colours, sizes and roles from here too (see `ui.tokens`)."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from ui.fonts import chinese_family
from ui.style_sheet import style_sheet
from ui.tokens import (
    CONTROL_HEIGHT,
    DARK,
    ICON,
    LIGHT,
    RADIUS_CARD,
    RADIUS_CHIP,
    RADIUS_CONTROL,
    ROW_HEIGHT,
    SIZES,
    SPACE_L,
    SPACE_M,
    SPACE_S,
    SPACE_XS,
    Tokens,
    font_px,
    palette_for,
    scaled,
    set_role,
    sized_font,
    tokens,
)

__all__ = [
    "CONTROL_HEIGHT",
    "DARK",
    "ICON",
    "LIGHT",
    "RADIUS_CARD",
    "RADIUS_CHIP",
    "RADIUS_CONTROL",
    "ROW_HEIGHT",
    "SIZES",
    "SPACE_L",
    "SPACE_M",
    "SPACE_S",
    "SPACE_XS",
    "Theme",
    "Tokens",
    "chinese_family",
    "font_px",
    "palette_for",
    "scaled",
    "set_role",
    "sized_font",
    "tokens",
]


class Theme(QObject):
    """Applies the look to the application and follows the system's colour scheme while asked to.

    `choice` is ``system``, ``light`` or ``dark``; `text_scale` multiplies every type size.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", text_scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._choice, self._scale = choice, text_scale
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.apply()

    @staticmethod
    def in_force() -> Theme | None:
        """The theme of the application that runs, if it has one."""
        app = QApplication.instance()
        found = app.findChild(Theme) if app is not None else None
        return found if isinstance(found, Theme) else None

    @property
    def choice(self) -> str:
        """What the owner chose: ``system``, ``light`` or ``dark``."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Change the look now."""
        if choice != self._choice:
            self._choice = choice
            self.apply()

    def set_text_scale(self, scale: float) -> None:
        """Make all words larger or smaller; 1.0 is the design's size."""
        if scale != self._scale:
            self._scale = scale
            self.apply()

    def apply(self) -> None:
        """Set font, palette and style sheet anew."""
        look = self._look()
        self._app.setFont(self._font())
        self._app.setPalette(palette_for(look))
        self._app.setStyleSheet(style_sheet(look))
        self.changed.emit()

    def _look(self) -> Tokens:
        if self._choice == "system":
            return DARK if self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT

    def _font(self) -> QFont:
        font = QFont(self._app.font())
        if family := chinese_family():
            font.setFamilies([family])
        font.setPixelSize(max(9, round(SIZES["body"] * self._scale)))
        return font

    def _system_changed(self) -> None:
        if self._choice == "system":
            self.apply()
