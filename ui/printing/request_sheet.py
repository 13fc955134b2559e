"""The request to the supplier (cancel, stop, reprint, claim) as a page to print or send as PDF."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.services.reports import IncidentReport
from ui.printing import paper_format, template
from ui.printing.incident_sheet import evidence_html, incident_images
from ui.printing.incident_view import goods_table, parcels_table
from ui.printing.paper import Sheet
from ui.printing.pictures import source_name

translate = QCoreApplication.translate


def request_html(report: IncidentReport, title: str, text: str) -> str:
    """The letter with the goods and parcels it is about; `text` as written, line by line."""
    return template.render(
        "request.html.j2",
        title=title,
        number=f"{report.facts.number} · {translate('Report', 'Order no.')} {report.facts.order_no}",
        paragraphs=text.splitlines(),
        tables=(goods_table(report.lines), parcels_table(report.parcels)),
        signatures=(
            translate("Report", "From: {shop}").format(shop=report.facts.store),
            translate("Report", "Received by"),
            translate("Report", "Date"),
        ),
    )


def request_sheet(report: IncidentReport, title: str, text: str) -> Sheet:
    """The letter, with the evidence on the pages after it."""
    images = incident_images(report)
    return Sheet(
        html=request_html(report, title, text),
        appendix=evidence_html(report, images),
        pictures={source_name(number): image for number, image in images.items()},
        header_left=report.facts.store,
        header_right=report.facts.number,
        footer_left=paper_format.printed_at(report.made_at),
    )
