"""The window: tabs made when first shown, menus, search, status line, files dropped anywhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.services.build import Services
from ui.backups.keeper import Keeper
from ui.change_bus import ChangeBus
from ui.folder_watch import FolderWatch, WindowDoes
from ui.look_choices import LookChoices
from ui.pages.base import Page, PageContext
from ui.pages.registry import PAGES, PageEntry
from ui.photos import is_photo
from ui.preferences import Preferences
from ui.reminder import Reminder
from ui.search_found import Command
from ui.search_popup import SearchPopup
from ui.status_line import StatusLine
from ui.theme import scaled, set_role
from ui.top_bar import TopBar
from ui.warm_up import WarmUp
from ui.widgets import Banner, DropOverlay, quiet
from ui.window_actions import WindowActions
from ui.window_menus import WindowMenus

# Clocks run while nothing is written: the page in front and the status line are read again now and then.
_TICK_MS = 60_000


class MainWindow(QMainWindow):
    """Holds the pages and the bus between them. `leave_wanted(kind, path)` asks `ui.app` to open other
    data.
    """

    leave_wanted = Signal(str, object)
    closed = Signal()

    def __init__(
        self, services: Services, bus: ChangeBus, preferences: Preferences, *, is_sample: bool = False
    ) -> None:
        super().__init__()
        self.services, self.bus, self.is_sample = services, bus, is_sample
        self._pages: dict[str, Page] = {}
        self._context = PageContext(
            services, bus, self.go, self.take_files, self.open_sample, is_sample=is_sample
        )
        self.menus = WindowMenus(self, preferences)
        self.choices = LookChoices(preferences, self)
        self.actions_of_window = WindowActions(self, services, bus, self.choices, self.current_page)
        self.menus.name_steps_by(self.actions_of_window.steps)
        self.top = TopBar(PAGES, self.menus.popup)
        self._stack = QStackedWidget()
        self._stack.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._banner = Banner("")
        self._own_shop = quiet("", "storefront-outline", lambda: self.leave_wanted.emit("own", None))
        self._lay_out()
        self.status = StatusLine(services, is_sample=is_sample)
        self.setStatusBar(self.status)
        self._drop = DropOverlay(self)
        self._popup = SearchPopup(self.top.search, services, self.go, self, self.commands)
        self.watch = FolderWatch(self, services, self._window_does())
        self._connect()
        self._retranslate()
        self._restore_geometry()

    def _lay_out(self) -> None:
        middle = QWidget()
        set_role(middle, "page")
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner.row.addWidget(self._own_shop)
        self._banner.setVisible(self.is_sample)
        for widget in (self.top, self._banner):
            column.addWidget(widget)
        column.addWidget(self._stack, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(960, 560)

    def _connect(self) -> None:
        actions = self.actions_of_window
        self.menus.chosen.connect(actions.run)
        self.choices.chosen.connect(self.menus.show_choice)
        actions.leave_wanted.connect(self.leave_wanted)
        actions.files_chosen.connect(self.take_files)
        actions.imports_wanted.connect(lambda: self.go("orders", view="imports"))
        actions.search_wanted.connect(self.top.focus_search)
        actions.view_wanted.connect(lambda page_id, view: self.go(page_id, view=view))
        actions.close_wanted.connect(self.close)
        actions.backed_up.connect(self.status.refresh)
        self.top.tabs.currentChanged.connect(self._show_tab)
        self.top.settings_wanted.connect(lambda: actions.run("settings"))
        self._drop.dropped.connect(self.take_files)
        self.bus.changed.connect(self._changed)
        self.bus.changed.connect(self.watch.settings_changed)
        self.reminder = Reminder(self, self.services, self.go)
        self.keeper = Keeper(self, self.services, actions.choose_backup)
        self.keeper.kept.connect(self.status.refresh)
        self.bus.changed.connect(self.keeper.note)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._warm_up = WarmUp(self)
        for i in range(len(PAGES)):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{i + 1}"), self)
            shortcut.activated.connect(partial(self.top.tabs.setCurrentIndex, i))

    def _window_does(self) -> WindowDoes:
        """What the notices of the watched folder lead to."""
        return WindowDoes(
            take_files=self.take_files,
            undo=lambda ids: self.page("orders").undo_imports(ids),
            show_imports=lambda number: self.go("orders", view="imports", import_id=number),
            show_findings=lambda number: self.go("orders", view="findings", import_id=number),
        )

    # Pages

    def page(self, page_id: str) -> Page:
        """The page of a tab, made now if it was never shown."""
        if page_id not in self._pages:
            page = self._entry(page_id).load()(self._context)
            self._pages[page_id] = page
            self._stack.addWidget(page)
        return self._pages[page_id]

    def current_page(self) -> Page | None:
        """The page in front."""
        found = self._stack.currentWidget()
        return found if isinstance(found, Page) else None

    def built_pages(self) -> list[str]:
        """Ids of the pages that were made so far."""
        return list(self._pages)

    def commands(self) -> list[Command]:
        """What the search box offers by name: the tabs, and what the menus do."""
        tabs = [
            Command(entry.title, f"Ctrl+{i + 1}", entry.icon, partial(self.go, entry.page_id))
            for i, entry in enumerate(PAGES)
        ]
        return [*tabs, *self.menus.commands()]

    def go(self, page_id: str, record_id: int | None = None, **hints: Any) -> None:
        """Show a tab and, where an id is given, its record."""
        self.top.tabs.setCurrentIndex(self._index(page_id))
        self._show_tab(self._index(page_id))
        if record_id is not None or hints:
            self.page(page_id).show_record(record_id if record_id is not None else 0, **hints)

    def show_first(self) -> None:
        """Show the tab in front; to be called once, before the window is shown."""
        self._show_tab(self.top.tabs.currentIndex())
        self._stack.setFocus()
        self.status.refresh()
        self._tick.start()
        self.watch.apply()
        self._warm_up.start()

    def take_files(self, paths: list[Path]) -> None:
        """Hand sheets to the orders page, which knows what they are, and photos to the incidents."""
        photos = [path for path in paths if is_photo(path)]
        sheets = [path for path in paths if not is_photo(path)]
        if sheets:
            self.go("orders")
            self.page("orders").take_files(sheets)
        if photos and sheets:  # the sheets stay in front
            self.page("incidents").show_record(0, photos=photos)
        elif photos:
            self.go("incidents", photos=photos)

    def open_sample(self) -> None:
        """Leave this data for the sample shop."""
        self.leave_wanted.emit("sample", None)

    def refresh_pages(self) -> None:
        """Everything may have changed: the page in front reads again, the others when they are shown."""
        for page in self._pages.values():
            page.refresh()
        self.status.refresh()

    def _entry(self, page_id: str) -> PageEntry:
        return PAGES[self._index(page_id)]

    def _index(self, page_id: str) -> int:
        return next(i for i, entry in enumerate(PAGES) if entry.page_id == page_id)

    def _show_tab(self, index: int) -> None:
        page = self.page(PAGES[index].page_id)
        if self._stack.currentWidget() is not page:
            self._stack.setCurrentWidget(page)
        self.menus.offer(page)

    # What happens around

    def _changed(self, changes: Changes) -> None:
        self.status.refresh()
        self.reminder.count()

    def _ticked(self) -> None:
        self.status.refresh()
        self.reminder.look()
        self.keeper.look()
        page = self.current_page()
        if page is not None and page.shows_clocks:
            page.refresh()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._make_pages_anew()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        name = QCoreApplication.translate("MainWindow", "Makegood")
        self.setWindowTitle(self.tr("{name} — sample shop").format(name=name) if self.is_sample else name)
        sentence = self.tr(
            "This is the sample shop: invented orders to try things out. Your own data is not touched."
        )
        self._banner.words.setText(sentence)
        self._own_shop.setText(self.tr("Back to my own shop"))
        self.menus.retranslate()
        self.menus.action("sample").setVisible(not self.is_sample)
        self.menus.action("own").setVisible(self.is_sample)
        self.top.retranslate()

    def _make_pages_anew(self) -> None:
        """Words are set when a page is built, so a new language builds it again with its state."""
        states = {page_id: page.save_state() for page_id, page in self._pages.items()}
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.setParent(None)
            page.deleteLater()
        self._pages.clear()
        for page_id, state in states.items():
            self.page(page_id).restore_state(state)
        self._show_tab(self.top.tabs.currentIndex())
        self.status.refresh()

    # The window's place on the screen

    def _restore_geometry(self) -> None:
        self.resize(scaled(1360), scaled(860))
        if state := QSettings().value("window/geometry"):
            self.restoreGeometry(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._tick.stop()
        self._warm_up.stop()
        self.watch.stop()
        self.keeper.stop()
        QSettings().setValue("window/geometry", self.saveGeometry())
        super().closeEvent(event)
        self.closed.emit()

    def bring_to_front(self) -> None:
        """Somebody started the program again."""
        self.setWindowState(
            (self.windowState() & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowActive
        )
        self.show()
        self.raise_()
        self.activateWindow()
