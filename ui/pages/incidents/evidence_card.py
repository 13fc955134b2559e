"""The evidence strip: thumbnails, a place to drop or paste more, and what is still missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.services.incidents.results import EvidenceView, IncidentDetail
from ui import ask, icons, labels
from ui.pages.incidents.proof.pack_panel import pack_words
from ui.printing.pictures import read_picture
from ui.theme import RADIUS_CONTROL, SPACE_M, SPACE_XS, scaled, sized_font, tokens
from ui.widgets.buttons import quiet
from ui.widgets.card import Card
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow
from ui.widgets.words import secondary

_TILE = QSize(92, 64)
_KEPT = 200


class EvidenceCard(Card):
    """Emits `files_given(list[Path])`, `picture_pasted(QImage)`, `opened(EvidenceView)`, `pack_wanted`."""

    files_given = Signal(object)
    picture_pasted = Signal(object)
    opened = Signal(object)
    pack_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAcceptDrops(True)
        self._seen: dict[str, QImage | None] = {}
        self.strip = Flow(spacing=8)
        self.count = Chip("")
        self.missing = secondary(wrap=True)
        self.missing.setMinimumWidth(scaled(150))
        right = QVBoxLayout()
        right.setSpacing(SPACE_XS)
        right.addWidget(self.count)
        right.addWidget(self.missing)
        right.addWidget(quiet(pack_words(), "folder-zip-outline", self.pack_wanted.emit))
        row = QHBoxLayout()
        row.setSpacing(SPACE_M)
        row.addWidget(self.strip, 3)
        row.addLayout(right, 1)
        row.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)

    def show_incident(self, detail: IncidentDetail) -> None:
        """Fill in."""
        tiles: list[QWidget] = [self._tile(item) for item in detail.evidence]
        self.adder = AddTile(self.tr("Drop or paste"))
        self.adder.clicked.connect(self.choose)
        self.strip.set_widgets([*tiles, self.adder])
        there = sum(item.is_there for item in detail.checklist)
        n = len(detail.checklist)
        tone, icon = ("ok", "clipboard-check-outline") if there == n else ("warn", "clipboard-list-outline")
        self.count.set_label(self.tr("{have} of {wanted} there").format(have=there, wanted=n), tone, icon)
        missing = [labels.words(item.kind) for item in detail.checklist if not item.is_there]
        words = self.tr(", ").join(missing)
        self.missing.setText(self.tr("Missing: {kinds}").format(kinds=words) if missing else "")

    def choose(self) -> None:
        """Ask for files."""
        files = ask.open_files(self, self.tr("Add evidence"), self.tr("All files") + " (*)")
        if files:
            self.files_given.emit(files)

    def paste(self) -> None:
        """Take files or a picture from the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if files:
            self.files_given.emit(files)
        elif data.hasImage():
            self.picture_pasted.emit(QImage(data.imageData()))

    def _tile(self, item: EvidenceView) -> QWidget:
        # A phone's photo takes a while to read; the strip is filled anew with every change.
        if item.sha256 not in self._seen:
            if len(self._seen) > _KEPT:
                self._seen.clear()
            self._seen[item.sha256] = read_picture(item.path, 2 * _TILE.width())
        tile = EvidenceTile(item, self._seen[item.sha256])
        tile.clicked.connect(lambda _checked=False: self.opened.emit(item))
        return tile

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        data = event.mimeData()
        files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        event.acceptProposedAction()
        if files:
            self.files_given.emit(files)
        elif data.hasImage():
            self.picture_pasted.emit(QImage(data.imageData()))


class _Tile(QPushButton):
    """A painted button of one size."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_TILE.width()), scaled(_TILE.height()))

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
    """A picture with the name of its kind, or an icon where the file is no picture."""

    def __init__(self, item: EvidenceView, image: QImage | None, parent: QWidget | None = None) -> None:
        self._words = labels.words(item.kind)
        super().__init__(f"{self._words} · {item.note or item.file_name}", parent)
        self._image = image
        self._icon = labels.label(item.kind).icon

    def draw(self, painter: QPainter, room: QRectF) -> None:
        look = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.sunken))
        painter.drawRoundedRect(room, RADIUS_CONTROL, RADIUS_CONTROL)
        if self._image is not None:
            self._draw_image(painter, room, self._image)
        elif self._icon:
            side = scaled(20)
            place = QRectF(room.center().x() - side / 2, room.top() + scaled(8), side, side)
            icons.paint_icon(painter, place, self._icon, QColor(look.muted))
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
