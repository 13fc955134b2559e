"""How cells travel from the reading process: as plain text that nothing can execute.

A cell is a string. Text is itself, without control characters; anything else starts with one control
character that says what it was. Cells, rows and blocks are divided by control characters too, so a row
is cut apart by one `split`.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

CELL_END: Final = "\x1f"
ROW_END: Final = "\x1e"
BLOCK: Final = "\x1d"
"""Starts a record that is no row: a sheet begins, a failure, the end."""

NUMBER: Final = "\x01"
"""A number of at most 15 digits, written as Excel shows it."""
TIME: Final = "\x02"
"""A date or date and time, ISO; a time of day alone is plain text."""
LONG_NUMBER: Final = "\x03"
"""A number of more digits than a cell holds: its last digits are lost."""

_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff\ufffe]")
_EXACT_BELOW = 1e15
_HALF_SECOND = 500_000


def text_cell(value: str) -> str:
    """`value` without the characters no sheet shows (NUL, control, zero-width, BOM)."""
    return value if value.isprintable() else _CONTROL.sub("", value)


@lru_cache(maxsize=65_536)
def number_cell(value: float) -> str:
    """The digits Excel shows for `value`; NaN and infinity are what Excel calls an error: blank."""
    if not math.isfinite(value):
        return ""
    if abs(value) >= _EXACT_BELOW:
        return f"{LONG_NUMBER}{value:.15g}"
    whole = int(value)
    return f"{NUMBER}{whole}" if whole == value else f"{NUMBER}{value:.15g}"


def _moment(value: dt.datetime) -> str:
    # A serial number is a float: 09:05:12 may arrive as 09:05:11.999999.
    if value.microsecond >= _HALF_SECOND and value.year < dt.MAXYEAR:
        value += dt.timedelta(seconds=1)
    return TIME + value.replace(microsecond=0, tzinfo=None).isoformat(" ")


def cell(value: object) -> str:
    """One cell as it travels."""
    if value.__class__ is float:
        return number_cell(value)
    if isinstance(value, str):
        return text_cell(value)
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, (int, float)):
        return number_cell(float(value))
    if isinstance(value, dt.datetime):
        return _moment(value)
    if isinstance(value, dt.date):
        return TIME + value.isoformat()
    return str(value)


def row_text(values: Iterable[object]) -> str:
    """A row as it travels, without its trailing blank cells."""
    row = list(values)
    # Nearly every row is plain text: asked of all its cells at once, without a call for each of millions.
    try:
        is_plain = "".join(row).isprintable()  # type: ignore[arg-type]
    except TypeError:
        is_plain = False
    if not is_plain:
        row = [v if v.__class__ is str and v.isprintable() else cell(v) for v in row]
    return CELL_END.join(row).rstrip(CELL_END)  # type: ignore[arg-type]


def is_number(value: str) -> bool:
    """True for a cell that was a number, damaged or not."""
    return value[:1] in (NUMBER, LONG_NUMBER)


def plain(value: str) -> str:
    """The cell as a person reads it, without the mark of its type."""
    return value[1:] if value[:1] in (NUMBER, TIME, LONG_NUMBER) else value
