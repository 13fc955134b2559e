"""The one entry to sheets: a file becomes canonical lines, or a refusal with its reason."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

from app.data.sheets import times, values
from app.data.sheets.columns import locate
from app.data.sheets.layouts import JoinedSheet, Layout, own_layouts
from app.data.sheets.lines import LineMaker
from app.data.sheets.reader import Limits, read_tables
from app.data.sheets.recognise import Heading, Recognised, recognise
from app.data.sheets.rows import RowFilter, is_order_no
from app.data.sheets.values import BadCell
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.sheet_line import CellIssue, ParsedSheet, SheetLine

_EVERY = 200
_LONG = 15
_CHUNK = 1024 * 1024


def parse_sheet(
    path: Path,
    *,
    job: Job | None = None,
    layouts: Sequence[Layout] | None = None,
    limits: Limits | None = None,
) -> ParsedSheet:
    """The lines of the sheet file at `path`, in its order, with what was wrong with some rows.

    `layouts` are tried in place of the application's own ones. Rows with a fatal issue are in the lines too,
    so that they can be shown; they must not be imported.
    Raises: SheetProblem (sheet_missing, sheet_locked, sheet_empty, sheet_encrypted, sheet_too_large,
    sheet_timeout, sheet_unreadable, sheet_unknown, sheet_not_orders, sheet_missing_column); Cancelled.
    """
    job = job or Job()
    job.progress(0, 0, "reading")
    tables = read_tables(path, job=job, limits=limits)
    try:
        found = recognise(tables, own_layouts() if layouts is None else layouts)
    except SheetProblem as problem:
        raise SheetProblem(problem.code, file=path.name, **problem.params) from None
    return _parsed(found, job)


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


def _parsed(found: Recognised, job: Job) -> ParsedSheet:
    total = len(found.heading.table.rows)
    rows = RowFilter(found)
    maker = LineMaker(found, _additions(found), rounded=_is_rounded(found), dates=_date_order(found))
    lines: list[SheetLine] = []
    count = 0
    for row in rows.rows():
        count += 1
        if count % _EVERY == 0:
            job.raise_if_cancelled()
            job.progress(row.number, total, "parsing")
        lines.extend(maker.lines(row))
    job.progress(total, total, "parsing")
    return _sheet(found, lines, maker.issues, count)


def _sheet(found: Recognised, lines: list[SheetLine], issues: list[CellIssue], rows: int) -> ParsedSheet:
    layout, mapping = found.layout, found.mapping
    printed = found.heading.printed
    ignored = [
        CellIssue(found.heading.row + 1, "other_sheet_ignored", "", name, False) for name in found.others
    ]
    levels = {name: level for name, level in _levels(found).items() if name in mapping.columns}
    return ParsedSheet(
        format=layout.id,
        kind=_kind(found),
        platform=layout.platform,
        lines=tuple(lines),
        issues=(*issues, *ignored),
        levels=_checked_levels(levels, lines),
        sheet_name=found.heading.table.name,
        row_count=rows,
        currency=layout.currency,
        confidence=found.confidence,
        columns={
            n: "|".join("+".join(printed[i].strip() for i in o) for o in c)
            for n, c in mapping.columns.items()
        },
    )


def _kind(found: Recognised) -> str:
    """Order lines that name a recipient after all need no second sheet."""
    has_recipient = found.mapping.columns.keys() & {"recipient", "contact"}
    return "orders" if found.layout.kind == "order_items" and has_recipient else found.layout.kind


def _levels(found: Recognised) -> dict[str, str]:
    added = {
        n: "order" for n in ("paid_amount", "shipping_fee", "merchant_amount") if n not in found.layout.fields
    }
    return {**added, **found.layout.levels}


def _checked_levels(levels: dict[str, str], lines: Sequence[SheetLine]) -> dict[str, str]:
    """`levels`, corrected where the amounts themselves show otherwise.

    Orders of several lines with different goods amounts tell: the same paid amount on each line is the
    order's, different ones are the lines' own.
    """
    orders: dict[str, list[SheetLine]] = defaultdict(list)
    for line in lines:
        if line.order_no:
            orders[line.order_no].append(line)
    several = [group for group in orders.values() if len(group) > 1]
    return {name: _evident_level(name, several) or level for name, level in levels.items()}


def _evident_level(name: str, orders: Sequence[Sequence[SheetLine]]) -> str | None:
    verdicts = set()
    for group in orders:
        amounts = {getattr(line, name) for line in group}
        if None in amounts:
            continue
        if len(amounts) > 1:
            verdicts.add("line")
        elif len({_gross(line) for line in group} - {None}) > 1 and amounts != {"0.00"}:
            verdicts.add("order")
    return verdicts.pop() if len(verdicts) == 1 else None


def _gross(line: SheetLine) -> Decimal | None:
    if line.unit_price and line.quantity:
        return Decimal(line.unit_price) * line.quantity
    return Decimal(line.line_amount) if line.line_amount else None


def _is_rounded(found: Recognised) -> bool:
    """True when most long order numbers of the sheet end in zeros: a spreadsheet rounded them all."""
    long = [n for n in _order_numbers(found) if len(n) > _LONG]
    return len(long) > 1 and sum(1 for n in long if values.looks_rounded(n)) * 2 > len(long)


def _order_numbers(found: Recognised) -> set[str]:
    columns = found.mapping.columns.get("order_no")
    out: set[str] = set()
    for index in range(found.heading.row + 1, len(found.heading.table.rows)) if columns else ():
        cells = found.heading.table.cells(index)
        at = columns[0][0] if columns else 0
        cell = cells[at] if at < len(cells) else ""
        if cell and cell[0] not in "\x01\x02\x03":
            out.add(cell.strip(values.SPACE + "'"))
    return {n for n in out if n.isdecimal()}


def _date_order(found: Recognised) -> str:
    """How 05/03/2026 is meant in this sheet: told by a date that can only be read one way."""
    for name in ("order_time", "paid_time"):
        for option in found.mapping.columns.get(name, ()):
            for index in range(found.heading.row + 1, len(found.heading.table.rows)):
                cells = found.heading.table.cells(index)
                cell = cells[option[0]] if option[0] < len(cells) else ""
                if "-" in cell[4:5] or not cell:
                    break
                if order := times.order_of(cell.strip(values.SPACE)):
                    return order
    return ""


def _additions(found: Recognised) -> dict[str, dict[str, str]]:
    """What the workbook's further sheets know of each order."""
    out: dict[str, dict[str, str]] = defaultdict(dict)
    for sheet, heading in found.joins:
        _add_sheet(out, sheet, heading)
    return dict(out)


def _add_sheet(out: dict[str, dict[str, str]], sheet: JoinedSheet, heading: Heading) -> None:
    key = heading.normals.index(sheet.key)
    places = {name: locate(heading.normals, wanted) for name, wanted in sheet.fields.items()}
    for index in range(heading.row + 1, len(heading.table.rows)):
        cells = heading.table.cells(index)
        cells += [""] * (len(heading.normals) - len(cells))
        try:
            number = values.order_no(cells[key])
        except BadCell:
            continue
        if number and is_order_no(number):
            for name, options in places.items():
                cell = next((cells[o[0]] for o in options if values.text(cells[o[0]])), "")
                if cell:
                    out[number].setdefault(name, cell)
