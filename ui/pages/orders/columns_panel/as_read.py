"""The first lines of a sheet as they would be read, worked out beside the window."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.errors import DomainError, SheetProblem
from app.domain.sheet_answer import SheetAnswer
from app.domain.sheet_line import ParsedSheet, SheetLine
from app.services.sheet_reading import SheetSample

_LINES = 6
# What becomes of columns that hold several things.
_PARTS = {
    "contact": ("recipient", "phone", "full_address"),
    "region": ("province", "city", "district"),
    "parcel": ("courier", "tracking_no"),
    "first_name": ("recipient",),
    "last_name": ("recipient",),
    "refund_goods_amount": ("refund_amount",),
    "refund_freight": ("refund_amount",),
    "address": ("full_address",),
    "return_parcel": ("return_courier", "return_tracking_no"),
    "weight": ("weight_g",),
}


@dataclass(frozen=True)
class AsRead:
    """Fields, the lines' values under them, and what is wrong with rows."""

    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    bad_rows: int
    first: DomainError | None
    """The trouble of the first bad row."""


def read_as(sample: SheetSample, answer: SheetAnswer) -> AsRead:
    """Read the beginning of the sheet as answered; long enough to be done in the worker."""
    try:
        parsed = sample.read_as(answer)
    except SheetProblem as problem:
        return AsRead((), (), 0, DomainError(problem.code, **problem.params))
    names = tuple(dict.fromkeys(_shown(answer.fields)))
    rows = tuple(tuple(_text(line, name) for name in names) for line in parsed.lines[:_LINES])
    return AsRead(names, rows, len(parsed.rejected_rows()), _first_trouble(parsed))


def _shown(fields: Iterable[str]) -> list[str]:
    return [part for name in fields for part in _PARTS.get(name, (name,)) if hasattr(SheetLine, part)]


def _text(line: SheetLine, name: str) -> str:
    value = getattr(line, name)
    return "" if value is None else str(value)


def _first_trouble(parsed: ParsedSheet) -> DomainError | None:
    found = next((issue for issue in parsed.issues if issue.is_fatal), None)
    if found is None:
        return None
    return DomainError(found.code, row=found.row, column=found.column, value=found.value)
