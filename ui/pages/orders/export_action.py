"""Writing the orders in sight to a sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.services.order_sheet import Written
from app.services.orders import OrderFilter
from ui import ask
from ui.open_outside import open_outside
from ui.pages.base import Page
from ui.pages.compensation.sheet_words import TranslatedWords
from ui.tables import Sort
from ui.tasks import Operation


def export_orders(page: Page, wanted: OrderFilter, sort: Sort | None) -> None:
    """Ask where to, then write the orders that pass the filter in the background."""
    title = QCoreApplication.translate("ExportOrders", "Export orders")
    name = QCoreApplication.translate("ExportOrders", "Orders {day}.xlsx")
    patterns = QCoreApplication.translate("ExportOrders", "Sheets (*.xlsx)")
    today = page.services.clock.now().astimezone(page.services.settings.zone()).date()
    path = ask.save_file(page, title, name.format(day=today.isoformat()), patterns)
    if path is None:
        return
    sheets = page.services.order_sheet
    Operation(
        page,
        lambda job: sheets.write(path, TranslatedWords(), wanted, sort, job),
        title=title,
    ).on_success(lambda written: _tell(page, path, written)).start()


def _tell(page: Page, path: Path, written: Written) -> None:
    words = QCoreApplication.translate("ExportOrders", "%n row(s) written to {name}.", "", written.row_count)
    if written.cut or written.cleaned:
        words += " " + QCoreApplication.translate(
            "ExportOrders", "%n cell(s) could not be kept whole.", "", len(written.cut) + len(written.cleaned)
        )
    open_it = QCoreApplication.translate("ExportOrders", "Open")
    page.notify(words.format(name=path.name), "ok", open_it, lambda: open_outside(page, path))
