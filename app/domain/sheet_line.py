"""The canonical line that every sheet is read into, whatever its layout."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any


@dataclass(slots=True)
class SheetLine:
    """One line of goods of one order or parcel, as printed on the sheet.

    Money as decimal strings ("12.50"), times as printed local ("YYYY-MM-DD HH:MM:SS"), absent = None.
    `row` is the 1-based row in the sheet, as Excel shows it. Source: sheets/index.json "fields".
    """

    order_no: str | None = None
    sub_order_no: str | None = None
    platform: str | None = None
    shop: str | None = None
    status: str | None = None
    status_norm: str | None = None
    pay_status: str | None = None
    refund_status: str | None = None
    buyer: str | None = None
    recipient: str | None = None
    phone: str | None = None
    province: str | None = None
    city: str | None = None
    district: str | None = None
    address: str | None = None
    full_address: str | None = None
    country: str | None = None
    postcode: str | None = None
    title: str | None = None
    sku_code: str | None = None
    spec: str | None = None
    quantity: int | None = None
    unit_price: str | None = None
    line_amount: str | None = None
    paid_amount: str | None = None
    shipping_fee: str | None = None
    merchant_amount: str | None = None
    currency: str | None = None
    order_time: str | None = None
    paid_time: str | None = None
    tz: str | None = None
    courier: str | None = None
    courier_code: str | None = None
    tracking_no: str | None = None
    buyer_message: str | None = None
    seller_note: str | None = None
    flags: list[str] = field(default_factory=list)
    # Beyond the fixed fields: what the reader knows about where the line came from.
    row: int | None = None
    items_joined: list[str] = field(default_factory=list)
    order_no_raw: str | None = None
    supplier: str | None = None
    refund_amount: str | None = None
    """What the platform's sheet says was refunded already, as a decimal string."""
    # Of after-sales sheets.
    refund_no: str | None = None
    refund_state: str | None = None
    """A `RefundState`, from the printed status; None where nothing is printed."""
    refund_kind: str | None = None
    """A `RefundKind`, from the printed kind; None where nothing is printed."""
    refund_reason: str | None = None
    refund_applied_time: str | None = None
    refund_finished_time: str | None = None
    goods_status: str | None = None
    """Whether the goods had left, as printed."""
    return_courier: str | None = None
    return_tracking_no: str | None = None
    # Of lists of goods with their cost.
    cost_price: str | None = None
    """What one piece costs at the supplier, as a decimal string."""
    weight_g: int | None = None
    supplier_code: str | None = None
    """How the supplier himself writes the goods."""
    barcode: str | None = None
    image_url: str | None = None
    sheet: str | None = field(default=None, repr=False)
    """The sheet of the workbook, where several were read."""

    def as_dict(self) -> dict[str, Any]:
        """Plain values for `--json`."""
        return asdict(self)


FIELD_NAMES: tuple[str, ...] = tuple(f.name for f in fields(SheetLine))


@dataclass(frozen=True)
class CellIssue:
    """Something on the sheet that was not taken at face value: `code` says what, `row` where."""

    row: int
    code: str
    column: str = ""
    value: str = ""
    is_fatal: bool = True
    """True when the row cannot be imported; False for a remark."""
    sheet: str = ""
    """The sheet of the workbook, where several were read."""


ROWS_OF_A_SHEET = 10_000_000
"""Of several sheets read together, the rows of the second count from here on, those of the third from twice
this number on: so a row's number says which one it is. No sheet has as many."""


def row_on_sheet(row: int) -> tuple[int, int]:
    """Which of the sheets read together, from 0, and the row there as Excel shows it."""
    return divmod(row, ROWS_OF_A_SHEET)


@dataclass(frozen=True)
class FurtherSheet:
    """Another sheet of the workbook that was read with the first, since it holds the same columns."""

    name: str
    heading_row: int


