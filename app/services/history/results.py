"""Operations and changes as the window shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Step:
    """One operation of the owner's, as the undo menu names it."""

    number: int
    operation: str
    """Its code, such as "incident.confirm"."""
    at: datetime
    actor: str
    subject_kind: str = ""
    """What it was done to: "incident", "order", "setting" …; empty where that is not known."""
    subject: str = ""
    """Its number, name or key."""
    others: int = 0
    """How many more of that kind."""
    left_the_house: bool = False
    """Something went to somebody else with it: taking it back here does not bring that back."""


@dataclass(frozen=True)
class RecordKey:
    """A record whose history is asked for: kind as `Changes` has it, and id."""

    kind: str
    id: int


@dataclass(frozen=True)
class ValueChange:
    """A value before and after: an enum's member, an aware moment, a day, `Money`, a text, a number, a truth,
    a list; None where there was none. What a reference points at is told by its name.
    """

    column: str
    before: object
    after: object


@dataclass(frozen=True)
class HistoryPart:
    """What happened to one row: "made", "changed" or "removed"."""

    kind: str
    name: str
    manner: str
    values: tuple[ValueChange, ...] = ()
    is_itself: bool = False
    """It is the record's own row, not one that belongs to it."""


@dataclass(frozen=True)
class HistoryEntry:
    """One operation as far as it concerns a record."""

    step: Step
    is_undone: bool
    """It was taken back since."""
    takes_back: Step | None
    """Set on an operation that took this one back; `is_again` when it did it again."""
    is_again: bool
    parts: tuple[HistoryPart, ...]
