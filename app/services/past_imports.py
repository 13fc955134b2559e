"""The order sheets that were taken in: what they brought, what they left out, whether they can go back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.data.models import LeftOut
from app.data.queries import past_imports as queries
from app.data.queries.common import Sort
from app.data.queries.import_undo import OrderUse
from app.data.queries.past_imports import ImportedRow, ImportedRowFilter, PastImport
from app.domain.errors import DomainError, NotFound
from app.domain.progress import Job
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import RowProblem
from app.services.order_import.left_out import Explain, HeadingWords, left_out_rows, write_left_out
from app.services.order_import.undo import uses_are_out, uses_of
from app.services.settings import SettingsService

__all__ = [
    "ImportedRow",
    "ImportedRowFilter",
    "ImportedRows",
    "OrderUse",
    "PastImport",
    "PastImportService",
]


class ImportedRows:
    """The rows of imports, as a table's source."""

    def find_ids(self, filter: ImportedRowFilter, sort: Sort) -> list[int]:
        """Ids of the rows of one import. Raises: DomainError("sort_unknown")."""
        return queries.find_row_ids(filter, sort)

    def load_rows(self, ids: Sequence[int]) -> list[ImportedRow]:
        """The rows, in the order of `ids`."""
        return queries.load_imported_rows(ids)


class PastImportService:
    """Reads what imports left behind; taking one back is `OrderImportService.undo`."""

    def __init__(self, settings: SettingsService) -> None:
        self._settings = settings
        self.rows = ImportedRows()

    def find_ids(self, filter: str | None, sort: Sort) -> list[int]:
        """Ids of the imports whose file name has the words `filter` in it. Raises: DomainError."""
        return queries.find_ids(filter or "", sort)

    def load_rows(self, ids: Sequence[int]) -> list[PastImport]:
        """The imports, in the order of `ids`."""
        return queries.load_rows(ids)

    def get(self, import_id: int) -> PastImport:
        """One import. Raises: NotFound."""
        found = queries.load_rows([import_id])
        if not found:
            raise NotFound(entity="sheet_import", id=import_id)
        return found[0]

    def latest(self) -> PastImport | None:
        """The last import that was not taken back."""
        return queries.latest()

    def uses(self, import_id: int) -> list[OrderUse]:
        """What keeps it from being taken back, the gravest first. Raises: NotFound."""
        return uses_of(import_id)

    def can_go_back(self, import_id: int) -> bool:
        """Whether nothing depends on it; quick as long as nothing was written since. Raises: NotFound."""
        return uses_are_out(import_id) or not uses_of(import_id)

    def save_left_out(
        self, import_id: int, path: Path, words: HeadingWords, explain: Explain, *, job: Job | None = None
    ) -> int:
        """Write the rows that were left out to `path`, with the reasons; how many rows it has.

        Raises: DomainError("left_out_not_held"), EnvironmentProblem, Cancelled.
        """
        held = LeftOut.get_or_none(LeftOut.sheet_import == import_id)
        if held is None:
            raise DomainError("left_out_not_held", file=self.get(import_id).file_name)
        cells = {int(row): tuple(found) for row, found in held.cells.items()}
        rows = left_out_rows(held.headings, cells, self._problems(import_id))
        return write_left_out(path, rows, words, explain, zone=self._settings.zone(), job=job or Job())

    def _problems(self, import_id: int) -> list[RowProblem]:
        ids = self.rows.find_ids(ImportedRowFilter(import_id, RowOutcome.SKIPPED), None)
        found = (row for some in _chunks(ids) for row in self.rows.load_rows(some))
        return [RowProblem(row.row or 0, row.reason, row.column, row.value) for row in found]


def _chunks(ids: Sequence[int], size: int = 5_000) -> list[Sequence[int]]:
    return [ids[start : start + size] for start in range(0, len(ids), size)]
