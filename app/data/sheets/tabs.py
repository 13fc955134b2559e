"""What else a workbook holds: more sheets like the first, sheets that say more of the same orders, others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice

from app.data.sheets import values
from app.data.sheets.after_sales import after_sales
from app.data.sheets.cells import CELL_END
from app.data.sheets.found import Heading, Recognised
from app.data.sheets.generic import joined_sheet, understood
from app.data.sheets.reader import Table
from app.domain.sheet_line import (
    ROWS_OF_A_SHEET,
    CellIssue,
    FurtherSheet,
    ParsedSheet,
)
from app.domain.sheet_lines import SheetLines

_EXAMPLES = ("示例", "样例", "范例", "填写说明", "example", "sample", "instruction")
_MOST_SHEETS = 60
_LOOK_AT_ROWS = 5_000
_OVERLAP = 0.5
_READ_KINDS = frozenset({"orders", "order_items", "purchases", "supplier_order", "shipments", "batch_ship"})
_SAME = (
    "order_no",
    "sub_order_no",
    "title",
    "sku_code",
    "spec",
    "quantity",
    "tracking_no",
    "recipient",
    "phone",
)
"""What two lines have to share to be the same line on two sheets."""


def with_the_rest(
    found: Recognised, headings: Sequence[Heading], like: Callable[[Heading], Recognised | None]
) -> Recognised:
    """`found` with the other sheets of the workbook; `like` reads one as `found` is read, if it is alike."""
    used = {id(found.heading), *(id(heading) for _, heading in found.joins)}
    rest = [h for h in headings if id(h) not in used and _has_rows(h)][:_MOST_SHEETS]
    further, joins, others = [], list(found.joins), []
    for heading in rest:
        alike = None if is_example(heading.table) else like(heading)
        if alike is not None:
            further.append(alike)
            continue
        other = understood(heading)
        # A return's tracking number is no parcel's: cases are read by themselves, see `beside`.
        is_join = after_sales(heading) is None and _says_of_same_orders(found, other)
        join = joined_sheet(found, other) if is_join else None
        if join is not None:
            joins.append(join)
        elif other.layout.kind in _READ_KINDS:
            others.append(heading.table.name)
    return replace(found, further=tuple(further), joins=tuple(joins), others=tuple(others))


def put_together(sheets: Sequence[ParsedSheet]) -> ParsedSheet:
    """One result of sheets alike; one whose lines all stand on another, as on a summary, is left out."""
    if len(sheets) == 1:
        return sheets[0]
    kept, dropped = _without_copies(sheets)
    shifted = [_shifted(sheet, number) for number, sheet in enumerate(kept)] if len(kept) > 1 else kept
    first = shifted[0]
    ignored = [CellIssue(first.heading_row, "other_sheet_ignored", "", s.sheet_name, False) for s in dropped]
    return replace(
        first,
        lines=SheetLines.joined([SheetLines.of(sheet.lines) for sheet in shifted]),
        issues=(*(issue for sheet in shifted for issue in sheet.issues), *ignored),
        row_count=sum(sheet.row_count for sheet in kept),
        confidence=min(sheet.confidence for sheet in kept),
        further=tuple(FurtherSheet(sheet.sheet_name, sheet.heading_row) for sheet in kept[1:]),
        rejected_cells={row: cells for sheet in shifted for row, cells in sheet.rejected_cells.items()},
    )


def _without_copies(sheets: Sequence[ParsedSheet]) -> tuple[list[ParsedSheet], list[ParsedSheet]]:
    """The sheets with lines of their own, and the others; of two the same the first counts."""
    seen: set[tuple[object, ...]] = set()
    kept: set[int] = set()
    for number, sheet in sorted(enumerate(sheets), key=lambda pair: -len(pair[1].lines)):
        lines = set(_identities(SheetLines.of(sheet.lines)))
        if not kept or not lines or not lines <= seen:
            kept.add(number)
            seen |= lines
    chosen = [sheet for number, sheet in enumerate(sheets) if number in kept]
    return chosen, [sheet for number, sheet in enumerate(sheets) if number not in kept]


def _identities(lines: SheetLines) -> Iterable[tuple[object, ...]]:
    return zip(*(lines.column(name) for name in _SAME), strict=True)


def _shifted(sheet: ParsedSheet, number: int) -> ParsedSheet:
    """The sheet with its rows counted as those of the sheet `number`."""
    base, lines = number * ROWS_OF_A_SHEET, SheetLines.of(sheet.lines)
    rows = [base + (row or 0) for row in lines.column("row")]
    lines = lines.with_columns({"row": rows, "sheet": [sheet.sheet_name] * len(lines)})
    issues = tuple(replace(issue, row=base + issue.row, sheet=sheet.sheet_name) for issue in sheet.issues)
    cells = {base + row: cells for row, cells in sheet.rejected_cells.items()}
    return replace(sheet, lines=lines, issues=issues, rejected_cells=cells)


def _has_rows(heading: Heading) -> bool:
    return any(row.strip() for row in islice(heading.table.rows, heading.row + 1, None))


def is_example(table: Table) -> bool:
    """True for a sheet that shows how to fill in another one."""
    return any(word in table.name.casefold() for word in _EXAMPLES)


def _says_of_same_orders(found: Recognised, other: Recognised) -> bool:
    """True when half of the other sheet's order numbers stand on the first one too."""
    theirs = set(_order_numbers(other))
    return bool(theirs) and len(theirs & set(_order_numbers(found))) >= _OVERLAP * len(theirs)


def _order_numbers(found: Recognised) -> Iterable[str]:
    options = found.mapping.columns.get("order_no")
    at = options[0][0] if options else -1
    for row in islice(found.heading.table.rows, found.heading.row + 1, _LOOK_AT_ROWS) if options else ():
        cells = row.split(CELL_END, at + 1)
        text = values.text(cells[at]) if at < len(cells) else None
        if text:
            yield text
