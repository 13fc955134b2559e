"""What differs between the two sides of a finding, value by value, to be marked in both."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from app.domain.goods.text import squash
from ui.tables.columns import Span

# A value ends at a blank or at a sign between values; pieces ("×2") are a value of their own.
_VALUE = re.compile(r"×\d+|[^\s/；;,，·×]+")

_PIECES = "×"


def differing(text: str, other: str) -> tuple[Span, ...]:
    """The values of `text` that `other` does not have; nothing where one side is empty.

    Where every value differs only the pieces are marked: a cell red from end to end points at nothing.
    """
    if not text or not other:
        return ()
    found = tuple(_new(text, other))
    values = [span for span in found if text[span[0]] != _PIECES]
    everything = [value for value in _VALUE.findall(text) if not value.startswith(_PIECES)]
    if len(values) == len(everything) > 1:
        return tuple(span for span in found if span not in values)
    return found


def _new(text: str, other: str) -> Iterator[Span]:
    known = Counter(squash(value) for value in _VALUE.findall(other))
    for match in _VALUE.finditer(text):
        value = squash(match.group())
        if known[value]:
            known[value] -= 1
        else:
            yield match.span()
