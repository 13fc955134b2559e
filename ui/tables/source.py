"""Where a table's rows come from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol, runtime_checkable


class Sort(NamedTuple):
    """By which `sort_key`, and which way round; reads as (key, descending) too."""

    key: str
    descending: bool = False


class RecordSource(Protocol):
    """A service that pages: ids first, then the rows in sight."""

    def find_ids(self, filter: Any, sort: Any) -> list[int]:
        """Ids of the records that pass `filter` (None = all), in the order of `sort`."""
        ...

    def load_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """Rows with an `id` for these ids; any order, those gone are left out."""
        ...


@runtime_checkable
class LongSource(Protocol):
    """A source that may hold so many records that asking for their ids would hold up the window."""

    def is_long(self) -> bool:
        """Whether it does now; answers at once."""
        ...

    def find_first(self, filter: Any, sort: Any, most: int) -> list[int] | None:
        """What `find_ids` begins with, much sooner; None where it is no sooner."""
        ...


class ListSource:
    """A source over rows at hand, for lists of a few hundred such as an import's preview."""

    def __init__(self, rows: Sequence[Any] = ()) -> None:
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Hold these rows instead; each has an `id` of its own."""
        self._rows = {row.id: row for row in rows}

    def find_ids(self, filter: Any, sort: Any) -> list[int]:
        """All ids, or those `filter(row)` is true of, sorted by the attribute the key names."""
        rows = [row for row in self._rows.values() if filter is None or filter(row)]
        if sort is not None and sort.key:
            rows.sort(key=lambda row: _comparable(getattr(row, sort.key)), reverse=sort.descending)
        return [row.id for row in rows]

    def load_rows(self, ids: Sequence[int]) -> Sequence[Any]:
        """The rows of `ids`."""
        return [self._rows[number] for number in ids if number in self._rows]


def _comparable(value: Any) -> tuple[bool, Any]:
    """None sorts first; anything else by itself (in Python: Qt leaves aware times unsorted)."""
    return (value is not None, value if value is not None else 0)
