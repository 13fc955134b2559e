"""Prints the return check sheet of an incident."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.domain.errors import MakegoodError
from ui.pages.base import Page


def return_words() -> str:
    """What the menu calls it."""
    return QCoreApplication.translate("ReturnAction", "Print the return check sheet…")


def preview_return(page: Page, incident_id: int) -> None:
    """Show the page as it will be printed."""
    from ui.printing.preview import preview_made
    from ui.printing.return_sheet import return_sheet, return_title

    try:
        report = page.services.reports.incident(incident_id)
    except MakegoodError as error:
        page.tell(error)
        return
    preview_made(lambda: return_sheet(report), f"{report.facts.number} {return_title()}", page)
