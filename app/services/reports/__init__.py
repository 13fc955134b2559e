"""Reports as data: what goes onto paper, every figure from the database, personal data masked."""

from app.services.reports.incident_report import IncidentReport
from app.services.reports.service import ReportService

__all__ = ["IncidentReport", "ReportService"]
