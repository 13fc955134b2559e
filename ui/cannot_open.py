"""Says why the data cannot be opened or a backup not put back, while there is no window for a notice."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from app.domain.errors import MakegoodError
from ui.error_text import error_text


def show_failure(error: MakegoodError) -> None:
    """Say why the window cannot open."""
    QMessageBox.critical(None, QCoreApplication.translate("App", "Makegood cannot open"), error_text(error))


def show_refused_restore(error: MakegoodError) -> None:
    """Say why a backup was not put back; the window opens on the data as they were."""
    title = QCoreApplication.translate("App", "The backup was not put back")
    QMessageBox.warning(None, title, error_text(error))
