"""Couriers that no cell of the row names: a heading, a title, a section or the sheet's name does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from app.data.sheets import parcels
from app.data.sheets.cells import CELL_END, plain
from app.data.sheets.found import Heading
from app.data.sheets.reader import Table
from app.data.sheets.straight import grid
from app.data.sheets.straight.families import field_of

COURIER, NUMBER = "快递公司", "快递单号"
_OF_NUMBERS = re.compile(
    r"(?:快递|物流|运单|面单|单|号|码|编|no\.?|number|tracking|#|[\s:：()（）_\-/])*", re.IGNORECASE
)
_FLUFF = re.compile(
    r"快递|速递|速运|物流|包裹|快件|发货|明细|清单|表|代发|今日|共|合计|小计|总计|[件单票行条个套]|\d+|[年月日]|[\W_]"
)
_LONGEST_SECTION, _MOST_LEFT, _MOST_CELLS = 40, 4, 3
_LONG_NUMBER = re.compile(r"\d{9}")


@dataclass(frozen=True)
class _Column:
    """A column under the name of a courier."""

    at: int
    courier: str


def courier_told(heading: Heading) -> Table | None:
    """The table with a column of couriers; None where there is one, or nothing tells them."""
    fields = {field_of(plain(p)): at for at, p in enumerate(heading.printed)}
    if fields.keys() & {"courier", "parcel"}:
        return None
    own = [_Column(at, name) for at, p in enumerate(heading.printed) if (name := _heading_courier(plain(p)))]
    if len(own) > 1:
        return _by_columns(
            heading, own, has_numbers="tracking_no" in fields and not _hold_numbers(heading, own)
        )
    return _by_sections(heading, own[0] if own else None)


# --- a column for each courier ------------------------------------------------------------------------


def _heading_courier(text: str) -> str:
    """The courier that a heading names beside words for numbers: 中通单号, 顺丰, SF Tracking No."""
    named = parcels.named_in(text)
    return named[0] if named and _OF_NUMBERS.fullmatch(named[1]) else ""


def _hold_numbers(heading: Heading, own: Sequence[_Column]) -> bool:
    cells = [row[c.at] for row in heading.sample() for c in own if c.at < len(row) and row[c.at].strip()]
    numbers = sum(1 for cell in cells if parcels.is_number(plain(cell).strip()))
    return 2 * numbers > len(cells)


def _by_columns(heading: Heading, own: Sequence[_Column], *, has_numbers: bool) -> Table:
    """Numbers below their couriers, or marks below them and the numbers elsewhere."""
    dropped = {column.at for column in own}
    kept = [at for at in range(len(heading.printed)) if at not in dropped]

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        more = [COURIER] if has_numbers else [COURIER, NUMBER]
        yield heading.table.number(heading.row), [*(heading.printed[at] for at in kept), *more]
        for number, cells in grid.below(heading):
            told = [(c.courier, plain(cells[c.at]).strip()) for c in own if cells[c.at].strip()]
            shared = [cells[at] for at in kept]
            yield number, shared + _told(told, has_numbers=has_numbers)

    return grid.rebuilt(heading.table, rows())


def _told(told: Sequence[tuple[str, str]], *, has_numbers: bool) -> list[str]:
    """Courier and number; numbers of several couriers together, without a courier."""
    courier = told[0][0] if len({name for name, _ in told}) == 1 else ""
    return [courier] if has_numbers else [courier, ",".join(number for _, number in told)]


# --- a courier for several rows -----------------------------------------------------------------------


def _by_sections(heading: Heading, own: _Column | None) -> Table | None:
    """A row, a title or the sheet's name says the courier of the rows that follow."""
    table = heading.table
    titles = [name for _, cells in grid.above(heading) if (name := _section(cells))]
    before = own.courier if own else (titles[-1] if titles else _section([table.name]))
    if not before and not any(_section_of(row) for row in table.rows[heading.row + 1 :]):
        return None
    printed = [NUMBER if own and at == own.at else p for at, p in enumerate(heading.printed)]

    def rows() -> Iterator[grid.Numbered]:
        yield from grid.above(heading)
        yield table.number(heading.row), [*printed, COURIER]
        courier = before
        for number, cells in grid.below(heading):
            named = _section(cells) or _repeated(cells, own)
            courier = named or courier
            yield number, cells if named else [*cells[: len(printed)], courier]

    return grid.rebuilt(table, rows())


def _section_of(row: str) -> str:
    """`_section` of a row as it travels; most rows are too long to be one."""
    return _section(row.split(CELL_END)) if len(row.strip(CELL_END)) <= _LONGEST_SECTION else ""


def _section(cells: Sequence[str]) -> str:
    """The courier that a row of hardly anything else names: 【中通快递】共12单."""
    filled = grid.filled(cells)
    text = " ".join(filled)
    if not filled or len(filled) > _MOST_CELLS or len(text) > _LONGEST_SECTION or _LONG_NUMBER.search(text):
        return ""
    named = parcels.named_in(text)
    return named[0] if named and len(_FLUFF.sub("", named[1])) <= _MOST_LEFT else ""


def _repeated(cells: Sequence[str], own: _Column | None) -> str:
    """The courier of headings that stand there again, for the numbers of another courier."""
    return _heading_courier(plain(cells[own.at])) if own else ""
