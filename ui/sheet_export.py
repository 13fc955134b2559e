"""What every export shares: where the sheet goes, and the notice that opens it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.services.dispatches import file_part
from ui import ask
from ui.notices import notify
from ui.open_outside import open_outside

_SHEETS = QT_TRANSLATE_NOOP("SheetExport", "Sheets (*.xlsx)")
LIST_PATTERNS = QT_TRANSLATE_NOOP("SheetExport", "Excel sheets (*.xlsx);;Text (*.csv)")


def ask_for_sheet(page: Any, title: str, name: str, patterns: object = "") -> Path | None:
    """Where to write, asked over `page`, which has the services. None: not at all.

    `{day}` in the proposed `name` becomes today, the shop's day.
    """
    today = page.services.clock.now().astimezone(page.services.settings.zone()).date()
    words = QCoreApplication.translate("SheetExport", str(patterns or _SHEETS))
    return ask.save_file(page, title, file_part(name.replace("{day}", today.isoformat())), words)


def tell_written(page: Any, path: Path, words: str = "") -> None:
    """Say where the sheet is, with a button that opens it."""
    said = words or QCoreApplication.translate("SheetExport", "Written: {name}").format(name=path.name)
    open_it = QCoreApplication.translate("SheetExport", "Open")
    notify(page, said, "ok", open_it, lambda: open_outside(page, path))
