"""How wide the columns of a table are while the owner has not set them himself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

ARROW = " → "
_SHORTER_SIDE = 0.65
_USEFUL = 0.75
_LEAST_LETTERS = 3


@dataclass(frozen=True)
class Fit:
    """One column, in pixels: the width it was declared with, and what its words and heading need.

    `is_firm`: cut words would be wrong words (chips, amounts, time left). `least` only for the column that
    stretches: it gives its room to the others down to that. `is_optional` columns are left out, the last
    first, where the others have too little.
    """

    width: int
    wanted: int
    is_firm: bool = False
    least: int | None = None
    is_optional: bool = False


def fitted(columns: Sequence[Fit], room: int) -> list[int]:
    """Widths for a view `room` pixels wide, 0 for what is left out; nothing is pushed out of sight else.

    Firm columns get what they need; where room is short, first what words leave over is taken, then the
    column that stretches shrinks. Room to spare goes to columns whose words are cut.
    """
    widths = [max(c.width, c.wanted) if c.is_firm or c.least is not None else c.width for c in columns]
    for floors in (_words(columns, widths), _stretched(columns, widths, _USEFUL)):
        _lower(widths, floors, room)
    optional = [i for i, c in enumerate(columns) if c.is_optional]
    while optional and sum(widths) > room:
        widths[optional.pop()] = 0
    _lower(widths, _stretched(columns, widths), room)
    declared = _declared(columns, widths)
    if sum(declared) <= room:  # else there is sideways scrolling anyway, and no reason to cut
        _lower(widths, declared, room)
    for i, column in enumerate(columns):
        if column.least is None and widths[i]:
            widths[i] += min(max(0, room - sum(widths)), max(0, column.wanted - widths[i]))
    return widths


def _lower(widths: list[int], floors: Sequence[int], room: int) -> None:
    for i, floor in enumerate(floors):
        widths[i] -= min(max(0, sum(widths) - room), max(0, widths[i] - floor))


def _words(columns: Sequence[Fit], widths: Sequence[int]) -> list[int]:
    floors = (c.wanted if c.is_firm else min(c.width, c.wanted) for c in columns)
    return [w if c.least is not None else f for c, w, f in zip(columns, widths, floors, strict=True)]


def _stretched(columns: Sequence[Fit], widths: Sequence[int], part: float = 0) -> list[int]:
    floors = (min(c.width, max(c.least or 0, int(c.width * part))) for c in columns)
    return [w if c.least is None else f for c, w, f in zip(columns, widths, floors, strict=True)]


def _declared(columns: Sequence[Fit], widths: Sequence[int]) -> list[int]:
    return [min(c.width, w) for c, w in zip(columns, widths, strict=True)]


def cut_words(words: str, metrics: QFontMetrics, room: int) -> str:
    """Words cut with an ellipsis; of "this → that" both sides keep their beginning, the shorter one more."""
    mode = Qt.TextElideMode.ElideRight
    before, arrow, after = words.partition(ARROW)
    if not arrow or metrics.horizontalAdvance(words) <= room:
        return metrics.elidedText(words, mode, room)
    left = room - metrics.horizontalAdvance(ARROW.strip())
    wanted, other = metrics.horizontalAdvance(before), metrics.horizontalAdvance(after)
    short = min(wanted, other)
    short = short if short <= left * _SHORTER_SIDE else left // 2
    share = short if wanted <= other else left - short
    cut = before if wanted <= share else metrics.elidedText(before, mode, share)
    if cut != before and len(cut) < _LEAST_LETTERS:  # neither side would say anything
        return metrics.elidedText(words, mode, room)
    rest = left - metrics.horizontalAdvance(cut)
    return f"{cut}{ARROW.strip()}{metrics.elidedText(after, mode, rest)}"
