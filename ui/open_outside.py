"""Opens a file or folder in the program the system has for it; says where it is when there is none."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ui.notices import notify


def open_outside(where: QWidget, path: Path) -> None:
    """Open `path`; a notice in the window of `where` where that cannot be done."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        words = QCoreApplication.translate("OpenOutside", "No program here opens this. It is at {path}")
        notify(where, words.format(path=path), "warn")
