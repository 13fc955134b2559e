"""What all incident use cases share: collaborators, reading facts, starting and stopping clocks."""

from __future__ import annotations

from dataclasses import dataclass

from app.data.evidence_store import EvidenceStore
from app.data.models import Incident
from app.data.unit_of_work import UnitOfWork
from app.domain.errors import NotFound
from app.services.settings import SettingsService


@dataclass(frozen=True)
class Context:
    """Handed to every part of the incident service."""

    uow: UnitOfWork
    settings: SettingsService
    evidence: EvidenceStore

    def incident(self, incident_id: int) -> Incident:
        """The row. Raises: NotFound."""
        row: Incident | None = Incident.get_or_none(Incident.id == incident_id)
        if row is None:
            raise NotFound(kind="incident", id=incident_id)
        return row


class Part:
    """A part of the incident service."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._uow = context.uow
