"""Reads the times of a sheet in every way they are printed; always local time as printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from functools import lru_cache

from app.data.sheets.cells import NUMBER, TIME
from app.data.sheets.values import BadCell, halfwidth, text

_EPOCH = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's time has no zone
_FIRST_SERIAL, _LAST_SERIAL = 20_000.0, 80_000.0
_SECONDS = r"(?:[:分.](?P<s>\d{1,2})(?:[.,]\d+)?)?[秒分]?"
_CLOCK = (
    rf"(?:[T ,]+(?P<half>上午|下午)?\s*(?P<h>\d{{1,2}})[:时.](?P<mi>\d{{1,2}}){_SECONDS}\s*(?P<ap>am|pm)?)?"
)
_ZONE = (
    r"\s*(?P<tz>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[A-Z]{3,4})?(?:\s*\(?[A-Z]{3,4}\)?)?"
    r"(?:\s*\(?(?:UTC|GMT)(?P<off>[+-]\d{1,2}(?::\d{2})?)\)?)?"
)
# Names that mean one zone to everybody; CST, IST and BST mean several.
_ZONES = {
    "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "WET": "+00:00", "CET": "+01:00", "CEST": "+02:00",
    "EET": "+02:00", "EEST": "+03:00", "MSK": "+03:00", "ICT": "+07:00", "WIB": "+07:00", "SGT": "+08:00",
    "MYT": "+08:00", "HKT": "+08:00", "PHT": "+08:00", "JST": "+09:00", "KST": "+09:00", "AEST": "+10:00",
    "AEDT": "+11:00", "NZST": "+12:00", "EST": "-05:00", "EDT": "-04:00", "CDT": "-05:00", "MST": "-07:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00",
}  # fmt: skip
# Of other centuries no order is; the year 26 was stored in two digits, which nothing reads again.
_YEAR = r"(?:19|20|21)\d{2}"
_YMD = re.compile(
    rf"(?P<y>{_YEAR})[-/.年](?P<m>\d{{1,2}})[-/.月](?P<d>\d{{1,2}})日?{_CLOCK}{_ZONE}", re.IGNORECASE
)
_PACKED = re.compile(r"(?P<y>20\d{2})(?P<m>\d{2})(?P<d>\d{2})(?:\s*(?P<h>\d{2})(?P<mi>\d{2})(?P<s>\d{2}))?")
_TWO = re.compile(
    rf"(?P<a>\d{{1,2}})[-/.](?P<b>\d{{1,2}})[-/.](?P<y>{_YEAR}|\d{{2}}){_CLOCK}{_ZONE}", re.IGNORECASE
)
_NAMED = re.compile(
    r"(?:(?P<d1>\d{1,2})[- /]*)?(?P<mon>[A-Za-zä]{3,9})\.?[- /]*(?:(?P<d2>\d{1,2})(?:st|nd|rd|th)?[-, /]+)?"
    rf"(?P<y>{_YEAR}|\d{{2}}){_CLOCK}{_ZONE}",
    re.IGNORECASE,
)
_MONTH_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
_MONTHS |= {"mrz": 3, "mär": 3, "mai": 5, "okt": 10, "dez": 12}  # German sheets
_TOLD = re.compile(r"(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
_THIS_AGE = re.compile(_YEAR)
_SERIAL = re.compile(r"\d{5}(\.\d+)?")

_AFTERNOON = ("pm", "下午")
DAY_FIRST, MONTH_FIRST = "dmy", "mdy"


def moment(cell: str, order: str = "") -> tuple[str | None, str | None]:
    """Time as "YYYY-MM-DD HH:MM:SS" (or the date alone) and the printed UTC offset, if there is one.

    `order` says how 05/03/2026 is meant: "dmy", "mdy", or "" when nothing tells.
    Raises: BadCell("time_unreadable").
    """
    return (cell, None) if _is_as_told(cell) else _moment(cell, order)


def are_as_told(cells: Iterable[str]) -> bool:
    """Whether all of them are printed as they are told, with seconds and without a zone."""
    try:
        return all(_TOLD.fullmatch(cell) and dt.datetime.fromisoformat(cell) for cell in cells)
    except ValueError:
        return False


def _is_as_told(cell: str) -> bool:
    """Whether it is printed as it is told, which it mostly is: then there is nothing to work out."""
    if not _TOLD.fullmatch(cell):
        return False
    try:
        dt.datetime.fromisoformat(cell)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=16_384)
def _moment(cell: str, order: str) -> tuple[str | None, str | None]:
    if cell[:1] == TIME:
        if not _THIS_AGE.match(cell, 1):
            raise BadCell("time_unreadable", cell[1:])
        return cell[1:], None
    value = text(cell)
    if value is None:
        return None, None
    if cell[:1] == NUMBER or _SERIAL.fullmatch(value):
        return _from_serial(value), None
    found = _match(halfwidth(value), order)
    if found is None:
        raise BadCell("time_unreadable", value)
    return found


def _from_serial(value: str) -> str:
    serial = float(value)
    if not _FIRST_SERIAL <= serial < _LAST_SERIAL:
        raise BadCell("time_unreadable", value)
    at = _EPOCH + dt.timedelta(seconds=round(serial * 86_400))
    return at.date().isoformat() if serial == int(serial) else at.isoformat(" ")


def _match(value: str, order: str) -> tuple[str, str | None] | None:
    value = value.strip()
    for pattern in (_YMD, _PACKED):
        if found := pattern.fullmatch(value):
            return _built(found, int(found["m"]), int(found["d"]), value)
    if found := _TWO.fullmatch(value):
        return _two_numbers(found, order, value)
    if found := _NAMED.fullmatch(value):
        return _named(found, value)
    return None


def _two_numbers(found: re.Match[str], order: str, value: str) -> tuple[str, str | None]:
    first, second = int(found["a"]), int(found["b"])
    order = order_of(value) or order
    if first == second or order == MONTH_FIRST:
        return _built(found, first, second, value)
    if order == DAY_FIRST:
        return _built(found, second, first, value)
    raise BadCell("time_unreadable", value)


def order_of(value: str) -> str:
    """ "dmy" or "mdy", when this one date can only be read so; else ""."""
    found = _TWO.match(value)
    if not found:
        return ""
    first, second = int(found["a"]), int(found["b"])
    # "26-03-05" is the fifth of March, or the 26th: in years since 2020 nobody can tell.
    if len(found["y"]) == 2 and first >= 20 and int(found["y"]) <= 31:
        return ""
    return DAY_FIRST if first > 12 >= second else MONTH_FIRST if second > 12 >= first else ""


def is_open(value: str) -> bool:
    """True for a date that could be read both ways."""
    found = _TWO.match(value)
    return found is not None and not order_of(value) and found["a"] != found["b"]


def _named(found: re.Match[str], value: str) -> tuple[str, str | None]:
    month = _MONTHS.get(found["mon"][:3].lower())
    day = found["d1"] or found["d2"]
    if month is None or day is None:
        raise BadCell("time_unreadable", value)
    return _built(found, month, int(day), value)


def _built(found: re.Match[str], month: int, day: int, value: str) -> tuple[str, str | None]:
    parts = found.groupdict()
    year = int(parts["y"]) + (2000 if len(parts["y"]) == 2 else 0)
    try:
        date = dt.date(year, month, day).isoformat()
        if parts.get("h") is None:
            return date, None
        clock = dt.time(_hour(parts), int(parts["mi"]), int(parts.get("s") or 0)).isoformat()
    except ValueError as error:
        raise BadCell("time_unreadable", value) from error
    return f"{date} {clock}", _offset(parts.get("off")) or _zone(parts.get("tz"), value)


def _offset(printed: str | None) -> str | None:
    """ "-5" and "+5:30" as "-05:00" and "+05:30"; what stands there in hours overrules a zone's name."""
    if printed is None:
        return None
    hours, _, minutes = printed[1:].partition(":")
    return f"{printed[0]}{int(hours):02}:{minutes or '00'}"


def _hour(parts: dict[str, str | None]) -> int:
    hour, half = int(parts["h"] or 0), (parts.get("ap") or parts.get("half") or "").lower()
    if not half or hour > 12:
        return hour
    return hour % 12 + (12 if half in _AFTERNOON else 0)


def _zone(printed: str | None, value: str) -> str | None:
    """The offset from UTC. Raises: BadCell, for the name of a zone that could be several."""
    if printed is None or printed[0] in "+-":
        return printed
    offset = _ZONES.get(printed.upper())
    if offset is None:
        raise BadCell("time_unreadable", value)
    return offset
