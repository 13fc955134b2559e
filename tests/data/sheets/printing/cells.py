"""The many ways in which platforms and spreadsheets print one and the same value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from random import Random

Cell = str | int | float | datetime | None
_EPOCH = datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet's time has no zone
_FULL_WIDTH = str.maketrans("0123456789.,-", "０１２３４５６７８９．，－")
_SIGNS = {"CNY": ("¥", "￥", "RMB "), "USD": ("$", "US $"), "EUR": ("€",), "JPY": ("¥",), "KWD": ()}
_AFTER = {"CNY": ("元", " RMB"), "EUR": (" €",), "USD": (" USD",)}


@dataclass(frozen=True)
class Habits:
    """What the file is: a workbook has numbers and dates, a text has only text."""

    is_book: bool = False
    has_serials: bool = True
    """False where days are counted from 1904: a bare number says nothing of that."""
    is_signed: bool = False
    """True when amounts carry their currency."""
    offset: str = ""
    """Printed behind times, such as " +0300"."""
    day_order: str = ""
    """"dmy" or "mdy", where the layout says how 05/03/2026 is meant."""
    foreign_sign: str | None = None
    """The currency that the sign of amounts says; None for yuan, whose sign is no news."""
    noise: str = ""
    """An invisible character that creeps in."""


def text(value: str, rng: Random, habits: Habits) -> Cell:
    """A text, sometimes wrapped as platforms do so that Excel leaves it alone."""
    if habits.noise and rng.random() < 0.2:
        at = rng.randrange(len(value) + 1)
        value = value[:at] + habits.noise + value[at:]
    if rng.random() < 0.7:
        return value
    ways: tuple[Callable[[str], str], ...] = (
        lambda v: "'" + v,
        lambda v: "\t" + v,
        lambda v: v + "\t",
        lambda v: f" {v} ",
        lambda v: '="{}"'.format(v.replace('"', '""')),
    )
    return rng.choice(ways)(value)


def number_text(value: str, rng: Random, habits: Habits) -> Cell:
    """An order, parcel or phone number: text, or the number Excel made of it where no digit is lost."""
    is_plain = value.isascii() and value.isdecimal() and len(value) <= 15 and value[0] != "0"
    if is_plain and habits.is_book and rng.random() < 0.4:
        return float(value)
    if is_plain and not habits.is_book and rng.random() < 0.1:
        return f"{value}.0"
    if value.isascii() and value.isdecimal() and rng.random() < 0.1:
        return value.translate(_FULL_WIDTH)
    return text(value, rng, habits)


def money(value: Decimal, currency: str, rng: Random, habits: Habits) -> Cell:
    """An amount: bare, grouped, with its sign in front or behind, full-width, or as a number."""
    if habits.is_signed:
        before, after = _SIGNS[currency], _AFTER.get(currency, ())
        ways = [sign + f"{value:,f}" for sign in before] + [f"{value:f}{sign}" for sign in after]
        return rng.choice(ways) if ways else f"{value:f}"
    if habits.is_book and rng.random() < 0.5:
        return float(value)
    shortest = f"{value.normalize():f}"
    return rng.choice(
        (f"{value:f}", shortest, f"{value:,f}", f" {value:f}\t", f"{value:f}".translate(_FULL_WIDTH))
    )


def quantity(value: int, rng: Random, habits: Habits) -> Cell:
    """Pieces, with or without their unit."""
    if habits.is_book and rng.random() < 0.5:
        return float(value)
    return rng.choice((f"{value}", f"{value}.0", f"{value}.0000", f"{value}件", f"x{value}", f" {value} 件"))


def moment(at: datetime, rng: Random, habits: Habits) -> tuple[Cell, str]:
    """A time as printed, and what a careful person reads: to the minute where the seconds are gone."""
    whole, minute = f"{at:%Y-%m-%d %H:%M:%S}", f"{at:%Y-%m-%d %H:%M}:00"
    if habits.offset:
        return f"{at:%Y-%m-%d %H:%M:%S}{habits.offset}", whole
    ways: list[tuple[Cell, str]] = [
        (whole, whole),
        (f"{at.year}/{at.month}/{at.day} {at.hour}:{at.minute:02}", minute),
        (f"{at.year}年{at.month}月{at.day}日 {at.hour}时{at.minute}分", minute),
        (f"{at:%Y-%m-%d}", f"{at:%Y-%m-%d}"),
        (f"{at:%Y-%m-%dT%H:%M:%S}", whole),
    ]
    if habits.is_book:
        ways += [(at, whole)] * 3
    if habits.has_serials:
        serial = (at - _EPOCH) / timedelta(days=1)
        ways.append((serial if habits.is_book else f"{serial:.10f}", whole))
    if habits.day_order:
        first, second = ("%d", "%m") if habits.day_order == "dmy" else ("%m", "%d")
        ways += [(at.strftime(f"{first}/{second}/%Y %H:%M:%S"), whole)] * 3
    return rng.choice(ways)
