"""Taking what names a buyer out of texts; what was sold, paid and done stays. Source: PIPL art. 19, 47."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

REMOVED = "**"
"""Stands where something was taken out."""
_DIGITS = re.compile(r"\d{7,}")
_SHORTEST_NAME = 2


@dataclass(frozen=True)
class Secrets:
    """What names one buyer, the longest first: an address goes before the street that is a part of it."""

    words: tuple[str, ...]
    phones: frozenset[str]

    @classmethod
    def of(cls, words: Iterable[str], phones: Iterable[str]) -> Secrets:
        """From names, addresses and phones as an order has them; one character alone names nobody."""
        told = {word.strip() for word in (*words, *phones)} - {REMOVED}
        long_enough = (word for word in told if len(word) >= _SHORTEST_NAME)
        numbers = {number for phone in phones for number in _DIGITS.findall(phone)}
        return cls(tuple(sorted(long_enough, key=len, reverse=True)), frozenset(numbers))

    def taken_out(self, value: Any) -> Any:
        """`value` (a text, or JSON however deep) without them."""
        if isinstance(value, str):
            for word in self.words:
                value = value.replace(word, REMOVED)
            return value
        if isinstance(value, dict):
            return {name: self.taken_out(inner) for name, inner in value.items()}
        return [self.taken_out(inner) for inner in value] if isinstance(value, list) else value


def numbers_in(text: str) -> list[str]:
    """Runs of digits long enough to be a phone's."""
    return _DIGITS.findall(text)
