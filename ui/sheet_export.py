"""What every export shares: where the sheet goes, and the notice that opens it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ui import ask
from ui.notices import notify
from ui.open_outside import open_outside
from ui.pages.base import Page


def ask_for_sheet(page: Page, title: str, name: str) -> Path | None:
    """Where to write; `{day}` in the proposed `name` becomes today, the shop's day. None: not at all."""
    today = page.services.clock.now().astimezone(page.services.settings.zone()).date()
    patterns = QCoreApplication.translate("SheetExport", "Sheets (*.xlsx)")
    return ask.save_file(page, title, name.replace("{day}", today.isoformat()), patterns)


def tell_written(page: Page, path: Path, words: str = "") -> None:
    """Say where the sheet is, with a button that opens it."""
    said = words or QCoreApplication.translate("SheetExport", "Written: {name}").format(name=path.name)
    open_it = QCoreApplication.translate("SheetExport", "Open")
    notify(page, said, "ok", open_it, lambda: open_outside(page, path))
