"""Files may be dropped anywhere on the window; while they hover, the window says so."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui import icons
from ui.theme import RADIUS_CARD, SPACE_L, scaled, sized_font, tokens


class DropOverlay(QWidget):
    """Covers its parent while files are dragged over it; emits `dropped(list[Path])`."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        parent.setAcceptDrops(True)
        parent.installEventFilter(self)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if kind == QEvent.Type.DragLeave:
            self.hide()
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(event)
        elif kind == QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def _enter(self, event: QDragEnterEvent) -> bool:
        if not event.mimeData().hasUrls():
            return False
        event.acceptProposedAction()
        self.setGeometry(self._over.rect())
        self.show()
        self.raise_()
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self.hide()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if not paths:
            return False
        event.acceptProposedAction()
        self.dropped.emit(paths)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(look.background)
        veil.setAlpha(225)
        painter.fillRect(self.rect(), veil)
        painter.setPen(QPen(QColor(look.primary), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(SPACE_L, SPACE_L, -SPACE_L, -SPACE_L), RADIUS_CARD, RADIUS_CARD
        )
        middle = QRectF(self.rect())
        side = scaled(48)
        picture = QRectF(middle.center().x() - side / 2, middle.center().y() - side * 1.3, side, side)
        icons.paint_icon(painter, picture, "tray-arrow-down", QColor(look.accent))
        painter.setFont(sized_font("card", bold=True))
        painter.setPen(QColor(look.text))
        words = self.tr("Drop order sheets or suppliers' shipping sheets here")
        painter.drawText(middle.adjusted(0, side * 0.6, 0, 0), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
