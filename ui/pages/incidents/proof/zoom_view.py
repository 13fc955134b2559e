"""A picture that is zoomed with the wheel and dragged about."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

_STEP = 1.25
_LARGEST, _SMALLEST = 8.0, 0.05


class ZoomView(QGraphicsView):
    """Whole at first; it stays whole while the window's size changes, until it is zoomed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        for inner in (self, self.viewport()):  # the arrows leaf
            inner.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_fitted = True

    @property
    def scale_now(self) -> float:
        """Dots of the screen for a dot of the picture."""
        return self.transform().m11()

    def show_image(self, image: QImage, name: str) -> None:
        """Show it whole."""
        self._item.setPixmap(QPixmap.fromImage(image))
        self._scene.setSceneRect(self._item.boundingRect())
        self.setAccessibleName(name)
        self.fit()

    def clear(self) -> None:
        """Show nothing until the next arrives."""
        self._item.setPixmap(QPixmap())

    def larger(self) -> None:
        """A step nearer."""
        self._zoom(_STEP)

    def smaller(self) -> None:
        """A step away."""
        self._zoom(1 / _STEP)

    def fit(self) -> None:
        """The whole picture, not enlarged."""
        self._is_fitted = True
        self.resetTransform()
        room, size = self.viewport().size(), self._item.pixmap().size()
        if size.isEmpty():
            return
        if size.width() > room.width() or size.height() > room.height():
            self.fitInView(self._item, Qt.AspectRatioMode.KeepAspectRatio)

    def _zoom(self, factor: float) -> None:
        if _SMALLEST <= self.scale_now * factor <= _LARGEST:
            self._is_fitted = False
            self.scale(factor, factor)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._zoom(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_fitted:
            self.fit()
