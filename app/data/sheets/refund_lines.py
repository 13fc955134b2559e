"""Makes canonical lines of the rows of an after-sales sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from app.data.sheets import parcels, times, values
from app.data.sheets.cell_reader import CellReader
from app.data.sheets.evidence import date_order
from app.data.sheets.found import Recognised
from app.data.sheets.refund_words import refund_kind, refund_state
from app.data.sheets.rows import Row, is_order_no
from app.data.sheets.values import BadCell
from app.domain.sheet_line import CellIssue, SheetLine

_TEXTS = ("shop", "buyer", "title", "sku_code", "spec", "currency", "refund_reason", "goods_status")
_TIMES = ("refund_applied_time", "refund_finished_time")


class RefundLineMaker:
    """Reads the rows of one after-sales sheet; what was wrong with them is in `issues`."""

    def __init__(self, found: Recognised, *, rounded: bool) -> None:
        self._read = CellReader(found)
        self._layout = found.layout
        self._rounded = rounded
        self._dates = found.layout.dates or date_order(found, _TIMES)
        columns = found.mapping.columns
        self._amounts = [i for option in columns.get("refund_amount", ()) for i in option]
        self._statuses = [i for option in columns.get("refund_status", ()) for i in option]

    @property
    def issues(self) -> list[CellIssue]:
        """What was not taken at face value, row by row."""
        return self._read.issues

    def lines(self, row: Row) -> list[SheetLine]:
        """The one line of a row."""
        self._read.row = row.number
        line = SheetLine(row=row.number, platform=self._layout.platform)
        self._read_numbers(line, row.cells)
        for name in _TEXTS:
            setattr(line, name, self._read.text(name, row.cells))
        line.quantity = self._read.caught(
            values.quantity, self._read.cell("quantity", row.cells), "quantity", fatal=False
        )
        self._read_case(line, row.cells)
        self._read_amounts(line, row.cells)
        self._read_times(line, row.cells)
        self._read_parcel(line, row.cells)
        return [line]

    def _read_numbers(self, line: SheetLine, cells: Sequence[str]) -> None:
        line.order_no = self._number("order_no", cells)
        if line.order_no is None and not self._has_issue():
            self._read.note("order_no_missing", "order_no")
        line.refund_no = self._number("refund_no", cells)
        try:
            line.sub_order_no = values.order_no(self._read.cell("sub_order_no", cells))
        except BadCell:
            # The order is known all the same: the row is good without it.
            line.flags.append("damaged_sub_order_no")

    def _number(self, name: str, cells: Sequence[str]) -> str | None:
        """A number that must be whole, or None with the trouble noted."""
        number = self._read.caught(values.order_no, self._read.cell(name, cells), name)
        if number is None:
            return None
        if self._rounded and values.looks_rounded(number):
            self._read.note("order_no_damaged", name, number)
            return None
        if name == "order_no" and not is_order_no(number):
            self._read.note("order_no_unreadable", name, number)
            return None
        return number

    def _has_issue(self) -> bool:
        return bool(self._read.issues) and self._read.issues[-1].row == self._read.row

    def _read_case(self, line: SheetLine, cells: Sequence[str]) -> None:
        texts = dict.fromkeys(t for i in self._statuses if (t := values.text(cells[i])))
        line.refund_status = " / ".join(texts) or None
        line.refund_kind = refund_kind(
            self._read.text("refund_kind", cells), self._read.text("needs_return", cells)
        )
        line.refund_state = refund_state(line.refund_status, line.refund_kind)

    def _read_amounts(self, line: SheetLine, cells: Sequence[str]) -> None:
        """What goes back: the first amount that is one; else that for goods and for freight together."""
        found = list(self._several(cells))
        line.refund_amount = next((a for a in found if Decimal(a)), found[0] if found else None)
        if line.refund_amount is None:
            line.refund_amount = self._goods_and_freight(cells)
        line.paid_amount = self._amount("paid_amount", cells, fatal=False)
        self._read_currency(line, cells)

    def _several(self, cells: Sequence[str]) -> Iterator[str]:
        for index in self._amounts:
            if amount := self._money(cells[index], "refund_amount", fatal=True):
                yield amount

    def _read_currency(self, line: SheetLine, cells: Sequence[str]) -> None:
        if line.currency is None and self._layout.currency is None:
            signs = (values.currency_of(cells[i]) for i in self._amounts)
            line.currency = next((sign for sign in signs if sign), None)

    def _goods_and_freight(self, cells: Sequence[str]) -> str | None:
        goods = self._amount("refund_goods_amount", cells, fatal=True)
        freight = self._amount("refund_freight", cells, fatal=False)
        return f"{Decimal(goods) + Decimal(freight or 0):.2f}" if goods is not None else None

    def _amount(self, name: str, cells: Sequence[str], *, fatal: bool) -> str | None:
        return self._money(self._read.cell(name, cells), name, fatal=fatal)

    def _money(self, cell: str, name: str, *, fatal: bool) -> str | None:
        return self._read.caught(values.money, cell, name, fatal=fatal)

    def _read_times(self, line: SheetLine, cells: Sequence[str]) -> None:
        for name in _TIMES:
            cell = self._read.cell(name, cells)
            found = self._read.caught(lambda c: times.moment(c, self._dates), cell, name, fatal=False)
            if found:
                setattr(line, name, found[0])
                line.tz = line.tz or found[1]

    def _read_parcel(self, line: SheetLine, cells: Sequence[str]) -> None:
        line.return_courier = self._read.text("return_courier", cells)
        cell = self._read.cell("return_tracking_no", cells)
        line.return_tracking_no = self._read.caught(
            values.tracking_no, cell, "return_tracking_no", fatal=False
        )
        cell = self._read.cell("return_parcel", cells)
        if line.return_tracking_no is None and cell:
            courier, numbers = self._read.caught(parcels.split_cell, cell, "return_parcel", fatal=False) or (
                None,
                [],
            )
            if numbers and parcels.is_number(numbers[0]):
                line.return_courier, line.return_tracking_no = line.return_courier or courier, numbers[0]
