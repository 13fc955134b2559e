"""At the right: the incident, or what is begun in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.domain.errors import MakegoodError
from ui.pages.base import Page
from ui.pages.incidents.begin.new_panel import NewIncidentPanel
from ui.pages.incidents.begin.start_panel import StartPanel
from ui.pages.incidents.detail import IncidentPanel
from ui.pages.incidents.proof.photo_flow import take_photos
from ui.pages.incidents.proof.photos_panel import PhotosPanel
from ui.pages.incidents.together.group_panel import GroupPanel
from ui.pages.incidents.together.group_request import GroupRequestPanel
from ui.pages.incidents.together.stop_and_tell import StopAndTellPanel, stoppable
from ui.widgets.scroll import ScrollPanel

P = TypeVar("P", bound=QWidget)


class Aside(QObject):
    """`stack` holds the incident's panel and `area`; emits `shown` with something else, `left` after it.

    `opened(id)`: an incident to go on with.
    """

    shown = Signal()
    left = Signal()
    opened = Signal(object)

    def __init__(self, page: Page, panel: IncidentPanel) -> None:
        super().__init__(page)
        self._page, self.context, self.panel = page, page.context, panel
        self.area = ScrollPanel()
        self.stack = QStackedWidget()
        self.stack.addWidget(panel)
        self.stack.addWidget(self.area)

    def is_in_front(self) -> bool:
        """Whether something is begun in place of the incident."""
        return self.stack.currentWidget() is self.area

    def show_incident(self) -> None:
        """The incident's panel again."""
        self.stack.setCurrentWidget(self.panel)

    def submit(self) -> None:
        """Ctrl+Enter: the button of what is in front."""
        if self.stack.currentWidget() is self.panel:
            self.panel.submit_step()
            return
        item = self.area.column.itemAt(0)
        submit = getattr(item.widget() if item is not None else None, "submit", None)
        if submit is not None:
            submit()

    # What is begun

    def begin_search(self, chat: str = "") -> None:
        """A new incident: whose order is it? A chat tells, or a number, a name, the end of a phone number."""
        panel = self._put(lambda: StartPanel(self.context, chat))
        if panel is not None:
            panel.order_chosen.connect(self._begin_from_chat)
            panel.focus_first()

    def _begin_from_chat(self, order_id: int, chat: str) -> None:
        self.begin_new(order_id, chat=chat)

    def begin_new(self, order_id: int, line_id: int | None = None, *, chat: str = "") -> None:
        """Ask what is wrong with an order."""
        panel = self._put(lambda: NewIncidentPanel(self.context, order_id, line_id=line_id))
        if panel is not None:
            panel.opened.connect(self.opened)
            panel.kind.setFocus()
            if chat:
                panel.chat.text.setPlainText(chat)

    def begin_request(self, ids: Sequence[int]) -> None:
        """One message about several incidents of one supplier."""
        rows = self._page.services.incidents.load_rows(list(ids))
        panel = self._put(lambda: GroupRequestPanel(self.context, rows))
        if panel is not None:
            panel.text.setFocus()

    def begin_group(self, ids: Sequence[int]) -> None:
        """One step for several incidents."""
        panel = self._put(lambda: GroupPanel(self.context, ids))
        if panel is not None:
            panel.request_wanted.connect(self.begin_request)
            panel.stop_wanted.connect(self.begin_stop)
            panel.incident_wanted.connect(self.opened)
            panel.focus_first()

    def begin_stop(self, ids: Sequence[int]) -> None:
        """Ask to stop their parcels, then tell the buyers; the first of them where nothing can be stopped."""
        if not stoppable(self.context, ids):
            self._page.notify(self.tr("Nothing of this can be stopped any more, or it was asked already."))
            if ids:
                self.opened.emit(ids[0])
            return
        panel = self._put(lambda: StopAndTellPanel(self.context, ids))
        if panel is not None:
            first = ids[0]
            panel.finished.connect(lambda: self.opened.emit(first))
            panel.focus_first()

    def take_photos(self, paths: list[Path]) -> None:
        """Photos dropped on the window find their incident by the barcode they show."""
        take_photos(self._page, paths, self._put_photos)

    def _put_photos(self, panel: PhotosPanel) -> None:
        self._put(lambda: panel)
        panel.incident_wanted.connect(self.opened)
        panel.focus_first()

    def _put(self, make: Callable[[], P]) -> P | None:
        try:
            panel = make()
        except MakegoodError as error:
            self._page.tell(error)
            return None
        self.area.clear()
        self.area.add(panel)
        panel.finished.connect(self.left)  # type: ignore[attr-defined]
        self.stack.setCurrentWidget(self.area)
        self.area.verticalScrollBar().setValue(0)
        self.shown.emit()
        return panel
