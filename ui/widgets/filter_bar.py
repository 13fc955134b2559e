"""Filters as chips that drop a menu: what is filtered stays in sight."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from ui.chips import Label, chip_size, paint_chip
from ui.theme import SPACE_S, tokens
from ui.widgets.words import tip

C = TypeVar("C", bound=QWidget)


class FilterChip(QPushButton):
    """One filter: `name`, and options as (words, value); the first option means "no filter"."""

    changed = Signal()

    def __init__(self, name: str, options: Iterable[tuple[str, Any]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._options: list[tuple[str, Any]] = []
        self._index = 0
        self._menu = QMenu(self)
        self._menu.triggered.connect(self._chosen)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._drop)
        self.set_options(options)

    def value(self) -> Any:
        """The value of the option chosen."""
        return self._options[self._index][1] if self._options else None

    def choose(self, value: Any) -> None:
        """Choose the option with this value; unknown values choose the first."""
        found = next((i for i, (_, v) in enumerate(self._options) if v == value), 0)
        if found != self._index:
            self._index = found
            self._show_choice()
            self.changed.emit()

    def set_options(self, options: Iterable[tuple[str, Any]]) -> None:
        """Offer these instead; keeps the choice where its value is still there."""
        before = self.value()
        self._options = list(options)
        self._index = next((i for i, (_, v) in enumerate(self._options) if v == before), 0)
        self._menu.clear()
        group = QActionGroup(self._menu)
        for i, (words, _) in enumerate(self._options):
            action = QAction(words, self._menu, checkable=True)
            action.setData(i)
            group.addAction(action)
            self._menu.addAction(action)
        self._show_choice()

    def _label(self) -> Label:
        words = self._options[self._index][0] if self._options else ""
        return Label(
            f"{self._name}: {words}" if self._name else words,
            "info" if self._index else "neutral",
            "menu-down",
        )

    def _show_choice(self) -> None:
        label = self._label()
        for action in self._menu.actions():
            action.setChecked(action.data() == self._index)
        self.setAccessibleName(label.words)
        self.setToolTip(tip(label.words))
        self.updateGeometry()
        self.update()

    def _drop(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _chosen(self, action: QAction) -> None:
        if action.data() != self._index:
            self._index = action.data()
            self._show_choice()
            self.changed.emit()

    def sizeHint(self) -> QSize:
        size = chip_size(self._label())
        return QSize(size.width() + 4, size.height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pill = paint_chip(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._label())
        if self.hasFocus() or self.underMouse():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QColor(tokens().primary if self.hasFocus() else tokens().line))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.end()


class FilterBar(QWidget):
    """Filter chips side by side; `changed` when any moves, `values()` by key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, FilterChip] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE_S)

    def add(self, key: str, name: str, options: Iterable[tuple[str, Any]]) -> FilterChip:
        """Append a filter; the first option is "no filter"."""
        chip = FilterChip(name, options)
        chip.changed.connect(self.changed)
        self._chips[key] = chip
        self._row.addWidget(chip)
        return chip

    def lead(self, chip: C) -> C:
        """Put a chip that is no filter before the others."""
        self._row.insertWidget(0, chip)
        return chip

    def chip(self, key: str) -> FilterChip:
        """The chip of one filter."""
        return self._chips[key]

    def values(self) -> dict[str, Any]:
        """Every filter's value by its key."""
        return {key: chip.value() for key, chip in self._chips.items()}

    def restore(self, values: dict[str, Any]) -> None:
        """Choose these values, as `values()` gave them."""
        for key, value in values.items():
            if key in self._chips:
                self._chips[key].choose(value)
