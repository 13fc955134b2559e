"""Write the list of incidents as filtered to a sheet."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from app.domain.progress import Job
from app.services.incident_export import Written
from app.services.incidents import IncidentFilter
from ui.pages.base import Page
from ui.sheet_export import ask_for_sheet, tell_written
from ui.sheet_words import TranslatedWords
from ui.tasks.operation import Operation

translate = QCoreApplication.translate


def export_incidents(page: Page, wanted: IncidentFilter | None) -> None:
    """Ask for a file and write it beside the window's thread."""
    name = translate("IncidentExport", "Incidents {day}.xlsx")
    path = ask_for_sheet(page, translate("IncidentExport", "Export incidents"), name)
    if path is not None:
        write_export(page, path, wanted)


def write_export(page: Page, path: Path, wanted: IncidentFilter | None) -> None:
    """Write `path` and say where it is."""
    exports = page.services.incident_export

    def work(job: Job) -> Written:
        return exports.write(path, TranslatedWords(), wanted, job)

    def tell(done: Written) -> None:
        n = done.row_count
        text = translate("IncidentExport", "%n incident(s) written to {path}", "", n)
        tell_written(page, done.path, text.format(path=done.path.name))

    Operation(page, work, title=translate("IncidentExport", "Exporting")).on_success(tell).start()
