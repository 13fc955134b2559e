"""Reports of several incidents as PDF files, and the request to the supplier on paper."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.errors import MakegoodError
from app.domain.progress import Job
from app.domain.statuses import Party
from app.services.build import Services
from app.services.incidents.results import IncidentDetail
from ui.pages.base import Page
from ui.printing.report_printer import write_incident_pdf
from ui.printing.request_sheet import request_sheet
from ui.tasks.operation import Operation
from ui.translations import language_of_window


def save_report(page: Page, number: int, path: Path) -> None:
    """Write the PDF of one incident, beside the window's thread."""
    reports = page.services.reports

    def tell(_pages: int) -> None:
        words = QCoreApplication.translate("IncidentPrinting", "The report is saved as {name}.")
        page.notify(words.format(name=path.name), "ok")

    title = QCoreApplication.translate("IncidentPrinting", "Saving reports")
    Operation(page, lambda job: write_incident_pdf(reports.incident(number), path), title=title).on_success(
        tell
    ).start()


def save_reports(page: Page, ids: list[int], folder: Path) -> None:
    """Write one PDF for each incident into `folder`, beside the window's thread."""
    reports = page.services.reports

    def work(job: Job) -> int:
        for place, number in enumerate(ids):
            job.raise_if_cancelled()
            job.progress(place, len(ids), "writing")
            report = reports.incident(number)
            write_incident_pdf(report, folder / f"{report.facts.number}.pdf")
        return len(ids)

    def tell(n: int) -> None:
        page.notify(QCoreApplication.translate("IncidentPrinting", "%n report(s) saved", "", n), "ok")

    title = QCoreApplication.translate("IncidentPrinting", "Saving reports")
    Operation(page, work, title=title).on_success(tell).start()


def preview_request(page: Page, detail: IncidentDetail) -> None:
    """Show the request to the supplier as it will be printed, in the words of the template that fits."""
    messages = page.services.messages
    try:
        text = messages.render(messages.suggest(detail.id, Party.SUPPLIER), detail.id, language_of_window())
        preview_letter(page, page.services, detail.id, text.title, text.body)
    except MakegoodError as error:
        page.tell(error)


def preview_letter(where: QWidget, services: Services, incident_id: int, title: str, text: str) -> None:
    """Show `text` to the supplier as a page, with goods, parcels and evidence; the recipient is masked in it.

    Raises: NotFound.
    """
    from ui.printing.preview import preview_made

    report = services.reports.incident(incident_id)
    masked = services.reports.masked(incident_id, text)
    preview_made(lambda: request_sheet(report, title, masked), f"{report.facts.number} {title}", where)
