"""The chip: icon + word + colour, drawn the same in tables and on pages."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter

from ui import icons
from ui.theme import sized_font, tokens


@dataclass(frozen=True)
class Label:
    """Words with their tone (``bad | warn | info | ok | neutral``) and icon name (may be empty)."""

    words: str
    tone: str = "neutral"
    icon: str = ""


def chip_size(label: Label) -> QSize:
    """The room a chip wants in the font setting in force."""
    metrics = QFontMetrics(sized_font("secondary"))
    height = metrics.height() + 6
    room = metrics.horizontalAdvance(label.words) + height - 4
    return QSize(room + (metrics.height() + 2 if label.icon else 0), height)


def paint_chip(painter: QPainter, room: QRectF, label: Label, *, on: str = "") -> QRectF:
    """Draw a chip at the left of `room`, centred in height, cut to its width; gives the pill's rectangle.

    `on` is the colour beneath: a chip of that very colour is drawn in the surface's, so that it shows.
    """
    ink, ground = tokens().tone(label.tone)
    ground = tokens().surface if ground == on else ground
    size = chip_size(label)
    pill = QRectF(
        room.left(), room.center().y() - size.height() / 2, min(size.width(), room.width()), size.height()
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(pill, size.height() / 2, size.height() / 2)
    _paint_content(painter, pill, label, QColor(ink))
    painter.restore()
    return pill


def _paint_content(painter: QPainter, pill: QRectF, label: Label, ink: QColor) -> None:
    font = sized_font("secondary")
    metrics = QFontMetrics(font)
    inner = pill.adjusted(pill.height() / 2 - 2, 0, -(pill.height() / 2 - 2), 0)
    if label.icon:
        side = metrics.height() - 2
        icons.paint_icon(
            painter, QRectF(inner.left(), pill.center().y() - side / 2, side, side), label.icon, ink
        )
        inner.setLeft(inner.left() + metrics.height() + 2)
    painter.setFont(font)
    painter.setPen(ink)
    words = metrics.elidedText(label.words, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
