"""What the window's menu actions do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut

from ui import ask, help_texts
from ui.log_file import log_folder
from ui.preferences import TEXT_SCALES, Preferences
from ui.tasks import Operation
from ui.theme import Theme
from ui.translations import Translations
from ui.window_menus import PAGE_ACTIONS

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class WindowActions(QObject):
    """Runs the actions of `ui.window_menus` by name."""

    def __init__(self, window: MainWindow, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._preferences = window, preferences

    def add_tab_shortcut(self, index: int) -> None:
        """Ctrl+1 shows the first tab, and so on."""
        shortcut = QShortcut(QKeySequence(f"Ctrl+{index + 1}"), self._window)
        shortcut.activated.connect(lambda: self._window.top.tabs.setCurrentIndex(index))

    def run(self, name: str) -> None:
        """Do what the action `name` says."""
        kind, _, value = name.partition(":")
        if kind == "language":
            self.set_language(value)
        elif kind == "look":
            self.set_look(value)
        else:
            self._commands()[name]()

    def _commands(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "import": self._import,
            **{name: self._on_page(method) for name, method in PAGE_ACTIONS.items()},
            "reload": self._on_page("refresh"),
            "backup": self._back_up,
            "restore": self._restore,
            "sample": lambda: window.leave_wanted.emit("sample", None),
            "own": lambda: window.leave_wanted.emit("own", None),
            "data": lambda: _open(str(window.services.folder)),
            "log": lambda: _open(str(log_folder(window.services.folder))),
            "settings": self._settings,
            "quit": window.close,
            "search": window.top.focus_search,
            "larger": lambda: self._scale(1),
            "smaller": lambda: self._scale(-1),
            "glossary": lambda: help_texts.glossary(window).open(),
            "shortcuts": lambda: help_texts.shortcuts(window).open(),
            "about": lambda: help_texts.about(window).open(),
        }

    def _on_page(self, method: str) -> Callable[[], object]:
        page = self._window.current_page()
        return getattr(page, method) if page is not None else lambda: None

    def _import(self) -> None:
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)")
        if paths := ask.open_files(self._window, self.tr("Import sheets"), patterns):
            self._window.take_files(paths)

    def _back_up(self) -> None:
        backups = self._window.services.backups
        Operation(self._window, lambda job: backups.save(), title=self.tr("Backing up")).on_success(
            self._backed_up
        ).start()

    def _backed_up(self, path: object) -> None:
        self._window.status.refresh()
        self._window.notify_here(self.tr("Backed up to {path}").format(path=path), "ok")

    def _restore(self) -> None:
        patterns = self.tr("Backups (*.db)")
        chosen = ask.open_files(self._window, self.tr("Choose the backup to put back"), patterns)
        if not chosen:
            return
        question = self.tr("Put back the backup {name}?").format(name=chosen[0].name)
        detail = self.tr(
            "Everything entered since that backup is set aside: today's data is kept in a file "
            "beside it and is not deleted."
        )
        if ask.confirm(self._window, self.tr("Restore"), question, self.tr("Put it back"), detail):
            self._window.leave_wanted.emit("restore", chosen[0])

    def _settings(self) -> None:
        from ui.settings_dialog import SettingsDialog

        SettingsDialog(self._window.services, self._window.bus, self, self._preferences, self._window).open()

    def set_language(self, language: str) -> None:
        """Use ``zh_CN`` or ``en`` from now on."""
        self._preferences.language = language
        if (words := Translations.in_force()) is not None:
            words.switch(language)
        self._window.menus.show_choice("language", language)

    def set_look(self, look: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._preferences.look = look
        if (theme := Theme.in_force()) is not None:
            theme.choose(look)
        self._window.menus.show_choice("look", look)

    def set_text_scale(self, scale: float) -> None:
        """Size of all words, one of `TEXT_SCALES`."""
        self._preferences.text_scale = scale
        if (theme := Theme.in_force()) is not None:
            theme.set_text_scale(scale)

    def _scale(self, step: int) -> None:
        place = TEXT_SCALES.index(self._preferences.text_scale) + step
        if 0 <= place < len(TEXT_SCALES):
            self.set_text_scale(TEXT_SCALES[place])


def _open(path: str) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
