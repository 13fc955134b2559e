"""Says why the data cannot be opened or a backup not put back, while there is no window for a notice."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.errors import MakegoodError
from app.services.backups import backups_folder
from ui import ask
from ui.error_text import error_text

# Without a window there is no menu to put a backup back by, so the way out is offered here.
_A_BACKUP_HELPS = ("database_corrupt", "database_foreign")


def show_failure(error: MakegoodError) -> None:
    """Say why the window cannot open."""
    QMessageBox.critical(None, QCoreApplication.translate("App", "Makegood cannot open"), error_text(error))


def show_refused_restore(error: MakegoodError) -> None:
    """Say why a backup was not put back; the window opens on the data as they were."""
    title = QCoreApplication.translate("App", "The backup was not put back")
    QMessageBox.warning(None, title, error_text(error))


def way_out(error: MakegoodError, folder: Path) -> Path | None:
    """Say why `folder` cannot be opened; the backup to put back, where that helps and one was chosen."""
    if error.code not in _A_BACKUP_HELPS:
        show_failure(error)
        return None
    title = QCoreApplication.translate("App", "Makegood cannot open")
    detail = QCoreApplication.translate(
        "App",
        "The damaged file is set aside and kept. Backups are in {folder}.",
    ).format(folder=backups_folder(folder))
    choose = QCoreApplication.translate("App", "Put back a backup…")
    if not ask.confirm(None, title, error_text(error), choose, detail):
        return None
    patterns = QCoreApplication.translate("App", "Backups (*.db)")
    chosen = ask.open_files(None, choose.rstrip("…"), patterns, backups_folder(folder))
    return chosen[0] if chosen else None
