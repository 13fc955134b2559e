"""The preview shows the pages that will be printed."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from tests.report_sample import Shop
from ui.printing.incident_sheet import incident_sheet
from ui.printing.preview import preview_dialog


def test_the_preview_shows_every_page(shop: Shop, qtbot: QtBot) -> None:
    sheet = incident_sheet(shop.reports.incident(shop.incident_id))
    dialog = preview_dialog(sheet, "CF-26-0142")
    dialog.show()
    qtbot.waitExposed(dialog)
    view = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: view.pageCount() > 1)
    assert view.pageCount() == 3
    dialog.close()
