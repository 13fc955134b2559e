"""Print preview, printer and PDF of the incident report, the evidence pack, the statement and the review."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.services.evidence_pack import EvidencePack
from app.services.monthly_review import MonthlyReview
from app.services.reports import IncidentReport
from app.services.statements import Statement
from ui.printing.incident_sheet import incident_sheet
from ui.printing.pack_sheet import pack_sheet
from ui.printing.pdf import write_pdf

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def write_incident_pdf(report: IncidentReport, path: Path, language: str = "") -> int:
    """Write the report to `path`; gives the number of pages. Works without a window and without a screen.

    `language` counts only where no application runs yet; empty means the system's.
    Raises: EnvironmentProblem("pdf_unwritable"); the old file is then untouched.
    """
    keep = _application(language)
    pages = write_pdf(incident_sheet(report), path, report.facts.number)
    del keep
    return pages


def write_pack_pdf(pack: EvidencePack, path: Path, language: str = "") -> int:
    """Write the printed evidence pack to `path`; otherwise as `write_incident_pdf`."""
    keep = _application(language)
    pages = write_pdf(pack_sheet(pack), path, pack.report.facts.number)
    del keep
    return pages


def write_statement_pdf(statement: Statement, path: Path, language: str = "") -> int:
    """Write a supplier's statement to `path`; otherwise as `write_incident_pdf`."""
    from ui.printing.statement_sheet import statement_sheet, statement_title

    keep = _application(language)
    pages = write_pdf(statement_sheet(statement), path, f"{statement_title()} {statement.supplier}")
    del keep
    return pages


def write_review_pdf(review: MonthlyReview, path: Path, language: str = "") -> int:
    """Write a monthly review to `path`; otherwise as `write_incident_pdf`."""
    from ui.printing.review_sheet import review_sheet, review_title

    keep = _application(language)
    pages = write_pdf(review_sheet(review), path, review_title(review))
    del keep
    return pages


def _application(language: str) -> QCoreApplication:
    """The application that runs, or one without a screen: fonts and pictures need it."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    from ui.translations import Translations

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([sys.argv[0]])
    Translations(application, language)
    return application


def preview_pack(pack: EvidencePack, parent: QWidget) -> None:
    """Show the pack's pages before they are printed."""
    from ui.printing.preview import preview_made

    words = QCoreApplication.translate("EvidencePack", "Evidence pack")
    preview_made(lambda: pack_sheet(pack), f"{pack.report.facts.number} {words}", parent)


def preview_incident(report: IncidentReport, parent: QWidget) -> None:
    """Show the pages before they are printed; the dialog prints and saves."""
    from ui.printing.preview import preview_made

    words = QCoreApplication.translate("Report", "Incident report")
    preview_made(lambda: incident_sheet(report), f"{report.facts.number} {words}", parent)
