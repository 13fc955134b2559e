"""Writing the orders in sight to a sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.order_sheet import Written
from app.services.orders import OrderFilter
from ui.pages.base import Page
from ui.sheet_export import LIST_PATTERNS, ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tables import Sort
from ui.tables.export import written_words
from ui.tasks import Operation


def export_orders(page: Page, wanted: OrderFilter, sort: Sort | None) -> None:
    """Ask where to, then write the orders that pass the filter in the background."""
    title = QCoreApplication.translate("ExportOrders", "Export orders")
    name = QCoreApplication.translate("ExportOrders", "Orders {day}.xlsx")
    path = ask_for_sheet(page, title, name, LIST_PATTERNS)
    if path is None:
        return
    sheets = page.services.order_sheet
    Operation(
        page,
        lambda job: sheets.write(path, TranslatedWords(), wanted, sort, job),
        title=title,
    ).on_success(lambda written: _tell(page, path, written)).start()


def _tell(page: Page, path: Path, written: Written) -> None:
    tell_written(page, path, written_words(path, written))