@dataclass(frozen=True)
class ColumnReading:
    """What one column of a sheet was taken for, and how sure that is."""

    index: int
    """Counted from 0."""
    heading: str
    """As printed."""
    field: str | None
    """The field it is read as; None when it is read as nothing."""
    ground: str
    """Why: "owner" (said by the owner), "layout", "synonym", "similar", "value", or "" for nothing."""
    certainty: float
    """0 to 1. Below `ASK_BELOW` the owner is asked before anything is imported by it."""
    examples: tuple[str, ...] = ()
    """Some of its values as printed, different ones first."""
    others: tuple[str, ...] = ()
    """Further fields it could be, the likeliest first."""


ASK_BELOW = 0.8
CURRENCY_ASSUMED = "currency_assumed"
OWN_HEADING = "Makegood"
"""Columns whose heading begins so were added by this program to a sheet of rows left out: not read."""


@dataclass(frozen=True)
class ParsedSheet:
    """A sheet once read: which layout it is, its lines, and what was wrong with some rows."""

    format: str
    kind: str
    platform: str | None
    lines: Sequence[SheetLine]
    """Of a file a `SheetLines`: by columns."""
    issues: tuple[CellIssue, ...]
    levels: dict[str, str]
    """Money field → "order" (printed once for the whole order, count once) or "line"."""
    sheet_name: str = ""
    row_count: int = 0
    """Data rows seen below the heading, rejected ones included."""
    currency: str | None = None
    """What the layout's amounts are in where a line names no currency; None = not known from the sheet."""
    store_currency: str = "CNY"
    """For a store that is not known yet, where neither sheet nor line names one: by where its orders go."""
    confidence: float = 1.0
    """0 to 1: how much of the sheet is understood as its layout means it."""
    columns: dict[str, str] = field(default_factory=dict)
    """Field → heading it is read from, as printed ("A|B" first filled, "A+B" joined)."""
    readings: tuple[ColumnReading, ...] = ()
    """Every column that has a heading, from left to right."""
    fingerprint: str = ""
    """Of the headings: sheets made by the same program have the same one, whatever their rows."""
    heading_row: int = 0
    """The row of the headings, as Excel shows it; 0 = not told."""
    headings: tuple[str, ...] = ()
    """As printed, from left to right, blank ones too; without columns that Makegood itself added."""
    further: tuple[FurtherSheet, ...] = ()
    """Sheets whose lines stand behind those of `sheet_name`; their rows count as `ROWS_OF_A_SHEET` says."""
    rejected_cells: dict[int, tuple[str, ...]] = field(default_factory=dict)
    """Row → its cells under `headings`: the rows with a fatal issue, and the other rows of their orders."""

    beside: tuple[ParsedSheet, ...] = ()
    """Sheets of the same workbook that hold something else, such as after-sales cases beside orders; they
    go in after this one."""

    @property
    def parts(self) -> tuple[ParsedSheet, ...]:
        """This sheet and those beside it, each to be taken in by itself, in this order."""
        return (replace(self, beside=()), *self.beside) if self.beside else (self,)

    def of_kind(self, kind: str) -> ParsedSheet:
        """The part of that kind; the sheet itself where there is none."""
        return next((part for part in self.parts if part.kind == kind), self)

    @property
    def questions(self) -> tuple[ColumnReading, ...]:
        """The columns to ask the owner about."""
        return tuple(reading for reading in self.readings if reading.certainty < ASK_BELOW)

    @property
    def is_currency_assumed(self) -> bool:
        """Whether nothing but the country says what the amounts are in."""
        return any(issue.code == CURRENCY_ASSUMED for issue in self.issues)

    def selling_in(self, currency: str) -> ParsedSheet:
        """The sheet with the owner's word on what a new store's amounts are in."""
        issues = (
            replace(issue, value=currency) if issue.code == CURRENCY_ASSUMED else issue
            for issue in self.issues
        )
        return replace(self, store_currency=currency, issues=tuple(issues))

    def sheet_of(self, row: int) -> str:
        """The sheet a row stands on, where several were read together; empty where only one was."""
        names = (self.sheet_name, *(further.name for further in self.further))
        at = row_on_sheet(row)[0]
        return names[at] if self.further and at < len(names) else ""

    def rejected_rows(self) -> frozenset[int]:
        """Rows that must not be imported; their lines are kept to be shown."""
        return frozenset(issue.row for issue in self.issues if issue.is_fatal)
