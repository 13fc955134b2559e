"""A rule that is asked once for each different value."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")
_MOST = 16_384
_TELLING = 500
_VAIN_SHARE = 0.5


class Memo(dict[K, V], Generic[K, V]):
    """`memo[value]` is `rule(value)`. Columns of sheets repeat themselves: most cells cost one look-up.

    It forgets everything when it is full, and stops to remember where hardly a value comes again.
    """

    def __init__(
        self, rule: Callable[[K], V], many: Callable[[Collection[K]], list[V]] | None = None
    ) -> None:
        """`many` is the rule of many values, where that is quicker than asking one by one."""
        super().__init__()
        self._rule = rule
        self._many = many or (lambda values: list(map(rule, values)))
        self._is_vain = False

    def each(self, values: Collection[K]) -> list[V]:
        """`rule(value)` of each of the values."""
        if self._is_vain:
            return self._many(values)
        new = {value for value in set(values) if value not in self}
        if len(self) + len(new) > _MOST:
            self.clear()
            new = set(values)
        self._is_vain = len(values) >= _TELLING and len(new) > _VAIN_SHARE * len(values)
        self.update(zip(new, self._many(new), strict=True))
        return list(map(self.__getitem__, values))

    def __missing__(self, key: K) -> V:
        if len(self) >= _MOST:
            self.clear()
        value = self[key] = self._rule(key)
        return value
