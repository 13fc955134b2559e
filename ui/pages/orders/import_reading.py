"""Sheets that were dropped or chosen, told apart: orders to import, shipping sheets, troubles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.changes import Changes, Outcome
from app.domain.errors import MakegoodError, SheetProblem
from app.domain.progress import Job
from app.services.order_import import ImportPlan, ImportResult, OrderImportService

# Purchases bring tracking numbers back too, so they are held against the orders like shipping sheets.
SHIPPING = ("sheet_is_shipments", "sheet_is_purchases")


@dataclass
class SheetsRead:
    """What the files turned out to be."""

    plans: list[tuple[Path, ImportPlan]] = field(default_factory=list)
    shipping: list[Path] = field(default_factory=list)
    problems: list[tuple[Path, MakegoodError]] = field(default_factory=list)


def read_sheets(imports: OrderImportService, paths: Sequence[Path], job: Job) -> SheetsRead:
    """Preview each file; one that cannot be read does not keep the others out. Raises: Cancelled."""
    found = SheetsRead()
    for path in paths:
        job.raise_if_cancelled()
        try:
            found.plans.append((path, _with_rows(path, imports.preview(path, job=job))))
        except MakegoodError as error:
            if error.code in SHIPPING:
                found.shipping.append(path)
            else:
                found.problems.append((path, error))
    return found


def _with_rows(path: Path, plan: ImportPlan) -> ImportPlan:
    """The plan; a sheet of headings alone would show a page of zeros that tells nothing."""
    if not plan.orders and not plan.rejected:
        raise SheetProblem("sheet_no_rows", file=path.name)
    return plan


def plan_again(
    imports: OrderImportService, plans: Sequence[tuple[Path, ImportPlan]], store_name: str | None, job: Job
) -> list[tuple[Path, ImportPlan]]:
    """The same sheets for another store."""
    return [(path, imports.plan(plan.parsed, path, store_name=store_name, job=job)) for path, plan in plans]


def undo_all(imports: OrderImportService, import_ids: Sequence[int]) -> Outcome[int]:
    """Take imports back in the order given; how many orders are as they were before."""
    count, changes = 0, Changes()
    for import_id in import_ids:
        outcome = imports.undo(import_id)
        count += outcome.value.removed + outcome.value.restored
        changes = changes | outcome.changes
    return Outcome(count, changes)


def commit_all(
    imports: OrderImportService, plans: Sequence[tuple[Path, ImportPlan]], job: Job
) -> Outcome[list[ImportResult]]:
    """Take the sheets in, each in a transaction of its own, in the order given."""
    results, changes = [], Changes()
    for _, plan in plans:
        outcome = imports.commit(plan, job=job)
        results.append(outcome.value)
        changes = changes | outcome.changes
    return Outcome(results, changes)
