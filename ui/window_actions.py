"""What the window's menu actions do."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.services.build import Services
from app.services.data_folder import usual_folder
from ui import ask, help_texts
from ui.backups.dialog import BackupsDialog
from ui.change_bus import ChangeBus
from ui.data_folder.dialog import DataFolderDialog
from ui.history.steps_dialog import StepsDialog
from ui.history.undo_actions import UndoActions
from ui.log_file import log_folder
from ui.look_choices import LookChoices
from ui.notices import notify
from ui.open_outside import open_outside
from ui.page_help import page_help
from ui.pages.base import Page
from ui.pages.registry import PAGES
from ui.pages.today.first_day import bring_back
from ui.settings_dialog import SettingsDialog
from ui.tasks import Operation
from ui.whats_new import whats_new
from ui.window_menus import PAGE_ACTIONS


class WindowActions(QObject):
    """Runs the actions of `ui.window_menus` by name; what only the window can do it asks for by a signal."""

    files_chosen = Signal(object)
    imports_wanted = Signal()
    leave_wanted = Signal(str, object)
    search_wanted = Signal()
    view_wanted = Signal(str, str)
    """A page and the view of it that is to be shown."""
    close_wanted = Signal()
    backed_up = Signal()

    def __init__(
        self,
        window: QWidget,
        services: Services,
        bus: ChangeBus,
        choices: LookChoices,
        current_page: Callable[[], Page | None],
    ) -> None:
        super().__init__(window)
        self._window, self._services, self._bus = window, services, bus
        self._choices, self._current_page = choices, current_page
        self.steps = UndoActions(window, services.undo)

    def run(self, name: str) -> None:
        """Do what the action `name` says."""
        kind, _, value = name.partition(":")
        if kind == "language":
            self._choices.set_language(value)
        elif kind == "look":
            self._choices.set_look(value)
        else:
            self._commands()[name]()

    def _commands(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            "import": self._import,
            "imports": self.imports_wanted.emit,
            **{name: self._on_page(method) for name, method in PAGE_ACTIONS.items()},
            "undo": self.steps.undo,
            "redo": self.steps.redo,
            "steps": lambda: StepsDialog(self._services.undo, self._bus, window).open(),
            "reload": self._on_page("refresh"),
            "remembered": lambda: self.view_wanted.emit("orders", "remembered"),
            "texts": self._texts,
            "actions": lambda: self.view_wanted.emit("suppliers", "actions"),
            "backup": self._back_up,
            "restore": self.choose_backup,
            "sample": lambda: self.leave_wanted.emit("sample", None),
            "own": lambda: self.leave_wanted.emit("own", None),
            "data": self._data_folder,
            "log": lambda: open_outside(window, log_folder(self._services.folder)),
            "settings": self._settings,
            "quit": self.close_wanted.emit,
            "search": self.search_wanted.emit,
            "larger": lambda: self._choices.step_text_scale(1),
            "smaller": lambda: self._choices.step_text_scale(-1),
            "help": self._help,
            "first_day": self._first_day,
            "glossary": lambda: help_texts.glossary(window).open(),
            "shortcuts": lambda: help_texts.shortcuts(window).open(),
            "news": lambda: whats_new(window).open(),
            "about": lambda: help_texts.about(window).open(),
        }

    def _data_folder(self) -> None:
        folder = self._services.folder
        dialog = DataFolderDialog(folder, is_own=folder == usual_folder(), parent=self._window)
        dialog.move_wanted.connect(lambda target: self.leave_wanted.emit("move", target))
        dialog.open()

    def _on_page(self, method: str) -> Callable[[], object]:
        page = self._current_page()
        return getattr(page, method) if page is not None else lambda: None

    def _first_day(self) -> None:
        bring_back()
        self.view_wanted.emit("today", "first_day")

    def _help(self) -> None:
        page = self._current_page()
        if page is not None:
            title = next(entry.title for entry in PAGES if entry.page_id == page.page_id)
            page_help(page.page_id, title, self._window).open()

    def _import(self) -> None:
        patterns = self.tr("Sheets (*.xlsx *.xls *.xlsm *.xlsb *.csv *.tsv *.txt *.ods);;All files (*)")
        if paths := ask.open_files(self._window, self.tr("Import sheets"), patterns):
            self.files_chosen.emit(paths)

    def _back_up(self) -> None:
        backups = self._services.backups
        Operation(self._window, lambda job: backups.save(), title=self.tr("Backing up")).on_success(
            self._backed_up
        ).start()

    def _backed_up(self, path: object) -> None:
        self.backed_up.emit()
        notify(self._window, self.tr("Backed up to {path}").format(path=path), "ok")

    def choose_backup(self) -> None:
        """The copies with a look inside; the one chosen is put back."""
        services = self._services
        dialog = BackupsDialog(
            services.folder, services.clock, now=services.backups.inside(), parent=self._window
        )
        dialog.accepted.connect(lambda: self.leave_wanted.emit("restore", dialog.chosen))
        dialog.open()

    def _texts(self) -> None:
        from ui.message_texts.dialog import TemplatesDialog

        TemplatesDialog(self._services, self._bus, parent=self._window).open()

    def _settings(self) -> None:
        SettingsDialog(self._services, self._bus, self._choices, self._window).open()
