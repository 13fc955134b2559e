"""Writing the list in sight to a sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.compensations import CompensationFilter
from ui import ask
from ui.notices import notify
from ui.open_outside import open_outside
from ui.pages.base import Page
from ui.pages.compensation.sheet_words import TranslatedWords
from ui.tasks import Operation


def export_compensation(page: Page, wanted: CompensationFilter) -> None:
    """Ask where to, then write the rows of the filter in the background."""
    title = QCoreApplication.translate("ExportCompensation", "Export compensation")
    name = QCoreApplication.translate("ExportCompensation", "Compensation {day}.xlsx")
    patterns = QCoreApplication.translate("ExportCompensation", "Sheets (*.xlsx)")
    today = page.services.clock.now().astimezone(page.services.settings.zone()).date()
    path = ask.save_file(page, title, name.format(day=today.isoformat()), patterns)
    if path is None:
        return
    sheets = page.services.money_sheets
    Operation(
        page,
        lambda job: sheets.write_compensation(path, TranslatedWords(), wanted, job),
        title=title,
    ).on_success(lambda written: tell_written(page, path)).start()


def tell_written(page: Page, path: Path) -> None:
    """Say where the sheet is, with a button that opens it."""
    words = QCoreApplication.translate("ExportCompensation", "Written: {name}").format(name=path.name)
    open_it = QCoreApplication.translate("ExportCompensation", "Open")
    notify(page, words, "ok", open_it, lambda: open_outside(page, path))
