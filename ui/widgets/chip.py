"""A chip as a widget, and a row of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.chips import Label, chip_size, paint_chip
from ui.theme import SPACE_XS
from ui.widgets.clearing import clear_layout
from ui.widgets.screen_reader import Role


class Chip(QWidget):
    """Icon + word + colour; `Chip("Wrong item", "bad", "alert-circle-outline")` or `Chip(label)`."""

    accessible_role = Role.StaticText

    def __init__(
        self, words: str | Label, tone: str = "neutral", icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = words if isinstance(words, Label) else Label(words, tone, icon)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._label.words)

    @property
    def label(self) -> Label:
        """What the chip says."""
        return self._label

    def set_label(self, words: str | Label, tone: str = "neutral", icon: str = "") -> None:
        """Say something else."""
        self._label = words if isinstance(words, Label) else Label(words, tone, icon)
        self.setAccessibleName(self._label.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return chip_size(self._label)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, QRectF(self.rect()), self._label)
        painter.end()


class ChipRow(QWidget):
    """Chips side by side, from the left."""

    def __init__(self, labels: list[Label] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_XS + 2)
        self._row.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self.set_labels(labels or [])

    def set_labels(self, labels: list[Label]) -> None:
        """Show these chips instead."""
        clear_layout(self._row)
        for label in labels:
            self._row.addWidget(Chip(label))
