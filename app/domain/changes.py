"""What a write touched, for the pages that show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Changes:
    """Kinds of records touched ("order", "incident", …) and their ids (empty = many)."""

    ids: dict[str, frozenset[int]] = field(default_factory=dict)
    operations: tuple[int, ...] = field(default=(), compare=False)
    """Numbers of the operations that did it, by which they can be taken back."""

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of records touched."""
        return frozenset(self.ids)

    def touches(self, kinds: Iterable[str]) -> bool:
        """Whether any of `kinds` was touched."""
        return not self.kinds.isdisjoint(kinds)

    def __or__(self, other: Changes) -> Changes:
        merged = dict(self.ids)
        for kind, ids in other.ids.items():
            merged[kind] = merged.get(kind, frozenset()) | ids
        return Changes(merged, tuple(dict.fromkeys((*self.operations, *other.operations))))


@dataclass(frozen=True)
class Outcome(Generic[T]):
    """What a use case gives back: its value, and what it touched."""

    value: T
    changes: Changes
