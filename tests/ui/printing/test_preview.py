"""The preview shows the pages that will be printed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtPrintSupport import QPrintPreviewWidget
from pytestqt.qtbot import QtBot

from tests.report_sample import Shop
from ui.printing.incident_sheet import incident_sheet
from ui.printing.pdf import write_pdf
from ui.printing.preview import preview_dialog


def test_the_preview_shows_every_page(shop: Shop, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = incident_sheet(shop.reports.incident(shop.incident_id))
    dialog = preview_dialog(sheet, "CF-26-0142")
    dialog.show()
    qtbot.waitExposed(dialog)
    view = dialog.findChild(QPrintPreviewWidget)
    qtbot.waitUntil(lambda: view.pageCount() > 1)
    # How many there are is a matter of the font.
    assert view.pageCount() == write_pdf(sheet, tmp_path / "report.pdf", "CF-26-0142")
    dialog.close()
