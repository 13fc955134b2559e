"""Makes canonical lines of the rows of a recognised sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from app.data.sheets import flags, goods, parcels, times, values
from app.data.sheets.cell_reader import CellReader
from app.data.sheets.found import Recognised
from app.data.sheets.place import fill_place
from app.data.sheets.rows import Row, is_order_no
from app.data.sheets.statuses import normal_status
from app.data.sheets.values import BadCell
from app.domain.sheet_line import CellIssue, SheetLine

Additions = Mapping[str, Mapping[str, str]]
"""What further sheets of the workbook add: order number → field → cell."""

TEXTS = (
    "shop", "supplier", "status", "pay_status", "refund_status", "buyer", "recipient",
    "province", "city", "district", "address", "full_address", "country", "postcode",
    "title", "sku_code", "spec", "currency", "buyer_message", "seller_note", "courier",
)  # fmt: skip
AMOUNTS = ("unit_price", "line_amount", "paid_amount", "shipping_fee", "merchant_amount")
HALFWIDTH = frozenset({"sku_code", "postcode"})
NEEDS_ORDER_NO = frozenset({"orders", "order_items", "purchases", "batch_ship"})
OF_PARCELS = frozenset({"shipments", "batch_ship", "supplier_order"})
NEEDS_TRACKING = frozenset({"shipments", "batch_ship"})
_SUFFIX = re.compile(r"(.{4,})-\d{1,3}")
_ORDERS_BREAK = re.compile(r"[/、,，;；\s]+")
_NUMBER_INSIDE = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{0,4}\d[\d-]{7,}\d(?!\d)")
_LEAST_ORDER_NO = 6


class LineMaker:
    """Reads the rows of one recognised sheet into lines; what was wrong with them is in `issues`."""

    def __init__(self, found: Recognised, added: Additions, *, rounded: bool, dates: str) -> None:
        self._layout = found.layout
        self._read = CellReader(found)
        self._platform = None if found.layout.kind in OF_PARCELS else found.layout.platform
        self._added = added
        self._rounded = rounded
        self._dates = found.layout.dates or dates
        self._texts = [(n, self._read.single(n)) for n in TEXTS if self._read.has(n)]
        self._amounts = [n for n in AMOUNTS if self._read.has(n)]
        self._overrides = [(n, self._read.column(h)) for n, h in self._layout.override.items()]
        self._is_parcel_cell = self._read.has("parcel") or same_column(found, "tracking_no", "courier")

    @property
    def issues(self) -> list[CellIssue]:
        """What was not taken at face value, row by row."""
        return self._read.issues

    def lines(self, row: Row) -> list[SheetLine]:
        """The lines of one row: usually one, more where a cell names several orders or parcels."""
        self._read.row = row.number
        line = SheetLine(row=row.number, platform=self._platform)
        orders = self._order_nos(line, row.cells)
        self._read_texts(line, row.cells)
        self._read_amounts(line, row.cells)
        self._read_times(line, row.cells)
        self._read_quantity(line, row.cells)
        line.phone = self._read.caught(
            values.phone, self._read.cell("phone", row.cells), "phone", fatal=False
        )
        self._add_sheets(line)
        fill_place(line, self._read.text("contact", row.cells), self._read.text("region", row.cells))
        self._split_goods(line, row.cells)
        line.status_norm = normal_status(line.status, line.pay_status, line.refund_status)
        flags.mark(line, self._layout.kind)
        return self._with_parcels(line, orders, row.cells)

    # --- order numbers -----------------------------------------------------------------------------------

    def _order_nos(self, line: SheetLine, cells: Sequence[str]) -> list[str]:
        """Sets the line's order number; returns all the row names (a parcel may hold several orders)."""
        try:
            number = values.order_no(self._read.cell("order_no", cells))
            if number and self._rounded and values.looks_rounded(number):
                raise BadCell("order_no_damaged", number)
        except BadCell as bad:
            line.order_no_raw = bad.value
            line.flags.append("damaged_order_no")
            self._read.note("order_no_damaged", "order_no", bad.value)
            return []
        if number is None or (not is_order_no(number) and self._layout.kind in NEEDS_ORDER_NO):
            self._missing_order_no(number)
            return []
        if not is_order_no(number) and len(several(number)) == 1:
            return self._order_nos_among_words(line, number)
        if self._layout.split_suffix and (found := _SUFFIX.fullmatch(number)):
            line.sub_order_no, number = number, found.group(1)
        numbers = several(number) if self._layout.kind in OF_PARCELS else [number]
        line.order_no = numbers[0]
        return numbers

    def _order_nos_among_words(self, line: SheetLine, printed: str) -> list[str]:
        """Suppliers write more than the number: "3608…(补发)". Without any number the parcel has no order."""
        numbers = list(dict.fromkeys(_NUMBER_INSIDE.findall(values.halfwidth(printed))))
        line.order_no_raw = printed
        line.order_no = numbers[0] if numbers else None
        return numbers

    def _missing_order_no(self, printed: str | None) -> None:
        if self._layout.kind in NEEDS_ORDER_NO:
            self._read.note(
                "order_no_unreadable" if printed else "order_no_missing", "order_no", printed or ""
            )

    # --- fields ------------------------------------------------------------------------------------------

    def _read_texts(self, line: SheetLine, cells: Sequence[str]) -> None:
        read = self._read
        for name, at in self._texts:
            cell = cells[at] if at >= 0 else read.cell(name, cells)
            value = values.text(cell) if cell else None
            if value is not None:
                setattr(line, name, values.halfwidth(value) if name in HALFWIDTH else value)
        self._read_sub_order_no(line, cells)
        if line.recipient is None and read.has("last_name"):
            names = [read.text(name, cells) for name in ("first_name", "last_name")]
            line.recipient = " ".join(n for n in names if n) or None
        for name, column in self._overrides:
            changed = values.text(cells[column]) if column >= 0 else None
            if changed:
                setattr(line, name, changed)
                line.flags.append("address_overridden")

    def _read_sub_order_no(self, line: SheetLine, cells: Sequence[str]) -> None:
        if line.sub_order_no is not None:
            return
        try:
            line.sub_order_no = values.order_no(self._read.cell("sub_order_no", cells))
        except BadCell:
            # The order is known all the same: the row is good without it.
            line.flags.append("damaged_sub_order_no")

    def _read_amounts(self, line: SheetLine, cells: Sequence[str]) -> None:
        read = self._read
        for name in self._amounts:
            cell = read.cell(name, cells)
            if cell:
                setattr(line, name, read.caught(values.money, cell, name))
                if line.currency is None and self._layout.currency in values.SIGN_DECIDES:
                    line.currency = values.currency_of(cell)
        refunded = read.cell("refund_amount", cells)
        if refunded:
            line.refund_amount = money_or_none(refunded)

    def _read_quantity(self, line: SheetLine, cells: Sequence[str]) -> None:
        if self._layout.per_unit:
            line.quantity = 1
            return
        cell = self._read.cell("quantity", cells)
        rule = values.quantity_in_words if self._layout.kind in OF_PARCELS else values.quantity
        line.quantity = self._read.caught(rule, cell, "quantity")
        if values.text(cell) is None and self._layout.quantity_from:
            line.quantity = goods.quantity_in(getattr(line, self._layout.quantity_from))

    def _read_times(self, line: SheetLine, cells: Sequence[str]) -> None:
        for name in ("order_time", "paid_time"):
            found = self._read.caught(self._moment, self._read.cell(name, cells), name, fatal=False)
            if found:
                setattr(line, name, found[0])
                line.tz = line.tz or found[1]

    def _moment(self, cell: str) -> tuple[str | None, str | None]:
        return times.moment(cell, self._dates)

    def _add_sheets(self, line: SheetLine) -> None:
        for name, cell in self._added.get(line.order_no or "", {}).items():
            read = {"phone": values.phone, "tracking_no": values.tracking_no}.get(name, values.text)
            if getattr(line, name) is None:
                setattr(line, name, self._read.caught(read, cell, name, fatal=False))

    def _split_goods(self, line: SheetLine, cells: Sequence[str]) -> None:
        joined = self._layout.joined
        if joined is None or not line.title:
            return
        kinds_at, like_at = self._read.column(joined.count), self._read.column(joined.like)
        kinds = (
            self._read.caught(values.quantity, cells[kinds_at], "title", fatal=False)
            if kinds_at >= 0
            else None
        )
        like = values.text(cells[like_at]) if like_at >= 0 else None
        line.items_joined = goods.split_titles(line.title, joined, kinds, like)
        if line.items_joined:
            line.flags.append("joined_items")

    # --- parcels -----------------------------------------------------------------------------------------

    def _with_parcels(self, line: SheetLine, orders: list[str], cells: Sequence[str]) -> list[SheetLine]:
        """One line for each order of a merged parcel and each parcel of a split order."""
        courier, numbers = self._parcel(line, cells)
        line.courier = courier or (None if self._is_parcel_cell else line.courier)
        line.courier_code = parcels.courier_code(line.courier)
        line.tracking_no = numbers[0] if numbers else line.tracking_no
        if self._layout.kind in NEEDS_TRACKING and not line.tracking_no and not self._has_issue():
            self._read.note("tracking_missing", "tracking_no", fatal=False)
        if len(orders) > 1:
            return [_copy(line, "merged_parcel", order_no=number) for number in orders]
        if len(numbers) > 1:
            return [_copy(line, "split_parcel", tracking_no=number) for number in numbers]
        return [line]

    def _parcel(self, line: SheetLine, cells: Sequence[str]) -> tuple[str | None, list[str]]:
        name = "parcel" if self._read.has("parcel") else "tracking_no"
        cell = self._read.cell(name, cells)
        is_fatal = self._layout.kind in NEEDS_TRACKING
        if not (self._is_parcel_cell or self._layout.kind in OF_PARCELS):
            number = self._read.caught(values.tracking_no, cell, name, fatal=False)
            return line.courier, parcels.numbers_in(number) if number else []
        found = self._read.caught(parcels.split_cell, cell, name, fatal=is_fatal)
        courier, numbers = found or (None, [])
        return courier or (None if self._is_parcel_cell else line.courier), numbers

    def _has_issue(self) -> bool:
        return bool(self._read.issues) and self._read.issues[-1].row == self._read.row


def _copy(line: SheetLine, flag: str, **changes: str) -> SheetLine:
    return replace(line, flags=[*line.flags, flag], items_joined=list(line.items_joined), **changes)  # type: ignore[arg-type]


def several(number: str) -> list[str]:
    """The order numbers in one cell: "4312…/4312…"."""
    parts = [p for p in _ORDERS_BREAK.split(number) if p]
    is_list = len(parts) > 1 and all(len(p) >= _LEAST_ORDER_NO and is_order_no(p) for p in parts)
    return list(dict.fromkeys(parts)) if is_list else [number]


@lru_cache(maxsize=4_096)
def money_or_none(cell: str) -> str | None:
    """A refund column often says "无退款申请" in words: then there is no amount."""
    try:
        return values.money(cell)
    except BadCell:
        return None


def same_column(found: Recognised, one: str, other: str) -> bool:
    """Whether two fields are read from the same columns."""
    columns = found.mapping.columns
    return one in columns and columns[one] == columns.get(other)
