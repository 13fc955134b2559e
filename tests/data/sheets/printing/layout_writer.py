"""Prints orders as the platform of a layout would, and says what a careful person reads there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from random import Random
from typing import Any

from app.data.sheets.layouts import JoinedSheet, Layout
from tests.data.sheets.printing import cells, contents
from tests.data.sheets.printing.careful import whole_line
from tests.data.sheets.printing.cells import Cell, Habits
from tests.data.sheets.printing.contents import Value, Values
from tests.data.sheets.printing.form import Form
from tests.data.sheets.printing.shop import Order

Said = dict[str, Any]
"""Field → what is read there."""
_NUMBERS = frozenset({"order_no", "sub_order_no", "tracking_no", "phone", "refund_no"})
_WITH_FREE_COLUMNS = frozenset({"orders", "order_items", "purchases"})
_BESIDE = (None, None, "-", "无", "0.00", "2026-03-01 10:00:00", "合计", "3608540136081222827", "订单号")


@dataclass
class Page:
    """One sheet: its headings and the rows below."""

    headings: list[str]
    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[tuple[int, int, int]] = field(default_factory=list)
    """Column, first and last row, counted from 0 below the heading."""


@dataclass
class Printed:
    """The pages of a file, and what stands on the lines of the first."""

    pages: list[Page]
    lines: list[Said]


class LayoutWriter:
    """Prints sheets of one layout with the habits of one file."""

    def __init__(self, form: Form, habits: Habits, rng: Random) -> None:
        self._form, self._habits, self._rng = form, habits, rng
        # Of "A|B" an export fills the same column throughout.
        self._chosen = {name: rng.choice(options) for name, options in form.fields.items()}

    def write(self, orders: Sequence[Order]) -> Printed:
        """The sheet of `orders`, in their order."""
        page = Page(list(self._form.headings))
        read = [(said, order) for order in orders for said in self._order(order, page)]
        others = [self._further_page(sheet, orders, read) for sheet in self._form.layout.sheets]
        lines = [whole_line(self._form, said, order, self._habits) for said, order in read]
        return Printed([page, *others], lines)

    def _order(self, order: Order, page: Page) -> list[Said]:
        shared, said = self._row(contents.of_order(self._form, order), order)
        self._override(order, shared, said)
        lines, first = [], len(page.rows)
        for values in contents.lines_of(self._form, order):
            own, said_of_goods = self._row(values, order)
            self._kinds(order, own, said_of_goods)
            above = {} if self._form.layout.carry and len(page.rows) > first else shared
            page.rows.append(self._cells({**self._repeated(shared), **above, **own}))
            lines.append({**said, **said_of_goods})
        if self._form.layout.carry == "blank" and len(lines) > 1 and self._rng.random() < 0.5:
            page.merged += [(self._form.normals.index(h), first, len(page.rows) - 1) for h in shared]
        return lines

    def _repeated(self, shared: dict[str, Cell]) -> dict[str, Cell]:
        """What further rows of an order repeat where the rest is blank: its number, or nothing."""
        if self._form.layout.carry != "same_order":
            return {}
        return {h: shared[h] for h in self._chosen["order_no"]}

    def _cells(self, row: dict[str, Cell]) -> list[Cell]:
        return [row[h] if h in row else self._beside(h) for h in self._form.normals]

    def _beside(self, heading: str) -> Cell:
        """What stands in a column that no field is read from: anything."""
        is_free = self._form.layout.kind in _WITH_FREE_COLUMNS and heading not in self._form.meant
        return self._rng.choice(_BESIDE) if is_free else None

    def _row(self, values: Values, order: Order) -> tuple[dict[str, Cell], Said]:
        """Heading → cell and field → what is read, of some fields."""
        row: dict[str, Cell] = {}
        said: Said = {}
        for name, value in values.items():
            if name == "quantity" and contents.is_in_text(self._form, values):
                said[name] = value
            elif name not in ("courier", "tracking_no") or not self._form.has_parcel_cell:
                self._put(name, value, order, row, said)
        if self._form.has_parcel_cell and "tracking_no" in values:
            row[self._chosen["courier"][0]] = f"{order.tracking_no}-{order.courier},{order.goods[0].title}"
            said |= {"courier": order.courier, "tracking_no": order.tracking_no}
        return row, said

    def _put(self, name: str, value: Value, order: Order, row: dict[str, Cell], said: Said) -> None:
        columns = self._chosen[name]
        if isinstance(value, tuple):
            parts = self._spread(value, len(columns))
            said[name] = (self._form.layout.join_text).join(p for p in parts if p)
            row |= {h: self._text(part) for h, part in zip(columns, parts, strict=True)}
        else:
            row[columns[0]], said[name] = self._cell(name, value, order)

    def _spread(self, parts: Sequence[str], columns: int) -> list[str]:
        """The parts of an address over so many columns."""
        if columns == 1:
            return ["".join(parts)]
        return [*parts, *[""] * columns][:columns]

    def _cell(self, name: str, value: Value, order: Order) -> tuple[Cell, Any]:
        """The cell and what a careful person reads in it."""
        if isinstance(value, datetime):
            return cells.moment(value, self._rng, self._habits)
        if isinstance(value, Decimal):
            said = f"{value:.2f}" if value == round(value, 2) else f"{value:f}"
            return cells.money(value, order.currency, self._rng, self._habits), said
        if isinstance(value, int):
            return cells.quantity(value, self._rng, self._habits), value
        if name in _NUMBERS:
            return cells.number_text(str(value), self._rng, self._habits), str(value)
        return self._text(str(value)), value

    def _text(self, value: str) -> Cell:
        return cells.text(value, self._rng, self._habits) if value else ""

    # --- quirks of some layouts --------------------------------------------------------------------------

    def _override(self, order: Order, row: dict[str, Cell], said: Said) -> None:
        """A changed address stands in a column of its own and counts."""
        for name, heading in self._form.layout.override.items():
            if said.get(name) and self._rng.random() < 0.3:
                said[name] = row[heading] = "广东省 广州市 天河区 体育西路1号"
                said["flags"] = ["address_overridden"]

    def _kinds(self, order: Order, row: dict[str, Cell], said: Said) -> None:
        """How many kinds of goods stand in the row."""
        joined = self._form.layout.joined
        if joined is None:
            return
        if joined.count:
            row[joined.count] = str(len(order.goods))
        if len(order.goods) > 1:
            said["items_joined"] = [g.title for g in order.goods]

    def _further_page(
        self, sheet: JoinedSheet, orders: Sequence[Order], read: list[tuple[Said, Order]]
    ) -> Page:
        """A further sheet of the workbook, with its own fields of every order."""
        page = Page([sheet.key, *(options[0][0] for options in sheet.fields.values())])
        everywhere = Form(Layout("", "orders", fields={n: ((n,),) for n in sheet.fields}), ())
        for order in orders:
            known = {n: str(v) for n, v in contents.of_order(everywhere, order).items()}
            page.rows.append(
                [self._text(order.order_no), *(self._text(known.get(n, "")) for n in sheet.fields)]
            )
            for said, owner in read:
                if owner is order:
                    said |= known
        return page
