"""Couriers and the forms of their tracking numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from itertools import compress
from operator import not_


@dataclass(frozen=True)
class Courier:
    """A courier with its names, codes and the patterns of its numbers (regular expressions, whole number)."""

    code: str
    name: str
    aliases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()
    """Letters that only this courier's numbers begin with."""
    kuaidi100: str = ""


@dataclass(frozen=True)
class CourierNames:
    """What a platform calls the couriers: by their code its name and its own code."""

    names: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, str] = field(default_factory=dict)
    code_set: str = ""
    """ "kuaidi100" where the platform uses those codes; else the courier's own."""
    other_code: str = ""
    """The code of whoever has none; his name is written then, and only then."""

    def written(self, courier: Courier) -> tuple[str, str]:
        """Name and code of a courier; the code is empty where the platform has none for him."""
        name = self.names.get(courier.code, courier.name)
        if not self.codes:
            return name, courier.kuaidi100 if self.code_set == "kuaidi100" else courier.code
        code = self.codes.get(courier.code, "")
        if not self.other_code:
            return name, code
        return ("", code) if code else (name, self.other_code)


class NumberVerdict(Enum):
    """What the form of a tracking number says."""

    FITS = 1
    NOT_OF_COURIER = 2
    OF_ANOTHER_COURIER = 3
    NO_COURIER_HAS_IT = 4
    MISSING = 5


_NOT_A_NUMBER = re.compile(r"[^0-9A-Z\-]")
_CLEAN = re.compile(r"(?=.*\d)[0-9A-Z]{8,}")
_ABSENT = re.compile(r"^(无|暂无|待发|未发|缺货|没有|已退|取消|/|-+|null|none|n/?a|0)?$", re.IGNORECASE)


def clean_tracking(number: str | None) -> str:
    """A tracking number in one form: half width, capitals, no spaces; "" when there is none."""
    if not number:
        return ""
    if _CLEAN.fullmatch(number):
        return number
    flat = unicodedata.normalize("NFKC", number).strip().lstrip("'@=\"").strip('"')
    if _ABSENT.match(flat) or not any(c.isdigit() for c in flat):
        return ""
    flat = re.sub(r"\.0+$", "", flat)
    return _NOT_A_NUMBER.sub("", flat.upper())


_COUNTED = "01234567890123456789012345"
_FEW_CHARACTERS = 4
"""With more different ones a number is no row of one digit, whatever letters stand before it."""


class CourierBook:
    """All couriers known; finds one by whatever name is written and judges numbers."""

    def __init__(self, couriers: tuple[Courier, ...]) -> None:
        self.couriers = couriers
        self._by_name = {_key(n): c for c in couriers for n in (c.code, c.name, *c.aliases, c.kuaidi100)}
        self._found = lru_cache(maxsize=1_000)(self.find)
        self._patterns = {c.code: re.compile("|".join(f"(?:{p})" for p in c.patterns)) for c in couriers}

    def find(self, name: str | None) -> Courier | None:
        """The courier that is meant by a name, short name or code; None when it is not known."""
        if not name:
            return None
        key = _key(name)
        if key in self._by_name:
            return self._by_name[key]
        inside = [
            (len(k), c) for k, c in self._by_name.items() if len(k) >= 2 and not k.isascii() and k in key
        ]
        return max(inside, key=lambda pair: pair[0])[1] if inside else None

    def judge(self, courier: str | None, number: str) -> NumberVerdict:
        """Whether `number` can be a number of `courier` (any name of it). An unknown courier's number must
        only have the form of some courier's."""
        number = clean_tracking(number)
        if not number:
            return NumberVerdict.MISSING
        if _is_placeholder(number):
            return NumberVerdict.NO_COURIER_HAS_IT
        named = self._found(courier)
        if named is None:
            return NumberVerdict.FITS if self._fits_any(number) else NumberVerdict.NO_COURIER_HAS_IT
        owner = self.owner_by_prefix(number)
        if owner is not None and owner != named and not self._patterns[named.code].fullmatch(number):
            return NumberVerdict.OF_ANOTHER_COURIER
        fits = self._patterns[named.code].fullmatch(number)
        return NumberVerdict.FITS if fits else NumberVerdict.NOT_OF_COURIER

    def not_plainly_of(self, courier: str, numbers: Iterable[str]) -> set[str]:
        """Those of many clean numbers that are not plainly of the form of the courier named: they must be
        judged."""
        some = list(numbers)
        named = self._found(courier)
        if named is None:
            return set(some)
        fits = self._patterns[named.code].fullmatch
        odd = set(compress(some, map(not_, map(fits, some))))
        # Two different digits at the end, nearly always there, tell without counting.
        alike = (n for n in some if n[-1:] == n[-2:-1] or not n[-2:].isdigit())
        odd.update(number for number in alike if len(set(number)) <= _FEW_CHARACTERS)
        odd.update(number for number in some if number in _COUNTED)
        return odd

    def owner_by_prefix(self, number: str) -> Courier | None:
        """The courier whose own letters the number begins with, if any."""
        fitting = [c for c in self.couriers if c.prefixes and number.startswith(c.prefixes)]
        return fitting[0] if len(fitting) == 1 else None

    def _fits_any(self, number: str) -> bool:
        return any(pattern.fullmatch(number) for pattern in self._patterns.values())


def _key(name: str) -> str:
    return re.sub(r"[\s()（）_-]", "", unicodedata.normalize("NFKC", name)).casefold()


def _is_placeholder(number: str) -> bool:
    """000000000000 or 123456789012 stand for "to be filled in"."""
    digits = re.sub(r"\D", "", number)
    return len(set(digits)) == 1 or number in _COUNTED
