"""The incident desk in one place."""

from __future__ import annotations

from app.data.evidence_store import EvidenceStore
from app.data.unit_of_work import UnitOfWork
from app.services.incidents.context import Context
from app.services.incidents.grouping import Grouping
from app.services.incidents.opening import Opening
from app.services.incidents.reading import Reading
from app.services.settings import SettingsService


class IncidentService(Reading, Opening, Grouping):
    """Wrong shipments, from "confirm" to "closed"; the parts stand in modules of their own."""

    def __init__(self, uow: UnitOfWork, settings: SettingsService, evidence: EvidenceStore) -> None:
        super().__init__(Context(uow, settings, evidence))
