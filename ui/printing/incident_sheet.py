"""The incident report as a sheet to print."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QImage

from app.services.reports import IncidentReport
from ui.printing import paper_format, template
from ui.printing.incident_view import incident_view
from ui.printing.paper import Sheet
from ui.printing.pictures import read_pictures, source_name


def incident_html(report: IncidentReport, images: Mapping[int, QImage]) -> str:
    """The report's body as HTML in the language in force."""
    return template.render("incident.html.j2", v=incident_view(report, images))


def evidence_html(report: IncidentReport, images: Mapping[int, QImage]) -> str:
    """The pages of evidence, empty when there is none."""
    view = incident_view(report, images)
    return template.render("evidence.html.j2", v=view) if view.pictures else ""


def incident_images(report: IncidentReport) -> dict[int, QImage]:
    """The exhibits that are pictures, by their place."""
    return read_pictures(report.exhibits)


def incident_sheet(report: IncidentReport) -> Sheet:
    """The report with its pictures, read from the evidence store."""
    images = incident_images(report)
    return Sheet(
        html=incident_html(report, images),
        appendix=evidence_html(report, images),
        pictures={source_name(number): image for number, image in images.items()},
        header_left=QCoreApplication.translate("Report", "Makegood · Incident report"),
        header_right=report.facts.number,
        footer_left=paper_format.printed_at(report.made_at),
    )
