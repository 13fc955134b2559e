"""What the search box found, in a list beneath it; arrows and Return choose."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.search import PASTED_FROM, Hit, HitKind
from ui import icons, labels
from ui.error_text import error_text
from ui.notices import notify
from ui.theme import ICON, SPACE_S, scaled, set_role
from ui.widgets.search_box import SearchBox

_PAGES = {HitKind.ORDER: "orders", HitKind.INCIDENT: "incidents", HitKind.SUPPLIER: "suppliers"}
_ICONS = {
    HitKind.ORDER: "package-variant-closed",
    HitKind.INCIDENT: "alert-circle-outline",
    HitKind.SUPPLIER: "factory",
}
_ROWS = 10


class SearchPopup(QFrame):
    """Listens to a `SearchBox`; the choice goes to `go(page_id, record_id)`."""

    def __init__(self, box: SearchBox, services: Services, go: Callable[..., None], window: QWidget) -> None:
        super().__init__(window)
        set_role(self, "notice")
        self._box, self._services, self._go, self._over = box, services, go, window
        self._hits: list[Hit] = []
        self._pasted = ""
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setIconSize(QSize(scaled(ICON), scaled(ICON)))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)
        box.searched.connect(self._search)
        box.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def hits(self) -> list[Hit]:
        """What was found, in the order shown."""
        return list(self._hits)

    def _search(self, text: str) -> None:
        try:
            self._hits = self._services.search.find(text)
        except MakegoodError as error:
            notify(self._over, error_text(error), "bad")
            return
        self.list.clear()
        for hit in self._hits:
            self.list.addItem(QListWidgetItem(icons.icon(_ICONS[hit.kind]), _words(hit)))
        self._pasted = text if len(text.strip()) >= PASTED_FROM else ""
        if self._pasted:
            self.list.addItem(QListWidgetItem(icons.icon("plus"), self.tr("New incident from these words…")))
        elif not self._hits and text:
            nothing = QListWidgetItem(
                self.tr("Nothing found. Try a part of the number, the name or the goods.")
            )
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(nothing)
        self.list.setCurrentRow(0 if self._hits or self._pasted else -1)
        self.setVisible(bool(text) and self._box.hasFocus())
        self._place()

    def _place(self) -> None:
        below = self._box.mapTo(self._over, QPoint(0, self._box.height() + 4))
        width = max(self._box.width(), scaled(460))
        rows = min(_ROWS, self.list.count())
        height = rows * max(0, self.list.sizeHintForRow(0)) + 2 * self.list.frameWidth() + SPACE_S
        left = min(below.x() + self._box.width() - width, self._over.width() - width - 8)
        self.setGeometry(max(8, left), below.y(), width, height)
        self.raise_()

    def _choose(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        if 0 <= row < len(self._hits):
            hit = self._hits[row]
            self.hide()
            self._go(_PAGES[hit.kind], hit.id)
        elif self._pasted:
            self.hide()
            self._go("incidents", None, chat=self._pasted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self._box and event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if not self.isVisible():
            return False
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            QApplication.sendEvent(self.list, event)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (item := self.list.currentItem()):
            self._choose(item)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False


def _words(hit: Hit) -> str:
    parts = [hit.title]
    if hit.mismatch is not None:
        parts.append(labels.words(hit.mismatch))
    if hit.progress is not None:
        parts.append(labels.words(hit.progress))
    return " · ".join([*parts, hit.detail] if hit.detail else parts)
