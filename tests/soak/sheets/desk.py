"""Takes one file in as the application does: read, planned by its kind, now and then written."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import DomainError, MakegoodError
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import SheetKind
from app.services.build import Services
from app.services.order_import import ORDER_KINDS, RowProblem
from tests.soak.sheets.forked import Forked


@dataclass(frozen=True)
class Answer:
    """What became of a file."""

    refusals: tuple[MakegoodError, ...]
    """Of the file, and of rows: each needs its sentence."""
    is_read: bool
    fault: str
    """An exception nobody has a sentence for: a crash dialog in the window."""
    seconds: float
    peak_bytes: int
    """Of the process that read it."""


def take(services: Services, path: Path, *, writes: bool) -> Answer:
    """The answer to the file at `path`, whatever it holds."""
    start, fault = time.monotonic(), ""
    refusals: list[MakegoodError] = []
    is_read, Forked.peak_bytes = False, 0
    seconds = 0.0
    try:
        parsed = services.order_import.read(path)
        is_read, seconds = True, time.monotonic() - start
        for part in parsed.parts:
            refusals += _planned(services, part, path, writes=writes)
    except MakegoodError as refusal:
        refusals.append(refusal)
    except Exception as error:  # noqa: BLE001 - this is what is looked for
        fault = _told(error)
    return Answer(tuple(refusals), is_read, fault, seconds or time.monotonic() - start, Forked.peak_bytes)


def _planned(services: Services, part: ParsedSheet, path: Path, *, writes: bool) -> list[MakegoodError]:
    """What is said of its rows. Raises: MakegoodError, when it is refused as a whole."""
    said: list[MakegoodError] = [
        DomainError(i.code, row=i.row, column=i.column, value=i.value) for i in part.issues
    ]
    if part.questions:
        said.append(DomainError("sheet_unsure", file=path.name, headings=[q.heading for q in part.questions]))
    try:
        said += _by_kind(services, part, path, writes=writes)
    except MakegoodError as refusal:
        said.append(refusal)
    return said


def _by_kind(services: Services, part: ParsedSheet, path: Path, *, writes: bool) -> list[MakegoodError]:
    """Planned, and written where asked; what is said of rows that are left out."""
    if part.kind in ORDER_KINDS:
        plan = services.order_import.plan(part, path)
        if writes:
            services.order_import.commit(plan)
        return _of_rows(plan.rejected)
    if part.kind == SheetKind.REFUNDS:
        refunds = services.refund_import.plan(part, path, job=Job())
        if writes:
            services.refund_import.commit(refunds)
        return _of_rows(refunds.rejected)
    if part.kind == SheetKind.PRODUCTS:
        prices = services.product_import.plan(part, path)
        if writes:
            services.product_import.commit(prices)
        return _of_rows(prices.rejected)
    shipped = services.reconciliation.plan(part, path)
    if writes:
        services.reconciliation.commit(shipped)
    return []


def _of_rows(problems: Iterable[RowProblem]) -> list[MakegoodError]:
    return [DomainError(p.code, row=p.row, column=p.column, value=p.value) for p in problems]


def _told(error: BaseException) -> str:
    """Kind and place of a fault, so that equal ones count as one."""
    trace, place = error.__traceback__, ""
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}: {str(error)[:160]}"
