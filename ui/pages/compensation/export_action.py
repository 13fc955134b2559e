"""Writing the list in sight to a sheet."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.compensations import CompensationFilter
from ui.pages.base import Page
from ui.sheet_export import ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tasks import Operation


def export_compensation(page: Page, wanted: CompensationFilter) -> None:
    """Ask where to, then write the rows of the filter in the background."""
    title = QCoreApplication.translate("ExportCompensation", "Export compensation")
    name = QCoreApplication.translate("ExportCompensation", "Compensation {day}.xlsx")
    path = ask_for_sheet(page, title, name)
    if path is None:
        return
    sheets = page.services.money_sheets
    Operation(
        page,
        lambda job: sheets.write_compensation(path, TranslatedWords(), wanted, job),
        title=title,
    ).on_success(lambda written: tell_written(page, path)).start()
