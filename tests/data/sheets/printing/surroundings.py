"""What stands around the orders of a sheet: titles, notes, totals, blank rows, columns nobody knows."""

from __future__ import annotations

from random import Random

from app.data.sheets.headings import normal
from tests.data.sheets.printing.cells import Cell
from tests.data.sheets.printing.form import Form
from tests.data.sheets.printing.layout_writer import Page

_TITLES: tuple[list[list[Cell]], ...] = (
    [],
    [],
    [["云栖百货 订单导出"]],
    [["导出时间：2026-03-12 18:20"], []],
    [["云栖百货"], ["共 3 条", "", "制单人：小满"], []],
)
_NOTES: tuple[list[list[Cell]], ...] = (
    [],
    [["以上请核对，谢谢！"]],
    [[], ["制单人：小满", "", "审核：李"], ["1、请当天发出。"]],
)
_UNKNOWN = ("活动标签", "自定义列 1", "Campaign tag", "仓位")
_FEW = 8


def titles(rng: Random) -> list[list[Cell]]:
    """Rows above the heading."""
    return rng.choice(_TITLES)


def surround(form: Form, page: Page, rng: Random) -> None:
    """Add what does not belong to the orders, and put the columns into another order now and then."""
    if not form.layout.exact:
        for name in rng.sample(_UNKNOWN, rng.randrange(2 if len(form.headings) < _FEW else 4)):
            page.headings.append(name)
            for row in page.rows:
                row.append(rng.choice(("=1+1", "合计", "13800138000", "2", None)))
    if rng.random() < 0.3:
        _shuffle(page, rng)
    _mark(form, page, rng)
    page.rows += _below(form, page, rng)


def _shuffle(page: Page, rng: Random) -> None:
    order = list(range(len(page.headings)))
    rng.shuffle(order)
    page.headings[:] = [page.headings[i] for i in order]
    page.rows[:] = [[row[i] for i in order] for row in page.rows]
    page.merged[:] = [(order.index(column), first, last) for column, first, last in page.merged]


def _mark(form: Form, page: Page, rng: Random) -> None:
    """Marks and spaces around headings; a second heading row where the form has one."""
    if form.layout.marked:
        page.headings[:] = [h if "必填" in h else f"{h}（必填）" for h in page.headings]
    elif rng.random() < 0.3:
        page.headings[:] = [rng.choice((h, f"{h} ", f"\t{h}", f"*{h}")) for h in page.headings]
    if form.layout.below:
        second: list[Cell] = [choice[0] for choice in form.layout.below]
        page.rows.insert(0, (second + ["shipping_name"] * len(page.headings))[: len(page.headings)])
        page.merged[:] = [(column, first + 1, last + 1) for column, first, last in page.merged]


def _below(form: Form, page: Page, rng: Random) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    if rng.random() < 0.5:
        rows.append([])
    if rng.random() < 0.5:
        rows.append([rng.choice(("合计", "总计：", "合计（3单）")), *_sums(form, page, rng)])
    return rows + rng.choice(_NOTES)


def _sums(form: Form, page: Page, rng: Random) -> list[Cell]:
    """Below each column but the first: its sum, the count of orders, or nothing."""
    sums = {
        "quantity": "12",
        "paid_amount": "1,234.50",
        "line_amount": "58",
        "order_no": rng.choice((None, "3", 3.0)),
    }
    below = {h: value for n, value in sums.items() for o in form.fields.get(n, ()) for h in o}
    return [below.get(normal(h)) for h in page.headings[1:]]
