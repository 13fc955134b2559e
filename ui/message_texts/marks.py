"""Marks in a text to send: places still to be filled, and words to look at before it goes out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.message_check import MessageWarning
from ui.theme import tokens

# {取件码} from a template, ____ from a form.
BLANK = re.compile(r"\{[^{}\n]{1,40}\}|_{3,}")


def blanks_of(text: str) -> list[str]:
    """What is still to be filled in, each once, in its order."""
    return list(dict.fromkeys(BLANK.findall(text)))


class TextMarks(QSyntaxHighlighter):
    """Places stand out in bold on a tint; words to look at are underlined as a spelling mistake is."""

    def __init__(self, edit: QPlainTextEdit) -> None:
        super().__init__(edit.document())
        self._found: tuple[str, ...] = ()
        edit.installEventFilter(self)

    def set_warnings(self, warnings: Iterable[MessageWarning]) -> None:
        """Mark what the look-over found."""
        found = tuple(dict.fromkeys(warning.found for warning in warnings if warning.found))
        if found != self._found:
            self._found = found
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        place, doubt = _place_look(), _doubt_look()
        for words in self._found:
            at = text.find(words)
            while at >= 0:
                self.setFormat(_units(text[:at]), _units(words), doubt)
                at = text.find(words, at + len(words))
        for match in BLANK.finditer(text):
            self.setFormat(_units(text[: match.start()]), _units(match.group()), place)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.PaletteChange:  # light and dark
            self.rehighlight()
        return super().eventFilter(watched, event)


def _units(text: str) -> int:
    """Qt counts a sign beyond the first 65,536, such as a smile, twice."""
    return len(text.encode("utf-16-le")) // 2


def _place_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(tokens().warn))
    look.setBackground(QColor(tokens().warn_on))
    look.setFontWeight(700)
    return look


def _doubt_look() -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(tokens().bad))
    return look
