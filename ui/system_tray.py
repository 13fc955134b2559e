"""What the system shows of the application beside its window: messages, and how many things are overdue."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.paths import resource
from ui.main_window import MainWindow
from ui.widgets.words import tip

_COUNT = re.compile(r"^\(\d+\) ")


class SystemTray(QObject):
    """An icon in the tray where the system has one; the count stands in the title and on the taskbar."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._count = window, 0
        self._follow: Callable[[], object] | None = None
        self._icon = self._make_icon() if QSystemTrayIcon.isSystemTrayAvailable() else None
        window.installEventFilter(self)

    def _make_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(QIcon(str(resource("icons/makegood.svg"))), self)
        icon.activated.connect(self._activated)
        icon.messageClicked.connect(self._clicked)
        self._menu = QMenu()
        self._open = QAction(self)
        self._open.triggered.connect(self._window.bring_to_front)
        self._menu.addAction(self._open)
        icon.setContextMenu(self._menu)
        icon.show()
        return icon

    def tell(self, text: str, follow: Callable[[], object]) -> None:
        """A message of the system; where there is no tray the window's own notice is all there is."""
        self._follow = follow
        if self._icon is not None:
            self._icon.showMessage(_name(), text, QSystemTrayIcon.MessageIcon.Warning)

    def show_count(self, count: int) -> None:
        """On the taskbar, in the title and at the icon."""
        self._count = count
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.setBadgeNumber(count)
        self._title()
        if self._icon is not None:
            words = QCoreApplication.translate("SystemTray", "%n incident(s) overdue", "", count)
            self._icon.setToolTip(tip(f"{_name()} · {words}" if count else _name()))
            self._open.setText(QCoreApplication.translate("SystemTray", "Open the window"))

    def hide(self) -> None:
        """The window closes."""
        self.show_count(0)
        if self._icon is not None:
            self._icon.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window names itself anew in another language; the count goes back in front."""
        if watched is self._window and event.type() == QEvent.Type.WindowTitleChange:
            self._title()
        return super().eventFilter(watched, event)

    def _title(self) -> None:
        plain = _COUNT.sub("", self._window.windowTitle())
        title = f"({self._count}) {plain}" if self._count else plain
        if title != self._window.windowTitle():
            self._window.setWindowTitle(title)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self._window.bring_to_front()

    def _clicked(self) -> None:
        self._window.bring_to_front()
        if self._follow is not None:
            self._follow()


def _name() -> str:
    return QCoreApplication.translate("MainWindow", "Makegood")
