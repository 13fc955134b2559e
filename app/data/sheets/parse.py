"""The one entry to sheets: a file becomes canonical lines, or a refusal with its reason."""

from __future__ import annotations

import gc
import hashlib
import pickle
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from app.data.sheets.beside import recognise_all
from app.data.sheets.child import Limits, run_child
from app.data.sheets.currencies import is_in_doubt, store_currency, told_currency
from app.data.sheets.epochs import counted_from_1900
from app.data.sheets.evidence import has_order_totals, is_settled, levels, spread_order_amounts
from app.data.sheets.found import Recognised
from app.data.sheets.gaps import without_quantity
from app.data.sheets.layouts import Layout, own_layouts
from app.data.sheets.makers import block_reader
from app.data.sheets.memory import give_back
from app.data.sheets.own import OwnLayout
from app.data.sheets.printed import own_headings, rejected_cells
from app.data.sheets.reader import Table
from app.data.sheets.readings import fingerprint, readings_of
from app.data.sheets.recognise import vocabulary_of
from app.data.sheets.rows import RowFilter
from app.data.sheets.settlement_look import settlement_signs
from app.data.sheets.straight.straighten import straightened, with_rows
from app.data.sheets.tabs import put_together
from app.data.sheets.transit import Arrivals, Damaged
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import CellIssue, ParsedSheet
from app.domain.sheet_lines import SheetLines

Told = Callable[[SheetLines], None]
_LAID_OUT_FREELY = frozenset({"shipments", "supplier_order"})
_MAY_BE_OTHERWISE = frozenset({"sheet_unknown", "sheet_no_headings"})
_BLOCK = 1_000
_CHUNK = 1024 * 1024
_ASKED_LATER = frozenset(
    {
        "row", "order_no", "quantity", "unit_price", "line_amount", "paid_amount", "shipping_fee",
        "merchant_amount", "refund_amount", "currency", "country", "phone",
    }
)  # fmt: skip
"""Of lines that were told already: what the sheet as a whole is judged by."""


def parse_sheet(
    path: Path,
    *,
    job: Job | None = None,
    layouts: Sequence[Layout] | None = None,
    limits: Limits | None = None,
    own: Sequence[OwnLayout] = (),
    meanwhile: Iterator[object] | None = None,
) -> ParsedSheet:
    """The lines of the sheet file at `path`, in its order, with what was wrong with some rows.

    `own` is what the owner said of sheets and comes first; `layouts` are tried in place of the application's
    own ones. `meanwhile` is work to be done while the file is read, see `run_child`. Rows with a fatal issue
    are in the lines too, so that they can be shown; they must not be imported.
    Raises: SheetProblem (those of `read_tables`, sheet_unknown, sheet_no_headings, sheet_not_orders,
    sheet_missing_column); Cancelled.
    """
    job, arrivals = job or Job(), Arrivals()
    job.progress(0, 0, "reading")

    def heard(records: list[str]) -> None:
        arrivals.hear(records)
        if arrivals.total:
            job.progress(arrivals.done, arrivals.total, "parsing")

    request = pickle.dumps({"layouts": layouts, "own": tuple(own)})
    with no_garbage():
        run_child(path, limits or Limits(), job, request=request, heard=heard, meanwhile=meanwhile)
    try:
        sheet = arrivals.sheet()
    except Damaged:
        raise SheetProblem("sheet_unreadable", file=path.name, reason="incomplete") from None
    give_back()
    return sheet


def parse_tables(
    file: str,
    tables: Sequence[Table],
    *,
    job: Job | None = None,
    layouts: Sequence[Layout] | None = None,
    own: Sequence[OwnLayout] = (),
    told: Told | None = None,
) -> ParsedSheet:
    """`parse_sheet` of a file that was read already.

    `told` gets the lines as they come where nothing that follows can change them; the lines of the sheet
    that is returned are not whole then.
    """
    try:
        found = _recognised(file, tables, own_layouts() if layouts is None else layouts, own)
    except SheetProblem as problem:
        raise SheetProblem(problem.code, file=file, **problem.params) from None
    job = job or Job()
    if len(found) > 1 or found[0].further or not is_settled(found[0]):
        told = None
    first, *beside = (
        put_together([_parsed(one, job, told) for one in (part, *part.further)]) for part in found
    )
    return _with_beside(first, beside) if beside else first


