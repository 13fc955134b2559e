"""What leaves the house: sheets give each text back as it was, reports show it, nothing of it is run."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from python_calamine import load_workbook

from app.data.sheets.writer import Table, write_sheet
from app.services.build import Services
from tests.hostile.poison import SOAK
from tests.hostile.strings import KEPT
from ui.change_bus import ChangeBus
from ui.main_window import MainWindow
from ui.pages.registry import PAGES
from ui.preferences import Preferences
from ui.printing.incident_sheet import incident_html
from ui.printing.report_printer import write_incident_pdf
from ui.tasks import TaskRunner, install_runner

ZONE = ZoneInfo("Asia/Shanghai")
RUN_BY_A_SPREADSHEET = tuple("=+-@\t\r")
# How Qt draws and a browser runs what was not escaped; our own sheets have none of these.
_NOT_OURS = ("<script", "<img src='http", "<td bgcolor", "<a href='file")


def test_each_text_comes_back_out_of_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    written = write_sheet(path, [Table("a", ["text"], [[text] for text in KEPT.values()])], zone=ZONE)
    cells = [cell for (cell,) in openpyxl.load_workbook(path).active.iter_rows(min_row=2)]
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)
    assert (written.cut, written.cleaned) == ([], [])
    rows = load_workbook(path).get_sheet_by_index(0).to_python()
    assert [row[0] for row in rows[1:]] == list(KEPT.values())


def test_each_text_comes_back_out_of_a_csv_and_none_begins_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    write_sheet(path, [Table("a", ["text"], [[text] for text in KEPT.values()])], zone=ZONE)
    with path.open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for (cell,) in list(csv.reader(file))[1:]]
    assert [cell for cell in cells if cell.startswith(RUN_BY_A_SPREADSHEET)] == []
    assert [cell.removeprefix("'") for cell in cells] == list(KEPT.values())


def test_no_report_takes_a_text_for_markup(qapp: QApplication, shop: Services, tmp_path: Path) -> None:
    ids = shop.incidents.find_ids()
    for incident_id in ids:
        report = shop.reports.incident(shop.incidents.get(incident_id).row.number)
        html = incident_html(report, {}).casefold()
        assert [word for word in _NOT_OURS if word in html] == [], report.facts.number
        if SOAK or incident_id == ids[0]:
            assert write_incident_pdf(report, tmp_path / "out.pdf") >= 1


@pytest.fixture
def window(qapp: QApplication, shop: Services) -> Iterator[MainWindow]:
    runner = TaskRunner(inline=True)
    install_runner(runner)
    window = MainWindow(shop, ChangeBus(), Preferences())
    window.show_first()
    window.show()
    yield window
    window.close()
    install_runner(None)
    window.deleteLater()


def markup(root: QWidget) -> list[str]:
    """Labels and tooltips that would show a text as markup."""
    found = []
    for widget in root.findChildren(QWidget):
        is_guessed = isinstance(widget, QLabel) and widget.textFormat() != widget.textFormat().PlainText
        words = [widget.text()] if is_guessed else []
        found += [w for w in (*words, widget.toolTip()) if any(bad in w for bad in _NOT_OURS)]
    return found


def test_no_page_takes_a_text_for_markup(window: MainWindow) -> None:
    for entry in PAGES:
        window.go(entry.page_id)
        page = window.page(entry.page_id)
        for table in page.findChildren(QWidget):
            if hasattr(table, "current_id") and table.isVisible() and table.model().rowCount():
                table.selectRow(0)
                tips = [table.model().index(0, c).data(3) for c in range(table.model().columnCount())]
                assert [t for t in tips if t and any(bad in t for bad in _NOT_OURS)] == []
        for _ in range(5):
            QGuiApplication.processEvents()
        assert markup(window) == [], entry.page_id
