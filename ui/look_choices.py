"""Language, look and size of the words: put into force and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from ui.preferences import TEXT_SCALES, Preferences
from ui.theme import Theme
from ui.translations import Translations


class LookChoices(QObject):
    """What the menus and the settings choose from; `chosen(name, value)` for ``language`` and ``look``."""

    chosen = Signal(str, str)

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences

    @property
    def look(self) -> str:
        """``system``, ``light`` or ``dark``."""
        return self._preferences.look

    @property
    def text_scale(self) -> float:
        """Size of all words, one of `TEXT_SCALES`."""
        return self._preferences.text_scale

    @property
    def language(self) -> str:
        """The language in force, ``zh_CN`` or ``en``."""
        words = Translations.in_force()
        return words.language if words is not None else "en"

    def set_language(self, language: str) -> None:
        """Use ``zh_CN`` or ``en`` from now on."""
        self._preferences.language = language
        if (words := Translations.in_force()) is not None:
            words.switch(language)
        self.chosen.emit("language", language)

    def set_look(self, look: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._preferences.look = look
        if (theme := Theme.in_force()) is not None:
            theme.choose(look)
        self.chosen.emit("look", look)

    def set_text_scale(self, scale: float) -> None:
        """Size of all words, one of `TEXT_SCALES`."""
        self._preferences.text_scale = scale
        if (theme := Theme.in_force()) is not None:
            theme.set_text_scale(scale)

    def step_text_scale(self, step: int) -> None:
        """One size larger (1) or smaller (-1), where there is one."""
        place = TEXT_SCALES.index(self.text_scale) + step
        if 0 <= place < len(TEXT_SCALES):
            self.set_text_scale(TEXT_SCALES[place])
