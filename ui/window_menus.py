"""The window's menus: each action by name, with its shortcut, in the language in force."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui import icons
from ui.pages.base import Page
from ui.preferences import Preferences
from ui.search_found import Command


@dataclass(frozen=True)
class _Item:
    name: str
    keys: str = ""
    icon: str = ""


# Actions that the page in front carries out, by the method of `Page` that a page overrides for it.
PAGE_ACTIONS = {
    "export": "export",
    "print": "print_page",
    "new": "new_record",
    "find": "focus_filter",
}

_OF_THE_BOX = ("search", "find")
"""They lead to a search box: no use in one."""

_FILE = (
    _Item("import", "Ctrl+O", "tray-arrow-down"), _Item("imports", "", "history"),
    _Item("export", "Ctrl+E", "table-arrow-right"),
    _Item("print", "Ctrl+P", "printer-outline"), _Item("remembered", "", "table-eye"),
    _Item("texts", "Ctrl+T", "message-text-outline"),
    _Item("actions", "Ctrl+Shift+A", "clipboard-check-outline"), _Item(""),
    _Item("backup", "Ctrl+B", "content-save-outline"), _Item("restore", "", "backup-restore"), _Item(""),
    _Item("sample", "", "store-outline"), _Item("own", "", "storefront-outline"),
    _Item("data", "", "folder-open-outline"), _Item(""),
    _Item("settings", "Ctrl+,", "cog-outline"), _Item("quit", "Ctrl+Q", ""),
)  # fmt: skip
_EDIT = (
    _Item("new", "Ctrl+N", "plus"), _Item(""), _Item("undo", "Ctrl+Z", "undo"),
    _Item("redo", "Ctrl+Shift+Z", "redo"), _Item("steps", "Ctrl+Shift+H", "history"), _Item(""),
    _Item("search", "Ctrl+Shift+F", "magnify"), _Item("find", "Ctrl+F", ""),
)  # fmt: skip
_VIEW = (_Item("larger", "Ctrl++", ""), _Item("smaller", "Ctrl+-", ""), _Item("reload", "F5", "refresh"))
_HELP = (
    _Item("help", "F1", "help-circle-outline"), _Item("first_day", "", "flag-checkered"),
    _Item("glossary", "", "book-open-variant"), _Item("shortcuts", "Ctrl+/", "keyboard-outline"),
    _Item("news", "", "new-box"), _Item("log", "", "text-box-outline"),
    _Item("about", "", "information-outline"),
)  # fmt: skip


class UndoWords(Protocol):
    """Who knows what was done last."""

    def undo_words(self) -> str:
        """What Undo would take back; empty for nothing."""

    def redo_words(self) -> str:
        """What Redo would do again; empty for nothing."""


def _keys_of(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _without_mark(words: str) -> str:
    """For a list: the mark of a key, and in Chinese the key itself, are no words."""
    return re.sub(r"\(&\w\)|&(?!&)", "", words).replace("&&", "&")


def _plain(words: str) -> str:
    """For a menu, where a single & marks the key of the next letter."""
    return words.replace("&", "&&")


class WindowMenus(QObject):
    """Makes the menus into `popup` (the menu button) and the menu bar; `chosen(name)` when an action is used.

    Names: those of the items above, ``language:zh_CN``, ``language:en``, ``look:system``, ``look:light``,
    ``look:dark``. The menu bar itself is shown where the system has it at the top of the screen.
    """

    chosen = Signal(str)

    def __init__(self, window: QMainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences
        self.popup = QMenu(window)
        self._actions: dict[str, QAction] = {}
        self._menus: dict[str, QMenu] = {}
        for name, items in (("file", _FILE), ("edit", _EDIT), ("view", _VIEW), ("help", _HELP)):
            self._make(name, items)
        self._undo: UndoWords | None = None
        self._menus["edit"].aboutToShow.connect(self._name_steps)
        self._make_choices("language", ("zh_CN", "en"))
        self._make_choices("look", ("system", "light", "dark"))
        bar = window.menuBar()
        for name in ("file", "edit", "view", "help"):
            bar.addMenu(self._menus[name])
        bar.setVisible(bar.isNativeMenuBar())
        self.retranslate()

    def action(self, name: str) -> QAction:
        """The action of one of the names."""
        return self._actions[name]

    def _make(self, name: str, items: tuple[_Item, ...]) -> None:
        menu = self.popup.addMenu("")
        self._menus[name] = menu
        for item in items:
            if not item.name:
                menu.addSeparator()
                continue
            action = self._add(menu, item.name)
            if item.icon:
                action.setIcon(icons.icon(item.icon))
            if item.keys:
                action.setShortcut(QKeySequence(item.keys))
        # The actions belong to the window too: a hidden menu bar would silence their shortcuts.
        self._window.addActions(menu.actions())

    def _add(self, menu: QMenu, name: str) -> QAction:
        action = QAction(menu)
        action.triggered.connect(lambda _checked=False: self.chosen.emit(name))
        menu.addAction(action)
        self._actions[name] = action
        return action

    def _make_choices(self, name: str, values: tuple[str, ...]) -> None:
        menu = self._menus["view"].addMenu("")
        self._menus[name] = menu
        group = QActionGroup(menu)
        for value in values:
            action = self._add(menu, f"{name}:{value}")
            action.setCheckable(True)
            group.addAction(action)

    def commands(self) -> list[Command]:
        """What can be done now, by its words, for the search box."""
        icons_of = {item.name: item.icon for menu in (_FILE, _EDIT, _VIEW, _HELP) for item in menu}
        return [
            Command(_without_mark(action.text()), _keys_of(action), icons_of.get(name, ""), action.trigger)
            for name, action in self._actions.items()
            if action.isVisible() and action.isEnabled() and name not in _OF_THE_BOX
        ]

    def offer(self, page: Page) -> None:
        """Show only those actions that the page in front has an answer to."""
        self._page = page
        for name, method in PAGE_ACTIONS.items():
            self._actions[name].setVisible(getattr(type(page), method) is not getattr(Page, method))
        if page.front_table() is not None:
            self._actions["export"].setVisible(True)

    def name_steps_by(self, undo: UndoWords) -> None:
        """What would be taken back or done again is named whenever the menu opens."""
        self._undo = undo

    def _name_steps(self) -> None:
        back = self._undo.undo_words() if self._undo is not None else ""
        again = self._undo.redo_words() if self._undo is not None else ""
        undo, redo = self._actions["undo"], self._actions["redo"]
        undo.setText(self.tr("&Undo: {step}").format(step=_plain(back)) if back else self.tr("&Undo"))
        redo.setText(self.tr("&Redo: {step}").format(step=_plain(again)) if again else self.tr("&Redo"))

    def show_choice(self, name: str, value: str) -> None:
        """Tick the language or look in force."""
        self._actions[f"{name}:{value}"].setChecked(True)

    def retranslate(self) -> None:
        """Set all words in the language in force."""
        titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
            "language": self.tr("Language"),
            "look": self.tr("Look"),
        }
        for name, title in titles.items():
            self._menus[name].setTitle(title)
        for name, words in self._words().items():
            self._actions[name].setText(words)

    def _words(self) -> dict[str, str]:
        return {
            "import": self.tr("&Import sheets…"),
            "imports": self.tr("Past i&mports"),
            "export": self.tr("&Export this page…"),
            "print": self.tr("&Print…"),
            "remembered": self.tr("Re&membered sheets…"),
            "texts": self.tr("Message te&xts…"),
            "actions": self.tr("&Corrective actions…"),
            "backup": self.tr("&Back up now"),
            "restore": self.tr("&Restore a backup…"),
            "sample": self.tr("Open the &sample shop"),
            "own": self.tr("Back to my own shop"),
            "data": self.tr("Where my &data is…"),
            "settings": self.tr("Se&ttings…"),
            "quit": self.tr("&Quit"),
            "new": self.tr("&New on this page"),
            "undo": self.tr("&Undo"),
            "redo": self.tr("&Redo"),
            "steps": self.tr("What was &done…"),
            "search": self.tr("&Search everything"),
            "find": self.tr("&Find on this page"),
            "larger": self.tr("&Larger words"),
            "smaller": self.tr("S&maller words"),
            "reload": self.tr("&Read this page again"),
            "help": self.tr("About this &page"),
            "first_day": self.tr("&First day"),
            "glossary": self.tr("&Words of the trade"),
            "shortcuts": self.tr("&Keyboard shortcuts"),
            "news": self.tr("What is &new"),
            "log": self.tr("Open the &log's folder"),
            "about": self.tr("&About Makegood"),
            # A language is named in itself, so that who cannot read the window finds his own.
            "language:zh_CN": "中文",
            "language:en": "English",
            "look:system": self.tr("Like the system"),
            "look:light": self.tr("Light"),
            "look:dark": self.tr("Dark"),
        }
