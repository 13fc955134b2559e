"""Columns of a table, declared once for heading, view and text copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum, auto
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.domain.money import Money
from app.services.lists import Cell, Share
from ui import formats
from ui.chips import Label

Span = tuple[int, int]
"""Where a part of a text begins, and where it ends."""


class Kind(Enum):
    """How a value is written and drawn; the type it expects in brackets."""

    TEXT = auto()  # str or anything str() reads well
    STRONG = auto()  # str, in weight 600
    MUTED = auto()  # str, in the secondary colour
    NUMBER = auto()  # int
    MONEY = auto()  # Money
    PERCENT = auto()  # float 0..1
    DIGITS = auto()  # str of figures, such as sums of two currencies
    DAY = auto()  # date
    MOMENT = auto()  # aware datetime
    TIME_LEFT = auto()  # aware datetime that is due
    CHIP = auto()  # ui.chips.Label

    @property
    def is_right_aligned(self) -> bool:
        """Numbers stand right, so that their digits line up."""
        return self in (Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DIGITS)

    @property
    def is_firm(self) -> bool:
        """Cut short these would say something else, so they get the room their words need."""
        return self.is_right_aligned or self in (Kind.TIME_LEFT, Kind.CHIP, Kind.MOMENT, Kind.DAY)


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class Column:
    """One column. `key` is the attribute of the row; `title` English, marked by QT_TRANSLATE_NOOP.

    `sort_key` is what the source knows in SQL (None = cannot be sorted). `value(row)` replaces the attribute,
    `tooltip(row)` gives more words, `tone(row)` colours text (the words must say the same). `now` for time
    left.
    """

    key: str
    title: object  # str, but Qt's stub says object of what QT_TRANSLATE_NOOP gives
    kind: Kind = Kind.TEXT
    sort_key: str | None = None
    width: int = 120
    value: Callable[[Any], Any] | None = None
    tooltip: Callable[[Any], str] | None = None
    tone: Callable[[Any], str] | None = None
    marks: Callable[[Any], Sequence[Span]] | None = None
    """Parts of the words to underline and colour: what differs from the cell beside it."""
    now: Callable[[], datetime] = _utc_now
    stretch: bool = False
    is_optional: bool = False
    """Left out where the room is short, as long as the owner has not set widths himself."""
    whole: Callable[[Any], Any] | None = None
    """For a sheet, where the table shows a part only ("YT1 +2"): the whole value."""

    def value_of(self, row: Any) -> Any:
        """The raw value; dotted keys reach into the row."""
        return self.value(row) if self.value else attrgetter(self.key)(row)

    def text_of(self, row: Any) -> str:
        """What is shown and copied."""
        return self._write(self.value_of(row))

    def cell_of(self, row: Any) -> Cell:
        """What a sheet gets: numbers, days and amounts as such, everything else as it is shown."""
        value = self.whole(row) if self.whole else self.value_of(row)
        if value is None or isinstance(value, Money):
            return value
        if self.kind is Kind.PERCENT:
            return Share(Decimal(format(value, ".15g")))
        if self.kind is Kind.DAY:
            return formats.local(value).date() if isinstance(value, datetime) else value
        if isinstance(value, datetime) or (self.kind is Kind.NUMBER and isinstance(value, int)):
            return value
        return value if isinstance(value, str) else self._write(value)

    def tone_of(self, row: Any) -> str:
        """The colour's tone, empty for plain."""
        if self.tone is not None:
            return self.tone(row)
        if self.kind is Kind.TIME_LEFT:
            tone = formats.time_left(self.value_of(row), self.now())[1]
            return "" if tone == "neutral" else tone
        return "neutral" if self.kind is Kind.MUTED else ""

    def heading(self, context: str) -> str:
        """The title in the owner's language."""
        return QCoreApplication.translate(context, str(self.title))

    def _write(self, value: Any) -> str:
        if value is None or value == "":
            return "" if self.kind in (Kind.TEXT, Kind.STRONG, Kind.MUTED, Kind.CHIP) else "—"
        return self._writer()(value)

    def _writer(self) -> Callable[[Any], str]:
        writers: dict[Kind, Callable[[Any], str]] = {
            Kind.NUMBER: _number,
            Kind.MONEY: formats.money,
            Kind.PERCENT: formats.percent,
            Kind.DAY: _day,
            Kind.MOMENT: formats.moment,
            Kind.TIME_LEFT: lambda due: formats.time_left(due, self.now())[0],
            Kind.CHIP: _chip_words,
        }
        return writers.get(self.kind, str)


def _number(value: int | str) -> str:
    """A number that says more than its digits comes in words."""
    return value if isinstance(value, str) else formats.number(value)


def _day(value: date | datetime) -> str:
    return formats.day(formats.local(value).date() if isinstance(value, datetime) else value)


def _chip_words(value: Label | str) -> str:
    return value.words if isinstance(value, Label) else str(value)


def sort_value(value: Any) -> Any:
    """A value two rows can be compared by: whole minor units, seconds, words."""
    if isinstance(value, Money):
        return value.minor
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, Label):
        return value.words
    return value
