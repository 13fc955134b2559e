"""What is kept of every sheet that is taken in: its own row, a note for each row that matters, its sums."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from app.data.models import SheetImport
from app.data.unit_of_work import Transaction
from app.domain.statuses import RowOutcome
from app.services.order_import.drafts import RowProblem
from app.services.order_import.plan import ImportResult

Counts = Mapping[RowOutcome, int]


class SheetPlan(Protocol):
    """The preview of a sheet, whatever it lists: orders, after-sales cases, or goods with their cost."""

    @property
    def file_name(self) -> str:
        """Without its folder."""

    @property
    def sha256(self) -> str:
        """Of the file, in hex."""

    @property
    def format(self) -> str:
        """The layout it was read by."""

    @property
    def kind(self) -> str:
        """A `SheetKind`."""

    @property
    def row_count(self) -> int:
        """Rows of the sheet, headings aside."""


def count(outcomes: Iterable[RowOutcome], skipped: int) -> dict[RowOutcome, int]:
    """How many had each outcome; `skipped` rows were left out before."""
    counts = dict.fromkeys(RowOutcome, 0)
    for outcome in outcomes:
        counts[outcome] += 1
    counts[RowOutcome.SKIPPED] = skipped
    return counts


def has_news(counts: Counts) -> bool:
    """Whether there is anything to write."""
    return bool(counts[RowOutcome.CREATED] or counts[RowOutcome.UPDATED])


def record_sheet(tx: Transaction, plan: SheetPlan, counts: Counts, by: str) -> SheetImport:
    """The sheet's own row; `by` where not the owner himself took it in."""
    return tx.insert(
        SheetImport,
        file_name=plan.file_name,
        sha256=plan.sha256,
        kind=plan.kind,
        format=plan.format,
        row_count=plan.row_count,
        created_count=counts[RowOutcome.CREATED],
        updated_count=counts[RowOutcome.UPDATED],
        unchanged_count=counts[RowOutcome.UNCHANGED],
        skipped_count=counts[RowOutcome.SKIPPED],
        imported_at=tx.at,
        actor=by or tx.actor,
    )


def changed_note(import_id: int, row: int, order_no: str, fields: Iterable[str]) -> dict[str, Any]:
    """Which fields a row changed; their values stand only in the audit: they name people."""
    return _note(import_id, row, RowOutcome.UPDATED, "", order_no, sorted(set(fields)))


def left_out_note(import_id: int, problem: RowProblem) -> dict[str, Any]:
    """Why a row was left out."""
    detail = {"column": problem.column, "value": problem.value}
    return _note(import_id, problem.row, RowOutcome.SKIPPED, problem.code, "", detail)


def _note(
    import_id: int, row: int, outcome: RowOutcome, reason: str, order_no: str, detail: Any
) -> dict[str, Any]:
    return {
        "sheet_import": import_id,
        "row": row,
        "outcome": outcome,
        "reason": reason,
        "order_no": order_no,
        "detail": detail,
    }


def import_result(plan: SheetPlan, import_id: int | None, counts: Counts) -> ImportResult:
    """What taking the sheet in did; `import_id` None where there was no news."""
    return ImportResult(
        import_id=import_id,
        file_name=plan.file_name,
        created=counts[RowOutcome.CREATED],
        updated=counts[RowOutcome.UPDATED],
        unchanged=counts[RowOutcome.UNCHANGED],
        skipped=counts[RowOutcome.SKIPPED],
    )
