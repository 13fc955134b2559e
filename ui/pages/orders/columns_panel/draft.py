"""What the owner has said so far about a sheet; no widget knows more than this."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import MakegoodError
from app.domain.progress import Job
from app.domain.sheet_answer import NEEDS, ORDER_AMOUNTS, ColumnAnswer, SheetAnswer, missing_fields
from app.domain.sheet_line import ColumnReading, ParsedSheet
from app.domain.sheet_look import SheetLook, TableLook
from app.services.own_layouts import OwnLayoutRow
from app.services.sheet_reading import SheetReading, SheetSample, doubtful, draft_answer

_WITH_PLATFORM = frozenset({"orders", "order_items", "refunds"})
_MOST_TITLE_ROWS = 60
_CASES = frozenset({"refund_no", "refund_kind"})
# The same thing under the names two kinds of layouts give it: the other columns tell which one it is.
_SAME = {"address": "full_address"}


def same_field(name: str | None) -> str | None:
    """The field as it is offered and kept here."""
    return _SAME.get(name, name) if name else None


@dataclass(frozen=True)
class Asked:
    """A sheet to ask about: `parsed` where it is understood but for some columns, None where it is not."""

    path: Path
    sample: SheetSample
    look: SheetLook
    parsed: ParsedSheet | None = None
    missing: str = ""
    """The column that a sheet of a kind we know lacks."""


def asked_of(
    path: Path, reading: SheetReading, parsed: ParsedSheet | None, error: MakegoodError | None, job: Job
) -> Asked:
    """What is needed to ask; the file's beginning is read once more. Raises: SheetProblem, Cancelled."""
    missing = str(error.params.get("column", "")) if error is not None else ""
    sample = reading.sample(path, job)
    return Asked(path, sample, sample.look(), parsed, missing)


@dataclass(frozen=True)
class Looked:
    """One look at a sheet, and what it says of its columns."""

    tables: tuple[TableLook, ...]
    at: int
    parsed: ParsedSheet | None

    @property
    def table(self) -> TableLook:
        """The sheet that is asked about."""
        return self.tables[self.at]

    @property
    def is_known(self) -> bool:
        """Whether the sheet as such was recognised."""
        parsed, table = self.parsed, self.table
        return (
            parsed is not None and parsed.sheet_name == table.name and parsed.fingerprint == table.fingerprint
        )

    @property
    def readings(self) -> tuple[ColumnReading, ...]:
        """What each column with a heading is taken for."""
        return self.parsed.readings if self.parsed is not None and self.is_known else self.table.readings


def looked(look: SheetLook, parsed: ParsedSheet | None, sheet: str = "") -> Looked:
    """The look at the sheet called `sheet`; else at the one that was read, else at the likeliest."""
    wanted = sheet or (parsed.sheet_name if parsed is not None else look.tables[look.best].name)
    at = next((i for i, table in enumerate(look.tables) if table.name == wanted), look.best)
    return Looked(look.tables, at, parsed)


