"""Sizes given by their sides (150*200cm), however many of them and in whatever unit a sheet writes them."""

from __future__ import annotations

import re
from functools import lru_cache

from app.domain.goods.specs import SpecValue

_UNITS = {"cm": 1.0, "厘米": 1.0, "公分": 1.0, "mm": 0.1, "毫米": 0.1, "m": 100.0, "米": 100.0}
_UNIT = "cm|厘米|公分|mm|毫米|m|米"
_SIDE = rf"[宽高长深厚直径]{{0,2}}\s*(\d+(?:\.\d+)?)\s*({_UNIT})?[宽高长深厚]?"
_TWO = re.compile(rf"(?={_SIDE}\s*[x*]\s*{_SIDE})")
_SIDES = re.compile(rf"{_SIDE}(?:\s*[x*]\s*{_SIDE})?(?:\s*[x*]\s*{_SIDE})?[床款]?")
_SIDES_WITHIN = re.compile(
    rf"(?<![\d.]){_SIDE}\s*[x*]\s*{_SIDE}(?:\s*[x*]\s*{_SIDE})?(?![\d.*x]|\s*[卷个只片包袋盒瓶贴支条罐枚份套])"
)
_FACTORS = (1.0, 100.0, 0.1, 10.0)


def pairs(text: str) -> set[tuple[int, int]]:
    """Where two sides stand in a folded text: in 1.5*2.0*3 both 1.5*2.0 and 2.0*3."""
    found = set()
    for match in _TWO.finditer(text):
        start = match.start()
        if not (start and (text[start - 1].isdigit() or text[start - 1] == ".")):
            found.add((start, match.end(4) if match.group(4) else match.end(3)))
    return found


def has_sides(value: SpecValue, piece: str) -> bool:
    """Whether what is written are the sides of a value, or, with its unit, one of them (1.8米床)."""
    ours, theirs = _sides(value.text) or _sides_within(value.text), _sides(piece)
    if len(ours) < 2 or not theirs:
        return False
    known = sorted(_lengths(ours, 1.0 if any(unit for _, unit in ours) else 0.0))
    if len(theirs) == 1:
        return bool(theirs[0][1]) and known[0] == _lengths(theirs, 1.0)[0]
    factors = (1.0,) if any(unit for _, unit in theirs) else _FACTORS
    return any(_same(known, sorted(_lengths(theirs, factor))) for factor in factors)


def _same(known: list[float], written: list[float]) -> bool:
    return len(known) == len(written) and all(
        abs(a - b) < 0.01 * a for a, b in zip(known, written, strict=True)
    )


def _lengths(sides: tuple[tuple[float, str], ...], factor: float) -> list[float]:
    """In centimetres; a side without a unit has that of the last one, or is `factor` centimetres."""
    last = next((unit for _, unit in reversed(sides) if unit), "")
    return [n * (_UNITS.get(unit or last) or factor or 1.0) for n, unit in sides]


@lru_cache(maxsize=100_000)
def _sides_within(text: str) -> tuple[tuple[float, str], ...]:
    """The sides that stand in a text beside other words (1.8*2.0m三件套), each with its unit."""
    match = _SIDES_WITHIN.search(text)
    return _sides(match.group()) if match else ()


@lru_cache(maxsize=100_000)
def _sides(text: str) -> tuple[tuple[float, str], ...]:
    """The sides a text consists of, each with its unit."""
    match = _SIDES.fullmatch(text.strip())
    if match is None:
        return ()
    groups = match.groups()
    return tuple((float(n), unit or "") for n, unit in zip(groups[::2], groups[1::2], strict=True) if n)
