"""Icons by name from the Material Design set that qtawesome carries.

`icon("truck-delivery")` paints with the colours in force at that moment, so a change between light and
dark needs no new icons. Only the one font is loaded (20 ms);
importing qtawesome itself costs 150 ms and is not needed.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from ui.theme import ICON, Tokens, tokens


@cache
def _fonts_dir() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("qtawesome")
    return Path(next(iter(spec.submodule_search_locations))) / "fonts"


@cache
def _glyphs() -> dict[str, str]:
    table = next(_fonts_dir().glob("materialdesignicons6-webfont-charmap-*.json"))
    return {name: chr(int(code, 16)) for name, code in json.loads(table.read_text("utf-8")).items()}


@cache
def _family() -> str:
    file = next(_fonts_dir().glob("materialdesignicons6-webfont-[0-9]*.ttf"))
    number = QFontDatabase.addApplicationFont(str(file))
    return QFontDatabase.applicationFontFamilies(number)[0]


def has_icon(name: str) -> bool:
    """Whether the set has an icon of this name."""
    return name in _glyphs()


def icon(name: str, tone: str = "muted") -> QIcon:
    """An icon in a token's colour: muted, text, accent, primary_text, bad, warn or ok.

    Raises: KeyError for a name the set does not have.
    """
    return QIcon(_GlyphEngine(_glyphs()[name], tone))


def paint_icon(painter: QPainter, rect: QRectF | QRect, name: str, colour: QColor) -> None:
    """Draw one icon in the middle of `rect`, for delegates and painted widgets."""
    _paint(painter, QRectF(rect), _glyphs()[name], colour)


def pixmap(name: str, size: int = ICON, tone: str = "muted", ratio: float = 1.0) -> QPixmap:
    """A picture of the icon in today's colours; repaint it when the palette changes."""
    return icon(name, tone).pixmap(QSize(size, size), ratio)


def _paint(painter: QPainter, rect: QRectF, glyph: str, colour: QColor) -> None:
    font = QFont(_family())
    font.setPixelSize(max(1, round(min(rect.width(), rect.height()))))
    painter.save()
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, glyph)
    painter.restore()


def _colour(look: Tokens, tone: str, mode: QIcon.Mode) -> QColor:
    if mode == QIcon.Mode.Disabled:
        colour = QColor(look.muted)
        colour.setAlpha(140)
        return colour
    return QColor(getattr(look, tone))


class _GlyphEngine(QIconEngine):
    """Draws one letter of the icon font whenever Qt asks, in the colour of that moment."""

    def __init__(self, glyph: str, tone: str) -> None:
        super().__init__()
        self._glyph, self._tone = glyph, tone

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        _paint(painter, QRectF(rect), self._glyph, _colour(tokens(), self._tone, mode))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return picture

    def clone(self) -> QIconEngine:
        return _GlyphEngine(self._glyph, self._tone)
