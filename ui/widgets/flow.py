"""Widgets side by side that go on in the next line when the room ends."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from ui.chips import Label
from ui.theme import SPACE_XS
from ui.widgets.chip import Chip
from ui.widgets.clearing import clear_layout


class FlowLayout(QLayout):
    """Lays items out like words of a text, from the left."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_XS + 2) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), is_test=True)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, is_test=False)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        widths = [item.sizeHint().width() for item in shown]
        height = max((item.sizeHint().height() for item in shown), default=0)
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), height)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        taken = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if lines[-1] and taken + needed > width:
                lines.append([])
                taken = 0
            lines[-1].append(item)
            taken += needed + self.spacing()
        return lines

    def _place(self, rect: QRect, *, is_test: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x, height = rect.x(), max((item.sizeHint().height() for item in line), default=0)
            for item in line:
                size = item.sizeHint()
                if not is_test:
                    item.setGeometry(QRect(QPoint(x, y + (height - size.height()) // 2), size))
                x += size.width() + self.spacing()
            y += height + self.spacing()
        return y - self.spacing() - rect.y()


class Flow(QWidget):
    """A widget of a `FlowLayout` whose content is set as a whole."""

    def __init__(self, parent: QWidget | None = None, spacing: int = SPACE_XS + 2) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_widgets(self, widgets: list[QWidget]) -> None:
        """Show these instead."""
        clear_layout(self._flow)
        for widget in widgets:
            self._flow.addWidget(widget)
            widget.show()
        self.updateGeometry()

    def set_labels(self, labels: list[Label]) -> None:
        """Show chips instead."""
        self.set_widgets([Chip(label) for label in labels])

    def words(self) -> list[str]:
        """What its chips say."""
        return [chip.label.words for chip in self.findChildren(Chip) if not chip.isHidden()]
