"""Sheets that were dropped or chosen, told apart: orders to import, shipping sheets, troubles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.changes import Changes, Outcome
from app.domain.errors import Cancelled, MakegoodError, SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import ParsedSheet
from app.domain.statuses import RowOutcome
from app.services.build import Services
from app.services.order_import import ORDER_KINDS, ImportPlan, ImportResult, OrderImportService
from app.services.own_forms import seems_empty
from app.services.settlement_look import SettlementLook
from ui.pages.orders.columns_panel.draft import Asked, asked_of
from ui.pages.orders.further.reading import FURTHER_KINDS
from ui.pages.orders.import_rows import PreviewRows

# Purchases bring tracking numbers back too, so they are held against the orders like shipping sheets.
SHIPPING = ("sheet_is_shipments", "sheet_is_purchases")
# What a sheet is refused for that the owner can help with: he says which column is which.
ASKED = ("sheet_unknown", "sheet_missing_column")

Sheet = tuple[Path, ImportPlan]


@dataclass
class SheetsRead:
    """What the files turned out to be."""

    plans: list[Sheet] = field(default_factory=list)
    """To be taken in in this order; those that waited before are among them."""
    shipping: list[Path] = field(default_factory=list)
    forms: list[Path] = field(default_factory=list)
    """Empty sheets of suppliers or platforms, to be filled from now on."""
    further: list[tuple[Path, ParsedSheet]] = field(default_factory=list)
    """After-sales sheets and price lists."""
    settlements: list[SettlementLook] = field(default_factory=list)
    """What suppliers say they pay back, and sheets that may be that."""
    problems: list[tuple[Path, MakegoodError]] = field(default_factory=list)
    all_bad: list[tuple[Path, ParsedSheet]] = field(default_factory=list)
    """Those of them whose rows can be saved with the reasons, though none can be taken in."""
    asked: list[Asked] = field(default_factory=list)
    """Sheets whose columns are not clear; nothing is imported of them before the owner said what they are."""
    rows: PreviewRows | None = None
    """What the preview shows of the plans."""
    is_anew: bool = False
    """A sheet that waited was read again: the preview holds only `plans` from now on."""


@dataclass(frozen=True)
class Waiting:
    """What the preview holds already: new sheets are compared together with these."""

    sheets: Sequence[Sheet] = ()
    store_name: str | None = None
    suppliers: Mapping[int, str] = field(default_factory=dict)


def read_sheets(
    services: Services, paths: Sequence[Path], job: Job, waiting: Waiting | None = None
) -> SheetsRead:
    """Preview the files; one that cannot be read does not keep the others out. Raises: Cancelled."""
    found, waiting = SheetsRead(), waiting or Waiting()
    imports = services.order_import
    parsed = {path: plan.parsed for path, plan in waiting.sheets if path not in set(paths)}
    found.is_anew = len(parsed) < len(waiting.sheets)
    new = dict(_read(services, paths, job, found))
    if not found.is_anew and not any(sheet.kind in ORDER_KINDS for sheet in new.values()):
        parsed.clear()  # what waits is compared already
    _plan(imports, {**parsed, **new}, waiting, job, found)
    return found


def _read(
    services: Services, paths: Sequence[Path], job: Job, found: SheetsRead
) -> Iterator[tuple[Path, ParsedSheet]]:
    """The sheets that are understood; the others are noted in `found`."""
    reading = services.sheet_reading
    for path in dict.fromkeys(paths):
        job.raise_if_cancelled()
        read = _read_one(services, path, job)
        look = services.settlement_looks.look(path, read, job)
        if look is not None:
            found.settlements.append(look)
            continue
        try:
            if isinstance(read, ParsedSheet):
                yield from _parts(services, path, read, job, found)
            elif read.code in ASKED:
                found.asked.append(asked_of(path, reading, None, read, job))
            else:
                found.problems.append((path, read))
        except MakegoodError as error:  # it went away meanwhile
            found.problems.append((path, error))


def _read_one(services: Services, path: Path, job: Job) -> ParsedSheet | MakegoodError:
    try:
        return services.order_import.read(path, job=job)
    except MakegoodError as error:
        return error


def _parts(
    services: Services, path: Path, read: ParsedSheet, job: Job, found: SheetsRead
) -> Iterator[tuple[Path, ParsedSheet]]:
    first, *beside = read.parts
    if seems_empty(first) and not beside:
        found.forms.append(path)
        return
    for parsed in (first, *beside):
        if parsed.questions:
            found.asked.append(asked_of(path, services.sheet_reading, parsed, None, job))
        elif parsed.kind in FURTHER_KINDS:
            found.further.append((path, parsed))
        else:
            yield path, parsed


def _plan(
    imports: OrderImportService,
    parsed: Mapping[Path, ParsedSheet],
    waiting: Waiting,
    job: Job,
    found: SheetsRead,
) -> None:
    for path, plan in imports.plan_in_sequence(parsed.items(), store_name=waiting.store_name, job=job):
        if not isinstance(plan, ImportPlan):
            refused = plan
        elif not plan.orders and not plan.rejected:
            # A sheet of headings alone would show a page of zeros that tells nothing.
            refused = SheetProblem("sheet_no_rows", file=path.name)
        else:
            found.plans.append((path, plan))
            continue
        if refused.code in SHIPPING:
            found.shipping.append(path)
        else:
            found.problems.append((path, refused))
            if refused.code == "sheet_all_rows_bad":
                found.all_bad.append((path, parsed[path]))
    if found.plans:
        found.rows = PreviewRows(found.plans, waiting.suppliers)


def plan_again(imports: OrderImportService, waiting: Waiting, job: Job, currency: str = "") -> SheetsRead:
    """The same sheets for another store, or for new stores that sell in `currency`. Raises: Cancelled."""
    found = SheetsRead()
    parsed = {
        path: plan.parsed.selling_in(currency) if currency and plan.new_currency else plan.parsed
        for path, plan in waiting.sheets
    }
    _plan(imports, parsed, waiting, job, found)
    return found


@dataclass(frozen=True)
class TakenIn:
    """Which sheets are in; with `error` why the rest in `left` is not."""

    results: tuple[tuple[Path, ImportResult], ...]
    left: tuple[Sheet, ...] = ()
    error: MakegoodError | Cancelled | None = None
    counts: Mapping[RowOutcome, int] | None = None
    """Orders by outcome over all sheets, each once, and rows left out; None where that is not known."""


def commit_all(imports: OrderImportService, plans: Sequence[Sheet], job: Job) -> Outcome[TakenIn]:
    """Take the sheets in, each in a transaction of its own, in the order given.

    What went in before a cancel or a trouble stays in and is told. Raises: MakegoodError and Cancelled where
    nothing went in.
    """
    results: list[tuple[Path, ImportResult]] = []
    changes = Changes()
    for place, (path, plan) in enumerate(plans):
        try:
            outcome = imports.commit(plan, job=job)
        except (MakegoodError, Cancelled) as error:
            if not results:
                raise
            return Outcome(TakenIn(tuple(results), tuple(plans[place:]), error), changes)
        results.append((path, outcome.value))
        changes = changes | outcome.changes
    return Outcome(TakenIn(tuple(results)), changes)


@dataclass(frozen=True)
class TakenBack:
    """How many orders, cases or prices are as they were before; with `error` why other imports stay."""

    counts: Mapping[str, int]
    """By the kind of sheet."""
    import_ids: tuple[int, ...]
    error: MakegoodError | Cancelled | None = None


def undo_all(
    imports: OrderImportService, import_ids: Sequence[int], job: Job | None = None
) -> Outcome[TakenBack]:
    """Take imports back in the order given. Raises: MakegoodError and Cancelled where none went back."""
    counts: dict[str, int] = {}
    changes = Changes()
    for place, import_id in enumerate(import_ids):
        try:
            outcome = imports.undo(import_id, job=job)
        except (MakegoodError, Cancelled) as error:
            if not place:
                raise
            return Outcome(TakenBack(counts, tuple(import_ids[:place]), error), changes)
        undone = outcome.value
        counts[undone.kind] = counts.get(undone.kind, 0) + undone.removed + undone.restored
        changes = changes | outcome.changes
    return Outcome(TakenBack(counts, tuple(import_ids)), changes)
