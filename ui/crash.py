"""When the program itself fails: the log keeps it, and a dialog says so in plain words.

A trouble that has a sentence of its own (the data cannot be read just now) and that no page answered is
told by its sentence, in a notice: it is no mistake of the program.
The hooks may be called from any thread: they write the log and post to the GUI thread, they open nothing.
"""

from __future__ import annotations

import logging
import platform
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    QUrl,
    Signal,
    qInstallMessageHandler,
    qVersion,
)
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import MakegoodError
from ui import ask
from ui.error_text import error_text
from ui.fault_report import fault_report
from ui.notices import notify
from ui.theme import SPACE_L, SPACE_M, SPACE_S, scaled
from ui.widgets.buttons import primary, quiet, secondary_button
from ui.widgets.words import card_title, muted

log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.INFO,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashHook(QObject):
    """Catches what nobody answered; `install()` once, `remove()` puts the old hooks back."""

    caught = Signal(str)
    troubled = Signal(object)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = log_folder
        self._dialog: CrashDialog | None = None
        self.caught.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.troubled.connect(self._explain, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's, the threads' and Qt's hooks."""
        sys.excepthook = self.handle
        threading.excepthook = self._handle_in_thread
        qInstallMessageHandler(_qt_message)

    def remove(self) -> None:
        """Put Python's and Qt's own hooks back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        qInstallMessageHandler(None)

    def handle(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log it and have the GUI thread tell the owner; safe from any thread."""
        if issubclass(kind, KeyboardInterrupt):
            QGuiApplication.quit()
            return
        if isinstance(error, MakegoodError):
            log.warning("not answered", exc_info=(kind, error, trace))
            self.troubled.emit(error)
            return
        log.critical("unexpected", exc_info=(kind, error, trace))
        self.caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _handle_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.handle(args.exc_type, args.exc_value, args.exc_traceback)

    def _explain(self, error: MakegoodError) -> None:
        windows = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
        where = QApplication.activeWindow() or next(iter(windows), None)
        if notify(where, error_text(error), "bad") is None:
            self._tell(error_text(error))

    def _tell(self, details: str) -> None:
        if self._dialog is not None and self._dialog.isVisible():
            self._dialog.add(details)
            return
        self._dialog = CrashDialog(details, self._folder, QApplication.activeWindow())
        self._dialog.open()


def _qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.INFO), "%s", message)


class CrashDialog(QDialog):
    """What happened, what it means for the data, and what the owner can do."""

    def __init__(self, details: str, log_folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = log_folder
        self.setWindowTitle(self.tr("Something went wrong"))
        self._details = QPlainTextEdit(f"{_machine()}\n\n{details}")
        self._details.setReadOnly(True)
        self._details.setVisible(False)
        self._details.setAccessibleName(self.tr("Technical details"))
        self._details.setMinimumHeight(scaled(180))
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_L, SPACE_L, SPACE_L, SPACE_L)
        column.setSpacing(SPACE_M)
        column.addWidget(card_title(self.tr("Makegood made a mistake and could not finish this step.")))
        sentence = self.tr(
            "Nothing was left half done: a step is saved whole or not at all, and everything before "
            "it is there. You can go on working. If it happens again, copy the details and send them to "
            "whoever looks after "
            "Makegood for you."
        )
        words = muted(sentence, wrap=True)
        words.setMinimumWidth(scaled(460))
        column.addWidget(words)
        column.addWidget(muted(self.tr("The log is in {folder}").format(folder=self._folder), wrap=True))
        column.addWidget(self._details)
        row = QHBoxLayout()
        row.setSpacing(SPACE_S)
        row.addWidget(quiet(self.tr("Show details"), "", self._toggle))
        row.addWidget(secondary_button(self.tr("Copy details"), "content-copy", self._copy))
        row.addWidget(secondary_button(self.tr("Save a report…"), "file-export-outline", self._save))
        row.addWidget(secondary_button(self.tr("Open the log's folder"), "folder-open-outline", self._open))
        row.addStretch(1)
        row.addWidget(primary(self.tr("Go on"), "", self.accept))
        column.addLayout(row)

    def add(self, details: str) -> None:
        """Another failure while this one is still open."""
        self._details.appendPlainText("\n" + details)

    def details(self) -> str:
        """What the copy button copies."""
        return self._details.toPlainText()

    def _toggle(self) -> None:
        self._details.setVisible(not self._details.isVisible())
        self.adjustSize()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details())

    def _save(self) -> None:
        """A file the owner can send: nobody's name, number or address is in it."""
        title = self.tr("Save a report")
        path = ask.save_file(self, title, "makegood-report.txt", self.tr("Text files (*.txt)"))
        if path is None:
            return
        try:
            path.write_text(fault_report(self._folder, self.details()), "utf-8")
        except OSError as error:
            self._details.appendPlainText(str(error.strerror))
            self._details.setVisible(True)

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))


def _machine() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
