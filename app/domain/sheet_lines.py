"""Lines of a sheet kept column by column; a line is made of them when somebody asks for it.

A hundred thousand lines have fifty fields each, most of them empty: as columns they are read, sent and held
against what is known in a fraction of the time that as many objects take.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat
from operator import attrgetter
from typing import Any, overload

from app.domain.sheet_line import FIELD_NAMES, SheetLine

Column = list[Any]
LISTS = frozenset({"flags", "items_joined"})
"""Fields that hold texts in a list; one that has nothing is an empty list, of other fields None."""


class SheetLines(Sequence[SheetLine]):
    """Lines in their order. What is made of them may be looked at, not changed: nothing goes back."""

    def __init__(self, count: int, columns: Mapping[str, Column]) -> None:
        """`columns`: field → its value on each of the `count` lines; fields left out are empty on all."""
        self._count = count
        self._columns = dict(columns)
        # One list for all that have nothing in it: a hundred thousand of them slow the garbage collector.
        self._nothing: list[str] = []

    @classmethod
    def of(cls, lines: Sequence[SheetLine]) -> SheetLines:
        """The same lines by columns."""
        if isinstance(lines, SheetLines):
            return lines
        columns = {name: list(map(attrgetter(name), lines)) for name in FIELD_NAMES}
        told = {name: column for name, column in columns.items() if _tells(name, column)}
        return cls(len(lines), told)

    @classmethod
    def joined(cls, parts: Sequence[SheetLines]) -> SheetLines:
        """One after the other."""
        if len(parts) == 1:
            return parts[0]
        names = [name for name in FIELD_NAMES if any(part.tells(name) for part in parts)]
        columns = {name: list(chain.from_iterable(part.column(name) for part in parts)) for name in names}
        return cls(sum(map(len, parts)), columns)

    @property
    def told(self) -> Mapping[str, Column]:
        """The columns there are; each field without one is empty on every line."""
        return self._columns

    def tells(self, name: str) -> bool:
        """Whether there is a column of the field."""
        return name in self._columns

    def column(self, name: str) -> Column:
        """The field's value on each line."""
        if name in self._columns:
            return self._columns[name]
        return self.blank(name, self._count)

    def blank(self, name: str, count: int) -> Column:
        """What a field is on `count` lines that do not tell it."""
        return [self._nothing if name in LISTS else None] * count

    def filled(self, name: str) -> list[str]:
        """A text of each line, empty where there is none."""
        if name not in self._columns:
            return [""] * self._count
        return [value or "" for value in self._columns[name]]

    def with_columns(self, columns: Mapping[str, Column]) -> SheetLines:
        """The same lines with other values in some fields."""
        return SheetLines(self._count, {**self._columns, **columns})

    def only(self, names: frozenset[str]) -> SheetLines:
        """The same lines with nothing but these fields."""
        return SheetLines(self._count, {n: c for n, c in self._columns.items() if n in names})

    def taken(self, places: Sequence[int]) -> SheetLines:
        """The lines at some places, in that order."""
        if len(places) == self._count and all(map(int.__eq__, places, range(self._count))):
            return self
        columns = {n: list(map(c.__getitem__, places)) for n, c in self._columns.items()}
        return SheetLines(len(places), columns)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[SheetLine]:
        return map(SheetLine, *(self._each(name) for name in FIELD_NAMES)) if self._count else iter(())

    def _each(self, name: str) -> Any:
        empty = self._nothing if name in LISTS else None
        return self._columns.get(name) or repeat(empty, self._count)

    @overload
    def __getitem__(self, at: int) -> SheetLine: ...

    @overload
    def __getitem__(self, at: slice) -> SheetLines: ...

    def __getitem__(self, at: int | slice) -> SheetLine | SheetLines:
        if isinstance(at, slice):
            count = len(range(*at.indices(self._count)))
            return SheetLines(count, {name: column[at] for name, column in self._columns.items()})
        if not -self._count <= at < self._count:
            raise IndexError(at)
        told: dict[str, Any] = dict.fromkeys(LISTS, self._nothing)
        told.update((name, column[at]) for name, column in self._columns.items())
        return SheetLine(**told)

    def __eq__(self, other: object) -> bool:
        """As any other sequence of the same lines."""
        if not isinstance(other, Sequence) or isinstance(other, str) or len(other) != self._count:
            return False
        return all(map(SheetLine.__eq__, self, other))

    __hash__ = None  # type: ignore[assignment]


class GrowingLines:
    """Lines that come block by block, put one after the other as they come."""

    def __init__(self) -> None:
        self._count = 0
        self._columns: dict[str, Column] = {}
        self._empty = SheetLines(0, {})

    def add(self, count: int, columns: Mapping[str, Column]) -> None:
        """`count` more lines, see `SheetLines`."""
        for name in columns.keys() - self._columns.keys():
            self._columns[name] = self._empty.blank(name, self._count)
        for name, column in self._columns.items():
            column += columns[name] if name in columns else self._empty.blank(name, count)
        self._count += count

    def lines(self) -> SheetLines:
        """All of them; nothing may be added any more."""
        return SheetLines(self._count, self._columns)


def _tells(name: str, column: Column) -> bool:
    return any(column) if name in LISTS else column.count(None) < len(column)
