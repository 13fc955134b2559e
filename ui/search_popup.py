"""What the search box found, in groups beneath it; arrows and Return choose, a scanned barcode opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from app.services.build import Services
from app.services.search import Hit, HitKind
from ui import icons
from ui.error_text import error_text
from ui.notices import notify
from ui.search_found import Command, Offer, offers
from ui.theme import ICON, SPACE_S, scaled, set_role, sized_font
from ui.widgets.search_box import SearchBox
from ui.widgets.words import tip

_ROWS = 12


class SearchPopup(QFrame):
    """Listens to a `SearchBox`; the choice goes to `go(page_id, record_id)`, or is one of `commands()`."""

    def __init__(
        self,
        box: SearchBox,
        services: Services,
        go: Callable[..., None],
        window: QWidget,
        commands: Callable[[], Sequence[Command]] = tuple,
    ) -> None:
        super().__init__(window)
        set_role(self, "notice")
        self._box, self._services, self._go, self._over = box, services, go, window
        self._commands = commands
        self._hits: list[Hit] = []
        self._offers: list[Offer] = []
        self._searched = ""
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
        box.scanned.connect(self._open_scanned)
        box.installEventFilter(self)
        window.installEventFilter(self)
        self.hide()

    @property
    def hits(self) -> list[Hit]:
        """The records that were found, in the order shown."""
        return list(self._hits)

    def _search(self, text: str) -> None:
        self._searched = text
        try:
            self._hits = self._services.search.find(text)
        except MakegoodError as error:
            notify(self._over, error_text(error), "bad")
            return
        self._offers = offers(text, self._hits, self._commands(), lambda *a, **b: self._go(*a, **b))
        if not self._offers and text:
            self._offers = [Offer(self.tr("Nothing found. Try a part of the number, the name or the goods."))]
        self._fill()
        self.setVisible(bool(text) and self._box.hasFocus())
        self._place()

    def _fill(self) -> None:
        self.list.clear()
        for offer in self._offers:
            self.list.addItem(_heading(offer) if offer.choose is None else _line(offer))
        first = next((i for i, offer in enumerate(self._offers) if offer.choose is not None), -1)
        self.list.setCurrentRow(first)
        self.list.scrollToTop()

    def _open_scanned(self, _text: str) -> None:
        """A number that one order has: its incident is opened, else the order itself."""
        if sum(hit.kind is HitKind.ORDER for hit in self._hits) == 1:
            self._choose(self.list.currentItem())

    def _place(self) -> None:
        below = self._box.mapTo(self._over, QPoint(0, self._box.height() + 4))
        width = max(self._box.width(), scaled(460))
        rows = min(_ROWS, self.list.count())
        height = sum(max(0, self.list.sizeHintForRow(row)) for row in range(rows))
        height += 2 * self.list.frameWidth() + SPACE_S
        left = min(below.x() + self._box.width() - width, self._over.width() - width - 8)
        self.setGeometry(max(8, left), below.y(), width, height)
        self.raise_()

    def _choose(self, item: QListWidgetItem) -> None:
        row = self.list.row(item)
        choose = self._offers[row].choose if 0 <= row < len(self._offers) else None
        if choose is not None:
            self.hide()
            choose()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        elif watched is self._box and event.type() == QEvent.Type.FocusOut:
            self.hide()
        elif watched is self._box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def _key(self, event: QKeyEvent) -> bool:
        if not self.isVisible() or self._is_behind(event):
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

    def _is_behind(self, event: QKeyEvent) -> bool:
        """Return came before the list was of what was typed last: it is looked for, not chosen from."""
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        return is_return and self._box.text().strip() != self._searched


def _line(offer: Offer) -> QListWidgetItem:
    item = QListWidgetItem(offer.words)
    if offer.icon:
        item.setIcon(icons.icon(offer.icon))
    item.setToolTip(tip(offer.words))
    return item


def _heading(offer: Offer) -> QListWidgetItem:
    """Grey and small, and passed over by the arrows."""
    item = QListWidgetItem(offer.words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(sized_font("secondary", bold=True))
    return item
