"""What the owner has said so far about a sheet; no widget knows more than this."""

from __future__ import annotations

from collections.abc import Sequence
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
        self, answer: SheetAnswer, readings: Sequence[ColumnReading], asked: Sequence[ColumnReading]
    ) -> None:
        self._answer = answer
        self.kind, self.platform = answer.kind, answer.platform
        self._is_kind_said = False
        self.levels = dict(answer.levels)
        self.fields: list[str | None] = [same_field(column.field) for column in answer.columns]
        self.readings = {reading.index: reading for reading in readings}
        self.asked = tuple(reading.index for reading in asked)
        self.open = {reading.index for reading in asked if reading.field is None and reading.others}
        """Columns that may be one thing or another: the owner has to choose, nothing is proposed."""

    @staticmethod
    def of(found: Looked) -> Draft:
        """The draft that a look begins with: what the sheet is taken for."""
        answer = draft_answer(found.table, found.parsed)
        if answer.kind not in NEEDS:
            answer = replace(answer, kind=likely_kind(answer.fields))
        return Draft(answer, found.readings, doubtful(found.readings, is_known=found.is_known))

    @staticmethod
    def of_remembered(row: OwnLayoutRow) -> Draft:
        """What was said before, to be said anew; there is no sheet to show it on."""
        columns = enumerate(row.answer.columns)
        readings = [ColumnReading(i, c.heading, c.field, "owner", 1.0) for i, c in columns if c.heading]
        return Draft(row.answer, readings, ())

    def say(self, index: int, name: str | None) -> None:
        """The column holds this field; None = it is not needed."""
        self.fields[index] = name
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


def likely_kind(fields: Sequence[str]) -> str:
    """What a sheet nobody recognised may be, to begin with: the owner sees it and says otherwise."""
    if {"tracking_no", "parcel"} & set(fields):
        return "shipments"
    if {"refund_no", "refund_kind"} & set(fields):
        return "refunds"
    return "products" if "cost_price" in fields else "orders"


def heading_choices(table: TableLook) -> range:
    """The rows that may hold the headings, as Excel counts."""
    return range(1, min(len(table.rows), _MOST_TITLE_ROWS) + 1)