def _recognised(
    file: str, tables: Sequence[Table], layouts: Sequence[Layout], own: Sequence[OwnLayout]
) -> list[Recognised]:
    """What the sheets are. Suppliers lay out theirs as they like: if it is one of parcels, or nobody can tell
    what it is, as it is once its rows are taken apart."""
    vocabulary = vocabulary_of(layouts)
    problem: SheetProblem | None = None
    found: list[Recognised] = []
    try:
        found = recognise_all(tables, layouts, own)
    except SheetProblem as error:
        if error.code not in _MAY_BE_OTHERWISE:
            raise
        problem = error
    if found and (found[0].layout.kind not in _LAID_OUT_FREELY or found[0].settled):
        return found
    signs = settlement_signs(file, tables)
    if signs is not None and signs.is_sure:  # it names parcels too, but what it says is what is paid for them
        return _or_raise(found, problem)
    for others in (straightened(tables, vocabulary), with_rows(tables, vocabulary) if problem else []):
        again = _parcels_of(others, layouts, own) if others and others != list(tables) else []
        if again:
            return again
    return _or_raise(found, problem)


def _or_raise(found: list[Recognised], problem: SheetProblem | None) -> list[Recognised]:
    if problem is not None:
        raise problem
    return found


def _parcels_of(
    tables: Sequence[Table], layouts: Sequence[Layout], own: Sequence[OwnLayout]
) -> list[Recognised]:
    """What the tables are, where they are of parcels."""
    try:
        found = recognise_all(tables, layouts, own)
    except SheetProblem:
        return []
    return found if found[0].layout.kind == "shipments" else []


def _with_beside(first: ParsedSheet, beside: Sequence[ParsedSheet]) -> ParsedSheet:
    """One result of a workbook that holds several kinds; what is read is not remarked as left out."""
    read = {name for sheet in beside for name in (sheet.sheet_name, *(f.name for f in sheet.further))}
    read.add(first.sheet_name)
    first, *rest = (
        replace(
            sheet,
            issues=tuple(i for i in sheet.issues if i.code != "other_sheet_ignored" or i.value not in read),
        )
        for sheet in (first, *beside)
    )
    return replace(first, beside=tuple(rest))


def file_sha256(path: Path) -> str:
    """SHA-256 of the file's bytes, in hexadecimal. Raises: SheetProblem(sheet_missing, sheet_locked)."""
    digest = hashlib.sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK):
                digest.update(chunk)
    except FileNotFoundError as error:
        raise SheetProblem("sheet_missing", file=path.name) from error
    except OSError as error:
        raise SheetProblem("sheet_locked", file=path.name) from error
    return digest.hexdigest()


def _parsed(found: Recognised, job: Job, told: Told | None) -> ParsedSheet:
    found = counted_from_1900(found)
    total = len(found.heading.table.rows)
    reader = block_reader(found)
    blocks: list[SheetLines] = []
    count = 0
    with no_garbage():
        for block in RowFilter(found).blocks(_BLOCK):
            count += len(block)
            lines = reader.lines(block)
            if told is not None:
                told(lines)
                lines = lines.only(_ASKED_LATER)
            blocks.append(lines)
            job.progress(block.numbers[-1], total, "parsing")
            job.raise_if_cancelled()
    job.progress(total, total, "parsing")
    return _sheet(found, SheetLines.joined(blocks), reader.issues, count)


@contextmanager
def no_garbage() -> Iterator[None]:
    """All that is made here is kept: looking for garbage among it would take a quarter of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _sheet(found: Recognised, lines: SheetLines, issues: list[CellIssue], rows: int) -> ParsedSheet:
    layout, mapping = found.layout, found.mapping
    printed = found.heading.printed
    if has_order_totals(found, lines):
        mapping.columns.pop("line_amount")
        lines = lines.with_columns({"line_amount": [None] * len(lines)})
    lines = spread_order_amounts(found, lines)
    heading_row = found.heading.table.number(found.heading.row)
    remarks = [CellIssue(heading_row, "other_sheet_ignored", "", name, False) for name in found.others]
    issues = [*issues, *without_quantity(found, lines, issues)]
    told, store = told_currency(found, lines), store_currency(found, lines)
    if is_in_doubt(told, store, lines):
        remarks.append(CellIssue(heading_row, "currency_assumed", "", store, False))
    return ParsedSheet(
        format=layout.id,
        kind=_kind(found),
        platform=layout.platform,
        lines=lines,
        issues=(*issues, *remarks),
        levels=levels(found, lines),
        sheet_name=found.heading.table.name,
        row_count=rows,
        currency=told,
        store_currency=store,
        confidence=found.confidence,
        columns={
            n: "|".join("+".join(printed[i].strip() for i in o) for o in c)
            for n, c in mapping.columns.items()
        },
        readings=readings_of(found),
        fingerprint=fingerprint(found.heading.normals),
        heading_row=heading_row,
        headings=own_headings(found.heading),
        rejected_cells=rejected_cells(found.heading, lines, issues),
    )


def _kind(found: Recognised) -> str:
    """Order lines that name a recipient after all need no second sheet."""
    has_recipient = found.mapping.columns.keys() & {"recipient", "contact"}
    return "orders" if found.layout.kind == "order_items" and has_recipient else found.layout.kind
