"""Couriers and parcel numbers, also where both stand in one cell."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache

from app.data.sheets import values
from app.paths import resource

_BREAKS = re.compile(r"[\s,，、;；:：|/()（）+&]+|(?<=\d)-(?=[^\x00-\x7f])|(?<=[^\x00-\x7f])-(?=[0-9A-Za-z])")
_NUMBER = re.compile(r"(?=(?:.*\d){6})[A-Za-z0-9_-]{8,40}")
# "4614…-EMS": what stands behind the number in Latin letters may be the courier.
_LATIN_COURIER = re.compile(r"(?=(?:.*\d){6})([A-Za-z0-9]{8,40})-([A-Za-z&]{2,20})")
_GLUED = re.compile(r"([^\x00-\x7f]+)([A-Za-z0-9-]{8,40})|([A-Za-z0-9-]{8,40}?)([^\x00-\x7f]+)")


@lru_cache(maxsize=1)
def _names() -> tuple[tuple[str, str], ...]:
    """Every name of every courier with its code, the longest name first."""
    data = tomllib.loads(resource("couriers.toml").read_text(encoding="utf-8"))
    pairs = [(n.lower(), str(c["code"])) for c in data["courier"] for n in (c["name"], *c["aliases"])]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=1_024)
def courier_code(name: str | None) -> str | None:
    """The code of the courier written as `name`; None for one we do not know."""
    lowered = (name or "").lower().strip()
    if not lowered:
        return None
    exact = dict(reversed(_names())).get(lowered)
    if exact:
        return exact
    # "sf" inside another word says nothing; "顺丰" inside "顺丰(到付)" does.
    return next((code for known, code in _names() if not known.isascii() and known in lowered), None)


def is_courier(name: str) -> bool:
    """True for text that is a courier's name and nothing more."""
    return name.lower().strip() in _known()


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(known for known, _ in _names())


@lru_cache(maxsize=1)
def _inside() -> re.Pattern[str]:
    """Any courier's name inside a text; one in Latin letters only as a word of its own."""
    names = (
        rf"(?<![A-Za-z]){re.escape(name)}(?![A-Za-z0-9])" if name.isascii() else re.escape(name)
        for name, _ in _names()
    )
    return re.compile("|".join(names), re.IGNORECASE)


def named_in(text: str) -> tuple[str, str] | None:
    """The only courier that a text names, and the text without it; None where it names none, or several."""
    found = [match.group() for match in _inside().finditer(text)]
    if not found or len({courier_code(name) for name in found}) > 1:
        return None
    return found[0], _inside().sub(" ", text)


def is_number(token: str) -> bool:
    """True for text that can be a parcel's number: letters and digits, at least six of these."""
    return bool(_NUMBER.fullmatch(token))


def split_cell(cell: str) -> tuple[str | None, list[str]]:
    """Courier and numbers out of one cell: "中通 738…", "4614…-韵达快递,shirt", "YT18…,YT86…".

    Raises: BadCell("tracking_damaged").
    """
    value = values.tracking_no(cell)
    if value is None:
        return None, []
    if is_number(value) and not _with_latin_courier(value):
        return None, [value]
    courier, numbers = None, []
    for token in _tokens(values.halfwidth(value)):
        if pair := _with_latin_courier(token):
            numbers.append(pair[0])
            courier = courier or pair[1]
        elif is_number(token):
            numbers.append(token)
        elif courier is None and courier_code(token):
            courier = token
    return (courier, numbers) if numbers else (None, [value])


def numbers_in(value: str) -> list[str]:
    """The numbers of several parcels in one cell, "YT18…,YT86…"; else all of it as the only one."""
    if value.isalnum():
        return [value]
    tokens = _tokens(values.halfwidth(value))
    return tokens if len(tokens) > 1 and all(map(is_number, tokens)) else [value]


def _with_latin_courier(token: str) -> tuple[str, str] | None:
    found = _LATIN_COURIER.fullmatch(token)
    return (found[1], found[2]) if found and is_courier(found[2]) else None


def _tokens(value: str) -> list[str]:
    out: list[str] = []
    for token in filter(None, _BREAKS.split(value)):
        glued = _GLUED.fullmatch(token)
        out.extend(filter(None, glued.groups()) if glued else [token])
    return out
