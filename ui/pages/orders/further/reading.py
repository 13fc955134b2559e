"""Plans and takes in what is neither orders nor parcels, in the worker."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.changes import Outcome
from app.domain.errors import MakegoodError, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import SheetKind
from app.services.build import Services
from app.services.order_import import ImportResult
from app.services.refund_import import RefundPlan
from ui.pages.orders.further.rows import FurtherRow, Plan, preview_rows

FURTHER_KINDS = (SheetKind.REFUNDS, SheetKind.PRODUCTS)


@dataclass(frozen=True)
class Further:
    """A sheet as it would be taken in."""

    path: Path
    plan: Plan
    rows: tuple[FurtherRow, ...]


@dataclass(frozen=True)
class FurtherRead:
    """Sheets to look at, and why others cannot be taken in."""

    sheets: tuple[Further, ...]
    problems: tuple[MakegoodError, ...]


def plan_all(
    services: Services, sheets: Sequence[tuple[Path, ParsedSheet]], name: str | None, job: Job
) -> FurtherRead:
    """What the sheets would do; `name` is the shop or the supplier chosen. Raises: Cancelled."""
    found, problems = [], []
    for path, parsed in sheets:
        job.raise_if_cancelled()
        try:
            found.append(_planned(services, path, parsed, name, job))
        except MakegoodError as error:
            problems.append(error)
    return FurtherRead(tuple(found), tuple(problems))


def _planned(services: Services, path: Path, parsed: ParsedSheet, name: str | None, job: Job) -> Further:
    if not parsed.lines and not parsed.issues:
        raise SheetProblem("sheet_no_rows", file=path.name)
    plan: Plan
    if parsed.kind == SheetKind.REFUNDS:
        plan = services.refund_import.plan(parsed, path, store_name=name, job=job)
    else:
        plan = services.product_import.plan(parsed, path, supplier_name=name)
    return Further(path, plan, tuple(preview_rows(plan)))


def commit(services: Services, sheet: Further, job: Job) -> Outcome[ImportResult]:
    """Take one sheet in. Raises: MakegoodError, Cancelled."""
    if isinstance(sheet.plan, RefundPlan):
        return services.refund_import.commit(sheet.plan, job=job)
    return services.product_import.commit(sheet.plan, job=job)
