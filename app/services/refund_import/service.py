"""After-sales sheets: looked at first, then taken in whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.data.models import ImportRow, PlatformRefund
from app.data.queries.order_import import last_operation
from app.data.sheets.parse import file_sha256
from app.data.unit_of_work import Transaction, UnitOfWork
from app.domain.changes import Changes, Outcome
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome, SheetKind
from app.services import refund_effects
from app.services.order_import.plan import ImportResult
from app.services.order_import.record import (
    changed_note,
    count,
    has_news,
    import_result,
    left_out_note,
    record_sheet,
)
from app.services.order_import.service import ParseSheet, imported_at
from app.services.refund_import.plan import PlannedCase, RefundPlan
from app.services.refund_import.planner import plan_cases
from app.services.refund_import.reading import ReadCases, read_cases
from app.services.refund_matching import RefundMatchService
from app.services.settings import SettingsService


class RefundImportService:
    """Reads after-sales sheets, says what they would change, and takes them in."""

    def __init__(
        self, uow: UnitOfWork, settings: SettingsService, parse: ParseSheet, matches: RefundMatchService
    ) -> None:
        self._uow = uow
        self._settings = settings
        self._parse = parse
        self._matches = matches

    def preview(self, path: Path, *, store_name: str | None = None, job: Job | None = None) -> RefundPlan:
        """What taking `path` in would do; writes nothing. Raises: SheetProblem, Cancelled."""
        job = job or Job()
        return self.plan(self._parse(path, job=job), path, store_name=store_name, job=job)

    def plan(
        self, parsed: ParsedSheet, path: Path, *, store_name: str | None = None, job: Job | None = None
    ) -> RefundPlan:
        """`preview` of a sheet that was read already.

        Raises: SheetProblem sheet_not_refunds, sheet_all_rows_bad.
        """
        parsed = parsed.of_kind(SheetKind.REFUNDS)
        if parsed.kind != SheetKind.REFUNDS:
            raise SheetProblem("sheet_not_refunds", file=path.name, kind=parsed.kind)
        as_of = last_operation()
        read = read_cases(parsed, self._settings.zone(), job or Job())
        cases = plan_cases(read, store_name)
        _check_rows(read, cases, path)
        sha256 = file_sha256(path)
        return RefundPlan(
            file_name=path.name,
            sha256=sha256,
            format=parsed.format,
            kind=parsed.kind,
            platform=parsed.platform,
            row_count=parsed.row_count or len(parsed.lines),
            cases=tuple(cases),
            rejected=tuple(sorted(read.rejected, key=lambda problem: problem.row)),
            remarks=(*read.remarks, *(remark for case in cases for remark in case.remarks)),
            imported_before_at=imported_at(sha256),
            parsed=parsed,
            store_name=store_name,
            as_of=as_of,
        )

    def commit(self, plan: RefundPlan, *, by: str = "", job: Job | None = None) -> Outcome[ImportResult]:
        """Take the previewed sheet in, in one transaction; `by` where not the owner himself did it.

        What was planned for the buyer and is refunded by now is marked as paid.
        Where anything was written since the preview, the cases are held against the database anew. With no
        news nothing is written. Raises: DatabaseProblem, Cancelled; nothing is written then.
        """
        job = job or Job()
        with self._uow.begin("refund.import") as tx:
            if plan.as_of != tx.operation_no - 1:
                read = read_cases(plan.parsed, self._settings.zone(), job)
                cases: Sequence[PlannedCase] = plan_cases(read, plan.store_name)
            else:
                cases = plan.cases
            counts = count((case.outcome for case in cases), plan.counts[RowOutcome.SKIPPED])
            if not has_news(counts):
                return Outcome(import_result(plan, None, counts), Changes())
            record = record_sheet(tx, plan, counts, by)
            job.raise_if_cancelled()
            _write(tx, cases, record.id)
            order_ids = {case.order_id for case in cases if case.order_id is not None}
            refund_effects.settle(tx, order_ids)
            paid = self._matches.match_in(tx, order_ids)
            unmatched = self._matches.count_unmatched(order_ids)
            _note_rows(tx, plan, cases, record.id)
            job.raise_if_cancelled()
        result = import_result(plan, record.id, counts)
        told = replace(result, paid_refunds=len(paid), unmatched_refunds=unmatched)
        return Outcome(told, tx.changes)


def _write(tx: Transaction, cases: Sequence[PlannedCase], import_id: int) -> None:
    new = [case for case in cases if case.outcome is RowOutcome.CREATED]
    tx.insert_many(PlatformRefund, [_row(tx, case, import_id) for case in new])
    changed = [case for case in cases if case.outcome is RowOutcome.UPDATED]
    tx.update_many(
        PlatformRefund,
        [(int(case.id or 0), case.before, {**case.after, "updated_at": tx.at}) for case in changed],
    )


def _row(tx: Transaction, case: PlannedCase, import_id: int) -> dict[str, Any]:
    draft = case.draft
    return {
        **case.after,
        "platform": draft.platform,
        "shop": draft.shop,
        "order_no": draft.order_no,
        "case_key": draft.case_key,
        "sheet_import": import_id,
        "created_at": tx.at,
        "updated_at": tx.at,
    }


def _note_rows(tx: Transaction, plan: RefundPlan, cases: Sequence[PlannedCase], import_id: int) -> None:
    rows = [
        changed_note(import_id, case.row, case.draft.order_no, (change.field for change in case.changes))
        for case in cases
        if case.outcome is RowOutcome.UPDATED
    ]
    tx.insert_many(ImportRow, [*rows, *(left_out_note(import_id, problem) for problem in plan.rejected)])


def _check_rows(read: ReadCases, cases: Sequence[PlannedCase], path: Path) -> None:
    if read.rejected and not cases:
        first = read.rejected[0]
        raise SheetProblem(
            "sheet_all_rows_bad",
            file=path.name,
            rows=len({problem.row for problem in read.rejected}),
            row=first.row,
            trouble=first.code,
            column=first.column,
            value=first.value,
        )
