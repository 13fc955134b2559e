"""The tiles of the evidence strip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.domain.evidence_duty import FileState
from app.services.incidents.results import EvidenceView
from ui import icons, labels
from ui.theme import RADIUS_CONTROL, scaled, sized_font, tokens
from ui.thumbnails import Thumbnail
from ui.widgets.words import tip

TILE = QSize(92, 64)


class _Tile(QPushButton):
    """A painted button of one size."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tip(name))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(TILE.width()), scaled(TILE.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        self.draw(painter, room)
        if self.hasFocus() or self.underMouse():
            painter.setPen(QPen(QColor(tokens().primary), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        painter.end()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        """Paint the content."""
        raise NotImplementedError

    def enterEvent(self, event: QEvent) -> None:  # type: ignore[override]
        self.update()
        super().enterEvent(event)  # type: ignore[arg-type]

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)


class EvidenceTile(_Tile):
    """A picture with the name of its kind, or an icon: until it is read, and where the file is no picture."""

    def __init__(self, item: EvidenceView, parent: QWidget | None = None) -> None:
        self.item = item
        self._words = labels.words(item.kind)
        super().__init__(f"{self._words} · {item.note or item.file_name}", parent)
        self._icon = labels.label(item.kind).icon
        self.thumbnail: Thumbnail | None = None

    def set_thumbnail(self, thumbnail: Thumbnail) -> None:
        """Show what was read; a file no longer as filed says so."""
        self.thumbnail = thumbnail
        if thumbnail.state is not FileState.SAME:
            self._words = labels.words(thumbnail.state)
            self.setAccessibleName(f"{self._words} · {self.accessibleName()}")
            self.setToolTip(tip(self.accessibleName()))
        self.update()

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look = tokens()
        is_whole = self.thumbnail is None or self.thumbnail.state is FileState.SAME
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.sunken if is_whole else look.bad_on))
        painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        if is_whole and self.thumbnail is not None and self.thumbnail.image is not None:
            self._draw_image(painter, room, self.thumbnail.image)
        elif name := self._icon if is_whole else "alert-circle-outline":
            side = scaled(20)
            place = QRectF(room.center().x() - side / 2, room.top() + scaled(8), side, side)
            icons.paint_icon(painter, place, name, QColor(look.muted if is_whole else look.bad))
        self._draw_words(painter, room)

    def _draw_image(self, painter: QPainter, room: QRectF, image: QImage) -> None:
        """Fill the tile, the middle of the picture in sight."""
        scale = max(room.width() / image.width(), room.height() / image.height())
        width, height = room.width() / scale, room.height() / scale
        part = QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)
        painter.drawImage(room, image, part)

    def _draw_words(self, painter: QPainter, room: QRectF) -> None:
        painter.setFont(sized_font("secondary"))
        height = painter.fontMetrics().height() + 2
        strip = QRectF(room.left(), room.bottom() - height, room.width(), height)
        veil = QColor(tokens().surface)
        veil.setAlpha(225)
        painter.fillRect(strip, veil)
        painter.setPen(QColor(tokens().text))
        words = painter.fontMetrics().elidedText(
            self._words, Qt.TextElideMode.ElideRight, int(strip.width()) - 6
        )
        painter.drawText(strip, Qt.AlignmentFlag.AlignCenter, words)


class AddTile(_Tile):
    """The dashed place for more."""

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look = tokens()
        painter.setPen(QPen(QColor(look.muted), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        side = scaled(16)
        place = QRectF(room.center().x() - side / 2, room.top() + scaled(12), side, side)
        icons.paint_icon(painter, place, "plus", QColor(look.muted))
        painter.setFont(sized_font("secondary"))
        painter.setPen(QColor(look.muted))
        words = room.adjusted(2, scaled(28), -2, 0)
        painter.drawText(
            words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.accessibleName()
        )