class Draft:
    """Kind, platform, fields and levels, as they are chosen one by one."""

    def __init__(
        self,
        answer: SheetAnswer,
        readings: Sequence[ColumnReading],
        asked: Sequence[ColumnReading],
        readings_as: Mapping[str, Sequence[ColumnReading]] | None = None,
    ) -> None:
        self._answer = answer
        self.kind, self.platform = answer.kind, answer.platform
        self._is_kind_said = False
        self.levels = dict(answer.levels)
        self._said: dict[int, str | None] = {}
        self._readings, self._asked, self._readings_as = readings, asked, readings_as or {}
        self.fields: list[str | None] = []
        self.readings: dict[int, ColumnReading] = {}
        self.asked: tuple[int, ...] = ()
        self.open: set[int] = set()
        """Columns that may be one thing or another: the owner has to choose, nothing is proposed."""
        self._take_words()

    def _take_words(self) -> None:
        """What the columns are in the words of the kind; what was said of one stays."""
        own = self._readings_as.get(self.kind)
        readings = self._readings if own is None else own
        asked = self._asked if own is None else doubtful(tuple(own), is_known=False)
        fields = [column.field for column in self._answer.columns]
        if own is not None:
            taken = {reading.index: reading.field for reading in own}
            fields = [taken.get(index) for index in range(len(fields))]
        self.fields = [self._said.get(index, same_field(name)) for index, name in enumerate(fields)]
        self.readings = {reading.index: reading for reading in readings}
        self.asked = tuple(reading.index for reading in asked)
        is_open = (r.index for r in asked if r.field is None and r.others)
        self.open = {index for index in is_open if index not in self._said}

    @staticmethod
    def of(found: Looked) -> Draft:
        """The draft that a look begins with: what the sheet is taken for."""
        answer, others = draft_answer(found.table, found.parsed), found.table.readings_as
        if answer.kind not in NEEDS:
            answer = replace(answer, kind=likely_kind(answer.fields, others))
        asked = doubtful(found.readings, is_known=found.is_known)
        return Draft(answer, found.readings, asked, others)

    @staticmethod
    def of_remembered(row: OwnLayoutRow) -> Draft:
        """What was said before, to be said anew; there is no sheet to show it on."""
        columns = enumerate(row.answer.columns)
        readings = [ColumnReading(i, c.heading, c.field, "owner", 1.0) for i, c in columns if c.heading]
        return Draft(row.answer, readings, ())

    def say(self, index: int, name: str | None) -> None:
        """The column holds this field; None = it is not needed."""
        self.fields[index] = self._said[index] = name
        self.open.discard(index)

    @property
    def headings(self) -> tuple[str, ...]:
        """As printed, from left to right."""
        return tuple(column.heading for column in self._answer.columns)

    @property
    def heading_row(self) -> int:
        """As Excel counts."""
        return self._answer.heading_row

    @property
    def has_platform(self) -> bool:
        """Whether it matters whose sheet it is."""
        return self.kind in _WITH_PLATFORM

    def has_level(self, index: int) -> bool:
        """Whether the column holds an amount that may stand for the order or for the line."""
        return self.kind in _WITH_PLATFORM and self.fields[index] in ORDER_AMOUNTS

    def twin(self, index: int) -> int | None:
        """Another column that is read as the same field."""
        name = self.fields[index]
        found = (i for i, other in enumerate(self.fields) if other == name and i != index)
        return next(found, None) if name else None

    def say_kind(self, kind: str) -> None:
        """The owner says what the sheet is; no answer about a column changes that any more."""
        self.kind, self._is_kind_said = kind, True
        self._take_words()

    def follow_fields(self) -> bool:
        """Take the sheet for what its columns make it, where they no longer fit; True when that changed.

        A column called by one word for two things may have been what made it this kind of sheet.
        """
        likely = likely_kind(self.answer().fields)
        if self._is_kind_said or not self.lacking or missing_fields(likely, self.answer().fields):
            return False
        self.kind = likely
        return True

    @property
    def lacking(self) -> tuple[str, ...]:
        """Fields of which the kind needs one and nobody named any."""
        return missing_fields(self.kind, self.answer().fields)

    def answer(self) -> SheetAnswer:
        """What is said so far."""
        names = zip(self._answer.columns, self.fields, strict=True)
        used = set(self.fields)
        return replace(
            self._answer,
            kind=self.kind,
            platform=self.platform if self.has_platform else "",
            columns=tuple(ColumnAnswer(column.heading, name) for column, name in names),
            levels={name: level for name, level in self.levels.items() if name in used},
        )


def likely_kind(
    fields: Sequence[str], readings_as: Mapping[str, Sequence[ColumnReading]] | None = None
) -> str:
    """What a sheet nobody recognised may be, to begin with: the owner sees it and says otherwise.

    `readings_as` is what its columns are in the words of other kinds.
    """
    if {"tracking_no", "parcel"} & set(fields):
        return "shipments"
    if _CASES & set(fields) or _CASES & set(_fields_as("refunds", readings_as)):
        return "refunds"
    has_prices = not missing_fields("products", _fields_as("products", readings_as))
    is_nobodys = not set(fields) & {"order_no", "recipient", "phone", "contact"}
    return "products" if "cost_price" in fields or (has_prices and is_nobodys) else "orders"


def _fields_as(kind: str, readings_as: Mapping[str, Sequence[ColumnReading]] | None) -> tuple[str, ...]:
    return tuple(reading.field for reading in (readings_as or {}).get(kind, ()) if reading.field)


def heading_choices(table: TableLook) -> range:
    """The rows that may hold the headings, as Excel counts."""
    return range(1, min(len(table.rows), _MOST_TITLE_ROWS) + 1)
