"""What the page prints and saves of the incident shown, or of several."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app.domain.errors import MakegoodError
from app.services.incidents.results import EvidenceView, IncidentDetail
from ui import ask
from ui.pages.base import Page
from ui.pages.incidents.printing import preview_request, save_report, save_reports
from ui.pages.incidents.proof.return_action import preview_return
from ui.printing.report_printer import preview_incident


class Papers(QObject):
    """`shown()` gives the incident in front, None where none is."""

    def __init__(self, page: Page, shown: Callable[[], IncidentDetail | None]) -> None:
        super().__init__(page)
        self._page, self._shown = page, shown

    def print_report(self) -> None:
        """Preview the report of the incident shown."""
        detail = self._shown()
        if detail is None:
            self._page.notify(self.tr("Choose an incident first."))
            return
        try:
            preview_incident(self._page.services.reports.incident(detail.id), self._page)
        except MakegoodError as error:
            self._page.tell(error)

    def print_request(self) -> None:
        """Preview the request to the supplier."""
        if (detail := self._shown()) is not None:
            preview_request(self._page, detail)

    def print_return(self) -> None:
        """Preview the return check sheet."""
        if (detail := self._shown()) is not None:
            preview_return(self._page, detail.id)

    def save_pdf(self) -> None:
        """The report of the incident shown, also of one that the filter leaves out."""
        if (detail := self._shown()) is None:
            return
        name = f"{detail.row.number}.pdf"
        path = ask.save_file(self._page, self.tr("Save the report"), name, self.tr("PDF files (*.pdf)"))
        if path is not None:
            save_report(self._page, detail.id, path)

    def save_pdfs(self, ids: Sequence[int]) -> None:
        """A report for each of these."""
        folder = ask.folder(self._page, self.tr("Save reports"))
        if folder is not None:
            save_reports(self._page, list(ids), folder)

    def open_evidence(self, item: EvidenceView) -> None:
        """Show it large; the others of the incident are leafed to."""
        from ui.pages.incidents.proof.viewer import show_evidence

        if (detail := self._shown()) is not None:
            show_evidence(item, detail.evidence, self._page)
