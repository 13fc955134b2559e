"""The incident service as the table reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from app.services.incidents import IncidentFilter, IncidentService
from app.services.incidents.results import IncidentRow
from ui.tables import Sort


class IncidentSource:
    """Hands the table's sort on as the service knows it."""

    def __init__(self, service: IncidentService) -> None:
        self._service = service

    def find_ids(self, filter: IncidentFilter | None, sort: Sort | None) -> list[int]:
        """Ids in order; what is due first when nothing else is asked."""
        key = (sort.key, sort.descending) if sort is not None else ("due_at", False)
        return self._service.find_ids(filter, key)

    def load_rows(self, ids: Sequence[int]) -> Sequence[IncidentRow]:
        """The rows of these ids."""
        rows: Any = self._service.load_rows(ids)
        return list(rows)
