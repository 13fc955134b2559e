"""Whose sheet one is that no layout knows. Source: resources/layouts/_platforms.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

from app.data.sheets.headings import normal
from app.data.sheets.looks import Column
from app.paths import resource


@dataclass(frozen=True)
class _Sign:
    platform: str
    headings: tuple[frozenset[str], ...]
    order_no: re.Pattern[str] | None


@lru_cache(maxsize=1)
def _signs() -> tuple[_Sign, ...]:
    data = tomllib.loads(resource("layouts/_platforms.toml").read_text(encoding="utf-8"))
    return tuple(
        _Sign(
            entry["id"],
            tuple(frozenset(normal(part) for part in text.split("+")) for text in entry["headings"]),
            re.compile(entry["order_no"]) if "order_no" in entry else None,
        )
        for entry in data["platform"]
    )


def platform_of(words: frozenset[str], order_numbers: Column | None) -> str | None:
    """The platform that prints such headings (as compared), or such order numbers; None for any other."""
    for sign in _signs():
        if any(needed <= words for needed in sign.headings):
            return sign.platform
    return next((sign.platform for sign in _signs() if _fits(sign.order_no, order_numbers)), None)


def _fits(pattern: re.Pattern[str] | None, numbers: Column | None) -> bool:
    return bool(
        pattern and numbers and all(pattern.fullmatch(text) for text in numbers.texts) and numbers.texts
    )
