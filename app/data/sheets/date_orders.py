"""How 05/03/2026 is meant, in a sheet where no single date of an order tells."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice

from app.data.sheets import times, values
from app.data.sheets.abroad import country_named, country_of_phone, order_of_dates
from app.data.sheets.cells import CELL_END
from app.data.sheets.found import Recognised

_ROWS = 2_000
_TWO = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b")
_LEAST_DATES = 3
_NEAR_DAYS, _TIMES_AS_FAR = 45, 3


def order_by_the_rest(found: Recognised, columns: Iterable[int]) -> str:
    """ "dmy" or "mdy": told by other dates of the sheet, by how close together the dates of `columns` lie, at
    last by the countries it ships to; "" when nothing tells.
    """
    rows = [r.split(CELL_END) for r in islice(found.heading.table.rows, found.heading.row + 1, _ROWS)]
    return _by_any_date(rows) or _by_closeness(rows, columns) or _by_country(found, rows)


def _by_any_date(rows: list[list[str]]) -> str:
    """A day after the twelfth anywhere on the sheet; columns that disagree tell nothing."""
    orders = {
        order for row in rows for cell in row if "/" in cell and (order := times.order_of(cell.strip()))
    }
    return orders.pop() if len(orders) == 1 else ""


def _by_closeness(rows: list[list[str]], columns: Iterable[int]) -> str:
    """Orders of one export are days apart, not months: the reading that brings them together is meant."""
    for column in columns:
        found = {m.groups() for row in rows if column < len(row) and (m := _TWO.match(row[column].strip()))}
        if len(found) < _LEAST_DATES:
            continue
        days, months = _span(found, day=0), _span(found, day=1)
        if days is None or months is None:
            continue
        near, far = sorted((days, months))
        if near <= _NEAR_DAYS and far >= _TIMES_AS_FAR * max(near, 1):
            return times.DAY_FIRST if days < months else times.MONTH_FIRST
    return ""


def _span(found: Iterable[tuple[str, ...]], *, day: int) -> int | None:
    """Days between the first and the last date, read with the day in place `day`."""
    try:
        dates = [dt.date(int(p[2]), int(p[1 - day]), int(p[day])) for p in found]
    except ValueError:
        return None
    return (max(dates) - min(dates)).days


def _by_country(found: Recognised, rows: list[list[str]]) -> str:
    named = [c for text in _texts(found, rows, "country") if (c := country_named(text))]
    phoned = [c for text in _texts(found, rows, "phone") if (c := country_of_phone(text))]
    return order_of_dates(Counter(named or phoned))


def _texts(found: Recognised, rows: list[list[str]], name: str) -> Iterator[str]:
    options = found.mapping.columns.get(name)
    for row in rows if options else ():
        at = options[0][0] if options else 0
        text = values.text(row[at]) if at < len(row) else None
        if text:
            yield text
