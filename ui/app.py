"""Runs the window: look, words, services, crash hook; opens other data when asked and ends cleanly."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.domain.clock import Clock
from app.domain.errors import EnvironmentProblem, MakegoodError
from app.paths import resource
from app.services.backups import restore
from app.services.build import Services, build_services
from app.services.data_folder import check_there
from ui import formats
from ui.backups.network_drive import warn_of_network_drive
from ui.backups.way_out import DAMAGED, choose_way_out
from ui.cannot_open import show_failure, show_refused_restore
from ui.change_bus import ChangeBus
from ui.crash import CrashHook
from ui.data_folder.moving import find_again, move_data
from ui.log_file import log_folder, start_log, stop_log
from ui.main_window import MainWindow
from ui.notices import notify
from ui.preferences import Preferences
from ui.single_instance import InstanceLock, RaiseServer, raise_other_window
from ui.system_tray import SystemTray
from ui.tasks import Operation, TaskRunner, install_reader, install_runner
from ui.tasks.garbage import GuiCollector
from ui.theme import Theme
from ui.translations import Translations
from ui.whats_new import announce_update
from ui.widgets.screen_reader import tell_roles

log = logging.getLogger(__name__)

SAMPLE_SUFFIX = "-sample"
QUICK_BYTES = 100 * 1024 * 1024
"""Looked over in a fifth of a second; a larger database is looked over behind the window that opens."""


@dataclass(frozen=True)
class Leave:
    """Why a window was left: ``quit``, ``sample``, ``own``, ``restore`` with the backup's path, ``move`` with
    the folder the data is to be moved to, or ``found`` with the folder where it is now.
    """

    kind: str
    path: Path | None = None


def make_application(language: str | None = None) -> QApplication:
    """The application object with its names, words and look; the one of this process where it exists.

    Raises: EnvironmentProblem("no_screen"), where Qt itself would end the process without a sentence.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        if not has_screen(os.environ, sys.platform):
            raise EnvironmentProblem("no_screen")
        app = QApplication(sys.argv[:1])
    app.setOrganizationName("Makegood")
    app.setApplicationName("Makegood")
    app.setDesktopFileName("makegood")
    app.setWindowIcon(QIcon(str(resource("icons/makegood.svg"))))
    tell_roles()
    preferences = Preferences()
    if Translations.in_force() is None:
        Translations(app, language or preferences.language)
    if Theme.in_force() is None:
        Theme(app, preferences.look, preferences.text_scale)
    return app


