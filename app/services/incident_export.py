"""The list of incidents as a sheet; the caller hands the words in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.data.sheets.writer import Cell, Table, write_sheet
from app.domain.masking import mask_name, mask_phone
from app.domain.money import Money
from app.domain.progress import Job
from app.services.incidents import IncidentFilter, IncidentService
from app.services.incidents.results import IncidentRow
from app.services.settings import SettingsService

COLUMNS = (
    "number", "kind", "progress", "platform", "store", "order_no", "supplier", "recipient", "phone",
    "ordered", "ordered_quantity", "sent", "sent_quantity", "parcel", "interception", "discovered_by",
    "discovered_at", "due", "currency", "paid", "claimed", "received", "closed_at",
)  # fmt: skip
_CHUNK = 200


@dataclass(frozen=True)
class IncidentWords:
    """Name of the sheet, the headings by the key of the column, and the words of a status."""

    sheet: str
    headings: dict[str, str]
    label: Callable[[StrEnum], str]


@dataclass(frozen=True)
class ExportedIncidents:
    """What was written."""

    path: Path
    rows: int


class IncidentExportService:
    """Writes what the list shows; names and phones are masked, since the sheet leaves the house."""

    def __init__(self, incidents: IncidentService, settings: SettingsService) -> None:
        self._incidents = incidents
        self._settings = settings

    def write(
        self, path: Path, wanted: IncidentFilter | None, words: IncidentWords, job: Job
    ) -> ExportedIncidents:
        """Write the incidents wanted, newest first.

        Raises: EnvironmentProblem export_…; Cancelled. What was at `path` is then untouched.
        """
        ids = self._incidents.find_ids(wanted, ("discovered_at", True))
        headings = [words.headings[key] for key in COLUMNS]
        table = Table(words.sheet, headings, self._rows(ids, words, job))
        written = write_sheet(path, [table], zone=self._settings.zone(), job=job)
        return ExportedIncidents(path, written.row_count)

    def _rows(self, ids: Sequence[int], words: IncidentWords, job: Job) -> Iterator[Sequence[Cell]]:
        for start in range(0, len(ids), _CHUNK):
            job.progress(start, len(ids), "writing")
            job.raise_if_cancelled()
            for row in self._incidents.load_rows(ids[start : start + _CHUNK]):
                yield _cells(row, words.label)


def _cells(row: IncidentRow, label: Callable[[StrEnum], str]) -> Sequence[Cell]:
    return (
        row.number,
        label(row.kind),
        label(row.progress),
        row.platform,
        row.store_name,
        row.order_no,
        row.supplier_name,
        mask_name(row.recipient),
        mask_phone(row.phone),
        row.ordered,
        row.ordered_quantity,
        row.sent,
        row.sent_quantity,
        "" if row.parcel_state is None else label(row.parcel_state),
        label(row.intercept_state),
        label(row.discovered_by),
        row.discovered_at,
        row.due_at,
        row.currency,
        Money(row.buyer_paid_minor, row.currency),
        Money(row.claimed_minor, row.currency),
        Money(row.received_minor, row.currency),
        row.closed_at,
    )
