"""Suppliers' own settlement sheets: recognised by their headings, read row by row as what is paid back."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from app.data.sheets import values
from app.data.sheets.found import Heading
from app.data.sheets.heading_rows import find_heading
from app.data.sheets.headings import normal
from app.data.sheets.reader import Table, read_tables
from app.data.sheets.times import moment
from app.data.sheets.values import BadCell
from app.domain.errors import SheetProblem
from app.domain.progress import Job
from app.domain.statuses import ClaimItem
from app.paths import resource

NUMBERS = ("incident", "order_no", "tracking_no")
_FIELDS = (*NUMBERS, "credit", "amount", "item", "note", "day", "currency")
_TOLD = 12
_LOOKED_AT = ("clear", "titles", "people", "bills")


@dataclass(frozen=True)
class SettlementLine:
    """A row that pays something back: `amount` is a decimal string above zero, `day` as printed."""

    row: int
    numbers: tuple[str, ...]
    """Incident, order and parcel number, those that the row names."""
    amount: str
    currency: str | None
    item: ClaimItem | None
    words: str
    """Item and note as printed."""
    day: str | None


@dataclass(frozen=True)
class SettlementIssue:
    """A row that was left out, with the code of its reason."""

    row: int
    code: str
    value: str


@dataclass(frozen=True)
class SettlementSheet:
    """What one sheet pays back; `row_count` counts deliveries too."""

    sheet_name: str
    lines: tuple[SettlementLine, ...]
    issues: tuple[SettlementIssue, ...]
    row_count: int


@lru_cache(maxsize=1)
def settlement_words() -> Mapping[str, Any]:
    """The words of `settlements.toml`, as compared."""
    found = tomllib.loads(resource("settlements.toml").read_text("utf-8"))
    plain = {name: tuple(map(normal, found[name])) for name in (*_FIELDS, *_LOOKED_AT, "totals")}
    return {**plain, "items": {item: tuple(map(normal, found["items"][item])) for item in found["items"]}}


def read_settlement(path: Path, job: Job | None = None) -> SettlementSheet:
    """The rows of the sheet file at `path` that pay something back.

    Raises: SheetProblem sheet_not_settlement (no amount, or no number that names an order) and those of
    `read_tables`; Cancelled.
    """
    tables = [table for table in read_tables(path, job=job) if not table.is_blank()]
    for heading, columns in settlement_headings(tables):
        return _read(heading, columns)
    raise SheetProblem("sheet_not_settlement", file=path.name, headings=_printed(tables)[:_TOLD])


def settlement_headings(tables: Sequence[Table]) -> Iterator[tuple[Heading, dict[str, int]]]:
    """The sheets that name orders or parcels and an amount, with field → column."""
    for heading in _headings(tables):
        columns = _columns(heading)
        if ("credit" in columns or "amount" in columns) and any(name in columns for name in NUMBERS):
            yield heading, columns


def _headings(tables: Sequence[Table]) -> Iterator[Heading]:
    known = frozenset(word for name in _FIELDS for word in settlement_words()[name])
    for table in tables:
        if not table.is_blank() and (heading := find_heading(table, known)) is not None:
            yield heading


def _printed(tables: Sequence[Table]) -> list[str]:
    """The headings, or the first row where there are none."""
    heading = next(_headings(tables), None)
    first = heading.printed if heading is not None else tables[0].cells(0) if tables else ()
    return [cell.strip() for cell in first if cell.strip()]


def _columns(heading: Heading) -> dict[str, int]:
    """Field → column; a word that two columns have means the first of them."""
    found: dict[str, int] = {}
    for name in _FIELDS:
        for word in settlement_words()[name]:
            if word not in heading.words or name in found:
                continue
            column = heading.normals.index(word)
            if name != "credit" or _holds_money(heading, column):
                found[name] = column
    return found


def _holds_money(heading: Heading, column: int) -> bool:
    """Whether amounts stand below: "售后" may head a yes or no just as well."""
    cells = [_cell(row, column) for row in heading.sample()]
    try:
        return any(values.money(cell) for cell in cells)
    except BadCell:
        return False


def _read(heading: Heading, columns: Mapping[str, int]) -> SettlementSheet:
    table = heading.table
    lines: list[SettlementLine] = []
    issues: list[SettlementIssue] = []
    rows = range(heading.row + 1, len(table.rows))
    signed = _SignedAmounts(table, rows, columns)
    for index in rows:
        cells = table.cells(index)
        if not _is_total(cells):
            try:
                line = _line(index + 1, cells, columns, signed)
            except BadCell as bad:
                issues.append(SettlementIssue(index + 1, bad.code, bad.value))
                continue
            lines += [line] if line is not None else []
    return SettlementSheet(table.name, tuple(lines), tuple(issues), len(rows))


class _SignedAmounts:
    """Tells what a row pays back: its credit whatever its sign, else an amount below zero."""

    def __init__(self, table: Table, rows: range, columns: Mapping[str, int]) -> None:
        self._is_credit = "credit" in columns
        self._column = columns["credit" if self._is_credit else "amount"]
        self._some_below = not self._is_credit and any(
            self._bare(table.cells(index)).startswith("-") for index in rows
        )

    def _bare(self, cells: Sequence[str]) -> str:
        try:
            return values.money(_cell(cells, self._column)) or ""
        except BadCell:
            return ""

    def of(self, cells: Sequence[str]) -> str | None:
        """Decimal string above zero; None where the row pays nothing. Raises: BadCell."""
        found = values.money(_cell(cells, self._column))
        if found is None or not found.strip("-0."):
            return None
        if self._some_below and not found.startswith("-"):
            return None
        return found.removeprefix("-")

    def currency(self, cells: Sequence[str]) -> str | None:
        """The currency that the amount's sign names."""
        return values.currency_of(_cell(cells, self._column))


def _line(
    row: int, cells: Sequence[str], columns: Mapping[str, int], signed: _SignedAmounts
) -> SettlementLine | None:
    amount = signed.of(cells)
    if amount is None:
        return None
    readers: dict[str, Callable[[str], str | None]] = {
        "incident": values.text,
        "order_no": values.order_no,
        "tracking_no": values.tracking_no,
    }
    numbers = [
        number
        for name, read in readers.items()
        if name in columns and (number := read(_cell(cells, columns[name])))
    ]
    if not numbers:
        raise BadCell("settlement_row_unnamed", amount)
    said = {name: columns[name] for name in ("item", "note", "currency") if name in columns}
    texts = {name: values.text(_cell(cells, column)) or "" for name, column in said.items()}
    words = " ".join(filter(None, (texts.get("item"), texts.get("note"))))
    currency = texts.get("currency", "").upper()
    return SettlementLine(
        row=row,
        numbers=tuple(numbers),
        amount=amount,
        currency=signed.currency(cells) or (currency if len(currency) == 3 and currency.isascii() else None),
        item=_item(words),
        words=words,
        day=_day(_cell(cells, columns["day"])) if "day" in columns else None,
    )


def _day(cell: str) -> str | None:
    """A day that cannot be read is no reason to leave the money out: it counts as paid today."""
    try:
        return moment(cell)[0]
    except BadCell:
        return None


def _item(words: str) -> ClaimItem | None:
    printed = normal(words)
    for item, found in settlement_words()["items"].items():
        if any(word in printed for word in found):
            return ClaimItem(item)
    return None


def _is_total(cells: Sequence[str]) -> bool:
    first = next((normal(cell) for cell in cells if cell.strip()), "")
    return first.startswith(settlement_words()["totals"])


def _cell(cells: Sequence[str], column: int) -> str:
    return cells[column] if column < len(cells) else ""