def has_screen(environment: Mapping[str, str], platform: str) -> bool:
    """Whether a window can open; only Linux and its relatives can be without a screen."""
    if platform in ("win32", "darwin"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run_window(folder: Path, clock: Clock, language: str | None = None) -> int:
    """Open the data in `folder` in a window until it is closed; 0, or 1 when it could not be opened."""
    make_application(language)
    own, place, notice = folder, folder, ""
    while True:
        if raise_other_window(place):
            return 0
        leave = _run_on(place, clock, notice)
        notice = ""
        if leave is None:
            return 1
        if leave.kind == "quit":
            return 0
        if leave.kind == "move" and leave.path is not None:
            own, notice = move_data(own, leave.path)
        elif leave.kind == "found" and leave.path is not None:
            own = leave.path
        place = sample_folder(own) if leave.kind == "sample" else own
        if leave.kind == "restore" and leave.path is not None:
            _restore(place, leave.path, clock)


def sample_folder(folder: Path) -> Path:
    """Where the sample shop lives: beside the owner's data, never within it."""
    return folder.with_name(folder.name + SAMPLE_SUFFIX)


def is_sample_folder(folder: Path) -> bool:
    """Whether this is a sample shop's folder."""
    return folder.name.endswith(SAMPLE_SUFFIX)


def _run_on(folder: Path, clock: Clock, notice: str) -> Leave | None:
    lock = InstanceLock(folder)
    handler = None
    try:
        check_there(folder)
        lock.take()
        handler = start_log(folder)
        services = _checked(build_services(folder, clock))
    except MakegoodError as error:
        log.warning("data could not be opened: %s", error.code)
        stop_log(handler)
        lock.give_back()
        if error.code == "data_gone":
            found = find_again(error)
            return Leave("found", found) if found is not None else None
        return _way_out(error, folder, clock)
    try:
        return _Session(services).run(notice)
    finally:
        services.close()
        stop_log(handler)
        lock.give_back()


def _checked(services: Services) -> Services:
    """The open data, looked over where that is quick. Raises: DatabaseProblem; it is closed again then."""
    try:
        if services.backups.size_bytes() <= QUICK_BYTES:
            services.backups.quick_check()
    except MakegoodError:
        services.close()
        raise
    return services


def _way_out(error: MakegoodError, folder: Path, clock: Clock) -> Leave | None:
    """Where to go on from data that cannot be opened; None: nowhere."""
    if error.code not in DAMAGED:
        show_failure(error)
        return None
    kind, copy = choose_way_out(error, folder, clock)
    return Leave(kind, copy) if kind != "quit" else None


def _restore(folder: Path, copy: Path, clock: Clock) -> None:
    try:
        with InstanceLock(folder):
            restore(folder, copy, clock)
    except MakegoodError as error:
        show_refused_restore(error)


class _Session:
    """One window on one data folder, with the worker thread and the hooks that go with it."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._bus = ChangeBus()
        self._runner = TaskRunner(services.open_thread, services.close_thread, publish=self._bus.publish)
        self._reader = TaskRunner(services.open_thread, services.close_thread, name="makegood-reader")
        self._crash = CrashHook(log_folder(services.folder))
        self._server = RaiseServer(services.folder)
        self._collector = GuiCollector()
        self._loop = QEventLoop()
        self._leave = Leave("quit")

    def run(self, notice: str = "") -> Leave:
        """Show the window, with a notice where there is one, until it is closed or other data is wanted."""
        formats.set_business_zone(str(self._services.settings.zone()))
        install_runner(self._runner)
        install_reader(self._reader)
        self._collector.start()
        self._crash.install()
        window = self._make_window()
        window.show()
        if window.is_sample:
            self._fill_sample(window)
        warn_of_network_drive(window, self._services.folder)
        if self._services.backups.size_bytes() > QUICK_BYTES:
            window.keeper.check_now()
        announce_update(window)
        if notice:
            notify(window, notice, "ok")
        log.info("window open")
        self._loop.exec()
        self._close(window)
        return self._leave

    def _make_window(self) -> MainWindow:
        preferences = Preferences()
        window = MainWindow(
            self._services, self._bus, preferences, is_sample=is_sample_folder(self._services.folder)
        )
        words = Translations.in_force()
        window.menus.show_choice("language", words.language if words is not None else "en")
        window.menus.show_choice("look", preferences.look)
        window.leave_wanted.connect(self._leave_for)
        window.closed.connect(self._loop.quit)
        tray = SystemTray(window)
        window.closed.connect(tray.hide)
        self._server.wanted.connect(window.bring_to_front)
        window.show_first()
        window.reminder.use(tray)
        return window

    def _fill_sample(self, window: MainWindow) -> None:
        """Make the sample shop where it is not made yet; it takes some seconds."""
        from app.services.sample_shop import fill_sample_shop

        title = QCoreApplication.translate("App", "Making the sample shop")
        Operation(window, lambda job: fill_sample_shop(self._services), title=title).on_success(
            lambda _: window.refresh_pages()
        ).start()

    def _leave_for(self, kind: str, path: object) -> None:
        self._leave = Leave(kind, path if isinstance(path, Path) else None)
        self._loop.quit()

    def _close(self, window: MainWindow) -> None:
        window.close()
        self._server.close()
        for runner in (self._runner, self._reader):
            runner.close()
        self._collector.stop()
        install_runner(None)
        install_reader(None)
        self._crash.remove()
        window.deleteLater()
        # At once: the database is closed next, and a window that lives on would still read from it.
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        log.info("window closed")
