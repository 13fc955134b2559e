"""Any list as a sheet: what a table shows, with real numbers, days and amounts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from app.data.sheets.writer import Cell, Share, Table, Written, write_sheet
from app.domain.progress import Job
from app.services.settings import SettingsService

__all__ = ["Cell", "ListSheetService", "Share", "ShownList", "Written"]

_CHUNK = 500


@dataclass(frozen=True)
class ShownList:
    """A list as it is shown: its name, headings, and the rows of `ids` in their order."""

    name: str
    headings: Sequence[str]
    ids: Sequence[int]
    cells: Callable[[Sequence[int]], Iterable[Sequence[Cell]]]
    """Rows of cells for some of the ids; those that are gone are left out."""


class ListSheetService:
    """Writes lists; a hundred thousand rows pass through without being held at once."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings

    def write(self, path: Path, shown: ShownList, job: Job | None = None) -> Written:
        """Write `shown` to `path` (.xlsx, .csv, .tsv).

        Raises: EnvironmentProblem export_…; Cancelled. What was at `path` is then untouched.
        """
        job = job or Job()
        job.progress(0, len(shown.ids), "writing")
        table = Table(shown.name, shown.headings, _rows(shown), has_filter=True)
        return write_sheet(path, [table], zone=self._settings.zone(), job=job)


def _rows(shown: ShownList) -> Iterator[Sequence[Cell]]:
    for start in range(0, len(shown.ids), _CHUNK):
        yield from shown.cells(shown.ids[start : start + _CHUNK])
