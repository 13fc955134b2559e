"""Whether a sheet is a supplier's settlement: told by its headings, its title and what stands below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from app.data.sheets import values
from app.data.sheets.found import Heading
from app.data.sheets.headings import normal
from app.data.sheets.reader import Table
from app.data.sheets.settlements import NUMBERS, settlement_headings, settlement_words
from app.data.sheets.values import BadCell

_MOST_NUMBERS = 500


@dataclass(frozen=True)
class SettlementSigns:
    """A sheet that is a settlement, or may be one."""

    is_sure: bool
    numbers: tuple[str, ...]
    """Some of the orders, parcels and incidents it names, as printed."""
    titles: tuple[str, ...]
    """The file's name, the sheet's and what stands above the headings: a supplier may be named there."""


def may_be_settlement(headings: Iterable[str]) -> bool:
    """Whether a look at the sheet is worth its time: it names orders, and what is paid back for them."""
    words = {normal(heading) for heading in headings}
    known = settlement_words()
    has_number = any(words & set(known[name]) for name in NUMBERS)
    return has_number and bool(words & {*known["credit"], *known["amount"]}) and not _is_bill(words)


def settlement_signs(file_name: str, tables: Sequence[Table]) -> SettlementSigns | None:
    """What speaks for a settlement; None where nothing does, or more speaks for another sheet."""
    for heading, columns in settlement_headings(tables):
        titles = (PurePath(file_name).stem, heading.table.name, *_above(heading))
        is_sure = _is_sure(heading, columns, titles)
        if is_sure is not None:
            return SettlementSigns(is_sure, tuple(_numbers(heading, columns)), titles)
    return None


def _is_sure(heading: Heading, columns: dict[str, int], titles: Sequence[str]) -> bool | None:
    """True: a settlement; False: perhaps one; None: something else."""
    known, words = settlement_words(), heading.words
    if _is_bill(words):
        return None
    is_titled = any(word in normal(title) for title in titles for word in known["titles"])
    is_clear = bool(words & set(known["clear"])) and "credit" in columns
    pays_back = "credit" in columns or _some_below_zero(heading, columns["amount"])
    if any(part in word for word in words for part in known["people"]):
        return False if is_titled and is_clear else None
    if is_clear or ("incident" in columns and pays_back) or (is_titled and pays_back):
        return True
    return False if pays_back or is_titled else None


def _is_bill(words: Iterable[str]) -> bool:
    return any(part in word for word in words for part in settlement_words()["bills"])


def _above(heading: Heading) -> list[str]:
    rows = range(min(heading.row, 5))
    return [cell.strip() for row in rows for cell in heading.table.cells(row) if cell.strip()]


def _some_below_zero(heading: Heading, column: int) -> bool:
    return any(_amount(row, column).startswith("-") for row in heading.sample())


def _amount(row: Sequence[str], column: int) -> str:
    try:
        return values.money(row[column] if column < len(row) else "") or ""
    except BadCell:
        return ""


def _numbers(heading: Heading, columns: dict[str, int]) -> list[str]:
    table, found = heading.table, dict[str, None]()
    wanted = [columns[name] for name in NUMBERS if name in columns]
    for index in range(heading.row + 1, min(len(table.rows), heading.row + 1 + _MOST_NUMBERS)):
        cells = table.cells(index)
        printed = (cells[column].strip(" '\t`").upper() for column in wanted if column < len(cells))
        found |= dict.fromkeys(number for number in printed if number)
    return list(found)
