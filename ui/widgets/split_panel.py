"""List at the left, detail at the right, one splitter that remembers."""

from __future__ import annotations

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget


class SplitPanel(QSplitter):
    """`SplitPanel("incidents", left, right, empty)`: shows `empty` at the right until `show_detail(True)`."""

    def __init__(
        self,
        key: str,
        left: QWidget,
        right: QWidget,
        empty: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._key = f"split/{key}"
        self._stack = QStackedWidget()
        self._detail = right
        if empty is not None:
            self._stack.addWidget(empty)
        self._stack.addWidget(right)
        self.addWidget(left)
        self.addWidget(self._stack)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(12)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 1)
        if state := QSettings().value(self._key):
            self.restoreState(state)
        self.splitterMoved.connect(self._remember)

    def show_detail(self, is_shown: bool) -> None:
        """Show the detail, or the empty state where one was given."""
        self._stack.setCurrentIndex(self._stack.count() - 1 if is_shown else 0)

    def is_detail_shown(self) -> bool:
        """Whether the detail is in sight."""
        return self._stack.currentWidget() is self._detail

    def _remember(self) -> None:
        QSettings().setValue(self._key, self.saveState())
