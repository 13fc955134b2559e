"""A rule that is asked once for each different value."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
_MOST = 16_384


class Memo(dict[K, V], Generic[K, V]):
    """`memo[value]` is `rule(value)`. Columns of sheets repeat themselves: most cells cost one look-up.

    It forgets everything when it is full, so that a column of different values costs no memory.
    """

    def __init__(self, rule: Callable[[K], V]) -> None:
        super().__init__()
        self._rule = rule

    def each(self, values: Collection[K]) -> list[V]:
        """`rule(value)` of each of the values."""
        new = {value for value in set(values) if value not in self}
        if len(self) + len(new) > _MOST:
            self.clear()
            new = set(values)
        self.update({value: self._rule(value) for value in new})
        return list(map(self.__getitem__, values))

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._rule(key)
        return value
