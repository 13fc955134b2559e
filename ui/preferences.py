"""How this user likes the window: language, look, size of the words; kept in QSettings, not with the
business.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSettings

TEXT_SCALES = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)


@dataclass
class Preferences:
    """Read at start, written at each change."""

    @property
    def language(self) -> str:
        """``zh_CN``, ``en``, or empty: the system's."""
        value = str(QSettings().value("ui/language") or "")
        return value if value in ("zh_CN", "en") else ""

    @language.setter
    def language(self, value: str) -> None:
        QSettings().setValue("ui/language", value)

    @property
    def look(self) -> str:
        """``system``, ``light`` or ``dark``."""
        value = str(QSettings().value("ui/look") or "")
        return value if value in ("light", "dark") else "system"

    @look.setter
    def look(self, value: str) -> None:
        QSettings().setValue("ui/look", value)

    @property
    def text_scale(self) -> float:
        """One of `TEXT_SCALES`."""
        try:
            value = float(str(QSettings().value("ui/text_scale") or 1.0))
        except ValueError:
            value = 1.0
        return min(TEXT_SCALES, key=lambda scale: abs(scale - value))

    @text_scale.setter
    def text_scale(self, value: float) -> None:
        QSettings().setValue("ui/text_scale", value)
