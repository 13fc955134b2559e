"""An incident: its panel, and its report on paper."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from tests.benchmarks.shop import BenchShop
from tests.benchmarks.table import Table, p95_ms, seconds
from ui.change_bus import ChangeBus
from ui.pages.base import PageContext
from ui.printing.report_printer import write_incident_pdf

MANY = 40
_TABLES = ("incident_line", "incident_parcel", "message", "evidence", "offer", "compensation", "deadline")


def chosen(shop: BenchShop) -> list[int]:
    """Incidents spread over the shop."""
    return list(shop.incident_ids[:: max(1, len(shop.incident_ids) // MANY)])[:MANY]


def bare_read(shop: BenchShop, incident_id: int) -> None:
    """The incident's row and its rows in the tables around it."""
    connection = shop.services._db.connection()
    connection.execute("SELECT * FROM incident WHERE id = ?", (incident_id,)).fetchall()
    for name in _TABLES:
        connection.execute(f"SELECT * FROM {name} WHERE incident_id = ?", (incident_id,)).fetchall()


def test_an_incident_opened(table: Table, shop: BenchShop) -> None:
    ids = chosen(shop)
    floor = p95_ms([partial(bare_read, shop, i) for i in ids])
    read = [partial(shop.services.incidents.get, i) for i in ids]
    found = table.add("incident read whole, p95", p95_ms(read), "ms", floor, f"{len(_TABLES) + 1} SELECTs")
    assert found.value < 1_000


def test_an_incident_shown(table: Table, shop: BenchShop, qapp: QApplication) -> None:
    from ui.pages.incidents.page import IncidentsPage

    page = IncidentsPage(PageContext(shop.services, ChangeBus(), lambda *a, **k: None, lambda paths: None))
    page.resize(1360, 860)
    page.show()

    def show(incident_id: int) -> None:
        page.show_record(incident_id)
        qapp.processEvents()
        page.grab()

    floor = p95_ms([page.grab], rounds=20)
    shown = p95_ms([partial(show, i) for i in chosen(shop)], rounds=1)
    page.close()
    found = table.add("incident shown in the window, p95", shown, "ms", floor, "drawing the page again")
    assert found.value < 2_000


def bare_pdf(path: Path) -> None:
    """One page of plain text as PDF."""
    writer = QPdfWriter(str(path))
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    text = QTextDocument()
    text.setPlainText("事故报告\n" * 40)
    text.print_(writer)


def test_a_report_on_paper(table: Table, shop: BenchShop, qapp: QApplication, tmp_path: Path) -> None:
    ids = chosen(shop)[:10]
    write_incident_pdf(shop.services.reports.incident(ids[0]), tmp_path / "warm.pdf")
    bare_pdf(tmp_path / "warm_bare.pdf")
    floor = min(seconds(partial(bare_pdf, tmp_path / "bare.pdf")) for _ in range(5))
    took = seconds(
        lambda: [write_incident_pdf(shop.services.reports.incident(i), tmp_path / f"{i}.pdf") for i in ids]
    )
    each = table.add(
        "report as PDF, each", took * 1000 / len(ids), "ms", floor * 1000, "a page of plain text"
    )
    assert each.value < 10_000
